"""Whom a few words mean."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.page import Document
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.running_text.persons_meant import person_meant, points_at, says_whose, speaks_of_namesake, spells_another
from pipeline.extraction.words.lexicon import lexicon
from pipeline.reading.formats.text import page_of_text

LEXICON = lexicon(load_knowledge())


def person(name: str) -> Person:
    """Return a person of this name, of whom nothing else is known."""
    page = page_of_text(name)
    assert page is not None
    text = passage(Document("1", None, "", "text", (page,)), page, tuple(page.lines()))
    return Person(name=(Piece(text, 0, len(name)),), via="list", weight=0.9)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Ms. Tapsell is reached at", 0), ("Declan's mail", 1), ("Rupert Tapsell", None), ("Tapsell, Hargreave", None), ("", None)],
)
def test_a_part_of_a_name_means_a_person(text: str, meant: int | None) -> None:
    """Beside another name it means a namesake; two persons are not one."""
    persons = [person("Imogen Tapsell"), person("Declan Hargreave")]
    assert person_meant(text, persons, points_at(persons), LEXICON) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("رئيس الوفد: كريم الراوي، ويمكن التواصل معه على البريد", 0),
        ("رئيس الوفد: على السوادي", 1),
        ("يرأس الوفد السيد على", 1),
        ("Mr. Tapsell will lead", 2),
        ("Mr. Will Marsh leads", 3),
        ("Mr. Will leads", 3),
    ],
)
def test_a_word_of_grammar_means_nobody(text: str, meant: int | None) -> None:
    """The word for "on" is written as Ali is, and "will" as a given name: nobody led, for two seemed to be meant."""
    persons = [*map(person, ("كريم سالم الراوي", "علي خلفان السوادي", "Imogen Tapsell", "Will Marsh"))]
    assert person_meant(text, persons, points_at(persons), LEXICON) == meant


def test_a_surname_that_looks_like_a_courtesy_form_is_of_somebody_else() -> None:
    """The contact person Ahmad Razif Tan is not Ahmad Razif bin Yusof: "Tan Sri" is a title, "Tan" alone a surname."""
    persons = [person("Wei Ming Ng"), person("Ahmad Razif bin Yusof")]
    keys = points_at(persons)
    assert person_meant("matter is Mr Ahmad Razif Tan (Attaché", persons, keys, LEXICON) is None
    assert person_meant("matter is Mr Ahmad Razif (Attaché", persons, keys, LEXICON) == 1
    assert person_meant("Mr Ahmad Razif Is at your disposal", persons, keys, LEXICON) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("contact Rupert Tapsell, Attaché", True),
        ("contact Ms. Tapsell", False),
        ("contact Imogen Tapsell", False),
        ("call", False),
    ],
)
def test_a_namesake_stands_beside_another_name(text: str, told: bool) -> None:
    """The person's own given name, or none, makes him the one who is meant."""
    assert speaks_of_namesake(text, person("Imogen Tapsell"), LEXICON) is told


@pytest.mark.parametrize(
    ("label", "own"),
    [
        ("Telephone of Ms. Tapsell:", True),
        ("fax of the Mission, e-mail of Ms. Tapsell:", True),
        ("Ms. Tapsell:", True),
        ("Emergency contact of Ms. Tapsell:", False),
        ("Telephone of the driver of Ms. Tapsell:", False),
    ],
)
def test_a_label_says_no_more_than_whose_it_is(label: str, own: bool) -> None:
    """What else is said makes it somebody else's."""
    assert says_whose(label, frozenset({"tapsell"}), LEXICON) is own


def test_a_chinese_surname_before_a_courtesy_form() -> None:
    """Two of one surname are not told apart by it."""
    one, other = person("段维岳"), person("蒲晓棠")
    assert person_meant("蒲女士", [one, other], points_at([one, other]), LEXICON) == 1
    twins = [person("段维岳"), person("段晓棠")]
    assert person_meant("段女士", twins, points_at(twins), LEXICON) is None


def test_an_address_that_spells_another_name() -> None:
    """One of nobody who comes, written with a capital before it; the person's own name, or an office, is none."""
    said = "La persona de contacto es Rosendo PRIETO"
    assert spells_another(said, "prieto-ro@mfa.example", frozenset({"paz"}))
    assert not spells_another(said, "prieto-ro@mfa.example", frozenset({"prieto"}))
    assert not spells_another(said, "contacto@mfa.example", frozenset({"paz"}))


def test_half_of_a_surname_means_its_bearer() -> None:
    """But not of two who have that half, nor half of a given name, nor beside another name."""
    persons = [person("Fabienne DUPONT-MARCHAL"), person("Anne-Marie Kadri-Lind"), person("Bo Lind-Marsh")]
    keys = points_at(persons)
    assert person_meant("et Mme Dupont sur son portable", persons, keys, LEXICON) == 0
    assert person_meant("Ms. Kadri can be reached at", persons, keys, LEXICON) == 1
    assert person_meant("Ms. Lind can be reached at", persons, keys, LEXICON) is None
    assert person_meant("Marie can be reached at", persons, keys, LEXICON) is None
    assert person_meant("Paul Dupont can be reached at", persons, keys, LEXICON) is None
