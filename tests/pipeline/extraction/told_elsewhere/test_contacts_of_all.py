"""Tests of `pipeline.extraction.told_elsewhere.contacts_of_all`."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.told_elsewhere.contacts_of_all import _of_two, _shared
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


@pytest.mark.parametrize(
    ("label", "two"),
    [
        ("Joint telephone for both: ", True),
        ("common e-mail: ", False),
        ("Téléphone commun aux deux : ", True),
        ("courriel commun : ", False),
        ("Correo electrónico común para todos: ", False),
        ("Teléfono para ambos: ", True),
        ("Общий телефон: ", False),
        ("الهاتف المشترك: ", False),
        ("共用电话：", False),
    ],
)
def test_labels_of_contacts_that_are_everybodys(label: str, *, two: bool) -> None:
    """“Joint”, “for all” beside the kind of contact tell that it is everybody's; “both” speaks of two."""
    assert _shared(label, WORDS)
    assert _of_two(label, WORDS) is two


@pytest.mark.parametrize(
    "label", ["Tel.: ", "Common Services Division, tel. ", "Joint Investigation Unit: ", "Correo: ", "both: ", "电话："]
)
def test_other_labels(label: str) -> None:
    """Bodies whose names hold such a word, and labels without one, are nobody's but his before whom they stand."""
    assert not _shared(label, WORDS)
