#!/usr/bin/env python3
"""Makes the documents with which the tests prove that a note is read from every kind of file: `tests/pipeline/reading/carriers/`.

They are committed, so that nobody needs to run this. What the tests can make by themselves (mails, archives, pictures,
spreadsheets) is not among them. It needs more than the project does:

    python3 -m venv FOLDER
    FOLDER/bin/pip install python-docx python-pptx xlsxwriter pypdf reportlab pillow
    apt-get install libreoffice-writer-nogui libreoffice-calc-nogui libheif-examples libheif-plugin-x265
    FOLDER/bin/python scripts/make_carriers.py
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
import pptx
import xlsxwriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image, ImageDraw, ImageFont
from pptx.util import Inches
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "pipeline" / "reading" / "carriers"
HEAD, FOOT = "Permanent Mission of Utopia to the United Nations (Vienna)", "Vienna, 20 March 2009"
TEXT = "The Permanent Mission of Utopia has the honour to refer to note CU 2009/33 (A) and to name its delegation:"
ROWS = (("Name", "Functional title"), ("Ms. Ada Brook", "Counsellor"), ("Mr. José Núñez", "Adviser"))
NOTE = "The list may be amended."


def main() -> None:
    """Make all of them."""
    FOLDER.mkdir(exist_ok=True)
    document = word()
    (FOLDER / "note.docx").write_bytes(document)
    (FOLDER / "note.pptx").write_bytes(slides())
    (FOLDER / "list.xlsx").write_bytes(sheet())
    convert("list.xlsx", "xls:MS Excel 97", "ods")
    (FOLDER / "list.xlsx").unlink()
    convert("note.docx", "doc:MS Word 97", "rtf:Rich Text Format", "odt")
    (FOLDER / "form.pdf").write_bytes(filled_form())
    (FOLDER / "open.pdf").write_bytes(encrypted(""))
    (FOLDER / "locked.pdf").write_bytes(encrypted("secret"))
    (FOLDER / "scan.heic").write_bytes(heic(page()))
    page().convert("1").save(FOLDER / "scan.png", optimize=True)
    (FOLDER / "note.docx").unlink()  # the tests make one themselves
    for file in sorted(FOLDER.iterdir()):
        print(f"{file.stat().st_size / 1000:8.1f} kB  {file.name}")


def word() -> bytes:
    """Return the note as a Word document: letterhead in the header, a numbered list, a table, a text box's place, a footnote."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = HEAD
    document.sections[0].footer.paragraphs[0].text = "Wagramer Strasse 5"
    document.add_paragraph(TEXT)
    table = document.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Observers:")
    for text in ("Mr. Ben Stone", "Ms. Cleo Reed"):
        item = document.add_paragraph(text)
        numbered(item)
    paragraph = document.add_paragraph("Its contact is the registry")
    changed(paragraph, "del", " of the Ministry")
    changed(paragraph, "ins", " of the Mission")
    document.add_paragraph(FOOT)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def numbered(paragraph: docx.text.paragraph.Paragraph) -> None:
    """Make the paragraph an item of Word's own numbered list."""
    style = paragraph.part.document.styles["List Number"]
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    wanted = style.element.find(f".//{qn('w:numPr')}")
    numbering = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", "0"), ("w:numId", wanted.find(qn("w:numId")).get(qn("w:val")))):
        node = OxmlElement(tag)
        node.set(qn("w:val"), value)
        numbering.append(node)
    properties.append(numbering)


def changed(paragraph: docx.text.paragraph.Paragraph, kind: str, text: str) -> None:
    """Add text that was inserted or deleted while changes were tracked."""
    change, run, node = (OxmlElement(tag) for tag in (f"w:{kind}", "w:r", "w:t" if kind == "ins" else "w:delText"))
    for name, value in (("w:id", "7" if kind == "ins" else "8"), ("w:author", "Clerk"), ("w:date", "2009-03-20T09:00:00Z")):
        change.set(qn(name), value)
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(node)
    change.append(run)
    paragraph._p.append(change)  # noqa: SLF001 - python-docx gives no other way


