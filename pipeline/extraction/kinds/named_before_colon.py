"""One person named before the colon that leads to one other: a place is handed on, in whatever words."""

from __future__ import annotations

from itertools import pairwise

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.kind_findings import UNDECIDED, kind_finding
from pipeline.extraction.kinds.paragraphs import paragraph_spans
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

HANDED_ON = "Somebody is named before the colon that leads to another: he may be replaced."


def with_exchange_asked(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding:
    """Return the kind, a change that is asked where a nomination names one person before its colon and one other behind it.

    "El cupo del Sr. A pasa a:" above "Sra. B, Fiscal": of one who decides, leads, or is announced by the same sentence, that is
    not so.

    Args:
        found: the kind, as its words tell it.
        pages: of the note and its lists.
        knowledge: courtesy forms, words of announcing and heading.
    """
    if found.value != Kind.NOMINATION:
        return found
    for page in pages:
        if (cue := _handed_on(page, knowledge)) is not None:
            return kind_finding(Kind.AMENDMENT, Clue(page, cue), UNDECIDED, HANDED_ON)
    return found


def _handed_on(page: PageText, knowledge: Knowledge) -> Cue | None:
    """Return the courtesy form before the colon, where one person stands there, and one in the paragraph behind it."""
    text, persons = page.plain.text, courtesies(page, knowledge)
    begins, closes = body_span(page, knowledge)
    spans = [(max(first, begins), last) for first, last in paragraph_spans(page) if last > begins and first < closes]
    for (first, last), (start, end) in pairwise(spans):
        if not text[first:last].rstrip().endswith(COLONS):
            continue
        above = [at for at in persons if first <= at < last]
        below = [at for at in persons if start <= at < end]
        if len(above) == len(below) == 1 and not text[start : below[0]].strip(" -–—•*1.)"):
            own = next((one for one in sentences(page, knowledge) if one.start <= above[0] < one.end), None)
            if own is not None and not _says_more(page, own, last, knowledge):
                return Cue(above[0], above[0] + 1, text[above[0] : above[0] + 1])
    return None


def _says_more(page: PageText, own: Sentence, last: int, knowledge: Knowledge) -> bool:
    """Tell whether the sentence announces or heads, decides, or tells whom to ask: then who is named in it is not replaced."""
    said = Plain(page.plain.text[own.start : min(own.end, last)])
    return own.asides or own.handed > 0 or any(cues(knowledge, words).all(said) for words in (choices.nomination, _others))


def _others(language: Language) -> tuple[str, ...]:
    return (*language.persons.headed, *language.persons.leads, *language.formulae.decided, *language.grammar.by)
