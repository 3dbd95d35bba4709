"""Tests of labels on lines of their own above their values. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.forms.labels_alone import with_labels_alone
from pipeline.extraction.words.lexicon import lexicon

FORM = ("Name", "Ms. A. Roth", "Post", "Judge", "E-mail:", "roth@a.example")


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (FORM, ["Name: Ms. A. Roth", "Post: Judge", "E-mail: roth@a.example"]),
        (("Below:", *FORM, "Regards"), ["Below:", "Name: Ms. A. Roth", "Post: Judge", "E-mail: roth@a.example", "Regards"]),
        ((*FORM[:4], "Tel.", "Fax", *FORM[4:]), ["Name: Ms. A. Roth", "Post: Judge", "Tel.:", "Fax:", "E-mail: roth@a.example"]),
        (FORM[:4], None),  # two labels are no form
        (("Name", "Post", "E-mail", "A. Roth", "Judge", "roth@a.example"), None),  # the head of a table
        (("Head of Delegation", "Ms. A. Roth", "Adviser", "Mr. B. Poe", "Contact", "roth@a.example"), None),
    ],
)
def test_a_label_and_the_line_below_it_are_one(
    build: Any, knowledge: Knowledge, lines: tuple[str, ...], wanted: list[str] | None
) -> None:
    """A typed form has a colon behind each label, and its value on the label's line; what is no form stays as it is."""
    document = build.document(build.page("\n".join(lines)))
    page = with_labels_alone(document, lexicon(knowledge)).pages[0]
    assert all(isinstance(block, Paragraph) for block in page.blocks)
    assert [line.text for line in page.lines()] == (list(lines) if wanted is None else wanted)


def test_values_in_paragraphs_of_their_own_join_their_labels(build: Any, knowledge: Knowledge) -> None:
    """A blank line between a label and its value parts them no more than the end of a line does."""
    document = build.document(build.page("\n\n".join(FORM)))
    told = with_labels_alone(document, lexicon(knowledge))
    assert [line.text for line in told.pages[0].lines() if line.text][:2] == ["Name: Ms. A. Roth", "Post: Judge"]
