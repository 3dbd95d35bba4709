"""Two engines' readings of one page become one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from config.vocabulary import Vocabulary
from models.page import Box, Word
from pipeline.reading.readings.fuse import AGREED, ALONE, DISPUTED, VOTED, fused

VOCABULARY = Vocabulary(frozenset({"núñez", "moreno"}), frozenset({"oficina", "director"}))


def word(text: str, left: float = 0.1, confidence: float = 0.9) -> Word:
    return Word(text, Box(left, 0.1, left + 0.1, 0.12), confidence)


def one(main: str, other: str) -> Word:
    (only,) = fused([word(main)], [word(other)], VOCABULARY)
    return only


def test_agreement_makes_sure() -> None:
    """A word that both engines read alike is trusted more than either engine's own score says."""
    assert one("Director", "Director").confidence == AGREED
    assert one("Director,", "Director").confidence == AGREED


@pytest.mark.parametrize(
    ("main", "other", "text"),
    [
        ("Oticina", "Oficina", "Oficina"),
        ("Moreño", "Moreno", "Moreno"),
        ("Nüñez,", "Núñez", "Núñez,"),
        ("Núñez", "Nuñez", "Núñez"),
    ],
)
def test_a_known_word_wins_over_an_unknown_one(main: str, other: str, text: str) -> None:
    """Where the engines differ, the spelling that exists is taken, with the marks around it kept."""
    assert one(main, other).text == text
    assert one(main, other).confidence < AGREED


def test_a_known_word_is_no_reason_to_invent() -> None:
    """Another word altogether does not replace what the better engine read."""
    disputed = one("Xylo", "Director")
    assert (disputed.text, disputed.confidence) == ("Xylo", DISPUTED)


def test_a_dispute_without_a_known_word_is_a_doubt() -> None:
    """Two unknown spellings leave the better engine's letters, marked as doubtful."""
    assert one("Kowalczyk", "Kowaiczyk").confidence == DISPUTED


@pytest.mark.parametrize(
    ("main", "other", "more", "text", "confidence"),
    [
        ("Kowaiczyk", "Kowalczyk", ["Kowalczyk"], "Kowalczyk", VOTED),
        ("Kowalczyk", "Kowaiczyk", ["Kowalczyk"], "Kowalczyk", VOTED),
        ("Kowaiczyk,", "Kowalczyk", ["Kowálczyk"], "Kowalczyk,", VOTED),
        (
            "obemmuller@example.org",
            "ubemuller@exmple",
            ["obermuller@exarnple.org", "obermuller@example.org"],
            "obermuller@example.org",
            DISPUTED,
        ),
        ("427", "327", ["327"], "427", DISPUTED),
    ],
)
def test_a_further_reading_decides_a_dispute(main: str, other: str, more: list[str], text: str, confidence: float) -> None:
    """By two against one, accents aside; else the spelling is taken that is most like all. Digits are not outvoted."""
    (kept,) = fused([word(main)], [word(other)], VOCABULARY, lambda _box: iter(more))
    assert (kept.text, kept.confidence) == (text, confidence)


def test_further_readings_are_asked_only_where_they_may_decide() -> None:
    """Neither where both agree, nor where one is a known word, nor for a third one once the second has decided."""
    asked: list[str] = []

    def more(_box: Box) -> Iterator[str]:
        for text in ("Kowalczyk", "Kowalczik"):
            asked.append(text)
            yield text

    fused([word("Director"), word("Oticina", 0.3)], [word("Director"), word("Oficina", 0.3)], VOCABULARY, more)
    assert asked == []
    fused([word("Kowaiczyk")], [word("Kowalczyk")], VOCABULARY, more)
    assert asked == ["Kowalczyk"]


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("ada(@)mfa.example,org", "ada@mfa.example.org"),
        ("ada@)mfa.example.org,", "ada@mfa.example.org,"),
        ("ada(@mfa.example.org", "ada@mfa.example.org"),
        ("(ada@mfa.example.org)", "(ada@mfa.example.org)"),
        ("Lima,Ana", "Lima,Ana"),
    ],
)
def test_addresses_are_tidied(text: str, tidied: str) -> None:
    """Brackets about the "@" and commas within are what a coarse picture makes of ink; other words keep their commas."""
    assert one(text, text).text == tidied


