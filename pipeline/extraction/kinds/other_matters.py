"""Whether what stands above a list's heading tells of another matter than who comes: "You asked who sits on our committee."."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds import invitation_ties
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

SAID_WORDS = 4  # of a sentence above a heading that may speak of another matter
CHINESE_LETTERS = 10  # of such a sentence in Chinese
SENTENCE_ENDS = (".", "!", "?", "؟", "。", "！", "？")


def coming(language: Language) -> tuple[str, ...]:
    """Return the words that speak of coming or of a delegation."""
    return (*language.grammar.attending, *language.persons.heading, *language.persons.attending)


def otherwise(language: Language) -> tuple[str, ...]:
    """Return what makes of the persons below others than those who come now."""
    grammar = language.grammar
    said = (*grammar.negation, *grammar.refusal, *grammar.intended, *grammar.receiving, *grammar.attended, *grammar.uncounted)
    return (*said, *grammar.change, *language.kind.inquiry)


def _of_meeting(language: Language) -> tuple[str, ...]:
    return (*coming(language), *invitation_ties.meeting(language), *choices.announcing(language))


def of_another_matter(page: PageText, knowledge: Knowledge, start: int, end: int) -> bool:
    """Tell whether what is said above a heading makes others of those below, or has a sentence that tells of no meeting.

    "You asked who sits on our national committee." / "Members"
    """
    above = page.plain.text[start:end]
    if cues(knowledge, otherwise).first(Plain(above), near=False) is not None:
        return True
    spans = sentence_spans(page.plain.text, start, end, knowledge)
    return any(_strays(page.plain.text[slice(*span)].strip(), knowledge) for span in spans)


def _strays(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether this is a whole sentence that speaks of no meeting, note or delegation; headings and greetings are none."""
    short = len(sentence) < CHINESE_LETTERS if is_cjk(sentence[:1]) else len(sentence.split()) < SAID_WORDS
    if short or not sentence.endswith((*SENTENCE_ENDS, *COLONS)) or invitation_ties.gives_our_number(sentence):
        return False
    return cues(knowledge, _of_meeting).first(Plain(sentence), near=False) is None
