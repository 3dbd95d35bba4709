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
        ("Participants: Ada Lind / Tom Lall / Jo Roe", "Participants: Ada Lind / Tom Lall / Jo Roe"),
        (
            "Teams: Ada Lind / Tom Lall / Jo Roe; Al Ash / Di Poe / Ed Kay",
            "Teams: Ada Lind / Tom Lall / Jo Roe; Al Ash / Di Poe / Ed Kay",
        ),
        ("Ada Lind / Judge / Court; Tom Lall / Clerk", "Ada Lind , Judge , Court; Tom Lall , Clerk"),
        ("Ada Lind, Judge / Rapporteur", "Ada Lind, Judge / Rapporteur"),
        ("Ada Lind, Judge (Tel. / Fax / E-mail: +43 1 23)", "Ada Lind, Judge (Tel. / Fax / E-mail: +43 1 23)"),
    ],
)
def test_strokes_are_commas(view: str, told: str) -> None:
    """Two strokes behind what looks like a name part an entry, on a row or between semicolons; a single one stands in a post.

    Behind a colon one entry alone, or entries of names and nothing else, may be persons parted by strokes.
    """
    assert slashed(view) == told
