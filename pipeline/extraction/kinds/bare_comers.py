"""Finds names without a courtesy form right before a verb that says that they come: "Eva Klein and Jan Voss will attend."."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.entries.courtesy_forms import COURTESY_LETTERS
from pipeline.extraction.kinds.courtesies import courtesies, tells_post
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.lexicon import lexicon

# Two to four words with capitals that end right before the verb.
_NAME = re.compile(r"(?:^|[\s(])(?P<name>(?:[^\W\d_a-zа-яà-ÿ][\w'’.-]* ){1,3}[^\W\d_a-zа-яà-ÿ][\w'’-]+),? ?$")


def bare_comers(page: PageText, knowledge: Knowledge, start: int, end: int) -> list[Cue]:
    """Return the verbs in plain.text[start:end] before each of which a name stands alone."""
    words, found = lexicon(knowledge).comes, list[Cue]()
    forms = [page.plain.span(at, at)[0] for at in courtesies(page, knowledge, start, end)]
    for first, last in sentence_spans(page.plain.text, start, end, knowledge):
        said = page.plain.text[first:last]
        for at, stop in words.verbs(said):
            opens, closes = page.plain.span(first, first + at)
            before = page.passage.text[opens:closes].replace("\n", " ")
            name = _NAME.search(before)
            if name is None or tells_post(name["name"], knowledge) or not words.acts(before, name.start("name")):
                continue
            if not any(0 <= opens + name.start("name") - form <= COURTESY_LETTERS for form in forms):
                found.append(Cue(first + at, first + stop, said[at:stop]))
    return found
