"""Chinese sentences that send somebody in somebody's place, without a courtesy form: "由二秘陈伟代为出席"."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.phrase_patterns import either, longest_first
from pipeline.extraction.words.plain import Plain, plain


def stand_ins(text: Plain, start: int, end: int, knowledge: Knowledge) -> int:
    """Count between two places the Chinese wordings of standing in that hold a post with a name right behind it."""
    told = (cue for cue in cues(knowledge, choices.replacement).all(text) if start <= cue.start and cue.end <= end)
    return sum(is_cjk(cue.phrase[:1]) and _named(knowledge).search(cue.phrase) is not None for cue in told)


@lru_cache(maxsize=4)
def _named(knowledge: Knowledge) -> re.Pattern[str]:
    """Return the pattern of a post and a usual family name with one or two characters behind it."""
    posts = {plain(word) for language in knowledge.languages for word in language.title_words if is_cjk(word[:1])}
    families = {plain(word) for language in knowledge.languages for word in language.surnames}
    return re.compile(
        rf"{either(longest_first(posts))}\s?{either(longest_first(families))}[\u3400-\u9fff]{{1,2}}(?=[\u3400-\u9fff])"
    )
