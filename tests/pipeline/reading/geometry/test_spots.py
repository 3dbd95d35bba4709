"""Words gathered in rows."""

from __future__ import annotations

from collections.abc import Callable

from models.page import Box, Word
from pipeline.reading.geometry.spots import letter_height, pitch, rows_of, spotted


def test_words_of_one_height_make_a_row(set_words: Callable[..., list[Word]]) -> None:
    """Rows come from the top, their words from the left, whatever the order of the words."""
    words = set_words([("Ada Brook", 0.1, 0.20), ("Counsellor", 0.6, 0.201), ("Ben Stone", 0.1, 0.22)])
    rows = rows_of(spotted(words[::-1], letter_height(words), 0.707, right_to_left=False))
    assert [row.line(right_to_left=False).text for row in rows] == ["Ada Brook Counsellor", "Ben Stone"]


def test_a_page_that_bends_keeps_its_rows() -> None:
    """A row that sinks by two line heights from left to right is still one row, and so is the one under it."""
    words = []
    for step in range(20):
        for line, top in enumerate((0.30, 0.32)):
            sunk = top + 0.0018 * step
            words.append(Word(f"{line}", Box(0.04 * step + 0.1, sunk, 0.04 * step + 0.13, sunk + 0.01)))
    rows = rows_of(spotted(words, letter_height(words), 0.707, right_to_left=False))
    assert ["".join(spot.word.text for spot in row.spots) for row in rows] == ["0" * 20, "1" * 20]


def test_the_pitch_is_that_of_lines_not_of_paragraphs(set_words: Callable[..., list[Word]]) -> None:
    """Where most lines stand apart, the closest ones still tell how far lines are from each other."""
    words = set_words([(f"line{top}", 0.1, top) for top in (0.1, 0.13, 0.16, 0.176, 0.192, 0.222, 0.252)])
    rows = rows_of(spotted(words, 0.01, 0.707, right_to_left=False))
    assert round(pitch(rows), 2) == 1.6


def test_an_arabic_row_of_a_latin_page_is_read_from_the_right() -> None:
    """A page in two languages: each row in the order of its own script."""
    words = [
        Word("المزروعي", Box(0.6, 0.2, 0.68, 0.21)),
        Word("عبيد", Box(0.69, 0.2, 0.74, 0.21)),
        Word("حمد", Box(0.75, 0.2, 0.8, 0.21)),
    ]
    words += [Word("Ada", Box(0.1, 0.3, 0.15, 0.31)), Word("Brook", Box(0.16, 0.3, 0.24, 0.31))]
    rows = rows_of(spotted(words, 0.01, 0.707, right_to_left=False))
    assert [row.line(right_to_left=False).text for row in rows] == ["حمد عبيد المزروعي", "Ada Brook"]


def test_words_behind_a_low_stop_stay_in_their_line() -> None:
    """The page bends: the stop behind an item's number stands at the foot of its line, and draws no word out of it."""
    words = [
        Word("2", Box(0.170, 0.395, 0.178, 0.405)),
        Word(".", Box(0.180, 0.4045, 0.183, 0.407)),
        Word("Ms.", Box(0.187, 0.394, 0.215, 0.404)),
        Word("Napaporn", Box(0.220, 0.394, 0.30, 0.407)),
        Word("Sirikanchana", Box(0.305, 0.392, 0.41, 0.405)),
        Word("Senior", Box(0.187, 0.411, 0.24, 0.421)),
        Word("Expert", Box(0.245, 0.411, 0.30, 0.423)),
    ]
    rows = rows_of(spotted(words, letter_height(words), 0.707, right_to_left=False))
    assert [row.line(right_to_left=False).text for row in rows] == ["2 . Ms. Napaporn Sirikanchana", "Senior Expert"]


def test_marks_far_from_all_words_and_small_print_make_rows_of_their_own() -> None:
    """A dash between two lines, far to their right, is of neither; small print is no mark, though it is as low."""
    words = [Word("Ada", Box(0.1, 0.20, 0.16, 0.21)), Word("Brook", Box(0.17, 0.20, 0.25, 0.21))]
    words += [
        Word("Ben", Box(0.1, 0.23, 0.16, 0.24)),
        Word("Stone", Box(0.17, 0.23, 0.25, 0.24)),
        Word("-", Box(0.6, 0.219, 0.61, 0.221)),
    ]
    words += [
        Word("Tel.", Box(0.1, 0.30, 0.12, 0.305)),
        Word("48", Box(0.13, 0.30, 0.14, 0.305)),
        Word("15", Box(0.1, 0.307, 0.12, 0.312)),
    ]
    rows = rows_of(spotted(words, 0.01, 0.707, right_to_left=False))
    assert [row.line(right_to_left=False).text for row in rows] == ["Ada Brook", "-", "Ben Stone", "Tel. 48", "15"]


def test_arabic_words_as_high_as_their_letters_stand_in_one_row() -> None:
    """A PDF's own boxes: "من" hangs below the line's middle, "كلا" ends above it; both stand between whole words."""
    boxes = {"فلسطين": (0.46, 0.289, 0.297), "سيضم": (0.41, 0.2922, 0.2981), "كلا": (0.38, 0.2884, 0.2949)}
    boxes |= {"من": (0.35, 0.2935, 0.2984), "السيد": (0.29, 0.2873, 0.2971), "الوفد": (0.46, 0.307, 0.317)}
    words = [Word(text, Box(left, top, left + 0.03, bottom)) for text, (left, top, bottom) in boxes.items()]
    rows = rows_of(spotted(words, 0.0098, 0.707, right_to_left=True))
    assert [row.line(right_to_left=True).text for row in rows] == ["فلسطين سيضم كلا من السيد", "الوفد"]
