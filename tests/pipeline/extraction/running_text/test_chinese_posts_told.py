"""Posts that a later clause of a Chinese sentence tells."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.chinese_posts_told import post_told
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("率团出席，他现任司法部处长，电话", ["司法部处长"]),
        ("出席，其为公安部副处长", ["公安部副处长"]),
        ("出席，王先生在最高人民法院担任法官", ["法官", "最高人民法院"]),
        ("出席，他担任团长", []),
        ("出席，李先生现任司法部处长", []),
        ("出席，其顾问任司法部处长", []),
        ("出席，他在维也纳任职三年", []),
    ],
)
def test_a_clause_behind_a_name_tells_his_post(knowledge: Knowledge, behind: str, told: list[str]) -> None:
    """It begins with "he" or with his family name; a part in the delegation is none."""
    text = f"我方派王永强先生{behind}"
    match = NameMatch(3, (3, 6), (6, 8), None, 8, 2)
    assert [text[slice(*span)] for span in post_told(text, match, len(text), lexicon(knowledge))] == told


def test_where_others_are_named_between_he_is_another(knowledge: Knowledge) -> None:
    """But his family name still means him."""
    text = "我方派王永强先生和周文女士出席，王先生现任司法部处长，她是公安部处长"
    match, words = NameMatch(3, (3, 6), (6, 8), None, 8, 2), lexicon(knowledge)
    past = text.index("周文")
    assert [text[slice(*span)] for span in post_told(text, match, len(text), words, past=past)] == ["司法部处长"]
    other = text.replace("王先生现任", "他现任")
    assert post_told(other, match, len(other), words, past=past) == ()
