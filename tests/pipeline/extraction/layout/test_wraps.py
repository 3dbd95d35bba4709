"""Where a line of a paragraph merely wrapped."""

from __future__ import annotations

from typing import Any

from models.page import Source
from pipeline.extraction.layout.strips import Strip, parts_of


def _strip(build: Any, text: str, **options: Any) -> Strip:
    page = build.page(text, **options)
    part = next(parts_of(build.document(page), page))
    assert isinstance(part, Strip)
    return part


def test_a_full_line_goes_on_in_the_next(build: Any) -> None:
    """Where the next word had no room the line feed is a blank; where it had room it ends the line."""
    strip = _strip(build, "Senior Officer of the Department\nof Treaties\nVienna", source=Source.OCR)
    assert [row.soft for row in strip.rows] == [False, True, False]
    assert "Department of Treaties\nVienna" in strip.view
    assert len(strip.view) == len(strip.passage.text)


def test_a_label_begins_its_own_line(build: Any) -> None:
    """The words "Tel.:" is no continuation, however full the line above."""
    strip = _strip(build, "Head of the Treaty Section\nTelephone: 1", source=Source.OCR)
    assert not strip.rows[1].soft


def test_a_line_that_ends_in_a_preposition_goes_on(build: Any) -> None:
    """A title broken behind "of" is one title, however much room the line had left."""
    strip = _strip(build, "Ms. Ana LIMA, Director of\nLegal Affairs in the Ministry of Justice\nVienna", source=Source.OCR)
    assert "Director of Legal Affairs" in strip.view


def test_a_name_torn_at_its_hyphen_is_one_word(build: Any) -> None:
    """The lines "Quaye-" and "Ampofo" hold one word of a name; a dash that stands apart, or a courtesy form below, is none."""
    torn = _strip(build, "1. Mrs. Adwoa Quaye-\nAmpofo, Judge", source=Source.TEXT)
    assert "Quaye-\u2060Ampofo" in torn.view
    apart = _strip(build, "Mrs. Adwoa Quaye -\nJudge", source=Source.TEXT)
    assert "\u2060" not in apart.view


def test_the_longest_line_of_a_list_does_not_wrap(build: Any) -> None:
    """Where nothing fills the page a line ends because it ends; prose beside which nothing stands is wider."""
    assert [row.soft for row in _strip(build, "Ms. Rania Harb (HARB Rania)\nFirst Secretary", source=Source.OCR).rows] == [
        False
    ] * 2
    wide = "Ms. Rania Harb, Senior Officer of the Department of Treaties and of the Law\nof Nations"
    assert [row.soft for row in _strip(build, wide, source=Source.OCR).rows] == [False, True]


def test_below_a_colon_with_room_behind_it_a_list_begins(build: Any) -> None:
    """However few lines of the page are full; a colon at the end of a full line wraps."""
    text = "The following persons will join the delegation:\n桑德斌教授\n组长\n" + "公安部\n" * 8 + "x" * 30 + " " + "y" * 40
    assert not _strip(build, text, source=Source.OCR).rows[1].soft
