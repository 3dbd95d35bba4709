"""The part in the delegation that a field for it tells in other words than the known ones: "Participante observador"."""

from __future__ import annotations

import re

from models.reply import Role
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_TWINS = re.compile(r"\s*[/／|]\s*")
_WORDS = re.compile(r"[\s()（）\-‐‑–—]+")
_WORDS_MAX = 3  # of "Participant (invited observer)"
_WORDS_MIN = 2  # of which one says that he comes, and the other as what
_TWO_TWINS = 2


def part_in_words(text: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the whole value of a field for parts tells; None where it tells none, or two.

    One of two twins behind a stroke may have been misread: "Руководитель делегации / Неад of Delegation"; those that are both
    known are told of by the words for parts themselves. A word for whoever
    comes may stand beside what he comes as: "участник-наблюдатель". The delegation may be left out: "Asesor técnico".
    """
    flat = " ".join(text.split()).strip(" .,;:|[]_")
    if not flat or is_cjk(flat):
        return None
    twins = [part for part in _TWINS.split(flat) if part]
    if len(twins) == _TWO_TWINS:
        told = [lexicon.role(part) for part in twins]
        return next((role for role in told if role is not None), None) if None in told else None
    return _comer_as(flat, lexicon) or _of_delegation(flat, lexicon)


def _comer_as(text: str, lexicon: Lexicon) -> Role | None:
    """Return the part beside a word for whoever comes: of "Participant observateur" the observer's."""
    words = [word for word in _WORDS.split(text) if word]
    if not _WORDS_MIN <= len(words) <= _WORDS_MAX:
        return None
    for at in (1, len(words) - 1):
        first, second = (lexicon.role(" ".join(part)) for part in (words[:at], words[at:]))
        if None not in (first, second) and first is not second and Role.MEMBER in (first, second):
            return second if first is Role.MEMBER else first
    return None


def _of_delegation(text: str, lexicon: Lexicon) -> Role | None:
    """Return the part that the words name with the delegation's name behind them, None where nothing else may be meant."""
    begin = f"{key(text)} "
    told = {
        role
        for known, role in lexicon.roles.items()
        if known.startswith(begin) and lexicon.joined.of_delegation(known) and _is_rest(known.removeprefix(begin), lexicon)
    }
    return told.pop() if len(told) == 1 else None


def _is_rest(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but "of the delegation" is left."""
    return all(word in lexicon.stop_exact for word in rest.split()[:-1])
