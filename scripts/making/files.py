"""Pages and tables as the files that offices attach: PDF (typed, scanned, locked, broken), DOCX, XLSX. Same input, same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
import xlsxwriter
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from making.paper import FONTS, HEIGHT, WIDTH, Emblem, Page, Rule, Stamp, Text, blocks_of
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

MADE = datetime(2009, 3, 20, 9, 0, tzinfo=UTC)  # the date that every file claims


def typed_pdf(pages: tuple[Page, ...], password: str = "") -> bytes:
    """Return a PDF with real letters in it; with a password it cannot be opened without."""
    stream = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1, encrypt=lock, pageCompression=1)
    for page in pages:
        for mark in page:
            match mark:
                case Text():
                    canvas.setFont(_registered(mark.family, mark.bold), mark.size)
                    canvas.drawString(mark.x, HEIGHT - mark.y, mark.text)
                case Rule():
                    canvas.setLineWidth(mark.width)
                    canvas.line(mark.x0, HEIGHT - mark.y0, mark.x1, HEIGHT - mark.y1)
                case Emblem():
                    canvas.setLineWidth(1.2)
                    canvas.circle(mark.x, HEIGHT - mark.y, mark.radius)
                    canvas.circle(mark.x, HEIGHT - mark.y, mark.radius * 0.6)
                case Stamp():
                    pass  # what is sent as typed bears none
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _registered(family: str, bold: bool) -> str:
    name = f"{family}-{'bold' if bold else 'regular'}"
    if name not in pdfmetrics.getRegisteredFontNames():
        regular, heavy, index = FONTS[family]
        pdfmetrics.registerFont(TTFont(name, str(heavy if bold else regular), subfontIndex=index))
    return name


def scanned_pdf(pictures: list[Image.Image], dpi: int, quality: int = 38) -> bytes:
    """Return a PDF whose pages are pictures, as an office scanner makes it."""
    stream = io.BytesIO()
    when = MADE.timetuple()
    first, *others = pictures
    options = {} if first.mode == "1" else {"quality": quality}  # two levels are packed without loss
    first.save(
        stream,
        "PDF",
        save_all=True,
        append_images=others,
        resolution=dpi,
        creationDate=when,
        modDate=when,
        producer="Office scanner",
        **options,
    )
    return stream.getvalue()


def torn(data: bytes) -> bytes:
    """Return the file as it looks when its transmission broke off."""
    return data[: len(data) * 2 // 5]


def word_document(paper: dict[str, Any]) -> bytes:
    """Return the letter as a DOCX with real paragraphs and tables."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(paper.get("size", 11))
    properties = document.core_properties
    properties.author, properties.created, properties.modified = "Registry", MADE, MADE
    for block in blocks_of(paper):
        match block["kind"]:
            case "letterhead":
                _paragraphs(document, block["lines"], centred=True, bold=True)
            case "lines" | "foot":
                _paragraphs(document, block["lines"], centred=block.get("align") == "centre", bold=block.get("bold", False))
            case "paragraph":
                document.add_paragraph(block["text"]).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            case "list":
                for mark, *lines in block["items"]:
                    document.add_paragraph(f"{mark}\t" + "\n\t".join(lines))
            case "labels":
                for label, value in block["pairs"]:
                    document.add_paragraph(f"{label}\t{value}" if label else value)
            case "table":
                _table(document, [*block.get("head", []), *block["rows"]])
            case "turn":
                document.add_page_break()
    stream = io.BytesIO()
    document.save(stream)
    return _dated(stream.getvalue())


def _paragraphs(document: Any, lines: list[str], *, centred: bool, bold: bool) -> None:
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.add_run(line).bold = bold
        paragraph.paragraph_format.space_after = Pt(2)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph()


def spreadsheet(rows: list[list[str]], title: str) -> bytes:
    """Return an XLSX of one sheet; text stays text, also where it looks like a formula or a number."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": MADE.replace(tzinfo=None), "author": "Registry"})
    sheet = book.add_worksheet(title)
    head = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    for row_number, row in enumerate(rows):
        for column, text in enumerate(row):
            sheet.write_string(row_number, column, text, head if row_number == 0 else None)
    sheet.set_column(0, len(rows[0]) - 1, 24)
    book.close()
    return _dated(stream.getvalue())


def _dated(data: bytes) -> bytes:
    """Return the zip file with one fixed date on every entry, so that the same letter gives the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename, MADE.timetuple()[:6]), old.read(entry), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
