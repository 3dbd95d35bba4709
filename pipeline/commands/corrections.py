"""`untoc-intake corrections`: what people decided, out and in."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import ExitCode
from pipeline.commands import screen
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from pipeline.filing.store import Store
    from pipeline.review.offline import Refused

app = typer.Typer(
    no_args_is_help=True, help="Corrections out and in: for work in a spreadsheet program, for other books, for training."
)

REFUSED_SHOWN = 20


class Chosen(StrEnum):
    """What `--status` takes."""

    REVIEW = "review"
    FILED = "filed"
    FAILED = "failed"
    IGNORED = "ignored"
    ALL = "all"


@app.command("export")
def export_(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option(metavar="FILE", help=".csv or .xlsx: values to correct offline; .jsonl: every decision ever made.")
    ],
    status: Annotated[Chosen, typer.Option(help="Sheet: messages in this state.")] = Chosen.REVIEW,
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Sheet: only replies to this invitation.")] = None,
    training: Annotated[
        bool,
        typer.Option("--training", help="FILE.jsonl: lines for scripts/train_extractor.py --corpus, from confirmed replies."),
    ] = False,
) -> None:
    """Write what waits for a person as a sheet, all decisions as a log, or confirmed replies as training lines.

    In the sheet, write into "new value" what is right; into "decision" remove (a value; with the name, the delegate) or, in the
    line of the whole reply, accept or reject; into "note" why. Then `corrections import`. Training is never started by itself.

    For example:

    - `untoc-intake corrections export --output waiting.xlsx`
    - `untoc-intake corrections export --output decisions.jsonl`
    - `untoc-intake corrections export --training --output lines.jsonl`
    """
    from pipeline.review import corrections

    kind = output.suffix.lower()
    if kind not in (".csv", ".xlsx", ".jsonl") or (training and kind != ".jsonl"):
        wanted = "FILE.jsonl" if training else "FILE.csv, FILE.xlsx or FILE.jsonl"
        raise typer.BadParameter(f"{output} must be {wanted}", param_hint="--output")
    here = office(context)
    with here.books() as store:
        _make_ready(store)
        if training:
            number = corrections.export_lessons(store.database, corrections.chosen(store.database, "filed", reference), output)
            screen.say(f"{screen.counted(number, 'training line')} written to {output}. They hold real names: keep them here.")
        elif kind == ".jsonl":
            number = corrections.export_log(store.database, output)
            screen.say(f"{screen.counted(number, 'decision')} written to {output}")
        else:
            messages = corrections.chosen(store.database, None if status is Chosen.ALL else str(status), reference)
            number = corrections.export_sheet(store.database, messages, output, here.state_name)
            screen.say(f"{screen.counted(len(messages), 'message')}, {screen.counted(number, 'row')} written to {output}")


@app.command("import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `corrections export` wrote: .csv, .xlsx or .jsonl.")],
    person: Annotated[str, typer.Option(metavar="NAME", help="Who filled the sheet in; else the name of this account.")] = "",
) -> None:
    """Take the decisions of a sheet or a log into the books, each message wholly or not at all.

    A value that somebody changed since the sheet was written is not overwritten: its message is named and left as it is. The same
    file again changes nothing.

    For example:

    - `untoc-intake corrections import waiting.xlsx --person "Anna Berg"`
    - `untoc-intake corrections import decisions.jsonl`
    """
    here = office(context)
    with here.books() as store:
        _make_ready(store)
        refused = _import_log(store, file) if file.suffix.lower() == ".jsonl" else _import_sheet(here, store, file, person)
    for each in refused[:REFUSED_SHOWN]:
        screen.warn(f"  {each.sha256[:12]}  not taken over: {screen.harmless(each.why)}")
    if len(refused) > REFUSED_SHOWN:
        screen.warn(f"  and {len(refused) - REFUSED_SHOWN} more")
    if refused:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _import_log(store: Store, file: Path) -> list[Refused]:
    from pipeline.review import corrections

    new, refused = corrections.import_log(store.database, file)
    screen.say(f"{file}: {screen.counted(new, 'decision')} taken over.")
    return refused


def _import_sheet(here: Office, store: Store, file: Path, person: str) -> list[Refused]:
    import getpass

    from config.knowledge import SHIPPED, load_knowledge
    from pipeline.review.offline import HEAD, Lists, take_over
    from pipeline.review.sheets import read_sheet

    knowledge = load_knowledge(here.settings.extraction.knowledge_directory or SHIPPED)
    lists = Lists([each.reference for each in store.register()], [state.iso3 for state in knowledge.listed])
    done = take_over(store.database, read_sheet(file, HEAD), person or getpass.getuser(), lists)
    screen.say(
        f"{file}: {screen.counted(done.values, 'value')} in {screen.counted(done.messages, 'message')} taken over, "
        f"{screen.counted(done.unchanged, 'message')} as before."
    )
    return list(done.refused)


def _make_ready(store: Store) -> None:
    """Make the summaries of messages that an earlier version filed."""
    from pipeline.filing.summaries import renew_missing

    with store.database.writing("making messages ready") as connection:
        renew_missing(connection)
