"""Denials of attending: "cannot come to Vienna", "will attend neither session", "прибыть в Вену не сможет"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.words import choices
from pipeline.extraction.words.contact_signs import has_contact, without_addresses
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.denied_in_part import alone_behind
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

_NONE_REACH = 6  # letters between "attend", "be present at" and "neither session"
REACH = 40  # letters between "not" and what is not done
_BREAKS = re.compile(r"[,;:：()（）]")
_CLAUSE = re.compile(r"[,;()（）،؛，；]")


def _uncounted(language: Language) -> tuple[str, ...]:
    return language.grammar.uncounted


def _none_of(language: Language) -> tuple[str, ...]:
    return language.grammar.none_of


def _regret(language: Language) -> tuple[str, ...]:
    return language.kind.regret


def denies_coming(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of attending follows a "not" within the same clause: "cannot come to Vienna".

    Or "neither", "none of" stands right behind the word of attending: "will attend neither session".
    Where a language denies last ("прибыть в Вену не сможет"), the word of attending stands before a refusal that begins so.
    """
    said = Plain(without_addresses(text))
    if cues(knowledge, _regret).first(said, near=False) is not None or says_uncounted(Plain(text), knowledge):
        return True
    attending = [cue for cue in cues(knowledge, choices.attending).all(said) if not _limited(said, cue, knowledge)]
    denials = cues(knowledge, choices.negation).all(said)
    starts = {denial.start for denial in denials}
    last = [(cue.end, no.start) for no in cues(knowledge, choices.refusal).all(said) if no.start in starts for cue in attending]
    spans = [*((denial.end, cue.start) for denial in denials for cue in attending), *last]
    if any(0 <= end - start <= REACH and not _breaks(said.text[start:end], knowledge) for start, end in spans):
        return True
    none = [(cue.end, no.start) for no in cues(knowledge, _none_of).all(said) for cue in attending]
    return any(0 <= end - start <= _NONE_REACH and not _breaks(said.text[start:end], knowledge) for start, end in none)


def says_uncounted(said: Plain, knowledge: Knowledge) -> bool:
    """Tell whether words say that somebody is no delegate, and not how he is reached: "in his private capacity at a@b.org"."""
    found = cues(knowledge, _uncounted).all(said)
    return not all(has_contact(_CLAUSE.split(said.text[cue.end :], maxsplit=1)[0]) for cue in found)


def comes_in_part(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a word of attending is only limited: "no asistirá más que el día 15"."""
    said = Plain(text)
    return any(_limited(said, cue, knowledge) for cue in cues(knowledge, choices.attending).all(said))


def _limited(said: Plain, attending: Cue, knowledge: Knowledge) -> bool:
    """Tell whether what excepts something stands right behind the word of attending: "ne participera qu'à la séance du 15".

    Or "alone" does: "will not travel alone".
    """
    if alone_behind(said.text[attending.end :], lexicon(knowledge)):
        return True
    return any(0 <= limit.start - attending.end <= 1 for limit in cues(knowledge, choices.excepting).all(said))


def _breaks(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a mark or a word that joins sentences stands in plain text between a denial and what it may deny."""
    return _BREAKS.search(text) is not None or cues(knowledge, choices.joining).first(Plain(text), near=False) is not None
