"""Tests of a seal's letters read as words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import load_knowledge
from models.page import Cell, Line, Paragraph, Source, Table
from pipeline.extraction.layout.seal_letters import without_seal_letters
from pipeline.extraction.words.lexicon import lexicon

_WORDS = lexicon(load_knowledge())


def _line(build: Any, text: str, top: float, *, tall: float, confidence: float) -> Line:
    """Return the line; what stands behind a stroke in it is so many times as high as the rest, and so sure."""
    plain, _, piece = text.partition("|")
    line = build.line(f"{plain} {piece}", top)
    many = len(plain.split())
    seal = tuple(
        replace(word, box=replace(word.box, bottom=word.box.top + tall * word.box.height), confidence=confidence)
        for word in line.words[many:]
    )
    return Line((*line.words[:many], *seal))


def _read(build: Any, *texts: str, tall: float = 2.0, confidence: float = 0.6, table: bool = True, ocr: bool = True) -> str:
    lines = tuple(_line(build, text, 0.1 + 0.03 * at, tall=tall, confidence=confidence) for at, text in enumerate(texts))
    usual = Paragraph(tuple(build.line("as high as most of the words on the page are", 0.5 + 0.02 * at) for at in range(4)))
    block = Table(((Cell(0, 0, lines[:1]), Cell(0, 1, lines[1:])),)) if table else Paragraph(lines)
    page = replace(build.page("x"), source=Source.OCR if ocr else Source.TEXT, blocks=(block, usual))
    (made,) = without_seal_letters(build.document(page), _WORDS).pages
    return " / ".join(line.text for line in list(made.lines())[:-4])


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (["Chief of Staff|MISS ION"], "Chief of Staff"),
        (["Troisième secrétaire|SION OF"], "Troisième secrétaire"),
        (["Pascal Adama|SSIO"], "Pascal Adama"),
        (["Border Guard", "|PERMAM"], "Border Guard"),  # a letter was misread
        (["Labour Inspectorate|USS", "Immigration Service|ION"], "Labour Inspectorate / Immigration Service"),
        (["Mme Awa Diallo", "|MISSION"], "Mme Awa Diallo"),
        (["Labour Attaché|OF"], "Labour Attaché"),
    ],
)
def test_pieces_of_a_seal_are_no_words(build: Any, read: list[str], meant: str) -> None:
    """Torn capitals of "PERMANENT MISSION OF …", taller than what stands around them, are left out with what touches them."""
    assert _read(build, *read) == meant


@pytest.mark.parametrize(
    ("read", "how"),
    [
        ("Anna Marie|SION", {"tall": 1.0}),  # a name as high as the others
        ("Anna Marie|SION", {"confidence": 0.95}),
        ("Anna|SION", {"tall": 1.4}),
        ("Riku J.|PENTTINEN", {}),
        ("Drug Unit|DPP", {}),
        ("Note of the|PERMANENT MISSION", {"tall": 1.5}),  # whole words of a heading
        ("Anna Marie|SION", {"ocr": False}),
    ],
)
def test_other_words_stay(build: Any, read: str, how: dict[str, Any]) -> None:
    """Names, acronyms and headings stay: two of the three signs are not enough."""
    assert _read(build, read, **how) == read.replace("|", " ")


def test_a_word_of_a_letterhead_stays(build: Any) -> None:
    """A whole word on a line of its own, out of tables, may be all that a line of a letterhead holds."""
    assert _read(build, "|MISSION", "|OF GHANA", table=False) == "MISSION / OF GHANA"
    assert _read(build, "|MI SSI O", table=False) == ""
