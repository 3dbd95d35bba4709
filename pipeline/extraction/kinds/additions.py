"""Words by which persons join an earlier list: told from those that count on from a head, and from denied ones."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.deeds import Clue, first
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

DENIAL_LETTERS = 20  # of a word that denies, right before what it denies


def _negation(language: Language) -> tuple[str, ...]:
    return language.grammar.negation


def _heading(language: Language) -> tuple[str, ...]:
    return (*language.persons.headed, *language.persons.leads)


def _addition(language: Language) -> tuple[str, ...]:
    return language.kind.addition


def added(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first cue of persons who join an earlier list.

    In a sentence that tells before it who heads the delegation "further" counts on from him: "aura pour chef M. A et comprendra
    en outre Mme B".
    """
    wanted, heads = cues(knowledge, _addition), cues(knowledge, _heading)
    for page in pages:
        told = [cue.start for cue in heads.all(page.plain)]
        for cue in wanted.all(page.plain):
            sentence = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
            if _denied(page, cue, knowledge):
                continue  # "亦不另派"
            if sentence is None or not any(sentence.start <= at < cue.start for at in told):
                return Clue(page, cue)
    exact = any(wanted.first(page.plain, near=False) for page in pages)
    return None if exact else first(pages, wanted)


def _denied(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether a word that denies ends right before the cue."""
    before = Plain(page.plain.text[max(0, cue.start - DENIAL_LETTERS) : cue.start].rstrip())
    return any(denial.end == len(before.text) for denial in cues(knowledge, _negation).all(before))
