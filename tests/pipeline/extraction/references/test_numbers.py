"""Numbers of our form."""

from __future__ import annotations

import pytest

from models.invitation import Register
from pipeline.extraction.references.numbers import numbers_in, shape_of
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("CU 2009/33 (A)", (2009, 33, "a")),
        ("CU2OO9/33(A)", (2009, 33, "a")),
        ("CU 2009/3З (А)", (2009, 33, "a")),
        ("CU 2009-33-A", (2009, 33, "a")),
        ("GU 2009/33 (4)", (2009, 33, "a")),
        ("CU 2009/33 (€)", (2009, 33, "c")),
        ("(A) 33/2009 CU", (2009, 33, "a")),
        ("CU 2009/33", (2009, 33, "")),
        ("note 2009/33 (A)", (2009, 33, "a")),
        ("CU 2009/33 (A):\n1) Ms. Ada Brook", (2009, 33, "a")),
        ("CU 2009/33:\n1) Ms. Ada Brook", (2009, 33, "")),
        ("CU 2009/38 (A)", (2009, 38, "a")),
        ("المذكرة (CU 2009/33 )A، نفيدكم", (2009, 33, "a")),
        ("المذكرة (CU 2009/33 )C", (2009, 33, "c")),
        ("the note (CU 2009/33) A list is attached", (2009, 33, "")),
    ],
)
def test_readings(register: Register, text: str, number: tuple[int, int, str]) -> None:
    """Slips of typists and OCR are put right; figures that are each other's misreadings are kept as they stand."""
    assert [(found.year, found.number, found.letter) for found in numbers_in(Plain(text), register)] == [number]


@pytest.mark.parametrize(
    "text",
    ["CU/MP-VIE/2009/33", "CTOC/COP/2008/18", "NV/033/2009", "tel. 2009 33", "A/RES/55/25", "circus 2009/33", "CU 2009/33/2"],
)
def test_other_numbers(register: Register, text: str) -> None:
    """The sender's own numbers and symbols of documents are none of ours."""
    assert numbers_in(Plain(text), register) == ()


def test_a_following_word_is_no_letter(register: Register) -> None:
    """The first letter of the sentence's next word is not the note's letter."""
    (found,) = numbers_in(Plain("la note CU 2009/33 a été reçue"), register)
    assert found.letter == ""


def test_corrected_numbers_are_not_exact(register: Register) -> None:
    """A number in which a character was put right says so."""
    exact, mended = (numbers_in(Plain(text), register)[0].exact for text in ("CU 2009/33 (A)", "CU 2OO9/33 (A)"))
    assert exact
    assert not mended


def test_shapes() -> None:
    """A register's references are taken apart; one of another build is left alone."""
    shape = shape_of("CU 2009/33 (A)")
    assert shape is not None
    assert (shape.prefix, shape.year, shape.number, shape.letter) == ("cu", 2009, 33, "a")
    assert shape_of("Circular letter of May") is None
