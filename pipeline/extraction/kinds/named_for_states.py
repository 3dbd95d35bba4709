"""Persons whom a short mail names for a State in no known words of coming: "For Ireland it'll be Marie Keane (Garda)"."""

from __future__ import annotations

import re
from itertools import islice

from config.knowledge import Knowledge
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon

SHORT_LETTERS = 1_000  # of a mail of a colleague; news are longer
# "For ", "Pour la ", "От ": the sentence begins so before the State.
_FOR = re.compile(r"(?:^|[.!?:,;]\s+|\n\s*)([^\W\d_]{1,4}\s+(?:[^\W\d_]{1,3}['’\s]\s?)?)(?=[^\W\d_a-zß-ÿа-яё])")
# Behind it a few small words or a colon, and then a whole name with what it is, or another one, behind it.
_PERSON = r"[^\W\d_a-zß-ÿа-яё][^\W\d_]+(?:[ -][^\W\d_a-zß-ÿа-яё][^\W\d_]+){1,3}"
_NAMED = re.compile(rf"\s?[:–-]?\s?(?:[^\W\d_A-ZÀ-ÞА-ЯЁ][\w'’]*\s){{0,4}}({_PERSON})(?=\s?[(,.;]|\s[^\W\d_]{{1,4}}\s)")
_WITHIN = re.compile(r"(?:in|at|en|à|au|aux|в|во|на)\b", re.IGNORECASE)  # "In Kenya the activist …": a place
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STATE_WORDS = 4  # of a State's name


def named_for_state(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the State's name where a sentence begins "for Ireland", and somebody is named right behind; None else."""
    if sum(len(page.plain.text) for page in pages) > SHORT_LETTERS:
        return None
    words = lexicon(knowledge)
    for page in pages:
        text = page.passage.text
        for lead in _FOR.finditer(text):
            ends = [word.end() for word in islice(_WORD.finditer(text, lead.end()), _STATE_WORDS)]
            end = next((at for at in reversed(ends) if words.is_state(text[lead.end() : at])), None)
            named = _NAMED.match(text, end) if end is not None and _WITHIN.match(lead[1]) is None else None
            if end is None or named is None:
                continue
            name = key(named[1]).split()
            office = any(words.is_title_word(word) or words.is_body_word(word) or word in words.common for word in name)
            if text[end : named.start(1)].strip() and "\n" not in text[end : named.end()] and not office:
                at, stop = page.plain.at(lead.end()), page.plain.at(end)
                return Clue(page, Cue(at, stop, page.plain.text[at:stop]))
    return None
