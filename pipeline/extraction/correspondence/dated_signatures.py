"""Who signs below the place and date that end a letter without words of leave: "Vienna, 3 April 2009" / "Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import islice

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import with_latin_digits

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FIGURES = re.compile(
    r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
)
_NUMBER = re.compile(r"\d+")
_DAY_AND_YEAR = 2  # numbers of a date whose month is spelt
_CONTACT = "contact"
_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"(?<=\d)[^\W\d_a-zа-я]?[a-z]{2,3}(?![^\W_])")  # of "3rd"
_PLACE_WORDS, _PLACE_LETTERS = 3, 8  # of "Dar es Salaam", and of "维也纳"
_STOPS = (".", "。", "!", "！")
_ROWS = 5  # of a signature: name, post, body, number, address
_ABOVE_DATE = 3  # of one that ends in its date: name, post, body


class Signing(Enum):
    """How sure it is that the person below a date is who signs."""

    SURE = "a place and date above, and the persons above it are set out otherwise"
    PERHAPS = "a date alone above, or he is set out as the delegates are"
    NO = "he stands in a list"


def dates_signature(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether this row is a place and date alone, with persons above it and below it nothing but the one who signs."""
    return _signing(strip, number, lexicon) is Signing.SURE


def may_sign(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether whoever is named at this place of the strip stands below a date and may be who signs, or a delegate."""
    rows = strip.rows
    before = (number for number in reversed(range(len(rows))) if rows[number].end <= at)
    above = next((number for number in before if key(strip.text(rows[number]))), None)
    return above is not None and _signing(strip, above, lexicon) is Signing.PERHAPS


def may_sign_above_date(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether whoever is named here may sign: his row stands between a sentence's end and a date near the strip's end.

    "We send you the forms of our officials." / "Director of the Bureau, Mr. A" / "27 March 2009" / "Form 1", and a table below.
    """
    row = strip.row_at(at)
    if row is None or not row.first or row.item or row.soft:
        return False
    number = strip.rows.index(row)
    rest = [*islice((other for other in islice(strip.rows, number + 1, None) if key(strip.text(other))), _ROWS + 1)]
    if len(rest) > _ROWS or any(other.item or other.soft for other in rest):
        return False
    before = next((strip.text(other) for other in reversed(strip.rows[:number]) if key(strip.text(other))), "")
    return before.rstrip().endswith(_STOPS) and any(_placed(strip.text(other), lexicon) is not None for other in rest)


def dated_below_table(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether whoever is named right below a table of persons may sign: a date ends his name, post and body.

    Args:
        strip: which goes on below the table; nothing stands above his row in it.
        at: where he is named.
        lexicon: months, words of places.
    """
    row = strip.row_at(at)
    if row is None or row.item:
        return False
    number = strip.rows.index(row)
    rest = [*islice((other for other in islice(strip.rows, number + 1, None) if key(strip.text(other))), _ABOVE_DATE)]
    dated = next((index for index, other in enumerate(rest) if _placed(strip.text(other), lexicon) is not None), None)
    above = any(key(strip.text(other)) for other in strip.rows[:number])
    return not above and dated is not None and not any(other.item for other in rest[:dated])


def _signing(strip: Strip, number: int, lexicon: Lexicon) -> Signing:
    row = strip.rows[number]
    rest = list(islice((other for other in islice(strip.rows, number + 1, None) if key(strip.text(other))), _ROWS + 1))
    alone = row.first and bool(rest) and len(rest) <= _ROWS and rest[0].block != row.block and not row.item
    placed = _placed(strip.text(row), lexicon) if alone else None
    if placed is None or any(other.item or other.soft or strip.text(other).rstrip().endswith(COLONS) for other in rest):
        return Signing.NO
    above = [other for other in strip.rows[:number] if key(strip.text(other))]
    named = [index for index, other in enumerate(above) if _names(strip, other, lexicon)]
    others = any(_in_courtesy(strip, other, lexicon) for other in rest[1:])
    if not named or strip.text(above[-1]).rstrip().endswith(COLONS) or not _names(strip, rest[0], lexicon) or others:
        return Signing.NO  # a heading that dates its list
    if any(index and _placed(strip.text(above[index - 1]), lexicon) is not None for index in named):
        return Signing.NO  # each part of the list has its date
    below, beside = (_shape(strip, rows, lexicon) for rows in (rest, above[named[-1] :]))
    if below and below == beside:
        return Signing.PERHAPS if placed else Signing.NO
    return Signing.SURE if placed and _CONTACT not in below else Signing.PERHAPS


def _placed(text: str, lexicon: Lexicon) -> bool | None:
    """Tell whether a row that holds nothing but a date has a place or "done at" before it; None for any other row."""
    text = with_latin_digits(text)
    left = _FIGURES.sub(" ", _ORDINAL.sub("", text))
    words = [key(word) for word in _WORD.findall(left)]
    spelt = _YEAR.search(left) is not None and any(word in lexicon.months for word in words)
    numbers = _NUMBER.findall(left)
    if text.rstrip().endswith(COLONS) or len(numbers) > (_DAY_AND_YEAR if spelt else 0) or (left == text and not spelt):
        return None
    others = [word for word in _WORD.findall(left) if key(word) not in lexicon.months and key(word) not in lexicon.dating]
    if not all(_may_be_place(word, lexicon) for word in others) or len(others) > _PLACE_WORDS or lexicon.label(" ".join(others)):
        return None
    return bool(others) or any(word in lexicon.done for word in words)


def _may_be_place(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word begins like a place's name, and neither titles nor bodies nor labels have it."""
    if is_cjk(word[0]):
        return len(word) <= _PLACE_LETTERS and not lexicon.label(word)
    known = lexicon.is_office_word(key(word)) or bool(lexicon.label(word))
    return not word[0].islower() and not known


def _shape(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> frozenset[str]:
    """Return what is told of a person besides the name: post, body, contact."""
    text = "\n".join(strip.text(row) for row in rows)
    parts = [text[part.start : part.end] for part in segments(text, 0)][1:]
    told = {_CONTACT if has_contact(part) else str(places.place(part, lexicon)) for part in parts}
    return frozenset(told - {str(places.Place.OTHER)})


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row has a courtesy form, or is a name alone."""
    return _in_courtesy(strip, row, lexicon) or is_name_line(strip.text(row), lexicon, strip.language) is not None


def _in_courtesy(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    end = honorific_at(strip.view, row.marker_end, lexicon, strip.language)
    form = key(strip.view[row.marker_end : end]).partition(" ")[0] if end is not None else ""
    before = bool(form) and not lexicon.is_title_word(form)  # no "Secretary"
    return before or lexicon.honorific_after.search(strip.text(row)) is not None
