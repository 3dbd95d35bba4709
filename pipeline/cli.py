"""The command line: one command a file in `pipeline.commands`; errors become one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from models.errors import ExitCode, IntakeError
from pipeline.commands import corrections, invitations, screen, users
from pipeline.commands.answers import answers
from pipeline.commands.backup import backup
from pipeline.commands.calibrate import calibrate
from pipeline.commands.check import check
from pipeline.commands.config import config
from pipeline.commands.export import export
from pipeline.commands.messages import messages
from pipeline.commands.office import Office
from pipeline.commands.purge import purge
from pipeline.commands.report import report
from pipeline.commands.reprocess import reprocess
from pipeline.commands.restore import restore
from pipeline.commands.retry import retry
from pipeline.commands.review import review
from pipeline.commands.run import run
from pipeline.commands.worker import worker

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="A first day: `check` what is missing, `invitations import` the register, `run --once` or `reprocess` a folder, then "
    "`report`. Every command has its own --help with examples.\n\n"
    "Exit codes: 0 done, 1 some messages failed, 2 usage, 69 mailbox or database out of reach, 75 try again later, "
    "78 configuration wrong.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        screen.say(f"untoc-intake {version('untoc-intake')}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE.toml", help="Settings; else the file that UNTOC_INTAKE_CONFIG names.")
    ] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show where in the program an error arose.")] = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Read Governments' replies to a note verbale from a mailbox and file their delegations."""
    del debug, version  # `main` looks for --debug itself: an error may come before the options are understood
    context.obj = Office(config)


# In the order in which an office needs them; --help shows them so.
app.command()(check)
app.add_typer(invitations.app, name="invitations")
app.command()(run)
app.command()(reprocess)
app.command()(messages)
app.command()(retry)
app.command()(answers)
app.command()(report)
app.command()(review)
app.add_typer(corrections.app, name="corrections")
app.add_typer(users.app, name="users")
app.command()(export)
app.command()(calibrate)
app.command()(worker)
app.command()(backup)
app.command()(restore)
app.command()(purge)
app.command()(config)


def main() -> None:
    """Run the command line; the entry point `untoc-intake`."""
    debug = "--debug" in sys.argv[1:]
    try:
        app(prog_name="untoc-intake")
    except IntakeError as error:
        if debug:
            raise
        screen.warn(f"untoc-intake: {screen.harmless(str(error))}")
        sys.exit(int(error.exit_code))
    except BrokenPipeError:  # `untoc-intake messages | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        if debug:
            raise
        screen.warn(
            f"untoc-intake: a mistake of this program: {type(error).__name__}: {screen.harmless(str(error))}; "
            "run it again with --debug and report what it shows"
        )
        sys.exit(int(ExitCode.SOME_FAILED))


if __name__ == "__main__":
    main()
