"""Dynamic XFA forms."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.formats.pdf import FORMAT
from pipeline.reading.office.xfa import is_dynamic, xfa_pieces

TEMPLATE = (
    b'<template xmlns="http://www.xfa.org/schema/xfa-template/3.0/"><subform name="form">'
    b"<draw><value><text>Registration form, CU 2009/33 (A)</text></value></draw>"
    b'<field name="n1"><caption><value><exData contentType="text/html"><body xmlns="http://www.w3.org/1999/xhtml">'
    b"<p>Family <span>name</span>:</p></body></exData></value></caption></field>"
    b'<field name="n2"><caption><value><text>Title</text></value></caption></field></subform></template>'
)
DATA = (
    b'<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form>'
    b"<row><n1>BROOK</n1><n2>Counsellor</n2></row><row><n1>N\xc3\x9a\xc3\x91EZ</n1><n2/></row></form></xfa:data></xfa:datasets>"
)


def dynamic(template: bytes = TEMPLATE, data: bytes = DATA) -> bytes:
    """Return a PDF whose one page asks to wait, and whose form is XML."""
    shown = b"BT /F1 11 Tf 60 700 Td (Please wait... If this message is not eventually replaced) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /NeedsRendering true /AcroForm << /XFA [(template) 6 0 R (datasets) 7 0 R] >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(template), template),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data),
    ]
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


@contextmanager
def document(data: bytes) -> Iterator[Any]:
    opened = pypdfium2.PdfDocument(data)
    try:
        yield opened
    finally:
        opened.close()


def test_values_stand_behind_the_labels_that_the_form_shows() -> None:
    """Rows come in their order; a field left empty is left out."""
    with document(dynamic()) as opened:
        assert is_dynamic(opened)
        assert xfa_pieces(opened) == [
            "Registration form, CU 2009/33 (A)", "Family name: BROOK", "Title: Counsellor", "Family name: NÚÑEZ"
        ]  # fmt: skip


def test_the_stand_in_page_is_not_read() -> None:
    """Nobody needs to know that he should wait."""
    (page,) = FORMAT.pages(dynamic(), ReadingSettings())
    assert isinstance(page, Page)
    assert "wait" not in page.text
    assert "Family name: BROOK" in page.text


def test_a_form_without_values_is_a_problem() -> None:
    """An empty or damaged one says what it is."""
    for data in (b"<xfa:datasets xmlns:xfa='http://www.xfa.org/schema/xfa-data/1.0/'/>", b"<broken"):
        (problem,) = FORMAT.pages(dynamic(data=data), ReadingSettings())
        assert isinstance(problem, Problem)
        assert problem.code is ProblemCode.ATTACHMENT_UNKNOWN
        assert "XFA" in problem.detail


def test_entities_bring_nothing_in() -> None:
    """The XML is a stranger's."""
    data = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + DATA.replace(b"BROOK", b"B&x;")
    with document(dynamic(data=data)) as opened:
        assert not any("root:" in str(piece) for piece in xfa_pieces(opened))
