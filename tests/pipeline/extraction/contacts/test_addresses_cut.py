"""Addresses that lost their end on a picture."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Box, Line, Source, Word
from pipeline.extraction.contacts.addresses_cut import CUT, cut_in, is_cut
from pipeline.extraction.contacts.mail_addresses import Read, addresses_in
from pipeline.extraction.layout.passage import Passage, passage


def _cut(text: Passage, knowledge: Knowledge) -> tuple[Read, ...]:
    return cut_in(text, addresses_in(text, knowledge, None), knowledge)


def _typed(build: Any, text: str, source: Source = Source.OCR) -> Passage:
    page = build.page(text, source=source, confidence=0.9)
    return passage(build.document(page), page, tuple(page.lines()))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("(ada.roth@minjust-\nИА 9", "ada.roth@minjust-"),
        ("E-mail: ada.roth@minjus-coop", "ada.roth@minjus-coop"),
        ("邮箱：ada_roth@mfa-", "ada_roth@mfa-"),
    ],
)
def test_what_is_left_of_an_address_is_told(build: Any, knowledge: Knowledge, text: str, address: str) -> None:
    """It is no value yet, and says so."""
    (read,) = _cut(_typed(build, text), knowledge)
    assert (read.address, read.reasons) == (address, (CUT,))
    assert is_cut(read.finding(_typed(build, text)))


@pytest.mark.parametrize("text", ["ada@mfa.example.org", "office @ home", "5 pcs @3", "ada@mfa-\nintl.example.org"])
def test_whole_addresses_and_bare_signs_are_not_cut(build: Any, knowledge: Knowledge, text: str) -> None:
    """What was found whole is left alone."""
    assert _cut(_typed(build, text), knowledge) == ()


def test_typed_text_is_as_it_was_meant(build: Any, knowledge: Knowledge) -> None:
    """A mail body breaks no address so."""
    assert _cut(_typed(build, "ada@intranet", Source.TEXT), knowledge) == ()


def _beside(build: Any, end: str, left: float) -> Passage:
    words = [("Ministry", 0.1, 0.1), ("of", 0.2, 0.1), ("ada.roth@rree-", 0.5, 0.1), ("Trade", 0.1, 0.115), (end, left, 0.115)]
    made = [Word(text, Box(x, y, x + 0.01 * len(text), y + 0.01), 0.9) for text, x, y in words]
    page = build.page("x", source=Source.OCR)
    return passage(build.document(page), page, (Line(tuple(made[:3])), Line(tuple(made[3:]))))


def test_the_end_below_it_in_a_column_that_was_not_parted(build: Any, knowledge: Knowledge) -> None:
    """Words of the column beside stand between both halves; what stands elsewhere, or ends nowhere, is no end."""
    (read,) = _cut(_beside(build, "viena.example.org", 0.5), knowledge)
    assert read.address == "ada.roth@rree-viena.example.org"
    assert CUT not in read.reasons
    for text in (_beside(build, "viena.example.org", 0.8), _beside(build, "viena.examp", 0.5)):
        (read,) = _cut(text, knowledge)
        assert CUT in read.reasons


@pytest.mark.parametrize("begun", ["ada.roth@rree -", "ada.roth@rree. -", "ada.roth@rree-"])
def test_a_dash_that_stands_apart_belongs_to_it(build: Any, knowledge: Knowledge, begun: str) -> None:
    """Read behind a blank, the mark at which the line was broken was lost: "rreeviena"; a speck before it is no stop."""
    pieces = begun.split()
    words = [("of", 0.2, 0.1)] + [(piece, 0.5 + 0.15 * at, 0.1) for at, piece in enumerate(pieces)]
    words += [("Trade", 0.1, 0.115), ("viena.example.org", 0.5, 0.115)]
    made = [Word(text, Box(x, y, x + 0.01 * len(text), y + 0.01), 0.9) for text, x, y in words]
    page = build.page("x", source=Source.OCR)
    lines = (Line(tuple(made[:-2])), Line(tuple(made[-2:])))
    (read,) = _cut(passage(build.document(page), page, lines), knowledge)
    assert read.address == "ada.roth@rree-viena.example.org"
