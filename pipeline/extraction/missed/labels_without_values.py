"""Labels of addresses and numbers with nothing read behind them, where letters stand on the picture that nobody has read."""

from __future__ import annotations

from collections.abc import Iterable

from models.errors import Problem, ProblemCode
from models.page import Box, Page, Source
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

LEVEL = 0.5  # of the lower height that a label and what stands behind it share


def labels_without_values(sheets: Iterable[Sheet], words: Lexicon) -> tuple[Problem, ...]:
    """Return a problem for every page on which a value behind such a label could not be read: a stamp may lie over it."""
    found = (
        (page.number, list(dict.fromkeys(_without_value(page, words))))
        for sheet in sheets
        for page in sheet.document.pages
        if page.source is Source.OCR and page.unread
    )
    return tuple(
        Problem(ProblemCode.ADDRESS_UNREAD, f"page {number}", f"letters that nobody could read stand behind {', '.join(labels)}")
        for number, labels in found
        if labels
    )


def _without_value(page: Page, words: Lexicon) -> list[str]:
    """Return the labels that stand alone in their line, but for letters that no word covers."""
    lines = tuple(page.lines())
    told = []
    for line in lines:
        label = line.text.strip(" :：.*")
        if not CONTACTS & set(words.label(label)):
            continue
        from_right = is_arabic(label[:1])
        read = [word.box for other in lines if other is not line for word in other.words]
        if any(_follows(place, line.box, from_right=from_right) for place in page.unread) and not any(
            _follows(box, line.box, from_right=from_right) for box in read
        ):
            told.append(f"“{label}”")
    return told


def _follows(place: Box, label: Box, *, from_right: bool) -> bool:
    """Tell whether a place is level with the label and stands behind it."""
    shared = min(place.bottom, label.bottom) - max(place.top, label.top)
    behind = place.right <= label.left if from_right else place.left >= label.right
    return behind and shared >= LEVEL * min(place.height, label.height)
