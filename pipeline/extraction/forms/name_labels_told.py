"""Labels of names that nobody knows, told by what stands behind and under them: "Who: Ms. A" over "Post: …", again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Document, Line, Page, Paragraph
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.tables.cells import PERSONAL, SAID_OF_ONE, is_courtesy, is_person
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

AGAIN_MIN = 2  # times that the label comes, each before somebody's name: once it may tell who signs, or whom to ask
LABEL_WORDS_MAX = 4
FOR_ONE_UNREAD = 3  # names behind the label that were read, for each that was not
_REACHES = frozenset({"phone", "mobile", "fax", "email", "contact"})
_WORD = re.compile(r"\S+")
_NAME = "Name"  # as which the label is read on: a wording that is known in every language


def with_name_labels_told(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with "Name" instead of each such label.

    One wording before colons, at least twice, a person's name behind it each time, and right below that a label of what is said
    of one person, but for one of them; not only how to reach him. A page that has labels of names beside it says by them who is a
    delegate, and so do lines that name somebody otherwise: "Driver: Mr. A" is none of those who come.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    labels = [_before_colon(line) for line in lines]
    before = Counter(filter(None, labels))
    if not before or max(before.values()) < AGAIN_MIN:
        return page
    fields = [_fields(line, page, lexicon) for line in lines]
    if any(PERSONAL.intersection(names) for names in fields):
        return page
    told = {at: label for at, line in enumerate(lines) if not fields[at] and (label := _told(line, page, lexicon))}
    comes = Counter(told.values())
    heads = Counter(label for at, label in told.items() if _is_said_of_one(fields[at + 1 : at + 2]))
    asked = {label for label, times in comes.items() if times >= AGAIN_MIN and heads[label] >= times - 1}
    asked = {label for label in asked if before[label] - comes[label] <= comes[label] // FOR_ONE_UNREAD}
    if len(asked) != 1 or _are_bystanders(lines, fields, [at for at, label in told.items() if label in asked], page, lexicon):
        return page  # "Out: Mr. A", "In: Ms. B": more than one tells something else of those named
    mended = {id(line): _as_name(line) for line, label in zip(lines, labels, strict=True) if label in asked}
    return replace(page, blocks=tuple(_mended(block, mended) for block in page.blocks))


def _are_bystanders(
    lines: Sequence[Line], fields: Sequence[tuple[str, ...]], told: Sequence[int], page: Page, lexicon: Lexicon
) -> bool:
    """Tell whether but numbers and addresses stand below all such names, or the page names others: "Ms. A", "B, Judge"."""
    if not any(names and names[0] in SAID_OF_ONE - _REACHES for at in told for names in fields[at + 1 : at + 2]):
        return True
    return any(_names_somebody(line.text, page, lexicon) for at, line in enumerate(lines) if at not in told)


def _names_somebody(text: str, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether a name of several words has its courtesy form, or its post, in a line: "Dear Ms. Roe" is no delegate."""
    found = (name_at(text, word.start(), lexicon, page.language) for word in _WORD.finditer(text))
    named = (match for match in found if match is not None and match.plain and match.words > 1)
    return any(match.honorific is not None or _has_post(text[match.end :], lexicon) for match in named)


def _has_post(behind: str, lexicon: Lexicon) -> bool:
    post = behind.removeprefix(",").split(",")[0].strip(" .;")
    return behind[:1] == "," and place(post, lexicon) is Place.TITLE


def _mended(block: Block, mended: dict[int, Line]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, lines=tuple(mended.get(id(line), line) for line in block.lines))


def _fields(line: Line, page: Page, lexicon: Lexicon) -> tuple[str, ...]:
    found = label_of(line.text, 0, lexicon, page.language)
    return found[0] if found is not None else ()


def _is_said_of_one(below: Sequence[tuple[str, ...]]) -> bool:
    return any(names and names[0] in SAID_OF_ONE for names in below)


def _label_words(line: Line) -> int:
    """Return how many words there are up to the line's first colon, 0 where there is none behind a few; it may stand apart."""
    words = line.words[: LABEL_WORDS_MAX + 1]
    at = next((at for at, word in enumerate(words, 1) if word.text.endswith(COLONS)), 0)
    return 0 if at > LABEL_WORDS_MAX and words[at - 1].text not in COLONS else at


def _before_colon(line: Line) -> str:
    return key(" ".join(word.text for word in line.words[: _label_words(line)]).rstrip("".join(COLONS) + " "))


def _told(line: Line, page: Page, lexicon: Lexicon) -> str:
    """Return the label where nothing that is known stands before a colon, and somebody's name behind it; "" elsewhere."""
    label = _before_colon(line)
    if not label or any(map(str.isdigit, label)) or is_courtesy(label, lexicon, page.language):
        return ""
    if _says_what_he_does(label, lexicon) or place(label, lexicon) is not Place.OTHER:
        return ""
    name = " ".join(word.text for word in line.words[_label_words(line) :])
    return label if is_person(name, lexicon, page.language) else ""


def _as_name(line: Line) -> Line:
    first = replace(line.words[0], text=f"{_NAME}:")
    return Line((first, *line.words[_label_words(line) :]))


def _says_what_he_does(label: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are somebody's part, or tell that he signs, wrote the list, comes no more or only now."""
    signs = lexicon.form_senders.signs(label) or lexicon.signed.find(Folded(label), first=True) is not None
    part = lexicon.role(label) is not None or lexicon.role_heading(label) is not None
    return signs or part or lexicon.changes.side(label) is not None or bool(lexicon.label(label))
