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
) -> None:
    """Write one HTML file that shows what came in, what was filed, and what waits for a person and why.

    The file needs nothing beside it and no network: open it in any browser, print it, or send it. It holds personal data.

    For example:

    - `untoc-intake report --output report.html`
    """
    from pipeline.review.report import Sources, write

    here = office(context)
    with here.books() as store:
        done = write(Sources(store, here.archive.picture, here.state_name, datetime.now(UTC)), output)
    screen.say(f"Report on {screen.counted(done.messages, 'message')} written to {output}")
    screen.say(
        f"{screen.counted(done.waiting, 'message')} waiting for a person, {screen.counted(done.values, 'doubtful value')}."
    )
