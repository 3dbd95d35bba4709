"""A real mail server for the system tests."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from config.settings import MailboxSettings, Tls

ROOT = Path(__file__).parents[2]


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def dovecot() -> Iterator[Any]:
    """A private Dovecot with an empty mailbox."""
    with load_script("private_dovecot").PrivateDovecot() as server:
        yield server


@pytest.fixture
def dovecot_kind() -> type[Any]:
    """The class of private Dovecots, for those with rights or tokens."""
    return load_script("private_dovecot").PrivateDovecot  # type: ignore[no-any-return]


@pytest.fixture
def dovecot_without() -> Iterator[Callable[..., Any]]:
    """Starts a private Dovecot that lacks capabilities."""
    servers = []

    def start(*capabilities: str) -> Any:
        servers.append(load_script("private_dovecot").PrivateDovecot(without=capabilities))
        return servers[-1].__enter__()

    yield start
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def settings_of() -> Callable[[Any], MailboxSettings]:
    """Settings for a server that was started by hand."""

    def settings(server: Any) -> MailboxSettings:
        return MailboxSettings(
            host=server.host,
            port=server.tls_port,
            user=server.user,
            password=server.password,
            tls=Tls.IMPLICIT,
            ca_file=server.ca_file,
            timeout_seconds=10,
        )

    return settings


@pytest.fixture
def mailbox_settings(dovecot: Any, settings_of: Callable[[Any], MailboxSettings]) -> MailboxSettings:
    return settings_of(dovecot)
