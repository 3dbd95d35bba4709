"""Tests of values behind their labels."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.finding import Finding
from models.reply import Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.boxes import has_boxes, ticked
from pipeline.extraction.forms.labels import LabelledValue, label_of, labelled_person
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Nom de famille : VERNÉ", "family", "VERNÉ"),
        ("职务：三等秘书", "title", "三等秘书"),
        ("الاسم : السيد سامي", "name", "السيد سامي"),
        ("Tel.: +43 1", "phone", "+43 1"),
    ],
)
def test_a_label_ends_at_its_colon(words: Lexicon, text: str, field: str, value: str) -> None:
    """The field and the place of its value are told, in every script."""
    found = label_of(text, 0, words, None)
    assert found is not None
    assert field in found[0]
    assert text[found[1] :] == value


def test_a_lost_colon_is_forgiven_before_a_courtesy_form(words: Lexicon) -> None:
    """The words "Name Mr. Tomas Verlin" are a label and its value; "Name of the meeting" is not."""
    assert label_of("Name Mr. Tomas Verlin", 0, words, "en") is not None
    assert label_of("Name of the meeting", 0, words, "en") is None


def _value(build: Any, name: str, text: str, *also: str) -> LabelledValue:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    return LabelledValue(name, Piece(held, 0, len(held.text)), 0, also)


def test_nom_beside_prenom_is_the_family_name(build: Any, words: Lexicon) -> None:
    """Fields of a name are joined as they stand."""
    values = [_value(build, "family", "VERNÉ", "name"), _value(build, "given", "Aline")]
    person = labelled_person(values, (), words, "fr", via="labels")
    assert person is not None
    assert [piece.text for piece in person.name] == ["VERNÉ", "Aline"]


def test_without_a_name_there_is_no_person(build: Any, words: Lexicon) -> None:
    """A title and a telephone are nobody."""
    assert labelled_person([_value(build, "title", "Director")], (), words, "en", via="labels") is None


def test_a_role_that_cannot_be_read_is_asked(build: Any, words: Lexicon) -> None:
    """What stands behind its label and names no part in the delegation is kept, so that nobody takes it for a member's."""
    person = labelled_person([_value(build, "name", "桂晓云"), _value(build, "role", "长")], (), words, "zh", via="labels")
    assert person is not None
    assert (person.role, person.role_piece and person.role_piece.text) == (None, "长")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("M. X Mme", "Mme"),
        ("☐ Mr. ☒ Ms.", "Ms."),
        ("[x] M. [ ] Mme", "M."),
        ("Dr.", "Dr."),
        ("☐ Mr. ☐ Ms.", None),
    ],
)
def test_the_ticked_box_counts(build: Any, words: Lexicon, text: str, form: str | None) -> None:
    """Of a choice of boxes only the ticked one is the courtesy form; no tick, no form."""
    found = ticked(_value(build, "honorific", text).piece, words, "fr" if "Mme" in text else "en")
    assert (found.text if found else None) == form


def test_a_unit_on_a_typed_line_of_its_own(build: Any, words: Lexicon) -> None:
    """In a cell for posts that holds bodies too, the writer's own lines part them."""
    values = [_value(build, "name", "Marenko Ilse"), _value(build, "title", "директор\nЦентр по борьбе с огнём", "organisation")]
    person = labelled_person(values, (), words, "ru", via="table")
    assert person is not None
    assert [piece.text for piece in person.title] == ["директор"]
    assert [piece.text for piece in person.organisation] == ["Центр по борьбе с огнём"]


def test_a_body_in_the_genitive_ends_the_post(build: Any, words: Lexicon) -> None:
    """In Russian a cell's line in the genitive is the body to which the post above belongs."""
    values = [
        _value(build, "name", "Marenko Ilse"),
        _value(build, "title", "Прокурор отдела\nГенеральной прокуратуры", "organisation"),
    ]
    person = labelled_person(values, (), words, "ru", via="table")
    assert person is not None
    assert [piece.text for piece in person.title] == ["Прокурор отдела"]
    assert [piece.text for piece in person.organisation] == ["Генеральной прокуратуры"]


