"""Words before a contact that say whose aide it reaches: "Telephone of the secretary of Mr. A: …", "His assistant: …"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form, in_courtesy
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.running_text.chinese_aides import chinese_aide
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BREAKS = re.compile(r"[.;:؛\n(),،]")
_POSSESSIVE = re.compile(r"['’]s$")
_BETWEEN = re.compile(r"[\s,]+")  # an aide and his name
_ENDS = re.compile(r"[;؛\n]|[.]\s")
_ARABIC_PRONOUNS = ("ه", "ا")  # the last letters of "his", "her"
CLAUSE_LETTERS = 140  # from the beginning of such words to the contact
AIDE_WORDS = 2  # of "private secretary"
NAME_WORDS = 5  # of a person with his courtesy form before "'s secretary"
BEHIND_WORDS = 9  # of "of Mr. John Smith may be reached at"


def of_an_aide(text: str, start: int, at: int, lexicon: Lexicon, language: str | None) -> int | None:
    """Return where such words before the contact at this offset begin, None where the contact may be a delegate's own.

    Args:
        text: what is written, wraps as blanks.
        start: from where it may be read.
        at: where the contact stands.
        lexicon: words for aides, courtesy forms and kinds of contacts.
        language: of the text.
    """
    start = max(start, at - CLAUSE_LETTERS)
    if (begin := chinese_aide(text, start, at, lexicon)) is not None:
        return begin
    words = [word for word in _WORD.finditer(text, start, at) if not is_cjk(word.group())]
    for first in range(len(words)):
        for last in range(first, min(len(words), first + AIDE_WORDS)):
            aide = (words[first].start(), words[last].end())
            if key(_POSSESSIVE.sub("", text[slice(*aide)])) not in lexicon.aides:
                continue
            if last + 1 < len(words) and lexicon.is_rank(words[last + 1].group()):
                continue  # "Secrétaire général", whose "général" is no officer with a secretary
            begin = _whose(text, start, words[:first], aide, at, lexicon, language)
            if begin is not None:
                return begin
    return None


def _whose(
    text: str, start: int, before: list[re.Match[str]], aide: tuple[int, int], at: int, lexicon: Lexicon, language: str | None
) -> int | None:
    """Return where the clause begins in which the aide is somebody's, and nobody else is named up to the contact."""
    ends = (end.start() for end in _ENDS.finditer(text, aide[1], at))
    stopped = any(not in_courtesy(text, end, lexicon, language) and not _is_label(text, end, lexicon) for end in ends)
    if stopped or len(text[aide[1] : at].split()) > BEHIND_WORDS or _named_behind(text, aide[1], at, lexicon, language):
        return None
    owner = aide[0]
    named = list(courtesy_forms(text, lexicon, language, aide[1], at))
    kin = lexicon.companions(language).before_kin
    theirs = before[-1].start() if before and key(before[-1].group()) in kin else aide[0]
    arabic = is_arabic(text[owner]) and text[aide[1] - 1] in _ARABIC_PRONOUNS  # "هاتف سكرتيرته": written onto the aide
    led = lexicon.said.through.search(text[start:theirs])
    if led is not None and not named and (theirs < aide[0] or arabic or _little(text[aide[1] : at], lexicon)):
        return start + led.start()  # "who can be reached through his secretary at +44 …", not "through the Secretary General"
    if before and key(before[-1].group()) in kin:
        owner = before[-1].start()
    elif before and _POSSESSIVE.search(before[-1].group()):
        forms = list(courtesy_forms(text, lexicon, language, before[-NAME_WORDS:][0].start(), aide[0]))
        if not forms:
            return None
        owner = forms[0]
    elif not arabic and (not named or any(key(word) not in lexicon.stop for word in _WORD.findall(text[aide[1] : named[0]]))):
        return None
    elif not arabic:
        named = named[1:]
        named = [form for form in named if has_courtesy_form(text[form:at].partition(",")[2], lexicon, language)]
    return None if named else _clause(text, start, owner, lexicon, language)


def _little(said: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but small words and kinds of contacts stands here."""
    words = [key(word.group()) for word in _WORD.finditer(said)]
    return all(
        word in lexicon.stop or word in lexicon.said.by_way_of or CONTACTS & {*lexicon.labels.get(word, ())} for word in words
    )


def _named_behind(text: str, end: int, at: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the aide's own name stands right behind, without a courtesy form: "His assistant Joan Doe (joan@…)"."""
    start = _BETWEEN.match(text, end, at)
    first = start.end() if start is not None else end
    copula = lexicon.said.copula.match(text, first, at)
    first = copula.end() if copula is not None else first
    if first >= at or not text[first].isupper():
        return False
    name = name_at(text[:at], first, lexicon, language)
    return name is not None and name.words > 1


def _is_label(text: str, stop: int, lexicon: Lexicon) -> bool:
    """Tell whether the full stop shortens the word for a kind of contact: "tel."."""
    word = text[:stop].rpartition(" ")[2]
    return text[stop] == "." and bool(CONTACTS & {*lexicon.labels.get(key(word), ())})


def _clause(text: str, start: int, owner: int, lexicon: Lexicon, language: str | None) -> int | None:
    """Return where the clause begins that leads up to the aide with but small words and the kind of contact; else None."""
    stops = [stop for stop in _BREAKS.finditer(text, start, owner) if not in_courtesy(text, stop.start(), lexicon, language)]
    begin = stops[-1].end() if stops else start
    words = [key(word.group()) for word in _WORD.finditer(text, begin, owner)]
    kinds = [word for word in words if CONTACTS & {*lexicon.labels.get(word, ())}]
    if any(word not in lexicon.stop and word not in kinds for word in words):
        return None
    mark = stops[-1].group() if stops else "."
    if not kinds and mark in ",،":
        return None  # "Ms. B, his assistant, +44 …": it is her post
    return begin
