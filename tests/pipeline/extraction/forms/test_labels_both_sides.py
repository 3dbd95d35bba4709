"""Tests of forms with labels in two languages at both edges of the page."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Page, Source
from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.labels_both_sides import with_labels_once
from pipeline.extraction.words.lexicon import lexicon

PAGE = Page(1, Source.OCR, ())


def _rows(build: Any, knowledge: Knowledge, *rows: tuple[str, str, str], page: Page = PAGE) -> list[list[tuple[str, str]]]:
    """Return (text, field) of what stands in each row: before, in the middle, at the other edge."""
    words = lexicon(knowledge)
    lines = [
        build.line(text, 0.1 + 0.03 * at, left)
        for at, row in enumerate(rows)
        for text, left in zip(row, (0.1, 0.4, 0.8), strict=True)
        if text
    ]
    made = with_labels_once(stretches_of(lines, words, right_to_left=False), page, words)
    return [[(stretch.wording or stretch.text, stretch.names[0] if stretch.names else "") for stretch in row] for row in made]


def test_two_labels_are_one_before_the_value(build: Any, knowledge: Knowledge) -> None:
    """One that was lost or misread is told by that at the other edge."""
    made = _rows(
        build,
        knowledge,
        ("Nom complet", "Ilse Marenko", "Name"),
        ("Fonction", "juge", "Position"),
        ("Organisme", "Police", "Organization"),
        ("Tmlmph", "+43 1 260 60", "Telephone"),
        ("", "+43 1 260 61", "Fax"),
        ("Courriel", "i@justice.example", ""),
    )
    assert [row[0][1] for row in made] == ["name", "title", "organisation", "phone", "fax", "email"]
    assert [row[1][0] for row in made] == ["Ilse Marenko", "juge", "Police", "+43 1 260 60", "+43 1 260 61", "i@justice.example"]
    assert [len(row) for row in made] == [2] * 6


def test_fields_side_by_side_keep_their_labels(build: Any, knowledge: Knowledge) -> None:
    """A label at the far edge that says something else has its value below it."""
    rows = (("Name", "Ilse Marenko", "Fax"), ("Position", "Judge", "E-mail"), ("Institution", "Police", "Telephone"))
    assert all(len(row) == 3 for row in _rows(build, knowledge, *rows))


def test_labels_in_letters_that_are_not_read_are_no_values(build: Any, knowledge: Knowledge) -> None:
    """What was made of them stands far behind all values, on several rows; a short value stands where values begin."""
    made = _rows(build, knowledge, ("Name", "Ilse", "di"), ("Position", "Judge", "6,b y"), ("Fax", "", "els"), ("Sex", "F", ""))
    assert [len(row) for row in made] == [2, 2, 1, 2]
    made = _rows(build, knowledge, ("Name", "Ilse", ""), ("Position", "Judge", ""), ("Institution", "Police", ""))
    assert [len(row) for row in made] == [2, 2, 2]


def test_a_second_person_s_short_answers_are_no_labels(build: Any, knowledge: Knowledge) -> None:
    """In Chinese whole values have two letters."""
    rows = (("姓名", "王强", "李梅"), ("职务", "处长", "科长"), ("单位", "司法部", "公安部"))
    assert [len(row) for row in _rows(build, knowledge, *rows, page=Page(1, Source.OCR, (), language="zh"))] == [3, 3, 3]


def test_a_short_value_with_nothing_before_it_is_no_label(build: Any, knowledge: Knowledge) -> None:
    """What stands alone behind the labels of most rows are their values, however far behind."""
    rows = (
        ("Family name", "", "lall"),
        ("Given name", "", "tom"),
        ("Rank", "", "jdg"),
        ("Organization", "Ministry of Justice", ""),
    )
    assert [len(row) for row in _rows(build, knowledge, *rows)] == [2, 2, 2, 2]


def test_a_typed_value_was_read(build: Any, knowledge: Knowledge) -> None:
    """A page with letters of its own has none that could not be read."""
    rows = (("Name", "Ilse", "di"), ("Position", "Judge", "6,b y"), ("Fax", "", "els"))
    assert [len(row) for row in _rows(build, knowledge, *rows, page=Page(1, Source.LAYER, ()))] == [3, 3, 2]
