"""Tests of colons between a post's preposition and its body. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.colons_before_bodies import with_bodies_parted
from pipeline.extraction.layout.strips import parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("Sra. Ana Paz, funcionaria de: Ministerio de Justicia", "Sra. Ana Paz, funcionaria,    Ministerio de Justicia"),
        ("Luis Vega, Fiscal, del: Ministerio Público", "Luis Vega, Fiscal,,     Ministerio Público"),
        ("Legal Officer of: Ministry of Justice", "Legal Officer,    Ministry of Justice"),
        ("Juriste du : Ministère de la Justice", "Juriste,     Ministère de la Justice"),
        ("Nombre del: Ministerio", "Nombre del: Ministerio"),
        ("In reply to the note of: Ministry of Justice", "In reply to the note of: Ministry of Justice"),
        ("Ana Paz, Judge: Court", "Ana Paz, Judge: Court"),
    ],
)
def test_a_body_behind_of_and_a_colon_is_parted_from_the_post(build: Any, knowledge: Knowledge, text: str, view: str) -> None:
    """Without the colon it stays a part of the post; labels and other sentences are left."""
    page = build.page(text)
    assert with_bodies_parted(next(parts_of(build.document(page), page)), lexicon(knowledge)).view == view
