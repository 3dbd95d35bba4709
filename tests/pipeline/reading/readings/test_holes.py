"""Gaps in a row of words under which something is written are found, and read by the other engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from config.knowledge import Knowledge
from config.settings import ReadingSettings
from models.page import Box, Line, Word
from pipeline.reading.engines import tesserocr
from pipeline.reading.pictures.raster import Pixels
from pipeline.reading.readings import twice
from pipeline.reading.readings.holes import Hole, filled, holes

Draw = Callable[..., Pixels]
TEXT = "composed of Ms. Fatoumata ZINSOU and Mr. Firmin"


def words_of(page: Pixels) -> list[Word]:
    """Return the words of a page as the first engine reads them."""
    return [word for line in tesserocr.recognise(page, ("eng",), 60, None) for word in line.words]


@pytest.mark.ocr
def test_a_name_that_was_passed_over_leaves_a_hole_and_is_read(drawn: Draw, knowledge: Knowledge) -> None:
    """As under a stamp: the words beside it are read, the ink between them is not."""
    page = drawn([(TEXT, 0.1, 0.2)])
    seen = [word for word in words_of(page) if "ZINSOU" not in word.text]
    (hole,) = holes(seen, page)
    assert (hole.before, hole.behind) == ("Fatoumata", "and")
    first = twice.First((Line(tuple(seen)),), 0.95, "eng", page, page)
    read = twice.latin(first, knowledge.vocabulary, tesserocr.ENGINE, ReadingSettings(), coarse=False)
    name = next(word for word in read.words if word.text == "ZINSOU")
    assert name.confidence < 0.95  # one engine alone has seen it


@pytest.mark.ocr
@pytest.mark.parametrize(
    "lines",
    [
        [(TEXT, 0.1, 0.2)],
        [("composed of Ms. Ada", 0.1, 0.2), ("BROOK and Mr. Stone", 0.6, 0.2)],
        [("Name of the person ................................. Ada", 0.1, 0.2)],
    ],
    ids=["all read", "white between columns", "dots that lead to a value"],
)
def test_where_nothing_is_hidden_there_is_no_hole(drawn: Draw, lines: list[tuple[str, float, float]]) -> None:
    """White paper and dots between words are none."""
    page = drawn(lines, size=24)
    assert holes([word for word in words_of(page) if any(map(str.isalnum, word.text))], page) == ()


@pytest.mark.ocr
def test_a_stamp_in_a_row_of_short_cells_or_behind_a_sentence_is_no_hole(drawn: Draw) -> None:
    """What stands there is the stamp's own text."""
    page = drawn([("Ada Brook", 0.1, 0.2), ("REGISTRY", 0.4, 0.2), ("It ends here and now.", 0.1, 0.3), ("APRIL", 0.5, 0.3)])
    far = Word("edge", Box(0.8, 0.5, 0.9, 0.52), 0.9)
    assert holes([*(word for word in words_of(page) if word.text not in {"REGISTRY", "APRIL"}), far], page) == ()


def test_letters_of_the_words_beside_a_hole_are_not_read_twice() -> None:
    """Accents set aside; and of rows that a stamp has pushed together the one that was read more surely counts."""
    hole = Hole(Box(0.3, 0.2, 0.6, 0.22), (), "Fatoumatà", "Ministère")
    read = [Word(text, Box(left, 0.2, left + 0.02, 0.22), 0.9) for text, left in (("a", 0.3), ("ZINSOU,", 0.4), ("M", 0.58))]
    below = Hole(Box(0.3, 0.21, 0.6, 0.24), (), "of", "the")
    blurred = [Word("ZNSQU", Box(0.4, 0.215, 0.42, 0.24), 0.6), Word("faint", Box(0.5, 0.215, 0.52, 0.24), 0.3)]
    assert [word.text for word in filled([(below, blurred), (hole, read)])] == ["ZINSOU,"]
