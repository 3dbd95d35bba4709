"""Labels of posts and bodies above the label of the name."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.fields import fields
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.lists.labels_above import LabelsAbove, label_but_number
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "opening", "shared"),
    [
        ("Position: Director\nName: Mr. A. Holm\nPosition: Judge\nName: Ms. B. Lind", {0, 2}, set[int]()),
        ("Fonction : Juge\nNom et prénom : M. Paul Yao\nQualité : Chef de délégation", {0}, set[int]()),
        ("Name: Mr. A. Holm\nPosition: Judge\nName: Ms. B. Lind\nPosition: Director", set[int](), set[int]()),
        ("Position: Director\nPosition: Judge\nName: Mr. A. Holm", set[int](), set[int]()),
        ("Institution: Ministry of Justice\nName: Mr. A. Holm\nName: Ms. B. Lind", set[int](), {0}),
    ],
)
def test_the_label_that_opens_an_entry(build: Any, knowledge: Knowledge, text: str, opening: set[int], shared: set[int]) -> None:
    """The first label opens entries where it stands once before each name; a body once above several names is all theirs."""
    document = build.document(text)
    (page,) = document.pages
    labels = LabelsAbove(strip(document, page, page.blocks), lexicon(knowledge))
    assert (set(labels.opening), set(labels.shared)) == (opening, shared)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("office: +254 20 222 3344", ("other",)),
        ("office: +254 20 222 3344; ada@justice.example", ("other",)),
        ("Office: National Crime Agency", ("organisation", "phone")),
        ("Office:", ("organisation", "phone")),
        ("Office: Legal Affairs, +254 20 222 3344", ("organisation", "phone")),
        ("Title: +254 20 222 3344", ("title",)),
    ],
)
def test_an_office_whose_value_is_a_number_is_no_body(
    build: Any, knowledge: Knowledge, text: str, names: tuple[str, ...]
) -> None:
    """The word "tel." ends the row above. The value of another label, or none, or one with words, stays what it is."""
    document = build.document(text)
    (page,) = document.pages
    part, words = strip(document, page, page.blocks), lexicon(knowledge)
    hits = [hit for field in fields() for hit in field.find(part.passage, knowledge, None)]
    told = label_but_number(label_of(text, 0, words, "en"), part, part.rows[0], hits)
    assert told is not None
    assert told[0] == names


def test_what_has_no_label_has_none(build: Any, knowledge: Knowledge) -> None:
    """A row without a label stays one."""
    document = build.document("+254 20 222 3344")
    (page,) = document.pages
    part = strip(document, page, page.blocks)
    assert label_but_number(None, part, part.rows[0], ()) is None


def test_a_label_that_nobody_knows_parts_no_persons(build: Any, knowledge: Knowledge) -> None:
    """Each line a paragraph: the ministry and the number below the unknown label went to the next person, unseen."""
    one = "Courtesy title: Mr.\n\nSurname: HOLM\n\nPresent appointment: Judge\n\nMinistry: Police\n\nTelephone: +47 22 24 90 90"
    document = build.document(f"{one}\n\n{one}\n\n{one}")
    (page,) = document.pages
    assert LabelsAbove(strip(document, page, page.blocks), lexicon(knowledge)).opening == frozenset()


def test_a_line_that_only_looks_like_a_label_parts_persons(build: Any, knowledge: Knowledge) -> None:
    """No known label follows "Further information: …": what stands below is another list."""
    one = "Ministry: Police\n\nSurname: HOLM\n\nGiven names: Alex"
    document = build.document(f"{one}\n\nFurther information: see below\n\nWe thank you.\n\n{one}\n\n{one}")
    (page,) = document.pages
    assert len(LabelsAbove(strip(document, page, page.blocks), lexicon(knowledge)).opening) == 3


def test_who_signs_between_labels_is_nobody_of_the_list(delegates_of_mail: Any) -> None:
    """The post above the one delegate was lost: "Signed" was no label, and the ambassador's post went on with the list."""
    text = "The delegation of Kenya (CU 2009/33 (A)) is composed as follows:\n\nPosition: Director\nName: Jane Roe"
    (only,) = delegates_of_mail(f"{text}\n\nSigned: Tom Lund\n\nPosition: Ambassador")
    assert (only.name.value, only.title.value) == ("Jane Roe", "Director")
