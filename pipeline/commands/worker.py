"""`untoc-intake worker`: this machine reads messages for a cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from pipeline.commands import screen
from pipeline.commands.office import office

if TYPE_CHECKING:
    from collections.abc import Callable

    from config.settings import WorkerSettings
    from pipeline.workers import Local

LOOK_SECONDS = 0.5  # how soon a wish to end is noticed


def worker(context: typer.Context) -> None:
    """Let this machine read messages for the Dask cluster at workers.scheduler, until it is ended.

    It needs the same version of this program and the same language models as the controller; `check` there compares them. It
    touches neither the mailbox nor the database. Outside the loopback interface both sides show certificates (workers.tls_…).

    For example:

    - on one machine: `dask scheduler --tls-ca-file ca.pem --tls-cert cert.pem --tls-key key.pem --protocol tls`
    - on each machine that reads: `untoc-intake --config worker.toml worker`
    - where the mailbox is watched: `workers.kind = "dask"`, then `untoc-intake run` or `reprocess` as ever
    """
    import asyncio

    from pipeline.signals import ending
    from pipeline.workers import Local

    settings = office(context).settings.workers
    children = Local(settings)
    try:
        with ending() as stop:
            processes = screen.counted(children.count, "process", "processes")
            screen.say(f"Reading for {settings.scheduler or 'no scheduler'} with {processes}.")
            asyncio.run(serve(settings, children, stop.is_set))
    finally:
        children.stop()


async def serve(settings: WorkerSettings, children: Local, ended: Callable[[], bool]) -> None:
    """Be a worker of the cluster until `ended` says so, or the scheduler ends it.

    Raises:
        WorkersLost: the scheduler cannot be reached.
    """
    import asyncio

    from models.errors import WorkersLost
    from pipeline.cluster import CONNECT_SECONDS, LANES, security

    protection = security(settings)
    from distributed import Worker

    dask = Worker(
        settings.scheduler, nthreads=children.count, security=protection, dashboard_address=":0", death_timeout=CONNECT_SECONDS
    )
    setattr(dask, LANES, children)
    try:
        await asyncio.wait_for(dask, CONNECT_SECONDS)
    except (OSError, TimeoutError) as error:
        raise WorkersLost(f"the scheduler {settings.scheduler} cannot be reached ({error}); see that it runs") from None
    while not ended() and dask.status.name == "running":
        await asyncio.sleep(LOOK_SECONDS)
    await dask.close()
