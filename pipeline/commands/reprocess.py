"""`untoc-intake reprocess`: a backlog, or everything again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import ExitCode, IntakeError, MailboxError, SourceError
from pipeline.commands import progress, screen
from pipeline.commands.export import must_be_registered
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from models.mail import RawMessage
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
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="Only what came on this day or later: 2009-03-20."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Read no more messages than this; the next run goes on.")
    ] = None,
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Only what is linked to this invitation now.")] = None,
    only_failed: Annotated[bool, typer.Option("--only-failed", help="Only what failed.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be read; change nothing.")] = False,
) -> None:
    """Read a backlog of messages and file what they say. A second run adds nothing.

    `archive` means every message that was ever kept. What is in the books is read again only where this program, its settings
    or the register have changed since; what is read otherwise then is told, value by value. People's corrections stay.

    For example:

    - `untoc-intake reprocess ~/backlog`
    - `untoc-intake reprocess march.mbox april.mbox "one message.eml"`
    - `untoc-intake reprocess imap:INBOX.2009 --since 2009-03-04 --limit 500`
    - `untoc-intake reprocess archive --only-failed`
    - `untoc-intake reprocess archive --dry-run`
    """
    from pipeline.mailbox.chosen import Chosen  # not above: all that replies are made of comes with it, and --help waits for it

    here = office(context)
    tally = progress.Tally()
    with ExitStack() as at_the_end, here.books() as store:
        # All are opened first: a slip in the last one costs no hour.
        opened = [_opened(here, source, at_the_end) for source in sources]
        wanted = _wanted(store, since, reference, only_failed=only_failed)
        chosen: list[Source] = [Chosen(source, wanted) for source in opened] if wanted else opened
        if dry_run:
            _look(here, store, chosen, limit)
            return
        register = store.register()
        ended_early, trouble = _take_in(here, store, chosen, tally, limit)
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


def _wanted(
    store: Store, since: datetime | None, reference: str | None, *, only_failed: bool
) -> Callable[[RawMessage], bool] | None:
    """Return what tells whether a message is asked for; None where all are."""
    from models.reply import Status

    if since is None and reference is None and not only_failed:
        return None
    linked: set[str] | None = None
    if reference is not None:
        must_be_registered(store, reference)
        linked = {record["sha256"] for record in store.records(reference, supersedes=False)}
    failed = {line.sha256 for line in store.messages(Status.FAILED)} if only_failed else None
    first = None if since is None else since.replace(tzinfo=UTC)

    def wanted(raw: RawMessage) -> bool:
        in_time = first is None or (raw.received is not None and raw.received >= first)
        return in_time and all(hashes is None or raw.sha256 in hashes for hashes in (linked, failed))

    return wanted


def _look(here: Office, store: Store, sources: list[Source], limit: int | None) -> None:
    """Say how many messages a run would read."""
    from pipeline.grouped import groups
    from pipeline.work import makers
    from pipeline.workers import open_workers

    seen: set[str] = set()
    new = again = left = 0
    with open_workers(here.settings.workers) as workers:
        present = workers.submit(makers, store.register(), here.settings).result()
    for source in sources:
        for group in groups(source.messages()):
            hashes = {raw.sha256 for raw in group} - seen
            seen |= hashes
            known = store.known(list(hashes))
            alike = sum(made_by == present for _, made_by in known.values())
            new, again, left = new + len(hashes) - len(known), again + len(known) - alike, left + alike
    screen.say(f"{screen.counted(len(seen), 'message')}: {new:,} new, {again:,} to be read again, {left:,} left as they are.")
    if limit is not None and new + again > limit:
        screen.say(f"With --limit {limit} the first {limit:,} of them are read.")
    screen.say("Nothing was changed (--dry-run).")


def _take_in(
    here: Office, store: Store, sources: list[Source], tally: progress.Tally, limit: int | None
) -> tuple[bool, list[IntakeError]]:
    """Read the sources one after the other; return whether somebody ended it, and which sources failed."""
    from pipeline.intake import Intake
    from pipeline.signals import ending
    from pipeline.workers import open_workers

    counts = [_count(source) for source in sources]
    expected = None if None in counts else sum(count or 0 for count in counts)
    limited = limit is not None and (expected is None or limit < expected)
    shown = progress.shown(tally, limit if limited else expected, only_read=limited)
    trouble: list[IntakeError] = []
    with open_workers(here.settings.workers) as workers, ending() as stop, shown as step:
        if dashboard := getattr(workers, "dashboard", ""):  # of a cluster
            screen.warn(f"{screen.counted(workers.count, 'message')} at a time on the cluster; its dashboard: {dashboard}")
        intake = Intake(here.archive, store, workers, here.settings)
        for source in sources:
            left = None if limit is None else limit - tally.new
            if left is not None and left <= 0:
                break
            try:
                intake.take_in(source, step, stop, renew=True, most=left)
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
