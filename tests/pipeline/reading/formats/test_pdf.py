"""PDF files."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page, Source
from pipeline.reading.formats.pdf import FORMAT
from pipeline.reading.pictures.raster import Pixels, Raster

Writer = Callable[..., bytes]
LIMITS = ReadingSettings()
CARRIERS = Path(__file__).parents[1] / "carriers"
SENTENCE = "The Permanent Mission has the honour to communicate the names of its delegation"


def scanned(pixels: Pixels, dpi: float = 150.0) -> bytes:
    """Return a PDF whose only content is this picture."""
    stream = io.BytesIO()
    Image.fromarray(pixels).save(stream, "PDF", resolution=dpi)
    return stream.getvalue()


def test_typed_pages_come_with_their_text(text_pdf: Writer) -> None:
    """A text layer is a page read, with a picture to look at."""
    pages = list(FORMAT.pages(text_pdf([(SENTENCE, 40, 100)], [(SENTENCE, 40, 200)]), LIMITS))
    assert [isinstance(page, Page) and page.source is Source.LAYER and page.number for page in pages] == [1, 2]
    assert isinstance(pages[0], Page)
    assert pages[0].text == SENTENCE
    assert pages[0].picture is not None


def test_junk_before_the_file_does_no_harm(text_pdf: Writer) -> None:
    """Fax gateways put bytes before a PDF."""
    data = b"\x00\x00 gateway header\r\n" + text_pdf([(SENTENCE, 40, 100)])
    assert FORMAT.accepts(data)
    assert [type(item) for item in FORMAT.pages(data, LIMITS)] == [Page]


@pytest.mark.ocr
def test_a_scanned_page_is_the_picture_itself(drawn: Callable[..., Pixels]) -> None:
    """The only image of a page is taken as it is, with its resolution."""
    pixels = drawn([("Ada Brook", 0.1, 0.1)])
    (page,) = FORMAT.pages(scanned(pixels), LIMITS)
    assert isinstance(page, Raster)
    assert page.pixels.shape == pixels.shape
    assert page.dpi[0] == pytest.approx(150, abs=1)


def test_a_file_that_is_none_is_a_problem() -> None:
    """Bytes that only begin like a PDF are reported."""
    (problem,) = FORMAT.pages(b"%PDF-1.4 nothing follows", LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.ATTACHMENT_DAMAGED
    assert ".)" not in problem.detail  # the reader's sentence has its own full stop


def test_more_pages_than_allowed_are_named(text_pdf: Writer) -> None:
    """The first ones are read, the others reported."""
    pages = list(FORMAT.pages(text_pdf(*[[(SENTENCE, 40, 100)]] * 3), ReadingSettings(pages_max=2)))
    assert [type(item) for item in pages] == [Page, Page, Problem]
    assert isinstance(pages[2], Problem)
    assert pages[2].code is ProblemCode.PAGES_TOO_MANY


def lines(data: bytes) -> list[str]:
    """Return the lines of the only page, which has a text layer."""
    (page,) = FORMAT.pages(data, LIMITS)
    assert isinstance(page, Page), page
    assert page.source is Source.LAYER
    return [line.text for line in page.lines()]


def test_what_was_filled_into_a_form_stands_behind_its_labels() -> None:
    """Texts, choices and ticks; an empty box says nothing."""
    assert lines((CARRIERS / "form.pdf").read_bytes())[1:] == [
        "Family name: BROOK",
        "First name: Ada María",
        "Functional title: Counsellor",
        "Head of delegation ☒",
        "Interpreter",
        "Honorific: Ms.",
    ]


def test_a_password_that_is_empty_is_none() -> None:
    """Such a file opens by itself; a real password is asked of the sender."""
    assert any("CU 2009/33 (A)" in line for line in lines((CARRIERS / "open.pdf").read_bytes()))
    (problem,) = FORMAT.pages((CARRIERS / "locked.pdf").read_bytes(), LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.ATTACHMENT_ENCRYPTED


def test_a_damaged_table_of_objects_is_made_anew(text_pdf: Writer) -> None:
    """Cut or wrong, the objects themselves are still there."""
    whole = text_pdf([(SENTENCE, 40, 100)])
    assert lines(whole[: whole.index(b"xref")]) == [SENTENCE]
    assert lines(re.sub(rb"startxref\n\d+", b"startxref\n7", whole)) == [SENTENCE]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_upright(text_pdf: Writer, degrees: int) -> None:
    """The letters themselves tell which way is up, and by how much the page was turned is kept."""
    whole = text_pdf([(SENTENCE, 40, 100)]).replace(b"/MediaBox", b"/Rotate %d /MediaBox" % degrees)
    (page,) = FORMAT.pages(whole, LIMITS)
    assert isinstance(page, Page)
    assert page.text == SENTENCE
    assert page.rotation_degrees == 360 - degrees
    assert page.picture is not None
    assert page.picture.width_px < page.picture.height_px


@pytest.mark.ocr
def test_a_huge_page_is_drawn_within_the_limits(text_pdf: Writer) -> None:
    """A sheet of 35 m is drawn smaller, not refused and not as one dot."""
    whole = text_pdf([]).replace(b"[0 0 595 842]", b"[0 0 99999 842]")
    (page,) = FORMAT.pages(whole, ReadingSettings(page_max_pixels=2_000_000))
    assert isinstance(page, Raster)
    assert 1_000_000 < page.pixels.shape[0] * page.pixels.shape[1] < 2_100_000


def test_a_page_on_which_too_much_is_drawn_is_named_and_the_others_are_read(text_pdf: Writer) -> None:
    """A drawing of a million lines costs no hours, and not the page behind it."""
    data = text_pdf([(word, 40, 100 + 12 * place) for place, word in enumerate(["one", "two", "three"])], [(SENTENCE, 40, 100)])
    problem, page = FORMAT.pages(data, replace(LIMITS, page_max_objects=2))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.where) == (ProblemCode.PAGE_TOO_LARGE, "page 1")
    assert isinstance(page, Page)
