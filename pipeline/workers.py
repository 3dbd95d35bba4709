"""Where messages are read: in this process, or in child processes that may die alone. One `submit` for both."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.context import BaseContext, ForkServerContext
from types import FrameType
from typing import Any, Protocol, TypeVar

from config.settings import WorkerKind, WorkerSettings
from models.errors import Problem, ProblemCode

START_SECONDS = 120.0  # a child that does not even take up its work within this time beyond the limit is given up

NURSERY = "pipeline.nursery"  # what children are forked from; named, not imported: this process stays light
# tesseract is five to seven times faster with one thread (FIELD-NOTES.md, 4); the others would fight for the same cores.
ONE_THREAD = ("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM")

START_PAUSES_SECONDS = (0.0, 0.5, 5.0, 20.0)  # before each try to start a child: the machine may be short of memory or files

_T = TypeVar("_T")


class Workers(Protocol):
    """Something that does work elsewhere.

    Attributes:
        count: how many pieces of work are done at the same time.
    """

    @property
    def count(self) -> int: ...

    def submit(self, work: Callable[..., _T], *arguments: Any) -> Future[_T | Problem]:
        """Return a future of `work(*arguments)`; of a Problem where it raised, ran out of time, or its worker died.

        Args:
            work: a function that can be imported by its name, and pickles, as its arguments and its result do.
            *arguments: what it is called with.
        """

    def ask(self, question: Callable[..., _T], *arguments: Any) -> _T | Problem:
        """Return `question(*arguments)`, as a worker would answer, without waiting for what reading needs."""


@contextlib.contextmanager
def open_workers(settings: WorkerSettings) -> Iterator[Workers]:
    """Yield the workers that the settings ask for; at the end they are stopped, whatever they are at."""
    if settings.kind is WorkerKind.INLINE:
        yield Inline()
        return
    if settings.kind is WorkerKind.DASK:
        with _cluster(settings) as cluster:
            yield cluster
        return
    local = Local(settings)
    try:
        yield local
    finally:
        local.stop()


@contextlib.contextmanager
def _cluster(settings: WorkerSettings) -> Iterator[Workers]:
    from pipeline.cluster import Cluster, connected  # a library that only this kind needs

    with connected(settings) as client:
        cluster = Cluster(client, settings)
        try:
            yield cluster
        finally:
            cluster.stop()


class Inline:
    """Does the work at once, in this process. No time limit, no memory limit: for tests and debugging."""

    count = 1

    def submit(self, work: Callable[..., _T], *arguments: Any) -> Future[_T | Problem]:
        """Return a future that is done already."""
        future: Future[_T | Problem] = Future()
        try:
            future.set_result(work(*arguments))
        except Exception as error:  # noqa: BLE001 - the worker's edge
            future.set_result(_bug(error))
        return future

    def ask(self, question: Callable[..., _T], *arguments: Any) -> _T | Problem:
        return self.submit(question, *arguments).result()


class Local:
    """Child processes of this machine, each behind a thread and a pool of its own.

    A pool for each child, and not one for all: children of one pool share a channel, and one that is killed while it holds the
    channel's lock would take the others along.
    """

    def __init__(self, settings: WorkerSettings) -> None:
        self.count = settings.count or len(os.sched_getaffinity(0))  # the cores that this process may use, also in a container
        self._settings = settings
        self._lanes = [_Lane(settings, _nursery) for _ in range(self.count)]
        self._free = list(self._lanes)
        self._threads = ThreadPoolExecutor(self.count, thread_name_prefix="lane")

    def submit(self, work: Callable[..., _T], *arguments: Any) -> Future[_T | Problem]:
        return self._threads.submit(self._run, work, arguments)

    def ask(self, question: Callable[..., _T], *arguments: Any) -> _T | Problem:
        # A process of its own loads but what the question needs: a run that finds nothing new never starts the nursery.
        lane = _Lane(self._settings, partial(multiprocessing.get_context, "spawn"))
        try:
            return lane.run(question, arguments)
        finally:
            lane.stop()

    def _run(self, work: Callable[..., _T], arguments: tuple[Any, ...]) -> _T | Problem:
        lane = self._free.pop()  # as many lanes as threads: one is free; pop and append are atomic
        try:
            return lane.run(work, arguments)
        finally:
            self._free.append(lane)

    def stop(self) -> None:
        """End all children at once; work that was not done is cancelled."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for lane in self._lanes:
            lane.stop()
        self._threads.shutdown(wait=True)


