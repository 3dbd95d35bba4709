"""Tests of blocks whose first line is no known name, below a person's block that is built alike."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import emails, phones
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon

FIRST = "Ms. Olga Petersen\nProsecutor\nTel.: +45 33 12 34 56\nE-mail: o.petersen@jm.example\n\n"


@pytest.fixture
def read(build: Any, knowledge: Knowledge) -> Any:
    """Returns the persons of a page's lists."""

    def read_(text: str, language: str = "en") -> list[Person]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        hits = sorted((*emails.find(strip.passage, knowledge, None), *phones.find(strip.passage, knowledge, None)), key=_start)
        return [person for _, person in ListReader(strip, (), hits, lexicon(knowledge)).read()]

    return read_


def _start(hit: Any) -> int:
    return int(hit.start)


@pytest.mark.parametrize(
    ("name", "language", "post"),
    [
        ("KimVang-Sorensen", "en", "Analyst, Asylum and Refugees Unit"),
        ("Jqrg8 Sorensn", "en", "Ministry of the Interior"),
        ("LuisaPrado-Vega", "es", "Directora de la Unidad de Análisis"),
        ("ПетрКраснов", "ru", "Начальник отдела"),
    ],
)
def test_a_block_built_alike_is_somebody_elses(read: Any, name: str, language: str, post: str) -> None:
    """He is asked about, and his telephone and address are not the person's above."""
    first, second = read(FIRST + f"{name}\n{post}\nTel.: +45 33 98 76 54\nE-mail: kv@jm.example", language)
    assert second.name[0].text == name
    assert Doubt.NO_NAME in second.doubts
    assert [str(hit.finding.value) for hit in first.contacts] == ["+4533123456", "o.petersen@jm.example"]
    assert [str(hit.finding.value) for hit in second.contacts] == ["+4533987654", "kv@jm.example"]


@pytest.mark.parametrize(
    "block",
    [
        "Royal Danish Embassy\nVienna\nTel.: +45 33 98 76 54",
        "Contact details\nMinistry of Justice\nTel.: +45 33 98 76 54",
        "Copenhagen\n+45 33 98 76 54",
        "Second address\nE-mail: o.petersen@private.example",
        "KimVang-Sorensen\nwill send his particulars later\nPassport No.: 123",
        "Alternate\nMinistry of Justice\nTel.: +45 33 98 76 54",
    ],
)
def test_other_blocks_name_nobody(read: Any, block: str) -> None:
    """A body, a heading, a town, a part, or a block that says not what somebody is."""
    assert [person.name[0].text for person in read(FIRST + block)][:1] == ["Olga Petersen"]
    assert block.split("\n", maxsplit=1)[0] not in [person.name[0].text for person in read(FIRST + block)]
