"""Databases to test with (what is promised of the books is promised in SQLite and in PostgreSQL), and mails read whole."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from config.knowledge import load_knowledge
from config.register import load_register
from config.settings import Settings
from models.mail import RawMessage
from models.reply import Delegate
from pipeline.filing.database import Database
from pipeline.process import understand
from pipeline.reading.letter import open_letter
from pipeline.reading.transcribe import transcribe

SCRIPT = Path(__file__).parents[1] / "scripts" / "private_postgresql.py"


@pytest.fixture(autouse=True)
def _no_settings_of_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget the settings of whoever runs the tests: they purge, and must never find the books of an office."""
    for name in [name for name in os.environ if name.startswith("UNTOC_INTAKE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Any]:
    """A private PostgreSQL, started once (`scripts/private_postgresql.py`)."""
    spec = importlib.util.spec_from_file_location(SCRIPT.stem, SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[SCRIPT.stem] = module
    spec.loader.exec_module(module)
    if module.programs() is None:
        pytest.skip("PostgreSQL is not installed; scripts/setup does it on Debian")
    with module.PrivatePostgresql() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_template(postgresql: Any) -> str:
    """The name of a database with the newest schema and nothing in it: to copy it is faster than to make the tables."""
    url: str = postgresql.new_database()
    database = Database(url)
    database.prepare()
    database.close()
    return url.rpartition("/")[2]


@pytest.fixture
def postgresql_url(postgresql: Any, postgresql_template: str) -> Iterator[str]:
    """The URL of empty books in PostgreSQL, which are gone after the test."""
    url: str = postgresql.new_database(postgresql_template)
    yield url
    postgresql.drop(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.system)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of empty books: each test that asks for it runs once in SQLite and once in PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/books.db"
    url: str = request.getfixturevalue("postgresql_url")
    return url


@pytest.fixture(scope="session")
def delegates_of_mail() -> Callable[..., tuple[Delegate, ...]]:
    """Reads the delegates of a mail with this text, as the daemon would; the register is that of `tests/cases`."""
    knowledge, settings = load_knowledge(), Settings().reading
    register = load_register(Path(__file__).parent / "cases" / "invitations.toml")

    def read(content: str, subtype: str = "plain", sender: str = "Registry <registry@mission.example>") -> tuple[Delegate, ...]:
        mail = EmailMessage()
        mail["From"], mail["To"] = sender, "untoc.cop@unodc.example"
        mail["Subject"], mail["Message-ID"] = "Note verbale", "<a@b.example>"
        mail.set_content(content, subtype=subtype)
        data = bytes(mail)
        raw = RawMessage(hashlib.sha256(data).hexdigest(), None, data)
        letter = open_letter(raw, settings)
        return understand(raw, letter, transcribe(letter, settings, knowledge), register, knowledge).delegates

    return read
