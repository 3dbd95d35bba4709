"""Parts that a sentence names of somebody else than him of whom it speaks: "will assist the head", "secretary to the head"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_MARK = re.compile(r"[,،，;؛；:：()（）–—\n]")
_BEFORE_LETTERS = 60  # of what is looked at before the words for a part
_CHINESE_POST = range(2, 5)  # characters of "助理"
_BETWEEN_WORDS = 3  # of a verb of helping and its object: "assist him as", "помогать"
_JOINING_WORDS = 2  # between a post and the part of whom it serves: "to the", "de la"


def is_of_another(sentence: str, start: int, end: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the part sentence[start:end] is not that of him of whom the sentence speaks.

    A verb of helping governs it ("will assist the head of the delegation"), or a post does ("is secretary to the head of the
    delegation", "помощник главы делегации", "团长助理"). Verbs of leading ("the Ambassador heads the delegation") are his own.
    """
    behind = sentence[end:].lstrip()
    if is_cjk(sentence[start]) and any(lexicon.chinese.title_length(behind[:count]) == count for count in _CHINESE_POST):
        return True
    told = key(sentence[start:end])
    own = told in lexicon.said.leading or _as_something(told.partition(" ")[0], lexicon)
    if own or lexicon.leads.find(Folded(sentence[start:end])) is not None:
        return False
    before = _MARK.split(sentence[max(0, start - _BEFORE_LETTERS) : start])[-1]
    helped = cues(knowledge, choices.helping).all(said := Plain(before))
    if helped and len(said.text[helped[-1].end :].split()) <= _BETWEEN_WORDS:
        return not _as_something(said.text[helped[-1].end :], lexicon)
    words = key(before).split()
    joining = 0
    while words and words[-1] in lexicon.stop and joining < _JOINING_WORDS and not _is_and(words[-1], lexicon):
        words.pop()
        joining += 1
    governs = words and (lexicon.is_title_word(words[-1]) or lexicon.role(words[-1]) is not None)
    return bool(governs) and not is_cjk(words[-1])


def _as_something(between: str, lexicon: Lexicon) -> bool:
    """Tell whether "as" stands between: in "will assist as head of the delegation" the part is his own."""
    words = f" {key(between)} "
    return any(f" {phrase} " in words for phrase in lexicon.capacity if not is_cjk(phrase))


def _is_and(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word joins: "our adviser and head of delegation" is both, and so is whoever comes "as" something."""
    return lexicon.together.fullmatch(f" {word} ") is not None or word in lexicon.capacity or word in lexicon.clauses
