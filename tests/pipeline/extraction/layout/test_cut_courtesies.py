"""Tests of Chinese courtesy forms that a picture shows badly."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Paragraph, Source, Table
from pipeline.extraction.layout.cut_courtesies import with_cut_courtesies_read
from pipeline.extraction.layout.misread_courtesies import GUESSED
from pipeline.extraction.words.lexicon import lexicon


def _read(build: Any, knowledge: Knowledge, *texts: str, source: Source = Source.OCR) -> list[Any]:
    lines = tuple(build.line(text, 0.1 + number / 20) for number, text in enumerate(texts))
    page = replace(build.page("x"), source=source, language="zh", blocks=(Paragraph(lines),))
    (made,) = with_cut_courtesies_read(build.document(page), lexicon(knowledge)).pages
    return list(made.lines())


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("汤静燕女上", "汤静燕女士"),
        ("张文强光生", "张文强先生"),
        ("解龙先牛", "解龙先生"),
        ("1. 解龙女上", "1. 解龙女士"),
        ("房敏女", "房敏女士"),
        ("桂秀芳女", "桂秀芳女士"),
        ("张文强先", "张文强先生"),
    ],
)
def test_a_form_badly_seen_is_read(build: Any, knowledge: Knowledge, text: str, read: str) -> None:
    """At the end of a line, where another entry has one as it is; it is doubted."""
    first, _ = _read(build, knowledge, text, "王明先生")
    assert first.text == read
    assert first.confidence <= GUESSED


@pytest.mark.parametrize(
    ("texts", "source"),
    [
        (("金玉女", "王明"), Source.OCR),
        (("金玉女", "王明先生"), Source.TEXT),
        (("欧阳静女", "王明先生"), Source.OCR),
        (("李明生", "王明先生"), Source.OCR),
        (("陈海生，法官", "王明先生"), Source.OCR),
        (("王李淑女，处长", "王明先生"), Source.OCR),
    ],
)
def test_a_name_may_end_so(build: Any, knowledge: Knowledge, texts: tuple[str, ...], source: Source) -> None:
    """In typed text, where nobody else has a form, with a surname of two characters, and with more behind it in its line."""
    assert [line.text for line in _read(build, knowledge, *texts, source=source)] == list(texts)


def test_the_second_character_below_goes_up(build: Any, knowledge: Knowledge) -> None:
    """In a narrow cell the form is broken over two lines."""
    lines = (build.line("桂秀芳女", 0.1), build.line("士", 0.15))
    table = Table(((Cell(1, 1, lines),),))
    page = replace(build.page("x"), source=Source.OCR, language="zh", blocks=(table,))
    (made,) = with_cut_courtesies_read(build.document(page), lexicon(knowledge)).pages
    assert [line.text for line in made.lines()] == ["桂秀芳女士"]
