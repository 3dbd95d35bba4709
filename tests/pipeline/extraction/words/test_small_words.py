"""Tests of articles and prepositions as patterns."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.small_words import small_words


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("of the Ministry", "Ministry"),
        ("du ministère", "ministère"),
        ("de l’Office", "Office"),
        ("auprès de la Cour", "Cour"),
        ("del Ministerio", "Ministerio"),
        ("из министерства", "министерства"),
        ("De la Cruz", "De la Cruz"),
        ("offices", "offices"),
    ],
)
def test_what_stands_before_a_body(knowledge: Knowledge, text: str, rest: str) -> None:
    """It is taken away whole, article included, in small letters alone; words that only begin so are left."""
    found = small_words(knowledge.languages).before_body.match(text)
    assert text[found.end() if found else 0 :] == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [("From the Ministry", "Ministry"), ("Pour le Parquet", "Parquet"), ("来自司法部", "司法部"), ("Ministry", "Ministry")],
)
def test_on_whose_behalf_people_come(knowledge: Knowledge, text: str, rest: str) -> None:
    """A heading of a list names the body behind it, in any case; without such words nothing is taken."""
    found = small_words(knowledge.languages).on_behalf.match(text)
    assert found is not None
    assert text[found.end() :] == rest


@pytest.mark.parametrize(
    ("text", "found"),
    [("A and B", " and "), ("A y B", " y "), ("А и Б", " и "), ("فلان وفلان", " و"), ("李明和王强", "和"), ("Anderson", None)],
)
def test_what_joins_two(knowledge: Knowledge, text: str, found: str | None) -> None:
    """An "and" between two is found with its blanks; the Arabic one is written onto the word behind it."""
    between = small_words(knowledge.languages).and_between.search(text)
    assert (between.group() if between else None) == found


@pytest.mark.parametrize(
    ("text", "open_"), [("Mr. A, Judge, and ", True), ("le juge et", True), ("السيد فلان و", True), ("Band", False)]
)
def test_a_row_that_ends_in_and(knowledge: Knowledge, text: str, open_: bool) -> None:
    """An "and" at the end of a text goes on behind it; letters at a word's end are none."""
    assert (small_words(knowledge.languages).ends_in_and.search(text) is not None) == open_


def test_a_head_phrase_ends_before_of(knowledge: Knowledge) -> None:
    """Its ends and the units within bodies are folded words."""
    words = small_words(knowledge.languages)
    assert {"of", "du", "d", "por"} <= words.head_ends
    assert "department" in words.inner_units


def test_each_language_joins_by_words_of_its_own(knowledge: Knowledge) -> None:
    """They are folded words; "as well as" joins too, and is none of them."""
    joins = small_words(knowledge.languages).conjunctions
    assert {"and", "et", "y", "и", "和"} <= joins
    assert "as well as" not in joins


def test_no_words_match_nothing() -> None:
    """A language without articles has none, and no pattern breaks by it."""
    words = small_words(())
    assert words.without_article("The Hague") == "The Hague"
    assert words.before_body.match("of the") is None
    assert words.and_between.search("A and B") is None
    assert words.ends_in_and.search("A and") is None


def test_an_article_goes_with_its_blank(knowledge: Knowledge) -> None:
    """The article goes, and "Theresa" stays."""
    words = small_words(knowledge.languages)
    assert words.without_article("L'Ambassade") == "Ambassade"
    assert words.without_article("Theresa") == "Theresa"
    assert words.key_without_article(" The Embassy of") == "embassy of"


def test_an_article_begins_the_text(knowledge: Knowledge) -> None:
    """Letters within a word are none: "Police nationale" holds "ce "."""
    small = small_words(knowledge.languages)
    assert small.without_article("Police nationale") == "Police nationale"
    assert small.without_article("la Police nationale") == "Police nationale"


def test_the_staff_of_a_committee_is_its_unit(knowledge: Knowledge) -> None:
    """A secretariat has no name but its committee's; that of a State is a ministry."""
    small = small_words(knowledge.languages)
    assert small.of_committee("Secrétariat du Comité national de lutte")
    assert not small.of_committee("Secretaría de Gobernación")
    assert small.staff.search("Jefe de la Secretaría")
    assert not small.staff.search("Primera Secretaria")


def test_the_arabic_and_is_written_onto_the_next_word(knowledge: Knowledge) -> None:
    """No other language writes its "and" so."""
    small = small_words(knowledge.languages)
    assert small.attached_ands == ("و",)
    assert small.ends_in_attached_and("وزارة العدل و")
    assert not small.ends_in_attached_and("عضو")
    assert small.attached_and.search("وزارة العدل والسيدة")
    assert not small.attached_and.search("وزارة العدل")
    assert small_words(()).attached_ands == ()
    assert small_words(()).attached_and.search("وزارة العدل والسيدة") is None


def test_who_is_sent_to_a_body_does_not_work_there(knowledge: Knowledge) -> None:
    """What stands behind "Representative to" is part of the post; "at" and "of" tell where somebody works."""
    small = small_words(knowledge.languages)
    for text in (
        "Ambassador, Permanent Representative to the ",
        "Representante Permanente Alterno ante las ",
        "Représentante permanente adjointe auprès des ",
        "Постоянный представитель при ",
        "المندوبة الدائمة لدى ",
    ):
        assert small.accredited.search(text), text
    for text in (
        "Legal Representative at the ",
        "representative seconded to the ",
        "Representante legal ante el ",
        "asesor ante el ",
        "conseiller auprès du ",
        "советник при ",
        "مستشار لدى ",
    ):
        assert small.accredited.search(text) is None, text


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Office of the Minister", True),
        ("Cabinet du Ministre", True),
        ("部长办公室", True),
        ("Ministry of Justice", False),
        ("Office of the Minister of Justice", False),
    ],
)
def test_the_office_of_whom_nobody_names(knowledge: Knowledge, text: str, own: bool) -> None:
    """The whole text is such an office; one whose ministry is told is a body."""
    assert small_words(knowledge.languages).is_own_office(text) is own


@pytest.mark.parametrize("at", ["في", "فى", "لدى", "لدي"])
def test_an_arabic_preposition_is_one_however_its_last_letter_is_written(knowledge: Knowledge, at: str) -> None:
    """Egypt leaves its points away: a ministry behind "فى" was read onto the post, silently."""
    text = f"مدير {at} وزارة العدل"
    found = small_words(knowledge.languages).at_body.match(text, len("مدير "))
    assert found is not None
    assert text[found.end() :] == "وزارة العدل"
