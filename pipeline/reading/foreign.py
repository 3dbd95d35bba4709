"""What strangers sent becomes values: the one list of things that parse foreign bytes, done in this process or in a cell."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Body, Letter, RawMessage
from models.page import Page
from pipeline.reading.files.sniff import IN_WORDS, sniff
from pipeline.reading.formats import Format, Yield, formats
from pipeline.reading.formats.html import page_of_html
from pipeline.reading.formats.text import page_of_text
from pipeline.reading.letter import open_letter
from pipeline.reading.limits.shorten import shortened


@dataclass(frozen=True, slots=True)
class Told:
    """Which format an attachment has; said before its first page."""

    format: str


Item = Told | Yield


class Reader(Protocol):
    """Somebody who parses foreign bytes: `Here` does it in this process, `cell.reader.Celled` in a child process behind walls."""

    def letter(self, raw: RawMessage, settings: ReadingSettings, seconds: float = math.inf) -> Letter:
        """Return the message opened; what cannot be opened is a problem of the letter."""

    def body(self, body: Body, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:
        """Yield the page of one of the message's own texts, and what is wrong with it; nothing where it holds no word."""

    def pages(self, data: bytes, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:
        """Yield the format, then the pages and problems of an attachment one by one; a problem alone where nothing reads it.

        Args:
            data: the attachment.
            settings: the limits.
            seconds: how long all its pages together may take, the time between them not counted; `Here` cannot hold to it.
        """


class Here:
    """Parses in this process, without limits of time and memory: for the inside of a cell, for tests and for benches."""

    def letter(self, raw: RawMessage, settings: ReadingSettings, seconds: float = math.inf) -> Letter:  # noqa: ARG002
        return open_letter(raw, settings)

    def body(self, body: Body, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:  # noqa: ARG002
        return items_of(body, settings)

    def pages(self, data: bytes, settings: ReadingSettings, seconds: float = math.inf) -> Iterator[Item]:  # noqa: ARG002
        return items(data, settings)


def items_of(body: Body, settings: ReadingSettings) -> Iterator[Item]:
    """Yield the page of a text of the message; a problem where it is more than a person would write."""
    if len(body.text) > settings.text_max_letters:
        detail = f"The text has {len(body.text)} letters, more than reading.text_max_letters = {settings.text_max_letters}."
        yield Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", detail)
        return
    try:
        page = page_of_html(body.text, settings.markup_max_depth) if body.html else page_of_text(body.text)
    except Exception as error:  # noqa: BLE001 - as in `_guarded`
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The text cannot be read ({type(error).__name__}: {error}).")
        return
    if page:
        yield from _short(page, settings)


def items(data: bytes, settings: ReadingSettings) -> Iterator[Item]:
    """Yield the format of an attachment and then what it holds."""
    fitting = [form for form in formats() if form.accepts(data)]
    if len(fitting) == 1:
        yield Told(fitting[0].name)
        for item in _guarded(fitting[0], data, settings):
            yield from _short(item, settings)
    else:
        yield _unread(data, fitting)


def _short(item: Yield, settings: ReadingSettings) -> Iterator[Yield]:
    """Yield the item; of a page with too many letters its beginning, and a problem that says so."""
    if not isinstance(item, Page):
        yield item
        return
    page, trouble = shortened(item, settings)
    yield page
    if trouble:
        yield trouble


def _unread(data: bytes, fitting: list[Format]) -> Problem:
    kind = sniff(data)
    if kind == "empty":
        return Problem(ProblemCode.ATTACHMENT_EMPTY, "", "The attachment has no content.")
    if fitting:
        names = " and ".join(form.name for form in fitting)
        return Problem(ProblemCode.BUG, "", f"More than one format takes this attachment: {names}.")
    return Problem(
        ProblemCode.ATTACHMENT_UNKNOWN, "", f"The attachment is {IN_WORDS.get(kind, IN_WORDS['unknown'])}, which is not read."
    )


def _guarded(form: Format, data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
    """Yield what a format yields; whatever the libraries below it raise on foreign bytes ends this attachment only."""
    try:
        yield from form.pages(data, settings)
    except MemoryError:
        yield out_of_memory(settings)
    except Exception as error:  # noqa: BLE001 - parsers of many libraries on a stranger's bytes: each raises its own kinds
        yield Problem(ProblemCode.ATTACHMENT_DAMAGED, "", f"The attachment cannot be read ({type(error).__name__}: {error}).")


def out_of_memory(settings: ReadingSettings) -> Problem:
    """Return the problem of an attachment for which the cell's memory is too small."""
    limit = settings.attachment_memory_max_bytes
    detail = f"Opening it needs more memory than reading.attachment_memory_max_bytes = {limit} allows."
    return Problem(ProblemCode.ATTACHMENT_TOO_LARGE, "", detail)
