"""`untoc-intake backup`: everything into one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office


def backup(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.tar", help="Where to write; an older file is replaced when it is whole.")],
) -> None:
    """Save books, originals and pictures in one file. The daemon may go on meanwhile.

    The file holds personal data and may be read by its owner alone. Settings, secrets and tokens are not in it.

    For example:

    - `untoc-intake backup /srv/backup/untoc-intake.tar`
    """
    from pipeline.backup import backup as save

    here = office(context)
    with here.books() as store:
        saved = save(store.database, here.archive.directory, file)
    messages = screen.counted(saved.rows.get("message", 0), "message")
    screen.say(f"{messages}, {screen.counted(saved.files, 'file')} of the archive saved in {file}")
