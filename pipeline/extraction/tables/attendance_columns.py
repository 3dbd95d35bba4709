"""Columns that ask whether each person attends: "Attending (Yes/No)", "Participera ?", "是否参会"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Line
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

CHOICES = re.compile(r"[(（\[][^()（）\[\]]{1,24}[)）\]]")  # "(Yes/No)", "(oui ou non)"


def says_no(head: Sequence[Line], answer: str, lexicon: Lexicon) -> bool:
    """Tell whether a row's answer below this head is that its person does not attend.

    The head must ask for nothing else: "Visa (Yes/No)" and "Attended the last meeting" do not, and where it asks of one day
    the person may come on another.

    Args:
        head: the lines of the column's head.
        answer: the text of the row's cell.
        lexicon: words of both.
    """
    return bool(answer) and key(answer) in lexicon.said.answers_no and _asks(" ".join(line.text for line in head), lexicon)


def _asks(head: str, lexicon: Lexicon) -> bool:
    """Tell whether the head asks who attends, what it offers to choose from left out; Chinese has no blanks where lines end."""
    asked = key(CHOICES.sub(" ", head))
    asked = asked.replace(" ", "") if is_cjk(asked[:1]) else asked
    parts = (key(part) for part in head.split("/"))
    return asked in lexicon.said.asks_attendance or all(part in lexicon.said.asks_attendance for part in parts)
