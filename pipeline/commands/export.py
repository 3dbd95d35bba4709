"""`untoc-intake export`: records for others."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.filing.store import Store


def export(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="Where to write; an older file is replaced when the new one is whole.")
    ],
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="FORMAT", help="jsonl, csv, xlsx, docx, vcf or indico; see below. Else what FILE's ending says."
        ),
    ] = None,
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Only replies to this invitation.")] = None,
    language: Annotated[
        str, typer.Option(metavar="LANGUAGE", help="Of docx and xlsx, and of names of States: ar, en, es, fr, ru or zh.")
    ] = "en",
) -> None:
    """Write what was filed for others, in the order received, with people's corrections.

    - `jsonl`: all that was read, for other programs: one record a line
    - `csv`, `xlsx`: one row a person, for spreadsheet programs; xlsx with open questions and States
    - `docx`: the provisional list of participants
    - `vcf`: address cards
    - `indico`: the CSV that Indico imports, of one invitation at a time; who has no e-mail address of their own is named instead

    The last three hold nobody who still waits for a person's word; the list names them at its end.

    For example:

    - `untoc-intake export --format jsonl --output records.jsonl`
    - `untoc-intake export --format docx --output participants.docx --reference "CU 2009/33 (A)" --language fr`
    """
    from config.wording import list_wordings
    from pipeline.loaded import keep_what_is_loaded
    from pipeline.outputs import Occasion, outputs

    known = {each.name: each for each in outputs()}
    if form is None:
        form = by_ending(output, known)
    if form not in known:
        raise typer.BadParameter(f"{form!r} is not one of: {', '.join(known)}", param_hint="--format")
    if language not in list_wordings():
        raise typer.BadParameter(f"{language!r} is not one of: {', '.join(sorted(list_wordings()))}", param_hint="--language")
    desk = office(context)
    with desk.books() as store:
        if reference is not None:
            must_be_registered(store, reference)
        occasion = Occasion(store.register(), desk.knowledge.states, language, desk.knowledge.languages)
        keep_what_is_loaded()
        number = known[form].write(store.records(reference), output, occasion)
        left_out = known[form].left_out(store.records(reference), occasion)
    screen.say(f"{screen.counted(number, known[form].counted)} written to {output}")
    if left_out:
        screen.say(screen.harmless(left_out))


def by_ending(output: Path, known: Iterable[str]) -> str:
    """Return the format that a file's ending asks for: a list that is no Word file inside would open nowhere.

    Args:
        output: where to write; without an ending, as a pipe's, it holds JSON Lines.
        known: names of formats.

    Raises:
        typer.BadParameter: nothing is written with this ending.
    """
    ending = output.suffix.lower().removeprefix(".") or "jsonl"
    if ending in known:
        return ending
    raise typer.BadParameter(
        f"nothing is written as .{ending}; end the file's name with one of: {', '.join(known)}, or say --format",
        param_hint="--output",
    )


def must_be_registered(store: Store, reference: str) -> None:
    """Raise a usage error that names the nearest reference, where this one is not in the register."""
    references = [invitation.reference for invitation in store.register()]
    if reference in references:
        return
    near = get_close_matches(reference, references, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else "`untoc-intake invitations list` shows them"
    raise typer.BadParameter(f"{reference!r} is not in the register; {hint}", param_hint="--reference")
