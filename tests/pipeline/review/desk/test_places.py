"""Where values stand on their pages."""

from __future__ import annotations

from models.finding import Finding, Where
from models.page import Box
from pipeline.filing.details import FiledPage
from pipeline.review.desk.places import TEXT_SHOWN_MAX, page_of, sheets

BOX = Box(0.1, 0.2, 0.4, 0.22)


def finding(text: str, document: str | None = None, page: int | None = 1, box: Box | None = None, header: str = "") -> Finding:
    return Finding("name", text, text, 0.5, Where(document, page, box, text, header))


def typed(text: str, number: int = 1) -> FiledPage:
    return FiledPage(None, "", number, text, "en", None)


def test_a_picture_has_boxes() -> None:
    """Each value read on the page has its box, the doubtful ones marked; the page's size is told before it is loaded."""
    page = FiledPage("a" * 64, "note.pdf", 1, "Ana", "en", "p" * 64, "image/webp", 1000, 1414)
    (sheet,) = sheets(
        [page],
        {(1, "name", 1): finding("Ana", "a" * 64, box=BOX), (0, "kind", 1): finding("x", "a" * 64)},
        frozenset({(1, "name", 1)}),
    )
    assert [(spot.key, spot.box, spot.doubtful) for spot in sheet.spots] == [("1-name-1", BOX, True)]
    assert (sheet.picture, sheet.width_px, sheet.height_px, sheet.title) == ("p" * 64, 1000, 1414, "page 1")


def test_typed_text_has_marks() -> None:
    """The words stand marked where they are, blanks and line ends alike; two values never overlap."""
    text = "We name Ana\nMaria LIMA and Ana ROCA."
    found = {(1, "name", 1): finding("Ana Maria LIMA"), (2, "name", 1): finding("Ana"), (3, "name", 1): finding("Nobody")}
    (sheet,) = sheets([typed(text)], found, frozenset())
    assert "".join(piece.text for piece in sheet.pieces) == text
    assert [(piece.key, piece.text) for piece in sheet.pieces if piece.key] == [
        ("1-name-1", "Ana\nMaria LIMA"),
        ("2-name-1", "Ana"),
    ]


def test_the_body_that_holds_the_words_is_meant() -> None:
    """Two bodies of one mail are told apart by what stands in them; headers stand on no page."""
    pages = [typed("nothing here"), typed("We name Ana")]
    assert page_of(finding("Ana"), pages) == 1
    assert page_of(finding("Ana", page=None, header="Subject"), pages) is None
    assert page_of(finding("Ana", "b" * 64), pages) is None


def test_an_endless_text_is_cut_off_and_says_so() -> None:
    """A mail with a history of years does not stop the browser."""
    (sheet,) = sheets([typed("x " * TEXT_SHOWN_MAX)], {}, frozenset())
    assert sheet.cut_off
    assert sum(len(piece.text) for piece in sheet.pieces) == TEXT_SHOWN_MAX
