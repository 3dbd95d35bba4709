"""Dashes with which a line begins within an item. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph, Source
from pipeline.extraction.running_text.dashes_within import with_dashes_within_items
from pipeline.extraction.words.lexicon import lexicon

ABOVE = "– Sra. Rita Soto, Coordinadora de la Unidad de Investigaciones Especiales"


def _lines(build: Any, knowledge: Knowledge, text: str, source: Source, language: str) -> list[str]:
    document = build.document(build.page(text, source=source, language=language))
    (page,) = with_dashes_within_items(document, lexicon(knowledge)).pages
    return [line.text for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (ABOVE, "– Ministerio de Relaciones Exteriores;", True),
        (ABOVE, "– Jefa de la delegación", True),
        (ABOVE, "– Sr. Luis Mora, Ministerio de Justicia", False),
        (ABOVE, "– Luis Mora, Fiscal", False),
        (f"{ABOVE};", "– Ministerio de Relaciones Exteriores", False),
        ("– Sra. Rita Soto", "– Ministerio de Relaciones Exteriores", False),  # there was room for more
        ("– Ministerio de Justicia, Dirección de Asuntos Internacionales y Europeos", "– Ministerio de Trabajo", False),
    ],
)
def test_what_the_line_above_had_no_room_for_goes_on_with_it(
    build: Any, knowledge: Knowledge, above: str, below: str, joined: bool, source: Source
) -> None:
    """A body, a post or a part behind a dash is said of whom the full line above names; a person begins an item."""
    text = f"– Sr. Paul Vega, Analista de la Dirección de la Mujer – Ministerio del;\n{above}\n{below}"
    assert _lines(build, knowledge, text, source, "es")[1:] == ([f"{above} {below}"] if joined else [above, below])


FRENCH = """Suite à la note CU 2009/33 (A), la délégation sera composée de :

– Monsieur Owen Janssen, Conseiller auprès de la Section de la cybercriminalité
– Ministère du Transport ;
– Mme Catherine Lucas, Directrice générale – Parquet général.
"""
ARABIC = """وفد (CU 2009/33 (A)):

- السيد نصري كساب – رئيس إدارة الجوازات – مصلحة الجوازات
- السيدة تالا عبد المحيي البديري – رئيسة إدارة الشؤون الأوروبية
– الشرطة القضائية
"""


@pytest.mark.parametrize(
    ("text", "bodies"),
    [(FRENCH, ["Ministère du Transport", "Parquet général"]), (ARABIC, ["مصلحة الجوازات", "الشرطة القضائية"])],
)
def test_the_body_of_the_item_is_kept(delegates_of_mail: Any, text: str, bodies: list[str]) -> None:
    """The line was taken for an item without a person, and its body was nobody's."""
    assert [one.organisation.value for one in delegates_of_mail(text)] == bodies
