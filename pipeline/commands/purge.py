"""`untoc-intake purge`: what need not be kept any longer goes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office


def purge(
    context: typer.Context,
    older_than: Annotated[int | None, typer.Option(metavar="DAYS", min=0, help="Received longer ago than this.")] = None,
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Linked to this invitation.")] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="That name this delegate.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without, it is only shown how much would go.")] = False,
) -> None:
    """Remove messages for good: originals, pictures, records, corrections, lines of the log. A count stays, in `purged.jsonl`.

    What several options say must all hold. The mail in the mailbox and back-ups are left to you, and the journal of systemd,
    which names a message by its hash alone.

    For example:

    - `untoc-intake purge --older-than 730`
    - `untoc-intake purge --older-than 365 --reference "CU 2009/33 (A)" --yes`
    - `untoc-intake purge --person "Ana LIMA" --yes`
    """
    from pipeline.erasing import erase
    from pipeline.purge import Choice, chosen
    from pipeline.purge import purge as remove

    if older_than is None and reference is None and person is None:
        raise typer.BadParameter("say what goes: --older-than DAYS, --reference REF or --person NAME")
    here = office(context)
    choice, now = Choice(older_than, reference, person), datetime.now(UTC)
    with here.books() as store:
        going = chosen(store.database, choice, now)
        if not yes:
            screen.say(f"{screen.counted(len(going), 'message')} would go; nothing was done. Do it with --yes.")
            return
        # Before the records: after a crash in between, these tell the next call what is left to do.
        file = here.settings.log.file
        lines = erase(file, going) if file is not None else 0
        gone = remove(store.database, here.archive, going, choice, now)
    screen.say(f"{screen.counted(gone.messages, 'message')} and {screen.counted(gone.pictures, 'picture')} removed.")
    if file is not None:
        screen.say(f"{screen.counted(lines, 'line')} of the log blanked.")
