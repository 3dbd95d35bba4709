"""What was filled into a PDF's form fields or written upon its pages becomes part of the page, in its place."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw as pdfium

from models.page import Box, Word

Sides = tuple[float, float, float, float]

_BOXES = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
TICK = "☒"
TICK_OVERLAP = 0.5  # of a word's area or the box's: then it is the sign drawn in the box
LABEL_GAP = 0.15  # of the page's width between a box and its label; a column further away belongs to another one
BESIDE = 0.006  # of the page's width; about a blank


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to be ticked, in points of the page: left, bottom, right, top."""

    place: tuple[float, float, float, float]
    ticked: bool


@dataclass(frozen=True, slots=True)
class Filled:
    """A page with what was written upon it.

    Attributes:
        page: the pypdfium2 page, its fields and notes drawn into it; to be closed by the caller.
        ticks: its boxes.
        changed: whether there was anything to draw in: then the page's own picture is not all of it.
    """

    page: Any
    ticks: tuple[Tick, ...]
    changed: bool


def filled_page(document: Any, index: int) -> Filled:
    """Return a page with its fields and notes drawn into it.

    Args:
        document: a pypdfium2 document; where it has a form, `init_forms` was called, which also makes missing appearances.
        index: from 0.
    """
    page = document[index]
    if not _is_written_upon(page):
        return Filled(page, (), changed=False)
    ticks = _ticks(page) if page.formenv else ()
    if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return Filled(page, ticks, changed=False)
    page.close()  # what was drawn in is seen only by a page that is opened anew
    return Filled(document[index], ticks, changed=True)


def _is_written_upon(page: Any) -> bool:
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(note) if note else pdfium.FPDF_ANNOT_LINK
        if note:
            pdfium.FPDFPage_CloseAnnot(note)
        if kind not in {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}:
            return True
    return False


def _ticks(page: Any) -> tuple[Tick, ...]:
    found: list[Tick] = []
    place = pdfium.FS_RECTF()
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetFormFieldType(page.formenv, note)
            if kind in _BOXES and pdfium.FPDFAnnot_GetRect(note, ctypes.byref(place)):
                ticked = bool(pdfium.FPDFAnnot_IsChecked(page.formenv, note))
                found.append(Tick((place.left, place.bottom, place.right, place.top), ticked))
        finally:
            pdfium.FPDFPage_CloseAnnot(note)
    return tuple(found)


def ticked(words: list[Word], ticks: Sequence[Tick], place: Callable[[float, float, float, float], Sides]) -> list[Word]:
    """Return the words of a page with "☒" beside the label of each ticked box, in place of whatever sign is drawn there.

    Args:
        words: boxes as fractions of the page.
        ticks: the page's boxes.
        place: from points of the page to fractions of it as shown.
    """
    for tick in ticks:
        box = Box(*(min(1.0, max(0.0, side)) for side in place(*tick.place)))
        words = [word for word in words if word.box.overlap(box) < TICK_OVERLAP]
        if tick.ticked and box.width > 0 and box.height > 0:
            words.append(Word(TICK, _beside_label(box, words)))
    return words


def _beside_label(box: Box, words: list[Word]) -> Box:
    """Return the box moved beside the nearest word on its line, so that both are read as one; as it is where none is near."""
    level = [word.box for word in words if word.box.top <= box.middle <= word.box.bottom]
    nearest = min(level, key=lambda label: _between(box, label), default=None)
    if nearest is None or _between(box, nearest) > LABEL_GAP:
        return box
    if nearest.left >= box.right:
        right = max(0.0, nearest.left - BESIDE)
        return Box(max(0.0, right - box.width), nearest.top, right, nearest.bottom)
    left = min(1.0, nearest.right + BESIDE)
    return Box(left, nearest.top, min(1.0, left + box.width), nearest.bottom)


def _between(one: Box, other: Box) -> float:
    return max(other.left - one.right, one.left - other.right, 0.0)
