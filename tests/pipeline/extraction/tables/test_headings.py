"""Tests of rows that are no entries of a list."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.body_headings import DOUBTED
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.tables.headings import body_heading, body_span
from pipeline.extraction.words.lexicon import lexicon


def _strip(build: Any, text: str, language: str = "en") -> Strip:
    page = build.page(text, language=language)
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    return strip


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("From the Ministry of Home Affairs:", "Ministry of Home Affairs"),
        ("Pour le Ministère de la justice :", "Ministère de la justice"),
        ("Ministry of Justice, Director of Prisons", None),
        ("The delegation is as follows:", None),
        ("Permanent Mission of Norland, Vienna", "Permanent Mission of Norland, Vienna"),
        (
            "Ministère de la Justice, des Droits de l'homme et des Cultes",
            "Ministère de la Justice, des Droits de l'homme et des Cultes",
        ),
        ("Министерство труда, социальной защиты и семьи", "Министерство труда, социальной защиты и семьи"),
        ("وزارة العمل والشؤون الاجتماعية، الدائرة القانونية", "وزارة العمل والشؤون الاجتماعية، الدائرة القانونية"),
        ("中国常驻维也纳代表团", "中国常驻维也纳代表团"),
        ("中国代表团", None),
        ("Adviser, Ministry of Justice, Oslo", None),
        ("Representatives of the Ministry of Justice:", "Ministry of Justice"),
        ("Представители Министерства внутренних дел:", "Министерства внутренних дел"),
        ("ممثلي وزارة العدل في الاجتماع:", "وزارة العدل"),
        ("公安部代表：", "公安部"),
        ("Below, the Permanent Mission tells who comes:", None),
        ("Ниже Постоянное представительство приводит сведения о командируемых лицах:", None),
        ("Representatives of Norland:", None),
    ],
)
def test_a_row_that_names_nothing_but_a_body(build: Any, knowledge: Knowledge, text: str, body: str | None) -> None:
    """A body with "from the" before it is a heading; a body with more beside it, or another sentence, is none."""
    strip = _strip(build, text)
    piece = body_heading(strip, strip.rows[0], lexicon(knowledge))
    assert (None if piece is None else piece.text) == body


@pytest.mark.parametrize("text", ["Director, Legal Adviser", "Anna Berg, Geneva", "Head of Unit, Prosecutor"])
def test_a_comma_makes_no_body_of_posts_and_names(knowledge: Knowledge, text: str) -> None:
    """Though units count as bodies there."""
    assert body_span(text, lexicon(knowledge), units=True) is None


def test_people_below_a_heading_are_of_its_body(build: Any, knowledge: Knowledge) -> None:
    """Each item has the body of the heading above it; the Mission at the foot is nobody's."""
    text = (
        "From the Ministry of Justice\n\n- Mr. Tomas Verlin, Judge\n\n"
        "From the Ministry of Home Affairs\n\n- Ms. Ada Lund, Counsel\n\n"
        "Embassy of Kenya\nVienna"
    )
    strip = _strip(build, text)
    persons = [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]
    bodies = [" ".join(piece.text for piece in person.organisation) for person in persons]
    assert bodies == ["Ministry of Justice", "Ministry of Home Affairs"]


def test_headings_above_blocks(build: Any, knowledge: Knowledge) -> None:
    """Where a body stands above the first person, one above others is theirs, an unknown one and a post's unit included."""
    text = (
        "Ministry of Justice\nMr. Tomas Verlin\nSenior Counsel for Treaties, Criminal Affairs Bureau\nMs. Ada Lund\nJudge\n\n"
        "Kelthorpe Place\n\nMr. Ivo Tarn\nProfessor"
    )
    persons = [person for _, person in ListReader(_strip(build, text), (), (), lexicon(knowledge)).read()]
    told = [(" ".join(p.text for p in person.title), " ".join(p.text for p in person.organisation)) for person in persons]
    assert told == [
        ("Senior Counsel for Treaties, Criminal Affairs Bureau", "Ministry of Justice"),
        ("Judge", "Ministry of Justice"),
        ("Professor", "Kelthorpe Place"),
    ]


def test_a_department_below_a_ministry_s_heading(build: Any, knowledge: Knowledge) -> None:
    """It goes on with the post; a body that is known by its name is the person's own, and a heading without sense is doubted."""
    text = (
        "Ministry of Justice\n\n1. Mr. Tomas Verlin\nSecond Secretary, Department of Treaties and Legal Affairs\n\n"
        "2. Ms. Ada Lund\nCounsel, National Police\n\nBrigade 12\n\n3. Mr. Ivo Tarn\nClerk"
    )
    persons = [person for _, person in ListReader(_strip(build, text), (), (), lexicon(knowledge)).read()]
    told = [(" ".join(p.text for p in person.title), " ".join(p.text for p in person.organisation)) for person in persons]
    assert told[0] == ("Second Secretary, Department of Treaties and Legal Affairs", "Ministry of Justice")
    assert told[1][1].startswith("National Police")
    assert [person.body_sure for person in persons] == [1.0, 1.0, DOUBTED]


def test_a_body_between_blocks_is_the_upper_ones(build: Any, knowledge: Knowledge) -> None:
    """Where no body stands above the first person, it belongs to the person above."""
    text = "Mr. Tomas Verlin\n\nJudge\n\nMinistry of Justice\n\nMs. Ada Lund\n\nCounsel\n\nMinistry of Home Affairs"
    persons = [person for _, person in ListReader(_strip(build, text), (), (), lexicon(knowledge)).read()]
    bodies = [" ".join(piece.text for piece in person.organisation) for person in persons]
    assert bodies == ["Ministry of Justice", "Ministry of Home Affairs"]


def test_what_names_no_body_below_a_body_s_heading(build: Any, knowledge: Knowledge) -> None:
    """It goes on with the post ("Professional Level"); initials are of the person's own."""
    text = "Ministry of Justice\n\n1. Mr. Tomas Verlin\nSocial Worker, Professional Level\n\n2. Ms. Ada Lund\nAnalyst, SICCFIN"
    persons = [person for _, person in ListReader(_strip(build, text), (), (), lexicon(knowledge)).read()]
    told = [(" ".join(p.text for p in person.title), " ".join(p.text for p in person.organisation)) for person in persons]
    assert told == [("Social Worker, Professional Level", "Ministry of Justice"), ("Analyst", "SICCFIN")]
