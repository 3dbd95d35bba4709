"""Where the values of a reply stand on its pages: boxes on pictures, marks in typed text. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.finding import Finding
from models.page import Box
from pipeline.filing.case import Key
from pipeline.filing.details import FiledPage
from pipeline.filing.rows import THE_REPLY_ITSELF

TEXT_SHOWN_MAX = 60_000  # letters of one typed page; a mail with a long history below is cut there


@dataclass(frozen=True, slots=True)
class Spot:
    """One value's place on a page with a picture. `key`: "0-kind-1", as in the form's fields."""

    key: str
    box: Box
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a typed page; `key` where a value was read there, else ""."""

    text: str
    key: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as it is shown.

    Attributes:
        number: from 1 over all pages of the message.
        title: of what it is a page, for a person; `file` is the sender's name for it.
        picture: SHA-256, None for typed text, which is in `pieces` then.
    """

    number: int
    title: str
    file: str
    language: str | None
    picture: str | None
    width_px: int
    height_px: int
    spots: tuple[Spot, ...]
    pieces: tuple[Piece, ...]
    cut_off: bool


def key_text(key: Key) -> str:
    """Return a finding's key as it stands in the page's markup."""
    return "-".join(map(str, key))


def sheets(pages: Sequence[FiledPage], findings: Mapping[Key, Finding], doubtful: frozenset[Key]) -> tuple[Sheet, ...]:
    """Return the pages with the places of all findings.

    Args:
        pages: as they were filed.
        findings: what the machine read.
        doubtful: keys of those that wait for a person.
    """
    by_page: dict[int, list[tuple[Key, Finding]]] = {}
    for key, finding in findings.items():
        index = page_of(finding, pages)
        if index is not None:
            by_page.setdefault(index, []).append((key, finding))
    return tuple(_sheet(index, page, by_page.get(index, []), doubtful) for index, page in enumerate(pages))


def page_of(finding: Finding, pages: Sequence[FiledPage]) -> int | None:
    """Return which page (counted from 0) a value was read on; None for headers and for what stands nowhere."""
    where = finding.where
    if where is None or where.page is None:
        return None
    candidates = [i for i, page in enumerate(pages) if page.document == where.document and page.number == where.page]
    # A message may have several bodies, which no hash tells apart: the one that holds the words is meant.
    return next((i for i in candidates if where.text in pages[i].text), candidates[0] if candidates else None)


def _sheet(index: int, page: FiledPage, found: Sequence[tuple[Key, Finding]], doubtful: frozenset[Key]) -> Sheet:
    spots: tuple[Spot, ...] = ()
    pieces: tuple[Piece, ...] = ()
    if page.picture is not None:
        spots = tuple(
            Spot(key_text(key), finding.where.box, key in doubtful)
            for key, finding in sorted(found, key=lambda each: each[0][0] == THE_REPLY_ITSELF, reverse=True)
            if finding.where is not None and finding.where.box is not None
        )
    else:
        pieces = tuple(_pieces(page.text[:TEXT_SHOWN_MAX], found, doubtful))
    what = (
        f"page {page.number}"
        if page.document
        else ("text of the mail" if page.number == 1 else f"text of the mail, page {page.number}")
    )
    return Sheet(
        number=index + 1,
        title=what,
        file=page.untrusted_name,
        language=page.language,
        picture=page.picture,
        width_px=page.width_px or 0,
        height_px=page.height_px or 0,
        spots=spots,
        pieces=pieces,
        cut_off=page.picture is None and len(page.text) > TEXT_SHOWN_MAX,
    )


def _pieces(text: str, found: Sequence[tuple[Key, Finding]], doubtful: frozenset[Key]) -> list[Piece]:
    marks: list[tuple[int, int, Key]] = []
    for key, finding in sorted(found, key=lambda each: -len(each[1].where.text if each[1].where else "")):
        place = _place(text, finding.where.text if finding.where else "", marks)
        if place is not None:
            marks.append((*place, key))
    pieces: list[Piece] = []
    at = 0
    for start, end, key in sorted(marks):
        if start > at:
            pieces.append(Piece(text[at:start]))
        pieces.append(Piece(text[start:end], key_text(key), key in doubtful))
        at = end
    return [*pieces, Piece(text[at:])] if at < len(text) else pieces


def _place(text: str, words: str, taken: Sequence[tuple[int, int, Key]]) -> tuple[int, int] | None:
    """Return the first place of the words that no longer value has; blanks and line ends count as equal."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if not pattern:
        return None
    for match in re.finditer(pattern, text):
        if all(match.end() <= start or match.start() >= end for start, end, _ in taken):
            return match.span()
    return None
