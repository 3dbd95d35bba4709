"""What may enter the house as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.text.wording import clean, flat


def test_invisible_and_control_characters_are_taken_out() -> None:
    """NUL, bidi marks, zero-width characters and lone surrogates never reach a record."""
    assert clean("Am\x00adou\u202e \u200bDiallo\ud800") == "Amadou Diallo"


def test_presentation_forms_become_letters() -> None:
    """Arabic glyph forms, ligatures and CJK radicals of PDF fonts are plain letters afterwards."""
    assert clean("\ufedf\ufe8e ﬁ ⼈") == "لا fi 人"


def test_what_lengthens_an_arabic_word_is_no_letter() -> None:
    """Within a word, and between a preposition of one letter and its word; not behind the letter or the figure of an item."""
    assert clean("وزارة العـــدل، استبدال السيد علي بـالسيدة منى لـدولة") == "وزارة العدل، استبدال السيد علي بالسيدة منى لدولة"
    for item in ("أـ السيد علي", "بـالسيدة منى", "١ـ السيد علي"):
        assert clean(item) == item


def test_lines_end_by_line_feed_alone() -> None:
    """Whatever ends a line, a line feed does afterwards."""
    assert clean("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_flat_text_has_single_blanks() -> None:
    """Headers and names stand on one line."""
    assert flat("  Note\r\n\t verbale\u00a0") == "Note verbale"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """`clean` is idempotent on any string."""
    assert clean(clean(text)) == clean(text)
