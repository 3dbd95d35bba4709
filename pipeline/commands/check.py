"""`untoc-intake check`: is everything there?"""

from __future__ import annotations

import typer


def check(context: typer.Context) -> None:
    """Look whether programs, language models, database, archive and mailbox are there, and say what to do about each that is not.

    Nothing is changed; the mailbox is only looked at. Exit code 0 where all is well, 78 where something must be installed or
    set, 69 where a server is out of reach.

    For example:

    - `untoc-intake check`
    """
    raise NotImplementedError