def test_words_of_one_engine_only_are_less_sure() -> None:
    """What one engine alone saw stays, with less confidence; the other engine adds only what it is sure of."""
    words = fused([word("Ana")], [word("Lima", 0.5, 0.95), word("~~", 0.7, 0.3)], VOCABULARY)
    assert [(w.text, w.confidence) for w in words] == [("Ana", ALONE), ("Lima", ALONE)]


def test_a_chinese_character_within_the_other_engines_word_is_confirmed() -> None:
    """One engine gives characters, the other words: a character found in the word at its place is agreed on."""
    box = Box(0.1, 0.1, 0.14, 0.12)
    (only,) = fused([Word("王", box, 0.9)], [Word("王小明", Box(0.1, 0.1, 0.2, 0.12), 0.8)], VOCABULARY)
    assert only.confidence == AGREED


def test_a_word_that_overlaps_another_is_never_added() -> None:
    """The engines' boxes are not exact: a character that stands partly on another one is that one, not a second."""
    main = Word("女", Box(0.10, 0.1, 0.12, 0.12), 0.9)
    words = fused([main], [Word("女", Box(0.115, 0.1, 0.135, 0.12), 0.95)], VOCABULARY)
    assert [word.text for word in words] == ["女"]


def test_a_word_between_two_others_is_text_though_only_one_engine_saw_it() -> None:
    """An initial within a name was lost in silence; now it stands there, and a person looks."""
    name = [Word("Xavier", Box(0.1, 0.1, 0.16, 0.12), 0.99), Word("MEJÍA", Box(0.18, 0.1, 0.25, 0.12), 0.99)]
    initial = Word("F.", Box(0.158, 0.1, 0.172, 0.12), 0.81)
    kept = fused(name, [initial], VOCABULARY)
    assert [(each.text, each.confidence) for each in kept if each.text == "F."] == [("F.", DISPUTED)]
    dirt = Word("|", initial.box, 0.81)
    beside = Word("ii", Box(0.4, 0.1, 0.41, 0.12), 0.81)
    assert len(fused(name, [dirt, beside], VOCABULARY)) == 2


def test_an_address_that_only_one_engine_saw_is_not_lost() -> None:
    """A whole line may be passed over by the better engine; what looks like an address or a number is no dirt."""
    alone = [word("b.green@example.org", 0.5, 0.4), word("2682609", 0.7, 0.4), word("ii", 0.9, 0.4)]
    kept = fused([word("Director")], alone, VOCABULARY)
    assert [(each.text, each.confidence) for each in kept[1:]] == [("b.green@example.org", 0.4), ("2682609", 0.4)]


def test_the_number_of_an_item_that_only_one_engine_saw_is_not_lost() -> None:
    """The better engine passes over a single digit in a cell; a digit without its full stop, or a doubtful one, may be dirt."""
    alone = [word("4.", 0.05, 0.75), word("(12)", 0.5, 0.6), word("7", 0.7, 0.75), word("9.", 0.9, 0.3)]
    kept = fused([word("Director", 0.2)], alone, VOCABULARY)
    assert [(each.text, each.confidence) for each in kept[1:]] == [("4.", DISPUTED), ("(12)", DISPUTED)]


@pytest.mark.parametrize(
    ("main", "other", "next_left", "kept"),
    [
        ("Ramiro.", "Ramiro", 0.21, "Ramiro"),
        ("Ramiro.", "Ramiro.", 0.21, "Ramiro."),
        ("Ramiro.", "Ramiro", 0.5, "Ramiro."),
        ("Lic.", "Lic", 0.21, "Lic."),
    ],
)
def test_a_speck_behind_a_word_is_no_full_stop(main: str, other: str, next_left: float, kept: str) -> None:
    """Only one engine sees it, and the line goes on; at its end a sentence may end, and short words are abbreviations."""
    words = [word(main), word("Severino", next_left)]
    assert fused(words, [word(other), word("Severino", next_left)], VOCABULARY)[0].text == kept


@pytest.mark.parametrize(
    ("main", "other", "kept"),
    [("KABORE,", "KABORÉ", "KABORÉ,"), ("Moreno", "Morenó", "Moreno"), ("Kanokwán", "Kanokwan", "Kanokwán")],
)
def test_an_accent_that_only_the_other_engine_saw_is_taken(main: str, other: str, kept: str) -> None:
    """It loses accents more often than it invents them; a word known without stays so, and what the better engine saw stays."""
    assert one(main, other).text == kept
    assert one(main, other).confidence < AGREED
