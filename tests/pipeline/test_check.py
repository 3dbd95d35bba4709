"""Is everything there?"""

from __future__ import annotations

import shutil
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from config.knowledge import SHIPPED, load_knowledge
from config.settings import ArchiveSettings, DatabaseSettings, MailboxSettings, ReadingSettings, Settings
from models.errors import ExitCode, LoginRefused
from pipeline import check
from pipeline.check import LETTERS, Part, parts, worst
from pipeline.reading.engines import Engine


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings that keep everything in the test's folder."""
    return Settings(
        database=DatabaseSettings(f"sqlite:///{tmp_path}/books.db"),
        archive=ArchiveSettings(tmp_path / "archive"),
        reading=ReadingSettings(tessdata=tmp_path),
    )


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of programs, the only ones that can be found; each tells its version as the real ones do."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in check.PROGRAMS:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho '{name} version 5.5.0' >&2\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(shutil, "which", lambda name: str(folder / name) if (folder / name).exists() else None)
    return folder


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Return what each model knows, by its name; a model that is taken out of it is missing."""
    known = {model: set(LETTERS[script]) for script, names in check.SCRIPTS.items() for model in names}
    known |= {model: set(check.ADDRESSES) for model in check.SECOND_MODELS}
    known |= {
        model: set() for language in load_knowledge(SHIPPED).languages for model in language.ocr_models if model not in known
    }

    def characters(file: Path) -> frozenset[str]:
        if file.stem not in known:
            raise FileNotFoundError(file)
        return frozenset(known[file.stem])

    monkeypatch.setattr(check, "characters", characters)
    return known


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return an engine that is a library; loading a real one takes seconds."""
    library: dict[str, Any] = {"version": lambda: "3.10", "recognise": lambda *_: ()}
    monkeypatch.setattr(check, "engines", lambda: (Engine("rapid", library["version"], library["recognise"], lambda *_: ()),))
    return library


def look(settings: Settings) -> dict[str, Part]:
    """Return the parts by name; the mailbox answers."""
    return {part.name: part for part in parts(settings, lambda: "INBOX holds 3 messages")}


def test_where_all_is_there_all_is_well(settings: Settings, programs: Path, models: Any) -> None:
    """Every part is named with what was found, and the exit code is 0; nothing was made by looking."""
    found = look(replace(settings, mailbox=MailboxSettings(host="localhost")))
    assert all(part.well for part in found.values()), found
    assert found["tesseract"].found.startswith("5.5.0")
    assert found["mailbox"].found == "INBOX holds 3 messages"
    assert worst(list(found.values())) == ExitCode.DONE
    assert not (programs.parent / "archive").exists()
    assert not (programs.parent / "books.db").exists()


def test_a_missing_program_is_named_with_its_package(settings: Settings, programs: Path, models: Any) -> None:
    """The line says what to install, the other parts are still looked at, and the exit code is 78."""
    (programs / "pdftoppm").unlink()
    found = look(settings)
    assert found["pdftoppm"].remedy == "install it: apt-get install poppler-utils"
    assert worst(list(found.values())) == ExitCode.CONFIG
    assert found["database"].well


def test_a_program_that_does_not_start_is_not_there(settings: Settings, programs: Path, models: Any) -> None:
    """A program whose libraries are gone is found by starting it."""
    (programs / "tesseract").write_text("#!/bin/sh\nexit 127\n")
    assert not look(settings)["tesseract"].well


def test_a_missing_language_model_is_named_with_its_package(settings: Settings, programs: Path, models: Any) -> None:
    """Names of Debian's packages differ from names of models."""
    del models["Latin"], models["chi_sim"], models["fra"]
    found = look(settings)
    assert "tesseract-ocr-fra" in found["language model fra"].remedy
    assert "tesseract-ocr-script-latn" in found["language model Latin"].remedy
    assert "tesseract-ocr-chi-sim" in found["language model chi_sim"].remedy


