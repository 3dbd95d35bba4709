"""Commas that a picture shows as stops behind a delegate's name or post: "by Miss Ana Paz. Chief. Border Service and Ms. B"."""

from __future__ import annotations

import re
from dataclasses import replace

from models.page import Source
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

_STOP = re.compile(r"(?<=[^\W\d_]{3})\.(?=[ \n][^\W\d_a-zà-ÿа-яё][^\W\d_])")
_SAID = re.compile(r"[^.,;:()\n]+")
_SENTENCE = re.compile(r"[^.;\n]+(?:\n[^.;\n]+)?")
_BEFORE = re.compile(r"[^.,;:()]*$")
_BEFORE_LETTERS = 160  # in which the courtesy form of a name before a stop is looked for
_WORDS_MAX = 9  # of a post or a body; a sentence that begins with one has more


def with_stops_as_commas(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip of a picture with commas for such stops: behind them a post or a body is told, and no sentence begins.

    The first stands right behind a name with its courtesy form, the others behind posts and bodies between such stops or commas.
    """
    if strip.passage.page.source is not Source.OCR or strip.language in ("ar", "zh"):
        return strip
    view, ended = strip.view, -1  # where the last such stop stands
    for stop in _STOP.finditer(strip.view):
        at = stop.start()
        said = _told(view, at + 2, lexicon)
        if said is None:
            continue
        named = _behind_name(view, at, lexicon, strip.language)
        begun = _BEFORE.search(view, max(0, at - _BEFORE_LETTERS), at)
        going_on = begun is not None and ended >= 0 and view[ended + 1 : at].count("\n") == 0 and begun.start() == ended + 1
        post = begun is not None and place(begun.group().strip(), lexicon) is Place.TITLE
        post = post and begun is not None and _in_entry(view, begun.start(), strip, lexicon)
        if named or going_on or (post and said is not Place.TITLE):
            view, ended = f"{view[:at]},{view[at + 1 :]}", at
    return strip if view == strip.view else replace(strip, view=view)


def _told(view: str, start: int, lexicon: Lexicon) -> Place | None:
    """Return which place a post or body is that begins here and holds to the next mark or "and"; None for a sentence."""
    found, sentence = _SAID.match(view, start), _SENTENCE.match(view, start)
    if found is None or sentence is None or lexicon.small.article.match(view, start):
        return None
    if lexicon.closing.find(Folded(sentence.group())):
        return None  # "Посольство пользуется случаем, …"
    joined = lexicon.together.search(f"{found.group()} ")
    words = found.group()[: joined.start() if joined is not None else None].strip()
    told = place(words, lexicon)
    return told if told is not Place.OTHER and len(words.split()) <= _WORDS_MAX else None


def _behind_name(view: str, at: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a name with its courtesy form ends at this place."""
    begins = courtesy_forms(view, lexicon, language, max(0, at - _BEFORE_LETTERS), at)
    return any((name := name_at(view, begin, lexicon, language)) is not None and name.end in (at, at + 1) for begin in begins)


def _in_entry(view: str, start: int, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether what begins here stands behind the comma that ends a name with its courtesy form."""
    return view[start - 1 : start] == "," and _behind_name(view, start - 1, lexicon, strip.language)
