"""Of whom a post is set right without a courtesy form: 'please correct the post of Jane Roe: not "Adviser"', "秦川的职务应为"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.chinese_names import is_usual
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_AHEAD_WORDS = 5  # from the words of correcting to the name: "the post of our delegate"
_OF_LETTERS = 3  # of a word that joins a label and a name: "of", "del", "de"
_NAME_WORDS = 2
_LEADS = re.compile(r"\s{0,2}[:：,،(（«“\"–—]")  # behind the name, before what is wrong or right of it
_CHINESE = re.compile(r"(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,4})的([\u3400-\u9fff]{2,4}?)(?=应|误|有误|原|写)")
_LABELS = frozenset({"title", "role", "organisation"})
_BRACKETED = re.compile(r"\s{0,2}[”\"»“]?\s{0,2}[(（]([^()（）]{3,120})[)）]")


def owner_of_post(
    text: str, span: tuple[int, int], marks: Sequence[tuple[int, int]], lexicon: Lexicon, language: str | None
) -> NameMatch | None:
    """Return the name behind words of correcting and the label of what is wrong; None where no such name stands there.

    Args:
        text: holds the sentence that corrects something.
        span: its start and end.
        marks: where the words of correcting stand.
        lexicon: labels, articles.
        language: ISO 639-1 of the page.
    """
    begin, end = span
    for owned in _CHINESE.finditer(text, begin, end):
        match = name_at(text[: owned.end(1)], owned.start(1), lexicon, language)
        whole = match is not None and match.name == owned.span(1) and is_usual(text[: owned.end(1)], match, lexicon)
        if match is not None and whole and _LABELS & {*lexicon.label(owned[2])}:
            return match
    for _, stop in marks:
        words = [word for word, _ in zip(_WORD.finditer(text, stop, end), range(_AHEAD_WORDS), strict=False)]
        for word in words:
            if not word.group()[:1].isupper() or not _is_label(text[stop : word.start()], lexicon):
                continue
            match = name_at(text[:end], word.start(), lexicon, language)
            long = match is not None and match.start == word.start() and match.words >= _NAME_WORDS
            if match is not None and long and match.plain and _LEADS.match(text, match.end, end):
                return match
    return None


def body_bracketed(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return [(start, end)] of a body in brackets right behind a quoted post: '"Director" (Ministry of Justice)'; else []."""
    found = _BRACKETED.match(text, start, end)
    return [found.span(1)] if found is not None and places.place(found[1], lexicon) is places.Place.BODY else []


def labels_behind(text: str, end: int, marks: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether the label of a post or a name stands right behind words of correcting: "please correct the post"."""
    for _, stop in marks:
        words = [word for word, _ in zip(_WORD.finditer(text, stop, end), range(_AHEAD_WORDS), strict=False)]
        if any({"title", "name", "organisation"} & {*lexicon.label(word.group())} for word in words):
            return True
    return False


def _is_label(between: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but a label stands there, articles left out: "the post of"; or only "of", the label being before."""
    words = [word for word in key(between).split() if word not in lexicon.said.articles]
    while words and len(words[-1]) <= _OF_LETTERS:
        words.pop()
    return not words or bool(_LABELS & {*lexicon.label(" ".join(words))})
