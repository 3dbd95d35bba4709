"""Words for parts in the delegation that may be posts."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.entries.parts_or_posts import is_post_of_label, part_told
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


@pytest.mark.parametrize(
    ("text", "label", "post"),
    [
        ("Adviser", "post", True),
        ("Эксперт", "должность", True),
        ("Expert", "job title", True),
        ("Adviser", "function", False),
        ("Conseiller", "qualite", False),
        ("Adviser", "capacity in the delegation", False),
        ("Adviser", "", False),
        ("Head of delegation", "position", False),
        ("Judge", "post", False),
    ],
)
def test_an_adviser_by_his_post(words: Lexicon, text: str, label: str, post: bool) -> None:
    """Below a label of posts, "adviser" is one; below "Function" it may be a part in the delegation."""
    assert is_post_of_label(text, label, words) is post
