"""The field "emails"."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from models.page import Source
from pipeline.extraction.fields.emails import FIELD
from pipeline.extraction.layout.passage import Passage, passage


def _passage(build: Any, text: str, **options: Any) -> Passage:
    page = build.page(text, **options)
    return passage(build.document(page), page, tuple(page.lines()))


def test_a_hit_covers_its_label(build: Any, knowledge: Knowledge) -> None:
    """The label before an address belongs to the hit, the address alone is the finding."""
    text = _passage(build, "Jane Doe, E-mail: jane@example.org")
    (hit,) = FIELD.find(text, knowledge, None)
    assert text.text[hit.start : hit.end] == "E-mail: jane@example.org"
    assert (hit.finding.field, hit.finding.value) == ("email", "jane@example.org")


def test_agreement_of_two_readings(build: Any, knowledge: Knowledge) -> None:
    """Two readings that agree are sure; where they differ both are kept and a person is asked."""
    line = "jane.doe@mfa.gov.iq"
    agreed = FIELD.find(_passage(build, line, source=Source.OCR, confidence=0.7, second=line), knowledge, None)[0].finding
    differs = FIELD.find(_passage(build, line, source=Source.OCR, confidence=0.7, second="jane.doc@mfa.gov.iq"), knowledge, None)[
        0
    ].finding
    assert agreed.confidence > 0.95
    assert differs.confidence < 0.7
    assert {differs.value, *differs.alternatives} == {line, "jane.doc@mfa.gov.iq"}


def test_an_address_that_only_the_second_reading_saw(build: Any, knowledge: Knowledge) -> None:
    """Where the native model knows no "@", the address is taken from the other reading, at its place in the passage."""
    page = _passage(build, "Correo: janeemfa.gov.iq", source=Source.OCR, second="Correo: jane@mfa.gov.iq")
    (hit,) = FIELD.find(page, knowledge, None)
    assert hit.finding.value == "jane@mfa.gov.iq"
    assert hit.finding.confidence < 0.9
    assert page.text[hit.start : hit.end].endswith("janeemfa.gov.iq")
