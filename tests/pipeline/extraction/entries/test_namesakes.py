"""Tests of two of one name. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.finding import Finding
from models.page import Source
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.namesakes import Namesakes, namesakes, said_again
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import passage

TYPED = Source.TEXT


def _person(build: Any, told: str, via: str, *, source: Source = TYPED, letter: str = "", language: str = "en") -> Person:
    """Return the person of "name; title; body; address", all but the name perhaps empty, in the document of this letter."""
    page = build.page(told, source=source)
    held = passage(build.document(page, part=letter), page, tuple(page.lines()))
    parts = [text.strip() for text in told.split(";")] + [""] * 4

    def pieces(text: str) -> tuple[Piece, ...]:
        return (Piece(held, at := held.text.index(text), at + len(text)),) if text else ()

    values = [(parts[3], "email" if "@" in parts[3] else "phone")] if parts[3] else []
    hits = tuple(Hit(0, 1, Finding(field, value, value, 0.9)) for value, field in values)
    return Person(
        name=pieces(parts[0]),
        via=via,
        weight=0.97,
        title=pieces(parts[1]),
        organisation=pieces(parts[2]),
        contacts=hits,
        language=language,
    )


def _told(build: Any, one: str, other: str, *, via: str = "list", again: str = "", alike: bool = False) -> Namesakes:
    page = build.page(f"{one}\n{other}")
    document = build.document(page)
    persons = []
    for line, kind in zip(page.lines(), (via, again or via), strict=True):
        person = _person(build, line.text, kind)
        held = passage(document, page, (line,))
        persons.append(_moved(person, held))
    return namesakes(persons[0], persons[1], alike=alike)


def _moved(person: Person, held: Any) -> Person:
    def there(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        return tuple(Piece(held, held.text.index(piece.text), held.text.index(piece.text) + len(piece.text)) for piece in pieces)

    return replace(person, name=there(person.name), title=there(person.title), organisation=there(person.organisation))


@pytest.mark.parametrize("via", ["list", "labels", "form", "table"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomas Verlin; Director;; tv@a.example", "Tomas Verlin; Director;; verlin@b.example"),
        ("Tomas Verlin; Director", "Tomas Verlin; Consul General"),
        ("Tomas Verlin; Consul", "Tomas Verlin; Consul General"),
        ("Tomas Verlin; Director; Ministry of Justice", "Tomas Verlin; Director; Ministry of the Interior"),
        ("Tomas Verlin;;; +4312345678", "Tomas Verlin;;; +4319876543"),
        ("Нигора Саидова; советник", "Нигора Саидова; эксперт"),
        ("王小明; 司长", "王小明; 副处长"),
    ],
)
def test_two_entries_that_differ_are_two(build: Any, via: str, one: str, other: str) -> None:
    """The second one's post and address vanished in lists, labels and forms, and nobody was asked."""
    assert _told(build, one, other, via=via) is Namesakes.TWO


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomas Verlin; Director", "Tomas Verlin; Director"),
        ("Tomas Verlin; Director", "Tomas Verlin"),
        ("Tomas Verlin; Director;; tv@a.example", "Tomas Verlin; Directeur;; tv@a.example"),
        ("Tomas Verlin; Director; Ministry of Justice", "Tomas Verlin;;; tv@a.example"),
    ],
)
def test_an_entry_that_says_the_same_is_the_same(build: Any, one: str, other: str) -> None:
    """What is told again, or more of it, or with the same address, is of one person."""
    assert _told(build, one, other) is Namesakes.ONE


def test_a_block_in_another_language_is_asked_about(build: Any) -> None:
    """With another post alone it may say the same; with another address it is another person."""
    assert _told(build, "Tomas Verlin; Director", "Tomas Verlin; Rechtsberater", via="block") is Namesakes.UNSURE
    one, other = "Tomas Verlin; Director;; tv@a.example", "Tomas Verlin; Adviser;; verlin@b.example"
    assert _told(build, one, other, via="block") is Namesakes.TWO


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Tomas Verlin; Minister of Justice", "Tomas Verlin; Minister", Namesakes.ONE),
        ("Tomas Verlin; Ambassador", "Tomas Verlin; Head of Section", Namesakes.UNSURE),
        ("Tomas Verlin; Ambassador;; tv@a.example", "Tomas Verlin; Head of Section;; verlin@b.example", Namesakes.TWO),
        ("Tomas Verlin; Ambassador;; tv@a.example", "Tomas Verlin; Ambassador;; verlin@b.example", Namesakes.ONE),
    ],
)
def test_a_sentence_has_other_words_than_the_list(build: Any, one: str, other: str, told: Namesakes) -> None:
    """A post that shares no word with the one in the list is asked about; what is nobody's address is reported elsewhere."""
    assert _told(build, one, other, via="prose", again="list") is told


def test_posts_in_two_languages_cannot_be_compared(build: Any) -> None:
    """The mail is English and its annex Spanish."""
    mail = _person(build, "Tomas Verlin; Ambassador", "prose", letter="1", language="en")
    annex = _person(build, "Tomas Verlin; Jefe de Sección", "table", letter="2", language="es")
    assert namesakes(mail, annex, alike=False) is Namesakes.ONE


def test_two_rows_with_addresses_alike_and_other_telephones_are_two(build: Any) -> None:
    """On a picture one address may be the other one misread, but two rows of a table have no other telephone besides."""
    page = build.page("Armen Nabiev", source=Source.OCR)
    held = passage(build.document(page), page, tuple(page.lines()))

    def person(*values: str, via: str = "table") -> Person:
        found = (Finding("email" if "@" in value else "phone", value, value, 0.9) for value in values)
        hits = tuple(Hit(0, 1, finding) for finding in found)
        return Person(name=(Piece(held, 0, 12),), via=via, weight=0.97, contacts=hits, language="en")

    one = person("anabiev@mid.example", "+994123581965")
    assert namesakes(one, person("nabiev@mid.example", "+4315410956"), alike=False) is Namesakes.TWO
    assert namesakes(one, person("nabiev@mid.example", "+994123581966"), alike=False) is Namesakes.ONE
    assert namesakes(one, person("anabiev@mid.example", "+4315410956"), alike=False) is Namesakes.ONE
    assert namesakes(one, person("nabiev@mid.example", "+4315410956", via="list"), alike=False) is Namesakes.ONE


def test_on_a_typed_page_no_letter_is_misread(build: Any) -> None:
    """Sister and brother differ by a letter; on a scan it is more often a letter misread."""
    assert _told(build, "Maria Fernandez", "Mario Fernandez", alike=True) is Namesakes.TWO
    scans = [_person(build, name, "list", source=Source.OCR, letter="1") for name in ("Maria Fernandez", "Mario Fernandez")]
    assert namesakes(scans[0], scans[1], alike=True) is Namesakes.ONE


def test_a_list_and_its_repetition() -> None:
    """Two pairs in one order are a list told again; a pair alone, or one that crosses another, is not."""
    assert said_again([(0, 3), (1, 4)], (0, 3))
    assert not said_again([(0, 3)], (0, 3))
    assert not said_again([(0, 1), (2, 3)], (0, 1))
    assert not said_again([(0, 3), (1, 2)], (0, 3))
