"""With whose name a row begins."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.lists.row_names import RowNames
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "name", "posted"),
    [
        ("- Director, Ministry of Justice – Mr. Jan Holm", "Jan Holm", True),
        ("- Director\n- Mr. Jan Holm", "Jan Holm", True),
        ("- Mr. Jan Holm, Director", "Jan Holm", False),
        ("Tel. No.: 12 34 56", None, False),
    ],
)
def test_names_behind_and_below_posts(build: Any, knowledge: Knowledge, text: str, name: str | None, posted: bool) -> None:
    """A post before the name or above it is left aside; a label of another field has no name."""
    document = build.document(text)
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    words = lexicon(knowledge)
    names = RowNames(part, words, PostsAbove(part, words))
    found = names.of(part.rows[0])
    assert (part.view[slice(*found.name)] if found is not None else None, names.posted(part.rows[0])) == (name, posted)


def test_the_label_below(build: Any, knowledge: Knowledge) -> None:
    """The next row may be labelled as a name."""
    document = build.document("Title: Mr.\nName: Jan Holm\nPost: Judge")
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    names = RowNames(part, lexicon(knowledge), PostsAbove(part, lexicon(knowledge)))
    assert [names.labelled_below(index, ()) for index in range(3)] == [True, False, False]


def test_an_unknown_heading_is_no_part_of_the_entry_above(delegates_of_mail: Any) -> None:
    """A paragraph right above the next item ended up in the body of the person above."""
    first = delegates_of_mail(
        "CU 2009/33 (A). Delegation:\n1. Mr. Tom Low, Counsel, Ministry of Justice\n\n"
        "Liaison and Logistics\n2. Mr. Ben Cossa, Attaché\n"
    )[0]
    assert first.organisation.value == "Ministry of Justice"
