"""Tests of what single cells of a table hold."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.tables.cells import is_courtesy, is_name_part, is_person, is_post, is_role, is_value
from pipeline.extraction.words.lexicon import Lexicon


def test_a_person_begins_with_a_form_or_is_a_name(words: Lexicon) -> None:
    """A body is no person."""
    assert is_person("Mr. Verlin, Director", words, "en")
    assert is_person("Tomas VERLIN", words, "en")
    assert not is_person("Ministry of Justice", words, "en")


def test_posts_roles_forms_and_parts_of_names_are_told_apart(words: Lexicon) -> None:
    """A post is no courtesy form, a role may have a footnote's figure, a part of a name is no word of a body."""
    assert is_post("Director", words, "en")
    assert is_courtesy("Mr.", words, "en")
    assert is_role("Head of delegation 1", words)
    assert is_name_part("Verlin", words)
    assert not is_name_part("Ministry", words)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("t.verlin@justice.example", True),
        ("+43 1 234567", True),
        ("Mme Pauline Mwamba", True),
        ("E-mail (name@ministry.example)", False),
        ("Fax: (+505) 2157 3871", True),
        ("Tél. 01 23 45 67 89", True),
        ("Téléphone (+43 1 234567)", False),
        ("Délégué +32 12 71 29 93 Télécopie: +32 12 26 67 16", True),
        ("Делегат +7 495 123 45 67", True),
        ("Séance du 14/04/2009", False),
        ("2009", False),
        ("Délégué", False),
        ("Nom et prénoms", False),
    ],
)
def test_values_are_what_no_heading_holds(build: Any, words: Lexicon, text: str, value: bool) -> None:
    """Addresses, numbers and persons; a role word or a year may head a column."""
    (table,) = build.page(f"{text}\tx\ny\tz").blocks
    assert isinstance(table, Table)
    assert is_value(table.rows[0][0], words, "fr") is value


def test_parts_of_arabic_names_need_no_capitals(words: Lexicon) -> None:
    """There are none; a post, a role, a body, a number or a long text is no part of a name."""
    assert all(is_name_part(text, words) for text in ("الترجمان الصالح", "راشد", "عبد القادر فؤاد"))
    others = ("قاضية", "عضو الوفد", "وزارة العدل", "ورارة العدل", "راشد 2", "في إدارة المباحث الجنائية العامة", "راشد Rashid")
    assert not any(is_name_part(text, words) for text in others)
