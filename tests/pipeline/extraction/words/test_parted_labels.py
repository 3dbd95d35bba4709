"""Tests of labels whose first part stands apart."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.parted_labels import parted, with_parted


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("telecopier", ["tele copier", "tel copier"]),
        ("telecopieur direct", ["tele copieur direct", "tel copieur direct"]),
        ("телекопия", ["теле копия", "тел копия"]),
        ("telefax", []),  # "Tel. Fax" asks for two numbers
        ("fax", []),
        ("telex", []),
    ],
)
def test_what_is_joined_to_tele_may_stand_apart(label: str, found: list[str]) -> None:
    """Its rest is long enough to tell what is meant, and no label by itself."""
    assert [*parted(label, {"fax", label})] == found


def test_a_wording_known_otherwise_stays_as_it_is() -> None:
    """Only labels of the field asked for are parted."""
    labels = {"telecopy": ("fax",), "tel copy": ("phone",), "telegram": ("address",)}
    assert with_parted(labels, "fax") == {**labels, "tele copy": ("fax",)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tel. copier: +237222518769", [("fax",)]),
        ("Tél. copieur : +237 222 518 769", [("fax",)]),
        ("Tele-copier +237222518769", [("fax",)]),
        ("Tel. Fax: +237222518769", [("phone", "fax")]),
        ("Tel.: +237222518769, copier on the second floor", [("phone",)]),
    ],
)
def test_a_parted_label_tells_a_fax(knowledge: Knowledge, text: str, kinds: list[tuple[str, ...]]) -> None:
    """Its first part alone would tell a telephone."""
    assert [label.kinds for label in labels_in(text, knowledge)] == kinds


def test_a_parted_label_is_one_of_a_form_too(knowledge: Knowledge) -> None:
    """Before a colon, and as the head of a column."""
    assert lexicon(knowledge).label("Tel. copier") == ("fax",)
