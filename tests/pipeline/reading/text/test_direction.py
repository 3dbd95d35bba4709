"""Right to left."""

from __future__ import annotations

from models.page import Box, Line, Word
from pipeline.reading.text.direction import in_reading_order, is_right_to_left, line_order, mostly_right_to_left, repaired_numbers


def placed(*texts: str) -> list[Word]:
    """Return words that stand side by side from the left."""
    return [Word(text, Box(0.1 * index, 0.5, 0.1 * index + 0.09, 0.51)) for index, text in enumerate(texts)]


def test_direction_is_told_by_letters() -> None:
    """Arabic letters run from the right; digits and Latin ones do not."""
    assert is_right_to_left("وفد")
    assert not is_right_to_left("CU 2009/33")
    assert mostly_right_to_left(placed("البعثة", "الدائمة", "CU"))


def test_letters_are_ordered_by_place() -> None:
    """A word's letters come in the order of speech though the file lists them from the left; digits keep theirs."""
    letters = [("1", 0.0, 1.0), ("2", 1.0, 2.0), ("د", 2.0, 3.0), ("ف", 3.0, 4.0), ("و", 4.0, 5.0)]
    assert in_reading_order(letters) == "وفد12"


def test_lam_and_alef_of_one_glyph_come_as_spoken() -> None:
    """Two letters in one place are lam and then alef."""
    assert in_reading_order([("ا", 0.0, 1.0), ("ل", 0.0, 1.0)]) == "لا"
    assert in_reading_order([("لا", 0.0, 1.0), ("ب", 1.0, 2.0)]) == "بلا"


def test_numbers_within_a_line_run_from_the_left() -> None:
    """A telephone number in an Arabic line keeps the order of its groups."""
    words = placed("+43", "1", "5000000", "هاتف:")
    assert " ".join(word.text for word in line_order(words)) == "هاتف: +43 1 5000000"


def test_brackets_around_latin_words_are_turned_round() -> None:
    """What is drawn at the left end of a Latin run closes it."""
    words = placed("،(Ada", "BROOK)", "آدا")
    assert " ".join(word.text for word in line_order(words)) == "آدا (Ada BROOK)،"


def test_lines_of_the_engine_are_repaired_only_where_they_are_arabic() -> None:
    """A Latin line stays as it came."""
    line = Line(tuple(placed("Tel.:", "+43", "1")))
    assert repaired_numbers(line) is line
    arabic = Line(tuple(reversed(placed("+43", "1", "5000000", "هاتف"))))
    assert repaired_numbers(arabic).text == "هاتف +43 1 5000000"


def test_brackets_that_belong_to_a_number_stay_with_it() -> None:
    """A country code in brackets is whole as it is drawn."""
    words = placed("(+961)", "71", "998", "هاتف:")
    assert " ".join(word.text for word in line_order(words)) == "هاتف: (+961) 71 998"


def test_brackets_open_and_close_in_turn() -> None:
    """Whatever a file calls them, the first one opens and the second one closes."""
    words = placed("،)Ada", "BROOK)", "آدا")
    assert " ".join(word.text for word in line_order(words)) == "آدا (Ada BROOK)،"


def test_a_number_whose_last_group_holds_an_arabic_mark_stays_in_order() -> None:
    """Of "23 759803؛" the engine sets the mark behind the group that is drawn beside it; the groups keep their order."""
    row = [("هاتف:", 0.75), ("759803", 0.64), ("23؛", 0.60), ("الفاكس:", 0.50)]
    words = [Word(text, Box(left, 0.1, left + 0.03, 0.12)) for text, left in row]
    assert [word.text for word in line_order(words)] == ["هاتف:", "23", "759803؛", "الفاكس:"]


def test_brackets_that_go_over_the_end_of_a_line_are_told_by_their_place() -> None:
    """Of an odd number of brackets each opens before a word and closes behind one: a name goes on from the line above."""
    assert [word.text for word in line_order(placed("+971(", "وزير:", "،)MEFTAH"))] == ["MEFTAH)،", "وزير:", "(+971"]
    assert [word.text for word in line_order(placed("Lotfi(", "آدا"))] == ["آدا", "(Lotfi"]
    assert [word.text for word in line_order(placed("،", ")", "BROOK", "Ada", ")", "آدا"))] == [
        "آدا",
        "(",
        "BROOK",
        "Ada",
        ")",
        "،",
    ]
