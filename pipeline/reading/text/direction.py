"""Text that runs from right to left: told, put in logical order, its numbers kept from left to right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from models.page import Line, Word

_RIGHT = frozenset({"R", "AL"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
# Marks at the ends of a run of Latin words that belong to the Arabic sentence around it; "+" and "@" belong to the run.
_HEAD = re.compile(r"[()\[\]{}<>«»،,;:؛.]+(?=.)")
_TAIL = re.compile(r"(?<=.)[()\[\]{}<>«»،,;:؛]+$")
_HEAD_MARKS = re.compile(r"[،,;:؛.]+(?=.)")  # where the run holds whole pairs of brackets of its own
_TAIL_MARKS = re.compile(r"(?<=.)[،,;:؛]+$")
_BEGUN = re.compile(r"^[()]+(?=[+\w])")
_ENDED = re.compile(r"(?<=[\w.])[()]+(?=[،؛,;:.]*$)")
_CLOSED = re.compile(r"[^()]*[\w.]\)")
_NEVER_OPENS = re.compile(r"\w\(+[،؛]")  # it closes what the line above has opened
_ARABIC_MARKS = "،؛"  # they end a number's phrase as well as an Arabic word
_LAM, _ALEFS = "ل", frozenset("اأإآ")


def is_right_to_left(text: str) -> bool:
    """Return whether `text` holds a letter of a script that runs from right to left."""
    return any(unicodedata.bidirectional(letter) in _RIGHT for letter in text)


def mostly_right_to_left(words: Sequence[Word]) -> bool:
    """Return whether most letters of these words run from right to left."""
    right = left = 0
    for word in words:
        for letter in word.text:
            kind = unicodedata.bidirectional(letter)
            right += kind in _RIGHT
            left += kind == "L"
    return right > left


def in_reading_order(letters: Sequence[tuple[str, float, float]]) -> str:
    """Return the text of one word with right-to-left letters, given (letter, left, right) of each in any order.

    Letters run from right to left, runs of digits and Latin letters within them from left to right; brackets are drawn
    mirrored. Letters that share one glyph (lam and alef) share one place; they come in the order in which they are spoken.
    """
    # One glyph may stand for several letters.
    single = [(letter, left, right) for text, left, right in letters for letter in text]
    placed = sorted(enumerate(single), key=lambda item: (-round(item[1][1] + item[1][2], 4), item[0]))
    text = [letter for _, (letter, _, _) in placed]
    for index in range(len(text) - 1):
        one, other = placed[index][1], placed[index + 1][1]
        if text[index] in _ALEFS and text[index + 1] == _LAM and abs(one[1] - other[1]) < 1e-6:
            text[index], text[index + 1] = text[index + 1], text[index]
    pieces: list[str] = []
    for left_to_right, run in groupby(text, key=_runs_left_to_right):
        piece = list(run)
        pieces.extend(reversed(piece) if left_to_right else (letter.translate(_MIRRORED) for letter in piece))
    return "".join(pieces)


def _runs_left_to_right(letter: str) -> bool:
    """Tell whether a letter runs so, marks within an address with it: "name_1@office.gov" before an Arabic stop is one run."""
    return letter in "@_" or (unicodedata.bidirectional(letter) in {"L", "EN", "AN", "ES", "CS", "ET"} and letter not in ",،:")


def line_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of one line of a right-to-left page in the order in which they are read.

    Arabic words run from right to left; consecutive Latin words and numbers run from left to right among themselves.
    """
    from_right = sorted(words, key=lambda word: -(word.box.left + word.box.right))
    ordered: list[Word] = []
    for left_to_right, run in groupby(from_right, key=lambda word: _is_left_to_right(word.text)):
        piece = list(run)
        ordered.extend(_embedded(piece[::-1]) if left_to_right else piece)
    return _paired(ordered)


def _is_balanced(text: str) -> bool:
    """Return whether every bracket that opens in `text` closes in it."""
    depth = 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return False
    return depth == 0


def _paired(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with round brackets that open and close in turn; where one goes over the line's end, as their place tells.

    Files and engines disagree on whether a bracket is named as it looks or as it is meant.
    """
    text = "".join(word.text for word in words)
    if _is_balanced(text) and not _NEVER_OPENS.search(text):
        return tuple(words)
    placed = tuple(replace(word, text=_by_neighbours(word.text)) for word in words)
    first = next(word.text for word in placed if "(" in word.text or ")" in word.text)
    if _CLOSED.match(first) or (text.count("(") + text.count(")")) % 2:
        return placed  # it closes what the line above has opened, or opens what the next one closes
    opens = False
    result = []
    for word in words:
        letters = []
        for letter in word.text:
            if letter in "()":
                opens = not opens
                letters.append("(" if opens else ")")
            else:
                letters.append(letter)
        result.append(replace(word, text="".join(letters)))
    return tuple(result)


def _by_neighbours(text: str) -> str:
    """Return a word whose brackets open right before a letter or figure at its beginning, and close behind one at its end."""
    begun = _BEGUN.sub(lambda match: "(" * len(match.group()), text)
    return _ENDED.sub(lambda match: ")" * len(match.group()), begun)


def _embedded(run: list[Word]) -> list[Word]:
    """Return Latin words and numbers within an Arabic line with the marks at both ends of their run where they belong.

    What is drawn at the right end stands before the run and what is drawn at the left end after it, mirrored: in "(Wien)" both
    brackets change place, and a comma drawn on the left ends the phrase.
    """
    marks = (_TAIL_MARKS, _HEAD_MARKS) if _is_balanced("".join(word.text for word in run)) else (_TAIL, _HEAD)
    if len(run) > 1 and run[0].text[-1] in _ARABIC_MARKS:  # "23؛" on the left of "759803": the engine set the mark behind
        whole = _embedded([replace(run[0], text=run[0].text[:-1]), *run[1:]])
        return [*whole[:-1], replace(whole[-1], text=whole[-1].text + run[0].text[-1])]
    before, after = marks[0].search(run[-1].text), marks[1].match(run[0].text)
    ahead, behind = (before.group() if before else ""), (after.group() if after else "")
    if not ahead and not behind:
        return run
    texts = [word.text for word in run]
    texts[0] = texts[0][len(behind) :]
    texts[-1] = texts[-1][: len(texts[-1]) - len(ahead)]
    texts[0] = ahead[::-1].translate(_MIRRORED) + texts[0]
    texts[-1] = texts[-1] + behind[::-1].translate(_MIRRORED)
    return [replace(word, text=text) for word, text in zip(run, texts, strict=True) if text]


def _is_left_to_right(text: str) -> bool:
    kinds = {unicodedata.bidirectional(letter) for letter in text.strip(_ARABIC_MARKS)}
    return not kinds & _RIGHT and bool(kinds & {"L", "EN"})


def repaired_numbers(line: Line) -> Line:
    """Return a line of an Arabic reading with runs of numbers from left to right, as they are written.

    Tesseract orders the words of a right-to-left line by their places alone, so that "+43 1 535" comes out as "535 1 +43".
    """
    if not mostly_right_to_left(line.words):
        return line
    return Line(line_order(line.words))
