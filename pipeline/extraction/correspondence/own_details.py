"""The writer who comes himself and tells his own details in a sentence: "voici mes coordonnées : Paul Roy, Juge, p.roy@…"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, described, named
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.same import named_so
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_TO_NAME = re.compile(r"(?:\s[^:：.;\n]{0,40})?\s?[:：]\s*")  # "my details for your list: "


def tells_himself(strip: Strip, found: Sequence[Person], hits: Sequence[Hit], lexicon: Lexicon) -> tuple[int, Person] | None:
    """Return (offset, person) of who names himself behind "my details:"; None where nobody does, or only who was found.

    Args:
        strip: a letter whose writer says that he comes.
        found: those who were found in it.
        hits: contacts; those in the sentence are his.
        lexicon: words by which somebody announces his own details.
    """
    text = strip.view.replace("\n", " ")
    for _, end in lexicon.said.own_details.all(Folded(text)):
        colon = _TO_NAME.match(text, end)
        match = name_at(strip.view, colon.end(), lexicon, strip.language) if colon is not None else None
        if match is None or match.words < 2:
            continue
        if any(named_so(person, key(text[slice(*match.name)]).split()) for person in found):
            continue  # "for the badge: Ms. B", of whom he told before; he himself signs below
        stop = SAID_ENDS.search(strip.view, match.end)
        person = named(match, strip.passage, via="block", weight=Doubt.SIGNS.at_most, language=strip.language)
        block = next(strip.block_end(row) for row in strip.rows if row.start <= match.start <= row.end)
        last = min(block, stop.start() if stop is not None else block)
        told = described(person, strip.passage, text, match.end, last, hits, lexicon)
        return match.start, told.doubted(Doubt.SIGNS)
    return None
