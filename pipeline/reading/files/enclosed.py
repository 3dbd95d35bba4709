"""The files that a PDF carries beside its pages: attachments and portfolios, within limits."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2

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
        count = document.count_attachments()
        for index in range(min(count, budget.settings.attachments_max)):
            try:
                file = document.get_attachment(index)
                name, content = file.get_name(), bytes(file.get_data())
            except (pypdfium2.PdfiumError, ValueError, OSError) as error:
                budget.problem(ProblemCode.ATTACHMENT_DAMAGED, where, f"A file within the PDF cannot be taken out ({error}).")
                continue
            if not budget.bytes(len(content), where):
                return
            yield flat(name.replace("\\", "/").rsplit("/", 1)[-1]), content
        if count > budget.settings.attachments_max:
            detail = f"The PDF holds {count} files, more than reading.attachments_max."
            budget.problem(ProblemCode.ATTACHMENTS_TOO_MANY, where, detail)
    finally:
        document.close()
