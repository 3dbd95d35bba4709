"""Tests of choosing between a strip's lists with the sentences beside them, and its sentences alone."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.listed_or_told import listed_or_told
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.words.lexicon import lexicon

LIST = "1. Ms. Ada Lund, Judge\n2. Mr. Oren Talbek, Counsellor"
SIGNED = "Belize will be represented by Ms. Ada Lund, Judge.\n\nMr. Oren Talbek\nMinister-Counsellor\nEmbassy of Belize"
BOTH = f"The delegation will be headed by Mr. Jan Holm, Minister. The other members are:\n\n{LIST}"


@pytest.mark.parametrize(
    ("text", "away", "coming"),
    [
        ("Belize will be represented by Ms. Ada Lund, Judge.", False, ["Ada Lund"]),
        (LIST, False, ["Ada Lund", "Oren Talbek"]),
        (LIST, True, ["Ada Lund", "Oren Talbek"]),
        (BOTH, False, ["Ada Lund", "Jan Holm", "Oren Talbek"]),
        (SIGNED, False, ["Ada Lund"]),
        ("Mr. Oren Talbek\nCounsellor\n\nBelize will be represented by Ms. Ada Lund, Judge.", True, ["Ada Lund"]),
    ],
)
def test_a_list_stands_if_it_tells_of_those_who_come(
    build: Any, knowledge: Knowledge, text: str, away: bool, coming: list[str]
) -> None:
    """A list counts with the sentences beside it; where it only signs, or none of an unmarked one comes, it is none."""
    page = build.page(text, language="en")
    strip = next(parts_of(build.document(page), page))
    assert isinstance(strip, Strip)
    words = lexicon(knowledge)
    lists, sentences = ListReader(strip, (), (), words), ProseReader(strip, (), (), words, anywhere=False)
    found = listed_or_told(strip, lists, lists.read(), sentences, (), (), lambda _: away, lexicon(knowledge))
    assert sorted(person.name[0].text for _, person in found) == coming


@pytest.mark.parametrize(
    "below",
    [
        "Their contact details are as follows:\nAda Lind: lind@office.no\nBo Marsh: marsh@office.no",
        "Head of delegation: Ms. Ada Lind.",
        "Contacts:\nAda Lind: +47 22 24 50 10",
    ],
)
def test_lines_that_tell_a_contact_or_a_part_again_are_no_list(delegates_of_mail: Any, below: str) -> None:
    """They stood for the sentence above: posts were lost, and whoever is not named again, all in silence."""
    text = "CU 2009/33 (A)\n\nMs. Ada Lind, Judge, Supreme Court, and Mr. Bo Marsh, Clerk, will attend.\n\n"
    told = delegates_of_mail(text + below)
    assert [(one.name.value, one.title.value) for one in told] == [("Ada Lind", "Judge"), ("Bo Marsh", "Clerk")]


@pytest.mark.parametrize("heading", ["Final list:", "Only online:", "Confirmed so far:"])
def test_a_heading_above_some_of_them_is_not_passed_over(delegates_of_mail: Any, heading: str) -> None:
    """Lines with nothing but names may be some of those announced: who is meant is asked about."""
    text = f"CU 2009/33 (A)\n\nNorway will send Ms. Ada Lind, Judge, and Mr. Bo Marsh, Clerk.\n\n{heading}\nMs. Ada Lind\n"
    assert len(delegates_of_mail(text)) == 1


@pytest.mark.parametrize("verb", ["will represent Norway at the meeting", "will attend the meeting"])
def test_a_body_ends_where_the_verb_of_its_sentence_begins(delegates_of_mail: Any, verb: str) -> None:
    """Without a comma between them the rest of the sentence was read as the body."""
    (told,) = delegates_of_mail(f"CU 2009/33 (A)\n\nMs. Ada Lind, Director, Ministry of Foreign Affairs and Trade {verb}.")
    assert told.organisation.value == "Ministry of Foreign Affairs and Trade"
