"""`untoc-intake users`: who may log in at the review desk."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands import screen, table
from pipeline.commands.office import office
from pipeline.filing.roles import Role

app = typer.Typer(no_args_is_help=True, help="Who may log in at the review desk (desk.access = login), and as what.")

Name = Annotated[str, typer.Argument(help="The name to log in with; it stands beside every decision.")]
PasswordFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Read the password from the first line of FILE instead of asking; - is standard input."),
]


@app.command()
def add(
    context: typer.Context,
    name: Name,
    role: Annotated[Role, typer.Option(help="viewer: look; reviewer: decide; admin: see to the others, too.")] = Role.REVIEWER,
    password_file: PasswordFile = None,
) -> None:
    """Make an account.

    For example:

    - `untoc-intake users add anna --role admin`
    - `pass show desk/boris | untoc-intake users add boris --password-file -`
    """
    from pipeline.filing import accounts

    password = _password(password_file)
    with office(context).books() as store, store.database.writing("making an account") as connection:
        accounts.add(connection, name, password, role, datetime.now(UTC))
    screen.say(f"{screen.harmless(name)} may log in as {role}.")


@app.command()
def password(context: typer.Context, name: Name, password_file: PasswordFile = None) -> None:
    """Give an account another password; its sessions end, and a lock after wrong passwords is lifted.

    For example:

    - `untoc-intake users password anna`
    """
    from pipeline.filing import accounts

    new = _password(password_file)
    with office(context).books() as store, store.database.writing("changing an account") as connection:
        accounts.change(connection, name, password=new)
    screen.say(f"{screen.harmless(name)} has a new password.")


@app.command()
def role(context: typer.Context, name: Name, new: Annotated[Role, typer.Argument(metavar="ROLE")]) -> None:
    """Give an account another role: viewer, reviewer or admin.

    For example:

    - `untoc-intake users role boris viewer`
    """
    from pipeline.filing import accounts

    with office(context).books() as store, store.database.writing("changing an account") as connection:
        accounts.change(connection, name, role=new)
    screen.say(f"{screen.harmless(name)} is {new} now.")


@app.command()
def close(context: typer.Context, name: Name) -> None:
    """Let somebody in no more; his decisions stay, with his name.

    For example:

    - `untoc-intake users close boris`
    """
    _open_or_close(context, name, active=False)


@app.command("open")
def open_(context: typer.Context, name: Name) -> None:
    """Let somebody in again, also after too many wrong passwords.

    For example:

    - `untoc-intake users open boris`
    """
    _open_or_close(context, name, active=True)


@app.command("list")
def list_(context: typer.Context) -> None:
    """List the accounts: name, role, last login, and whether they are open.

    For example:

    - `untoc-intake users list`
    """
    from pipeline.filing import accounts

    with office(context).books() as store, store.database.reading("listing accounts") as connection:
        everybody = accounts.accounts(connection)
        locks = accounts.locked(connection, datetime.now(UTC))
    if not everybody:
        screen.say("There are no accounts: `untoc-intake users add NAME --role admin`.")
        return
    rows = []
    for each in everybody:
        until = locks.get(accounts.name_subject(each.name))
        state = "closed" if not each.active else f"locked until {until:%H:%M} UTC" if until else "open"
        rows.append((each.name, str(each.role), f"{each.seen:%Y-%m-%d %H:%M}" if each.seen else "never", state))
    table.show(("name", "role", "last login", "state"), rows)


def _open_or_close(context: typer.Context, name: str, *, active: bool) -> None:
    from pipeline.filing import accounts

    with office(context).books() as store, store.database.writing("changing an account") as connection:
        accounts.change(connection, name, active=active)
    screen.say(f"{screen.harmless(name)} may log in {'again' if active else 'no more'}.")


def _password(file: Path | None) -> str:
    """Return a password from the file, or as somebody types it, twice and unseen."""
    if file is not None:
        try:
            text = sys.stdin.readline() if str(file) == "-" else file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise typer.BadParameter(f"cannot read {file}: {error}", param_hint="--password-file") from None
        return text.splitlines()[0] if text else ""
    return str(typer.prompt("Password", hide_input=True, confirmation_prompt="Once more"))
