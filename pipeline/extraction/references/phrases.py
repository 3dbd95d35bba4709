"""Of which number a phrase speaks: "as distinct from note A" of A, "note A, which was forwarded, and note B" of A too.

And whether a text says the words by which the register knows a meeting, and which date is the reply's own.
"""

from __future__ import annotations

import re

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.references.numbers import Number
from pipeline.extraction.words.cues import Cue, Cues
from pipeline.extraction.words.dates import Days
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.russian import is_cyrillic, stem

SEGMENT_LETTERS = 420  # what is said of a note stands within so many letters after its number
PLACE_LETTERS = 24  # beside a date that stands alone: "Vienna, 27 March 2009"
BEFORE_LETTERS = 48  # … or so many before it: "as distinct from note …"
FULL_LINE = 60  # letters, from which on a line may go on in the next
# What parts a phrase from the number that it might speak of: a comma, or the end of the sentence ("note no. 5" is none).
_COMMA = re.compile(r"[,;،؛，、；。！？]|(?<!\bno)(?<!\bnr)(?<!\bn)(?<!\bref)[.!?]\s")
_NUMBER = re.compile(r"\d{4}\s?/\s?\d")  # with the number of our note stands its date


def speaks_of(text: str, found: tuple[Cue, ...], numbers: tuple[Number, ...], at: int) -> bool:
    """Tell whether one of the cues speaks of numbers[at]: it stands right before it, or after it and not right before the next.

    "As distinct from note A" speaks of A; "note A, which was forwarded, and note B" speaks of A: the comma tells.
    """
    previous = numbers[at - 1].end if at else 0
    number = numbers[at]
    following = numbers[at + 1].start if at + 1 < len(numbers) else len(text)
    for cue in found:
        if previous <= cue.start and cue.end <= number.start and _before(text, cue, number.start):
            return True
        if number.end <= cue.start < min(following, number.end + SEGMENT_LETTERS) and not _before(text, cue, following):
            return True
    return False


def _before(text: str, cue: Cue, number_start: int) -> bool:
    gap = text[cue.end : number_start]
    return len(gap) <= BEFORE_LETTERS and not _COMMA.search(gap)


def says(text: Plain, words: str) -> bool:
    """Tell whether the words stand in the text; Russian ones in any case: "решение 4/4", "решением 4/4"."""
    if Cues([words]).first(text, near=False):
        return True
    stems = [stem(word) for word in plain(words).split()]
    if not any(is_cyrillic(word) for word in stems):
        return False
    ending = r"[^\W\d_]{0,4}"
    wanted = r"\s".join(re.escape(word) + (ending if is_cyrillic(word) else r"(?!\d)") for word in stems)
    return re.search(rf"(?<![^\W_]){wanted}(?![^\W_])", text.text) is not None


def dated_by(page: PageText, days: Days, knowledge: Knowledge) -> bool:
    """Tell whether a day is that on which the reply itself was written: below its close, or alone in a line above it.

    Notes answer within days of each other, so that the date of one reply is soon that of another invitation.
    """
    if days.first != days.last:
        return False
    compliments = compliments_in(page.plain, knowledge)
    if days.start >= body_span(page, knowledge)[1]:
        return True
    if compliments is not None and days.end > compliments.subject[0]:
        return False
    start, end = page.plain.span(days.start, days.end)
    written = page.plain.original
    above, _, before = written[:start].rpartition("\n")
    if compliments is None and len(above.rpartition("\n")[2]) >= FULL_LINE:
        return False  # a sentence of a letter without compliments may have been wrapped before the date
    line = before + written[end:].partition("\n")[0]
    return sum(map(str.isalnum, line)) <= PLACE_LETTERS and not _NUMBER.search(line)
