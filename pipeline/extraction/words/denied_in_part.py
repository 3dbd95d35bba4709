"""What limits a denial of coming, behind it: "will not travel [alone]", "ne pourra pas assister [au premier jour]"."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain, plain

_BEFORE_ALONE = 5  # letters between the verb and "alone": "ne viendra [pas] seul"
_CLAUSE_ENDS = re.compile(r"[.,;:!?()،؛؟，；：。\n]")


def denied_in_part(denial: str, behind: str, lexicon: Lexicon) -> bool:
    """Tell whether whoever is denied to come does come: not alone, or not all the time.

    Args:
        denial: the words that deny, "will not travel"; those that tell of a replacement ("is replaced by") deny nothing.
        behind: the text right behind them.
        lexicon: words that deny, "alone", and those for a part of a meeting.
    """
    if lexicon.denying.first(Plain(plain(denial)), near=False) is None:
        return False
    return alone_behind(behind, lexicon) or lexicon.said.part_of_meeting.find(Folded(_clause(behind))) is not None


def alone_behind(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether "alone" stands right behind a verb and ends its clause: no "alone" of "travel alone costs"."""
    clause = _clause(behind)
    found = lexicon.said.alone.find(Folded(clause)) if clause.strip() else None
    return found is not None and found[0] <= _BEFORE_ALONE + 1 and not clause[found[1] :].strip()


def _clause(behind: str) -> str:
    return _CLAUSE_ENDS.split(behind, maxsplit=1)[0]
