"""Courtesy forms: those that stand at a place of a text, one behind the other, and wherever a word begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.words.courtesy_patterns import Forms
from pipeline.extraction.words.folding import fold, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"\S+")
_NEXT_WORD = re.compile(r"[ \t]+([^\W\d_]+)(?=[ \t])")
_LETTERS_TO_END = re.compile(r"[^\W\d_]+$")
COURTESY_LETTERS = 12  # of a courtesy form's word with a stop
REMEMBERED = 2_000  # places of texts: several rules ask about each word of a line
FORMS_MAX = 8  # courtesy forms that follow one another: "His Excellency Mr. Ambassador Prof. Dr. h.c." has six
_ARTICLE = re.compile(r"[ \t]+(\w{1,2})(?:['’]|[ \t]+)")
_NAME_BEHIND = re.compile(r"[ \t]+[^\W\d_a-zà-ÿ]")
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ]{4,}[ \t]+[A-ZÀ-Þ][a-zà-ÿ]+")
_BRACKETED = re.compile(r"\s?[(（]([^()（）\n]{2,14})[)）]")
# The arm or branch behind a rank, before a name that is not in capitals: "Cnl. DESP. Wilfredo Condori"
_ARM = re.compile(r"[^\W\d_a-zà-ÿа-яё]{3,5}\.(?=[ \t]+[^\W\d_a-zà-ÿа-яё][^\W\d_A-ZÀ-ÞА-ЯЁ]+[ \t]+[^\W\d_a-zà-ÿа-яё])")
# The corps in brackets, or that he is retired, before at least two words of a name: "Insp. (PT) Julio Paz", "Gen. (Pol.) T. Low"
_CORPS = re.compile(
    r"[(（](?:[A-ZÀ-ÞА-ЯЁ]{1,5}|[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{1,4}\.|[Rr]e?td\.?|[Rr]et\.)[)）]"
    r"(?=[ \t]+[^\W\d_a-zà-ÿа-яё][^\s,;()]*[ \t]+[^\W\d_a-zà-ÿа-яё])"
)


def honorific_at(text: str, start: int, lexicon: Lexicon, language: str | None) -> int | None:
    """Return where the courtesy forms that begin at `start` end ("H.E. Mr. Dr." is one), None where none stands there."""
    ends = honorific_ends(text, start, lexicon, language)
    return ends[-1] if ends else None


@lru_cache(maxsize=REMEMBERED)
def honorific_ends(text: str, start: int, lexicon: Lexicon, language: str | None) -> tuple[int, ...]:
    """Return where each of the courtesy forms ends that follow one another from `start` on."""
    pattern = lexicon.honorific_before(language)
    ends: list[int] = []
    at = start
    while len(ends) < FORMS_MAX and (match := pattern.match(text, at)):
        ranks = ends and is_arabic(text[at]) and not match.group().startswith("ال") and lexicon.is_rank(match.group())
        if ends and lexicon.is_name_behind(match.group(), text[start : ends[-1]]):
            break  # "Mrs. Sri Wahyuni": nobody is "Mrs. Sri"
        if ends and _SURNAME_FIRST.match(text, at) and _is_surname(match.group().strip(), text[start:at], lexicon):
            break  # "Mr. BEGUM Paul": the family name first, in capitals
        named = ranks and lexicon.is_name_behind_form(match.group(), text[start : ends[-1]])
        if match.end() == at or named or (ranks and _descends(text, match.end(), lexicon)):
            break  # nobody has two ranks: "رائد" behind "المقدم" is his given name, and so it is in "الأستاذ رائد بن صالح"
        closed = _BRACKETED.match(text, match.end())  # "Chief (Mrs.) A", "Prof. (Mme) B", "Dra. (Sra.) C"
        whole = closed is not None and pattern.fullmatch(closed.group(1).strip()) is not None
        at = closed.end() if closed is not None and whole else match.end()
        ends.append(at)
        at = _behind_second_article(text, at, lexicon, pattern) if match.group().strip() in lexicon.plain_courtesies else at
        while at < len(text) and text[at] in " \t":
            at += 1
    if ends and (arm := _ARM.match(text, at)) and lexicon.is_rank(text[start : ends[0]]):
        ends.append(arm.end())
    elif ends and (corps := _CORPS.match(text, at)) and lexicon.is_uniformed(text[ends[-2] if ends[1:] else start : ends[-1]]):
        ends.append(corps.end())
    return tuple(ends)


def _is_surname(form: str, before: str, lexicon: Lexicon) -> bool:
    """Tell whether a form in capitals behind "Mr." or "Ms." is a known family name: these are written so, and no form is."""
    return not before.isupper() and lexicon.is_surname_behind(form, before, lexicon.person_names)


def behind_article(text: str, start: int, lexicon: Lexicon, language: str | None) -> int:
    """Return where the courtesy form begins before which an article stands at `start`, "la Sra. Ana Ruiz"; else `start`.

    Not where both are one form, "The Hon.", "El Hadj", nor before a title that may be a name, "Le Prince Diallo".
    """
    word = _WORD.match(text, start)
    following = _WORD.search(text, word.end()) if word is not None and key(word.group()) in lexicon.said.articles else None
    if following is None or honorific_at(text, start, lexicon, language) is not None:
        return start
    return following.start() if following.group() in lexicon.plain_courtesies else start


def _behind_second_article(text: str, at: int, lexicon: Lexicon, pattern: Forms) -> int:
    """Return where a further form begins behind its article, "Mme [la] Procureure Anne Moreau", or else `at`.

    A name in capitals or with one follows it: "M. le Procureur de la République" is a post. In "Fiscalía General el Sr. Paz" no
    plain form stands before the article.
    """
    article = _ARTICLE.match(text, at)
    if article is None or key(article.group(1)) not in lexicon.said.articles:
        return at
    form = pattern.match(text, article.end())
    return article.end() if form is not None and _NAME_BEHIND.match(text, form.end()) else at


def _descends(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether "son of" or "daughter of" is the next word."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and fold(word.group(1)) in lexicon.small.descent


def courtesy_forms(
    text: str, lexicon: Lexicon, language: str | None, start: int = 0, end: int | None = None, *, words: int | None = None
) -> Iterator[int]:
    """Yield where courtesy forms begin in text[start:end], among so many words from `start` on, behind the Arabic "and" too."""
    for word in islice(_WORD.finditer(text, start, len(text) if end is None else end), words):
        if honorific_at(text, word.start(), lexicon, language) is not None:
            yield word.start()
        elif word.group().startswith("و") and honorific_at(text, word.start() + 1, lexicon, language) is not None:
            yield word.start() + 1


def reads_as_post(name: str, lexicon: Lexicon) -> bool:
    """Tell whether what seems a name behind a courtesy form begins with a post's word, or ends one: "Chief Law Officer".

    An adjective of posts behind it is the post's, whoever is named next: "Embajadora Extraordinaria Ana Rojas".
    An Arabic rank behind a rank is a given name: "مقدم رائد".
    """
    word, *behind = key(name).split()
    nouns = lexicon.said.post_nouns
    if word in nouns or (len(behind) == 1 and behind[0] in nouns):
        return True
    return lexicon.is_title_word(word) and not (is_arabic(word) and lexicon.is_rank(word))


def begins_unit(form: str, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a post's word that seems a courtesy form stands before a unit: "Justice Reform Unit", no "Judge Ann Court"."""
    words = key(name).split() or [""]
    nouns = any(word in lexicon.units or word in lexicon.organisations for word in (words[0], words[-1]))
    if not nouns or words[0] in lexicon.person_names or not lexicon.is_title_word(key(form).partition(" ")[0]):
        return False
    return place(name, lexicon) in (Place.UNIT, Place.BODY)


def has_courtesy_form(
    text: str, lexicon: Lexicon, language: str | None, start: int = 0, end: int | None = None, *, words: int | None = None
) -> bool:
    """Tell whether a courtesy form begins in text[start:end], among so many words from `start` on."""
    return next(courtesy_forms(text, lexicon, language, start, end, words=words), None) is not None


def in_courtesy(text: str, stop: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the full stop at this place is that of a courtesy form: "presidida por la Dra. Choquehuanca"."""
    word = _LETTERS_TO_END.search(text, max(0, stop - COURTESY_LETTERS), stop)
    if text[stop] != "." or word is None:
        return False
    form = honorific_at(text, word.start(), lexicon, language)
    return form is not None and form > stop


def form_within(text: str, first: int, last: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a dotted courtesy form stands in the midst of what looks like a name: "Irá el Sr. Juan Mora" is a sentence."""
    for dot in re.finditer(r"(?<=[^\W\d_]{2})\.\s+(?=[^\W\d_])", text[first:last]):
        begin = text.rfind(" ", first, first + dot.start()) + 1
        end = honorific_at(text, begin, lexicon, language) if begin > first else None
        if end is not None and end >= first + dot.start() and not lexicon.is_post_honorific(text[begin:end]):
            return True
    return False
