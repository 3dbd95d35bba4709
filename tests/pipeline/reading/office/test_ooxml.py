"""Office Open XML packages."""

from __future__ import annotations

import io
import zipfile

import docx

from pipeline.reading.office.ooxml import plain, too_large


def package(**changes: bytes) -> bytes:
    """Return a Word document, members replaced or added."""
    stream = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Ada Brook")
    document.save(stream)
    out = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if "strict" in changes and name.endswith((".xml", ".rels")):
                content = content.replace(
                    b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
                )
                content = content.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/", b"http://purl.oclc.org/ooxml/wordprocessingml/"
                )
            if "macros" in changes and name == "[Content_Types].xml":
                usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                content = content.replace(usual, b"application/vnd.ms-word.document.macroEnabled.main+xml")
            new.writestr(name, content)
        if "macros" in changes:
            new.writestr("word/vbaProject.bin", changes["macros"])
    return out.getvalue()


def text(data: bytes) -> str:
    return "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def test_a_usual_document_is_left_alone() -> None:
    """Nothing is rewritten without need."""
    data = package()
    assert plain(data).data is data
    assert not plain(data).macros


def test_macros_are_left_out_and_told() -> None:
    """The text can be opened, the programs are gone."""
    found = plain(package(macros=b"programs"))
    assert found.macros
    assert text(found.data) == "Ada Brook"
    assert b"programs" not in found.data


def test_the_strict_dialect_is_translated() -> None:
    """Newer programs may save in it; python-docx does not know it."""
    assert text(plain(package(strict=b"")).data) == "Ada Brook"


def test_the_size_is_known_before_anything_is_unpacked() -> None:
    """It stands in the archive's directory."""
    problem = too_large(package(macros=bytes(100_000)), 100_000, "The presentation")
    assert problem is not None
    assert problem.detail.startswith("The presentation unpacks to more than")
    assert too_large(package(), 10_000_000, "The presentation") is None
