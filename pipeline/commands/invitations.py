"""`untoc-intake invitations`: the register that replies are linked to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import office

app = typer.Typer(no_args_is_help=True, help="The register of invitations that replies are linked to: import it, list it.")


@app.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.toml", help="The register, as [[invitation]] entries.")],
) -> None:
    """Add the invitations of FILE.toml to the register, or renew them.

    Nothing is ever taken out: replies may be linked to it. Importing the same file again changes nothing.

    For example:

    - `untoc-intake invitations import invitations.toml`
    """
    from config.register import load_register

    register = load_register(file)
    with office(context).books() as store:
        done = store.import_register(register)
        unlinked = store.unlinked()
    screen.say(
        f"{file}: {screen.counted(len(register), 'invitation')}: "
        f"{len(done.added)} added, {len(done.changed)} changed, {len(done.unchanged)} unchanged."
    )
    for reference in (*done.added, *done.changed):
        screen.say(f"  {screen.harmless(reference)}")
    if unlinked and (done.added or done.changed):
        screen.say(
            f"{screen.counted(unlinked, 'message')} read before this found no invitation: "
            "`untoc-intake reprocess archive` looks again."
        )


@app.command("list")
def list_(context: typer.Context) -> None:
    """List the register: reference, dates, place, title, and how many messages answer each invitation.

    For example:

    - `untoc-intake invitations list`
    """
    with office(context).books() as store:
        register = store.register()
        answers = store.answers()
    if not register:
        screen.say("The register is empty: `untoc-intake invitations import FILE.toml`.")
        return
    rows = [
        (
            invitation.reference,
            str(invitation.dated),
            f"{invitation.starts} to {invitation.ends}",
            str(invitation.deadline or ""),
            invitation.place,
            str(answers.get(invitation.reference, 0)),
            dict(invitation.titles).get("en") or next((title for _, title in invitation.titles), ""),
        )
        for invitation in register
    ]
    headings = ("reference", "dated", "meeting", "deadline", "place", "answers", "title")
    table.show(headings, rows, narrow=("reference", "dated", "meeting", "deadline"))
