"""`untoc-intake answers`: which States have answered an invitation, and which are silent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import Office, office

if TYPE_CHECKING:
    from pipeline.filing.answers import Roll


def answers(
    context: typer.Context,
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Only this invitation.")] = None,
    silent: Annotated[bool, typer.Option("--silent", help="Name the States that have not answered.")] = False,
) -> None:
    """Show who has answered: States that named a delegation, acknowledged, regretted or are silent, by regional group.

    For example:

    - `untoc-intake answers`
    - `untoc-intake answers --reference "CU 2009/33 (A)" --silent`
    """
    from config.groups import load_groups
    from pipeline.commands.export import must_be_registered
    from pipeline.filing.answers import rolls

    here = office(context)
    with here.books() as store:
        if reference is not None:
            must_be_registered(store, reference)
        register = tuple(each for each in store.register() if reference in (None, each.reference))
        shown = rolls(store.records(reference), register, load_groups())
    if not shown:
        screen.say("The register is empty: `untoc-intake invitations import FILE.toml`.")
    for number, roll in enumerate(shown):
        if number:
            screen.say()
        _show(roll, here, silent=silent)


def _show(roll: Roll, here: Office, *, silent: bool) -> None:
    from pipeline.filing.answers import ANSWERS, SILENT, days_left

    today = datetime.now(UTC).date()
    invitation = roll.invitation
    screen.say(f"{screen.harmless(invitation.reference)}: {invitation.place}, {invitation.starts} to {invitation.ends}")
    for what, day in (("replies are due", invitation.deadline), ("the meeting begins", invitation.starts)):
        if day is not None:
            screen.say(f"  {what} {day}: {days_left(day, today)}")
    rows = [
        (
            name,
            *(str(sum(each.answer == answer for each in standings)) for answer in ANSWERS),
            str(sum(each.seats for each in standings)),
        )
        for name, standings in roll.groups
    ]
    seats = sum(each.seats for _, standings in roll.groups for each in standings)
    rows.append(("All Member States", *(str(roll.counted(answer)) for answer in ANSWERS), str(seats)))
    table.show(("group", "named a delegation", "acknowledged", "regretted", "silent", "persons"), rows)
    waiting = [each.state for _, standings in roll.groups for each in standings if each.open]
    if waiting:
        screen.say(f"  waiting for a person's word: {_names(waiting, here)}")
    if roll.others:
        screen.say(f"  beside them: {_names([each.state for each in roll.others], here)}")
    if silent:
        for name, standings in roll.groups:
            states = [each.state for each in standings if each.answer == SILENT]
            screen.say(f"  silent, {name}: {_names(states, here) if states else 'none'}")


def _names(states: list[str], here: Office) -> str:
    return screen.harmless(", ".join(sorted(here.state_name(state) for state in states)))
