"""A value that was read, with where it stands and how far it may be trusted."""

from __future__ import annotations

from dataclasses import dataclass

from models.page import Box


@dataclass(frozen=True, slots=True)
class Where:
    """The place where a value was read.

    Attributes:
        document: SHA-256 of the attachment; None for the message's body or headers.
        page: from 1; None for headers.
        box: None where there is no picture to point at.
        text: the words as read, before any normalisation.
        header: name of the mail header where the value stood there, else "".
    """

    document: str | None
    page: int | None
    box: Box | None
    text: str
    header: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One value of one field.

    Attributes:
        field: "name", "title", "email", "reference", …: the name of the `Field` that yields it.
        value: normalised (E.164, lower-case domain, register spelling …); None says that nothing was found or none applies.
        as_written: as it stands in the document; "" where value is None.
        confidence: 0 to 1, the share of such values that are right.
        where: None where nothing was read.
        reasons: why it is doubted, or what speaks for it, as sentences for a person.
        alternatives: other readings, best first.
        needs_review: set by `extraction.verdict` alone.
    """

    field: str
    value: str | None
    as_written: str
    confidence: float
    where: Where | None = None
    reasons: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    needs_review: bool = False


def absent(field: str, confidence: float, *reasons: str) -> Finding:
    """Return the finding that says: there is none, with this confidence (0 to 1) that there is indeed none."""
    return Finding(field, None, "", confidence, None, reasons)
