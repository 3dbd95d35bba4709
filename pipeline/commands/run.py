"""`untoc-intake run`: the mailbox."""

from __future__ import annotations

from typing import Annotated

import typer

from models.errors import ExitCode
from pipeline.commands import progress
from pipeline.commands.office import Office, office


def run(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Look once, file what is there, and end.")] = False,
) -> None:
    """Watch the mailboxes and file what arrives, until SIGTERM or Ctrl+C. SIGHUP reads the settings anew.

    Each message is kept, read and filed, and only then moved to its folder: killed at any moment, the next start goes on.

    For example:

    - `untoc-intake run`
    - `untoc-intake run --once`
    """
    here = office(context)
    if once:
        _once(here)
        return
    from pipeline.daemon import watch

    watch(here.load)


def _once(here: Office) -> None:
    from pipeline.daemon import run_once

    tally = progress.Tally()
    with here.books() as store:
        register = store.register()
        with progress.shown(tally, None) as step:
            run_once(here.settings, here.archive, store, step)
    progress.close(tally, register_is_empty=not register)
    if tally.failed:
        raise typer.Exit(int(ExitCode.SOME_FAILED))
