"""One waiting message as the report shows it: who sent it, why it waits, and each doubtful value with its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.errors import IntakeError, Problem
from models.finding import Finding
from models.page import Box
from pipeline.filing.details import Detail, Doubt, FiledPage
from pipeline.review.cutout import CutOut, cut, page_top
from pipeline.review.overview import Waiting
from pipeline.review.snippet import Snippet, snippet


class Album:
    """The page pictures of the archive, opened one by one until there are enough.

    Args:
        picture: SHA-256 -> bytes.
        pictures_max: after this many pages no more are opened.

    Attributes:
        refused: number of pages that were not opened for that reason.
        missing: number of pages whose picture was not in the archive or could not be opened.
    """

    def __init__(self, picture: Callable[[str], bytes], pictures_max: int) -> None:
        self._picture = picture
        self._left = pictures_max
        self.refused = 0
        self.missing = 0

    def cuts(self, sha256: str, boxes: Sequence[Box]) -> tuple[CutOut, ...]:
        """Return a cut-out for each box, or nothing where the picture is not to be had."""
        return self._opened(sha256, lambda data: cut(data, boxes))

    def top(self, sha256: str) -> tuple[CutOut, ...]:
        """Return the upper part of the page, or nothing."""
        return self._opened(sha256, lambda data: (page_top(data),))

    def _opened(self, sha256: str, use: Callable[[bytes], tuple[CutOut, ...]]) -> tuple[CutOut, ...]:
        if self._left <= 0:
            self.refused += 1
            return ()
        self._left -= 1
        try:
            return use(self._picture(sha256))
        except (OSError, IntakeError):
            self.missing += 1
            return ()


@dataclass(frozen=True, slots=True)
class Item:
    """One doubtful value.

    Attributes:
        delegate: the person's position, 0 for a value of the reply itself.
        person: the person's name as it was read, may be "".
        file: name of the attachment it was read in, as the sender chose it; "" for the mail itself.
        place: where in it, in words.
        language: ISO 639-1 of the page it was read on, "" where not known.
        cutout, snippet: what to show of the place; at most one of them.
    """

    finding: Finding
    delegate: int
    person: str
    file: str
    place: str
    language: str
    cutout: CutOut | None
    snippet: Snippet | None


@dataclass(frozen=True, slots=True)
class Card:
    """One waiting message; `top` shows its first page where no place can be shown for a value of the reply itself."""

    sha256: str
    message_id: str | None
    received: datetime | None
    subject: str
    sender: str
    reason: str
    waiting: Waiting
    problems: tuple[Problem, ...]
    items: tuple[Item, ...]
    top: CutOut | None


def cards(waiting: Waiting, detail: Detail, album: Album) -> Card:
    """Return the card of one message, its most doubtful value first."""
    doubts = [doubt for doubt in detail.doubts if (doubt.delegate, doubt.finding.field, doubt.position) in waiting.doubtful]
    cutouts = _cutouts(doubts, detail.pages, album)
    items = tuple(_item(doubt, detail, waiting, cutouts.get(id(doubt))) for doubt in doubts)
    return Card(
        sha256=detail.sha256,
        message_id=detail.message_id,
        received=detail.received,
        subject=detail.subject,
        sender=detail.sender,
        reason=detail.reason,
        waiting=waiting,
        problems=detail.problems,
        items=items,
        top=_top(items, detail.pages, album),
    )


def _cutouts(doubts: Sequence[Doubt], pages: Sequence[FiledPage], album: Album) -> dict[int, CutOut]:
    """Return the cut-outs by the identity of the doubt; each page is opened once."""
    on_page: dict[str, list[tuple[Doubt, Box]]] = {}
    for doubt in doubts:
        page, where = _page_of(doubt.finding, pages), doubt.finding.where
        if page is not None and page.picture is not None and where is not None and where.box is not None:
            on_page.setdefault(page.picture, []).append((doubt, where.box))
    cutouts: dict[int, CutOut] = {}
    for picture, wanted in on_page.items():
        for (doubt, _), cutout in zip(wanted, album.cuts(picture, [box for _, box in wanted]), strict=False):
            cutouts[id(doubt)] = cutout
    return cutouts


def _item(doubt: Doubt, detail: Detail, waiting: Waiting, cutout: CutOut | None) -> Item:
    finding, where = doubt.finding, doubt.finding.where
    page = _page_of(finding, detail.pages)
    shown: Snippet | None = None
    if cutout is None and where is not None and where.text.strip():
        shown = snippet(page.text if page else "", where.text)
    return Item(
        finding=finding,
        delegate=doubt.delegate,
        person=waiting.names.get(doubt.delegate, ""),
        file=page.untrusted_name if page else "",
        place=_place(finding, page),
        language=(page.language if page else None) or "",
        cutout=cutout,
        snippet=shown,
    )


def _page_of(finding: Finding, pages: Sequence[FiledPage]) -> FiledPage | None:
    where = finding.where
    if where is None or where.page is None:
        return None
    candidates = [page for page in pages if page.document == where.document and page.number == where.page]
    # A message may have several bodies, which no hash tells apart: the one that holds the words is meant.
    return next((page for page in candidates if where.text in page.text), candidates[0] if candidates else None)


def _place(finding: Finding, page: FiledPage | None) -> str:
    where = finding.where
    if where is None:
        return ""
    if where.header:
        return f"mail header {where.header}"
    if where.document is None:
        return "text of the mail"
    name = "" if page and page.untrusted_name else f"attachment {where.document[:8]}, "
    return f"{name}page {where.page}"


def _top(items: Sequence[Item], pages: Sequence[FiledPage], album: Album) -> CutOut | None:
    placeless = not items or any(not item.delegate and item.cutout is None and item.snippet is None for item in items)
    first = next((page.picture for page in pages if page.picture is not None), None)
    if not placeless or first is None:
        return None
    return next(iter(album.top(first)), None)
