"""The worker's hold on its cells: one mother process, started at the first message, and the pipes to the cell of the moment."""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.reading.cell.inside import ANSWER, REQUEST
from pipeline.reading.cell.wire import Buffer, Tag, WireError, frame, received

START_SECONDS = 60.0  # loading the libraries takes a third of a second, on a machine short of everything longer
FORK_SECONDS = 20.0  # takes 2 ms
PIPE_BYTES = 1 << 20  # the most that Linux allows without root: a page of 26 million pixels goes through in 26 pieces
STALE_SECONDS = 3_600.0  # a folder older than that whose worker is gone was left by one that was killed
_PREFIX = "untoc-intake-cell-"
PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from pipeline.reading.cell.inside import main; main()"


class CellError(Exception):
    """A cell could not do what it was asked for; it is gone."""


class CellLateError(CellError):
    """It did not answer in time and was ended."""


class CellLostError(CellError):
    """Its mother is gone: not the fault of what it read, so that it has another try."""


class CellDiedError(CellError):
    """It died; the text says how.

    Attributes:
        exit_code: negative: the signal that ended it; None: its answers are not to be had.
    """

    def __init__(self, how: str, exit_code: int | None = None) -> None:
        super().__init__(how)
        self.exit_code = exit_code


class Mother:
    """The process from which cells are forked. It is started again when it is gone."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._said = bytearray()
        self._ear = self._voice = -1

    @property
    def number(self) -> int | None:
        """Her process number; None where she is not there."""
        return self._process.pid if self._process else None

    @property
    def voice(self) -> int:
        """File descriptor on which she tells of her cells."""
        return self._voice

    def bear(self, folder: Path) -> int:
        """Return the process number of a new cell that lives in `folder`.

        Raises:
            CellDiedError: she could not, not even when she was started anew.
        """
        for last_try in (False, True):
            try:
                if self._process is None or self._process.poll() is not None:
                    self._start()
                os.write(self._ear, os.fsencode(folder) + b"\n")
                return int(self._line(FORK_SECONDS))
            except (OSError, ValueError, CellError) as error:
                self.end()
                if last_try:
                    raise CellDiedError(f"could not be started ({error})") from None
        raise AssertionError("the last try returns or raises")

    def told(self) -> int | None:
        """Return the exit code of the cell, once its mother says it; to be called when `voice` can be read."""
        line = self._said_line(self._read())
        return None if line is None else int(line)

    def bury(self, seconds: float = FORK_SECONDS) -> int:
        """Return the exit code of the cell that was just killed."""
        return int(self._line(seconds))

    def end(self) -> None:
        """End the mother; the kernel ends her cell with her."""
        process, self._process = self._process, None
        self._said.clear()
        self._ear = self._voice = -1
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _start(self) -> None:
        self.end()
        _sweep()
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", PROGRAM, str(Path(__file__).parents[3])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            cwd="/",
            env=_environment(),
            process_group=0,
        )
        if self._process.stdin and self._process.stdout:
            self._ear, self._voice = self._process.stdin.fileno(), self._process.stdout.fileno()
        if self._line(START_SECONDS) != b"ready":
            raise CellDiedError("its mother did not start")

    def _line(self, seconds: float) -> bytes:
        until = time.monotonic() + seconds
        line = self._said_line(b"")
        while line is None:
            if not select.select([self.voice], [], [], max(0.0, until - time.monotonic()))[0]:
                raise CellLateError("its mother does not answer")
            line = self._said_line(self._read())
        return line

    def _read(self) -> bytes:
        said = os.read(self.voice, 4_096) if self._process else b""
        if not said:
            raise CellLostError("lost its mother")
        return said

    def _said_line(self, more: bytes) -> bytes | None:
        self._said += more
        line, end, rest = self._said.partition(b"\n")
        if not end:
            return None
        self._said[:] = rest
        return bytes(line)


def _environment() -> dict[str, str]:
    """Return what a cell may know of its surroundings: where programs are. No password, no proxy, no home."""
    one_thread = dict.fromkeys(("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"), "1")
    return {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8", **one_thread}


def _sweep() -> None:
    """Remove the folders of workers that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        with contextlib.suppress(OSError):
            gone = owner.isdigit() and not Path(f"/proc/{owner}").exists()
            if gone and time.time() - folder.stat().st_mtime > STALE_SECONDS and folder.stat().st_uid == os.geteuid():
                shutil.rmtree(folder, ignore_errors=True)