def test_a_latin_model_that_cannot_write_an_address_is_refused(settings: Settings, programs: Path, models: Any) -> None:
    """The second reading of every page is there for "@" and accents; a model without them would lose e-mails in silence."""
    models["Latin"] -= {"@", "ñ"}
    part = look(settings)["language model Latin"]
    assert part.exit_code == ExitCode.CONFIG
    assert "does not know @ ñ" in part.found


def test_a_library_that_does_not_load_is_told(settings: Settings, programs: Path, models: Any, engine: dict[str, Any]) -> None:
    """An engine within this program is tried, not only looked up: a missing system library shows only then."""

    def broken(*_: Any) -> None:
        raise ImportError("libgomp.so.1: cannot open shared object file")

    assert look(settings)["engine rapid"].well
    engine["recognise"] = broken
    part = look(settings)["engine rapid"]
    assert part.exit_code == ExitCode.CONFIG
    assert "libgomp" in part.found


def test_without_the_wheel_of_tesseract_its_program_reads(
    settings: Settings, programs: Path, models: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It costs more and says so; nothing is broken."""
    monkeypatch.setattr(check, "engines", lambda: (check.tesserocr.ENGINE,))
    monkeypatch.setitem(sys.modules, "tesserocr", None)
    part = look(settings)["engine tesserocr"]
    assert part.exit_code == ExitCode.DONE
    assert "the program tesseract reads in its place" in part.found
    assert "scripts/setup" in part.remedy


def test_without_tesseract_its_folder_of_models_is_asked_for(settings: Settings, programs: Path) -> None:
    """One line instead of one for each model."""
    (programs / "tesseract").unlink()
    found = look(replace(settings, reading=ReadingSettings()))
    assert found["language models"].remedy == "install tesseract, or set reading.tessdata"
    assert not any(name.startswith("language model ") for name in found)


def test_a_mailbox_that_refuses_the_login_is_told(settings: Settings, programs: Path, models: Any) -> None:
    """The reason stands in its line, and the exit code says that a server is out of reach."""

    def refused() -> str:
        raise LoginRefused("localhost, port 993: the login of 'clerk' is refused: check mailbox.user and mailbox.password")

    found = list(parts(replace(settings, mailbox=MailboxSettings(host="localhost")), refused))
    assert found[-1].name == "mailbox"
    assert "login of 'clerk' is refused" in found[-1].found
    assert worst(found) == ExitCode.UNAVAILABLE


def test_without_a_mailbox_reprocess_still_works(settings: Settings, programs: Path, models: Any) -> None:
    """An office that only has a backlog is told so, and nothing is missing."""
    assert look(settings)["mailbox"].well


def test_books_and_archive_that_cannot_be_made_are_told(settings: Settings, programs: Path, models: Any, tmp_path: Path) -> None:
    """A folder that is missing, a file in the way, a disk that is full: each with what to do."""
    (tmp_path / "file").write_text("in the way")
    wrong = replace(
        settings,
        database=DatabaseSettings(f"sqlite:///{tmp_path}/nowhere/books.db"),
        archive=ArchiveSettings(tmp_path / "file" / "archive"),
    )
    found = look(wrong)
    assert "make it, or set database.url" in found["database"].found
    assert "set archive.directory" in found["archive"].found
    assert worst(list(found.values())) == ExitCode.CONFIG


def test_a_database_of_a_newer_version_is_not_well(settings: Settings, programs: Path, models: Any, tmp_path: Path) -> None:
    """After a step back to an older version no command can use the books: a check says so before, and brings them nowhere."""
    with sqlite3.connect(tmp_path / "books.db") as books:
        books.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        books.execute("INSERT INTO alembic_version VALUES ('9999')")
    found = look(settings)["database"]
    assert not found.well
    assert "newer than this version" in found.found
    with sqlite3.connect(tmp_path / "books.db") as books:
        books.execute("UPDATE alembic_version SET version_num = '0001'")
    assert "schema 0001, will be brought to" in look(settings)["database"].found


def test_a_full_disk_is_told(settings: Settings, programs: Path, models: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the archive cannot take a message any more, somebody should know."""
    monkeypatch.setattr(check, "SPACE_MIN_BYTES", 10**18)
    assert "make room" in look(settings)["archive"].found
