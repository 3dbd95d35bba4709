"""Whether what stands above a list's heading tells of another matter than who comes: "You asked who sits on our committee."."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from pipeline.extraction.entries import places
from pipeline.extraction.kinds import invitation_ties
from pipeline.extraction.kinds.paragraphs import paragraph_spans
from pipeline.extraction.kinds.persons_announced import begins_somebody
from pipeline.extraction.kinds.sentence_spans import sentence_spans
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.marks import COLONS, LIST_COMMAS
from pipeline.extraction.words.plain import Plain

SAID_WORDS = 4  # of a sentence above a heading that may speak of another matter
CHINESE_LETTERS = 10  # of such a sentence in Chinese
GREETING_WORDS = 8
TITLE_WORDS = 3  # of a line that heads others below the list
GREETING_ENDS = ("!", "！")
SENTENCE_ENDS = (".", "!", "?", "؟", "。", "！", "？")


def coming(language: Language) -> tuple[str, ...]:
    """Return the words that speak of coming or of a delegation."""
    return (*language.grammar.attending, *language.persons.heading, *language.persons.attending)


def otherwise(language: Language) -> tuple[str, ...]:
    """Return what makes of the persons below others than those who come now."""
    grammar = language.grammar
    said = (*grammar.negation, *grammar.refusal, *grammar.intended, *grammar.receiving, *grammar.attended, *grammar.uncounted)
    return (*said, *grammar.change, *language.kind.inquiry)


def addressed(language: Language) -> tuple[str, ...]:
    """Return what tells of persons that they are to be written to."""
    return (*language.persons.contact, *language.persons.attention)


def of_meeting(language: Language) -> tuple[str, ...]:
    """Return the words that speak of coming, of a delegation, of a note or an invitation, or announce somebody."""
    return (*coming(language), *invitation_ties.meeting(language), *choices.announcing(language))


def _of_coming(language: Language) -> tuple[str, ...]:
    return (*language.grammar.attending, *language.persons.attending, *language.reference.answered, *language.formulae.form)


def _past_or_beside(language: Language) -> tuple[str, ...]:
    grammar = language.grammar
    return (*grammar.attended, *grammar.uncounted, *grammar.intended, *language.kind.inquiry, *addressed(language))


def other_matter(page: PageText, knowledge: Knowledge, start: int, end: int) -> int:
    """Return behind which place of this stretch of the plain text a heading heads others than who comes; `end` for none.

    There something denies, changes, asks or tells of what is past, or a sentence speaks of no meeting, note or delegation: "You
    asked who sits on our national committee." above "Members".
    """
    text = page.plain.text
    said = [start + cue.end for cue in cues(knowledge, otherwise).all(Plain(text[start:end]))]
    stray = (stop for begin, stop in sentence_spans(text, start, end, knowledge) if _strays(text[begin:stop].strip(), knowledge))
    return min((*said, next(stray, end)))


def other_title(page: PageText, knowledge: Knowledge, start: int, end: int) -> int:
    """Return behind which place a paragraph neither greets nor is of our meeting: "Minutes of a seminar"; `end` for none."""
    for begin, stop in paragraph_spans(page):
        words = page.plain.text[begin:stop].strip()
        if start <= begin < end and any(map(str.isalpha, words)) and not _greets(words) and not _is_of_meeting(words, knowledge):
            return stop
    return end


def tells_otherwise_below(page: PageText, knowledge: Knowledge, start: int, end: int) -> bool:
    """Tell whether what stands below a list tells of what is past, or of others: "They attended last year", "Hotel"."""
    if cues(knowledge, _past_or_beside).first(Plain(page.plain.text[start:end]), near=False) is not None:
        return True
    first, last = page.plain.span(start, max(start, end))
    lines = [line.strip(" -–—•*.:：") for line in page.passage.text[first:last].split("\n")]
    return any(_heads_others(line, knowledge) for line in lines if line)


def _heads_others(line: str, knowledge: Knowledge) -> bool:
    words = lexicon(knowledge)
    plain = all(char.isalpha() or char.isspace() for char in line) and len(line.split()) <= TITLE_WORDS
    known = words.role_heading(line) is not None or places.place(line, words) is not places.Place.OTHER
    return plain and not known and not begins_somebody(line, knowledge)


def _greets(words: str) -> bool:
    """Tell whether a paragraph greets: few words that end in a comma, a colon or a cry."""
    return words.endswith((*GREETING_ENDS, *COLONS, *LIST_COMMAS)) and len(words.split()) <= GREETING_WORDS


def _is_of_meeting(words: str, knowledge: Knowledge) -> bool:
    return invitation_ties.gives_our_number(words) or cues(knowledge, _of_coming).first(Plain(words), near=False) is not None


def _strays(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether this is a whole sentence that speaks of no meeting, note or delegation; headings and greetings are none."""
    short = len(sentence) < CHINESE_LETTERS if is_cjk(sentence[:1]) else len(sentence.split()) < SAID_WORDS
    if short or not sentence.endswith((*SENTENCE_ENDS, *COLONS)) or invitation_ties.gives_our_number(sentence):
        return False
    return cues(knowledge, of_meeting).first(Plain(sentence), near=False) is None
