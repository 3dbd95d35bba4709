"""Where sentences end in running text: at full stops that are no abbreviation's and stand in no contact."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

from pipeline.extraction.entries.courtesy_forms import in_courtesy
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.courtesy_patterns import Forms
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE_OR_LINE, STOP

WORD_LETTERS = 3  # of a word before a stop that may be an abbreviation
SHORTENED_LETTERS = 16  # of two shortened words, at most
REMEMBERED = 8  # texts, in which many contacts may stand
_SHORTENED = re.compile(r"(?<![^\W_])[^\W\d_a-zà-ÿа-яё][^\W\d_]{0,4}\.\s[^\W\d_a-zà-ÿа-яё][^\W\d_]{1,4}$")
# A short surname behind initials is no abbreviation: "А.А. Ким. По поручению …"
_INITIALED = re.compile(r"(?<![^\W_])(?:[^\W\d_a-zа-я]\.\s?){1,3}[^\W\d_a-zа-я][^\W\d_A-ZА-Я]{1,2}$")
_CUT_SHORT = re.compile(r"[A-Z][a-z]{1,2}[b-df-hj-np-tv-z]{2}")  # alone behind a comma: ", Asst. Commissioner", ", Dept. Head"
_ENDING = re.compile(r"(?<=[а-яё])\.\s*\Z")  # "… внутренних дел.": at the end a short Russian word is seldom an abbreviation
_LETTER = re.compile(r"[^\W\d_]")


def sentence_spans(
    text: str, start: int, end: int, hits: Sequence[Hit], courtesy: Forms, closing: Collection[str] = ()
) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of text[start:end], its stop left out.

    Args:
        text: wraps as blanks.
        start: where the first sentence begins.
        end: where the last one ends.
        hits: contacts found in the text: their stops end nothing.
        courtesy: what finds courtesy forms, some of which hold stops: "Excma. Sra.".
        closing: short words that are no abbreviations: "… is ill. Ms. A will come", "… ne viendra pas. Mme A".
    """
    found: list[tuple[int, int]] = []
    within = {index for hit in hits for index in range(max(start, hit.start), min(end, hit.end))}
    behind = {hit.end for hit in hits}
    depth = 0
    for index in range(start, end):
        letter = text[index]
        if letter in "(（":
            depth += 1
        elif letter in ")）":
            depth = max(0, depth - 1)
        elif depth or not (
            letter == "。"
            or (letter == "." and index not in within and _ends(text, start, index, courtesy, closing, contact=index in behind))
        ):
            continue
        else:
            found.append((start, index))
            start = index + 1
    if start < end:
        last = _ENDING.search(text, start, end)
        closed = last is not None and last.start() not in within
        found.append((start, last.start() if last is not None and closed else end))
    return found


def _ends(text: str, start: int, stop: int, courtesy: Forms, closing: Collection[str], *, contact: bool) -> bool:
    """Tell whether the full stop at this place ends the sentence; `contact`: it stands right behind one."""
    first = _word_before(text, start, stop)
    if first < stop and (form := courtesy.match(text, first)) and form.end() > stop:
        return False  # "Excma. Sra."
    named = _INITIALED.search(text, max(start, stop - SHORTENED_LETTERS), stop) is not None
    if not named and _SHORTENED.search(text, max(start, stop - SHORTENED_LETTERS), stop):
        return False  # "Crio. Ppal. Ana Paz"
    if not named and _CUT_SHORT.fullmatch(text, first, stop) and text[start:first].rstrip().endswith(","):
        return False
    named = named or _acronym(text[first:stop], "".join(filter(str.isalpha, text[stop + 1 : stop + 5])))
    short = 0 < stop - first <= WORD_LETTERS and not is_arabic(text[first]) and not named and text[first:stop] not in closing
    following = text[stop + 1 : stop + 3].strip()
    return (contact or not short) and (not following or following[0].isupper() or is_arabic(following))


def _acronym(word: str, following: str) -> bool:
    """Tell whether a short word in capitals is a body's, in a text that is not: its stop ends the sentence ("МИД. Общий")."""
    return len(word) > 1 and word.isupper() and following[1:].islower()


def _word_before(text: str, start: int, stop: int) -> int:
    """Return where the letters right before a place of the sentence begin: that place itself where none stand there."""
    first = stop
    while first > start and _LETTER.match(text, first - 1):
        first -= 1
    return first


def ends_before(text: str, stop: int) -> list[int]:
    """Return where the last two sentences of text[:stop] end, as `NEXT_SENTENCE_OR_LINE` tells it of that text alone."""
    blank = stop  # the blanks before the place end no sentence by what follows them, only by a line's end among them
    while blank > 0 and text[blank - 1].isspace():
        blank -= 1
    ends = _all_ends(text)
    known = bisect_right(ends, blank)
    return [*ends[max(0, known - 2) : known], *(at + 1 for at in range(blank, stop) if text[at] == "\n")][-2:]


@lru_cache(maxsize=REMEMBERED)
def _all_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in NEXT_SENTENCE_OR_LINE.finditer(text))


def sentence_end(strip: Strip, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where the sentence ends that goes on here: in the same paragraph, behind no shortened courtesy form.

    Args:
        strip: paragraphs of one page.
        start: within the sentence.
        end: where it ends at the latest.
        lexicon: courtesy forms.
    """
    block = next((row.block for row in strip.rows if row.start <= start <= row.end), None)
    end = min(end, max((row.end for row in strip.rows if row.block == block), default=end))
    stops = (stop.start() for stop in STOP.finditer(strip.view, start, end))
    return next((stop for stop in stops if not in_courtesy(strip.view, stop, lexicon, strip.language)), end)
