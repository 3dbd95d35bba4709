"""Tests of names that a form holds twice."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.forms.spelt_names import without_spellings
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import lexicon


def _values(build: Any, *told: tuple[str, str, str]) -> list[LabelledValue]:
    page = build.page("x")
    held = [passage(build.document(page), page, (build.line(text, 0.1),)) for _, _, text in told]
    return [
        LabelledValue(name, Piece(place, 0, len(place.text)), at, label=label)
        for at, ((name, label, _), place) in enumerate(zip(told, held, strict=True))
    ]


NATIVE, LATIN = "фамилия имя отчество", "фамилия и имя латиницей"


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            [("name", NATIVE, "Маренко Илья"), ("name", LATIN, "МАКЕМКО Иуа"), ("title", "должность", "судья")] * 2,
            ["Маренко Илья"] * 2,
        ),
        (
            [("name", NATIVE, "Маренко Илья"), ("name", LATIN, "MARENKO Ilya"), ("title", "должность", "судья")] * 2,
            ["Маренко Илья", "MARENKO Ilya"] * 2,
        ),
        (
            [("name", "nombre", "Ilse Marenko"), ("name", "nombre como en pasaporte", "MARENKO Ilse"), ("title", "cargo", "Juez")]
            * 2,
            ["Ilse Marenko"] * 2,
        ),
        (
            [("name", "representative", "Ilse Marenko"), ("name", "expert", "Tomas Verlin"), ("title", "post", "Judge")] * 2,
            ["Ilse Marenko", "Tomas Verlin"] * 2,
        ),
        (  # each part has a name's label of its own, and the spelling may not be read at all
            [
                *(("name", "name", "نورة الهاجري"), ("name", "الاسم باللاتينيه", "سس أازه اله"), ("title", "title", "مدير")),
                *(("name", "name arabic", "غانم السليطي"), ("name", "الاسم باللاتينيه", "-"), ("title", "title", "وكيل")),
            ],
            ["نورة الهاجري", "غانم السليطي"],
        ),
        (  # family and given names of their own, and the Latin spelling of both was read in Cyrillic letters
            [("family", "фамилия", "Маренко"), ("given", "имя отчество", "Илья Петрович"), ("name", LATIN, "ІLYА МАКЕМКО")] * 2,
            [],
        ),
        ([("name", "delegate 1", "Ilse Marenko"), ("name", "delegate 2", "Tomas Verlin")], ["Ilse Marenko", "Tomas Verlin"]),
        (
            [("name", NATIVE, "Маренко Илья"), ("name", "участник", "Талбек Ольга"), ("name", "эксперт", "Верлин Томас")],
            ["Маренко Илья", "Талбек Ольга", "Верлин Томас"],
        ),
    ],
)
def test_a_second_spelling_begins_nobody(
    build: Any, knowledge: Knowledge, told: list[tuple[str, str, str]], names: list[str]
) -> None:
    """Where its label says so, right behind the name; any other name is the next person's and is never left out."""
    values = without_spellings(_values(build, *told), lexicon(knowledge))
    assert [value.piece.text for value in values if value.name == "name"] == names
