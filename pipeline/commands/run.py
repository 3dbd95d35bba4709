"""`untoc-intake run`: the mailbox."""

from __future__ import annotations

from typing import Annotated

import typer


def run(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Look once, file what is there, and end.")] = False,
) -> None:
    """Watch the mailbox and file what arrives, until SIGTERM or Ctrl+C.

    Each message is kept, read and filed, and only then moved to its folder: killed at any moment, the next start goes on.

    For example:

    - `untoc-intake run`
    - `untoc-intake run --once`
    """
    raise NotImplementedError
