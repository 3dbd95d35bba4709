"""What a page holds and no value came from: signs that something was passed over, which a person must see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.errors import Problem, ProblemCode
from models.finding import Finding
from models.page import Box, Page, Source
from models.reply import Delegate
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.leftovers import within
from pipeline.extraction.lexicon import Lexicon

NAME_LABELS = frozenset({"name", "family", "given"})
LABELS_MIN = 2  # of names on a page that makes it a form: "Family name", "Given names"; one may be the signatory's
ROOM = 0.01  # of the page around an address: it may be broken over two lines
AT_ALONE = frozenset("@©")


def nameless_forms(sheets: Iterable[Sheet], delegates: Sequence[Delegate], words: Lexicon) -> tuple[Problem, ...]:
    """Return a problem for every page with the labels of a form from which nobody was read."""
    named = {(place.document, place.page) for person in delegates if (place := person.name.where) is not None}
    detail = "labels for a name stand there, but nobody was found"
    return tuple(
        Problem(ProblemCode.DELEGATES_MISSING, f"page {page.number}", detail)
        for sheet in sheets
        for page in sheet.document.pages
        if (sheet.document.sha256, page.number) not in named
        and sum(bool(NAME_LABELS & set(words.label(line.text.rstrip(" :：*")))) for line in page.lines()) >= LABELS_MIN
    )


def unread_addresses(sheets: Iterable[Sheet], found: Iterable[Finding]) -> tuple[Problem, ...]:
    """Return a problem for every page that was read from a picture and shows an "@" at which no address was found.

    Args:
        sheets: the documents that may name delegates.
        found: every address that was found, the letterhead's too.
    """
    places: dict[tuple[str | None, int | None], list[Box]] = {}
    for finding in found:
        if finding.field == "email" and finding.where is not None and finding.where.box is not None:
            places.setdefault((finding.where.document, finding.where.page), []).append(finding.where.box)
    return tuple(
        Problem(ProblemCode.ADDRESS_UNREAD, f"page {page.number}", f"“{text}” is no whole address")
        for sheet in sheets
        for page in sheet.document.pages
        if page.source is Source.OCR and (text := _unread(page, places.get((sheet.document.sha256, page.number), []))) is not None
    )


def _unread(page: Page, places: Sequence[Box]) -> str | None:
    """Return the first word with an "@" at which no address stands."""
    for line in page.lines():
        for word in line.words:
            if "@" in word.text and not AT_ALONE.issuperset(word.text) and not any(within(word.box, box, ROOM) for box in places):
                return word.text
    return None
