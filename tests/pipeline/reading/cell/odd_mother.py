"""A mother whose cells know one format more: its files say how the parser shall misbehave. Run in place of the real one."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from config.settings import ReadingSettings
from pipeline.reading import foreign, letter
from pipeline.reading.cell import inside
from pipeline.reading.files.sniff import sniff
from pipeline.reading.formats import Format, Yield
from pipeline.reading.formats.text import page_of_text

PAGE = page_of_text("first page")


def hang() -> None:
    time.sleep(3_600)


def spin() -> None:
    while True:
        pass


def deaf_child() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    subprocess.Popen(["sleep", "4712"])
    hang()


def fill_memory() -> None:
    held = [bytearray(1 << 24)]
    while True:
        held.append(bytearray(1 << 24))


def crash() -> None:
    ctypes.string_at(0)


def talk() -> None:
    os.write(1, b"not a frame")
    print("not a frame either", file=sys.stderr)


def connect(port: str) -> None:
    with socket.create_connection(("127.0.0.1", int(port)), timeout=5):
        pass


def stop() -> None:
    os._exit(9)


def leave_files() -> None:
    Path("left").write_text("x", encoding="ascii")


def nonsense() -> None:
    for pipe in range(3, 12):
        try:
            os.write(pipe, b"\xff" * 4_096)
        except OSError:
            continue


def write_outside() -> None:
    (Path.cwd().parent / "untoc-intake-written-outside").write_text("x", encoding="ascii")


def read_secrets() -> None:
    Path("/etc/passwd").read_text(encoding="utf-8")


def write_much() -> None:
    limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Path("big").open("wb") as file:
        file.truncate(limit + 1)


def secret() -> None:
    if "UNTOC_INTAKE_MAILBOX__PASSWORD" in os.environ or "https_proxy" in os.environ:
        raise RuntimeError("the environment came in")


MARK = b"\x00\x01\x02ODD "  # nothing that any other format takes


def _deed(word: str) -> None:
    name = word.rstrip("0123456789ABCDEFGHI")
    globals()[name](*([word[len(name) :]] if name == "connect" else []))


def _misbehave(data: bytes, _settings: ReadingSettings) -> Iterator[Yield]:
    if PAGE is not None:
        yield PAGE
        _deed(data.removeprefix(MARK).decode())
        yield PAGE


def _looks(data: bytes) -> str:
    if data.startswith(MARK + b"open:"):
        _deed(data.removeprefix(MARK + b"open:").decode())
    return sniff(data)


if __name__ == "__main__":
    others = foreign.formats()
    odd = Format("odd", lambda data: data.startswith(MARK), _misbehave)
    foreign.formats = lambda: (*others, odd)
    letter.sniff = _looks  # type: ignore[attr-defined]
    inside.main()
