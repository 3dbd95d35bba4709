"""`untoc-intake check`: is everything there?"""

from __future__ import annotations

from typing import Annotated

import typer

from models.errors import ConfigError, ExitCode
from pipeline.commands import screen
from pipeline.commands.office import Office, office


def check(
    context: typer.Context,
    agree: Annotated[
        bool,
        typer.Option("--reconcile", help="Prove that mailbox, books and archive agree; put right what does not. Takes long."),
    ] = False,
) -> None:
    """Look whether programs, language models, database, archive and mailbox are there, and say what to do about each that is not.

    Nothing is changed; the mailbox is only looked at. Exit code 0 where all is well, 78 where something must be installed or
    set, 69 where a server is out of reach.

    With `--reconcile`, every message in the mailbox is compared with the books and the archive instead, byte by byte: what lies
    in a wrong folder is moved, what the books lack waits to be read, and what cannot be put right is named (exit code 1).
    Nothing is deleted. End the daemon before.

    For example:

    - `untoc-intake check`
    - `untoc-intake check --reconcile`
    """
    from pipeline.check import parts, worst

    here = office(context)
    if agree:
        _reconcile(here)
        return
    found = []
    for part in parts(here.settings, here.look_at_mailbox):
        found.append(part)
        screen.say(f"{'ok     ' if part.well else 'MISSING'}  {part.name:<24} {screen.harmless(part.found)}")
        if part.remedy:
            screen.say(f"{'':33} {screen.harmless(part.remedy)}")
    missing = sum(not part.well for part in found)
    screen.say()
    screen.say("All is well." if not missing else f"{missing} of {len(found)} parts need you.")
    if missing:
        raise typer.Exit(int(worst(found)))


def _reconcile(here: Office) -> None:
    from contextlib import ExitStack

    from pipeline.purge import purged
    from pipeline.reconcile import Agreement, reconcile
    from pipeline.standby import alone

    mailboxes = here.settings.watched()
    if not mailboxes:
        raise ConfigError("no mailbox is set: set mailbox.host, mailbox.user and mailbox.password")
    agreement, left, repaired = Agreement(purged=purged(here.archive.directory)), 0, 0
    with here.books() as store, ExitStack() as rights:
        for mailbox in mailboxes:
            rights.enter_context(alone(here.archive.directory, store.database, mailbox))
        for difference in reconcile(mailboxes, here.archive, store, agreement):
            repaired, left = repaired + difference.repaired, left + (not difference.repaired)
            word = "repaired" if difference.repaired else "LEFT    "
            screen.say(f"{word}  {difference.sha256[:12]}  {screen.harmless(difference.what)}")
    screen.say(
        f"{screen.counted(agreement.mails, 'mail')} and {screen.counted(agreement.originals, 'original')} compared: "
        f"{repaired:,} repaired, {left:,} left to you."
    )
    if agreement.elsewhere:
        screen.say(
            f"{screen.counted(agreement.elsewhere, 'message')} of the books lie in none of these folders: they came by "
            "`reprocess`, or a person moved them. Their originals are in the archive."
        )
    if left:
        raise typer.Exit(int(ExitCode.SOME_FAILED))
    screen.say("Mailbox, books and archive agree.")
