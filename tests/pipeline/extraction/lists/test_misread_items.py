"""Items of a list whose name was misread, told by their place among items that each name somebody."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.words.lexicon import lexicon


@pytest.fixture
def names(build: Any, knowledge: Knowledge) -> Any:
    """Returns the names of a page's lists, each with whether it is doubted."""

    def names_(text: str, language: str = "en") -> list[tuple[str, bool]]:
        page = build.page(text, language=language)
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        persons = [person for _, person in ListReader(strip, (), (), lexicon(knowledge)).read()]
        return [(person.name[0].text, bool(person.doubts)) for person in persons]

    return names_


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("1) Sr. Tomas Verlin, Director\n2) ra. Ilse Marenko, Jueza", "es", "Ilse Marenko"),
        ("(a) Ms. Ilse Marenko, Judge\n(b) s. Tomas Verlin, Director", "en", "Tomas Verlin"),
        ("1) Ilse Marenko, Judge\n2) Tomas, Adan Verlin, Ministry of Justice", "en", "Tomas, Adan Verlin"),
        ("- Ilse Marenko, juge\n- TomasVerlin, directeur", "fr", "TomasVerlin"),
        ("- نادية يوسف الزرقان، مديرة\n- على عبد الله بوتالب، موظف مكتب", "ar", "على عبد الله بوتالب"),
        ("1、薛荣女士，侦查员\n2、顾丽、司法部", "zh", "顾丽"),
    ],
)
def test_first_words_before_a_post_are_a_name(names: Any, text: str, language: str, name: str) -> None:
    """Of an item among persons, before a post or a body; it is doubted."""
    assert names(text, language)[1:] == [(name, True)]


@pytest.mark.parametrize(
    "text",
    [
        "1) Ms. Ilse Marenko, Judge\n2) Vacant, Director",
        "1) Ms. Ilse Marenko, Judge\n2) To be confirmed, Ministry of Health",
        "1) Ms. Ilse Marenko, Judge\n2) Ministry of Health, Department of Statistics",
        "1) Ms. Ilse Marenko, Judge\n2) the visa fee, Embassy",
        "1) Opening, Chair\n2) ra. Ilse Marenko, Judge",
        "1) Opening of the meeting\n2) Any other business\n3) Ms. Ilse Marenko, Judge\n4) ra. Tomas Verlin, Director",
    ],
)
def test_what_is_no_name_stays_nobody(names: Any, text: str) -> None:
    """Vacancies, bodies and points of an agenda name nobody, nor does a list in which few items name somebody."""
    assert all(name == "Ilse Marenko" for name, _ in names(text))


def test_a_spelling_in_latin_letters_tells_the_name_without_a_comma(names: Any) -> None:
    """The comma before the post was lost on the paper; the name stands in both scripts, and needs no doubt."""
    assert names("1) جمال جمال مفتاح (MEFTAH Jamal) باحث", "ar") == [("جمال جمال مفتاح", False)]


@pytest.mark.parametrize("item", ["增加一人：外交部处长", "To Be Added: Director"])
def test_what_announces_others_is_no_name(names: Any, item: str) -> None:
    """A colon announces somebody else."""
    assert len(names(f"1、薛荣女士，侦查员\n2、{item}", "zh")) == 1
