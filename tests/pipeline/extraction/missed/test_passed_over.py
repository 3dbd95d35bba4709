"""Entries of a list in which nobody was found."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, strip
from pipeline.extraction.missed.passed_over import empty_roles, passed_items
from pipeline.extraction.words.lexicon import lexicon


def _strip(build: Any, text: str) -> Strip:
    document = build.document(text)
    page = document.pages[0]
    return strip(document, page, list(page.blocks))


def test_an_item_between_persons_names_nobody(build: Any) -> None:
    """Of three numbered items of which two name somebody the third is told."""
    held = _strip(build, "1) Mr. Alo Berg, Judge\n2) Xq! Orun Tal, Judge\n3) Ms. Eda Lind, Judge")
    starts = [held.view.index("1)"), held.view.index("3)")]
    assert passed_items(held, (), starts) == ("Xq! Orun Tal, Judge",)


def test_a_sentence_with_the_next_number_is_no_entry(build: Any) -> None:
    """A numbered sentence behind the list is not taken for an entry."""
    held = _strip(build, "1) Mr. Alo Berg, Judge\n2) It is requested that badges be prepared.")
    assert passed_items(held, (), [0]) == ()


def test_a_role_with_nobody_below(build: Any, knowledge: Knowledge) -> None:
    """A role's heading below which nobody was read is told where another has somebody."""
    held = _strip(build, "Head of Delegation:\nMr. Alo Berg\nAlternate Head:\nXq! Orun Tal, Judge")
    assert empty_roles(held, (), [held.view.index("Mr.")], lexicon(knowledge)) == ("Alternate Head:",)
    assert empty_roles(held, (), [], lexicon(knowledge)) == ()
