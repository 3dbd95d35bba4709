"""The files that a PDF carries beside its pages: attachments and portfolios, within limits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from models.errors import ProblemCode
from pipeline.reading.limits.budget import Budget
from pipeline.reading.text.wording import flat

_MARK = (
    b"EmbeddedFile"  # type of every such file's stream and key of their list; never within a compressed part. ISO 32000-1, 7.11.4
)


def enclosed_files(data: bytes, budget: Budget, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield (name, content) of every file in a PDF; a damaged or locked PDF yields none: its pages say so themselves.

    Args:
        data: the PDF.
        budget: what may still be unpacked.
        where: its place, for problems.
    """
    if _MARK not in data:
        return
    start = max(0, data.find(b"%PDF-"))
    try:
        document = pypdfium2.PdfDocument(data[start:])
    except pypdfium2.PdfiumError:
        return
    try:
        files = list(islice(_files(document, budget.settings.pages_max), budget.settings.attachments_max + 1))
        for file in files[: budget.settings.attachments_max]:
            if file is None:
                budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, "A file within the PDF cannot be taken out.")
                continue
            try:
                name, content = file.get_name(), bytes(file.get_data())
            except (pypdfium2.PdfiumError, ValueError, OSError) as error:
                budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"A file within the PDF cannot be taken out ({error}).")
                continue
            if not budget.bytes(len(content), where):
                return
            yield flat(name.replace("\\", "/").rsplit("/", 1)[-1]), content
        if len(files) > budget.settings.attachments_max:
            detail = f"The PDF holds more files than reading.attachments_max = {budget.settings.attachments_max}."
            budget.problem(ProblemCode.ATTACHMENTS_TOO_MANY, where, detail)
    finally:
        document.close()


def _files(document: Any, pages_max: int) -> Iterator[Any]:
    """Yield the files of the document, None for one that is damaged, then those that are pinned to its pages."""
    for index in range(document.count_attachments()):
        try:
            yield document.get_attachment(index)
        except pypdfium2.PdfiumError:
            yield None
    for index in range(min(len(document), pages_max)):
        try:
            page = document[index]
        except pypdfium2.PdfiumError:  # the page says so itself where it is read
            continue
        for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
            note = pdfium.FPDFPage_GetAnnot(page, number)
            file = pdfium.FPDFAnnot_GetFileAttachment(note) if note else None
            if file:
                yield pypdfium2.PdfAttachment(file, document)
            if note:
                pdfium.FPDFPage_CloseAnnot(note)
        page.close()
