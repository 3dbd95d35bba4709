"""Sheets for offline work."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.review.sheets import SheetError, read_sheet, write_sheet

HEAD = ("name", "new value")
HOSTILE = [
    '=cmd|" /C calc"!A0',
    "+43 1 555",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "'quoted",
    " =1",
    "Ana; Eva",
    'say "yes"',
    "李伟",
    "نورة",
    "a\nb",
]


@pytest.fixture(params=[".csv", ".xlsx"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of each form."""
    return tmp_path / f"sheet{request.param}"


def test_what_was_written_is_read_again(path: Path) -> None:
    """Every text, in every script, and also what looks like a formula, comes back as it was."""
    assert write_sheet(path, HEAD, [(text, "") for text in HOSTILE], HEAD[1:]) == len(HOSTILE)
    assert [row["name"] for row in read_sheet(path, HEAD)] == [text.strip() for text in HOSTILE]


def test_no_cell_becomes_a_formula(path: Path) -> None:
    """A name from a mail does not run when somebody opens the sheet."""
    write_sheet(path, HEAD, [(text, text) for text in HOSTILE], HEAD[1:])
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            assert all(b"<f>" not in book.read(name) for name in book.namelist())
        return
    text = path.read_text(encoding="utf-8-sig")
    for cell in ("=cmd", "+43 1 555", "-2", "@SUM"):
        assert f"'{cell}" in text
        assert f"\n{cell}" not in text


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.text(st.characters(exclude_categories=["Cs", "Cc"]))
        ),
        min_size=1,
    )
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_survives_a_csv(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    """Cells lose their outer blanks and nothing else."""
    path = tmp_path / "any.csv"
    write_sheet(path, HEAD, rows, ())
    stripped = [tuple(cell.strip() for cell in row) for row in rows]
    assert [tuple(row.values()) for row in read_sheet(path, HEAD)] == [row for row in stripped if any(row)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_sheet_as_excel_saves_it_is_read(tmp_path: Path, delimiter: str) -> None:
    """With the country's own delimiter, columns moved and added, empty rows left in."""
    path = tmp_path / "excel.csv"
    rows = [["new value", "mine", "name"], ["Anna", "x", "Ana"], ["", "", ""], ["Eva"]]
    path.write_text("\ufeff" + "\r\n".join(delimiter.join(row) for row in rows), encoding="utf-8")
    assert read_sheet(path, HEAD) == [{"name": "Ana", "new value": "Anna"}, {"name": "", "new value": "Eva"}]


def test_a_number_that_a_spreadsheet_made_is_its_digits(tmp_path: Path) -> None:
    """Who types a telephone number into a cell gets it back without a decimal point."""
    import xlsxwriter

    path = tmp_path / "numbers.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ["phone", 4315550512])
    assert read_sheet(path, HEAD)[0]["new value"] == "4315550512"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"name,other\n", "lacks the column 'new value'"),
        ("a.csv", b"", "lacks the column"),
        ("a.csv", b"\xff\xfe\x00", "CSV"),
        ("a.xlsx", b"no workbook", "cannot read"),
    ],
)
def test_what_is_no_sheet_of_ours_is_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """With what to do."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SheetError, match=said):
        read_sheet(tmp_path / name, HEAD)
    with pytest.raises(SheetError, match="there is no file"):
        read_sheet(tmp_path / "nothing.csv", HEAD)
