"""The field "phones"."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.fields import fields
from pipeline.extraction.fields.phones import FIELD
from pipeline.extraction.layout.passage import passage


def test_faxes_are_no_phones(build: Any, knowledge: Knowledge) -> None:
    """Of a telephone and a fax number only the first is a phone; one that is both counts."""
    page = build.page("Tel.: +43 1 508 6811 Fax: +43 1 595 1071 Tel./Fax: +43 1 505 1234")
    hits = FIELD.find(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert [(hit.finding.field, hit.finding.value) for hit in hits] == [("phone", "+4315086811"), ("phone", "+4315051234")]


def test_every_field_is_found_by_its_file() -> None:
    """The three contact fields are known because their files are there."""
    assert [field.name for field in fields()] == ["emails", "faxes", "phones"]
