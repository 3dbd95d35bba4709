"""Text that is a table."""

from __future__ import annotations

import pytest

from pipeline.reading.office.delimited import rows_of, titles_above

TABLE = (("Name", "Title", "E-mail"), ("Ada Brook", "Counsellor, First", "ada@example.org"), ("Ben Stone", "", "ben@example.org"))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_usual_sign_parts_the_columns(sign: str) -> None:
    """Values in quotes may hold the sign itself and line feeds."""
    text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in TABLE)
    assert rows_of(text) == TABLE


def test_what_stands_above_the_table_is_kept() -> None:
    """Excel's own first line is not."""
    text = "sep=;\nDelegation of Utopia;;\nName;Title;E-mail\nAda;Counsellor;a@example.org\nBen;Adviser;b@example.org\n"
    rows = rows_of(text)
    assert rows is not None
    assert rows[-1] == ("Ben", "Adviser", "b@example.org")
    assert "Delegation of Utopia" in " ".join([*titles_above(text, rows[0]), *rows[0]])


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir,\nplease find, as agreed, the list.\nYours,\nAda Brook, Counsellor",
        "Name: Ada Brook\nTitle: Counsellor\n",
        "The Permanent Mission of Utopia presents its compliments, and has the honour, with reference to the note, to inform\n",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    """Commas in sentences do not line up."""
    assert rows_of(text) is None
