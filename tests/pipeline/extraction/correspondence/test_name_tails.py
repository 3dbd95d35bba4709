"""Tests of what stands behind a body's name on its line."""

from __future__ import annotations

import pytest

from pipeline.extraction.correspondence.name_tails import without_tail


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Министерство юстиции Республики Казахстан CU 2009/33 (", "Министерство юстиции Республики Казахстан"),
        ("Dirección General Dirección de Información L-2957 Luxembourg", "Dirección General Dirección de Información"),
        ("Secretaría General – Ciudad de Guatemala SG/UNODC/09-031 Guatemala", "Secretaría General – Ciudad de Guatemala"),
        ("سفارة جمهورية العراق بإبلاغكم", "سفارة جمهورية العراق"),
        ("سفارة لبنان بإعلامكم أنه تم تسمية", "سفارة لبنان"),
        ("Ministry of Justice, Department 12", "Ministry of Justice, Department 12"),
        ("Embassy of Kenya and Mission to UNIDO/UNOV", "Embassy of Kenya and Mission to UNIDO/UNOV"),
        ("وزارة الداخلية بجمهورية العراق", "وزارة الداخلية بجمهورية العراق"),
    ],
)
def test_a_name_ends_where_the_bodys_words_end(line: str, name: str) -> None:
    """Numbers of letters, postal codes and what an Arabic verb goes on with are none of it; a unit's number is."""
    assert without_tail(line) == name
