"""Words that would announce somebody and tell of an earlier meeting. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    "text",
    [
        "Ma collègue me dit que l'an dernier M. Odo Kessel s'était inscrit directement auprès de vous. Mme T. Varn le dit.",
        "We note that last year Norland was represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser.",
        "我们注意到去年我方代表为奥多先生和王秀英女士。",
    ],
)
def test_that_is_asked(kind_of_note: Any, text: str) -> None:
    """What a nomination seems to say may be of another year."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Norland will be represented by Mr. Odo Kessel, Judge, and Ms. Tilda Varn, Adviser, who attended last year.",
        "Thank you for the hospitality of last year. Norland will be represented by Mr. Odo Kessel and Ms. Tilda Varn.",
    ],
)
def test_what_is_past_behind_it_or_in_another_sentence_asks_nothing(kind_of_note: Any, text: str) -> None:
    """The sentence that announces tells nothing of the past."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.NOMINATION
    assert found.confidence >= 0.8
