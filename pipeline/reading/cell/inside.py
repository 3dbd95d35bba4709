"""The program of a cell, and of the mother of all cells of one worker.

The mother loads every library once and never sees a foreign byte. For each message she forks: the child puts up its walls, and
parses until the worker ends it. So a cell costs milliseconds, and nothing of one message is left when the next one comes.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from config.settings import ReadingSettings
from models.mail import Letter, RawMessage
from models.page import Page
from pipeline.reading.cell import walls
from pipeline.reading.cell.wire import Tag, frame, prepare, received
from pipeline.reading.foreign import Item, Told, items, items_of
from pipeline.reading.formats import formats
from pipeline.reading.letter import open_letter
from pipeline.reading.limits.budget import Watch
from pipeline.reading.pictures.raster import Raster

# Loaded by the formats at their first use; better once here than in every cell.
PRELOADED = ("docx", "pypdfium2", "lxml.html", "python_calamine", "pdf2image", "olefile", "asn1crypto.cms", "PIL.TiffImagePlugin")
REQUEST, ANSWER = "request", "answer"  # names of the pipes in a cell's folder
OUT_OF_MEMORY = 3  # exit code of a cell whose memory did not suffice
SPECIMEN = b"From: a@b.example\nSubject: =?utf-8?q?=C3=A9?=\nContent-Type: text/html\n\n<p>Specimen</p>"


def main() -> None:
    """Be the mother: for each folder named on standard input make a cell, tell its process number, and then how it ended."""
    orders, told = os.dup(0), os.dup(1)
    walls.die_with_parent()
    network = walls.without_network()  # before the libraries: it asks for a single thread
    _to_nowhere()
    _load()
    os.write(told, b"ready\n")
    with os.fdopen(orders, "rb", buffering=0) as lines:
        for line in lines:
            folder = Path(os.fsdecode(line.rstrip(b"\n")))
            process = os.fork()
            if not process:
                lines.close()
                os.close(told)
                _live(folder, network=network)
            with contextlib.suppress(OSError):
                os.setpgid(process, process)
            os.write(told, f"{process}\n".encode())
            _, status = os.waitpid(process, 0)
            os.write(told, f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _to_nowhere() -> None:
    """Libraries and programs may print what they like: nobody hears it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _load() -> None:
    formats()
    for name in PRELOADED:
        with contextlib.suppress(ImportError):
            __import__(name)
    from PIL import Image

    Image.init()
    prepare()
    for body in open_letter(RawMessage("", None, SPECIMEN), ReadingSettings()).bodies:
        frame(Tag.PAGE, next(items_of(body, ReadingSettings())))  # what is made at the first use is made now, on our own words
    gc.collect()
    gc.freeze()  # what is loaded stays shared between mother and cells


def _live(folder: Path, *, network: bool) -> NoReturn:
    """Be a cell: answer orders until the worker ends it."""
    code = 1
    try:
        with contextlib.suppress(OSError):
            os.setpgid(0, 0)
        walls.die_with_parent()
        orders, answers = os.open(folder / REQUEST, os.O_RDONLY), os.open(folder / ANSWER, os.O_WRONLY)
        os.chdir(folder)
        os.environ.update(TMPDIR=str(folder), HOME=str(folder))
        tempfile.tempdir = str(folder)
        _Cell(orders, answers, folder, network=network).serve()
    except MemoryError:
        code = OUT_OF_MEMORY
    finally:
        os._exit(code)


class _Cell:
    """Answers the orders of one worker about one message."""

    def __init__(self, orders: int, answers: int, folder: Path, *, network: bool) -> None:
        self._orders = orders
        self._answers = answers
        self._folder = folder
        self._network = network
        self._settings = ReadingSettings()
        self._items: Iterator[Item] = iter(())

    def serve(self) -> NoReturn:
        """Answer orders; ends with the process only."""
        while True:
            tag, value, blobs = received(self._take, sys.maxsize)
            walls.limit_time(self._settings.attachment_timeout_seconds)
            self._answer(tag, value, blobs)

    def _answer(self, tag: Tag, value: Any, blobs: list[bytearray]) -> None:
        if tag is Tag.BEGIN:
            self._settings = value
            walls.limit(value.attachment_memory_max_bytes, value.unpacked_max_bytes)
            self._send(Tag.WALLS, walls.within(self._folder, network=self._network))
        elif tag is Tag.OPEN:
            self._send(Tag.LETTER, self._opened(bytes(blobs[0]), frozenset(value)))
        elif tag is Tag.BODY:
            self._items = items_of(value, self._settings)
            self._next()
        elif tag is Tag.READ:
            self._items = items(bytes(blobs[0]), self._settings)
            self._next()
        else:
            self._next()

    def _opened(self, data: bytes, left_out: frozenset[str]) -> Letter:
        watch = Watch(lambda number: self._send(Tag.AT, number), left_out)
        return open_letter(RawMessage("", None, data), self._settings, watch)

    def _next(self) -> None:
        item = next(self._items, None)
        self._send(Tag.END) if item is None else self._send_item(item)

    def _send_item(self, item: Item) -> None:
        if isinstance(item, Told):
            self._send(Tag.TOLD, item.format)
        elif isinstance(item, Raster):
            self._send(Tag.RASTER, item)
        else:
            self._send(Tag.PAGE if isinstance(item, Page) else Tag.PROBLEM, item)

    def _send(self, tag: Tag, value: Any = None) -> None:
        for piece in frame(tag, value):
            view = memoryview(piece)
            while view:
                view = view[os.write(self._answers, view) :]

    def _take(self, count: int) -> bytearray:
        taken = bytearray(count)
        view = memoryview(taken)
        while view:
            got = os.readv(self._orders, [view])
            if not got:
                os._exit(0)  # the worker is gone
            view = view[got:]
        return taken
