"""The persons of a form, by its labelled values in their order."""

from __future__ import annotations

from typing import Any

from models.page import Table
from models.reply import Role
from pipeline.extraction.forms.forms import form_values, is_form
from pipeline.extraction.forms.persons_of_forms import forms
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.lexicon import Lexicon


def _sheaf(build: Any, text: str) -> Sheaf:
    page = build.page(text)
    (table,) = page.blocks
    assert isinstance(table, Table)
    return Sheaf(table, build.document(page), page)


def _persons(build: Any, words: Lexicon, text: str) -> list[tuple[str, str | None]]:
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    persons = forms(values, words, "en")
    return [(" ".join(piece.text for piece in person.name), person.role.value if person.role else None) for person in persons]


def test_a_second_name_is_a_second_person(build: Any, words: Lexicon) -> None:
    """One form may hold two delegates below one another."""
    text = "Full name\tTomas Verlin\nPosition\tJudge\nFull name\tIlse Marenko\nPosition\tConsul"
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    assert [person.title[0].text for person in forms(values, words, "en")] == ["Judge", "Consul"]


def test_a_role_labels_a_name(build: Any, words: Lexicon) -> None:
    """The label "Alternate" beside a person's name tells both."""
    text = (
        "Head of delegation\tDr Ada Lund\n7. Service or institution\tMinistry of Justice\n"
        "Alternate\tMr Tomas Verlin\nPosition\tJudge\nForm completed by\tIvo Tarn"
    )
    values = form_values(_sheaf(build, text), words, lambda _: ())
    assert values is not None
    persons = forms(values, words, "en")
    assert [(" ".join(p.text for p in person.name), person.role) for person in persons] == [
        ("Ada Lund", Role.HEAD),
        ("Tomas Verlin", Role.ALTERNATE),
    ]
    assert [piece.text for piece in persons[0].organisation] == ["Ministry of Justice"]


def test_who_fills_the_form_in_is_no_delegate(build: Any, words: Lexicon) -> None:
    """Neither he nor what is said of him belongs to a delegate; the next participant does."""
    text = "Surname\tMARENKO\nGiven names\tIlse\nPosition\tJudge\nForm completed by\tTomas Verlin\nPosition\tConsul"
    assert _persons(build, words, text) == [("MARENKO Ilse", None)]
    text += "\nSurname\tROTH\nGiven names\tUwe"
    assert _persons(build, words, text) == [("MARENKO Ilse", None), ("ROTH Uwe", None)]


def test_a_label_before_the_name_begins_the_next_person(build: Any, words: Lexicon) -> None:
    """A salutation stands first, so that the second one is the second person's; choices without label are roles."""
    text = (
        "Salutation\tMs.\nFull name\tIlse Marenko\nPosition\tJudge\n\t☐ Head of delegation ☒ Adviser\n"
        "Salutation\tMr.\nFull name\tTomas Verlin\nPosition\tConsul\nCapacity\tHead of delegation"
    )
    assert _persons(build, words, text) == [("Ilse Marenko", "adviser"), ("Tomas Verlin", "head")]


def test_two_persons_in_two_rows_each_are_a_form(build: Any, words: Lexicon) -> None:
    """Two labels and two values a row: few different labels begin the rows, others stand within them."""
    text = "Name\tAda Brook\tTitle\tAdviser\nOrganisation\tPolice\tE-mail\ta@x.org\n"
    text += "Name\tBen Stone\tTitle\tInspector\nOrganisation\tCourt\tE-mail\tb@x.org"
    sheaf = _sheaf(build, text)
    assert is_form(sheaf.table.rows, words)
    persons = forms(form_values(sheaf, words, lambda _: ()) or (), words, "en")
    assert [(one.title[0].text, one.organisation[0].text) for one in persons] == [("Adviser", "Police"), ("Inspector", "Court")]
