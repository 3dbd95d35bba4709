"""Tests of what is told of one person behind his name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.finding import Finding
from models.reply import Role
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


def _told(build: Any, words: Lexicon, text: str, hits: tuple[Hit, ...] = ()) -> Person:
    page = build.page("X" + text)
    held = passage(build.document(page), page, tuple(page.lines()))
    person = Person(name=(Piece(held, 0, 1),), via="list", weight=0.9)
    return described(person, held, held.text, 1, len(held.text), hits, words)


def _texts(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces]


def test_a_rank_behind_a_courtesy_form_is_of_the_post(build: Any, words: Lexicon) -> None:
    """Without a form before the name the rank is his; beside one it stays with the post, and is not lost."""
    text = ", Colonel, Deputy Director of Border Control, Ministry of Defence"
    person = _told(build, words, text)
    assert person.honorific is not None
    assert person.honorific.text == "Colonel"
    assert _texts(person.title) == ["Deputy Director of Border Control"]
    formed = replace(person, honorific=person.name[0], title=(), organisation=())
    held = person.name[0].passage
    told = described(formed, held, held.text, 1, len(held.text), (), words)
    assert _texts(told.title) == ["Colonel, Deputy Director of Border Control"]


@pytest.mark.parametrize(
    ("text", "title", "organisation", "role"),
    [
        (", Director, Ministry of Justice (Head of Delegation)", ["Director"], ["Ministry of Justice"], Role.HEAD),
        (", Adviser, Treaty Section", ["Adviser, Treaty Section"], [], None),
        ("\nDirector of Prosecutions / Ministry of Justice", ["Director of Prosecutions"], ["Ministry of Justice"], None),
        (", Chef de section/Ministère de l'intérieur", ["Chef de section"], ["Ministère de l'intérieur"], None),
        (" · Fiscal · Fiscalía General del Estado", ["Fiscal"], ["Fiscalía General del Estado"], None),
        (", начальник отдела / Министерство юстиции", ["начальник отдела"], ["Министерство юстиции"], None),
        ("\nرئيس قسم حقوق الإنسان / وزارة الخارجية", ["رئيس قسم حقوق الإنسان"], ["وزارة الخارجية"], None),
        ("，处长/司法部", ["处长"], ["司法部"], None),
        (", Interpreter/Translator", ["Interpreter/Translator"], [], None),
        (", Legal Officer, Adviser", ["Legal Officer"], [], Role.ADVISER),
        ("，司法部国际合作司副司长（团长）", ["国际合作司副司长"], ["司法部"], Role.HEAD),
        (", Ministry of Justice", [], ["Ministry of Justice"], None),
        (
            ", Head, International Cooperation, Ministry of Justice",
            ["Head, International Cooperation"],
            ["Ministry of Justice"],
            None,
        ),
        (
            ", Juge, Ministère de la Justice, remplace Mme A B comme chef de délégation",
            ["Juge"],
            ["Ministère de la Justice"],
            Role.HEAD,
        ),
        (
            ", Minister of Justice, Prisons and Correctional Services",
            ["Minister of Justice, Prisons and Correctional Services"],
            [],
            None,
        ),
        (
            ", Minister of Justice, Ministry of Justice and Prisons",
            ["Minister of Justice"],
            ["Ministry of Justice and Prisons"],
            None,
        ),
        (", OGW, Senior Superintendent, Ministry of Justice", ["Senior Superintendent"], ["Ministry of Justice"], None),
        ("（LU Wei，公安部国际合作局，副处长）", ["副处长"], ["公安部国际合作局"], None),
        (" of the Financial Crimes Unit", [], ["Financial Crimes Unit"], None),
        (", Chef de section, SICCFIN, Conseiller", ["Chef de section"], ["SICCFIN"], Role.ADVISER),
        (", Conseiller technique, Direction des Prisons", ["Conseiller technique"], ["Direction des Prisons"], None),
        (", Asesor, Órgano Central de Decomiso (OCD)", ["Asesor"], ["Órgano Central de Decomiso (OCD)"], None),
        ("", [], [], None),
    ],
)
def test_title_organisation_and_role_are_parted(
    build: Any, words: Lexicon, text: str, title: list[str], organisation: list[str], role: Role | None
) -> None:
    """None is invented where none is written; a word such as Adviser is a title before a unit and a role at the end."""
    person = _told(build, words, text)
    assert (_texts(person.title), _texts(person.organisation), person.role) == (title, organisation, role)


def test_contacts_and_passports_are_no_titles(build: Any, words: Lexicon) -> None:
    """A contact's stretch is cut out, a passport's label and number are dropped."""
    text = ", Director; Tel. +43 1 234; Passport No.: A1234567"
    start = 1 + text.index("Tel.")
    hit = Hit(start, start + len("Tel. +43 1 234"), Finding("phone", "+431234", "+43 1 234", 0.9))
    person = _told(build, words, text, (hit,))
    assert _texts(person.title) == ["Director"]
    assert person.contacts == (hit,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The delegation will arrive in Vienna on 15 April 2009 by flight",
        "Se prevé que los delegados lleguen el 13 de abril de 2009",
        "La délégation arrivera à Vienne le 3 mars 2009 par avion",
    ],
)
def test_a_sentence_on_the_arrival_of_all_is_no_body(build: Any, words: Lexicon, sentence: str) -> None:
    """On a row below the last person; a long name of a body without a date stays one."""
    person = _told(build, words, f"Tomas Verlin, Judge, Ministry of Justice\n{sentence}")
    assert _texts(person.organisation) == ["Ministry of Justice"]
    person = _told(build, words, "Tomas Verlin, Judge\nPermanent Delegation of Norland to the United Nations in Geneva")
    assert _texts(person.organisation) == ["Permanent Delegation of Norland to the United Nations in Geneva"]


def test_a_name_over_two_lines_is_told_in_one(build: Any) -> None:
    """Of a name in two fields the last one is told, its wrap a blank."""
    page = build.page("Verlin\nTomas\nJan")
    held = passage(build.document(page), page, tuple(page.lines()))
    at = held.text.index("Tomas")
    person = Person(name=(Piece(held, 0, 6), Piece(held, at, len(held.text))), via="form", weight=0.9)
    assert (held.text[at:], person.last_name_line) == ("Tomas\nJan", "Tomas Jan")


def test_a_rank_before_a_post_is_kept(build: Any, words: Lexicon) -> None:
    """It is the courtesy form of who has none, and part of the post of who has one."""
    page = build.page("X, Coronel, Jefe de la División de Investigación, Ministerio del Interior")
    held = passage(build.document(page), page, tuple(page.lines()))
    bare = Person(name=(Piece(held, 0, 1),), via="list", weight=0.9)
    told = described(bare, held, held.text, 1, len(held.text), (), words)
    assert [told.honorific and told.honorific.text] == ["Coronel"]
    assert _texts(told.title) == ["Jefe de la División de Investigación"]
    courteous = described(replace(bare, honorific=Piece(held, 0, 1)), held, held.text, 1, len(held.text), (), words)
    assert _texts(courteous.title) == ["Coronel, Jefe de la División de Investigación"]
    assert _texts(courteous.organisation) == ["Ministerio del Interior"]
