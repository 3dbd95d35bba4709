"""Tests of forms for one more person that nobody filled in."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.forms.blank_forms import is_blank_form
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("Family name\t\nFirst name\t\nTitle\tMr. Ms.", True),
        ("Family name\t\nFunction in delegation\t☐ Head ☐ Member\nE-mail\t", True),
        ("Nom\t\nPrénom\t\nFonction\t", True),
        ("Apellidos\t\nNombre\t", True),
        ("Фамилия\t\nИмя\t\nДолжность\t", True),
        ("姓名\t\n职务\t", True),
        ("الاسم\t\nالوظيفة\t", True),
        ("Family name\tStone\nFirst name\t\nTitle\tMr. Ms.", False),
        ("Family name\t\nFirst name\t\nPost\tJudge", False),
        ("Post\t\nBody\t", False),
        ("Name\tPost", False),
        ("Ada Stone\t\nBen Brook\t", False),
        ("Family name\t\nFunction in delegation\t☐ Head ☒ Member\nE-mail\t", False),
    ],
)
def test_labels_beside_nothing_are_a_blank_form(build: Any, words: Lexicon, text: str, blank: bool) -> None:
    """What they let choose from is no value."""
    assert is_blank_form(build.table(text).rows, words) is blank
