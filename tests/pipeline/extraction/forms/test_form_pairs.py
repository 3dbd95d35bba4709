"""Tests of rows of labels beside rows of values."""

from __future__ import annotations

from typing import Any

from pipeline.extraction.forms.form_fields import Stretch
from pipeline.extraction.forms.form_pairs import paired


def _stretch(build: Any, text: str, top: float, left: float, *names: str) -> Stretch:
    line = build.line(text, top, left)
    return Stretch(line.words, line.box, line.box.left, line.box.right, names, len(line.words) if names else 0)


def _above(label: Stretch, value: Stretch) -> float:
    return label.box.top - value.box.bottom


def test_the_first_value_is_that_of_the_first_label(build: Any) -> None:
    """Labels stand under the middle of their lines, values where the lines begin."""
    labels = [_stretch(build, "Family name", 0.32, 0.20, "family"), _stretch(build, "Given names", 0.32, 0.60, "given")]
    values = [_stretch(build, "MARENKO", 0.30, 0.10), _stretch(build, "Ilse", 0.30, 0.50)]
    found = paired(labels, values, _above, 0.03)
    assert [found[id(value)].text for value in values] == ["Family name", "Given names"]


def test_what_is_out_of_reach_is_nobodys(build: Any) -> None:
    """A row far above holds no values of these labels."""
    labels = [_stretch(build, "Family name", 0.52, 0.20, "family"), _stretch(build, "Given names", 0.52, 0.60, "given")]
    values = [_stretch(build, "MARENKO", 0.30, 0.10), _stretch(build, "Ilse", 0.30, 0.50)]
    assert paired(labels, values, _above, 0.03) == {}


def test_a_value_alone_is_told_by_where_others_of_its_kind_begin(build: Any) -> None:
    """The second person left one field blank."""
    labels, values = [], []
    for top, filled in ((0.30, ("MARENKO", "Ilse")), (0.40, (None, "Tomas"))):
        labels += [_stretch(build, text, top + 0.02, left) for text, left in (("Family name", 0.20), ("Given names", 0.60))]
        values += [_stretch(build, text, top, left) for text, left in zip(filled, (0.10, 0.50), strict=True) if text]
    found = paired(labels, values, _above, 0.03)
    assert found[id(values[-1])].text == "Given names"
