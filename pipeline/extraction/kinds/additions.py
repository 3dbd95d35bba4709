"""Words by which persons join an earlier list: told from those that count on from a head, and from denied ones."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.deeds import Clue, first_but, nomination
from pipeline.extraction.kinds.other_lists import of_another_list
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain


def _heading(language: Language) -> tuple[str, ...]:
    return (*language.persons.headed, *language.persons.leads)


def _earlier(language: Language) -> tuple[str, ...]:
    return (*language.kind.revision, *language.kind.replacement, *language.persons.replaced, *language.grammar.unchanged)


def _that(language: Language) -> tuple[str, ...]:
    return language.grammar.opening


def _honour(language: Language) -> tuple[str, ...]:
    return language.formulae.honour


def added(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first cue of persons who join an earlier list.

    In a sentence that tells before it who heads the delegation "further" counts on from him: "aura pour chef M. A et comprendra
    en outre Mme B".
    """

    def adds_nobody(page: PageText, cue: Cue) -> bool:
        return (
            lexicon(knowledge).said.does_not_hold(page.plain.text, cue.start)
            or _counts_on(page, cue, knowledge)
            or of_another_list(page, cue, knowledge)
        )

    return first_but(pages, cues(knowledge, choices.addition), adds_nobody)


def _counts_on(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says before the cue who heads the delegation, or the mail before it who comes.

    "Our delegate is Ms. A. Her assistant will also attend" counts on from its own words, unless they tell of an earlier list, or
    only of what was said: "Last week we wrote that our delegate will be Ms. A."
    """
    told = sentences(page, knowledge)
    sentence = next((one for one in told if one.start <= cue.start < one.end), None)
    if sentence is None:
        return False
    heads = cues(knowledge, _heading).all(page.plain)
    if any(sentence.start <= head.start < cue.start for head in heads):
        return True
    if cues(knowledge, choices.attending).first(Plain(cue.phrase), near=False) is None:
        return False  # "please add Ms. B"
    announcing = cues(knowledge, nomination).all(Plain(page.plain.text[: sentence.start]))
    told_before = bool(announcing) and not any(_only_told(page, one, knowledge) for one in announcing)
    named = any(one.persons > one.idle + one.handed for one in told if one.end <= sentence.start)
    return told_before and named and cues(knowledge, _earlier).first(page.plain, near=False) is None


def _only_told(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether "that" stands before the cue in its sentence, and no words with which a note says now what it has to say."""
    start = next((one.start for one in sentences(page, knowledge) if one.start <= cue.start < one.end), cue.start)
    before = Plain(page.plain.text[start : cue.start])
    return cues(knowledge, _that).first(before, near=False) is not None and not cues(knowledge, _honour).all(before)
