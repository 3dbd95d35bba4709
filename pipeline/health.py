"""What the daemon answers to other programs over HTTP: is it alive, does it work, and its numbers. Never what a message says."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol

from config.settings import HealthSettings
from models.errors import ConfigError

REQUEST_SECONDS = 5.0  # a client that does not finish its request is left


class Watched(Protocol):
    """What is asked about one mailbox; `pipeline.watching.Watching`."""

    @property
    def name(self) -> str: ...
    @property
    def failures(self) -> int: ...
    @property
    def standing_by(self) -> bool: ...
    @property
    def refused(self) -> bool: ...
    def alive(self) -> bool: ...
    def age_seconds(self) -> float: ...
    def stale(self) -> bool: ...


def healthz(watched: Sequence[Watched]) -> tuple[int, dict[str, Any]]:
    """Return 200 while looks begin and come forward; 503 where one is stuck, so that the process should be started anew."""
    stuck = [each.name for each in watched if not each.alive()]
    return (503, {"status": "stuck", "mailboxes": stuck}) if stuck else (200, {"status": "alive"})


def readyz(watched: Sequence[Watched]) -> tuple[int, dict[str, Any]]:
    """Return 200 while every mailbox was looked at in time, by this daemon or, where it stands by, by another; else 503."""
    told = [
        {
            "mailbox": each.name,
            "ready": each.standing_by or not (each.stale() or each.refused),
            "standing_by": each.standing_by,
            "last_good_poll_age_seconds": round(each.age_seconds(), 1),
            "failed_polls": each.failures,
            "login_refused": each.refused,
        }
        for each in watched
    ]
    ready = all(each["ready"] for each in told)
    return (200 if ready else 503), {"status": "ready" if ready else "not ready", "mailboxes": told}


@contextmanager
def serving(settings: HealthSettings, watched: Sequence[Watched], metrics: Callable[[], tuple[str, bytes]]) -> Iterator[int]:
    """Answer requests until the end; yield the port (0 where nothing is served).

    Args:
        settings: where to listen.
        watched: the mailboxes.
        metrics: returns the content type and the text of all numbers.

    Raises:
        ConfigError: the port is taken or the address is not this machine's.
    """
    if not settings.port:
        yield 0
        return

    def answer(path: str) -> tuple[int, str, bytes]:
        if path == "/metrics":
            return 200, *metrics()
        asked = {"/healthz": healthz, "/readyz": readyz}.get(path)
        code, said = asked(watched) if asked else (404, {"status": "ask for /healthz, /readyz or /metrics"})
        return code, "application/json", json.dumps(said).encode() + b"\n"

    server = _server(settings, answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, name="health", daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _server(settings: HealthSettings, answer: Callable[[str], tuple[int, str, bytes]]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        timeout = REQUEST_SECONDS
        server_version, sys_version = "untoc-intake", ""

        def do_GET(self) -> None:
            code, kind, body = answer(self.path.partition("?")[0])
            self.send_response(code)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing: a probe every few seconds is no event."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 16

    try:
        return Server((settings.host, settings.port), Handler)
    except OSError as error:
        place = f"health.host = {settings.host}, health.port = {settings.port}"
        reason = error.strerror or error
        raise ConfigError(f"{place}: cannot be listened at: {reason}; choose others, or port 0 for none") from None
