"""Persons before whose names stands what takes them away: "neither Mr. A nor Ms. B", "исключен г-н А"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_LETTERS = 48  # before the name: of "removed from the list of the delegation is"
_WORDS = 6  # likewise
_CLAUSE_ENDS = re.compile(r"[.,;:،؛。，；：()（）\n]")
_FIRST_WORD = re.compile(r"([^\W\d_]{2,8})\s+")


def denied_before(strip: Strip, person: Person, at: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the words right before a person, in the same clause, may take him away.

    What "neither" denies may be something else ("needs a visa"), and whoever was struck off may be named once more: whether he
    comes is a question.

    Args:
        strip: in which he was found.
        person: of whom it is asked.
        at: where he begins.
        lexicon: words that strike names off.
        knowledge: words that deny one of several.
    """
    first = person.honorific or person.name[0]
    if first.passage is not strip.passage:
        return False
    clause = _CLAUSE_ENDS.split(strip.view[max(0, at - _LETTERS) : at])[-1]
    return _is_one_of_neither(strip, at, clause, lexicon, knowledge) or _is_struck(clause, lexicon)


def _is_one_of_neither(strip: Strip, at: int, clause: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether "neither", "nor" ends the clause, but for an article, or begins what was read as the name: "Ni M. Marc"."""
    said = Plain(clause.strip())
    for cue in cues(knowledge, _neither).all(said):
        if all(word in lexicon.said.articles for word in key(said.text[cue.end :]).split()):
            return True
    first = _FIRST_WORD.match(strip.view, at)
    if first is None or cues(knowledge, _neither).first(Plain(first[1]), near=False) is None:
        return False
    return honorific_at(strip.view, first.end(), lexicon, strip.language) is not None


def _is_struck(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether the last words of the clause are those that strike off whoever is named behind them."""
    words = clause.split()[-_WORDS:]
    return any(lexicon.changes.side(" ".join(words[start:])) is Side.OUT for start in range(len(words)))


def _neither(language: Language) -> tuple[str, ...]:
    return language.grammar.neither
