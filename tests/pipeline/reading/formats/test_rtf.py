"""Rich text documents as pages."""

from __future__ import annotations

from pathlib import Path

from config.settings import ReadingSettings
from models.page import Page, Table
from pipeline.reading.formats.rtf import FORMAT
from pipeline.reading.pictures.raster import Raster

NOTE = (Path(__file__).parents[1] / "carriers" / "note.rtf").read_bytes()


def test_a_document_of_a_word_processor_is_read() -> None:
    """Letterhead, table, list, and tracked changes as accepted."""
    assert FORMAT.accepts(NOTE)
    (page,) = FORMAT.pages(NOTE, ReadingSettings())
    assert isinstance(page, Page)
    assert any(isinstance(block, Table) for block in page.blocks)
    lines = [line.text for line in page.lines()]
    assert lines[0].startswith("Permanent Mission of Utopia")
    assert "2. Ms. Cleo Reed" in lines
    assert "Its contact is the registry of the Mission" in lines


def test_a_pasted_scan_is_a_page() -> None:
    """Behind the typed pages."""
    scan = (Path(__file__).parents[1] / "carriers" / "scan.png").read_bytes()
    data = b"{\\rtf1 See the scan:\\par {\\*\\shppict{\\pict\\pngblip " + scan.hex().encode() + b"}}}"
    typed, picture = FORMAT.pages(data, ReadingSettings())
    assert isinstance(typed, Page)
    assert isinstance(picture, Raster)
    assert picture.number == 2


def test_a_cell_over_several_rows_is_said_of_each() -> None:
    r"""What \clvmrg marks goes on with the cell above; an empty cell without it is empty."""
    row = rb"\trowd\cellx2000%s\cellx4000 %s\intbl\cell %s\intbl\cell\row "
    rows = [(b"\\clvmgf", b"Ada", b"Ministry of Justice"), (b"\\clvmrg", b"Ben", b""), (b"", b"Cleo", b"")]
    (page,) = FORMAT.pages(b"{\\rtf1 " + b"".join(row % cells for cells in rows) + b"\\pard The end\\par}", ReadingSettings())
    assert isinstance(page, Page)
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in cells] for cells in table.rows] == [
        ["Ada", "Ministry of Justice"],
        ["Ben", "Ministry of Justice"],
        ["Cleo", ""],
    ]
