"""Blanks of a line that are gaps between columns: wide ones in typed text, full-width ones between Chinese words."""

from __future__ import annotations

import re
from itertools import pairwise

from models.page import Line, between
from pipeline.extraction.words.folding import is_cjk

_ALONE = re.compile(r"[\u3400-\u9fff](?:$|[(（:：])")  # one character, as in "冯　燕(女)", "团　长："


def typed_gaps(line: Line, offset: int) -> list[int]:
    """Return the offsets of the blanks that are columns' gaps: three letters wide or more (typed text is not justified)."""
    found: list[int] = []
    for word, following in pairwise(line.words):
        offset += len(word.text)
        blank = between(word, following)
        width = max(word.box.width, 1e-9) / len(word.text)
        if blank and max(following.box.left - word.box.right, word.box.left - following.box.right) > 2.6 * width:
            found.append(offset)
        offset += len(blank)
    return found


def chinese_gaps(line: Line, offset: int) -> list[int]:
    """Return the offsets of the full-width blanks that part name, body and post; letters that stand apart are one word.

    "郭　伟　外交部　司长" has two: names of two characters are spread to the width of three, as are headings ("代　表").
    """
    found: list[int] = []
    single = spread(line.words[0].text)  # so far the stretch has single characters that stand apart
    for index, (word, following) in enumerate(pairwise(line.words)):
        offset += len(word.text)
        blank = between(word, following)
        if blank and is_cjk(word.text[-1]) and is_cjk(following.text[0]):
            behind = line.words[index + 2] if index + 2 < len(line.words) else None
            alone = spread(following.text) and (behind is None or bool(between(following, behind)))
            if not (single and alone):
                found.append(offset)
            single = alone
        elif single and not blank:
            single = False
        offset += len(blank)
    return found


def spread(word: str) -> bool:
    """Tell whether the word is one Chinese character that stands apart, a bracket or colon behind it left aside."""
    return _ALONE.match(word) is not None
