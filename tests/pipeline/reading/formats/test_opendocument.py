"""OpenDocument files as pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Table
from pipeline.reading.formats.opendocument import FORMAT

LIMITS = ReadingSettings()
NOTE = (Path(__file__).parents[1] / "carriers" / "note.odt").read_bytes()


def changed(**members: bytes) -> bytes:
    """Return the note with members replaced or added; "_" stands for "/" and "." in their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(NOTE)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name not in members:
                new.writestr(name, old.read(name))
        for name, content in members.items():
            new.writestr(name, content)
    return out.getvalue()


def test_a_document_of_a_word_processor_is_read() -> None:
    """Letterhead, table, numbered list, foot."""
    (page,) = FORMAT.pages(NOTE, ReadingSettings())
    assert isinstance(page, Page)
    lines = [line.text for line in page.lines()]
    assert (lines[0][:27], lines[-1]) == ("Permanent Mission of Utopia", "Wagramer Strasse 5")
    assert {"Mr. José Núñez", "1. Mr. Ben Stone", "Its contact is the registry of the Mission"} <= set(lines)


def codes(data: bytes, limits: ReadingSettings = LIMITS) -> list[ProblemCode]:
    return [item.code for item in FORMAT.pages(data, limits) if isinstance(item, Problem)]


def test_what_cannot_be_read_is_said() -> None:
    """Locked, damaged and oversized files."""
    assert codes(changed(**{"META-INF/manifest.xml": b"<manifest:encryption-data/>"})) == [ProblemCode.ATTACHMENT_ENCRYPTED]
    assert codes(changed(**{"content.xml": b"<a><b></a>"})) == [ProblemCode.ATTACHMENT_DAMAGED]
    assert codes(NOTE, ReadingSettings(unpacked_max_bytes=1_000)) == [ProblemCode.ATTACHMENT_TOO_LARGE]


def test_macros_are_not_run_but_told() -> None:
    """The text is read all the same."""
    items = list(FORMAT.pages(changed(**{"Basic/Standard/Module1.xml": b"<x/>"}), ReadingSettings()))
    assert [type(item) for item in items] == [Page, Problem]


def test_a_cell_over_several_rows_is_said_of_each() -> None:
    """What is covered by a cell above is that cell's; what is covered by one beside is empty."""
    content = zipfile.ZipFile(io.BytesIO(NOTE)).read("content.xml").decode()
    start, end = content.index("<office:text"), content.index("</office:text>")
    table = (
        "><table:table><table:table-row><table:table-cell><text:p>Ada</text:p></table:table-cell>"
        '<table:table-cell table:number-rows-spanned="2"><text:p>Ministry</text:p></table:table-cell></table:table-row>'
        "<table:table-row><table:table-cell><text:p>Ben</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Cleo</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table>"
    )
    (page, *_) = FORMAT.pages(changed(**{"content.xml": (content[: start + 12] + table + content[end:]).encode()}), LIMITS)
    assert isinstance(page, Page)
    (found,) = [block for block in page.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in found.rows] == [["Ada", "Ministry"], ["Ben", "Ministry"], ["Cleo", ""]]
