"""The second reading's words where they are better."""

from __future__ import annotations

from models.page import Box, Line, Word
from pipeline.reading.readings.second import merged


def word(text: str, confidence: float, left: float = 0.1) -> Word:
    """Return a word of a fixed line."""
    return Word(text, Box(left, 0.3, left + 0.08, 0.31), confidence)


def one(main: Word, second: Word, script: str) -> str:
    """Return the text that is kept of two readings of one place."""
    (kept,) = merged([main], [Line((second,))], script)
    return kept.text


def test_addresses_come_from_the_latin_reading() -> None:
    """No Cyrillic or Arabic model can write them."""
    assert one(word("ада@ехаmр!е.огд", 0.4), word("ada@example.org", 0.8), "Cyrl") == "ada@example.org"
    assert one(word("6ل011.©", 0.0), word("ada@example.org", 0.7), "Arab") == "ada@example.org"


def test_a_reference_is_latin() -> None:
    """Cyrillic letters that look like CU and (A) are Latin ones."""
    assert one(word("СУ", 0.95), word("CU", 0.9), "Cyrl") == "CU"
    assert one(word("(А)", 0.97), word("(A)", 0.97), "Cyrl") == "(A)"
    assert one(word("2009/33(А)", 0.97), word("2009/33(A)", 0.9), "Cyrl") == "2009/33(A)"


def test_cyrillic_words_stay() -> None:
    """What only looks Latin is no better for it."""
    assert one(word("Тел.:", 0.92), word("Ten.:", 0.92), "Cyrl") == "Тел.:"
    assert one(word("честь", 0.96), word("4eCTb", 0.88), "Cyrl") == "честь"


def test_shapes_of_cyrillic_letters_are_no_latin_word() -> None:
    """A name that was in doubt became a jumble of capitals, and nobody was asked; true Latin words still come through."""
    assert one(word("Тигран", 0.7), word("TurpaH", 0.97), "Cyrl") == "Тигран"
    assert one(word("Гаяне", 0.5), word("TasHe", 0.95), "Cyrl") == "Гаяне"
    assert one(word("ВАСТКОУА", 0.5), word("BAGIROVA", 0.95), "Cyrl") == "BAGIROVA"
    assert one(word("МсОопа!4", 0.4), word("McDonald", 0.95), "Cyrl") == "McDonald"


def test_where_the_main_model_made_nothing_of_a_word_the_other_one_may_be_right() -> None:
    """A long word at confidence 0 is given up for one at 0.66; a short one is not."""
    assert one(word("(КЕОАЗНЕУ", 0.0), word("(IULDASHEV", 0.66), "Cyrl") == "(IULDASHEV"
    assert one(word("дн.", 0.0), word("AH.", 0.66), "Cyrl") == "дн."


def test_a_latin_name_in_brackets_is_taken_whole() -> None:
    """After one word in brackets was Latin, the next one is."""
    main = [word("(ШЕОА", 0.2), word("Аюу),", 0.73, 0.2)]
    second = [Line((word("(BROOK", 0.9), word("Ada),", 0.7, 0.2)))]
    assert [kept.text for kept in merged(main, second, "Cyrl")] == ["(BROOK", "Ada),"]


def test_arabic_numbers_keep_their_own_digits() -> None:
    """Digits of Arabic script stay; European ones come from the model that writes their signs on the right side."""
    assert one(word("٢٠٠٩", 0.7), word("5009", 0.9), "Arab") == "٢٠٠٩"
    assert one(word("43+", 0.96), word("+43", 0.96), "Arab") == "+43"


def test_words_elsewhere_change_nothing() -> None:
    """Only what stands in the same place is replaced."""
    assert merged([word("Вена", 0.9)], [Line((word("a@example.org", 0.9, 0.5),))], "Cyrl") == [word("Вена", 0.9)]
