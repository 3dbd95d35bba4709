"""Missing pages."""

from __future__ import annotations

import pytest

from models.errors import ProblemCode
from models.page import Page, Source
from pipeline.reading.text.missing import missing_pages


def pages(*headers: str | None) -> list[Page]:
    """Return pages with these station lines."""
    return [Page(number, Source.OCR, (), header=header) for number, header in enumerate(headers, 1)]


def test_a_fax_that_counts_more_pages_than_came_is_incomplete() -> None:
    """Two pages that say "of 3" lack one."""
    (problem,) = missing_pages(pages("14/03/2009 10:16 FAX P.01/03", "14/03/2009 10:17 FAX P.02/03"))
    assert problem.code is ProblemCode.PAGE_MISSING
    assert "3 pages; 2 came" in problem.detail


@pytest.mark.parametrize(
    "headers", [("P.01/02", "P.02/02"), ("P.01/02", None), ("FROM: MFA 14/03/2009",), ("P.01/02", "P.01/05")]
)
def test_complete_or_unclear_counts_are_no_problem(headers: tuple[str | None, ...]) -> None:
    """Nobody is asked for a page because of a date or a half-read line."""
    assert missing_pages(pages(*headers)) == ()


def test_blank_pages_count_as_come() -> None:
    """A page with nothing on it did come."""
    assert missing_pages(pages("P.01/02"), blank=1) == ()
