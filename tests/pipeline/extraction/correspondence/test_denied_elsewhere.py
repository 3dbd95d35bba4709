"""Who comes according to one part of a message, and not according to another."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denied_elsewhere import with_denied_doubted
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.passage import passage


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("Dear colleagues,\nMr. Paul Kamau cannot come. Please see below.", True),
        ("M. Paul Kamau ne pourra pas participer ; voir la liste ci-dessous.", True),
        ("Mr. Paul Kamau is prevented. Please see below.", True),
        ("Mr. Paul Kamau will come. Ms. Ada Row cannot come.", False),
        ("Please see below. Mr. Kamau Senior cannot come.", False),
        ("Please see below.", False),
    ],
)
def test_who_is_said_elsewhere_not_to_come_is_asked_about(build: Any, knowledge: Knowledge, said: str, denied: bool) -> None:
    """Only the sentence that names him in full counts, in another document than his list's."""
    listed, cover = build.document("Paul Kamau"), build.document(said)
    (page,) = listed.pages
    held = passage(listed, page, tuple(page.lines()))
    person = Person(name=(Piece(held, 0, len(held.text)),), via="list", weight=0.9)
    (read,) = with_denied_doubted([person], [listed, cover], knowledge)
    assert (Doubt.DENIED in read.doubts) is denied
    assert with_denied_doubted([person], [listed], knowledge) == [person]
