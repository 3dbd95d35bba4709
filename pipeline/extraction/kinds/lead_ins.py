"""Words that lead to persons set out below a colon: "Norway will participate with:", "los datos de la delegación son:"."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.deeds import Clue
from pipeline.extraction.kinds.persons_announced import below_colon, body_span
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

CLAUSE_LETTERS = 240  # before the colon: a note's first sentence may be much longer than what leads to the persons
_COLON = re.compile(r"[:：]")


def _coming(language: Language) -> tuple[str, ...]:
    return (*language.grammar.attending, *language.persons.heading, *language.persons.attending)


def _otherwise(language: Language) -> tuple[str, ...]:
    """Return what makes of the persons below others than those who come now."""
    grammar = language.grammar
    said = (*grammar.negation, *grammar.refusal, *grammar.intended, *grammar.receiving, *grammar.attended, *grammar.uncounted)
    return (*said, *grammar.change, *language.kind.inquiry, *language.persons.contact, *language.persons.attention)


def led_to(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[Clue, int] | None:
    """Return the words of a sentence that lead to persons below its colon, and about how many stand there.

    The sentence speaks of coming or of a delegation. One that denies, changes, asks, tells whom to write to, or tells of what is
    past leads to nobody who comes.
    """
    for page in pages:
        text = page.plain.text
        begins, closes = body_span(page, knowledge)
        for sentence in sentences(page, knowledge, begins, closes):
            start = sentence.start
            for colon in _COLON.finditer(text, sentence.start, sentence.end):
                clause = Plain(text[max(start, colon.start() - CLAUSE_LETTERS) : colon.start()])
                start = colon.end()
                said = cues(knowledge, _coming).all(clause)
                if not said or cues(knowledge, _otherwise).first(clause, near=False) is not None:
                    continue
                count = below_colon(page, knowledge, colon.start())
                if count:
                    at = colon.start() - len(clause.text)
                    return Clue(page, Cue(at + said[0].start, at + said[-1].end, said[0].phrase)), count
    return None
