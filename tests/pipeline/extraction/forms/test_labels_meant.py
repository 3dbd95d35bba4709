"""Tests of what a label means among the others of its entry. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.labels import LabelledValue, labelled_person
from pipeline.extraction.forms.labels_meant import meant
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.words.lexicon import Lexicon


def _value(build: Any, name: str, text: str, *also: str) -> LabelledValue:
    page = build.page(text)
    held = passage(build.document(page), page, tuple(page.lines()))
    return LabelledValue(name, Piece(held, 0, len(held.text)), 0, also=also)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([("family", "Petit"), ("given", "Anne")], ["family", "given"]),
        ([("family", "Anne Petit")], ["name"]),
        ([("name", "Anne Petit"), ("title", "Mme")], ["name", "honorific"]),
        ([("name", "Anne Petit"), ("title", "Juge"), ("title", "Expert")], ["name", "title", "role"]),
    ],
)
def test_the_other_labels_decide(build: Any, words: Lexicon, values: list[tuple[str, ...]], names: list[str]) -> None:
    """A label that may mean two things means what the others leave to it."""
    told = meant([_value(build, name, text, *also) for name, text, *also in values], words, "fr")
    assert [value.name for value in told] == names


@pytest.mark.parametrize("post", [": Judge", ": Adviser"])
def test_a_title_that_is_a_courtesy_form(build: Any, words: Lexicon, post: str) -> None:
    """Beside a post "Title" labels a courtesy form, also behind a colon of its own column; an adviser's post is no part then."""
    values = [_value(build, "name", "MARENKO Ilse"), _value(build, "title", ": Ms."), _value(build, "title", post)]
    person = labelled_person(values, (), words, "en", via="form")
    assert person is not None
    assert person.honorific is not None
    assert (person.honorific.text, [piece.text for piece in person.title]) == ("Ms.", [post])
