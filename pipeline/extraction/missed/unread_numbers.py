"""Numbers behind a label that were read from a picture as none: "رقم الهاتف: /177701814179١" below somebody's name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from config.knowledge import Knowledge
from models.errors import Problem, ProblemCode
from models.finding import Finding
from models.page import Box, Page, Source
from models.reply import Delegate
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.missed.unclaimed import ON_LINE, behind_labels

NUMBERS = frozenset({"phone", "mobile", "fax"})
FIGURES_MIN = 5  # behind a label; fewer are an extension, a footnote or dirt


def unread_numbers(
    sheets: Iterable[Sheet], found: Iterable[Finding], delegates: Sequence[Delegate], knowledge: Knowledge
) -> tuple[Problem, ...]:
    """Return a problem for every page with a line below a delegate's name that has fewer numbers than labels of them.

    Args:
        sheets: the documents that may name delegates.
        found: every number that was found, the letterhead's too.
        delegates: who was found.
        knowledge: for the labels.
    """
    contacts = [finding for finding in found if finding.field in NUMBERS]
    problems: list[Problem] = []
    for sheet in sheets:
        for page in sheet.document.pages:
            names = _boxes([person.name for person in delegates], sheet, page)
            if page.source is not Source.OCR or not names:
                continue
            below = min(box.top for box in names)
            told = list(dict.fromkeys(_unread(page, _boxes(contacts, sheet, page), below, knowledge)))
            if told:
                said = ", ".join(f"“{text}”" for text in told)
                problems.append(Problem(ProblemCode.ADDRESS_UNREAD, f"page {page.number}", f"no whole number: {said}"))
    return tuple(problems)


def _boxes(findings: Iterable[Finding], sheet: Sheet, page: Page) -> list[Box]:
    """Return where these values stand on the page."""
    places = (finding.where for finding in findings if finding.where is not None)
    own = (place for place in places if (place.document, place.page) == (sheet.document.sha256, page.number))
    return [place.box for place in own if place.box is not None]


def _unread(page: Page, numbers: Sequence[Box], below: float, knowledge: Knowledge) -> list[str]:
    texts: list[str] = []
    for line in page.lines():
        behind = behind_labels(line.text, NUMBERS, knowledge) if line.box.middle > below else []
        told = [rest for rest in behind if sum(map(str.isdigit, rest)) >= FIGURES_MIN]
        held = {(box.left, box.top, box.right) for box in numbers if line.box.overlap(box) > ON_LINE} if told else set()
        texts += told if len(told) > len(held) else []
    return texts
