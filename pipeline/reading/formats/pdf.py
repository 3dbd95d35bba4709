"""PDF, page by page: the text layer where it can be trusted, else the scanned picture itself, else the page drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.page import Page
from pipeline.reading.formats import Format, Yield
from pipeline.reading.pages import page_of_words
from pipeline.reading.pdf_layer import Layer, layer_of
from pipeline.reading.pdf_pictures import draw, fax_image
from pipeline.reading.picture import PictureError
from pipeline.reading.sniff import sniff

PREVIEW_DPI = 144  # of the picture kept beside a text layer: legible, and drawn in a hundredth of a second


def _pages(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    start = data.find(b"%PDF-")
    try:
        document = pypdfium2.PdfDocument(data[start:] if start > 0 else data)
    except pypdfium2.PdfiumError as error:
        yield _unopened(error)
        return
    try:
        count = len(document)
        if document.get_formtype():
            document.init_forms()
        for index in range(min(count, settings.pages_max)):
            try:
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
    return Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The PDF cannot be opened ({error}).")


def _page(document: Any, data: bytes, index: int, settings: ReadingSettings) -> Yield:
    page = document[index]
    try:
        if document.get_formtype():
            page.flatten()  # what was typed into form fields becomes part of the page
        layer = layer_of(page)
        if layer.trusted:
            return _layered(page, layer, index + 1, settings)
        return fax_image(page, index + 1, settings) or draw(page, data, index + 1, settings)
    finally:
        page.close()


def _layered(page: Any, layer: Layer, number: int, settings: ReadingSettings) -> Page:
    width, height = page.get_size()
    dpi = min(PREVIEW_DPI, 72 * 3_000 / max(width, height, 1))
    pixels = page.render(scale=dpi / 72, grayscale=True).to_numpy()
    return page_of_words(number, layer.words, pixels[:, :, 0] if pixels.ndim == 3 else pixels, settings)


FORMAT = Format("pdf", lambda data: sniff(data) == "pdf", _pages)
