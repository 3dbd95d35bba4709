"""Which pages of a reply were read from pictures, where letters may be misread; what was typed is as it was meant."""

from __future__ import annotations

from collections.abc import Iterable

from models.finding import Finding
from models.page import Document, Source

Place = tuple[str | None, int | None]  # a document's SHA-256 and a page of it


def pictures_of(documents: Iterable[Document]) -> frozenset[Place]:
    """Return the pages that were read from a picture."""
    return frozenset(
        (document.sha256, page.number) for document in documents for page in document.pages if page.source is Source.OCR
    )


def is_pictured(finding: Finding, pictures: frozenset[Place]) -> bool:
    """Tell whether a value stands on one of these pages."""
    return finding.where is not None and (finding.where.document, finding.where.page) in pictures
