"""Tests of two typed columns, of those who go and of those who come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.told_elsewhere.struck_columns import struck_columns
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("Исключить\tВключить\nСаркисян Арам\tПогосян Анна", ["Исключить\tВключить", "Саркисян Арам"]),
        ("Add\tDelete\nPeter Hale, judge\tAnn Moss", ["Add\tDelete", "Ann Moss"]),
        ("Name\tPost\nPeter Hale\tJudge", []),
        ("Delete\tAdd\nPeter Hale\nAnn Moss\tRoy Lee", ["Delete\tAdd"]),
    ],
)
def test_the_column_of_those_who_go(build: Any, knowledge: Knowledge, text: str, off: list[str]) -> None:
    """Heads of both sides tell which column goes, up to a row that has other cells."""
    page = build.page(text.replace("\t", "|"))
    strip = next(part for part in parts_of(build.document(page), page) if isinstance(part, Strip))
    strip = replace(strip, view=strip.view.replace("|", "\t"))
    spans, _ = struck_columns(strip, lexicon(knowledge).changes)
    assert [strip.view[slice(*span)] for span in spans] == off


@pytest.mark.parametrize(
    ("text", "come"),
    [
        ("Посольство Армении сообщает об изменениях:\n\nИсключить\tВключить\nСаркисян Арам\tПогосян Анна", "Погосян Анна"),
        (
            "Cuba: cambios\n\nSalientes\tEntrantes\nLuis Paz Mora, fiscal\tInés Vega Soto, consejera",
            "Inés Vega Soto",
        ),
        ("The Embassy of Ireland informs of changes:\n\nRemove\tInclude\nPeter Hale, judge\tAnn Moss, prosecutor", "Ann Moss"),
    ],
)
def test_who_goes_is_not_seated(delegates_of_mail: Any, text: str, come: str) -> None:
    """Neither are the heads of the columns."""
    assert [person.name.value for person in delegates_of_mail(f"{text}\n\nCU 2009/33 (A)")] == [come]
