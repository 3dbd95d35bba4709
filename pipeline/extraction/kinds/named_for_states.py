"""Persons whom a short mail names for a State in no known words of coming: "For Ireland it'll be Marie Keane (Garda)"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.states.state_names import states_named
from pipeline.extraction.words.cues import Cue
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon

SHORT_LETTERS = 1_000  # of a mail of a colleague; news are longer
# "For ", "Pour la ", "От ": the sentence begins so before the State.
_FOR = re.compile(r"(?:^|[.!?:,;]\s+|\n\s*)([^\W\d_]{1,4}\s+(?:[^\W\d_]{1,3}['’\s]\s?)?)$")
# Behind it a few small words or a colon, and then a whole name with what it is, or another one, behind it.
_PERSON = r"[^\W\d_a-zß-ÿа-яё][^\W\d_]+(?:[ -][^\W\d_a-zß-ÿа-яё][^\W\d_]+){1,3}"
_NAMED = re.compile(rf"\s?[:–-]?\s?(?:[^\W\d_A-ZÀ-ÞА-ЯЁ][\w'’]*\s){{0,4}}({_PERSON})(?=\s?[(,.;]|\s[^\W\d_]{{1,4}}\s)")
_WITHIN = re.compile(r"(?:in|at|en|à|au|aux|в|во|на)\b", re.IGNORECASE)  # "In Kenya the activist …": a place
_BEFORE_LETTERS = 16  # of the sentence's beginning before the State


def named_for_state(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the State's name where a sentence begins "for Ireland", and somebody is named right behind; None else."""
    if sum(len(page.plain.text) for page in pages) > SHORT_LETTERS:
        return None
    words = lexicon(knowledge)
    for page in pages:
        text = page.passage.text
        for state in states_named(page.plain, knowledge):
            start, end = page.plain.span(state.start, state.end)
            named = _NAMED.match(text, end)
            lead = _FOR.search(text[max(0, start - _BEFORE_LETTERS) : start])
            if named is None or lead is None or _WITHIN.match(lead[1]) is not None:
                continue
            between = text[end : named.start(1)].strip()
            name = key(named[1]).split()
            office = any(words.is_title_word(word) or words.is_body_word(word) or word in words.common for word in name)
            if between and "\n" not in text[end : named.end()] and not office:
                return Clue(page, Cue(state.start, state.end, page.plain.text[state.start : state.end]))
    return None
