"""PDF, page by page: the text layer where it can be trusted, else the scanned picture itself, else the page drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.geometry.typed import typed_page
from pipeline.reading.office.xfa import is_dynamic, xfa_pieces
from pipeline.reading.pages import page_of_words
from pipeline.reading.pdf.pdf_forms import filled_page
from pipeline.reading.pdf.pdf_layer import Layer, layer_of
from pipeline.reading.pdf.pdf_notes import notes_on
from pipeline.reading.pdf.pdf_opening import opened, turned_upright
from pipeline.reading.pdf.pdf_pictures import draw, fax_image
from pipeline.reading.pictures.picture import PictureError

PREVIEW_DPI = 144  # of the picture kept beside a text layer: legible, and drawn in a hundredth of a second


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    data = data[max(0, data.find(b"%PDF-")) :]
    try:
        document = opened(data)
    except pypdfium2.PdfiumError as error:
        yield _unopened(error)
        return
    try:
        if is_dynamic(document):
            yield _dynamic(document)
            return
        count = len(document)
        if document.get_formtype():
            document.init_forms()
        for index in range(min(count, settings.pages_max)):
            try:
                yield from _noted(document, index)
                yield _page(document, data, index, settings)
            except PictureError as error:
                yield Problem(error.problem.code, f"page {index + 1}", error.problem.detail)
            except (pypdfium2.PdfiumError, ValueError, OSError) as error:
                yield Problem(ProblemCode.PAGE_UNREADABLE, f"page {index + 1}", f"The page is damaged ({error}).")
        if count > settings.pages_max:
            detail = f"The PDF has {count} pages; {settings.pages_max} were read (reading.pages_max)."
            yield Problem(ProblemCode.PAGES_TOO_MANY, "", detail)
    finally:
        document.close()


def _unopened(error: pypdfium2.PdfiumError) -> Problem:
    if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
        return Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "", "The PDF needs a password.")
    return Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The PDF cannot be opened ({str(error).rstrip('.')}).")


def _dynamic(document: Any) -> Yield:
    """Return the page of a form whose pages are made by Adobe's program alone; a problem where nothing was filled in."""
    page = typed_page(1, xfa_pieces(document))
    if page:
        return page
    detail = "The PDF is a dynamic form (XFA) that only Adobe's program shows, and no values were found in it."
    return Problem(ProblemCode.ATTACHMENT_UNKNOWN, "", detail)


def _noted(document: Any, index: int) -> Iterator[Problem]:
    """Yield what is noted upon a page; notes that cannot be read are told, and keep nobody from reading the page."""
    page = document[index]
    where = f"page {index + 1}"
    try:
        for told in notes_on(page):
            yield Problem(ProblemCode.PAGE_UNREADABLE, where, told)
    except pypdfium2.PdfiumError as error:
        yield Problem(ProblemCode.PAGE_UNREADABLE, where, f"The notes upon the page cannot be read ({error}).")
    finally:
        page.close()


def _page(document: Any, data: bytes, index: int, settings: ReadingSettings) -> Yield:
    filled = filled_page(document, index)
    page = filled.page
    try:
        _bounded(page, settings)
        turned = turned_upright(page)
        layer = layer_of(page, filled.ticks)
        if layer.trusted:
            return _layered(page, layer, index + 1, settings, turned)
        page.set_rotation((page.get_rotation() - turned) % 360)  # letters that are not trusted say nothing about the page
        # What was written upon a scan is no part of the scanned picture.
        scanned = None if filled.changed else fax_image(page, index + 1, settings)
        return scanned or draw(page, data, index + 1, settings)
    finally:
        page.close()


def _bounded(page: Any, settings: ReadingSettings) -> None:
    """Let pass only pages that are drawn in bounded time.

    Raises:
        PictureError: more is drawn on it than on any letter.
    """
    count = pdfium.FPDFPage_CountObjects(page)
    if count > settings.page_max_objects:
        detail = f"The page draws {count} things, more than reading.page_max_objects = {settings.page_max_objects}."
        raise PictureError(ProblemCode.PAGE_TOO_LARGE, detail)


def _layered(page: Any, layer: Layer, number: int, settings: ReadingSettings, turned: int) -> Page:
    width, height = page.get_size()
    dpi = min(PREVIEW_DPI, 72 * 3_000 / max(width, height, 1))
    pixels = page.render(scale=dpi / 72, grayscale=True).to_numpy()
    grey = pixels[:, :, 0] if pixels.ndim == 3 else pixels
    return page_of_words(number, layer.words, grey, settings, rotation_degrees=turned)


FORMAT = Format("pdf", lambda data: sniff(data) == "pdf", _pages)
