"""Several who share one courtesy form: "las Sras. A y B, del Ministerio de Gobierno", "MM. A, B et C, Cour suprême"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.arabic_names import AND, begins_second
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_NO_LETTER = re.compile(r"[^\w'’-]")
_WORD_LETTERS = 30  # of a name's first word
_TWO = 2  # whom a dual announces
_FIRST = re.compile(r"\s*[,،(]?\s*([^,،;()]{3,120})")
_PARTS = re.compile(r"[,،;()]")
_COMMA = re.compile(r"\s*,\s+")
_ROW = re.compile(r"[^;.()\n]{0,400}")
_NEXT = re.compile(r"[^,]{3,60},\s+")
_ENDS = re.compile(r"\s*(?:[,;.(]|$)")


def of_plural_form(text: str, run: Sequence[NameMatch], end: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands behind the last of these persons holds for all of them.

    They share a courtesy form, and it is a body or begins with one: a post in the singular is that of the last alone, before
    the body or behind it ("MM. A et B, Directeur", "MM. A et B, Cour suprême, Président").

    Args:
        text: the sentence's text.
        run: names between which nothing is said.
        end: where what is said of the last ends.
        lexicon: courtesy forms, words of bodies.
    """
    behind = _FIRST.match(text, run[-1].end, end)
    if len(run) < 2 or not _share(text, run, lexicon) or behind is None:
        return False
    small = lexicon.small.before_body.match(behind[1])
    named = behind[1][small.end() :] if small is not None else behind[1]
    others = _PARTS.split(text[behind.end() : end])
    if any(places.place(part, lexicon) is places.Place.TITLE for part in others if part.strip()):
        return False
    return places.place(named, lexicon) in (places.Place.BODY, places.Place.UNIT)


def next_under_form(text: str, before: Sequence[NameMatch], at: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that begins here and goes on a row of names below a form of several: "los Sres. A, B y C".

    No more than a comma or "and" stands between it and the name before, and a mark or "and" behind it.
    """
    between = text[before[-1].end : at]
    if is_arabic(text[at]):
        return _second_of_two(text, before[-1], at, lexicon, language)
    first = next((number for number in reversed(range(len(before))) if before[number].honorific is not None), len(before))
    together = lexicon.together.fullmatch(between)
    if not (_COMMA.fullmatch(between) or together) or not _share(text, before[first:], lexicon):
        return None
    gaps = (text[one.end : other.start] for one, other in zip(before[first:], before[first + 1 :], strict=False))
    if not all(_COMMA.fullmatch(gap) or lexicon.together.fullmatch(gap) for gap in gaps):
        return None  # something is said of one of them
    if _goes_on_behind_last(text, at, lexicon, language):
        return None  # "A, Monte Verde, y B, Santa Ana": names, or places
    match = name_at(text, at, lexicon, language)
    if match is None or match.honorific is not None or not match.plain or match.words < 2:
        return None
    words = key(text[slice(*match.name)]).split()
    if not text[at].isupper() or "," in text[slice(*match.name)]:
        return None  # "y Mario Díaz, Santa Ana": no name begins with "and", and a comma parts two
    odd = any(lexicon.is_office_word(word) for word in words)
    closed = _ENDS.match(text, match.end) is not None or lexicon.together.match(text, match.end) is not None
    return match if closed and not odd and not lexicon.ends_in_state(text[slice(*match.name)]) else None


def _second_of_two(text: str, before: NameMatch, at: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name onto which "and" is written behind the first of two: "السيدان أحمد النجار و[سامح البنا]"."""
    if before.honorific is None or text[before.end : at].lstrip(" ،") != AND:
        return None
    two = key(text[slice(*before.honorific)]) in lexicon.dual_forms
    word = _NO_LETTER.split(text[at - 1 : at + _WORD_LETTERS])[0]
    second = begins_second(word, text[at - 1 + len(word) :], lexicon, two=two)
    match = name_at(text, at, lexicon, language) if second else None
    return match if match is not None and match.honorific is None and match.words > 1 else None


def _goes_on_behind_last(text: str, at: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether what looks like one more name stands behind "and B" and a comma: not names alone stand between commas."""
    row = _ROW.match(text, at)
    joined = list(lexicon.together.finditer(text, at, row.end())) if row is not None else []
    comma = _NEXT.match(text, joined[-1].end()) if joined else None
    match = name_at(text, comma.end(), lexicon, language) if comma is not None else None
    if match is None or match.honorific is not None or not match.plain or not text[match.start].isupper():
        return False
    return match.words > 1 and places.place(text[slice(*match.name)], lexicon) is places.Place.OTHER


def _share(text: str, run: Sequence[NameMatch], lexicon: Lexicon) -> bool:
    """Tell whether the first of these names has a courtesy form of several, and the others have none."""
    if not run or run[0].honorific is None or any(one.honorific is not None for one in run[1:]):
        return False
    first, form = text[run[0].name[0]], key(text[slice(*run[0].honorific)])
    if is_arabic(first):
        return form in lexicon.dual_forms and len(run) <= _TWO
    return form in lexicon.plural_forms and not is_cjk(first)
