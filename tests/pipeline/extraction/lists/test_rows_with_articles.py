"""Tests of rows that begin with an article: an entry below a part alone, or a sentence that goes on."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.rows_with_articles import may_begin
from pipeline.extraction.words.lexicon import lexicon

NOTE = "La Misión Permanente del Perú comunica la composición de la delegación (CU 2009/33 (A)):\n\n"
FIRST = "la Sra. Kelly Lozano Bohórquez\nAsesora Jurídica\nMinisterio de Justicia\n\n"
SECOND = "{}Sr. Libardo Garzón\nFiscal Superior\nMinisterio Público\n"


@pytest.mark.parametrize("heading", ["Jefe de la Delegación\n\n", "Jefe de la Delegación\n", "Jefe de delegación:\n\n"])
@pytest.mark.parametrize("article", ["", "el "])
def test_an_article_below_a_part_begins_an_entry(delegates_of_mail: Any, heading: str, article: str) -> None:
    """She is the head, and not he who is named below her."""
    first, second = delegates_of_mail(NOTE + heading + FIRST + SECOND.format(article))
    assert (first.name.value, first.role.value, first.title.value) == ("Kelly Lozano Bohórquez", "head", "Asesora Jurídica")
    assert (second.name.value, second.role.value) == ("Libardo Garzón", "member")


def test_the_same_in_french(delegates_of_mail: Any) -> None:
    """Other languages have articles before courtesy forms too."""
    text = "La Mission permanente du Mali communique sa délégation (CU 2009/33 (A)) :\n\nChef de la délégation\n\n"
    first, _ = delegates_of_mail(f"{text}le Dr Paul Henry\nConseiller juridique\n\nM. Luc Morel\nProcureur\n")
    assert (first.name.value, first.role.value) == ("Paul Henry", "head")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Jefe de la Delegación\nla Sra. Ana Gil\nAsesora", True),
        ("Ministerio de Justicia\n\nel Sr. Libardo Garzón\nFiscal Superior", True),
        ("La delegación será:\n\nla Sra. Ana Gil\nAsesora", True),
        ("Tel.: +43 1 24 50 10 / a.gil@just.example\n\nla Sra. Ana Gil\nAsesora", True),
        ("La delegación será:\n\nla Sra. Ana Gil\nasistirá en nombre del Perú.", False),
        ("La nota va firmada por\n\nel Sr. Libardo Garzón\nMinistro Consejero", False),
        ("En su lugar asistirá\nel Sr. Libardo Garzón\nFiscal Superior", False),
    ],
)
def test_where_a_small_article_begins_an_entry(build: Any, knowledge: Knowledge, text: str, begins: bool) -> None:
    """Below a part alone, or between lines of posts and bodies; a sentence above goes on."""
    page = build.page(text, language="es")
    strip = next(part for part in parts_of(build.document(page), page) if isinstance(part, Strip))
    assert may_begin(strip, 1, lexicon(knowledge)) is begins


def test_a_small_article_below_contacts_and_a_colon(delegates_of_mail: Any) -> None:
    """Both were lost, the first one with all that is told of her."""
    first = "la Sra. Yokasta Brito Mora\nAsesora\nMinisterio de Justicia\nTel.: +52 52 124 7044\n\n"
    found = delegates_of_mail(NOTE + first + SECOND.format("el "))
    assert [(one.name.value, one.title.value) for one in found] == [
        ("Yokasta Brito Mora", "Asesora"),
        ("Libardo Garzón", "Fiscal Superior"),
    ]
