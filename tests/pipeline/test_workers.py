"""Work in child processes: limits, deaths, leftovers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import pebble
import pytest

from config.settings import WorkerKind, WorkerSettings
from models.errors import Problem, ProblemCode
from pipeline.workers import Inline, Local, open_workers

SETTINGS = WorkerSettings(count=2, message_timeout_seconds=60)
WAIT_SECONDS = 60


@pytest.fixture(scope="module")
def local() -> Iterator[Local]:
    workers = Local(SETTINGS)
    yield workers
    workers.stop()


def code_of(result: object) -> ProblemCode | None:
    return result.code if isinstance(result, Problem) else None


def alive(process: int) -> bool:
    """Return whether a process runs; one that is dead and not yet collected does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def comes_true(condition: Callable[[], bool]) -> bool:
    until = time.monotonic() + WAIT_SECONDS  # a busy machine needs 20 s to load what children are forked from
    while not condition() and time.monotonic() < until:
        time.sleep(0.05)
    return condition()


def test_work_is_done_in_another_process(local: Local) -> None:
    """A result comes back from a child, not from this process."""
    assert local.submit(os.getpid).result(WAIT_SECONDS) != os.getpid()


def test_a_child_works_with_one_thread_and_bounded_memory(local: Local) -> None:
    """The recogniser runs with one thread, and a message cannot take all memory of the machine."""
    assert local.submit(os.getenv, "OMP_THREAD_LIMIT").result(WAIT_SECONDS) == "1"
    result = local.submit(bytearray, 2 * SETTINGS.memory_max_bytes).result(WAIT_SECONDS)
    assert isinstance(result, Problem)
    assert "MemoryError" in result.detail
    assert "workers.memory_max_bytes" in result.detail


def test_a_machine_that_is_short_of_files_is_no_fault_of_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no child can be made just now, it is tried again after a while; the message is read then."""
    refused: list[float] = []
    make = pebble.ProcessPool

    def made(*arguments: Any, **named: Any) -> Any:
        if len(refused) < 2:
            refused.append(time.monotonic())
            raise OSError(24, "Too many open files")
        return make(*arguments, **named)

    monkeypatch.setattr(pebble, "ProcessPool", made)
    monkeypatch.setattr("pipeline.workers.START_PAUSES_SECONDS", (0.0, 0.1, 0.2))
    with open_workers(replace(SETTINGS, count=1)) as workers:
        assert workers.submit(os.getpid).result(WAIT_SECONDS) != os.getpid()
    assert len(refused) == 2


def test_an_exception_comes_back_as_a_problem(local: Local) -> None:
    """A mistake in the work is a value that names it, in child and parent alike."""
    for workers in (local, Inline()):
        result = workers.submit(int, "no number").result(WAIT_SECONDS)
        assert code_of(result) is ProblemCode.BUG
        assert "no number" in str(result)


def test_a_child_that_dies_takes_only_its_own_work_along(local: Local) -> None:
    """One message that kills its worker fails; those before, beside and after it are done."""
    futures = [
        local.submit(len, "abc"),
        local.submit(os._exit, 7),
        local.submit(os.abort),
        *(local.submit(len, "abc") for _ in range(4)),
    ]
    results = [future.result(WAIT_SECONDS) for future in futures]
    assert [code_of(result) for result in results] == [
        None,
        ProblemCode.WORKER_DIED,
        ProblemCode.WORKER_DIED,
        None,
        None,
        None,
        None,
    ]
    assert "exit code 7" in str(results[1])
    assert "SIGABRT" in str(results[2])


def test_a_child_killed_while_idle_is_replaced(local: Local) -> None:
    """The system may kill a child that does nothing; the next message does not notice."""
    for _ in range(4):
        child = local.submit(os.getpid).result(WAIT_SECONDS)
        os.kill(child, signal.SIGKILL)
        assert comes_true(lambda child=child: not alive(child))  # type: ignore[misc]
        assert local.submit(len, "abc").result(WAIT_SECONDS) == 3


def test_work_that_never_ends_is_ended_with_all_that_it_started() -> None:
    """The time limit ends the child and the programs that it runs, and the next work is done."""
    with open_workers(replace(SETTINGS, count=1, message_timeout_seconds=2)) as workers:
        started = time.monotonic()
        result = workers.submit(subprocess.run, ["sleep", "4711"]).result(WAIT_SECONDS)
        assert code_of(result) is ProblemCode.WORKER_TIMED_OUT
        assert time.monotonic() - started < 15
        assert comes_true(lambda: not running("sleep\x004711"))
        assert workers.submit(len, "abc").result(WAIT_SECONDS) == 3


def running(command: str) -> list[int]:
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if command in file.read_text() and alive(int(file.parent.name)):
                found.append(int(file.parent.name))
        except OSError:
            continue
    return found


def test_stopping_does_not_wait_for_the_work() -> None:
    """When the daemon must end, work in hand is cut off and who waits for it is told."""
    started = time.monotonic()
    with open_workers(replace(SETTINGS, count=1)) as workers:
        futures = [workers.submit(subprocess.run, ["sleep", "4712"]) for _ in range(3)]
        assert comes_true(lambda: bool(running("sleep\x004712")))
    assert time.monotonic() - started < 20
    for future in futures:
        with pytest.raises(CancelledError):
            future.result(0)
    assert comes_true(lambda: not running("sleep\x004712"))


def test_children_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    """After kill -9 nothing goes on in the background."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import subprocess\n"
        "from config.settings import WorkerSettings\n"
        "from pipeline.workers import Local\n"
        "if __name__ == '__main__':\n"
        "    Local(WorkerSettings(count=1)).submit(subprocess.run, ['sleep', '4713']).result()\n"
    )
    parent = subprocess.Popen([sys.executable, str(script)], cwd=Path(__file__).parents[2])
    try:
        assert comes_true(lambda: bool(running("sleep\x004713")))
    finally:
        parent.kill()
        parent.wait()
    assert comes_true(lambda: not running("sleep\x004713"))


