"""Contacts of a form that are another person's. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.page import Table
from pipeline.extraction.forms.forms import form_values
from pipeline.extraction.forms.others_contacts import is_of_another
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("contact", "another"),
    [
        ("Mr. Tomas Verlin, Consular Section, telephone +43 1 555 1000", True),
        ("Ms. Ilse Marenko, telephone +43 1 555 1000", False),
        ("+43 1 555 1000 (office hours)", False),
    ],
)
def test_whose_contact_a_form_gives(build: Any, words: Lexicon, contact: str, another: bool) -> None:
    """The number of whoever is to be called about a delegate was given to her."""
    page = build.page(f"Name\tIlse Marenko\nPosition\tJudge\nTelephone\t+43 1 555\nContact\t{contact}")
    (table,) = page.blocks
    assert isinstance(table, Table)
    values = form_values(Sheaf(table, build.document(page), page), words, lambda _: ())
    assert values is not None
    assert is_of_another(values[-1], values[:-1], words, "en") is another
