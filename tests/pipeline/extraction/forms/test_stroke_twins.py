"""What is said again in another script behind a stroke."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from models.page import Box, Document, Line, Page, Paragraph, Source, Word
from pipeline.extraction.forms.stroke_twins import without_stroke_twins
from pipeline.extraction.words.lexicon import lexicon

WORDS = lexicon(load_knowledge())


def _read(*texts: str) -> list[str]:
    lines = tuple(Line(tuple(Word(word, Box(0, 0, 0, 0)) for word in text.split())) for text in texts)
    page = Page(1, Source.TEXT, (Paragraph(lines),), ())
    (read,) = without_stroke_twins(Document("1", None, "", "text", (page,)), WORDS).pages
    return [line.text for line in read.lines()]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("1. Mr. Omar Nasser / السيد عمر ناصر, Judge / قاضية, Court", "1. Mr. Omar Nasser, Judge, Court"),
        ("Mr. Omar Nasser, Judge / السيد عمر ناصر، قاض", "Mr. Omar Nasser, Judge"),
        ("Сергей Петров / Sergei PETROV — эксперт / Expert", "Сергей Петров (Sergei PETROV) — эксперт"),
        ("رئيس الوفد / Head: السيد عمر", "رئيس الوفد: السيد عمر"),
    ],
)
def test_the_first_of_both_stays(text: str, left: str) -> None:
    """The second script goes; a name's Latin spelling is put in brackets."""
    assert _read(text) == [left]


@pytest.mark.parametrize(
    "text",
    [
        "Director / Legal Adviser",
        "الاسم / Name: Khalid Al-Marri",
        "司法部副司长 / Deputy Director-General, Ministry of Justice",
        "Вх. № 12 / 34",
        "1. السيد عمر ناصر / مدير عام / omar.nasser@moj.example",
    ],
)
def test_what_is_no_twin_stays(text: str) -> None:
    """One script on both sides, labels, and several stretches in Latin letters are left alone."""
    assert _read(text) == [text]


def test_contacts_stay() -> None:
    """A stretch with an address or a number is no part of what is said again."""
    assert _read("Ms. Hala Saad / السيدة هالة, هاتف +973 1234 5678") == ["Ms. Hala Saad, هاتف +973 1234 5678"]


def test_what_goes_on_below_goes_too() -> None:
    """What had no room on a full line is taken from the next."""
    first = "- Mr. Ahmed Ali Hassan, Counsellor, Ministry of Justice / السيد أحمد"
    assert _read(first, "علي حسن، وزارة العدل", "- Ms. Hala Saad") == [first.split(" /", maxsplit=1)[0], "- Ms. Hala Saad"]
