"""Tables in plain text."""

from __future__ import annotations

import pytest

from config.settings import ReadingSettings
from models.page import Page, Table
from pipeline.reading.formats import formats
from pipeline.reading.formats.csv import FORMAT

TEXT = "Delegation of Utopia\nName;Title\nAda Brook;Counsellor\nJosé Núñez;Adviser\n"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [";", "\t", "|"])
def test_any_charset_and_sign_gives_a_table(charset: str, sign: str) -> None:
    """The title above it stays a paragraph."""
    data = TEXT.replace(";", sign).encode(charset)
    assert [form.name for form in formats() if form.accepts(data)] == ["csv"]
    (page,) = [item for item in FORMAT.pages(data, ReadingSettings()) if isinstance(item, Page)]
    assert page.text.startswith("Delegation of Utopia")
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.rows[-1]] == ["José Núñez", "Adviser"]


def test_prose_is_left_to_plain_text() -> None:
    """A letter with commas is a letter."""
    data = b"Dear Sir,\nplease find, as agreed, the list.\nYours, truly,\nAda Brook, Counsellor\n"
    assert [form.name for form in formats() if form.accepts(data)] == ["text"]
