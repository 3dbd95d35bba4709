"""What the sentences of a reply do, taken together."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.layout.text import page_texts


def test_somebody_prevented_and_nobody_in_his_place(build: Any, knowledge: Knowledge) -> None:
    """A sentence that denies any attending and names one person only leaves nobody who comes; with a second person it may not."""
    sentence = "Unfortunately Mr. Karl Moor has been taken ill and we cannot attend."
    assert deeds_of(page_texts(build.document(sentence)), knowledge, asked=False).denied
    assert not deeds_of(page_texts(build.document(f"{sentence} Ms. Ada Lund goes.")), knowledge, asked=False).denied


def test_a_post_behind_a_mailing_list_changes_nothing(build: Any, knowledge: Knowledge) -> None:
    """Of the words of change in a sentence none counts that is a post's, whatever the first one is said of."""
    listed = "Kindly remove from the mailing list, where he is still held, our colleague Mr. Karl Moor"
    pages = page_texts(build.document(f"{listed}, formerly of our office, Additional Secretary."))
    assert deeds_of(pages, knowledge, asked=False).changed is None
    pages = page_texts(build.document(f"{listed}; also change the first name of our delegate Ms. Ada Lund."))
    assert deeds_of(pages, knowledge, asked=False).changed is not None


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Yes, one: Ms. Ada Lund, Judge. No phone yet.", False),
        ("Да, одна. Телефона пока нет, тел. сообщим.", False),
        ("Oui. Pas de portable.", False),
        ("No. Joe", True),
        ("Sorry, no. My phone is broken.", True),
    ],
)
def test_no_phone_is_no_answer(build: Any, knowledge: Knowledge, text: str, *, refused: bool) -> None:
    """Where a mail was asked whether anybody comes, a "no" beside a kind of contact says only how nobody can be reached."""
    done = deeds_of(page_texts(build.document(text)), knowledge, asked=True)
    assert (done.refused is not None) is refused
