"""The command line as a whole: help, exit codes, errors in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli

COMMANDS = (
    "backup", "check", "config", "export", "invitations", "messages", "purge", "report", "reprocess", "restore", "retry", "run",
)  # fmt: skip


def test_help_names_every_command(untoc_intake: Any) -> None:
    """A newcomer finds all of them, and what to do on the first day."""
    ended = untoc_intake("--help")
    assert ended.code == 0
    assert all(f" {command} " in ended.out for command in COMMANDS)
    assert "A first day" in ended.out


@pytest.mark.parametrize(
    "command",
    [(command,) for command in COMMANDS if command != "invitations"] + [("invitations", "import"), ("invitations", "list")],
)
def test_every_command_teaches_by_an_example(untoc_intake: Any, command: tuple[str, ...]) -> None:
    """`--help` of each command ends in something that can be typed."""
    ended = untoc_intake(*command, "--help")
    assert ended.code == 0
    assert f"untoc-intake {' '.join(command)}" in ended.out.partition("For example:")[2]


HEAVY = {"anyio", "cv2", "dask", "fastapi", "fitz", "numpy", "openpyxl", "pandas", "PIL", "pydantic", "pypdf", "sklearn", "spacy"}
HEAVY |= {"sqlalchemy", "models.mail", "models.page"}
TELLING = """
import sys
from pipeline import cli
try:
    cli.main()
finally:
    print(*sys.modules)
"""
LIGHT = """
import typer
app = typer.Typer(rich_markup_mode="markdown")
app.command()(lambda: None)
app()
"""  # what any command line that is made with Typer needs until its help is there


def test_help_comes_at_once() -> None:
    """No heavy library and none of our models is loaded before it is needed; it takes little longer than Typer's own smallest."""
    done = subprocess.run([sys.executable, "-c", TELLING, "--help"], capture_output=True, check=True, text=True)
    assert "reprocess" in done.stdout
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {"typer", "pipeline.cli"} <= loaded
    assert loaded.isdisjoint(HEAVY)
    ours, theirs = (min(_seconds(*how) for _ in range(5)) for how in (("-m", "pipeline.cli"), ("-c", LIGHT)))
    assert ours < 2 * theirs


def _seconds(*how: str) -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, *how, "--help"], capture_output=True, check=True)
    return time.monotonic() - began


def test_a_wrong_option_is_a_usage_error(untoc_intake: Any) -> None:
    """Exit code 2, and nothing is made."""
    assert untoc_intake("messages", "--status", "lost").code == 2
    assert untoc_intake("nonsense").code == 2
    assert list(Path.cwd().iterdir()) == []


def test_an_error_is_one_sentence_and_its_exit_code(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong settings end with 78, a database out of reach with 69; each says what to do, without a traceback."""
    monkeypatch.setenv("UNTOC_INTAKE_MAILBOX__PROT", "993")
    wrong = untoc_intake("messages")
    assert wrong.code == 78
    assert "UNTOC_INTAKE_MAILBOX__PROT" in wrong.err
    assert "Traceback" not in wrong.err
    monkeypatch.delenv("UNTOC_INTAKE_MAILBOX__PROT")
    monkeypatch.setenv("UNTOC_INTAKE_DATABASE__URL", "sqlite:///nowhere/books.db")
    unreachable = untoc_intake("messages")
    assert unreachable.code == 69
    assert len(unreachable.err.splitlines()) == 1
    assert unreachable.err.startswith("untoc-intake: database sqlite:///nowhere/books.db: ")


def test_a_mistake_of_ours_is_one_sentence_too(untoc_intake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error ends with 1 and asks for a report; `--debug` shows where it arose."""

    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("by\x1b[2Jzero")

    monkeypatch.setattr(cli, "app", broken)
    ended = untoc_intake("messages")
    assert ended.code == 1
    assert ended.err == (
        "untoc-intake: a mistake of this program: ZeroDivisionError: by [2Jzero; "
        "run it again with --debug and report what it shows\n"
    )
    with pytest.raises(ZeroDivisionError):
        untoc_intake("--debug", "messages")


def test_settings_come_from_the_given_file(untoc_intake: Any, tmp_path: Path) -> None:
    """`--config` counts for every command; a missing file is a configuration error."""
    (tmp_path / "office.toml").write_text('[database]\nurl = "sqlite:///office.db"\n')
    assert untoc_intake("--config", "office.toml", "messages").code == 0
    assert (tmp_path / "office.db").exists()
    assert untoc_intake("--config", "nowhere.toml", "messages").code == 78


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    """`untoc-intake messages | head -0` ends quietly."""
    environment = os.environ | {"UNTOC_INTAKE_DATABASE__URL": f"sqlite:///{tmp_path}/books.db"}
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "config"], stdout=writer, stderr=subprocess.PIPE, env=environment, text=True
    )
    os.close(writer)
    assert "Traceback" not in done.stderr
    assert done.stderr == ""


def test_the_version_is_told(untoc_intake: Any) -> None:
    """`--version` names the program and its version."""
    assert untoc_intake("--version").out.startswith("untoc-intake ")
