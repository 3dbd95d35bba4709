"""Words for parts in the delegation that may be posts."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.entries.parts_or_posts import part_told
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("behind", "before", "told"),
    [
        (", Head of delegation", None, Role.HEAD),
        (", Adviser", None, Role.ADVISER),
        (", Adviser, Ministry of Justice", None, None),
        (" (Adviser, Central Bank)", None, None),
        (", Head of delegation, Ministry of Justice", Role.HEAD, Role.HEAD),
        (", Judge", None, None),
    ],
)
def test_a_part_or_a_post(words: Lexicon, behind: str, before: Role | None, told: Role | None) -> None:
    """A word for a part is a post where the body follows in which its holder is that; a part's whole phrase is none."""
    parts = segments(behind, 0)
    first = behind[parts[0].start : parts[0].end]
    assert part_told(first, behind, parts, 0, before, words, "en") is told
