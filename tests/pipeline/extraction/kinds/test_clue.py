"""The first of the cues for one purpose, with its page."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.clue import announces_instead, first, first_but
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.choices import nomination
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import same_words


def test_the_first_cue_has_its_words_and_place(build: Any, knowledge: Knowledge) -> None:
    """The words stand as they were written, whatever they were compared by."""
    found = first(page_texts(build.document("Thank you. We have NOMINATED Ms. Ada Lund.")), cues(knowledge, nomination))
    assert found is not None
    assert "NOMINATED" in found.words
    assert "NOMINATED" in found.where.text


@pytest.mark.parametrize(("passed", "text"), [("nominated", True), ("will be represented", False)])
def test_a_cue_that_is_passed_over_is_not_found(build: Any, knowledge: Knowledge, passed: str, *, text: bool) -> None:
    """The next one that is not passed over is."""
    pages = page_texts(build.document("We have nominated Ms. Ada Lund. Norland will be represented by Ms. Ada Lund."))
    found = first_but(pages, cues(knowledge, nomination), lambda _, cue: passed in cue.phrase)
    assert found is not None
    assert ("represented" in found.words) is text


@pytest.mark.parametrize(("near", "instead"), [(True, True), (False, False)])
def test_words_that_announce_are_no_misread_change(build: Any, knowledge: Knowledge, *, near: bool, instead: bool) -> None:
    """A scan's "La composición de la delegación figura en el anexo" was taken for "… ha cambiado", and filed as an amendment."""
    (page,) = page_texts(build.document("La composición de la delegación figura en el anexo de la presente nota."))
    cue = Cue(3, 34, "composicion de la delegacion ha cambiado", near)
    assert announces_instead(page, cue, knowledge) is instead


@pytest.mark.parametrize(
    ("read", "alike"),
    [
        ("composición de la delegación", False),  # a heading, where "recomposición …" tells of a change
        (": composición de la delegación", False),  # the colon of the line above is no word
        ("composición de la delegación dr", False),
        ("recornposición de la delegación", True),
        ("recomposicién dela delegación", True),
    ],
)
def test_a_word_without_its_beginning_is_another_word(read: str, *, alike: bool) -> None:
    """Bilingual scans with such a heading above their list were filed as amendments."""
    assert same_words("recomposición de la delegación", read) is alike