def test_boxes_are_recognised() -> None:
    """A choice of boxes is no label, though it holds the label's words."""
    assert has_boxes("☐ Mr. ☒ Ms.")
    assert not has_boxes("Mr./Ms.")


def test_a_body_in_a_column_of_addresses_is_the_organisation(build: Any, words: Lexicon) -> None:
    """Two heads were read as one; what is no contact is not lost in silence."""
    values = [_value(build, "name", "Ms. Ilse Marenko"), _value(build, "email", "Ministry of Justice")]
    person = labelled_person(values, (), words, "en", via="table")
    assert person is not None
    assert [piece.text for piece in person.organisation] == ["Ministry of Justice"]


def test_dirt_behind_a_line_of_a_name_is_no_part_of_it(build: Any, words: Lexicon) -> None:
    """A colon of dirt between given and family names, which stand on two lines of the cell, parts nobody from his name."""
    for dirt in (":", "_—_"):
        person = labelled_person([_value(build, "name", f"Madame Edna {dirt}\nMARENKO")], (), words, "fr", via="table")
        assert person is not None
        assert [piece.text for piece in person.name] == ["Edna", "\nMARENKO"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("السيد كمال مراد ولد\nالشيخ (Kamal Murad Ould Cheikh)", "ar", "كمال مراد ولد\nالشيخ"),
        ("السيد كمال مراد\nقاضي المحكمة", "ar", "كمال مراد"),
        ("Mr. Juan de la\nRosa", "en", "Juan de la\nRosa"),
        ("Mr. Juan Marenko\nDirector of Studies", "en", "Juan Marenko"),
    ],
)
def test_a_name_goes_on_behind_its_particle(build: Any, words: Lexicon, text: str, language: str, name: str) -> None:
    """What stands on the next line of the cell is no post there, though a post may be called so."""
    person = labelled_person([_value(build, "name", text)], (), words, language, via="table")
    assert person is not None
    assert [piece.text for piece in person.name] == [name]


def test_a_hyphen_behind_a_blank_in_a_name_is_asked_about(build: Any, words: Lexicon) -> None:
    """It joins two family names, or is a speck at the line's end; a hyphen that touches its word is one."""
    for text, doubted in (("Pablo HOLGUÍN -\nGARICA", True), ("Pablo HOLGUÍN-\nGARICA", False)):
        person = labelled_person([_value(build, "name", text)], (), words, "es", via="table")
        assert person is not None
        assert bool(person.doubts) is doubted


def test_a_misread_stop_behind_an_initial_ends_no_name(build: Any, words: Lexicon) -> None:
    """Nor does a figure behind a name belong to it."""
    person = labelled_person([_value(build, "name", "Н.И:\nДубровская")], (), words, "ru", via="table")
    assert person is not None
    assert [piece.text for piece in person.name] == ["Н.И:\nДубровская"]
    values = [_value(build, "family", "MARENKO"), _value(build, "given", "Edna 2")]
    person = labelled_person(values, (), words, "en", via="table")
    assert person is not None
    assert [piece.text for piece in person.name] == ["MARENKO", "Edna"]


def test_figures_behind_a_role_are_dirt(build: Any, words: Lexicon) -> None:
    """A box's edge may have been read as a nought."""
    values = [_value(build, "name", "السيد سامي حداد"), _value(build, "role", "رئيس الوفد 0")]
    person = labelled_person(values, (), words, "ar", via="form")
    assert person is not None
    assert person.role is Role.HEAD


def test_a_role_in_brackets_may_run_over_two_lines(build: Any, words: Lexicon) -> None:
    """A narrow column of names breaks it anywhere."""
    page = build.page("Abogada Reina Isabel\nMatamoros Ávila\n(Jefa de la\nDelegación)")
    held = passage(build.document(page), page, tuple(page.lines()))
    person = labelled_person([LabelledValue("name", Piece(held, 0, len(held.text)), 0)], (), words, "es", via="table")
    assert person is not None
    assert (person.role, person.title) == (Role.HEAD, ())


