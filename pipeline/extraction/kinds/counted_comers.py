"""Clauses that count who comes, and end in a colon right before the names: "Only one person for Jamaica: Mrs. A"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.other_matters import addressed, of_meeting, otherwise
from pipeline.extraction.words.coming_words import places_behind
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon, lexicon
from pipeline.extraction.words.persons_counted import persons_counted
from pipeline.extraction.words.plain import Plain

_COLON = re.compile(r"[:：]\s*")
_BREAK = re.compile(r"[,،，。]|[.!?؟;](?=\s|$)|[-–—](?=\s)")
_BARE_WORDS = 5  # of a clause that tells neither a State nor a meeting: "Only one person this time:"
_STATE_WORDS = 4  # at most, of a State's name
_CHINESE_NAME = 5  # letters before a courtesy form, which stands behind the name in Chinese


def counted_before(said: str, forms: Sequence[int], knowledge: Knowledge) -> tuple[int, int] | None:
    """Return where the last clause before a colon stands that counts persons, one of whom is named right behind it.

    One that denies, changes, asks, tells of what is past or whom to write to counts nobody who comes, nor does one that is about
    visas, or goes on about something else than a State or a meeting: "One name for your files: Mr. A".

    Args:
        said: a sentence of the plain text.
        forms: where courtesy forms with a name stand in it.
        knowledge: words that count, and those that make others of whom they count.
    """
    for colon in _COLON.finditer(said):
        name = _CHINESE_NAME if is_cjk(said[colon.end() : colon.end() + 1]) else 0
        places = places_behind(said, colon.start())
        if not any(0 <= form - place <= name for form in forms for place in places):
            continue
        start = max((mark.end() for mark in _BREAK.finditer(said, 0, colon.start())), default=0)
        clause = Plain(said[start : colon.start()])
        counts = cues(knowledge, _one).first(clause, near=False) or persons_counted(clause.text, lexicon(knowledge))
        stray = any(cues(knowledge, told).first(clause, near=False) is not None for told in (otherwise, addressed))
        away = cues(knowledge, _away).first(Plain(said[colon.end() :]), near=False) is not None  # "…, who has fallen ill"
        if counts and not (stray or away) and _tells_of_meeting(clause, knowledge):
            return start, colon.start()
    return None


def _tells_of_meeting(clause: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a clause names a State or speaks of a meeting or a delegation, or says little beside the number."""
    if cues(knowledge, _visas).first(clause, near=False) is not None:
        return False
    words = key(clause.text).split()
    told = _names_state(words, lexicon(knowledge)) or cues(knowledge, of_meeting).first(clause, near=False)
    little = len(words) <= _BARE_WORDS and not any(map(is_cjk, clause.text))
    return bool(told) or little or not lexicon(knowledge).meeting.isdisjoint(words)


def _names_state(words: Sequence[str], known: Lexicon) -> bool:
    """Tell whether a State stands among these words, in Russian in any case, or its adjective."""
    pieces = (" ".join(words[at : at + count]) for at in range(len(words)) for count in range(1, _STATE_WORDS + 1))
    return any(map(known.is_state, pieces)) or any(known.ends_in_state(word) or known.is_of_state(word) for word in words)


def _visas(language: Language) -> tuple[str, ...]:
    return language.grammar.visas


def _away(language: Language) -> tuple[str, ...]:
    return (*language.grammar.away, *language.grammar.ill)


def _one(language: Language) -> tuple[str, ...]:
    return language.persons.one_comer
