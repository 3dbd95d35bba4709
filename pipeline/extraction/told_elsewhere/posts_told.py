"""Posts that the next sentence tells: "Ms. Odero will attend. She is Chief Counsel at the Ministry of Justice."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.bystanders import within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, described
from pipeline.extraction.running_text.belongings import Reading, stands_in
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_ENDS = re.compile(r"(?<=[^\W\d_]{3})[.!؟?](?=\s|$)|(?<=\))\.(?=\s|$)|[。；;]|\n")
_PART = re.compile(r"[,،，(（]")


def with_posts_told(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each of whom neither post nor body was read with what the sentence behind his own says he is.

    That sentence begins with "he is" or the like, and names nobody; his own names nobody else.
    """
    told = list(persons)
    for reading in readings:
        text, before = reading.strip.view, (0, 0)
        stops = [*(match.end() for match in _ENDS.finditer(text)), len(text)]
        for begin, stop in zip([0, *stops[:-1]], stops, strict=True):
            if not text[begin:stop].strip():
                continue
            own, before = before, (begin, stop)
            start = _post(text, begin, stop, lexicon) if begin else None
            numbers = [at for at, person in enumerate(told) if stands_in(person, reading, *own)]
            if start is None or len(numbers) != 1 or within(reading.zones, start) is not None:
                continue
            person = told[numbers[0]]
            if not (person.title or person.organisation or any(stands_in(other, reading, begin, stop) for other in told)):
                hits = [hit for hit in reading.hits if hit in person.contacts]
                known = described(person, reading.strip.passage, text, start, stop, hits, lexicon)
                told[numbers[0]] = replace(known, contacts=person.contacts)
    return told


def _post(text: str, begin: int, end: int, lexicon: Lexicon) -> int | None:
    """Return where the post begins that the sentence text[begin:end] gives to whoever was named before it; None for no such."""
    blank = re.compile(r"\s*").match(text, begin)
    opening = lexicon.said.serving.match(text, blank.end() if blank is not None else begin)
    if opening is None or opening.end() >= end:
        return None
    post = _PART.split(text[opening.end() : end], maxsplit=1)[0].rstrip(" .。")
    titled = places.place(post, lexicon) is places.Place.TITLE or (
        is_cjk(post[:1] or " ") and bool(places.chinese_body(post, lexicon))
    )
    return opening.end() if titled else None
