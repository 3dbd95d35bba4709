"""Chinese names of two characters set as wide as those of three."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.page import Box, Cell, Line, Paragraph, Table, Word
from pipeline.extraction.layout.spread_names import with_spread_names
from pipeline.extraction.words.lexicon import Lexicon


def _made(build: Any, words: Lexicon, text: str) -> list[list[str]]:
    (page,) = with_spread_names(build.document(build.page(text)), words).pages
    return [[word.text for word in line.words] for line in page.lines()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("贺 军先生", ["贺军先生"]),
        ("李 梅女士，法官", ["李梅女士，法官"]),
        ("1. 贺 军，刑事侦查局副局长", ["1.", "贺军，刑事侦查局副局长"]),
        ("2、李 梅（法官）", ["2、李梅（法官）"]),
        ("团长 贺 军先生", ["团长", "贺军先生"]),
        ("贺　军先生", ["贺军先生"]),
        ("司 长，外交部", ["司", "长，外交部"]),
        ("团 长：贺军", ["团", "长：贺军"]),
        ("外交部 贺 军，法官", ["外交部", "贺", "军，法官"]),  # within a line only a courtesy form is proof
        ("裴晓燕女士 贺军先生", ["裴晓燕女士", "贺军先生"]),
        ("其不再参加，改由贺 军先生出席", ["其不再参加，改由贺军先生出席"]),
        ("外交部副处长裴 茜女士", ["外交部副处长裴茜女士"]),
        ("派裴晓燕女士和 李先生", ["派裴晓燕女士和", "李先生"]),  # 和 is a family name too
        ("派裴晓燕女士和 军先生", ["派裴晓燕女士和", "军先生"]),
        ("会议由高 军方代表参加", ["会议由高", "军方代表参加"]),
        ("Mr. A B", ["Mr.", "A", "B"]),
        ("检察院助理检察长冯 毓 明女士将出席", ["检察院助理检察长冯毓明女士将出席"]),
        ("团长为冯 毓 明（处长），团员为王 建 业先生", ["团长为冯毓明（处长），团员为王建业先生"]),
        ("司法部检察官冯 毓 明随行", ["司法部检察官冯毓明随行"]),
        ("姓 名 单 位", ["姓", "名", "单", "位"]),
        ("司 法 部处长", ["司", "法", "部处长"]),
    ],
)
def test_both_characters_stand_together(build: Any, words: Lexicon, text: str, told: list[str]) -> None:
    """Before a courtesy form, or before a comma or bracket at the line's beginning; words for parts and posts stay."""
    assert _made(build, words, text) == [told]


def test_characters_of_a_picture_are_parted_by_gaps_alone(build: Any, words: Lexicon) -> None:
    """Each is a word there; in a cell as well as in a paragraph."""

    def line(*places: float) -> Line:
        return Line(tuple(Word(one, Box(left, 0.1, left + 0.02, 0.12)) for one, left in zip("贺军先生", places, strict=True)))

    wide, close = line(0.1, 0.16, 0.18, 0.2), line(0.1, 0.12, 0.14, 0.16)
    for told, count in ((wide, 3), (close, 4)):
        blocks = (Paragraph((told,)), Table(((Cell(1, 1, (told,)),),)))
        document = build.document(replace(build.page("x"), blocks=blocks))
        (made,) = with_spread_names(document, words).pages
        assert [len(one.words) for one in made.lines()] == [count, count]
