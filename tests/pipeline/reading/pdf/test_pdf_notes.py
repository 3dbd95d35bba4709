"""Notes upon a PDF's page."""

from __future__ import annotations

import pypdfium2
import pytest

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from pipeline.reading.files.enclosed import enclosed_files
from pipeline.reading.formats.pdf import FORMAT
from pipeline.reading.limits.budget import Budget
from pipeline.reading.pdf.pdf_notes import notes_on


def noted(notes: str, more: str = "") -> bytes:
    """Return a page that names Mr. Ian Vale, with these notes upon it; pdfium finds the objects by itself."""
    drawn = "BT /F1 12 Tf 60 700 Td (1. Mr. Ian Vale, Counsellor, Ministry of Justice of Utopia) Tj ET"
    return (
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R"
        f"/Annots[{notes}]>>\nendobj\n4 0 obj\n<</Length {len(drawn)}>>stream\n{drawn}\nendstream\nendobj\n"
        f"5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n{more}\ntrailer<</Root 1 0 R>>\n%%EOF"
    ).encode()


def told(notes: str) -> list[str]:
    document = pypdfium2.PdfDocument(noted(notes))
    page = document[0]
    found = list(notes_on(page))
    page.close()
    document.close()
    return found


def note(kind: str, said: str, more: str = "") -> str:
    return f"<</Type/Annot/Subtype/{kind}/Contents({said})/Rect[60 690 500 715]{more}>>"


@pytest.mark.parametrize("kind", ["Text", "FreeText", "Highlight", "Caret"])
def test_a_note_that_is_not_seen_is_told(kind: str) -> None:
    """It may name a further person."""
    assert told(note(kind, "Please add Ms. Ada Brook")) == [
        "The page bears a note that is not part of its text: “Please add Ms. Ada Brook”."
    ]


def test_what_is_struck_through_is_told() -> None:
    """Who is struck through may not come."""
    (one,) = told(note("StrikeOut", "", "/QuadPoints[60 715 500 715 60 690 500 690]"))
    assert "struck through" in one


@pytest.mark.parametrize(
    "notes",
    [
        "",
        note("Highlight", "Mr. Ian Vale, Counsellor"),  # a copy of what it marks
        note("Text", "1 ?"),
        note("Text", "Please add Ms. Ada Brook", "/F 2"),  # hidden
        note("Link", "Ministry of Foreign Affairs"),
    ],
)
def test_what_says_nothing_new_troubles_nobody(notes: str) -> None:
    """Marks, links, and copies of the page's own words."""
    assert told(notes) == []


def test_the_note_is_a_problem_of_its_page() -> None:
    """The page is read beside it."""
    items = list(FORMAT.pages(noted(note("Text", "Please add Ms. Ada Brook")), ReadingSettings()))
    assert [(item.code, item.where) for item in items if isinstance(item, Problem)] == [(ProblemCode.PAGE_UNREADABLE, "page 1")]
    assert len(items) == 2


def test_a_file_pinned_to_a_page_comes_out() -> None:
    """It stands in no list of the document's files."""
    more = (
        "6 0 obj\n<</Type/Filespec/F(list.txt)/UF(list.txt)/EF<</F 7 0 R>>>>\nendobj\n"
        "7 0 obj\n<</Type/EmbeddedFile/Length 13>>stream\nMs. Ada Brook\nendstream\nendobj"
    )
    budget = Budget(ReadingSettings())
    data = noted(note("FileAttachment", "list", "/FS 6 0 R"), more)
    assert list(enclosed_files(data, budget, "attachment 1")) == [("list.txt", b"Ms. Ada Brook")]
    assert budget.problems == []


def test_notes_that_cannot_be_read_cost_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page is read all the same, and a person is told."""

    def broken(_page: object) -> list[str]:
        raise pypdfium2.PdfiumError("no text page")

    monkeypatch.setattr("pipeline.reading.formats.pdf.notes_on", broken)
    problem, page = FORMAT.pages(noted(note("Text", "Please add Ms. Ada Brook")), ReadingSettings())
    assert isinstance(problem, Problem)
    assert "notes upon the page cannot be read" in problem.detail
    assert not isinstance(page, Problem)


def test_a_page_without_notes_is_not_gone_through_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its text is looked at once, where it is read."""
    monkeypatch.setattr("pipeline.reading.pdf.pdf_notes._text", lambda _page: pytest.fail("its text was read"))
    assert told("") == []
