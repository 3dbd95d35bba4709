"""Names with a comma among names with one."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.commas_as_others import with_commas_as_others
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage


def _person(build: Any, name: str, *doubts: Doubt) -> Person:
    page = build.page(name)
    held = passage(build.document(page), page, tuple(page.lines()))
    return Person(name=(Piece(held, 0, len(held.text)),), via="list", weight=0.9, doubts=doubts)


def test_the_others_way_is_this_one_s_too(build: Any) -> None:
    """Two persons have one surname before a comma: "Baskov, Oren" says how the list writes names."""
    others = [_person(build, "Baskov, Oren"), _person(build, "Marenko, Ilse Una")]
    asked = _person(build, "Jasso Lozada, Mauro", Doubt.NO_NAME, Doubt.LITTLE_TELLS)
    assert [one.doubts for one in with_commas_as_others([*others, asked])] == [(), (), (Doubt.LITTLE_TELLS,)]


@pytest.mark.parametrize(
    "others", [("Baskov, Oren",), ("Baskov, Oren", "Marenko, Ilse", "Tomas Verlin"), ("Baskov Holt, Oren",) * 2]
)
def test_alone_it_may_be_two_persons(build: Any, others: tuple[str, ...]) -> None:
    """One other name says little, and neither do names without a comma or with two surnames."""
    persons = [*(_person(build, name) for name in others), _person(build, "Jasso Lozada, Mauro", Doubt.NO_NAME)]
    assert with_commas_as_others(persons)[-1].doubts == (Doubt.NO_NAME,)
