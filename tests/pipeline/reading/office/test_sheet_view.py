"""What a spreadsheet's cells do not tell."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
from pathlib import Path

import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.formats.spreadsheet import FORMAT
from pipeline.reading.office.sheet_view import beside, hidden_in

sys.path.insert(0, str(Path(__file__).parents[4] / "scripts"))
from making.compound import compound

OPEN = "urn:oasis:names:tc:opendocument:xmlns:"


def workbook(*, hidden: bool) -> bytes:
    """Return a list of three persons; the third one's row and the column of substitutes hidden, or not."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("List")
    for at, row in enumerate(
        [["Name", "Title", "Substitute"], ["Ian Vale", "Counsellor", "Otto Lind"], ["Ada Brook", "Adviser", ""]]
    ):
        sheet.write_row(at + 2, 1, row)
    sheet.write_row(5, 1, ["Ines Orlov", "Attaché", ""])
    if hidden:
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.set_column(3, 3, None, None, {"hidden": True})
    book.close()
    return stream.getvalue()


def text_of(data: bytes) -> str:
    return " ".join(item.text for item in FORMAT.pages(data, ReadingSettings()) if isinstance(item, Page))


def test_hidden_rows_and_columns_are_not_read() -> None:
    """Who stands in them does not come; where nothing is hidden, all are read."""
    seen, whole = text_of(workbook(hidden=True)), text_of(workbook(hidden=False))
    assert "Ada Brook" in seen
    assert "Ines Orlov" not in seen
    assert "Otto Lind" not in seen
    assert "Ines Orlov" in whole
    assert "Otto Lind" in whole


def test_hidden_rows_of_opendocument_are_known() -> None:
    """Filtered ones too; a row may stand for several."""
    rows = '<t:table-row t:number-rows-repeated="2"/><t:table-row t:visibility="filter"/><t:table-row/>'
    content = f'<o:c xmlns:o="{OPEN}office:1.0" xmlns:t="{OPEN}table:1.0"><t:table>{rows}</t:table></o:c>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", content)
    (found,) = hidden_in(stream.getvalue())
    assert (found.rows, found.columns) == ({2}, set())


def test_hidden_rows_of_old_excel_are_known() -> None:
    """A row's record tells it, a column's too."""

    def record(kind: int, told: bytes) -> bytes:
        return struct.pack("<HH", kind, len(told)) + told

    row = struct.pack("<HHHHHHHH", 7, 0, 3, 255, 0, 0, 0x20, 0)
    columns = struct.pack("<HHHHHH", 2, 3, 0, 0, 1, 0)
    sheet = record(0x0809, bytes(8)) + record(0x0208, row) + record(0x007D, columns) + record(0x000A, b"")
    head = record(0x0809, bytes(8))
    start = len(head) + 12 + 4
    book = head + record(0x0085, struct.pack("<IH", start, 0) + b"\x00\x00") + record(0x000A, b"") + sheet
    (found,) = hidden_in(compound({"Workbook": book.ljust(5_000, b"\0")}))
    assert (found.rows, found.columns) == ({7}, {2, 3})


def test_what_lies_upon_the_cells_is_read_or_told() -> None:
    """A text box is read, a picture is kept, a comment is told."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write(0, 0, "Delegation")
    sheet.write_comment(0, 0, "also Ms. Ines Orlov")
    sheet.insert_textbox(2, 0, "Mr. Ian Vale, Counsellor")
    picture = io.BytesIO()
    Image.new("RGB", (20, 20)).save(picture, "PNG")
    sheet.insert_image(9, 0, "crest.png", {"image_data": picture})
    book.close()
    data = stream.getvalue()
    assert len(beside(data, 5).pictures) == 1
    assert "Mr. Ian Vale, Counsellor" in text_of(data)
    problems = [item for item in FORMAT.pages(data, ReadingSettings()) if isinstance(item, Problem)]
    assert [one.code for one in problems] == [ProblemCode.ATTACHMENT_UNKNOWN]
    assert "Ines Orlov" in problems[0].detail


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(junk: bytes) -> None:
    """Damage hides nothing."""
    for data in (junk, b"PK\x03\x04" + junk, compound({"Workbook": junk or b"x"}), compound({"Book": junk or b"x"})):
        hidden_in(data)
        beside(data, 5)
