"""`untoc-intake reprocess`: a backlog, or everything again."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import ExitCode, IntakeError, MailboxError, SourceError
from pipeline.commands import progress, screen
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from pipeline.filing.store import Store
    from pipeline.mailbox import Source

ARCHIVE = "archive"
IMAP = "imap:"


def reprocess(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…",
            help="A folder of .eml and .msg files, an mbox file, a Maildir, one message, `archive`, or `imap:FOLDER`.",
        ),
    ],
) -> None:
    """Read a backlog of messages and file what they say. A second run adds nothing.

    `archive` means every message that was ever kept. What is in the books is read again only where this program, its settings
    or the register have changed since.

    For example:

    - `untoc-intake reprocess ~/backlog`
    - `untoc-intake reprocess march.mbox april.mbox "one message.eml"`
    - `untoc-intake reprocess imap:INBOX.2009`
    - `untoc-intake reprocess archive`
    """
    here = office(context)
    tally = progress.Tally()
    with ExitStack() as at_the_end, here.books() as store:
        # All are opened first: a slip in the last one costs no hour.
        opened = [_opened(here, source, at_the_end) for source in sources]
        register = store.register()
        ended_early, trouble = _take_in(here, store, opened, tally)
    if tally.total or not trouble:
        progress.close(tally, register_is_empty=not register)
    for further in trouble[1:]:
        screen.warn(f"untoc-intake: {screen.harmless(str(further))}")
    if trouble:
        raise trouble[0]
    if ended_early:
        screen.warn("untoc-intake: ended before the end; the same command goes on from here")
        raise typer.Exit(int(ExitCode.TRY_AGAIN))
    if tally.failed:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _take_in(here: Office, store: Store, sources: list[Source], tally: progress.Tally) -> tuple[bool, list[IntakeError]]:
    """Read the sources one after the other; return whether somebody ended it, and which sources failed."""
    from pipeline.intake import Intake
    from pipeline.signals import ending
    from pipeline.workers import open_workers

    counts = [_count(source) for source in sources]
    expected = None if None in counts else sum(count or 0 for count in counts)
    trouble: list[IntakeError] = []
    with open_workers(here.settings.workers) as workers, ending() as stop, progress.shown(tally, expected) as step:
        intake = Intake(here.archive, store, workers, here.settings)
        for source in sources:
            try:
                intake.take_in(source, step, stop, renew=True)
            except (MailboxError, SourceError) as error:  # the other sources are still read
                trouble.append(error)
        return stop.is_set(), trouble


def _count(source: Source) -> int | None:
    try:
        return source.count()
    except (MailboxError, SourceError):
        return None  # this number is for the progress bar only; the reason comes when the source is read


def _opened(here: Office, source: str, at_the_end: ExitStack) -> Source:
    from pipeline.mailbox.folders import open_folder

    if source == ARCHIVE:
        return here.archive
    if source.startswith(IMAP):
        from pipeline.mailbox.imap import Mailbox

        return at_the_end.enter_context(Mailbox(here.settings.mailbox, source.removeprefix(IMAP)))
    return open_folder(Path(source).expanduser())
