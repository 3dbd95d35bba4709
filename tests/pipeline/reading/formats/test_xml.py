"""XML files."""

from __future__ import annotations

from config.settings import ReadingSettings
from models.errors import Problem
from models.page import Page, Table
from pipeline.reading.formats.xml import FORMAT


def page(data: str) -> Page:
    text = '<?xml version="1.0"?>' + data
    assert FORMAT.accepts(text.encode())
    (found,) = FORMAT.pages(text.encode(), ReadingSettings())
    assert isinstance(found, Page)
    return found


def test_word_2003_xml_is_a_document() -> None:
    """Paragraphs and tables, as in its successors."""
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("Ada Brook", "Counsellor"))
    found = page(
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>Delegation:</w:t>'
        f"</w:r></w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl></w:body></w:wordDocument>"
    )
    assert [isinstance(block, Table) for block in found.blocks] == [False, True]
    assert found.text.split("\n") == ["Delegation:", "Ada Brook", "Counsellor"]


def test_flat_opendocument_is_a_document() -> None:
    """The same file as ODT, in one piece."""
    found = page(
        '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Ada Brook</text:p>'
        "</office:text></office:body></office:document>"
    )
    assert found.text == "Ada Brook"


def test_data_of_a_form_is_labels_and_values() -> None:
    """As programs for PDF forms export them (XFDF), or any other."""
    found = page('<xfdf><fields><field name="Family name"><value>BROOK</value></field></fields></xfdf>')
    assert found.text == "Family name: BROOK"
    assert page("<form><Name>Ada</Name><Empty/></form>").text == "Name: Ada"


def test_broken_xml_is_a_problem() -> None:
    """It is named, not raised."""
    (problem,) = FORMAT.pages(b"<?xml version='1.0'?><a><b></a>", ReadingSettings())
    assert isinstance(problem, Problem)
