"""`untoc-intake restore`: back from a back-up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.tar", help="What `backup` wrote.")],
) -> None:
    """Bring back books, originals and pictures into an empty database, of either kind.

    What came since the back-up was made is found again by `check --reconcile`: in the mailbox, and in an archive that was left.

    For example:

    - `untoc-intake restore /srv/backup/untoc-intake.tar`
    - `UNTOC_INTAKE_DATABASE__URL=postgresql://intake@db/intake untoc-intake restore untoc-intake.tar`
    """
    from pipeline.backup import restore as bring_back

    here = office(context)
    with here.books() as store:
        saved = bring_back(file, store.database, here.archive.bring_back)
        register = store.register()
    messages = screen.counted(saved.rows.get("message", 0), "message")
    screen.say(f"{messages}, {screen.counted(len(register), 'invitation')}, {screen.counted(saved.files, 'file')} brought back.")
    screen.say("Next: untoc-intake check --reconcile")
