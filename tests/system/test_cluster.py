"""Messages read by a Dask cluster on the loopback interface: a real scheduler, and workers as processes of their own."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings import DatabaseSettings, Settings, WorkerKind, WorkerSettings
from models.errors import Problem, ProblemCode, WorkersLost
from pipeline import cluster
from pipeline.check import parts
from pipeline.cluster import Cluster, connected
from pipeline.outfit import own_tessdata
from pipeline.workers import open_workers

pytestmark = pytest.mark.system


@contextlib.contextmanager
def scheduler() -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Yield a scheduler on a free port of the loopback interface, and its address."""
    code = (
        "import asyncio, distributed\n"
        "async def main():\n"
        "    async with distributed.Scheduler(host='127.0.0.1', port=0, dashboard_address=None) as scheduler:\n"
        "        print(scheduler.address, flush=True)\n"
        "        await scheduler.finished()\n"
        "asyncio.run(main())\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


@contextlib.contextmanager
def worker(address: str, folder: Path, **further: str) -> Iterator[subprocess.Popen[str]]:
    """Yield `untoc-intake worker` for that scheduler, once it reads."""
    environ = os.environ | {
        "UNTOC_INTAKE_WORKERS__SCHEDULER": address,
        "UNTOC_INTAKE_WORKERS__COUNT": "1",
        "PYTHONUNBUFFERED": "1",
        **further,
    }
    command = [Path(sys.executable).with_name("untoc-intake"), "worker"]
    process = subprocess.Popen(command, env=environ, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert "Reading for" in process.stdout.readline()
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.communicate()


def settings(address: str) -> WorkerSettings:
    return WorkerSettings(kind=WorkerKind.DASK, scheduler=address)


def until(reached: object, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not reached():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.1)


def test_work_is_done_elsewhere_and_a_crash_costs_one_piece(tmp_path: Path) -> None:
    """Results come back; what kills its process comes back as a problem with its reason, and the others are done."""
    with scheduler() as (_, address), worker(address, tmp_path), connected(settings(address)) as client:
        until(client.nthreads)
        machines = Cluster(client, settings(address))
        assert machines.count == 1
        pieces = [machines.submit(os.getppid), machines.submit(os._exit, 7), machines.submit(len, "four")]
        first, crash, last = (piece.result(timeout=60) for piece in pieces)
        assert first != os.getpid()
        assert isinstance(crash, Problem)
        assert crash.code is ProblemCode.WORKER_DIED
        assert last == 4
        machines.stop()


def test_a_machine_that_is_lost_loses_no_work(tmp_path: Path) -> None:
    """What the lost worker had in hand is done by another."""
    with (
        scheduler() as (_, address),
        worker(address, tmp_path) as one,
        worker(address, tmp_path),
        connected(settings(address)) as client,
    ):
        until(lambda: len(client.nthreads()) == 2)
        machines = Cluster(client, settings(address))
        pieces = [machines.submit(_slow, number) for number in range(4)]
        time.sleep(0.5)
        one.kill()
        assert sorted(piece.result(timeout=120) for piece in pieces) == [0, 1, 2, 3]
        machines.stop()


def test_a_scheduler_that_is_lost_ends_the_run(tmp_path: Path) -> None:
    """Nothing is guessed about what was in hand: the run is told to end, and to be started again."""
    with scheduler() as (process, address), worker(address, tmp_path), connected(settings(address)) as client:
        until(client.nthreads)
        machines = Cluster(client, settings(address))
        piece = machines.submit(_slow, 1)
        time.sleep(0.3)
        process.kill()
        with pytest.raises(WorkersLost, match="run the same command again"):
            piece.result(timeout=60)
        machines.stop()


def test_no_worker_and_no_scheduler_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with what to do."""
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 2.0)
    with (
        scheduler() as (_, address),
        pytest.raises(WorkersLost, match="start `untoc-intake worker`"),
        open_workers(settings(address)),
    ):
        pass
    with pytest.raises(WorkersLost, match="cannot be reached"), open_workers(settings("tcp://127.0.0.1:1")):
        pass


def test_machines_that_read_with_something_else_are_named(tmp_path: Path) -> None:
    """`check` compares versions and language data of each worker with this machine's, and says what differs."""
    folder = tmp_path / "tessdata"
    folder.mkdir()
    own = own_tessdata()
    assert own is not None
    for file in own.iterdir():  # also configs and scripts, which tesseract looks for beside its models
        if file.name != "rus.traineddata":
            (folder / file.name).symlink_to(file)
    (folder / "rus.traineddata").write_bytes((own / "eng.traineddata").read_bytes())
    with (
        scheduler() as (_, address),
        worker(address, tmp_path),
        worker(address, tmp_path, TESSDATA_PREFIX=str(folder)),
        connected(settings(address)) as client,
    ):
        until(lambda: len(client.nthreads()) == 2)
        office = Settings(workers=settings(address), database=DatabaseSettings(f"sqlite:///{tmp_path}/books.db"))
        found = [part for part in parts(office, str) if part.name.startswith(("cluster", "worker"))]
    machines = sorted((part for part in found if part.name.startswith("worker")), key=lambda part: part.well)
    assert [part.well for part in machines] == [False, True]
    assert machines[0].found.startswith("language model rus: ")
    assert "install the same there as here" in machines[0].remedy
    assert "things compared" in machines[1].found
    assert "2 messages at a time" in found[0].found


def _slow(number: int) -> int:
    time.sleep(1.0)
    return number
