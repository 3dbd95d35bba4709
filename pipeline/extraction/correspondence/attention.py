"""Lines that greet somebody or are for somebody's attention, and how far they go."""

from __future__ import annotations

import re

from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon

HEADING_WORDS = 12  # of a heading above those to whom copies go
GOING_ON = 4  # words behind a greeting on its line that are a sentence, and not the rest of somebody's title
_GREETING = re.compile(r"\s*([^,:;،：，\n]{4,40}[,:!،：，])\s*(?=\S)")


def greeting_end(text: str, lexicon: Lexicon) -> int | None:
    """Return where a greeting ends that shares its line with the first sentence: "Dear colleagues, kindly note that"."""
    greeting = _GREETING.match(text)
    if greeting is None or len(text[greeting.end() :].split()) < GOING_ON or not lexicon.greetings.opens(greeting[1]):
        return None
    return greeting.end()


def copies_end(strip: Strip, number: int) -> int:
    """Return where a line for somebody's attention ends: a heading alone ("Copy to:-") holds for the items below it."""
    row = strip.rows[number]
    if not re.search(r"[:：]\s*[-–—]?\s*$", strip.text(row)) or len(strip.text(row).split()) > HEADING_WORDS:
        return row.end
    end = row.end
    for following in strip.rows[number + 1 :]:
        if not (following.item or following.soft):
            break
        end = following.end
    return end
