"""`untoc-intake retry`: failed messages are put back to work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import ExitCode
from pipeline.commands import screen
from pipeline.commands.office import office

if TYPE_CHECKING:
    from pipeline.filing.store import Store


def retry(
    context: typer.Context,
    sha256s: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SHA256…]", help="The messages, by hash or its first digits; none: all that failed."),
    ] = None,
) -> None:
    """Put failed messages back to work: the next look at the mailbox (`run`) reads them again, and moves their mail.

    For example:

    - `untoc-intake retry`
    - `untoc-intake retry 3f2a9c1d77e0`
    """
    with office(context).books() as store:
        put_back = store.put_back() if not sha256s else store.put_back(_meant(store, sha256s))
    screen.say(f"{screen.counted(len(put_back), 'message')} put back to work.")
    for sha256 in put_back:
        screen.say(f"  {sha256}")
    if sha256s and len(put_back) < len(sha256s):
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _meant(store: Store, sha256s: list[str]) -> list[str]:
    """Return the failed messages that are meant; what names none, or several, is said."""
    failed = [line.sha256 for line in store.messages("failed")]
    meant: list[str] = []
    for start in sha256s:
        found = [sha256 for sha256 in failed if sha256.startswith(start.lower())]
        if len(found) == 1:
            meant.extend(found)
        else:
            which = "no failed message begins so" if not found else f"{len(found)} failed messages begin so: give more digits"
            screen.warn(f"untoc-intake: {screen.harmless(start)}: {which}")
    return meant
