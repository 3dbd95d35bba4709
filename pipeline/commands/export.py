"""`untoc-intake export`: records for others."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office

if TYPE_CHECKING:
    from pipeline.filing.store import Store


def export(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="Where to write; an older file is replaced when the new one is whole.")
    ],
    form: Annotated[str, typer.Option("--format", metavar="jsonl", help="The form of the records: jsonl.")] = "jsonl",
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Only replies to this invitation.")] = None,
) -> None:
    """Write the records of all messages that were read, in the order received, with people's corrections.

    For example:

    - `untoc-intake export --format jsonl --output records.jsonl`
    - `untoc-intake export --format jsonl --output april.jsonl --reference "CU 2009/33 (A)"`
    """
    from pipeline.outputs import outputs

    known = {each.name: each for each in outputs()}
    if form not in known:
        raise typer.BadParameter(f"{form!r} is not one of: {', '.join(known)}", param_hint="--format")
    with office(context).books() as store:
        if reference is not None:
            _must_be_registered(store, reference)
        number = known[form].write(store.records(reference), output)
    screen.say(f"{screen.counted(number, 'record')} written to {output}")


def _must_be_registered(store: Store, reference: str) -> None:
    references = [invitation.reference for invitation in store.register()]
    if reference in references:
        return
    near = get_close_matches(reference, references, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "`untoc-intake invitations list` shows them"
    raise typer.BadParameter(f"{reference!r} is not in the register; {hint}", param_hint="--reference")
