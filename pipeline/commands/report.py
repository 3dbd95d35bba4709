"""`untoc-intake report`: what waits for a person, on paper or screen."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands import screen
from pipeline.commands.office import office


def report(
    context: typer.Context,
    output: Annotated[Path, typer.Option(metavar="FILE.html", help="Where to write the report.")],
    reference: Annotated[str | None, typer.Option(metavar="REF", help="Only replies to this invitation.")] = None,
    state: Annotated[str | None, typer.Option(metavar="STATE", help="Only replies of this State: its name or its code.")] = None,
    since: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="Only what came on this day or later: 2009-03-20."),
    ] = None,
    pictures: Annotated[
        int, typer.Option(min=0, metavar="N", help="Pages of which parts are shown as pictures, the most doubtful first.")
    ] = 100,
) -> None:
    """Write one HTML file that shows what came in, what was filed, and what waits for a person and why.

    The file needs nothing beside it and no network: open it in any browser, print it, or send it. It holds personal data.

    For example:

    - `untoc-intake report --output report.html`
    - `untoc-intake report --output norway.html --state Norway --since 2009-03-20`
    - `untoc-intake report --output backlog.html --pictures 1000`
    """
    from pipeline.commands.calibrate import seen_values
    from pipeline.commands.export import must_be_registered
    from pipeline.loaded import keep_what_is_loaded
    from pipeline.review.report import Sources, Wanted, write

    here = office(context)
    wanted = Wanted(reference, None if state is None else here.state_code(state), since.date() if since else None)
    seen, _ = seen_values(here)
    keep_what_is_loaded()
    with here.books() as store:
        if reference is not None:
            must_be_registered(store, reference)
        sources = Sources(store, here.archive.picture, here.state_name, datetime.now(UTC), tuple(seen), wanted, pictures)
        done = write(sources, output)
    screen.say(f"Report on {screen.counted(done.messages, 'message')} written to {output}")
    screen.say(
        f"{screen.counted(done.waiting, 'message')} waiting for a person, {screen.counted(done.values, 'doubtful value')}."
    )
