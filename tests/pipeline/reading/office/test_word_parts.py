"""What a Word document holds beside its text."""

from __future__ import annotations

import io

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.formats.docx import FORMAT

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def items(document: docx.document.Document) -> tuple[str, list[Problem]]:
    """Return the text and the problems read of a document."""
    stream = io.BytesIO()
    document.save(stream)
    found = list(FORMAT.pages(stream.getvalue(), ReadingSettings()))
    text = "\n".join(item.text for item in found if isinstance(item, Page))
    return text, [item for item in found if isinstance(item, Problem)]


@pytest.mark.parametrize(
    ("kind", "name", "data", "told"),
    [
        ("aFChunk", "/word/chunk1.html", b"<p>Ms. Ada Brook</p>", "another document"),
        ("package", "/word/embeddings/one.xlsx", b"PK", "embedded file"),
        ("oleObject", "/word/embeddings/ole1.bin", b"x", "embedded object"),
        ("diagramData", "/word/diagrams/data1.xml", b"<x/>", "diagram"),
        ("image", "/word/media/one.emf", bytes(40) + b" EMF" + bytes(3_000), "metafile"),
    ],
)
def test_what_is_not_read_is_told(kind: str, name: str, data: bytes, told: str) -> None:
    """It may hold the list of delegates."""
    document = docx.Document()
    document.add_paragraph("Mr. Ian Vale, Counsellor")
    part = Part(PackURI(name), "application/octet-stream", data, document.part.package)
    document.part.relate_to(part, f"{RELATION}/{kind}")
    text, (problem,) = items(document)
    assert text == "Mr. Ian Vale, Counsellor"
    assert problem.code is ProblemCode.ATTACHMENT_UNKNOWN
    assert told in problem.detail


def test_a_comment_is_told() -> None:
    """It is no text of the letter, and may name a further person."""
    document = docx.Document()
    runs = document.add_paragraph("Mr. Ian Vale, Counsellor").runs
    document.add_comment(runs, text="Please add Ms. Ada Brook", author="registry")
    text, (problem,) = items(document)
    assert "Brook" not in text
    assert "Please add Ms. Ada Brook" in problem.detail


def test_an_ordinary_document_troubles_nobody() -> None:
    """Styles, themes and small signs are parts of every document."""
    document = docx.Document()
    document.add_paragraph("Mr. Ian Vale, Counsellor")
    part = Part(PackURI("/word/media/sign.emf"), "image/x-emf", bytes(40) + b" EMF" + bytes(200), document.part.package)
    document.part.relate_to(part, f"{RELATION}/image")
    assert items(document) == ("Mr. Ian Vale, Counsellor", [])


def test_what_its_style_hides_or_strikes_through_is_not_read() -> None:
    """Who is struck through does not come; what a run says itself holds."""
    document = docx.Document()
    document.styles.add_style("Gone", 1).font.strike = True
    document.styles.add_style("Old", 2).font.hidden = True
    document.add_paragraph("Mr. Ian Vale")
    document.add_paragraph("Ms. Ines Orlov", style="Gone")
    document.add_paragraph().add_run("Mr. Otto Lind", style="Old")
    document.add_paragraph(style="Gone").add_run("Ms. Ada Brook").font.strike = False
    assert items(document)[0].split("\n") == ["Mr. Ian Vale", "Ms. Ada Brook"]