@cache
def mother() -> Mother:
    """Return the mother of this process's cells; she ends with it."""
    one = Mother()
    atexit.register(one.end)
    return one


class Link:
    """One cell, and the pipes to it."""

    def __init__(self, one: Mother) -> None:
        """Make the cell.

        Raises:
            CellDiedError: it could not be made.
        """
        self._mother = one
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        self._pipes: list[int] = []
        try:
            for name in (REQUEST, ANSWER):
                os.mkfifo(self._folder / name, 0o600)
                # Open at both ends: opening never waits, and a dead cell is told by its mother, not by a closed pipe.
                pipe = os.open(self._folder / name, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)
                self._pipes.append(pipe)
                with contextlib.suppress(OSError):
                    fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
            self._process: int | None = one.bear(self._folder)
        except BaseException:
            self._process = None
            self.close()
            raise

    @property
    def number(self) -> int | None:
        """Its process number; None once it is dead."""
        return self._process

    def close(self) -> None:
        """End the cell with all that it started, and remove what it left."""
        process, self._process = self._process, None
        if process is not None:
            with contextlib.suppress(OSError):
                os.killpg(process, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.kill(process, signal.SIGKILL)
            try:
                self._mother.bury()
            except (CellError, OSError, ValueError):
                self._mother.end()
        for pipe in self._pipes:
            os.close(pipe)
        self._pipes = []
        shutil.rmtree(self._folder, ignore_errors=True)

    def send(self, tag: Tag, value: Any = None, blobs: Sequence[Buffer] = (), *, until: float) -> None:
        """Give an order.

        Raises:
            CellError: the cell died, or did not take it by `until` (seconds of `time.monotonic`).
        """
        for piece in frame(tag, value, blobs):
            view = memoryview(piece)
            while view:
                self._wait(self._pipes[0], select.POLLOUT, until)
                with contextlib.suppress(BlockingIOError):
                    view = view[os.write(self._pipes[0], view) :]

    def receive(self, blobs_max_bytes: int, *, until: float) -> tuple[Tag, Any]:
        """Return the next answer.

        Raises:
            CellError: the cell died, talked nonsense, or did not answer by `until`.
        """
        try:
            tag, value, _ = received(lambda count: self._take(count, until), blobs_max_bytes)
        except WireError as error:
            raise CellDiedError(f"gave no sensible answer ({str(error)[:100]})") from None
        return tag, value

    def _take(self, count: int, until: float) -> bytearray:
        taken = bytearray(count)
        view = memoryview(taken)
        while view:
            self._wait(self._pipes[1], select.POLLIN, until)
            with contextlib.suppress(BlockingIOError):
                view = view[os.readv(self._pipes[1], [view]) :]
        return taken

    def _wait(self, pipe: int, event: int, until: float) -> None:
        """Wait until the pipe is ready; what a dead cell had still written is read first."""
        poll = select.poll()
        poll.register(pipe, event)
        poll.register(self._mother.voice, select.POLLIN)
        left = max(0.0, until - time.monotonic())
        ready = dict(poll.poll(min(left, 3_600) * 1_000))
        if pipe in ready:
            return
        if not ready:
            raise CellLateError("did not end in time")
        ended = self._mother.told()
        if ended is None:
            return
        self._process = None
        raise CellDiedError(_how(ended), ended)


def _how(exit_code: int) -> str:
    if exit_code < 0:
        return f"was ended by {signal.Signals(-exit_code).name}"
    return f"ended with exit code {exit_code}"
