"""Tests of the letters of a value that was read from a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.knowledge import load_knowledge
from models.finding import Finding, Where
from models.page import Box, Line, Page, Paragraph, Source, Word
from pipeline.extraction.trust.read_letters import is_traditional_amid_simplified, of_read_letters

PLACE = Box(0.1, 0.1, 0.2, 0.12)


def _page(*texts: str) -> Page:
    return Page(1, Source.OCR, (Paragraph((Line(tuple(Word(text, PLACE, 0.9) for text in texts)),)),))


@pytest.mark.parametrize(
    ("value", "page", "odd"),
    [
        ("黃倩", "代表团成员名单如下：黃倩女士，公安部刑事侦查局，团员，电子邮件，护照号码，顺致最崇高的敬意", True),
        ("黄倩", "代表团成员名单如下：黄倩女士", False),
        ("黃倩", "代表團成員名單如下：黃倩女士", False),
        ("Huang Qian", "代表团", False),
    ],
)
def test_a_traditional_character_on_a_page_of_simplified_ones(value: str, page: str, odd: bool) -> None:
    """Where the whole page is in traditional characters, it is no misreading."""
    assert is_traditional_amid_simplified(value, _page(page)) is odd


@pytest.mark.parametrize(
    ("field", "value", "figure"),
    [
        ("honorific", "гн", "form misspelt"),
        ("honorific", "M. æ Mme Mlle", "form misspelt"),
        ("title", "wALSH", "odd capitals"),
        ("title", "等秘书兼领事", "letter unread"),
        ("name", "Car los BELTRÁN", "word parted"),
        ("name", "María B.Domingo", "blank lost"),
        ("name", "MrVagan MUSTAFAEV", "blank lost"),
        ("title", "Principal LegalOfficer", "blank lost"),
        ("organisation", "Комиссия по.противодействию торговле людьми", "stop behind word"),
        ("name", "LUND. HOLT Ada", "stop behind word"),
        ("name", "Isabela Moraes Vicira", "look-alike"),
        ("title", "Mipister Plenipotentiary", "look-alike"),
        ("title", "Spécialiste p principale", "letter alone"),
        ("organisation", "Parquet général près . la Cour suprême", "mark alone"),
        ("title", "قنصل : نائب", "mark alone"),
        ("name", "Monsicur Víctor Nava Pelayo", "look-alike"),
    ],
)
def test_each_field_has_its_signs(field: str, value: str, figure: str) -> None:
    """What tells of a name tells nothing of a title."""
    told = of_read_letters(Finding(field, value, value, 0.9), _page(value), None, load_knowledge())
    assert told[figure] == 1
    assert sum(told.values()) == 1


@pytest.mark.parametrize(
    ("value", "figure"),
    [
        ("Coordinador dela Inspección", "blank lost"),
        ("Misión de la República del-Perú", "hyphen behind"),
        ("Ministerio dé Justicia", "look-alike"),
    ],
)
def test_small_words_of_the_page_are_signs(value: str, figure: str) -> None:
    """On a page of another language they may be words of their own."""
    page = _page(value)
    finding = Finding("organisation", value, value, 0.9)
    assert of_read_letters(finding, replace(page, language="es"), None, load_knowledge())[figure] == 1
    assert not any(of_read_letters(finding, replace(page, language="ru"), None, load_knowledge()).values())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Adviser to McKinsey"),
        ("organisation", "eGovernment Office, E.U."),
        ("name", "LeRoy DeWitt"),
        ("honorific", "H.E. Mr."),
    ],
)
def test_capitals_and_stops_that_belong_there_are_no_signs(field: str, value: str) -> None:
    """Names and short forms are written so."""
    assert not any(of_read_letters(Finding(field, value, value, 0.9), _page(value), None, load_knowledge()).values())


@pytest.mark.parametrize(
    ("initials", "confidence", "hard"), [("Т.И.", 0.4, 1), ("Т.И.", 0.9, 0), ("К.", 0.5, 1), ("Тур", 0.4, 0)]
)
def test_initials_that_were_hard_to_read(initials: str, confidence: float, hard: int) -> None:
    """No list of names tells which letter it was; other words are weighed by their letters."""
    words = (Word(initials, PLACE, confidence), Word("Сыдыков", PLACE, 0.9))
    page = Page(1, Source.OCR, (Paragraph((Line(words),)),))
    name = f"{initials} Сыдыков"
    told = of_read_letters(Finding("name", name, name, 0.9, Where("x", 1, PLACE, name)), page, None, load_knowledge())
    assert told["initials hard"] == hard


@pytest.mark.parametrize("name", ["Mohd. Ali Lund", "LUND HOLT Ada M.", "ST. CLAIR Ada", "MD. KARIM Abul"])
def test_stops_that_names_have(name: str) -> None:
    """A word cut short and an initial have one."""
    told = of_read_letters(Finding("name", name, name, 0.9), _page(name), None, load_knowledge())
    assert told["stop behind word"] == 0
