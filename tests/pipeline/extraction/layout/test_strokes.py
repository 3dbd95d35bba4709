"""Tests of strokes that part name, post and body. All persons are invented."""

from __future__ import annotations

import pytest

from pipeline.extraction.layout.strokes import slashed


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("Ada Lind / Judge / Court", "Ada Lind , Judge , Court"),
        (
            "Delegates: Ada Lind / Judge / Court; Tom Lall / Clerk / Senate.",
            "Delegates: Ada Lind , Judge , Court; Tom Lall , Clerk , Senate.",
        ),
        (
            "الأسماء: حسن موسى / مدير / وزارة العدل؛ آدم إسحق / قاض / المحكمة",
            "الأسماء: حسن موسى , مدير , وزارة العدل؛ آدم إسحق , قاض , المحكمة",
        ),
        ("Participants: Ada Lind / Tom Lall / Ian Ash", "Participants: Ada Lind / Tom Lall / Ian Ash"),
        ("Delegate: Ada Lind / Judge / Court", "Delegate: Ada Lind , Judge , Court"),
        ("Ada Lind, Judge / Rapporteur", "Ada Lind, Judge / Rapporteur"),
        ("Ada Lind, Judge (Tel. / Fax / E-mail: +43 1 23)", "Ada Lind, Judge (Tel. / Fax / E-mail: +43 1 23)"),
    ],
)
def test_strokes_are_commas(view: str, told: str) -> None:
    """Two strokes behind what looks like a name part an entry, on a row or between semicolons; a single one stands in a post."""
    assert slashed(view) == told
