"""What was filled in or written upon the pages of a PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from models.page import Box, Word
from pipeline.reading.pdf.pdf_forms import TICK, Tick, filled_page, ticked

FORM = (Path(__file__).parents[1] / "carriers" / "form.pdf").read_bytes()


def place(left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """Return points of a page of 1,000 x 1,000 as fractions from its top."""
    return left / 1_000, 1 - top / 1_000, right / 1_000, 1 - bottom / 1_000


def test_typed_values_are_drawn_in_and_boxes_told() -> None:
    """Even where the program that filled in the form drew nothing itself."""
    document = pypdfium2.PdfDocument(FORM)
    document.init_forms()
    filled = filled_page(document, 0)
    assert filled.changed
    text = filled.page.get_textpage().get_text_range()
    assert {"BROOK", "Counsellor", "Ms."} <= set(text.split())
    assert sorted(tick.ticked for tick in filled.ticks) == [False, True]
    filled.page.close()
    document.close()


LABEL = Word("Head", Box(0.10, 0.10, 0.20, 0.12))
FAR = Word("Interpreter", Box(0.60, 0.10, 0.70, 0.12))


@pytest.mark.parametrize(
    ("sides", "left", "right"),
    [
        ((240, 880, 255, 900), 0.206, 0.221),  # behind its label
        ((560, 880, 575, 900), 0.579, 0.594),  # before its label
        ((400, 880, 415, 900), 0.400, 0.415),  # too far from both
    ],
)
def test_a_tick_stands_beside_its_label(sides: tuple[float, float, float, float], left: float, right: float) -> None:
    """Near enough to be read with it; one that has no label stays where it is."""
    (tick,) = [word for word in ticked([LABEL, FAR], [Tick(sides, ticked=True)], place) if word.text == TICK]
    assert (tick.box.left, tick.box.right) == (pytest.approx(left), pytest.approx(right))


def test_the_sign_in_the_box_is_no_word() -> None:
    """Fonts call a tick "4"; an empty box is nothing."""
    sign = Word("4", Box(0.241, 0.101, 0.254, 0.119))
    words = ticked([LABEL, sign], [Tick((240, 880, 255, 900), ticked=True)], place)
    assert [word.text for word in words] == ["Head", TICK]
    assert ticked([LABEL, sign], [Tick((240, 880, 255, 900), ticked=False)], place) == [LABEL]
