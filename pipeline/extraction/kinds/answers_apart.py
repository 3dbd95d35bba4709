"""Regrets beside which somebody comes all the same: to the meeting of another note, or although others cannot."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.observers import as_observer
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain, latin

# Russian names with both initials have neither courtesy form nor patronymic: "Латов Ю.В.", "Ю. В. Латов".
_COMMAS = re.compile(r"[,;،؛]")
_INITIALED = re.compile(r"(?<![^\W_])(?:[А-ЯЁ][\w’'-]{1,30} [А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][\w’'-]{1,30})")


def _comes(language: Language) -> tuple[str, ...]:
    return language.persons.attending


def named_for_another(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether the regret gives a number of ours, and a sentence with another number names somebody."""
    page = regret.page

    def numbers(start: int, end: int) -> set[str]:
        return {"".join(found.split()) for found in OUR_FORM.findall(latin(page.plain.text[start:end]))}

    told = sentences(page, knowledge)
    own = next((numbers(one.start, one.end) for one in told if one.start <= regret.cue.start < one.end), set[str]())
    named = [numbers(one.start, one.end) for one in told if one.persons and not one.has("negation")]
    return bool(own) and any(other and not other & own for other in named)


def tells_of_others(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether a sentence behind the regret names somebody and denies nothing, in whatever words: he may come after all."""
    told = sentences(regret.page, knowledge, *body_span(regret.page, knowledge))
    own = next((one.end for one in told if one.start <= regret.cue.start < one.end), len(regret.page.plain.text))
    return any(
        one.start >= own and one.tells and not (one.asides or one.awaited or one.has("refusal") or one.has("intended"))
        for one in told
    )


def attended_after_all(regret: Clue, knowledge: Knowledge) -> bool:
    """Tell whether a sentence behind the regret says of somebody named that he attends: "The Counsellor, Mr. A, will attend".

    Or the same sentence goes on so: "no expert can be sent, but Ms. B will attend".

    More verbs say so where he comes as an observer: "Mr. A will sit in on both days as an observer".
    """
    told = sentences(regret.page, knowledge)
    end = next((one.end for one in told if one.start <= regret.cue.start < one.end), len(regret.page.plain.text))
    comes, announcing = cues(knowledge, _comes), cues(knowledge, choices.announcing)

    def attends(one: Sentence) -> bool:
        own = Plain(regret.page.plain.text[one.start : one.end])
        said = comes.first(own, near=False) is not None  # no "glad to receive"
        cue = announcing.first(own, near=False)
        names = cue is not None and courtesies(regret.page, knowledge, one.start + cue.start, one.end)
        if names and not (one.has("change") or one.has("intended")):
            return True  # "The Ministry of Justice regrets …; the Ministry of the Interior designates Mr. A"
        return (one.has("attending") and said) or (not one.has("intended") and as_observer(own, knowledge))

    return _goes_on(regret, end, knowledge) or any(
        one.start >= end
        and (one.persons > one.idle + one.handed or _INITIALED.search(regret.page.as_written(one.start, one.end)))
        and attends(one)
        and not (one.asides or one.awaited or one.has("negation") or one.has("refusal"))
        for one in told
    )


def _goes_on(regret: Clue, end: int, knowledge: Knowledge) -> bool:
    """Tell whether behind "but" the regret's own sentence, which ends at `end`, says of somebody that he attends."""
    text, words = regret.page.plain.text, lexicon(knowledge)
    but = {key(word) for language in knowledge.languages for word in language.grammar.joining} - words.small.conjunctions
    for at in courtesies(regret.page, knowledge, regret.cue.end, end):
        clause = key(_COMMAS.split(text[regret.cue.end : at])[-1]).split()
        said = Plain(text[at:end])
        comes = cues(knowledge, _comes).first(said, near=False)
        if clause[:1] and clause[0] in but and comes and cues(knowledge, choices.negation).first(said, near=False) is None:
            return True
    return False
