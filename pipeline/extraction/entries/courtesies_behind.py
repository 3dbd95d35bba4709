"""The courtesy form behind a name, or within it: "BELLO Halima (Mrs.)", "GUO Tingyue先生", "CEVALLOS MORA, Lcda. Jenny"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.layout.misread_courtesies import half_read_form
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_BEHIND = re.compile(r"\s*[(（]\s*|\s*,\s*")


def courtesy_within(text: str, first: int, last: int, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where the courtesy form stands behind the comma of a name: "CEVALLOS MORA, [Lcda.] Jenny"; None where none does."""
    comma = text.find(",", first, last)
    if comma < 0:
        return None
    start = comma + 1 + len(text[comma + 1 : last]) - len(text[comma + 1 : last].lstrip())
    end = honorific_at(text, start, lexicon, language)
    return (start, end) if end is not None and end < last else None


def courtesy_behind(
    text: str, end: int, lexicon: Lexicon, language: str | None, *, latin: bool
) -> tuple[tuple[int, int] | None, int]:
    """Return the courtesy form in brackets or behind a comma ("BELLO Halima (Mrs.)"), a Chinese one alone, and where all ends."""
    opened = _BEHIND.match(text, end)
    if opened is None:
        return courtesy_behind_spelling(text, end, lexicon) if latin else (None, end)
    at = opened.end()
    form = honorific_at(text, at, lexicon, language)
    behind = lexicon.honorific_after.match(text, at) if is_cjk(text[end - 1]) else None  # "简伯衡（先生）"
    form = behind.end() if behind is not None else form
    if form is None or not re.match(r"\s*(?:[)）,;\n]|$)", text[form : form + 3]):
        return None, end
    bracketed = opened.group().strip()[-1:] in ("(", "（")  # behind a comma "Police Colonel" is a post
    if lexicon.is_post_honorific(text[at:form]) or (not bracketed and place(text[at:form], lexicon) is Place.TITLE):
        return None, end
    closed = text[form : form + 2].strip()[:1] in (")", "）")
    return (at, form), form + (text[form : form + 2].index(text[form : form + 2].strip()[0]) + 1 if closed else 0)


def courtesy_behind_spelling(text: str, end: int, lexicon: Lexicon) -> tuple[tuple[int, int] | None, int]:
    """Return the courtesy form behind a Chinese name's Latin spelling, and where it ends: "郭廷岳（GUO Tingyue）先生"."""
    at = end + len(text[end:]) - len(text[end:].lstrip(" "))
    form = lexicon.honorific_after.match(text, at) or half_read_form().match(text, at)
    return (None, end) if form is None or lexicon.is_post_honorific(form[0]) else (form.span(), form.end())
