"""What an office installs: the unit is hardened, the examples are valid, and the page names what exists."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from config import load
from config.loading import explain
from pipeline.cli import app

DEPLOY = Path(__file__).parents[2] / "deploy"
EXPOSURE_MAX = 2.0  # of 10, as `systemd-analyze security` counts


def test_the_unit_is_hardened() -> None:
    """Measured by systemd itself, without a running one."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(DEPLOY / "untoc-intake.service")]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = re.search(r"Overall exposure level for .*?: ([\d.]+)", told)
    if found is None:
        pytest.skip("this systemd cannot measure offline")
    assert float(found.group(1)) <= EXPOSURE_MAX


def test_the_example_is_valid() -> None:
    """The settings that an office begins with are all known."""
    assert load(DEPLOY / "office.toml", {}).watched()


def test_credentials_are_named_by_their_settings() -> None:
    """Each credential of the unit, those in comments too, is a secret of the settings."""
    unit = (DEPLOY / "untoc-intake.service").read_text()
    secrets = {setting.key for setting in explain(None, {})}
    named = re.findall(r"LoadCredential=([a-z_.]+):", unit)
    assert len(named) >= 4
    assert set(named) <= secrets


def test_variables_of_unit_and_container_are_known() -> None:
    """A variable that does not exist would keep the daemon from starting."""
    known = {f"UNTOC_INTAKE_{setting.key.replace('.', '__').upper()}" for setting in explain(None, {})} | {"UNTOC_INTAKE_CONFIG"}
    for file in ("untoc-intake.service", "Containerfile", "compose.yaml", "README.md"):
        named = set(re.findall(r"UNTOC_INTAKE_[A-Z_0-9]+", (DEPLOY / file).read_text()))
        assert {name.removesuffix("_FILE") for name in named} <= known, file


def test_the_page_names_commands_that_exist() -> None:
    """Whoever types what stands there gets no usage error."""
    page = (DEPLOY / "README.md").read_text()
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    named = set(re.findall(r"`untoc-intake ([a-z]+)", page)) | set(re.findall(r"bin/untoc-intake ([a-z]+)", page))
    assert named <= commands, named - commands
    assert {"backup", "restore", "purge", "check", "retry"} <= named
    assert tomllib.loads((DEPLOY / "office.toml").read_text())["digest"]["host"]


@pytest.mark.parametrize("document", ["README.md", "deploy/README.md"])
def test_settings_that_the_documents_name_are_settings(document: str) -> None:
    """Who sets what a document names is not refused with exit code 78: `drafts.enabled` was never a key."""
    known = {setting.key for setting in explain(None, {})}
    sections = {key.partition(".")[0] for key in known}
    page = (DEPLOY.parent / document).read_text(encoding="utf-8")
    named = {key for key in re.findall(r"`([a-z]+\.[a-z0-9_]+)(?=[ `])", page) if key.partition(".")[0] in sections}
    assert named
    assert named <= known, named - known


def test_commands_by_hand_see_what_the_daemon_sees() -> None:
    """The same settings and secrets: without them `check` saw no mailbox. And the register is filled, which no daemon does."""
    page, unit = ((DEPLOY / file).read_text() for file in ("README.md", "untoc-intake.service"))
    by_hand = page[page.index("systemd-run") :].partition("```")[0]
    assert set(re.findall(r"--setenv=(\w+)=", by_hand)) == set(re.findall(r"^Environment=(\w+)=", unit, re.MULTILINE))
    credentials = re.findall(r"^LoadCredential=(\S+)", unit, re.MULTILINE)
    assert set(re.findall(r"--property=LoadCredential=(\S+)", by_hand)) == set(credentials)
    assert "by_hand invitations import" in by_hand
