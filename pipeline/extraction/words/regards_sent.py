"""Sentences in which somebody only greets: "Ms. A, our Ambassador, sends her regards"."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.who_comes import says_who_comes


def _regards(language: Language) -> tuple[str, ...]:
    return language.grammar.regards


def _coming_too(language: Language) -> tuple[str, ...]:
    return language.grammar.coming_too


def only_greets(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether the sentence only sends regards and says of nobody that he comes, is on the list, leads or is replaced."""
    plain = Plain(sentence)
    found = cues(knowledge, _regards).first(plain, near=False)
    if found is None:
        return False
    start, end = plain.span(found.start, found.end)
    rest, words = f"{sentence[:start]} {sentence[end:]}", lexicon(knowledge)  # "sends" alone would send somebody
    others = (words.coming, cues(knowledge, _coming_too))
    return not says_who_comes(rest, words) and all(one.first(Plain(rest), near=False) is None for one in others)
