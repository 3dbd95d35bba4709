"""Many machines: messages are sent to a Dask cluster, and each of its workers hands them to child processes of its own.

The controller alone touches database and mailbox; raw bytes go out, a `Reply` comes back. On each machine `untoc-intake worker`
runs one Dask worker with as many threads as children. A thread does nothing but wait for its child, so that time limit, memory
limit and the fate of a message that kills its process are the same as on one machine (`pipeline.workers.Local`). When a machine
is lost, Dask gives its messages to others; when the scheduler is lost, the run ends, and the next one goes on: what was not filed
is still pending in the books.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from config.settings import WorkerSettings
from models.errors import ConfigError, Problem, ProblemCode, ToolMissing, WorkersLost

if TYPE_CHECKING:
    from distributed import Client
    from distributed.security import Security

CONNECT_SECONDS = 20.0  # a scheduler that does not answer within this time is out of reach
LANES = "untoc-intake lanes"  # attribute of a Dask worker that holds its children
START_SECONDS = 120.0  # in which a child takes up its work at the latest
QUEUE = 3  # a message may wait for others that are before it; its own time counts on the worker

_T = TypeVar("_T")


def security(settings: WorkerSettings) -> Security | None:
    """Return how the connection to the cluster is protected: mutual TLS; None on the loopback interface.

    Raises:
        ConfigError: no scheduler is set, or it is elsewhere and no certificates are.
        ToolMissing: the library is not installed.
    """
    try:
        from distributed.security import Security
    except ImportError:
        raise ToolMissing("the library of the cluster is missing: pip install 'untoc-intake[cluster]'") from None
    if not settings.scheduler:
        raise ConfigError("workers.kind is dask, but workers.scheduler is empty; set it, for example tls://scheduler:8786")
    if settings.tls_ca and settings.tls_certificate and settings.tls_key:
        return Security(
            tls_ca_file=str(settings.tls_ca),
            tls_client_cert=str(settings.tls_certificate),
            tls_client_key=str(settings.tls_key),
            tls_worker_cert=str(settings.tls_certificate),
            tls_worker_key=str(settings.tls_key),
            require_encryption=True,
        )
    if is_loopback(settings.scheduler):
        return None
    raise ConfigError(
        f"workers.scheduler is {settings.scheduler}, which is not this machine: set workers.tls_ca, workers.tls_certificate and "
        "workers.tls_key; messages hold personal data and are never sent in the clear"
    )


def is_loopback(address: str) -> bool:
    """Return whether an address such as "tcp://127.0.0.1:8786" is of the loopback interface."""
    host = urlsplit(address if "://" in address else f"tcp://{address}").hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextlib.contextmanager
def connected(settings: WorkerSettings) -> Iterator[Client]:
    """Yield a client of the cluster.

    Raises:
        WorkersLost: the scheduler cannot be reached.
    """
    protection = security(settings)
    from distributed import Client

    try:
        client = Client(settings.scheduler, security=protection, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, TimeoutError) as error:
        raise WorkersLost(f"the scheduler {settings.scheduler} cannot be reached ({error}); see that it runs") from None
    try:
        yield client
    finally:
        client.close()


class Cluster:
    """Does the work on the workers of a cluster; `pipeline.workers.Workers`."""

    def __init__(self, client: Client, settings: WorkerSettings) -> None:
        self._client, self._settings = client, settings
        threads = sum(client.nthreads().values())
        if not threads:
            raise WorkersLost(f"no worker is connected to {settings.scheduler}: start `untoc-intake worker` on each machine")
        self.count = threads
        self._threads = ThreadPoolExecutor(2 * threads, thread_name_prefix="cluster")

    @property
    def dashboard(self) -> str:
        """The address where a browser shows what the cluster does; "" where it has none."""
        return str(self._client.dashboard_link or "")

    def submit(self, work: Callable[..., _T], *arguments: Any) -> Future[_T | Problem]:
        return self._threads.submit(self._run, work, arguments)

    def ask(self, question: Callable[..., _T], *arguments: Any) -> _T | Problem:
        return self._run(question, arguments)

    def everywhere(self, work: Callable[..., _T], *arguments: Any) -> Iterator[tuple[str, _T | Problem]]:
        """Yield (address, what the work returned there) of every machine of the cluster.

        Raises:
            WorkersLost: the scheduler is gone.
        """
        for address in sorted(self._client.nthreads()):
            yield address, self._run(work, arguments, address)

    def _run(self, work: Callable[..., _T], arguments: tuple[Any, ...], address: str | None = None) -> _T | Problem:
        """Return what the work returned on some worker, or on the one with this address.

        Raises:
            WorkersLost: the scheduler, or the last worker, is gone; nothing is known about the message.
        """
        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        limit = QUEUE * (self._settings.message_timeout_seconds + START_SECONDS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Dask warns of large arguments: a message has its size
            try:
                future = self._client.submit(in_child, self._settings, work, arguments, pure=False, workers=address)
            except (CommClosedError, RuntimeError) as error:
                raise self._lost(error) from None
        try:
            result: _T | Problem = future.result(timeout=limit)
        except KilledWorker:
            return Problem(ProblemCode.WORKER_DIED, "this message", "Every worker that took it was lost.")
        except TimeoutError:
            future.cancel()
            return Problem(ProblemCode.WORKER_TIMED_OUT, "this message", f"No worker was through with it within {limit:.0f} s.")
        except (CommClosedError, CancelledError, asyncio.CancelledError, OSError) as error:
            raise self._lost(error) from None
        return result

    def _lost(self, error: BaseException) -> WorkersLost:
        return WorkersLost(
            f"the cluster at {self._settings.scheduler} was lost ({type(error).__name__}); run the same command again"
        )

    def stop(self) -> None:
        """Give up what is not done."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def in_child(settings: WorkerSettings, work: Callable[..., _T], arguments: tuple[Any, ...]) -> _T | Problem:
    """Return what `work` returns in one of the children of the Dask worker that runs this."""
    from distributed import get_worker

    lanes = getattr(get_worker(), LANES, None)
    if lanes is None:
        detail = "This worker was not started by `untoc-intake worker`, so that nothing would bound its time and memory."
        return Problem(ProblemCode.WORKER_DIED, "this message", detail)
    del settings  # the machine's own limits count: it knows its memory
    result: _T | Problem = lanes.submit(work, *arguments).result()
    return result
