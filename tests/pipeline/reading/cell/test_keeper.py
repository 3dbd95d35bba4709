"""The worker's hold on its cells."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from config.settings import ReadingSettings
from pipeline.reading.cell import keeper
from pipeline.reading.cell.keeper import CellDiedError, CellLateError, Link, Mother, mother
from pipeline.reading.cell.wire import Tag

LIMITS = ReadingSettings()


def alive(process: int) -> bool:
    """Return whether a process runs; one that is dead and not yet collected does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def soon() -> float:
    return time.monotonic() + 30


def test_one_mother_bears_many_cells_each_of_its_own() -> None:
    """A worker starts the libraries once; every message has a fresh process."""
    numbers = []
    for _ in range(3):
        link = Link(mother())
        numbers.append(link.number)
        link.send(Tag.BEGIN, LIMITS, until=soon())
        assert link.receive(0, until=soon())[0] is Tag.WALLS
        link.close()
        assert not alive(numbers[-1] or 0)
    assert len(set(numbers)) == 3
    assert mother() is mother()


def test_a_cell_that_does_not_answer_is_late() -> None:
    """Waiting ends at the time that was set."""
    link = Link(mother())
    with pytest.raises(CellLateError):
        link.receive(0, until=time.monotonic() + 0.05)
    link.close()


def test_a_mother_that_cannot_start_is_an_error_and_no_hang(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The text says that no cell could be made, and nothing is left of the attempt."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(keeper, "PROGRAM", "raise SystemExit(1)")
    with pytest.raises(CellDiedError, match="could not be started"):
        Link(Mother())
    assert not list(tmp_path.iterdir())


def test_folders_of_killed_workers_are_swept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a killed worker left is removed once it is old; what a living one uses is not."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    old, fresh, living = (
        tmp_path / f"untoc-intake-cell-{name}" for name in (f"{gone.pid}-a", f"{gone.pid}-b", f"{os.getpid()}-c")
    )
    for folder in (old, fresh, living):
        folder.mkdir()
    for folder in (old, living):
        os.utime(folder, (time.time() - 2 * keeper.STALE_SECONDS,) * 2)
    one = Mother()
    link = Link(one)
    link.close()
    one.end()
    assert [folder.exists() for folder in (old, fresh, living)] == [False, True, True]


def test_a_killed_worker_takes_mother_and_cell_along() -> None:
    """Nobody parses on for a worker that is gone."""
    program = (
        f"import sys, time; sys.path.insert(0, {str(Path(keeper.__file__).parents[3])!r})\n"
        "from pipeline.reading.cell.keeper import Link, mother\n"
        "link = Link(mother()); print(mother().number, link.number, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout
        numbers = [int(word) for word in worker.stdout.readline().split()]
        assert all(map(alive, numbers))
        worker.kill()
    until = soon()
    while any(map(alive, numbers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, numbers))
