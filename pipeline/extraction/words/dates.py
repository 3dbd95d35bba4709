"""Dates and spans of days as replies write them, in the six languages and in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rapidfuzz import fuzz, process

from config.knowledge import Knowledge
from pipeline.extraction.words.plain import Plain, plain

YEARS = (1990, 2100)  # a reply to an invitation speaks of no other years
MONTH_LIKENESS = 80  # of 100, rapidfuzz ratio: one letter in five misread

# Letters that OCR puts for figures, within a word that holds a figure already.
_FIGURES = str.maketrans({"o": "0", "q": "0", "l": "1", "i": "1", "|": "1", "!": "1", "z": "2", "s": "5", "b": "8", "g": "9"})
_NUMBER_LIKE = re.compile(r"(?<![^\W\d_])(?=[oqli|!zsbg]*\d)[\doqli|!zsbg]{1,4}(?![^\W\d_])")
_CHINESE_FIGURES = {figure: value for value, figure in enumerate("〇一二三四五六七八九")}
_CHINESE_NUMBER = re.compile(r"[〇○零一二三四五六七八九十]+(?=年|月|日|号|至|-|、|和)")

_DAY = r"([0-3]?\d)(?:st|nd|rd|th|er|º|°|-?го|-?е)?"
_JOIN = r"[.,]?\s?(?:[-/&+,.~\s]|and|to|until|till|through|et|au|al|y|e|a|и|по|و|الي|حتي|bis|und)\s?(?:le|el|the|و)?\s?"
# Behind a stroke or dash, and before a blank, stands the year in a letter's number, no first day: "No. 117/09 27 March 2009".
_FIRST_DAY = rf"(?:(?<!\w[/-]){_DAY}{_JOIN}|{_DAY}\s?[-&]\s?)"
_WORDY = re.compile(rf"(?<!\d){_FIRST_DAY}?{_DAY}(?P<month>[^\d\n]{{1,32}}?)(?P<year>\d{{4}})(?!\d)")
_YEARLESS = re.compile(
    rf"(?<!\d){_DAY}{_JOIN}{_DAY}\s(?:de\s)?(?P<month>[^\W\d_]{{3,14}})(?![^\W\d_])(?!\.?,?\s(?:de\s|of\s)?\d{{4}})"
)
_CHINESE_YEARLESS = re.compile(r"(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日?\s?(?:至|到|-|~|、|和)\s?(\d{1,2})\s?日")
_YEARLESS_DAY = re.compile(
    rf"(?<![\d/.-]){_DAY}\s(?:de\s|of\s)?(?P<month>[^\W\d_]{{3,14}})(?![^\W\d_])(?!\.?,?\s(?:de\s|of\s)?\d{{4}})"
)
_YEARLESS_MONTH_FIRST = re.compile(
    r"(?P<month>[^\W\d_]{3,12})\s([0-3]?\d)(?:st|nd|rd|th)?(?![\d/.:-])(?!,?\s\d{4})(?!\s?(?:-|and|to)\s?\d)"
)
_CHINESE_YEARLESS_DAY = re.compile(r"(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日(?!\s?(?:至|到|-|~|、|和)\s?\d)")
_MONTH_FIRST = re.compile(rf"(?P<month>[^\W\d_]{{3,12}})\.?\s{_DAY}(?:{_JOIN}{_DAY})?\s?,?\s(?P<year>\d{{4}})(?!\d)")
_TWO_MONTHS = re.compile(
    rf"(?<!\d){_DAY}(?P<first>[^\d\n]{{2,32}}?)(?<!\d){_DAY}(?P<month>[^\d\n]{{1,32}}?)(?P<year>\d{{4}})(?!\d)"
)
_FIGURES_DATE = re.compile(
    r"(?<![\d/.-])(?:([0-3]?\d)\.?\s?(?:[-/&]|et|and|y|и|по|و|الي|to|al|au)\s?)?([0-3]?\d)\s?([./-])\s?([01]?\d)\s?\3\s?((?:19|20)\d\d)(?![\d/])"
)
_FIGURES_SPAN = re.compile(r"(?<![\d/.-])([0-3]?\d)\.?\s?[-/&+]\s?([0-3]?\d)\s?[./]\s?([01]?\d)\.?(?![\d/-]|\.\d)")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[./-]([01]\d)[./-]([0-3]\d)(?!\d)")
_CHINESE = re.compile(
    r"(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?(?:\s?(?:至|到|-|~|、|和)\s?(?:(\d{4})\s?年\s?)?(?:(\d{1,2})\s?月\s?)?(\d{1,2})\s?日?)?"
)


@dataclass(frozen=True, slots=True)
class Days:
    """A day, or a span of days: plain.text[start:end] is where it stands; `first` equals `last` for a single day."""

    start: int
    end: int
    first: date
    last: date


def days_in(text: Plain, knowledge: Knowledge) -> tuple[Days, ...]:
    """Return every date and span of days in the text, in its order. Where two readings overlap, the longer one counts."""
    return _days_in(text.text, knowledge)


@lru_cache(maxsize=64)  # number, date and telephone numbers of a page are all looked for beside its dates
def _days_in(text: str, knowledge: Knowledge) -> tuple[Days, ...]:
    repaired = _NUMBER_LIKE.sub(lambda found: found.group().translate(_FIGURES), text)
    repaired = _CHINESE_NUMBER.sub(_same_length_number, repaired)
    found = sorted(_all(repaired, _months(knowledge)), key=lambda days: (days.start - days.end, days.start))
    kept: list[Days] = []
    for days in found:
        if all(days.end <= other.start or other.end <= days.start for other in kept):
            kept.append(days)
    return tuple(sorted(kept, key=lambda days: days.start))


def yearless_in(text: Plain, knowledge: Knowledge) -> tuple[tuple[int, int, int], ...]:
    """Return (first day, last day, month) of spans to which no year is given: "14-15 April", "16 и 17 апреля с.г."."""
    repaired = _NUMBER_LIKE.sub(lambda found: found.group().translate(_FIGURES), text.text)
    repaired = _CHINESE_NUMBER.sub(_same_length_number, repaired)
    spans: list[tuple[int, int, int]] = []
    for found in _YEARLESS.finditer(repaired):
        month = _month(found["month"], _months(knowledge))
        if month and found[1] != found[2]:
            spans.append((int(found[1]), int(found[2]), month))
    spans += [(int(found[2]), int(found[3]), int(found[1])) for found in _CHINESE_YEARLESS.finditer(repaired)]
    return tuple(spans)


def spans_in_figures(text: Plain) -> tuple[tuple[int, int, int], ...]:
    """Return (first day, last day, month) of spans in figures without a year, as heads of columns have them: "14-15/4"."""
    return tuple((int(found[1]), int(found[2]), int(found[3])) for found in _FIGURES_SPAN.finditer(text.text))


def yearless_days_in(text: Plain, knowledge: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return (day, month) of single days to which no year is given: "your circular of 12 May", "le 22 juin"."""
    months = _months(knowledge)
    days: list[tuple[int, int]] = []
    for found in _YEARLESS_DAY.finditer(text.text):
        month = _month(found["month"], months)
        if month:
            days.append((int(found[1]), month))
    for found in _YEARLESS_MONTH_FIRST.finditer(text.text):
        month = _month(found["month"], months)
        if month:
            days.append((int(found[2]), month))
    days += [(int(found[2]), int(found[1])) for found in _CHINESE_YEARLESS_DAY.finditer(text.text)]
    return tuple(days)


