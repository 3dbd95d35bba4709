"""Entries of a list in which nobody was found."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.zone import CLOSING, Zone
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip, parts_of, strip
from pipeline.extraction.missed.passed_over import empty_roles, passed_bullets, passed_items, spans_of
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


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "▪"])
def test_an_item_without_a_number_names_nobody(build: Any, knowledge: Knowledge, mark: str) -> None:
    """Behind a dash, dot or star nobody was missed in silence only because nothing counts there."""
    held = _strip(build, "\n".join(f"{mark} {text}" for text in ("Mr. Alo Berg, Judge", "Xq! 0run Tal, Judge", "Ms. Eda Lind")))
    starts = [held.view.index("Mr."), held.view.index("Ms.")]
    assert passed_bullets(held, (), starts, [], lexicon(knowledge)) == ("Xq! 0run Tal, Judge",)
    assert passed_bullets(held, (), starts[:1], [], lexicon(knowledge)) == ()


@pytest.mark.parametrize(
    ("item", "passed"),
    [
        ("Orun Tal-Meer of the National Prosecution Service, where he is the senior adviser on mutual legal assistance", True),
        ("details of the flights and of the hotels at which all of them are staying can be found in the annex attached", False),
    ],
)
def test_a_long_item_that_begins_with_a_name(build: Any, knowledge: Knowledge, item: str, passed: bool) -> None:
    """What is said of him may be long."""
    held = _strip(build, f"- Mr. Alo Berg\n- Ms. Eda Lind\n- {item}")
    starts = [held.view.index("Mr."), held.view.index("Ms.")]
    spans = [(at, at + 8) for at in starts]
    assert passed_bullets(held, (), starts, spans, lexicon(knowledge)) == ((item,) if passed else ())


@pytest.mark.parametrize(
    "text",
    [
        "- Mr. Alo Berg\n- Ms. Eda Lind\nThe Mission would be grateful for:\n- visa support on arrival",
        "- Mr. Alo Berg\n- Ms. Eda Lind\n- Phone: 1267 4955",
        "- Mr. Alo Berg\n- Ms. Eda Lind\n- It is requested that badges be prepared.",
        "- Mr. Alo Berg\n- Ms. Eda Lind\n* two seats",
    ],
)
def test_other_items_without_a_number_are_none(build: Any, knowledge: Knowledge, text: str) -> None:
    """Below another line, behind another mark, a label or a sentence nobody stands."""
    held = _strip(build, text)
    starts = [held.view.index("Mr."), held.view.index("Ms.")]
    spans = [(at, at + 8) for at in starts]
    assert passed_bullets(held, (), starts, spans, lexicon(knowledge)) == ()


def test_what_is_said_of_somebody_is_no_further_item(build: Any, knowledge: Knowledge) -> None:
    """His post may stand behind a dash of its own."""
    held = _strip(build, "- Mr. Alo Berg\n- Legal Adviser\n- Ms. Eda Lind")
    post = held.view.index("Legal")
    person = Person(
        name=(Piece(held.passage, 2, 14),),
        via="list",
        weight=0.9,
        title=(Piece(held.passage, post, post + 13),),
    )
    spans = spans_of([person], held.passage)
    assert spans == [(2, 14), (post, post + 13)]
    starts = [2, held.view.index("Ms.")]
    assert passed_bullets(held, (), starts, spans, lexicon(knowledge)) == ()
    assert passed_bullets(held, (), starts, [], lexicon(knowledge)) == ("Legal Adviser",)


def test_a_number_below_the_closing_goes_on(build: Any) -> None:
    """The closing stood in the middle of the list, and who came behind it was cut off; a list of copies begins anew."""
    held = _strip(build, "1. Mr. Alo Berg\n2. Ms. Eda Lind\nBest regards\n3. Ms. Ada Lund, Judge")
    starts, zone = [0, held.view.index("2.")], Zone(held.view.index("Best"), len(held.view), CLOSING)
    assert passed_items(held, (zone,), starts, begins=True) == ("Ms. Ada Lund, Judge",)
    copies = _strip(build, "1. Mr. Alo Berg\n2. Ms. Eda Lind\nBest regards\n1. Ministry of Justice\n2. Ms. Ada Lund")
    zone = Zone(copies.view.index("Best"), len(copies.view), CLOSING)
    assert passed_items(copies, (zone,), starts, begins=True) == ()


def test_a_bullet_as_long_as_those_that_name_somebody_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """A longer one was taken for a paragraph, though the others were as long."""
    post = "Deputy Director of the Department for Legal Affairs and International Cooperation in Criminal Matters"
    page = build.page(f"- Ms. Ada Lund, {post}\n\n- Mr. Ivo Tarn, {post}\n\n- Xq! 0run Tal, {post[:-20]}", language="en")
    held = next(parts_of(build.document(page), page))
    assert isinstance(held, Strip)
    starts = [held.view.index(name) for name in ("Ms. Ada", "Mr. Ivo")]
    assert len(passed_bullets(held, (), starts, [], lexicon(knowledge))) == 1
