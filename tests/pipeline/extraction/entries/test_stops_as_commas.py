"""Tests of commas that a picture shows as stops behind a name or post. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.entries.stops_as_commas import with_stops_as_commas
from pipeline.extraction.layout.strips import parts_of
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "view"),
    [
        (
            "represented by Miss Ana Paz. Chief. Border Control Service. Foreign Ministry and Ms. Eva Mora. Border Guard.",
            "en",
            "represented by Miss Ana Paz, Chief, Border Control Service, Foreign Ministry and Ms. Eva Mora, Border Guard.",
        ),
        ("integrada por D. Juan PAZ RUIZ. Ministro Consejero", "es", "integrada por D. Juan PAZ RUIZ, Ministro Consejero"),
        ("composée de M. Luc Petit, Conseiller. Ministère de la justice", "fr", None),
        ("состоит из г-на Петра Сомова. Советник, МВД", "ru", None),
        ("The delegation is Mr. Luke Petit. The Ministry of Justice avails itself of this.", "en", ""),
        ("It will be represented by Mr. Luke Petit, Judge. Head of delegation will be Ms. Eva Mora.", "en", ""),
        ("The note of the Ministry of Justice. Permanent Mission of Norland", "en", ""),
        (
            "by Mr. Luke Petit. Permanent Mission of Norland avails itself of this opportunity to renew",
            "en",
            "",
        ),
    ],
)
def test_a_stop_before_a_post_or_body_is_a_comma(
    build: Any, knowledge: Knowledge, text: str, language: str, view: str | None
) -> None:
    """Behind a name with its courtesy form, or in a row of such posts and bodies; where a sentence begins the stop is its own."""
    page = replace(build.page(text), source=Source.OCR, language=language)
    wanted = text if view == "" else view or text.replace(". М", ", М").replace(". С", ", С").replace("r. M", "r, M")
    assert with_stops_as_commas(next(parts_of(build.document(page), page)), lexicon(knowledge)).view == wanted
    typed = replace(page, source=Source.LAYER)
    assert with_stops_as_commas(next(parts_of(build.document(typed), typed)), lexicon(knowledge)).view == text
