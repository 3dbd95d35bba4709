"""The field "faxes"."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.fields.faxes import FIELD
from pipeline.extraction.layout.passage import passage


def test_only_what_is_called_a_fax(build: Any, knowledge: Knowledge) -> None:
    """A number is a fax where a label says so, else not."""
    page = build.page("+43 1 508 6811, Fax: +43 1 595 1071")
    hits = FIELD.find(passage(build.document(page), page, tuple(page.lines())), knowledge, None)
    assert [(hit.finding.field, hit.finding.value) for hit in hits] == [("fax", "+4315951071")]
