"""Records as a plain sheet: one row a person, as spreadsheets show them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.filing.extensions import dialled
from pipeline.filing.participants import text

Record = dict[str, Any]

COLUMNS = (
    *("received", "status", "kind", "reference", "State", "State's name", "sender", "position"),
    *("honorific", "name", "title", "organisation", "role", "e-mail", "telephone", "fax"),
    *("to be checked", "message"),
)
FIELDS = (  # what stands in each column
    *("received", "status", "kind", "reference", "state", "state_name", "sender_organisation", "position"),
    *("honorific", "name", "title", "organisation", "role", "emails", "phones", "faxes"),
    *("doubted", "message"),
)
OWN = ("kind", "reference", "state", "sender_organisation")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet program takes for the beginning of a formula


@dataclass(frozen=True, slots=True)
class Words:
    """How a row says what has a code; as it stands, by the code itself, which other programs know.

    Attributes:
        value: of a kind of message, a part in the delegation or a state of filing -> its word.
        field: that is doubted -> its word.
        between: what stands between several of them.
    """

    value: Callable[[str], str] = str
    field: Callable[[str], str] = str
    between: str = ", "


CODES = Words()


def rows(records: Iterable[Record], state_name: Callable[[str], str], words: Words = CODES) -> Iterator[tuple[str, ...]]:
    """Yield a row for each person of each record, in the order received; a record without persons has one row of its own."""
    for record in records:
        for person in record["delegates"] or [None]:
            yield _row(record, person, state_name, words)


def _row(record: Record, person: Record | None, state_name: Callable[[str], str], words: Words) -> tuple[str, ...]:
    state = text(record["state"])
    doubted = [field for field in OWN if (record[field] or {}).get("needs_review")]
    own: tuple[str, ...] = ("",) * 9
    if person is not None:
        single = ("honorific", "name", "title", "organisation", "role")
        several = ("emails", "phones", "faxes")
        doubted += [field for field in single if (person[field] or {}).get("needs_review")]
        doubted += [field for field in several if any(value["needs_review"] for value in person[field])]
        shown = {"emails": text, "phones": dialled, "faxes": dialled}
        lists = ("; ".join(shown[field](value) for value in person[field]) for field in several)
        told = {field: text(person[field]) for field in single}
        told["role"] = words.value(told["role"])
        own = (str(person["position"]), *told.values(), *lists)
    return (
        record["received_at"] or "",
        words.value(record["status"]),
        words.value(text(record["kind"])),
        text(record["reference"]),
        state,
        state_name(state) if state else "",
        text(record["sender_organisation"]),
        *own,
        words.between.join(map(words.field, doubted)),
        record["sha256"],
    )


def harmless(cell: str) -> str:
    """Return the cell so that no spreadsheet program takes it for a formula: with an apostrophe before what could be one.

    Source: OWASP, "CSV Injection". A cell may begin with blanks and still be taken for one.
    """
    return "'" + cell if cell.lstrip(" ").startswith(FORMULA) or cell.startswith(FORMULA) else cell
