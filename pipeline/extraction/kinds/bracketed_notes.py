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
    if opened is None or OUR_FORM.search(text, opened, cue.start) is None:
        return False
    return OUR_FORM.search(text, 0, opened) is not None or OUR_FORM.search(text, cue.end) is not None


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
