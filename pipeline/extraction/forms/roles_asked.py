"""Roles for which a form asks with a question that is answered by yes or no: "Head of delegation? Yes ☐ No ☒"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_QUESTION = re.compile(r"\s?[?؟？]\s?")
_WORD = re.compile(r"[^\W\d_]+")
_ANSWERS = 2  # "yes" and "no"


def answered_role(text: str, marks: Sequence[re.Match[str]], lexicon: Lexicon) -> tuple[Role | None, bool] | None:
    """Return (role, whether the answer is not known) where the text asks for one role; None where it asks for none.

    A tick that ends the field stands behind its word, one that begins it stands before it; between two words it may be either's.

    Args:
        text: of the field, the question before its answer.
        marks: of the boxes in the text, group 1 of those that are ticked.
        lexicon: words of roles, and of "no".
    """
    question = _QUESTION.search(text)
    role = lexicon.role_heading(text[: question.start()].strip(" \n|_[]")) if question is not None else None
    if question is None or role is None:
        return None
    start = question.end()
    boxes = [mark for mark in marks if mark.start() >= start]
    words = [(start + word.start(), word.group()) for word in _WORD.finditer(_without(text, boxes)[start:])]
    answer = words[0][1] if len(words) == 1 and not boxes else _ticked(words, boxes)
    if answer is None:
        return None, True
    return (None if key(answer) in lexicon.said.answers_no else role), False


def _without(text: str, boxes: Sequence[re.Match[str]]) -> str:
    """Return the text with blanks for the boxes: the X within one is no word."""
    for box in boxes:
        text = text[: box.start()] + " " * (box.end() - box.start()) + text[box.end() :]
    return text


def _ticked(words: Sequence[tuple[int, str]], boxes: Sequence[re.Match[str]]) -> str | None:
    """Return the one of two words whose box is ticked; None where that is not certain."""
    ticked = [box for box in boxes if box.group(1) is not None]
    if len(ticked) != 1 or len(words) != _ANSWERS:
        return None
    at = ticked[0].start()
    before, behind = [word for place, word in words if place < at], [word for place, word in words if place > at]
    if len(boxes) == _ANSWERS:
        beside = before[-1:] if words[0][0] < boxes[0].start() else behind[:1]
        return beside[0] if beside else None
    if before and behind:
        return None
    return before[-1] if before else behind[0]
