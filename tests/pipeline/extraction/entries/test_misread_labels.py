"""Tests of labels of addresses that a value seems to end with."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.misread_labels import stretches_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("советник делегации. Е-тай: \x01", "советник делегации"),
        ("Администрация Президента Е-та!: \x01", "Администрация Президента"),
        ("Office of the President E-maii: \x01", "Office of the President"),
        ("Office of the President: \x01", "Office of the President"),
        ("Head of E-Government: \x01", "Head of E-Government"),
        ("советник Е-тай, Вена", "советник Е-тай"),
        ("Е-тай: \x01", "Е-тай"),
    ],
)
def test_a_misread_label_ends_no_value(text: str, left: str) -> None:
    """Only where its colon and an address follow, and something stands before it."""
    told = stretches_of(text, text, 0)
    assert text[told[0].start : told[0].end] == left
