"""Tests of remarks in tables that ask who attends."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.remarks_in_tables import changed_in_remarks
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(("answer", "found"), [("NON", True), ("OUI", False)])
def test_a_remark_beside_a_no_changes_nothing(build: Any, knowledge: Knowledge, answer: str, found: bool) -> None:
    """It tells why somebody of this very list does not attend; beside a "yes" it may tell of an earlier list."""
    text = f"Nom\tPrésence\tRemarques\nLuc Arman\t{answer}\tremplacé par A. Roche\nAnne Roche\tOUI\tles deux jours"
    assert changed_in_remarks(page_texts(build.document(text)), knowledge) is found
