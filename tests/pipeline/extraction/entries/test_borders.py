"""Tests of where a person's title ends and the organisation begins."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.borders import all_places, split
from pipeline.extraction.entries.places import Place
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("segments", "title", "organisation"),
    [
        (["Director", "Ministry of Justice"], ["Director"], ["Ministry of Justice"]),
        (["Head", "Cybercrime Section", "Ministry of Justice"], ["Head", "Cybercrime Section"], ["Ministry of Justice"]),
        (["Head", "Cybercrime Section"], ["Head", "Cybercrime Section"], []),
        (["Senior Adviser", "Minister's Office"], ["Senior Adviser", "Minister's Office"], []),  # of a ministry that is not said
        (["Conseillère", "Cabinet du Ministre"], ["Conseillère", "Cabinet du Ministre"], []),
        (["Asesor", "Despacho de la Ministra"], ["Asesor", "Despacho de la Ministra"], []),
        (["советник", "Аппарат министра"], ["советник", "Аппарат министра"], []),
        (["مستشار", "مكتب الوزير"], ["مستشار", "مكتب الوزير"], []),
        (
            ["Adviser", "Office of the Minister", "Ministry of Labour"],
            ["Adviser", "Office of the Minister"],
            ["Ministry of Labour"],
        ),
        (["Adviser", "Office of the Minister of Labour"], ["Adviser"], ["Office of the Minister of Labour"]),
        (["Office of the Minister"], [], ["Office of the Minister"]),
        (["Ministry of Justice"], [], ["Ministry of Justice"]),
        (["Director", "Assets Division", "Anti-Fraud Office"], ["Director", "Assets Division"], ["Anti-Fraud Office"]),
        (["senior adviser", "Office for Human Rights"], ["senior adviser"], ["Office for Human Rights"]),
        (["Senior Statistician", "Statistics Finland"], ["Senior Statistician"], ["Statistics Finland"]),
        (["Director", "relations with Finland"], ["Director", "relations with Finland"], []),
        (["Director", "Legal Section"], ["Director", "Legal Section"], []),
        (["Director", "Investigation and Monitoring"], ["Director", "Investigation and Monitoring"], []),
        (
            ["Head", "Crime Prevention Council", "Ministry of Peace and Foreign Trade"],  # that no list knows
            ["Head", "Crime Prevention Council"],
            ["Ministry of Peace and Foreign Trade"],
        ),
        (
            ["Asesora", "Autoridad Central de Cooperación Jurídica", "Ministerio de Justicia"],
            ["Asesora"],
            ["Autoridad Central de Cooperación Jurídica", "Ministerio de Justicia"],
        ),
        (["Head", "Central Authority", "Ministry of Justice"], ["Head"], ["Central Authority", "Ministry of Justice"]),
    ],
)
def test_a_unit_stays_in_the_title(words: Lexicon, segments: list[str], title: list[str], organisation: list[str]) -> None:
    """The organisation begins at the body, and a unit behind a post belongs to the post."""
    border = split(segments, words, [False] * len(segments))
    assert segments[: border.title_end] == title
    assert segments[border.body_start :] == organisation


@pytest.mark.parametrize(
    ("segments", "own", "body"),
    [
        (["Superintendent", "Department of Inquiries", "Ministry of Justice"], [True, True, False], 1),
        (["Second Secretary", "Social Division", "Bureau of Treaties", "Ministry of Justice"], [True, False, True, False], 2),
        (["Legal Officer", "Bureau of Treaties", "Ministry of Justice"], [True, True, True], 1),
        (["Superintendent", "Criminal Investigation Department"], [True, True], 1),
        (["Superintendent", "Bureau of Treaties", "Ministry of Justice"], [True, False, True], 2),
        (
            ["Inspector", "Organized Crime", "Narcotics and Firearms Bureau", "Zenda Police Service"],
            [True, True, False, False],
            1,
        ),
        (
            ["Inspector", "Organized Crime", "Narcotics and Firearms Bureau", "Zenda Police Service"],
            [True, False, False, False],
            3,
        ),
        (["Inspector", "Organized Crime", "Firearms Bureau", "Zenda Police Service"], [True, True, False, False], 3),
    ],
)
def test_a_unit_on_a_line_of_its_own_is_the_body_s(words: Lexicon, segments: list[str], own: list[bool], body: int) -> None:
    """Below a post a line's end parts it from the post; behind a comma it stays with it."""
    assert split(segments, words, own, own).body_start == body


def test_what_stands_on_its_own_line_is_the_organisation(words: Lexicon) -> None:
    """An unknown body on a line of its own is not joined to the title."""
    border = split(["Analyst", "Norland Safety"], words, [False, True])
    assert border.body_start == 1


@pytest.mark.parametrize(
    ("segments", "border"),
    [
        (["Analyst", "Financial Intelligence Unit", "Ministry of Justice"], 2),
        (["Assistant Director", "Criminal Investigation Department", "Ministry of Justice"], 2),
        (["Analyst", "National Bureau of Investigation", "Ministry of Justice"], 1),
        (["Judge", "Supreme Court", "Ministry of Justice"], 1),
        (["Analyst", "Financial Intelligence Unit"], 2),
        (["Analyst", "Customs and Excise Department"], 1),
        (["Senior Superintendent of Police", "Criminal Investigation Department"], 1),
    ],
)
def test_a_unit_above_another_body_belongs_to_the_post(words: Lexicon, segments: list[str], border: int) -> None:
    """A known unit is part of a bare post, alone or before the ministry that it stands under; what is a body besides is none."""
    found = split(segments, words, [False] * len(segments), [False] * len(segments))
    assert found.body_start == border


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Labour and Immigration", Place.BODY),
        ("Labour Officer", Place.TITLE),
        ("Director and Attorney General", Place.TITLE),
        ("Secretary for Labour and Immigration", Place.TITLE),
    ],
)
def test_a_ministry_is_for_what_only_describes_a_post(words: Lexicon, text: str, kind: Place) -> None:
    """A word that posts begin with holds none where it ends what a ministry is for."""
    assert all_places(["Ministry of Internal Affairs", text], words) == [Place.BODY, kind]


@pytest.mark.parametrize(
    ("segments", "own", "body", "asked"),
    [
        (["analyste", "Division politique IV", "DFAE"], [1], 1, False),
        (["Second Secretary", "Treaties Division", "SICCFIN"], [1], 1, False),
        (["Director", "Agency Secretariat", "Unit against Trafficking", "Ministry of Justice"], [2], 2, True),
        (["Director", "Ministry of Justice", "Department of Treaties", "Government of Norland"], [2], 1, False),
        (["Director", "Treaties Division", "Investigation and Monitoring"], [], 2, True),
    ],
)
def test_a_unit_below_the_post_begins_the_body(
    words: Lexicon, segments: list[str], own: list[int], body: int, asked: bool
) -> None:
    """What goes on behind it says whose it is; what the post above is of, and no ministry, stays with the post and is asked."""
    lines = [at in own for at in range(len(segments))]
    found = split(segments, words, lines, lines)
    assert (found.body_start, found.sure < 0.7) == (body, asked)
