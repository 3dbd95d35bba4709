"""Tests of courtesy forms that a form lets choose from behind a name."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

FORM = "{0}: {1}\n{2}: Judge\n\n{0}: {3}\n{2}: Clerk"


@pytest.mark.parametrize(
    ("language", "name", "post", "offer"),
    [
        ("en", "Name", "Post", "Mr. / Ms."),
        ("en", "Name", "Title", "(Mr/Mrs/Ms)"),
        ("fr", "Nom, prénom", "Fonction", "M. / Mme"),
        ("es", "Nombre", "Cargo", "Sr./Sra."),
        ("ru", "Ф.И.О.", "Должность", "г-н / г-жа"),
    ],
)
def test_the_name_ends_before_them_and_is_asked(read_note: Any, language: str, name: str, post: str, offer: str) -> None:
    """The line drawn below the chosen one is not read; the name is whole."""
    found = read_note(FORM.format(name, f"Stone, Ada {offer}", post, f"Brook, Ben {offer}"), language)
    assert [person.name.value for person in found] == ["Stone, Ada", "Brook, Ben"]
    assert all(person.honorific.value is None and Doubt.UNCHOSEN.reason in person.name.reasons for person in found)


def test_a_form_that_is_told_is_not_asked(read_note: Any) -> None:
    """It stands before the name, or one alone behind it; other words between strokes are no choice."""
    for name in ("Ms. Ada Stone", "Stone, Ada (Ms.)", "Ms. Ada Stone Mr. / Ms."):
        (person, _) = read_note(FORM.format("Name", name, "Post", "Mr. Ben Brook"))
        assert person.honorific.value == "Ms."
        assert Doubt.UNCHOSEN.reason not in person.name.reasons
    (person, _) = read_note(FORM.format("Name", "Ada Stone / Brook", "Post", "Mr. Ben Brook"))
    assert Doubt.UNCHOSEN.reason not in person.name.reasons


@pytest.mark.parametrize(
    ("language", "nobody"),
    [("en", "None"), ("fr", "Néant"), ("es", "Ninguno"), ("ru", "отсутствует"), ("zh", "无"), ("ar", "لا يوجد")],
)
def test_an_entry_that_says_there_is_nobody_names_nobody(read_note: Any, language: str, nobody: str) -> None:
    """The form has room for more persons than come; with a post beside it the word is asked about."""
    text = f"Name: Ada Stone\nPost: Judge\n\nName: {nobody}\nPost: …"
    assert [person.name.value for person in read_note(text, language)] == ["Ada Stone"]


def test_a_word_as_short_as_a_name_may_be_one(read_note: Any) -> None:
    """Somebody is called Sin, and whoever has a post is somebody."""
    assert len(read_note("Nombre: Ada Stone\nCargo: Jueza\n\nNombre: Sin\nCargo: …", "es")) == 2
    assert len(read_note("Name: Ada Stone\nPost: Judge\n\nName: Pending\nPost: Clerk")) == 2
