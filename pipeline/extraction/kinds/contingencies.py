"""Words of change that change nothing in a delegation now: of a case that may come, of a deputy, of the State as a whole.

"Should Ms. A be prevented, Mr. B …"; "لتعذر مشاركة بلادنا": nobody of a delegation named before stays away, all do.
"""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.correspondence.contingent import contingent, only_deputises
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

STATE_WORDS = 5  # of a State's name: "جمهورية السودان"
WORDS_BEFORE_IF = 1  # "and if the delegation has changed"
_CLAUSE_MARKS = re.compile("[,،，;؛；]")
SUBJECT_LETTERS = 80  # from the cue, more than those words have
EVENTUAL_WORDS = 3  # at most between a clause's beginning or "any" and the change: "Any later change in the composition"


def _eventual(language: Language) -> tuple[str, ...]:
    return language.persons.eventual


def _conditional(language: Language) -> tuple[str, ...]:
    return language.persons.conditional


def _our_side(language: Language) -> tuple[str, ...]:
    return language.grammar.our_side


def of_whole_state(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue says that attending is impossible, and the State or all of its side stands right behind it."""
    if cues(knowledge, choices.refusal).first(Plain(cue.phrase), near=False) is None:
        return False
    behind = page.plain.text[cue.end : cue.end + SUBJECT_LETTERS].split()[:STATE_WORDS]
    words = lexicon(knowledge)
    if any(words.is_state(" ".join(behind[:count])) for count in range(1, len(behind) + 1)):
        return True
    return cues(knowledge, _our_side).first(Plain(" ".join(behind[:1])), near=False) is not None


def only_in_case(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence in which the cue stands says what is done only if somebody cannot come."""
    own = [one for one in sentences(page, knowledge) if one.start <= cue.start < one.end]
    return bool(own) and contingent(page.as_written(own[0].start, own[0].end), lexicon(knowledge)) is not None


def of_deputy(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue only tells who is the deputy of somebody who comes as well."""
    start = next((one.start for one in sentences(page, knowledge) if one.start <= cue.start < one.end), cue.start)
    told = page.plain.text[start : cue.end]
    return only_deputises(told, (cue.start - start, cue.end - start), lexicon(knowledge))


def not_yet(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue names a change that has not happened: "Any change will be communicated", "if the list has changed"."""
    start = next((one.start for one in sentences(page, knowledge) if one.start <= cue.start < one.end), cue.start)
    # The words in which it is looked for, and one more, which may deny the first: "no podrá asistir y".
    before = page.plain.text[start : cue.start].split()[-(EVENTUAL_WORDS + 1) :]
    behind = page.plain.text[cue.end :].split(maxsplit=1)[:1]  # "la composition éventuelle"
    told = Plain(" ".join((*before, cue.phrase, *behind)))
    reach = len(before[0]) if len(before) > EVENTUAL_WORDS else 0
    denied = {one.end for one in cues(knowledge, choices.negation).all(told)}
    eventual = (one for one in cues(knowledge, _eventual).all(told) if one.start >= reach)
    if any(one.start - 1 not in denied for one in eventual):
        return True
    clause = _CLAUSE_MARKS.split(page.plain.text[start : cue.start])[-1] + page.plain.text[cue.start : cue.end]
    condition = cues(knowledge, _conditional).first(Plain(clause), near=False)
    return condition is not None and len(clause[: condition.start].split()) <= WORDS_BEFORE_IF  # "it should read"


def promises_changes(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence in which the cue stands begins with changes that have not happened: it puts nothing else off.

    "The names, and any change thereto, will be communicated" puts off the names.
    """
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None or not own.change_words or not all(not_yet(page, word, knowledge) for word in own.change_words):
        return False
    return len(page.plain.text[own.start : own.change_words[0].start].split()) <= EVENTUAL_WORDS
