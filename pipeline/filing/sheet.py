"""Records as a plain sheet: one row a person, as spreadsheets show them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pipeline.filing.participants import text

Record = dict[str, Any]

COLUMNS = (
    *("received", "status", "kind", "reference", "State", "State's name", "sender", "position"),
    *("honorific", "name", "title", "organisation", "role", "e-mail", "telephone", "fax"),
    *("to be checked", "message"),
)
OWN = ("kind", "reference", "state", "sender_organisation")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet program takes for the beginning of a formula


def rows(records: Iterable[Record], state_name: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each person of each record, in the order received; a record without persons has one row of its own."""
    for record in records:
        for person in record["delegates"] or [None]:
            yield _row(record, person, state_name)


def _row(record: Record, person: Record | None, state_name: Callable[[str], str]) -> tuple[str, ...]:
    state = text(record["state"])
    doubted = [field for field in OWN if (record[field] or {}).get("needs_review")]
    own: tuple[str, ...] = ("",) * 9
    if person is not None:
        single = ("honorific", "name", "title", "organisation", "role")
        several = ("emails", "phones", "faxes")
        doubted += [field for field in single if (person[field] or {}).get("needs_review")]
        doubted += [field for field in several if any(value["needs_review"] for value in person[field])]
        lists = ("; ".join(text(value) for value in person[field]) for field in several)
        own = (str(person["position"]), *(text(person[field]) for field in single), *lists)
    return (
        record["received_at"] or "",
        record["status"],
        text(record["kind"]),
        text(record["reference"]),
        state,
        state_name(state) if state else "",
        text(record["sender_organisation"]),
        *own,
        ", ".join(doubted),
        record["sha256"],
    )


def harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet program takes it for a formula: with an apostrophe before what could be one.

    Source: OWASP, "CSV Injection". A cell may begin with blanks and still be taken for one.
    """
    return "'" + cell if cell.lstrip(" ").startswith(FORMULA) or cell.startswith(FORMULA) else cell
