"""`untoc-intake invitations`: the register that replies are linked to."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import office

if TYPE_CHECKING:
    from pipeline.extraction.invitation import Proposal

app = typer.Typer(
    no_args_is_help=True,
    help="The register of invitations that replies are linked to: import it, list it, propose an entry from a note.",
)


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


@app.command()
def read(
    context: typer.Context,
    note: Annotated[Path, typer.Argument(metavar="NOTE", help="The note verbale: pdf, docx, a scan, or txt.")],
    output: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Where to write the entry; else it is shown. Never over a file.")
    ] = None,
) -> None:
    """Propose the register's entry for an invitation, from the note verbale itself.

    Nothing is put into the register: look the entry through, add the title in other languages, then import it.

    For example:

    - `untoc-intake invitations read note.pdf --output invitation.toml`
    - `untoc-intake invitations import invitation.toml`
    """
    from models.errors import ExitCode, Problem, SourceError
    from pipeline.propose import propose
    from pipeline.workers import open_workers

    settings = office(context).settings
    try:
        content = note.read_bytes()
    except OSError as error:
        raise SourceError(f"cannot read {note}: {error.strerror}") from None
    with open_workers(settings.workers) as workers:
        found = workers.submit(propose, content, note.name, settings).result()
    if isinstance(found, Problem):
        raise SourceError(f"{note} could not be read: {found}")
    entry = _entry(found)
    if output is None:
        screen.say(entry)
    else:
        try:
            with output.open("x", encoding="utf-8") as file:
                file.write(entry + "\n")
        except OSError as error:
            raise SourceError(f"cannot write {output}: {error.strerror}; choose another name") from None
        screen.say(f"Entry written to {output}; look it through, then `untoc-intake invitations import {output}`.")
    for doubt in found.doubts:
        screen.warn(f"Please check: {screen.harmless(doubt)}")
    if not found.reference:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _entry(proposal: Proposal) -> str:
    """Return the entry as TOML; what was not found is left as a comment to be filled in."""
    dates = (("dated", proposal.dated), ("starts", proposal.starts), ("ends", proposal.ends))
    lines = ["[[invitation]]"]
    lines.append(_line("reference", proposal.reference and _quoted(proposal.reference), "the note's number, in quotes"))
    lines += [_line(key, day, "a day, as 2009-04-14") for key, day in dates]
    lines.append(_line("place", proposal.place and _quoted(proposal.place), "the city, in quotes"))
    if proposal.deadline:
        lines.append(_line("deadline", proposal.deadline, ""))
    lines.append("[invitation.title]  # add the other languages: replies quote the title in theirs")
    titles = [f"{language} = {_quoted(title)}" for language, title in proposal.titles]
    lines += titles or [_line("en", None, "the title of the meeting, in quotes")]
    answers = (*proposal.emails, *proposal.faxes)
    if answers:
        lines.append(f"# replies go to: {', '.join(answers)}")
    return "\n".join(lines)


def _line(key: str, value: str | date | None, what: str) -> str:
    return f"{key} = {value}" if value else f"# {key} =   # not found: {what}"


def _quoted(text: str) -> str:
    import json

    return json.dumps(screen.harmless(text), ensure_ascii=False)  # a JSON string is a TOML string
