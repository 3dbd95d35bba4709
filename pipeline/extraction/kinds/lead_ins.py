"""Words that lead to persons set out below: "Norway will participate with:", "los datos de la delegación son:", "Delegates"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from config.knowledge import Knowledge
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.list_headings import headings
from pipeline.extraction.kinds.other_matters import addressed, coming, other_matter, other_title, otherwise, tells_otherwise_below
from pipeline.extraction.kinds.paragraphs import paragraph_spans
from pipeline.extraction.kinds.persons_announced import below_colon, body_span
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.plain import Plain

CLAUSE_LETTERS = 240  # before the colon: a note's first sentence may be much longer than what leads to the persons
_COLON = re.compile(r"[:：]")


def _is_alone(page: PageText, cue: Cue) -> bool:
    """Tell whether nothing but marks stands on the line of these words."""
    text = page.passage.text
    first, last = page.plain.span(cue.start, cue.end)
    line = text[text.rfind("\n", 0, first) + 1 : first] + text[last:].partition("\n")[0]
    return not any(map(str.isalnum, line))


def led_to(pages: tuple[PageText, ...], knowledge: Knowledge) -> tuple[Clue, int] | None:
    """Return the words of a sentence that lead to persons below its colon, and about how many stand there.

    The sentence speaks of coming or of a delegation. One that denies, changes, asks, tells whom to write to, or tells of what is
    past leads to nobody who comes; nor does a heading on a line of its own, if anything above it does one of these.
    """
    for page in pages:
        begins, closes = body_span(page, knowledge)
        found = next(_to_colons(page, knowledge, begins, closes), None) or _headed(page, knowledge, begins, closes)
        if found is not None:
            return found
    return None


def _to_colons(page: PageText, knowledge: Knowledge, begins: int, closes: int) -> Iterator[tuple[Clue, int]]:
    """Yield the words before colons, in this stretch of the plain text, that lead to persons, and how many stand below."""
    text, paragraphs = page.plain.text, [0, *(begin for begin, _ in paragraph_spans(page))]
    other = other_matter(page, knowledge, begins, closes)
    for sentence in sentences(page, knowledge, begins, closes):
        start = sentence.start
        for colon in _COLON.finditer(text, sentence.start, sentence.end):
            at = max(start, colon.start() - CLAUSE_LETTERS)
            own = Plain(text[max(start, paragraphs[bisect_right(paragraphs, colon.start()) - 1]) : colon.start()])
            clause, start = Plain(text[at : colon.start()]), colon.end()
            said = [cue.moved(at) for cue in cues(knowledge, coming).all(clause)]
            if not said or cues(knowledge, addressed).first(own, near=False) is not None:
                continue
            stray = _is_alone(page, said[-1]) and said[-1].start >= other
            if stray or cues(knowledge, otherwise).first(clause, near=False) is not None:
                continue
            count = below_colon(page, knowledge, colon.start())
            if count:
                yield Clue(page, Cue(said[0].start, said[-1].end, said[0].phrase)), count


def _headed(page: PageText, knowledge: Knowledge, start: int, end: int) -> tuple[Clue, int] | None:
    """Return the first heading alone on its line in this stretch of the plain text with persons right below, and how many."""
    other = min(other_matter(page, knowledge, start, end), other_title(page, knowledge, start, end))
    for cue in cues(knowledge, headings).all(page.plain):
        if not start <= cue.start < other or cue.near or not _is_alone(page, cue):
            continue
        count = below_colon(page, knowledge, cue.end)
        if count and not tells_otherwise_below(page, knowledge, cue.end, end):
            return Clue(page, cue), count
    return None
