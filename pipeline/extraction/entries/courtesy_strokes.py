"""Strokes between a courtesy form and the name, an Arabic custom: "العميد / حسن موسى" parts nothing, unlike "حسن موسى / مدير"."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.courtesy_forms import honorific_ends
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon

_FORM_WORDS_MAX = 3  # of a courtesy form: "سعادة السفير الدكتور"
_WORDS = re.compile(r"\S+")
_REACH = 60  # letters before the stroke: longer than any three words
_STROKE, _COMMA = "/", ","
_AND = "و"  # written with the word behind it


def with_courtesy_strokes(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with its strokes behind courtesy forms, taken for commas before as if they parted two fields."""
    text, view = strip.passage.text, strip.view
    kept = [
        stroke.start()
        for stroke in re.finditer(_STROKE, text)
        if view[stroke.start()] == _COMMA and _behind_courtesy(strip, stroke.start(), lexicon)
    ]
    if not kept:
        return strip
    letters = list(view)
    for at in kept:
        letters[at] = _STROKE
    return replace(strip, view="".join(letters))


def _behind_courtesy(strip: Strip, stroke: int, lexicon: Lexicon) -> bool:
    """Tell whether one to three words that end at the stroke are a courtesy form; "و" may be written with the first of them.

    Behind another stroke they are a post: "Ada Lind / Judge / Court".
    """
    view = strip.view
    near = max(0, stroke - _REACH)
    end = near + len(view[near:stroke].rstrip(" "))
    first = max(view.rfind("\n", near, end) + 1, near)
    for word in [*_WORDS.finditer(view, first, end)][-_FORM_WORDS_MAX:]:
        starts = (word.start(), word.start() + 1) if word.group().startswith(_AND) else (word.start(),)
        if any(end in honorific_ends(view, start, lexicon, strip.language) for start in starts):
            return not strip.passage.text[first : word.start()].rstrip(" ").endswith(_STROKE)
    return False
