"""Address cards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.outputs import Occasion
from pipeline.outputs.vcf import LINE_OCTETS, OUTPUT, escaped, folded


def test_one_card_a_seated_person(records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """Who waits for a person's word has no card; the head of delegation comes first."""
    target = tmp_path / "persons.vcf"
    assert OUTPUT.write(records, target, occasion) == 4
    text = target.read_bytes().decode().replace("\r\n ", "")
    assert text.count("BEGIN:VCARD\r\nVERSION:3.0\r\n") == text.count("END:VCARD\r\n") == 4
    assert "ADDAE" not in text
    assert text.index("FN:Liv HALVORSEN") < text.index("FN:Lars BRANDT")
    assert "N:HALVORSEN;Liv;;Ms.;" in text
    assert "TEL;TYPE=VOICE:+4723950000" in text
    assert r"TITLE:Observer\; Legal\, Section" in text


@pytest.mark.parametrize(("text", "safe"), [("a;b,c\\d", r"a\;b\,c\\d"), ("two\nlines\r\nEND:VCARD", "two lines END:VCARD")])
def test_text_stays_in_its_place(text: str, safe: str) -> None:
    """Separators are escaped and line ends become blanks, so that no value begins a line of its own."""
    assert escaped(text) == safe


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
def test_folding_keeps_letters_and_limit(text: str) -> None:
    """Unfolded again, the line is what it was; no part is longer than the standard allows."""
    parts = folded(text).split("\r\n")
    assert "".join((parts[0], *(part[1:] for part in parts[1:]))) == text
    assert all(len(part.encode()) <= LINE_OCTETS for part in parts)
