"""`untoc-intake review`: the review desk in the browser."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from config.knowledge import Knowledge
    from config.settings import DeskSettings
    from pipeline.filing.store import Store
    from pipeline.review.desk.bench import TakeAway
    from pipeline.review.desk.entrance import Entrance


def review(
    context: typer.Context,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Instead of desk.port; 0: any free one.")] = None,
) -> None:
    """Open the review desk: people decide in the browser on what the machine was not sure of.

    It listens on this machine alone, unless the settings say otherwise (desk.host, desk.access, desk.url), and it ends with
    Ctrl+C or SIGTERM. Nothing that was saved is lost when it ends.

    For example:

    - `untoc-intake review`
    - `untoc-intake review --port 8100`
    """
    from dataclasses import replace

    from pipeline.review.desk.entrance import entrance

    here = office(context)
    settings = here.settings.desk if port is None else replace(here.settings.desk, port=port)
    door = entrance(settings)
    with here.books() as store:
        _must_have_accounts(store, settings)
        _serve(here, store, settings, door)


def _must_have_accounts(store: Store, settings: DeskSettings) -> None:
    from config.settings import Access
    from models.errors import ConfigError
    from pipeline.filing.accounts import accounts

    if settings.access is not Access.LOGIN:
        return
    with store.database.reading("looking for accounts") as connection:
        if not any(account.active for account in accounts(connection)):
            raise ConfigError("desk.access = login, but nobody has an account: `untoc-intake users add NAME --role admin`")


def _serve(here: Office, store: Store, settings: DeskSettings, door: Entrance) -> None:
    import uvicorn

    from pipeline.loaded import keep_what_is_loaded
    from pipeline.review.desk.app import application
    from pipeline.review.desk.bench import Bench

    files = take_away(store, here.knowledge)
    bench = Bench(store.database, here.archive.picture, here.archive.read, here.knowledge, settings, take_away=files)
    server = uvicorn.Server(
        uvicorn.Config(
            application(bench, door),
            host=settings.host,
            port=settings.port,
            ssl_certfile=settings.tls_certificate,
            ssl_keyfile=settings.tls_key,
            proxy_headers=False,  # only `desk.entrance` decides whom to believe
            server_header=False,
            access_log=False,  # addresses hold what people search for
            log_level="warning",
            timeout_graceful_shutdown=5,
        )
    )
    with _listening(settings) as listening:
        scheme = "https" if settings.tls_certificate is not None else "http"
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        address = settings.url or f"{scheme}://{name}:{listening.getsockname()[1]}/"
        keep_what_is_loaded()
        screen.say(f"The review desk is open: {address}   (Ctrl+C ends it)")
        with _ended_by_signals():
            server.run(sockets=[listening])
    screen.say("The review desk is closed.")


def take_away(store: Store, knowledge: Knowledge) -> tuple[TakeAway, ...]:
    """Return what `untoc-intake export` writes, as files for the desk; the States have their names in six languages."""
    from pipeline.outputs import Occasion, Output, outputs
    from pipeline.review.desk.bench import TakeAway

    def of(output: Output) -> TakeAway:
        def write(reference: str | None, language: str, path: Path) -> int:
            occasion = Occasion(store.register(), knowledge.states, language, knowledge.languages)
            return output.write(store.records(reference), path, occasion)

        return TakeAway(output.name, output.about, write)

    return tuple(map(of, outputs()))


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Let SIGTERM and SIGINT end the server and not this process: uvicorn raises them once more when it is done."""
    before = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _listening(settings: DeskSettings) -> socket.socket:
    """Return a socket that listens already: whoever reads the address may call at once."""
    from models.errors import ConfigError

    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host.strip("[]"), settings.port), family=family)
    except OSError as error:
        at = f"{settings.host}:{settings.port}"
        raise ConfigError(f"desk.host and desk.port: {at} cannot be used ({error.strerror}); choose another") from None
