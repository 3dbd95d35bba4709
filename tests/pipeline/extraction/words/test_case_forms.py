"""The cases of names."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.words.lexicon import lexicon

FORMS = lexicon(load_knowledge()).case_forms


@pytest.mark.parametrize(
    ("form", "oblique"), [("г-на", True), ("Госпожу", True), ("г-н", False), ("госпожа", False), ("Mr.", False)]
)
def test_a_courtesy_form_tells_its_case(form: str, oblique: bool) -> None:
    """That of a list is none of the others."""
    assert FORMS.is_oblique(form) is oblique


@pytest.mark.parametrize(
    ("word", "feminine", "name"),
    [("Сомова", False, "Сомов"), ("Каминского", False, "Каминский"), ("Лисину", True, "Лисина"), ("Ивановны", True, "Ивановна")],
)
def test_the_likeliest_name_is_that_of_a_list(word: str, feminine: bool, name: str) -> None:
    """Ends of men's names and of women's change otherwise."""
    assert name in FORMS.nominatives(word, feminine=feminine)
    assert FORMS.is_usual(name)


def test_a_name_of_one_form_has_no_other() -> None:
    """Nothing is cut from it."""
    assert FORMS.nominatives("Шевченко", feminine=False) == []
