"""Words that deny what stands right behind them: "亦不另派", "unable to join", "لن يحضر"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

DENIAL_LETTERS = 20  # of a word that denies, right before what it denies
_LITTLE = re.compile(r"\s[^\W\d_]{1,3}$|[\u3400-\u9fff]$")  # "unable to", "不能"


def denied_before(text: Plain, at: int, knowledge: Knowledge) -> bool:
    """Tell whether a word that denies ends right before this place of the text, a little word perhaps between."""
    before = Plain(text.text[max(0, at - DENIAL_LETTERS) : at].rstrip())
    ends = (len(before.text), len(_LITTLE.sub("", before.text)))
    return any(denial.end in ends for denial in cues(knowledge, choices.negation).all(before))
