"""What is said in brackets of another note: "without going into the questionnaire (note CU 2008/122 (A) is being considered)"."""

from __future__ import annotations

from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.our_numbers import OUR_FORM

LETTERS = 240  # that a bracket may be long


def of_bracketed_note(page: PageText, cue: Cue) -> bool:
    """Tell whether words stand in brackets with a note's number, and another number stands outside: they are said of that one.

    Args:
        page: holds the words.
        cue: the words.
    """
    text = page.plain.text
    opened = _opened(text, cue.start)
    own = OUR_FORM.search(text, opened, cue.start) if opened is not None else None
    if opened is None or own is None:
        return False
    outside = (*OUR_FORM.finditer(text, 0, opened), *OUR_FORM.finditer(text, _closed(text, cue.end)))
    return any(_figures(number[0]) != _figures(own[0]) for number in outside)


def _figures(number: str) -> str:
    """Return what tells one number from another: its letters and figures."""
    return "".join(filter(str.isalnum, number))


def _closed(text: str, at: int) -> int:
    """Return where the bracket closes within which this place stands, at most LETTERS behind it."""
    opened = 0
    for index in range(at, min(len(text), at + LETTERS)):
        opened += text[index] in "(（"
        if text[index] in ")）":
            if not opened:
                return index
            opened -= 1
    return min(len(text), at + LETTERS)


def _opened(text: str, at: int) -> int | None:
    """Return where the bracket opens within which this place stands; None where it stands in none."""
    closed = 0
    for index in range(at - 1, max(-1, at - LETTERS), -1):
        closed += text[index] in ")）"
        if text[index] in "(（":
            if not closed:
                return index
            closed -= 1
    return None
