"""Letters and attachments opened in a cell: what kills it, hangs in it or fills its memory costs that part only."""

from __future__ import annotations

import contextlib
import math
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Address, Body, Letter, RawMessage
from models.page import Page
from pipeline.reading.cell.inside import OUT_OF_MEMORY
from pipeline.reading.cell.keeper import (
    FORK_SECONDS,
    CellDiedError,
    CellError,
    CellLateError,
    CellLostError,
    Link,
    Mother,
    mother,
)
from pipeline.reading.cell.walls import Walls
from pipeline.reading.cell.wire import Buffer, Tag
from pipeline.reading.foreign import Item, Told, out_of_memory
from pipeline.reading.formats import Yield
from pipeline.reading.pictures.raster import Raster

OPENINGS_MAX = 6  # times that a letter is opened, each time without one more part that went wrong
PIXEL_BYTES = 3  # RGB
_TROUBLE = frozenset({ProblemCode.ATTACHMENT_DAMAGED, ProblemCode.ATTACHMENT_TOO_LARGE})
_ONE_AT_A_TIME = threading.Lock()  # a mother has one cell

_T = TypeVar("_T")
_Order = tuple[Tag, object, tuple[Buffer, ...]]  # what, its value, its blobs


@contextlib.contextmanager
def cell() -> Iterator[Celled]:
    """Yield the reader of one message; its cell is gone at the end."""
    with _ONE_AT_A_TIME:
        one = Celled(mother())
        try:
            yield one
        finally:
            one.close()


class Celled:
    """Parses in a child process behind walls. Implements `foreign.Reader`; it raises nothing for what strangers sent."""

    def __init__(self, one: Mother) -> None:
        self._mother = one
        self._link: Link | None = None
        self._settings: ReadingSettings | None = None
        self._walls = Walls(network=False, files=False)

    def close(self) -> None:
        """End the cell."""
        link, self._link = self._link, None
        if link is not None:
            link.close()

    def walls(self, settings: ReadingSettings) -> Walls:
        """Return which walls this machine's kernel puts up.

        Raises:
            CellError: no cell can be made here.
        """
        self._ready(settings)
        return self._walls

    def letter(self, raw: RawMessage, settings: ReadingSettings, seconds: float = math.inf) -> Letter:
        """Return the message opened. A part in which a cell ends is left out at the next try, and named."""
        until = time.monotonic() + seconds
        spoilt: dict[str, Problem] = {}
        for _ in range(OPENINGS_MAX):
            part = ""

            def look(number: str) -> None:
                nonlocal part
                part = number

            try:
                self._ready(settings)
                letter = self._opened(raw.data, tuple(spoilt), settings, min(until, self._limit(settings)), look)
                return replace(letter, problems=(*letter.problems, *spoilt.values()))
            except CellLostError:
                self.close()
            except CellError as error:
                self.close()
                problem = _problem(error, settings, "attachment")
                if not part:
                    break
                spoilt[part] = replace(problem, where=f"attachment {part}")
                if time.monotonic() > until:
                    break
        return self._headers_only(raw, settings, tuple(spoilt.values()))

    def _opened(
        self, data: bytes, left_out: tuple[str, ...], settings: ReadingSettings, until: float, look: Callable[[str], None]
    ) -> Letter:
        link = self._ready(settings)
        link.send(Tag.OPEN, left_out, [data], until=until)
        while True:
            tag, value = link.receive(2 * settings.unpacked_max_bytes + settings.message_max_bytes, until=until)
            if tag is Tag.AT:
                look(value)
            else:
                return _expected(value, Letter)

    def _headers_only(self, raw: RawMessage, settings: ReadingSettings, problems: tuple[Problem, ...]) -> Letter:
        """Return what the first lines say, of a message that could not be opened at all."""
        detail = "The message's parts could not be told apart; only its headers were read."
        trouble = (*problems, Problem(ProblemCode.MESSAGE_DAMAGED, "this message", detail))
        head = raw.data[: settings.headers_max_bytes].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0] + b"\n\n"
        try:
            letter = self._opened(head, (), settings, self._limit(settings), lambda _number: None)
            return replace(letter, bodies=(), attachments=(), problems=trouble)
        except CellError:
            self.close()
            return Letter(None, Address("", ""), "", None, (), (), (), trouble)

    def body(self, body: Body, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:
        """Yield the page of one of the message's own texts."""
        return self._guarded("text", (Tag.BODY, body, ()), settings, seconds)

    def pages(self, data: bytes, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:
        """Yield the format, then pages and problems; the last one says so where the cell ended before the attachment did."""
        return self._guarded("attachment", (Tag.READ, None, (data,)), settings, seconds)

    def _guarded(self, what: str, order: _Order, settings: ReadingSettings, seconds: float) -> Iterator[Item]:
        given = 0
        for last_try in (False, True):
            try:
                for number, item in enumerate(self._items(order, settings, seconds), 1):
                    if number > given:  # the same bytes give the same items, so that a second try goes on where the first ended
                        given = number
                        yield item
            except CellError as error:
                self.close()
                if last_try or not isinstance(error, CellLostError):
                    yield _problem(error, settings, what)
                    return
            else:
                return

    def _items(self, order: _Order, settings: ReadingSettings, seconds: float) -> Iterator[Item]:
        left = min(settings.attachment_timeout_seconds, seconds)
        trouble = False
        while True:
            link = self._ready(settings)  # starting a cell, and a mother, is not the attachment's fault
            started = time.monotonic()
            link.send(*order, until=started + left)
            tag, value = link.receive(PIXEL_BYTES * settings.page_max_pixels, until=started + left)
            left -= time.monotonic() - started  # only what the cell needed, not what is done with its pages
            if tag is Tag.END:
                break
            trouble = trouble or (isinstance(value, Problem) and value.code in _TROUBLE)
            yield Told(_expected(value, str)) if tag is Tag.TOLD else _item(value)
            order = (Tag.NEXT, None, ())
        if trouble:
            self.close()  # what met damage or want of memory is not used again, lest it spoil what comes after

    def _ready(self, settings: ReadingSettings) -> Link:
        if self._link is None or self._settings != settings:
            self.close()
            self._link, self._settings = Link(self._mother), settings
            until = time.monotonic() + FORK_SECONDS
            self._link.send(Tag.BEGIN, settings, until=until)
            self._walls = _expected(self._link.receive(0, until=until)[1], Walls)
        return self._link

    def _limit(self, settings: ReadingSettings) -> float:
        """Return the moment at which something that begins now must have ended."""
        return time.monotonic() + settings.attachment_timeout_seconds


def _expected(value: object, kind: type[_T]) -> _T:
    if isinstance(value, kind):
        return value
    raise CellDiedError("gave another answer than was asked for")


def _item(value: object) -> Yield:
    if isinstance(value, Page | Raster | Problem):
        return value
    raise CellDiedError("gave another answer than was asked for")


def _problem(error: CellError, settings: ReadingSettings, what: str) -> Problem:
    if isinstance(error, CellLateError):
        limit = settings.attachment_timeout_seconds
        detail = f"Opening the {what} took longer than it may (reading.attachment_timeout_seconds = {limit}) and was ended."
        return Problem(ProblemCode.ATTACHMENT_TIMED_OUT, "", detail)
    code = error.exit_code if isinstance(error, CellDiedError) else None
    if code == -signal.SIGXCPU:
        return Problem(ProblemCode.ATTACHMENT_TIMED_OUT, "", f"Opening the {what} took too much processor time and was ended.")
    if code == OUT_OF_MEMORY:
        return out_of_memory(settings)
    return Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The process that opened the {what} {error}.")
