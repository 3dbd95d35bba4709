"""Tests of signs that a courtesy form was misread."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.trust.forms_read import begins_with_form, holds_choices, is_form_misspelt


@pytest.mark.parametrize(
    ("form", "misspelt"),
    [
        ("гн", True),
        ("القاضى", True),
        ("الانسة", True),
        ("HE. Mr.", True),
        ("Excmo Sr. D.", True),
        ("Excmo. Sr. D.", False),
        ("H.E. Mr.", False),
        ("г-н", False),
        ("г-жа", False),
        ("Ms", False),
        ("Sra", False),
        ("Foo", False),
    ],
)
def test_a_courtesy_form_that_lacks_a_mark(form: str, misspelt: bool) -> None:
    """All stops are often left out, but some of them are misread; a form that nobody knows is another sign."""
    assert is_form_misspelt(form, load_knowledge()) is misspelt


@pytest.mark.parametrize(
    ("name", "begins"),
    [("MrVagan MUSTAFAEV", True), ("Mr Vagan MUSTAFAEV", False), ("LeRoy DeWitt", False), ("McDonald Ann", False)],
)
def test_a_form_pressed_to_the_name(name: str, begins: bool) -> None:
    """Names may have a capital within."""
    assert begins_with_form(name, load_knowledge()) is begins


@pytest.mark.parametrize(
    ("form", "choices"),
    [
        ("M. æ Mme Mlle", True),
        ("Mr. O Mrs. Ms.", True),
        ("M. Mme", False),
        ("Sr. Mme", False),
        ("H.E. Mr.", False),
        ("Dr. Ing.", False),
        ("Mr", False),
    ],
)
def test_the_choices_of_a_form(form: str, choices: bool) -> None:
    """What stands between them is the box that was read as a letter."""
    assert holds_choices(form, load_knowledge()) is choices
