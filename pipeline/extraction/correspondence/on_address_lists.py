"""Persons whom only a sentence about a list of addresses names: "please replace Mr. A on your mailing list with Ms. B"."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.mailing_lists import about_addresses
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

LETTERS = 240  # of the sentence on either side of the name, at most


def on_address_list(strip: Strip, start: int, end: int, knowledge: Knowledge) -> bool:
    """Tell whether the sentence that names somebody at strip.view[start:end] is about a list of addresses, and of no meeting.

    An item of a list of persons names one of them, whatever it says of him.
    """
    row = strip.row_at(start)
    if row is None or row.item:
        return False
    begin = max(start - LETTERS, strip.block_start(row))
    begin = max([begin, *(stop.end() for stop in SAID_ENDS.finditer(strip.view, begin, start))])
    last = min(strip.block_end(row), end + LETTERS)
    stop = SAID_ENDS.search(strip.view, end, last)
    return about_addresses(Plain(strip.view[begin : stop.start() if stop else last]), knowledge)