@pytest.mark.parametrize("name", ["待定", "to be confirmed", "вакансия"])
def test_somebody_who_is_not_named_yet_is_asked_about(delegates_of_mail: Any, name: str) -> None:
    """Words that say so are no name."""
    rows = [("", "Head of delegation", "Adviser"), ("Name", "Ms. Ada Lund", name)]
    table = "".join(["<table>", *("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows), "</table>"])
    (_, other) = delegates_of_mail(f"<p>CU 2009/33 (A): our delegation</p>{table}", "html")
    assert other.name.confidence < 0.9


def _with_hit(value: LabelledValue, address: str) -> LabelledValue:
    start = value.piece.text.index(address)
    hit = Hit(start, start + len(address), Finding("email", address, address, 0.98))
    return replace(value, hits=(hit,))


@pytest.mark.parametrize(("name", "text"), [("role", "Head ada.lee@mfa.example"), ("title", "Adviser ada.lee@mfa.example")])
def test_an_address_that_was_read_into_the_cell_beside_it_is_the_persons(
    build: Any, words: Lexicon, name: str, text: str
) -> None:
    """Where two columns stand close they are read as one; the part and the post are told by what else stands there."""
    told = _with_hit(_value(build, name, text), "ada.lee@mfa.example")
    person = labelled_person([_value(build, "name", "Ms. Ada Lee"), told], (), words, "en", via="table")
    assert person is not None
    assert [hit.finding.value for hit in person.contacts] == ["ada.lee@mfa.example"]
    assert person.role == (Role.HEAD if name == "role" else None)
    assert name == "role" or [piece.text for piece in person.title] == ["Adviser"]


def test_a_part_without_an_address_gives_none(build: Any, words: Lexicon) -> None:
    """Nor does an address in the cell of a passport's number, which is not read."""
    passport = _with_hit(_value(build, "passport", "G36 ada.lee@mfa.example"), "ada.lee@mfa.example")
    values = [_value(build, "name", "Ms. Ada Lee"), _value(build, "role", "Head"), passport]
    person = labelled_person(values, (), words, "en", via="table")
    assert person is not None
    assert person.contacts == ()
    assert person.role is Role.HEAD


@pytest.mark.parametrize(("via", "is_open"), [("table", False), ("form", True)])
def test_two_words_for_parts_may_be_a_choice_offered(build: Any, words: Lexicon, via: str, is_open: bool) -> None:
    """In a row of a table "Participante observador" is an observer; a form may offer both, its boxes unread."""
    values = [_value(build, "name", "Sra. Ana Lucía Paz"), _value(build, "role", "Participante observador")]
    person = labelled_person(values, (), words, "es", via=via)
    assert person is not None
    assert (person.role, person.role_open) == (Role.OBSERVER, is_open)


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ([("given", "Sana Lutfi")], True),
        ([("given", "Aline VERNÉ")], False),
        ([("family", "Verné"), ("given", "Aline")], False),
        ([("name", "Aline Verné", "given")], False),
    ],
)
def test_given_names_alone_are_asked(build: Any, words: Lexicon, values: list[tuple[str, ...]], asked: bool) -> None:
    """The family name's label was not read on the fax: the given names are no whole name."""
    told = [_value(build, name, text, *also) for name, text, *also in values]
    person = labelled_person(told, (), words, "en", via="labels")
    assert person is not None
    assert (Doubt.GIVEN_ALONE in person.doubts) is asked


@pytest.mark.parametrize(("given", "asked"), [("France", False), ("Chad", False), ("Norway", True)])
def test_a_given_name_may_be_a_countrys(build: Any, words: Lexicon, given: str, asked: bool) -> None:
    """Below its own label nothing else is meant by it."""
    person = labelled_person([_value(build, "family", "Dewez"), _value(build, "given", given)], (), words, "fr", via="table")
    assert person is not None
    assert (Doubt.NO_USUAL_FORM in person.doubts) is asked
