"""Tests of courtesy forms that stand at the end of the word before them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.layout.glued_courtesies import with_glued_courtesies_parted
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ministry of Social DevelopmentMs. BRAHIMI Dina", "Ministry of Social Development; Ms. BRAHIMI Dina"),
        ("Ministère de la justice etMme Fatou Diarra", "Ministère de la justice et Mme Fatou Diarra"),
        ("Fiscal General,Sra. Ana Mora", "Fiscal General, Sra. Ana Mora"),
        ("начальник отделаГ-н Иванов", "начальник отдела; Г-н Иванов"),
        ("Ministry of Justice, Ms. BRAHIMI Dina", "Ministry of Justice, Ms. BRAHIMI Dina"),
        ("Director, GoldenMr Holdings Authority", "Director, GoldenMr Holdings Authority"),
        ("the programmeMme runs", "the programmeMme runs"),
        ("he works on iOSMs", "he works on iOSMs"),
        ("Head, EcoMiss Programme of Ghana", "Head, EcoMiss Programme of Ghana"),
        ("Yaw DeMrs. Owusu", "Yaw DeMrs. Owusu"),
    ],
)
def test_a_form_is_parted_where_a_name_follows(build: Any, knowledge: Knowledge, text: str, read: str) -> None:
    """With the stop between two persons where that was lost too; nothing else is touched."""
    page = replace(build.page("x"), blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_glued_courtesies_parted(build.document(page), lexicon(knowledge)).pages
    assert [line.text for line in made.lines()] == [read]
