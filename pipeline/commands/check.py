"""`untoc-intake check`: is everything there?"""

from __future__ import annotations

import typer

from pipeline.commands import screen
from pipeline.commands.office import office


def check(context: typer.Context) -> None:
    """Look whether programs, language models, database, archive and mailbox are there, and say what to do about each that is not.

    Nothing is changed; the mailbox is only looked at. Exit code 0 where all is well, 78 where something must be installed or
    set, 69 where a server is out of reach.

    For example:

    - `untoc-intake check`
    """
    from pipeline.check import parts, worst

    here = office(context)
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