@dataclass
class _Lane:
    """One child process, started at its first work and again whenever it is gone."""

    settings: WorkerSettings
    context: Callable[[], BaseContext]
    pool: Any = None
    current: Future[Any] | None = None
    stopped: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, work: Callable[..., _T], arguments: tuple[Any, ...]) -> _T | Problem:
        """Return what `work` returns, or why it could not.

        Raises:
            CancelledError: the lane was stopped meanwhile.
        """
        from pebble import ProcessExpired

        limit = self.settings.message_timeout_seconds
        for pause in START_PAUSES_SECONDS:
            self._pause(pause)
            try:
                return self._schedule(work, arguments, limit).result(limit + START_SECONDS)
            except FutureTimeout:
                self._give_up()
                return Problem(
                    ProblemCode.WORKER_TIMED_OUT, "this message", f"Reading it took longer than {limit} s and was ended."
                )
            except ProcessExpired as error:
                return Problem(ProblemCode.WORKER_DIED, "this message", f"The process that read it {_ending(error.exitcode)}.")
            except BrokenProcessPool:
                # The child died before it took up the work, or there was no memory, file or process left to make one: not the
                # message's fault, so that it has other tries, when the machine may have room again.
                self._give_up()
            except CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - the worker's edge
                return _bug(error)
        return Problem(ProblemCode.WORKER_DIED, "this message", "The process that should read it could not start.")

    def stop(self) -> None:
        """End the child, and start none again; who waits for its work gets a CancelledError."""
        self.stopped = True
        with self.lock:
            if self.current is not None:
                self.current.cancel()
        self._give_up()

    def _pause(self, seconds: float) -> None:
        """Wait before another try, but not beyond the end."""
        until = time.monotonic() + seconds
        while not self.stopped and time.monotonic() < until:
            time.sleep(min(0.2, seconds))

    def _schedule(self, work: Callable[..., _T], arguments: tuple[Any, ...], limit: int) -> Future[_T]:
        from pebble import ProcessPool

        with self.lock:
            if self.stopped:
                raise CancelledError
            try:
                if self.pool is None or not self.pool.active:
                    self.pool = ProcessPool(
                        max_workers=1,
                        max_tasks=self.settings.recycle_after_messages,
                        initializer=_prepare_child,
                        initargs=(self.settings.memory_max_bytes,),
                        context=self.context(),
                    )
                self.current = self.pool.schedule(work, args=arguments, timeout=limit)
            # pebble's word for a pool that broke meanwhile; what the system refused; the nursery ended before it had forked
            except (RuntimeError, OSError, EOFError) as error:
                raise BrokenProcessPool(str(error)) from error
            return self.current

    def _give_up(self) -> None:
        with self.lock:
            pool, self.pool = self.pool, None
            if pool is not None:
                pool.stop()
                pool.join()


def _bug(error: Exception) -> Problem:
    if isinstance(error, MemoryError):
        said = "Reading it needed more memory than a worker may have (workers.memory_max_bytes): MemoryError."
        return Problem(ProblemCode.WORKER_DIED, "this message", said)
    return Problem(ProblemCode.BUG, "this message", f"{type(error).__name__}: {error}")


def _ending(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name
        return f"was ended by {name} (often: memory ran out)" if name == "SIGKILL" else f"was ended by {name}"
    return f"ended with exit code {exit_code}"


def _nursery() -> ForkServerContext:
    """Return what starts children: it forks them from a process of one thread in which all that they share is loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([NURSERY])
    return context


def _prepare_child(memory_max_bytes: int) -> None:
    """Set up a fresh child: one thread, bounded memory, and a process group that ends with it.

    tesseract and poppler run as the child's own children; with a group of its own none of them is left behind when it is ended.
    """
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory_max_bytes if hard == resource.RLIM_INFINITY else min(memory_max_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the message
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, _end_group)
    threading.Thread(target=_watch_parent, name="parent watch", daemon=True).start()


def _end_group(_signal: int = 0, _frame: FrameType | None = None) -> None:
    os.killpg(os.getpgrp(), signal.SIGKILL)


def _watch_parent() -> None:
    """End with the process that gives the work, also where it was killed and could not say so."""
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        _end_group()
