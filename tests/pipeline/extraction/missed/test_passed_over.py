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
    assert passed_items(held, (), starts, begins=True) == ("Xq! Orun Tal, Judge",)


def test_a_sentence_with_the_next_number_is_no_entry(build: Any) -> None:
    """A numbered sentence behind the list is not taken for an entry."""
    held = _strip(build, "1) Mr. Alo Berg, Judge\n2) It is requested that badges be prepared.")
    assert passed_items(held, (), [0], begins=True) == ()


def test_a_role_with_nobody_below(build: Any, knowledge: Knowledge) -> None:
    """A role's heading below which nobody was read is told where another has somebody."""
    held = _strip(build, "Head of Delegation:\nMr. Alo Berg\nAlternate Head:\nXq! Orun Tal, Judge")
    assert empty_roles(held, (), [held.view.index("Mr.")], lexicon(knowledge)) == ("Alternate Head:",)
    assert empty_roles(held, (), [], lexicon(knowledge)) == ()


def test_a_list_that_begins_with_its_second_number_has_lost_the_first(build: Any) -> None:
    """The first line of a poor scan was not read, and the reply was filed without that person; on a second page none is lost."""
    held = _strip(build, "Phone: 1267 4955\n2. Ms. Eda Lind, Judge\n3. Mr. Alo Berg, Judge")
    starts = [held.view.index("2."), held.view.index("3.")]
    assert passed_items(held, (), starts, begins=True) == ("what stands before 2. Ms. Eda Lind, Judge",)
    assert passed_items(held, (), starts, begins=False) == ()
    led = _strip(build, "Head: Mr. Ivo Marsh\n2. Ms. Eda Lind, Judge\n3. Mr. Alo Berg, Judge")
    assert passed_items(led, (), [0, led.view.index("2."), led.view.index("3.")], begins=True) == ()


def test_every_item_that_follows_is_told(build: Any) -> None:
    """Not only the one next to somebody who was found: of five items the last three were unread, and two not asked about."""
    held = _strip(build, "1. Ms. Eda Lind, Judge\n2. Mr. Alo Berg, Judge\n3. Xq, Judge\n4. Zt, Prosecutor\n5. Wp, Clerk")
    starts = [held.view.index("1."), held.view.index("2.")]
    assert passed_items(held, (), starts, begins=True) == ("Xq, Judge", "Zt, Prosecutor", "Wp, Clerk")
