"""Whose aide a Chinese contact reaches."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.chinese_aides import chinese_aide
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("said", "begin"),
    [
        ("段先生秘书的电话：", 1),
        ("段先生出席。其秘书电话：", 6),
        ("可通过他的秘书联系，电话：", 4),
        ("段先生的秘书张女士，电话：", 3),
        ("段维岳三等秘书电话：", None),
        ("部长助理电话：", None),
        ("国际合作局检察官助理，电话：", None),
        ("段检察官助理，电话：", 0),
        ("其秘书张女士将出席会议，电话：", None),
        ("其秘书张女士。电话：", None),
        ("his secretary, tel. ", None),
    ],
)
def test_an_aide_with_an_owner_leads_to_the_contact(knowledge: Knowledge, said: str, begin: int | None) -> None:
    """A post that ends in the word for an aide has no owner before it; an aide who comes has his own number."""
    assert chinese_aide(said, 0, len(said), lexicon(knowledge)) == begin
