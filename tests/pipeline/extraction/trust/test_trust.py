"""Tests of values as they are filed, and how far they are trusted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.trust.trust import delegate, readable, tidy


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("Minis-\ntry of\nJustice", "Ministry of Justice"),
        ("Abdel-\nRahman", "Abdel-Rahman"),
        ("| Tomas Verlin ]", "Tomas Verlin"),
        ("司法部\n国际司", "司法部国际司"),
        ("依明江 · 买买提", "依明江·买买提"),
        ("若昂 ‧ 席尔瓦", "若昂‧席尔瓦"),
        ("Director.", "Director"),
        ("Daniel Ferro Jr.", "Daniel Ferro Jr."),
        ("Director (Acting", "Director (Acting)"),
        ("Центр «Защита»", "Центр «Защита»"),
        ("Spécialiste « Justice", "Spécialiste « Justice »"),
        ("«Газпром» Центр", "«Газпром» Центр"),
        ("«Защита»", "Защита"),
        ("NGO “La Strada”", "NGO “La Strada”"),
    ],
)
def test_values_stand_on_one_line_without_dirt(raw: str, value: str) -> None:
    """Broken words are joined, rulings and stray stops dropped."""
    assert tidy(raw) == value


def _person(build: Any, name: str, confidence: float = 1.0, **more: Any) -> Person:
    page = build.page(name, confidence=confidence)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Person(name=(Piece(held, 0, len(held.text)),), **{"via": "list", "weight": 0.97, **more})


def test_absent_values_say_so(build: Any) -> None:
    """A person without title has a title finding with no value; a role that nobody marked is member."""
    found = delegate(3, _person(build, "Tomas Verlin"))
    assert (found.position, found.title.value, found.honorific.value, found.role.value) == (3, None, None, Role.MEMBER)


def test_doubts_become_reasons(build: Any) -> None:
    """Below 0.95 a finding says why, in words."""
    found = delegate(1, _person(build, "Tomas Verlin", 0.5, weight=0.9, via="prose")).name
    assert found.confidence < 0.9
    assert found.reasons


@pytest.mark.parametrize(("name", "good"), [("Tomas Verlin", True), ("O", False), ("李红", True), ("李", False)])
def test_a_letter_is_no_name(build: Any, name: str, good: bool) -> None:
    """What is too short to be a name is dropped."""
    assert readable(_person(build, name)) is good


def test_rubbish_that_only_the_tagger_saw_is_dropped(build: Any) -> None:
    """A badly read name needs a second witness."""
    assert not readable(_person(build, "KME FRE TLEA", 0.2, via="tagger"))


def test_the_number_of_a_row_is_no_part_of_the_courtesy_form(build: Any) -> None:
    """Where a table's number column ran into the next one, the form is filed without the number."""
    page = build.page("4 Mr.")
    held = passage(build.document(page), page, tuple(page.lines()))
    person = _person(build, "Tomas Verlin", honorific=Piece(held, 0, len(held.text)))
    assert delegate(1, person).honorific.value == "Mr."


@pytest.mark.parametrize(("text", "others"), [("王李淑女", ("王李淑女",)), ("王李淑女士", ())])
def test_half_a_courtesy_form_may_be_the_name_s(build: Any, text: str, others: tuple[str, ...]) -> None:
    """Its one character behind a Chinese name may be the last of the name: a person is shown both."""
    person = _person(build, text)
    (piece,) = person.name
    person = replace(person, name=(replace(piece, end=3),), honorific=replace(piece, start=3))
    assert delegate(1, person).name.alternatives == others


def test_a_compound_keeps_its_hyphen() -> None:
    """Russian compounds break at their own hyphen, other words at a hyphen that only the line's end brought."""
    assert tidy("Управления международно-\nправовых связей") == "Управления международно-правовых связей"
    assert tidy("Сотрудник Научно-\nисследовательского центра") == "Сотрудник Научно-исследовательского центра"
    assert tidy("Управления сотруд-\nничества") == "Управления сотрудничества"
    assert tidy("Sous-\ndirecteur") == "Sous-directeur"
    assert tidy("Deputy Vice-\nminister") == "Deputy Vice-minister"
    assert tidy("Service de la coopé-\nration") == "Service de la coopération"


@pytest.mark.parametrize(
    ("via", "weight", "kind_sure", "told"),
    [("prose", 0.6, True, True), ("prose", 0.96, True, False), ("prose", 0.96, False, True), ("table", 0.85, False, False)],
)
def test_who_is_hardly_announced_is_asked_about(build: Any, via: str, weight: float, kind_sure: bool, told: bool) -> None:
    """A minister who was to decide was filed as coming: no word announced him, and what the message was nobody knew."""
    name = delegate(1, _person(build, "Tomas Verlin", via=via, weight=weight), kind_sure=kind_sure).name
    assert (Doubt.LITTLE_TELLS.reason in name.reasons) is told


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (("قطاع التعاون الدولي", "وزارة العدل"), "قطاع التعاون الدولي، وزارة العدل"),
        (("Unidad de Trata", "División Jurídica"), "Unidad de Trata, División Jurídica"),
        (("إدارة العلاقات", "Ministry of Justice"), "إدارة العلاقات, Ministry of Justice"),
    ],
)
def test_a_comma_parts_the_pieces_of_a_body(build: Any, rows: tuple[str, str], value: str) -> None:
    """An Arabic one where all of it is Arabic."""
    page = build.page("\n".join(rows))
    held = passage(build.document(page), page, tuple(page.lines()))
    cut = len(rows[0])
    pieces = (Piece(held, 0, cut), Piece(held, cut + 1, len(held.text)))
    found = delegate(1, replace(_person(build, "Tomas Verlin"), organisation=pieces))
    assert found.organisation.value == value
