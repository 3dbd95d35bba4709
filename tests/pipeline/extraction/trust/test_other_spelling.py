"""Tests of a Chinese name and the Latin spelling beside it."""

from __future__ import annotations

import pytest

from models.finding import Finding
from pipeline.extraction.trust.other_spelling import is_spelt_otherwise


@pytest.mark.parametrize(
    ("name", "others", "otherwise"),
    [
        ("路雪娟", ("LU Xuejuan",), False),
        ("路雪娟", ("Xuejuan Lu",), False),
        ("路雷娟", ("LU Xuejuan",), True),
        ("耿卫斌", ("GENG Weibin",), False),
        ("耿卫斌", (), False),
        ("耿卫斌", ("耿衛斌",), False),
        ("سعاد برادة", ("Souad BERRADA",), False),
    ],
)
def test_characters_that_sound_otherwise(name: str, others: tuple[str, ...], otherwise: bool) -> None:
    """The order of the names does not count; other scripts are not compared, for their vowels are not written."""
    assert is_spelt_otherwise(Finding("name", name, name, 0.9, alternatives=others)) is otherwise
