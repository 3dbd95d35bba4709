"""`untoc-intake review`."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def test_the_desk_opens_on_loopback_and_ends_cleanly(tmp_path: Path) -> None:
    """The command says where it is, answers there, and SIGTERM ends it with exit code 0."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UNTOC_INTAKE_")}
    environment |= {"PYTHONPATH": str(Path(__file__).parents[3]), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "pipeline.cli", "review", "--port", "0"]
    desk = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True)
    assert desk.stdout is not None
    try:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", desk.stdout.readline())
        assert found is not None
        with urllib.request.urlopen(found[0], timeout=30) as answer:  # noqa: S310 - our own address
            assert "untoc-intake" in answer.read().decode()
        desk.send_signal(signal.SIGTERM)
        assert "closed" in desk.stdout.read()
        assert desk.wait(30) == 0
    finally:
        desk.kill()
        desk.wait(30)
        desk.stdout.close()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"HOST": "0.0.0.0"}, "without any login"),  # noqa: S104 - refused on purpose
        ({"ACCESS": "login"}, "users add"),
        ({"ACCESS": "proxy"}, "proxy_addresses"),
    ],
)
def test_it_never_opens_by_accident(
    untoc_intake: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], said: str
) -> None:
    """Settings that would let strangers in, or nobody, end with 78 and what to set."""
    for name, value in settings.items():
        monkeypatch.setenv(f"UNTOC_INTAKE_DESK__{name}", value)
    done = untoc_intake("review", "--port", "0")
    assert done.code == 78
    assert said in done.err


def test_a_port_that_is_taken_is_said(untoc_intake: Callable[..., Any]) -> None:
    """With the setting that names it."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = untoc_intake("review", "--port", str(other.getsockname()[1]))
    assert done.code == 78
    assert "desk.port" in done.err
