"""What stands before the "@" as engines read it from pictures: labels read onto it, letters and figures taken for one another."""

from __future__ import annotations

import re
from functools import lru_cache

from config.knowledge import Knowledge, State
from pipeline.extraction.contacts.look_alikes import looks_like
from pipeline.extraction.words.plain import plain

LONG = 5  # letters of an initial and a word; shorter ones are found by chance
_FIGURE_BEHIND = re.compile(r"(?<=[a-zA-Z]\d)[lIO](?=$|[._-])|(?<=\d)[lIO](?=\d)")
# "cn3lun", "lu7Oun": between a figure and small letters a capital is a figure, and an l most likely one.
_FIGURE_WITHIN = re.compile(r"(?<=\d)[lISO](?=[a-z])")
_CAPITAL_ALONE = re.compile(r"(?<![A-Za-z])I(?=[._-]?[a-z]+(?:[._-]|$))(?!.*[A-Z].*[A-Z])")  # "I.llamas": all else is small
# "deS9un", "mI55un", "officeS.roth": the only capital, amid small letters at a figure or at a word's end.
_CAPITAL_BEFORE = re.compile(r"(?<=[a-z])[SOI](?=\d)|(?<=[a-z]{3})S(?=$|[._-])")
# "a.Ib90un": amid small letters a capital I that begins a piece is an l; one that begins the whole may be a name's.
_CAPITAL_BEHIND = re.compile(r"(?<=[._-])I(?=[a-z0-9])")
_SMALL = str.maketrans("SOI", "50l")  # a capital I has the shape of an l
_FIGURES = str.maketrans("SOIl", "5011")
_LETTER_BEFORE = re.compile(r"(?<![A-Za-z0-9])1(?=[a-z](?!t\b))|^1(?=[._-][a-z])")  # "1t98", not "1st"; an initial: "1.ma"
_ROUND_BEFORE = re.compile(r"(?<![A-Za-z0-9])0(?=[a-z]{3})")  # "0ffice23"
_BESIDE_FIGURE = re.compile(r"(?P<word>[a-z]+)l(?=\d)")  # "officel4", "paul2"


_BEFORE_FIGURE = re.compile(r"(?<![a-z])[a-z]{5,}(?=\d)")


def unlabelled(local: str, knowledge: Knowledge) -> str:
    """Return the part before the @ without the label that was read onto it: "Ce.nicolas", of "C. e.: nicolas"."""
    head, stop, rest = local.partition(".")
    return rest if stop and rest and head.lower() in _short_labels(knowledge) else local


@lru_cache(maxsize=4)
def _short_labels(knowledge: Knowledge) -> frozenset[str]:
    """Return the labels of addresses that are abbreviations of several letters with stops, without these: "ce" for "C. e."."""
    labels = (label for language in knowledge.languages for label in language.labels.email)
    return frozenset(re.sub(r"[\W_]", "", label).lower() for label in labels if re.fullmatch(r"(?:[^\W\d_]\.\s?)+:?", label))


def figured(local: str, knowledge: Knowledge, state: State | None) -> str:
    """Return the part before the @ with l and O behind figures as figures, a 1 before letters and a lone capital I as an l.

    A 0 before letters is an o.

    An l before a figure is one where a word of offices stands before it, perhaps behind an initial, or the State's letters:
    "officel4", "tofficel4", "cnl2".
    """
    local = _CAPITAL_ALONE.sub("l", local)
    if sum(map(str.isupper, local)) == 1:
        local = _CAPITAL_BEHIND.sub("l", _CAPITAL_BEFORE.sub(lambda letter: letter.group().translate(_SMALL), local))
    local = _FIGURE_BEHIND.sub(lambda letter: "1" if letter.group() in "lI" else "0", local)
    local = _FIGURE_WITHIN.sub(lambda letter: letter.group().translate(_FIGURES), local)
    words = office_words(knowledge) | {state.tld if state else ""}
    local = _BESIDE_FIGURE.sub(lambda found: f"{found['word']}1" if _ends_so(found["word"], words) else found.group(), local)
    local = _BEFORE_FIGURE.sub(lambda found: _office(found.group(), words), local)
    return _ROUND_BEFORE.sub("o", _LETTER_BEFORE.sub("l", local))


def _office(read: str, words: frozenset[str]) -> str:
    """Return the word of offices that was misread, by letters that look like its own: "offiee"; else what was read."""
    meant = [word for word in words if len(word) >= LONG and word != read and looks_like(read, word)]
    return meant[0] if len(meant) == 1 and read not in words else read


def _ends_so(word: str, words: frozenset[str]) -> bool:
    """Tell whether it is one of the words, or a longer one of them with an initial before it."""
    return word in words or (len(word) > LONG and word[1:] in words)


def perhaps_figured(local: str, state: State | None) -> str:
    """Return the part before the @ with the l before a figure as a 1, "" where it has none or the State's letters end so."""
    found = _BESIDE_FIGURE.search(local)
    if found is None or (state is not None and state.tld and found.group() == state.tld):
        return ""
    return f"{local[: found.end() - 1]}1{local[found.end() :]}"


@lru_cache(maxsize=4)
def office_words(knowledge: Knowledge) -> frozenset[str]:
    """Return the plain Latin words for bodies and units, after which offices call their addresses."""
    languages = knowledge.languages
    words = {plain(word) for language in languages for word in (*language.organisation_words, *language.unit_words)}
    return frozenset(word for word in words if word.isascii() and word.isalpha())
