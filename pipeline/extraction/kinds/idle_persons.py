"""Persons whom a sentence names without saying that they come: intended once, prevented, away, written to, or greeting."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from config.knowledge import Knowledge, Language
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.mailing_lists import about_addresses
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.regards_sent import only_greets

SENTENCE_LETTERS = 400  # a longer one may be a list without stops, and what it denies said of nobody in it
AWAY_REACH = 90  # letters from somebody to the words that say that he is away
RECEIVING_REACH = 90  # letters from "sent to" to him who gets it; his post may stand between
HEADING_WORDS = 6  # of "those who will not attend:"
DENIED_REACH = 120  # letters from a word that denies to the word of attending that it denies

_WORD = re.compile(r"\S+")


def _away(language: Language) -> tuple[str, ...]:
    return language.grammar.away


def _receiving(language: Language) -> tuple[str, ...]:
    return language.grammar.receiving


def _change(language: Language) -> tuple[str, ...]:
    return (*language.grammar.change, *choices.replacement(language))


def _denying(language: Language) -> tuple[str, ...]:
    return (*language.grammar.negation, *language.grammar.refusal)


def idle(sentence: Plain, persons: Sequence[int], knowledge: Knowledge) -> int:
    """Return how many of the persons are none who come, as far as this sentence says.

    "It had been the intention to nominate Ms. A", "neither Ms. A nor anybody else can travel", "Mr. B will be on leave", "the
    report may be sent to Mr. C", "Ms. D sends her regards": such sentences stand in regrets. One that changes something may
    name who comes instead: it counts nobody.

    Args:
        sentence: one sentence.
        persons: where in it courtesy forms with a name stand.
        knowledge: words by what they do in a sentence.
    """
    if not persons:
        return 0
    if about_addresses(sentence, knowledge) or only_greets(sentence.text, knowledge):
        return len(persons)
    if _changes(sentence, knowledge):
        return 0
    if cues(knowledge, choices.intended).first(sentence, near=False) is not None:
        return len(persons)
    away = [cue.start for cue in cues(knowledge, _away).all(sentence)]
    receive = _receivers(sentence, persons, knowledge)
    none = sum(person in receive or _followed(away, person) for person in persons)
    announcing, said = cues(knowledge, choices.announcing).all(sentence), lexicon(knowledge).said
    if none or not all(
        said.does_not_hold(sentence.text, cue.start) or _of_before(sentence, cue, persons, knowledge) for cue in announcing
    ):
        return none
    parts = [part for part in _headed(sentence.text, persons) if part[1] - part[0] <= SENTENCE_LETTERS]
    denied = [part for part in parts if _denied(Plain(sentence.text[slice(*part)]), knowledge)]
    return sum(start <= person < end for start, end in denied for person in persons)


def _of_before(sentence: Plain, cue: Cue, persons: Sequence[int], knowledge: Knowledge) -> bool:
    """Tell whether words that announce only say what was before: "Mr. A, who was nominated last week, is not coming".

    Everybody stands before them, and behind the comma that ends them somebody is denied; "but" would join another sentence.
    """
    comma = sentence.text.find(",", cue.end, cue.end + AWAY_REACH)
    if comma < 0 or persons[-1] > cue.start:
        return False
    rest = Plain(sentence.text[comma + 1 : comma + 1 + DENIED_REACH])
    denial = next((found for found in cues(knowledge, _denying).all(rest)), None)
    joined = cues(knowledge, choices.joining).first(Plain(rest.text[: denial.start]), near=False) if denial is not None else None
    return denial is not None and joined is None and _denied(rest, knowledge)


def _followed(away: Sequence[int], person: int) -> bool:
    """Tell whether words that say of somebody that he is away stand shortly behind the person; both count from one place."""
    at = bisect_right(away, person)
    return at < len(away) and away[at] - person <= AWAY_REACH


def _headed(text: str, persons: Sequence[int]) -> list[tuple[int, int]]:
    """Return the sentence in parts that each begin a few words before a colon with somebody behind it: "… Not attending: Mr. B".

    A heading denies nothing of those who stand above it.
    """
    starts = [0]
    for before, person in pairwise([0, *persons]):
        colon = text.find(":", before, person)
        if colon >= 0:
            words = list(_WORD.finditer(text, before, colon))
            starts.append(words[max(0, len(words) - HEADING_WORDS)].start() if words else colon)
    return list(pairwise([*starts, len(text)]))


def _changes(sentence: Plain, knowledge: Knowledge) -> bool:
    """Tell whether words change somebody for somebody else; those that only deny ("ne pourra se rendre") bring nobody."""
    denial = cues(knowledge, choices.negation)
    return any(denial.first(Plain(cue.phrase), near=False) is None for cue in cues(knowledge, _change).all(sentence))


def _receivers(sentence: Plain, persons: Sequence[int], knowledge: Knowledge) -> set[int]:
    """Return those to whom something is sent: such words stand shortly before them, and none that announce between.

    The words are looked for once, and for everybody only those near him are looked at.
    """
    words = cues(knowledge, _receiving).all(sentence)
    starts, ends = [cue.start for cue in words], [cue.end for cue in words]
    announcing = cues(knowledge, choices.announcing)
    found: set[int] = set()
    for person in persons:
        for cue in words[bisect_left(ends, person - RECEIVING_REACH) : bisect_right(starts, person)]:
            between = Plain(sentence.text[cue.end : person])
            if ":" not in between.text:
                found |= {person} if announcing.first(between, near=False) is None else set()
                break
    return found


def of_address(cue: Cue, text: str) -> bool:
    """Tell whether the word is part of an address: the "no" of "mail@mfa.no"."""
    return text[max(0, cue.start - 1) : cue.start] in ("@", ".") and cue.start > 0


def _denied(sentence: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a word that denies stands near a word of attending; before or behind it, as languages differ."""
    attending = cues(knowledge, choices.attending).all(sentence)
    denials = [cue for cue in cues(knowledge, _denying).all(sentence) if not of_address(cue, sentence.text)]
    return any(abs(cue.start - denial.start) <= DENIED_REACH for denial in denials for cue in attending)
