"""Persons set out in paragraphs of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.blocks_set_out import set_out
from pipeline.extraction.layout.text import page_texts

TWO = "Mrs. Akosua BOATENG\nDirector\nMinistry of Justice\n\nMr. Yaw OFOSU\nSuperintendent\nPolice Service"


@pytest.mark.parametrize(
    ("above", "blocks", "found"),
    [
        ("I am pleased to send you the names for our delegation.", TWO, True),
        ("En relación con su nota, paso los datos.", "Sra. Ana RUIZ\nFiscal\nMP\n\nSr. Luis SOTO\nInspector\nPolicía", True),
        ("По Вашей ноте от нас:", "г-жа Анна Петрова\nсоветник\nМИД\n\nг-н Пётр Иванов\nначальник отдела\nМВД", True),
        ("Suite à votre note :", "Mme Awa NDIAYE\nMagistrate\nMinistère\n\nM. Paul DIOUF\nCommissaire\nPolice", True),
        ("Could you tell us whether these colleagues are registered?", TWO, False),
        ("Please send the documents to", TWO, False),
        ("The following two colleagues cannot come to the meeting:", TWO, False),
        ("For the hotel please contact", TWO, False),
        ("I send you the names.", "Mrs. Akosua BOATENG\nDirector\nMinistry of Justice", False),
        ("I send you the names.", "Mrs. Akosua BOATENG\nDirector\n\nMr. Yaw OFOSU\nSuperintendent", False),
    ],
)
def test_paragraphs_of_name_post_and_body(build: Any, knowledge: Knowledge, above: str, blocks: str, found: bool) -> None:
    """Two such paragraphs announce somebody, where nothing above them denies, asks, or tells whom to write to."""
    pages = page_texts(build.document(f"Dear colleagues,\n\n{above}\n\n{blocks}\n\nKind regards"))
    assert (set_out(pages, knowledge) is not None) is found


def test_a_first_line_that_stands_in_the_line_above_is_found_below(build: Any, knowledge: Knowledge) -> None:
    """A name that the paragraph above has as well is shown where it is set out."""
    pages = page_texts(build.document(f"I send you Mrs. Akosua BOATENG and a colleague.\n\n{TWO}\n\nKind regards"))
    clue = set_out(pages, knowledge)
    assert clue is not None
    assert clue.cue.start == pages[0].plain.text.rindex("mrs. akosua boateng")


def test_a_first_line_that_the_page_does_not_hold_is_no_place(
    build: Any, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A block whose first line is not found in the page's text is not put where the one before it stands."""
    pages = page_texts(build.document(f"Dear colleagues,\n\nI send you the names.\n\n{TWO}\n\nKind regards"))
    less = replace(pages[0].passage, text=pages[0].passage.text.replace("Mr. Yaw OFOSU", "Mr. Yaw 0FOSU"))
    monkeypatch.setattr(pages[0], "passage", less)
    assert set_out(pages, knowledge) is None
