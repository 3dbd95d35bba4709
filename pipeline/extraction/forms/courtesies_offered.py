"""Courtesy forms that a form lets choose from beside the name, where nothing shows the choice: "Name: Roth, Ada  Mr. / Ms."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extraction.tables.cells import PERSONAL, is_courtesy
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.forms.labels import LabelledValue

_FORM = r"[^\W\d_](?:-?[^\W\d_]){0,11}\.?"
_STROKE = r"\s?[/／|]\s?"
_BEHIND = re.compile(rf"[\s(（\[]+(?P<forms>{_FORM}(?:{_STROKE}{_FORM}){{1,5}})\s?[)）\]]?\s*$")
_PARTS = re.compile(_STROKE)


def without_offers_behind(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values, those of names without such forms behind them; the line that was drawn below one of them is not read."""
    return [_cut(value, lexicon, language) if {value.name, *value.also} & PERSONAL else value for value in values]


def _cut(value: LabelledValue, lexicon: Lexicon, language: str | None) -> LabelledValue:
    text = value.piece.text
    offered = _BEHIND.search(text, max(0, len(text) - 100))
    forms = _PARTS.split(offered["forms"]) if offered is not None else []
    if offered is None or len({*forms}) < 2 or not all(is_courtesy(form, lexicon, language) for form in forms):
        return value
    return replace(value, piece=replace(value.piece, end=value.piece.start + offered.start()))