def _all(text: str, months: dict[str, int]) -> Iterator[Days]:
    for found in _TWO_MONTHS.finditer(text):
        first, last = _month(found["first"], months), _month(found["month"], months)
        if first and last:
            yield from _days(found, int(found["year"]), first, int(found[1]), last, int(found[3]))
    for pattern in (_WORDY, _MONTH_FIRST):
        for found in pattern.finditer(text):
            month = _month(found["month"], months)
            if month:
                one, two = (found[1] or found[2], found[3]) if pattern is _WORDY else (found[2], found[3])
                last_day = int(two or one)
                yield from _days(found, int(found["year"]), month, int(one or two), month, last_day)
    for found in _FIGURES_DATE.finditer(text):
        day, month = int(found[2]), int(found[4])
        yield from _days(found, int(found[5]), month, int(found[1] or day), month, day)
    for found in _ISO.finditer(text):
        yield from _days(found, int(found[1]), int(found[2]), int(found[3]), int(found[2]), int(found[3]))
    for found in _CHINESE.finditer(text):
        month, day = int(found[2]), int(found[3])
        yield from _days(found, int(found[1]), month, day, int(found[5] or month), int(found[6] or day))


def _days(found: re.Match[str], year: int, month: int, day: int, last_month: int, last_day: int) -> Iterator[Days]:
    """Yield the span, or only its last day where the first makes no sense, or nothing where there is no such day."""
    if not YEARS[0] <= year <= YEARS[1]:
        return
    try:
        last = date(year, last_month, last_day)
    except ValueError:
        return
    try:
        first = date(year, month, day)
    except ValueError:
        first = last
    yield Days(found.start(), found.end(), min(first, last), last)


def _month(text: str, months: dict[str, int]) -> int | None:
    """Return the month that this text between a day and a year names; the whole text may hold nothing else but little words."""
    words = [word for word in re.split(r"[\s/.,()'-]+", text) if word]
    if not words or len(words) > 6:
        return None
    joined = f" {' '.join(words)} "
    for name, number in months.items():
        if f" {name} " in joined:
            return number
    for word in words:
        if len(word) < 4:
            continue
        near = process.extractOne(word, months.keys(), scorer=fuzz.ratio, score_cutoff=MONTH_LIKENESS)
        if near:
            return months[near[0]]
    return None


@lru_cache(maxsize=4)
def _months(knowledge: Knowledge) -> dict[str, int]:
    """Return month names of all languages as plain words, longest first, so that "march" is seen before "mar"."""
    names: dict[str, int] = {}
    for language in knowledge.languages:
        for number, wordings in enumerate(language.months, 1):
            for wording in wordings:
                name = re.sub(r"[\s/.,()'-]+", " ", plain(wording)).strip()
                if len(name) >= 3 or not name.isascii():
                    names.setdefault(name, number)
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


def _same_length_number(found: re.Match[str]) -> str:
    """Return figures for a Chinese number; blanks after it keep the length, so that places stay right."""
    text = found.group().replace("○", "〇").replace("零", "〇")
    if "十" in text:
        tens, _, ones = text.partition("十")
        value = 10 * _CHINESE_FIGURES.get(tens, 1) + (_CHINESE_FIGURES.get(ones, 0) if ones else 0)
        figures = str(value)
    else:
        figures = "".join(str(_CHINESE_FIGURES[figure]) for figure in text)
    return figures[: len(text)].rjust(len(text)) if len(figures) <= len(text) else figures
