"""From a reply to rows and back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from models.errors import Problem, ProblemCode
from models.finding import Finding, Where, absent
from models.page import Box
from models.tables import DelegateRow, DocumentRow, FindingRow, PageRow, ReplyRow
from pipeline.filing.rows import finding_of, problem_of, rows_of


def back(finding: Finding, sample: Any) -> Finding:
    """Return the finding after it went through its row."""
    from dataclasses import replace

    made, _ = sample.reply(1)
    rows = rows_of(replace(made, state=finding), 7, None, lambda _: "f" * 64).tables[FindingRow]
    (row,) = [row for row in rows if row["field"] == "state"]
    return finding_of(SimpleNamespace(**row))


def test_a_finding_comes_back_as_it_was(sample: Any) -> None:
    """Nothing of a value is lost in the books: place, reasons, alternatives, and that it is doubted."""
    where = Where("b" * 64, 3, Box(0.1, 0.2, 0.3, 0.4), "Autriche", "")
    full = Finding("state", "AUT", "Autriche", 0.8125, where, ("one", "two"), ("AUS",), needs_review=True)
    in_header = Finding("state", "AUT", "at", 0.6, Where(None, None, None, "mfa.gv.at", "from"))
    for finding in (full, in_header, absent("state", 0.3, "no letterhead")):
        assert back(finding, sample) == finding


def test_rows_come_in_an_order_that_foreign_keys_allow(sample: Any) -> None:
    """A document before its pages, a reply before its persons and values."""
    tables = list(rows_of(sample.reply(1, "Ana LIMA")[0], 7, 2, lambda _: "f" * 64).tables)
    assert tables == [DocumentRow, PageRow, ReplyRow, DelegateRow, FindingRow]


def test_a_page_row_points_at_the_kept_picture(sample: Any) -> None:
    """The picture itself lies in the archive; the row holds its hash, size and the text that was read."""
    reply, _ = sample.reply(1, text="Note verbale\nAna LIMA", picture=b"webp")
    (row,) = rows_of(reply, 7, None, {b"webp": "c" * 64}.__getitem__).tables[PageRow]
    assert (row["picture"], row["width_px"], row["text"]) == ("c" * 64, 1000, "Note verbale\nAna LIMA")


def test_a_problem_of_another_version_is_still_shown() -> None:
    """A code that was given up meanwhile does not stop an export; what it said is kept."""
    row = SimpleNamespace(code="page-upside-down", place="note.pdf", detail="The page stands on its head")
    assert problem_of(row) == Problem(ProblemCode.BUG, "note.pdf", "The page stands on its head")
    assert problem_of(SimpleNamespace(code="page-missing", place="", detail="")).code is ProblemCode.PAGE_MISSING
