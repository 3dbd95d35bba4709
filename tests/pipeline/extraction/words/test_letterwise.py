"""Text changed letter by letter: as one letter after another would be, whole stretches at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extraction.words.letterwise import KEPT, REMEMBERED, SHORT, Letterwise

# Letters that become one, none or several, and blanks of several kinds; "0" is what stands for the odd ones within.
_CHANGES = {"A": "a", "Œ": "oe", "¸": "", "\n": " ", "…": "...", "=": " = ", "\0": "\0"}
_TABLE = Letterwise(lambda letter: _CHANGES.get(letter, letter))


def _one_by_one(text: str) -> tuple[str, list[int]]:
    """Return what `changed` promises, the long way."""
    letters: list[str] = []
    origin: list[int] = []
    for index, written in enumerate(text):
        for letter in _CHANGES.get(written, written):
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                origin.append(index)
    return "".join(letters), [*origin, len(text)]


@given(st.text(alphabet="Aab Œ¸\n…=\0", max_size=40))
def test_as_one_letter_after_another(text: str) -> None:
    """Whatever stands beside each other, text and places are those of a change letter by letter."""
    changed, origin = _TABLE.changed(text)
    assert (changed, list(origin)) == _one_by_one(text)


def test_keeps_no_more_than_so_many_letters() -> None:
    """A message with all letters of the world fills no worker's memory."""
    table = Letterwise(str.lower)
    table.changed("".join(map(chr, range(0x1_0000, 0x1_0000 + 2 * KEPT))))
    assert len(table) == KEPT


def test_a_short_text_is_changed_once() -> None:
    """What is asked about again and again is changed once; a page is too long to be kept."""
    asked: list[str] = []
    table = Letterwise(lambda letter: asked.append(letter) or "")
    for _ in range(3):
        table.changed("a")
        table.changed("b" * (SHORT + 1))
    assert asked.count("a") < asked.count("b")
    assert table._remembered.cache_info().currsize == 1 <= REMEMBERED
