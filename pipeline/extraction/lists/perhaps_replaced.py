"""Who only might come for the person of an entry: "Mr. A, who may be replaced by Ms. B"."""

from __future__ import annotations

import re

from pipeline.extraction.running_text.capacities import begins_capacity
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_CLAUSE_LETTERS = 120
_CLAUSE = re.compile(r"(?:^|[,،，;؛；.])\s*")


def comes_perhaps(said: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands between two names, one in the other's place, leaves open who comes.

    "who may be replaced by", "likely to be replaced by"; "as Head of Prisons he has been replaced by" is of a post at home.

    Args:
        said: from behind the first name to the end of the second.
        lexicon: "may be", "possibly", "as".
    """
    said = said.replace("\n", " ")
    if lexicon.said.might.find(Folded(said)) is not None:
        return True
    return any(_as_something(said[clause.end() : clause.end() + _CLAUSE_LETTERS], lexicon) for clause in _CLAUSE.finditer(said))


def _as_something(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause begins with "as" and a post, and words of replacing follow: not "who will be replaced"."""
    cue = lexicon.replaced.find(Folded(clause)) if begins_capacity(clause, lexicon) else None
    return cue is not None and any(lexicon.is_title_word(word) for word in key(clause[: cue[0]]).split())
