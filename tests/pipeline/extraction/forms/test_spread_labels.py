"""Tests of Chinese labels whose letters were read apart."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Cell, Page, Paragraph, Source, Table
from pipeline.extraction.forms.spread_labels import with_spread_labels
from pipeline.extraction.words.lexicon import lexicon


def _texts(build: Any, knowledge: Knowledge, *blocks: Paragraph | Table, source: Source = Source.OCR) -> list[list[str]]:
    page = Page(1, source, blocks, language="zh")
    (mended,) = with_spread_labels(build.document(page), lexicon(knowledge)).pages
    return [[line.text.replace(" ", "") for line in block.lines] for block in mended.blocks if isinstance(block, Paragraph)]


def test_a_label_in_two_columns_is_one(build: Any, knowledge: Knowledge) -> None:
    """Its letters stand at one height, the value behind the last of them; the lines keep their order."""
    table = Table(
        (
            (
                Cell(1, 1, (build.line("职", 0.14), build.line("电", 0.16))),
                Cell(1, 2, (build.line("务：参赞", 0.14, 0.2), build.line("话：010-65960000", 0.16, 0.2))),
            ),
        )
    )
    name = Paragraph((build.line("姓名：秦若海先生", 0.12),))
    assert _texts(build, knowledge, name, table) == [["姓名：秦若海先生"], ["职务：参赞", "电话：010-65960000"]]


def test_a_label_in_two_paragraphs_is_one(build: Any, knowledge: Knowledge) -> None:
    """Also where its first letter was read as a paragraph of its own; an entry stays apart from the next one."""
    blocks = [
        Paragraph((build.line("职", 0.14), build.line("姓", 0.22))),
        Paragraph((build.line("务：参赞", 0.14, 0.2), build.line("名：罗芷兰女士", 0.22, 0.2))),
        Paragraph((build.line("职务：处长", 0.24),)),
        Paragraph((build.line("顺致最崇高的敬意。", 0.3),)),
    ]
    found = [line for lines in _texts(build, knowledge, *blocks) for line in lines]
    assert found == ["职务：参赞", "姓名：罗芷兰女士", "职务：处长", "顺致最崇高的敬意。"]


def test_letters_that_make_no_label_stay(build: Any, knowledge: Knowledge) -> None:
    """One letter in a column of its own may be a name's, or a number."""
    table = Table(((Cell(1, 1, (build.line("王", 0.14),)), Cell(1, 2, (build.line("务：参赞", 0.14, 0.2),))),))
    assert _texts(build, knowledge, table) == []