def test_a_fresh_child_has_all_loaded(local: Local) -> None:
    """It is forked from a process that did so once; it need not start with seven seconds of loading."""
    assert local.submit(eval, "{'spacy', 'pipeline.process'} <= __import__('sys').modules.keys()").result(WAIT_SECONDS) is True


def test_a_question_is_answered_without_loading_what_reading_needs(local: Local) -> None:
    """Another process answers, not forked from the one that has all loaded: a run without news does not wait for that."""
    loaded = local.ask(eval, "sorted({'spacy', 'pipeline.nursery'} & __import__('sys').modules.keys())")
    assert loaded == []
    assert local.ask(os.getppid) == os.getpid()
    assert code_of(local.ask(int, "no number")) is ProblemCode.BUG
    with open_workers(replace(SETTINGS, kind=WorkerKind.INLINE)) as workers:
        assert workers.ask(os.getpid) == os.getpid()


def test_the_death_of_the_process_that_forks_children_is_mended() -> None:
    """The system may kill it too: the next work has another one, and no child of the old one goes on."""
    with open_workers(replace(SETTINGS, count=1)) as workers:
        nursery, child = (workers.submit(ask).result(WAIT_SECONDS) for ask in (os.getppid, os.getpid))
        os.kill(nursery, signal.SIGKILL)
        assert comes_true(lambda: not alive(child))
        assert workers.submit(os.getppid).result(WAIT_SECONDS) not in {nursery, 1}


def test_the_parent_stays_light() -> None:
    """Starting workers does not load what only reading needs: the command line must answer at once."""
    heavy = "{'spacy', 'cv2', 'numpy', 'pytesseract'}"
    check = f"import sys, pipeline.workers, pipeline.intake, pipeline.daemon; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", check], cwd=Path(__file__).parents[2]).returncode == 0


def test_inline_means_here() -> None:
    """For debugging, work is done in this very process."""
    with open_workers(replace(SETTINGS, kind=WorkerKind.INLINE)) as workers:
        assert workers.submit(os.getpid).result(0) == os.getpid()
