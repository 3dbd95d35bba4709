"""What a page holds and no value came from: signs that something was passed over, which a person must see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from config.knowledge import Knowledge
from models.errors import Problem, ProblemCode
from models.finding import Finding
from models.page import Box, Page, Source, Word
from models.reply import Delegate
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.contacts.mail_domains import known_endings
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.trust.leftovers import within
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import bare_label

NAME_LABELS = frozenset({"name", "family", "given"})
LABELS_MIN = 2  # of names on a page that makes it a form: "Family name", "Given names"; one may be the signatory's
ROOM = 0.01  # of the page around an address: it may be broken over two lines
LETTERS_MIN = 6  # behind a label of addresses, fewer are "none", "n/a" or dirt
ON_LINE = 0.3  # of the smaller box that a line and an address on it share
_COLON = re.compile("[:：]")
AT_ALONE = frozenset("@©")
DOMAIN_LETTERS_MIN = 10  # of a word that ends like a domain: "fu.dongamfa-vie.gov.cn", whose @ was read as an a
_DOMAIN = re.compile(r"(?!www\b|http)[A-Z]?[a-z0-9_-]+(?:\.[a-z0-9_-]{2,})+\.(?P<ending>[a-z]{2,3})")


def nameless_forms(sheets: Iterable[Sheet], delegates: Sequence[Delegate], words: Lexicon) -> tuple[Problem, ...]:
    """Return a problem for every page with the labels of a form from which nobody was read."""
    named = {(place.document, place.page) for person in delegates if (place := person.name.where) is not None}
    detail = "labels for a name stand there, but nobody was found"
    return tuple(
        Problem(ProblemCode.DELEGATES_MISSING, f"page {page.number}", detail)
        for sheet in sheets
        for page in sheet.document.pages
        if (sheet.document.sha256, page.number) not in named
        and sum(bool(NAME_LABELS & set(words.label(bare_label(line.text)))) for line in page.lines()) >= LABELS_MIN
    )


def unread_cells(texts: Sequence[str]) -> tuple[Problem, ...]:
    """Return the problem that these texts stand in columns of addresses and numbers, and are none as they were read."""
    if not texts:
        return ()
    said = ", ".join(f"“{' '.join(text.split())}”" for text in dict.fromkeys(texts))
    return (Problem(ProblemCode.ADDRESS_UNREAD, "this message", f"no whole address or number: {said}"),)


def unread_fields(values: Iterable[LabelledValue], find: Callable[[Passage], tuple[Hit, ...]]) -> list[str]:
    """Return what stands in a form's fields for addresses, letters enough, and is none: a stamp may lie over it."""
    texts: list[str] = []
    for value in values:
        text = value.piece.text
        enough = sum(map(str.isalnum, text)) >= LETTERS_MIN and any(map(str.isalpha, text))
        if value.name != "email" or not enough or value.hits:
            continue
        if not any(value.piece.start <= hit.start < value.piece.end for hit in find(value.piece.passage)):
            texts.append(text)
    return texts


def unread_addresses(
    sheets: Iterable[Sheet], found: Iterable[Finding], delegates: Sequence[Delegate], knowledge: Knowledge
) -> tuple[Problem, ...]:
    """Return a problem for every page that was read from a picture and shows where an address stands that was not found.

    That is an "@", or below a delegate's name a label with something behind it.

    Args:
        sheets: the documents that may name delegates.
        found: every address that was found, the letterhead's too.
        delegates: who was found.
        knowledge: for the labels of addresses.
    """
    names: dict[tuple[str | None, int | None], float] = {}
    for person in delegates:
        if (where := person.name.where) is not None and where.box is not None:
            place = (where.document, where.page)
            names[place] = min(names.get(place, 1.0), where.box.top)
    places: dict[tuple[str | None, int | None], list[Box]] = {}
    for finding in found:
        if finding.field == "email" and finding.where is not None and finding.where.box is not None:
            places.setdefault((finding.where.document, finding.where.page), []).append(finding.where.box)
    problems: list[Problem] = []
    for sheet in sheets:
        for page in sheet.document.pages:
            place = (sheet.document.sha256, page.number)
            texts = _unread(page, places.get(place, []), names.get(place, 1.0), knowledge) if page.source is Source.OCR else []
            if texts:
                said = ", ".join(f"“{text}”" for text in dict.fromkeys(texts))
                problems.append(Problem(ProblemCode.ADDRESS_UNREAD, f"page {page.number}", f"no whole address: {said}"))
    return tuple(problems)


def _unread(page: Page, places: Sequence[Box], below: float, knowledge: Knowledge) -> list[str]:
    """Return the words at which no address stands: with an "@", below this share of the page domains too, or behind a label."""
    texts: list[str] = []
    for line in page.lines():
        torn = [
            word.text
            for word in line.words
            if "@" in word.text and not AT_ALONE.issuperset(word.text) and not _at_one(word.box, places)
        ]
        if line.box.middle > below:
            torn += [word.text for word in line.words if _is_domain(word, knowledge) and not _at_one(word.box, places)]
        texts += torn
        if not torn and line.box.middle > below and not any(line.box.overlap(box) > ON_LINE for box in places):
            texts += _behind_label(line.text, knowledge)
    return texts


def _at_one(box: Box, places: Sequence[Box]) -> bool:
    return any(within(box, place, ROOM) for place in places)


def _is_domain(word: Word, knowledge: Knowledge) -> bool:
    """Tell whether the word is like the end of an address, in three parts and more, though it has no "@"."""
    text = word.text.rstrip(".,;:)-")
    found = _DOMAIN.fullmatch(text) if "@" not in text and sum(map(str.isalpha, text)) >= DOMAIN_LETTERS_MIN else None
    return found is not None and found["ending"] in known_endings(knowledge)


def _behind_label(text: str, knowledge: Knowledge) -> list[str]:
    """Return what stands behind the labels of addresses in a line, some letters at least: "E-mail: none" says that none is."""
    behind = behind_labels(text, frozenset({"email"}), knowledge)
    return [rest for rest in behind if sum(map(str.isalnum, rest)) >= LETTERS_MIN and any(map(str.isalpha, rest))]


def behind_labels(text: str, kinds: frozenset[str], knowledge: Knowledge) -> list[str]:
    """Return what stands behind each label of these kinds with a colon, as far as the next label."""
    labels = labels_in(text, knowledge)
    ends = [*(label.start for label in labels[1:]), len(text)]
    return [
        text[label.end : end].strip()
        for label, end in zip(labels, ends, strict=False)
        if kinds.issuperset(label.kinds) and _COLON.search(text[label.start : label.end])
    ]
