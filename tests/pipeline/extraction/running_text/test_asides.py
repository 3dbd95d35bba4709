"""Tests of asides behind "and". All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.asides import with_asides_joined
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (", Director, and, as her alternate, ", ", Director, and  as her alternate, "),
        (", Director, and, on the first day only, ", ", Director, and"),
        (", начальник отдела, и, только в первый день, ", ", начальник отдела, и"),
        (", Director, on the first day only, ", ", Director, on the first day only,"),
        (", Director, and, in the Ministry, ", ", Director, and  in the Ministry,"),
    ],
)
def test_commas_around_an_aside_part_nobody(knowledge: Knowledge, before: str, wanted: str) -> None:
    """Behind "and" a comma only parts an aside off, and one that tells a day tells nothing of the person."""
    joined = with_asides_joined(before, lexicon(knowledge))
    assert len(joined) == len(before)
    assert joined.rstrip() == wanted.rstrip()
