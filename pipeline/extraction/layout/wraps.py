"""Where a line of a paragraph merely wrapped: the first word of the next one had no room on it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Line, Page
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS

_LABEL = re.compile(r"[^\s:：]{1,20}(?: [^\s:：]{1,20}){0,2}\s?[:：](?!\d)")  # "Tel.:" begins a line of its own
_CHINESE_GAP = 5  # characters by which a full Chinese line may fall short of the edge
_SHORT_WORD = 3  # letters; articles and prepositions of the official languages that have small letters
SENTENCE, ANNOUNCED = 0.3, 0.15  # of the page's width: longer than a label; room that a word at the line's end would have had
NARROW = 0.62  # of a page's width between its margins: prose that stands alone is wider
_FEW_LINES = 10  # too few to tell a usual length
# "… as follows. Head:", and not what announces a list: "… (CU 2009/33 (A)) as follows:".
_LAST_LABEL = re.compile(r"[.,،，;؛。；(（][^.,،，;؛。；(（)）]{1,30}[:：]$")


def usual_end(ends: list[float]) -> float:
    """Return where full lines end; a few lines that run far beyond the others (an address, a rule) do not count."""
    if len(ends) < _FEW_LINES:
        return max(ends, default=1.0)
    usual = sorted(ends)[int(0.9 * (len(ends) - 1))]
    return max(end for end in ends if end <= usual * 1.12)


def end_of_list_lines(page: Page, lines: Sequence[Line], edge: float, right_to_left: bool) -> float:
    """Return where lines would end that fill the page, if these are short ones of a list with nothing beside them; 0 for others.

    No line of an annex wraps because it is the longest: "Ms. Rania Harb (HARB Rania)" ends there, and a post stands below it.
    """
    margin = min((1 - line.box.right if right_to_left else line.box.left) for line in lines)
    if edge - margin > NARROW * (1 - 2 * margin):
        return 0.0
    own, top, bottom = {id(line) for line in lines}, lines[0].box.top, lines[-1].box.bottom
    others = (line for line in page.lines() if id(line) not in own and top < line.box.middle < bottom)
    return 0.0 if any(line_end(line, right_to_left) > edge for line in others) else 1 - margin


def line_end(line: Line, right_to_left: bool) -> float:
    """Return where the line ends in reading direction, a fraction of the page's width."""
    return 1 - line.box.left if right_to_left else line.box.right


def is_unfinished(line: Line) -> bool:
    """Tell whether a line ends in a short word in small letters ("of", "de la", "по"): nothing ends there."""
    last = line.words[-1].text
    return len(line.words) > 1 and len(last) <= _SHORT_WORD and last.isalpha() and last.islower()


def is_torn(before: Line | None, line: Line) -> bool:
    """Tell whether a name with a hyphen was torn at the end of the line: "Quaye-" above "Ampofo,"."""
    if before is None:
        return False
    last, first = before.words[-1].text, line.words[0].text
    name = len(last) > 2 and last[-1] in "-‐‑" and last[-2].isalpha() and last[:1].isupper()
    return name and first[:1].isupper() and first[1:2].islower() and not first.endswith(".")


def announces_list(before: Line, furthest: float, right_to_left: bool) -> bool:
    """Tell whether a line of a sentence ends in a colon where there was room for more: a list begins below it."""
    sentence = before.text.endswith(COLONS) and before.box.width > SENTENCE
    return sentence and line_end(before, right_to_left) < furthest - ANNOUNCED and not _LAST_LABEL.search(before.text)


def is_wrapped(before: Line, line: Line, edge: float, room: float, right_to_left: bool, *, typed: bool = False) -> bool:
    """Tell whether the first word of `line` would have had no room on the line before; hyphens and small letters tell too.

    Args:
        before: the line above.
        line: the one below it.
        edge: where the longest lines end.
        room: where lines could end; beyond the edge in a list of short lines.
        right_to_left: how the lines run.
        typed: the text was no picture.
    """
    text, following = before.text, line.text
    if _LABEL.match(following):
        return False
    if text.endswith(("-", "‐", "¬")) and following[:1].islower():
        return True
    first = line.words[0]
    # Chinese breaks between any two characters, and B joins them to one word.
    word = _CHINESE_GAP * first.box.width / max(1, len(first.text)) if is_cjk(first.text) else first.box.width
    blank = first.box.width / max(1, len(first.text))
    if typed:
        return line_end(before, right_to_left) + blank + word > edge
    no_room = line_end(before, right_to_left) + blank + word > room
    near_edge = line_end(before, right_to_left) + 2.5 * word + 0.05 > edge
    return no_room or (following[:1].islower() and near_edge)
