"""Numbers below a head that means telephones and faxes."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.fields import Hit, faxes, phones
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.lists.faxes_told import with_faxes_told
from pipeline.extraction.lists.rows import Roster
from pipeline.extraction.tables.heads import columns_of
from pipeline.extraction.words.lexicon import lexicon

HEAD = "Name\tPost\tTel. / Fax"
OTHERS = ["Mr. Said AL HINAI\tDirector\t+968 24569571", "Ms. Shamsa AL BUSAIDI\tResearcher\t+968 24605697"]


@pytest.fixture
def called(build: Any, knowledge: Knowledge) -> Any:
    """Return a function that gives the telephones and the faxes of a table's persons."""

    def find(held: Passage) -> tuple[Hit, ...]:
        return (*phones.find(held, knowledge, None), *faxes.find(held, knowledge, None))

    def read(rows: list[str]) -> list[tuple[list[str | None], list[str | None]]]:
        page = build.page("\n".join([HEAD, *rows]))
        (table,) = page.blocks
        assert isinstance(table, Table)
        found = columns_of(table.rows, lexicon(knowledge), "en")
        assert found is not None
        sheaf = Sheaf(table, build.document(page), page)
        persons = with_faxes_told(Roster(sheaf, found[0], lexicon(knowledge), "en", find).read(table.rows[found[1] :]))
        fields = ("phone", "fax")
        return [
            tuple([hit.finding.value for hit in one.contacts if hit.finding.field == field] for field in fields)
            for one in persons
        ]

    return read


def test_where_one_cell_calls_its_fax_so_the_others_hold_telephones(called: Any) -> None:
    """One number of the three has "F:" before it."""
    persons = called(["Mr. Nasser AL MAAWALI\tJudge\t+968 24688213, F: +968 24569802", *OTHERS])
    assert [faxes for _, faxes in persons] == [["+96824569802"], [], []]
    assert [phones for phones, _ in persons] == [["+96824688213"], ["+96824569571"], ["+96824605697"]]


def test_a_number_that_nothing_tells_apart_is_both(called: Any) -> None:
    """The head says so, and no cell says otherwise."""
    assert called(OTHERS) == [(["+96824569571"], ["+96824569571"]), (["+96824605697"], ["+96824605697"])]