def sheet() -> bytes:
    """Return the note as a spreadsheet."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        page = book.add_worksheet()
        for row, texts in enumerate([(HEAD,), (TEXT,), *ROWS, (FOOT,)]):
            page.write_row(row, 0, texts)
    return stream.getvalue()


def slides() -> bytes:
    """Return the note on two slides."""
    show = pptx.Presentation()
    first = show.slides.add_slide(show.slide_layouts[5])
    first.shapes.title.text = HEAD
    box = first.shapes.add_textbox(Inches(1), Inches(2), Inches(8), Inches(2))
    box.text_frame.text = f"{TEXT}\n{FOOT}"
    second = show.slides.add_slide(show.slide_layouts[6])
    table = second.shapes.add_table(3, 2, Inches(1), Inches(1), Inches(8), Inches(3)).table
    for row, texts in enumerate(ROWS):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    stream = io.BytesIO()
    show.save(stream)
    return stream.getvalue()


def typed() -> bytes:
    """Return the note as a PDF."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    half = TEXT.index(" and to name")
    for number, line in enumerate([HEAD, "", TEXT[:half], TEXT[half + 1 :], "", *map("     ".join, ROWS), "", FOOT]):
        canvas.drawString(60, 780 - 20 * number, line)
    canvas.save()
    return stream.getvalue()


def filled_form() -> bytes:
    """Return a form filled in by a program that leaves it to the reader to draw what was typed."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 780, f"Registration form of the {HEAD}")
    labels = (("Family name:", "family"), ("First name:", "first"), ("Functional title:", "title"))
    for row, (label, name) in enumerate(labels):
        canvas.drawString(60, 730 - 40 * row, label)
        canvas.acroForm.textfield(name=name, x=200, y=724 - 40 * row, width=250, height=20, borderWidth=0)
    for row, (label, name) in enumerate((("Head of delegation", "head"), ("Interpreter", "interpreter"))):
        canvas.drawString(60, 600 - 30 * row, label)
        canvas.acroForm.checkbox(name=name, x=200, y=596 - 30 * row, size=14)
    canvas.drawString(60, 540, "Honorific:")
    canvas.acroForm.choice(name="honorific", x=200, y=534, width=100, height=20, options=["Mr.", "Ms."], value="Mr.")
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(stream))
    values = {"family": "BROOK", "first": "Ada María", "title": "Counsellor", "head": "/Yes", "honorific": "Ms."}
    for note in writer.pages[0]["/Annots"]:
        field = note.get_object()
        value = values.get(field["/T"])
        if value:
            field[NameObject("/V")] = NameObject(value) if value.startswith("/") else TextStringObject(value)
            if value.startswith("/"):
                field[NameObject("/AS")] = NameObject(value)
            else:
                field.pop("/AP", None)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def encrypted(password: str) -> bytes:
    """Return the typed note encrypted for whoever knows this password; the empty one opens by itself."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(typed())))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")  # noqa: S106 - a test's
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def convert(name: str, *forms: str) -> None:
    """Have LibreOffice write a document in other forms."""
    with tempfile.TemporaryDirectory() as folder:
        for form in forms:
            command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", form]
            subprocess.run([*command, "--outdir", folder, str(FOLDER / name)], check=True, capture_output=True, timeout=180)
            made = Path(folder) / f"{Path(name).stem}.{form.split(':')[0]}"
            shutil.copy(made, FOLDER / made.name)


def page() -> Image.Image:
    """Return the note as a picture."""
    picture = Image.new("L", (1_240, 900), 255)
    pen = ImageDraw.Draw(picture)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 24)
    half = TEXT.index(" and to name")
    lines = [HEAD, "", TEXT[:half], TEXT[half + 1 :], "", *("      ".join(row) for row in ROWS), "", FOOT]
    for number, line in enumerate(lines):
        pen.text((80, 80 + 60 * number), line, fill=0, font=font)
    return picture


def heic(picture: Image.Image) -> bytes:
    """Return the picture as a telephone keeps its photos."""
    with tempfile.TemporaryDirectory() as folder:
        picture.save(f"{folder}/page.png")
        subprocess.run(
            ["heif-enc", "-q", "30", f"{folder}/page.png", "-o", f"{folder}/page.heic"], check=True, capture_output=True
        )
        return Path(f"{folder}/page.heic").read_bytes()


if __name__ == "__main__":
    main()
