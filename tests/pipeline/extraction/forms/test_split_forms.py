"""Typed forms whose sections are tables of their own."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Paragraph, Table
from pipeline.extraction.forms.split_forms import with_forms_joined
from pipeline.extraction.words.lexicon import lexicon

PERSON = "Name\tAda Brook\nTitle\tJudge\nInstitution\tMinistry of Justice"
CONTACTS = "Telephone\t+43 1 260 60\nE-mail\tada@justice.example"


def test_sections_of_a_form_are_one_table(build: Any, knowledge: Knowledge) -> None:
    """Heading and choice between the tables become rows of the one form."""
    page = build.page(f"{PERSON}\n\n☒ Head of delegation ☐ Adviser\n\n3. Contact details\n\n{CONTACTS}")
    (form,) = with_forms_joined(page, lexicon(knowledge)).blocks
    assert isinstance(form, Table)
    assert [row[0].text for row in form.rows] == [
        *("Name", "Title", "Institution", "☒ Head of delegation ☐ Adviser", "3. Contact details", "Telephone", "E-mail"),
    ]
    assert {len(row) for row in form.rows} == {2}


def test_the_next_persons_form_is_his_own(build: Any, knowledge: Knowledge) -> None:
    """A table with a name begins anew; so does one behind a paragraph of prose."""
    page = build.page(f"{PERSON}\n\n{PERSON.replace('Ada Brook', 'Ben Stone')}")
    assert len(with_forms_joined(page, lexicon(knowledge)).blocks) == 2
    prose = "The Mission would be grateful to be told, as soon as possible, whether visas will be issued on arrival\n" * 3
    page = build.page(f"{PERSON}\n\n{prose}\n{CONTACTS}")
    blocks = with_forms_joined(page, lexicon(knowledge)).blocks
    assert [type(block) for block in blocks] == [Table, Paragraph, Table]


def test_the_given_name_may_stand_in_the_next_table(build: Any, knowledge: Knowledge) -> None:
    """A picture's form was read as two tables, parted between both halves of the name; two whole names are two forms."""
    page = build.page("Country\tNorland\nSurname\tBrook\n\nGiven names\tAda\nTitle\tJudge")
    (form,) = with_forms_joined(page, lexicon(knowledge)).blocks
    assert isinstance(form, Table)
    assert [row[1].text for row in form.rows] == ["Norland", "Brook", "Ada", "Judge"]
    others = (
        "Country\tNorland\nSurname\tBrook\n\nFull name\tAda Brook\nTitle\tJudge",
        "Surname\tBrook John\nTitle\tDirector\n\nGiven names\tAda Stone\nTitle\tJudge",
        "Surname\tBrook John\nTitle\tDirector\n\nGiven names\tAda Stone\nE-mail\tada@justice.example",
        "Country\tNorland\nSurname\tBrook, John\n\nSecond participant\n\nGiven names\tAda Stone\nTitle\tJudge",
    )
    for text in others:
        blocks = with_forms_joined(build.page(text), lexicon(knowledge)).blocks
        assert sum(isinstance(block, Table) for block in blocks) == 2, text


def test_a_role_above_a_form_is_its_first_row(build: Any, knowledge: Knowledge) -> None:
    """What stands above it in the same paragraph stays there; other headings stay too."""
    page = build.page(f"Delegates of the State\nHead of delegation\n\n{PERSON}")
    above, form = with_forms_joined(page, lexicon(knowledge)).blocks
    assert isinstance(above, Paragraph)
    assert isinstance(form, Table)
    assert [line.text for line in above.lines] == ["Delegates of the State"]
    assert form.rows[0][0].text == "Head of delegation"
    page = build.page(f"REGISTRATION FORM\n\n{PERSON}")
    assert with_forms_joined(page, lexicon(knowledge)).blocks == page.blocks
