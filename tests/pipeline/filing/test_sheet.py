"""Records as a plain sheet."""

from __future__ import annotations

import pytest

from pipeline.filing.sheet import FIELDS, OWN, harmless, rows


@pytest.mark.parametrize("cell", ["=1+1", "+43", "-5", "@x", "\tx", "\rx", "  =1+1"])
def test_what_could_be_a_formula_is_made_text(cell: str) -> None:
    """An apostrophe before it keeps a spreadsheet program from computing."""
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Ana LIMA", "a=b", "(+43) 1", "1"])
def test_all_else_stays(cell: str) -> None:
    """Ordinary text is not touched."""
    assert harmless(cell) == cell


def test_a_number_has_its_extension_beside_it() -> None:
    """E.164 has no place for it, and whoever calls needs it."""
    nothing = {"value": None, "needs_review": False}
    phone = {"value": "+4317129055", "needs_review": False, "evidence": {"text": "+43 1 712 90 55, poste 23"}}
    person = dict.fromkeys(("honorific", "name", "title", "organisation", "role"), nothing)
    person |= {"position": 1, "emails": [], "phones": [phone], "faxes": []}
    record = dict.fromkeys(OWN, nothing) | {"received_at": None, "status": "filed", "sha256": "", "delegates": [person]}
    (row,) = rows([record], str)
    assert row[FIELDS.index("phones")] == "+4317129055 ext. 23"
