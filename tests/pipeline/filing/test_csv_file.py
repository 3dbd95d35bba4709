"""Tests of CSV for spreadsheet programs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.filing.csv_file import MARK, write_csv


def test_rows_are_written_as_spreadsheets_read_them(tmp_path: Path) -> None:
    """The mark tells the charset, a cell that begins like a formula is none, and the rows are counted without the head."""
    path = tmp_path / "list.csv"
    assert write_csv(path, ("name", "phone"), [("Ada, Lind", "=1+1"), ("Ünal", "")]) == 2
    text = path.read_bytes().decode("utf-8")
    assert text.startswith(MARK)
    assert list(csv.reader(text.removeprefix(MARK).splitlines())) == [["name", "phone"], ["Ada, Lind", "'=1+1"], ["Ünal", ""]]


def test_a_file_that_fails_does_not_appear(tmp_path: Path) -> None:
    """A reader never finds half a list."""

    def rows() -> Iterator[tuple[str]]:
        yield ("Ada",)
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        write_csv(tmp_path / "list.csv", ("name",), rows())
    assert not (tmp_path / "list.csv").exists()
