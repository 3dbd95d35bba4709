"""Is everything there? Each part is looked at by itself, so that one call shows all that is missing. Nothing is changed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from config.knowledge import SHIPPED, load_knowledge
from config.settings import Settings, WorkerKind
from models import migrations
from models.errors import ConfigError, ExitCode, IntakeError, Problem, StoreError
from pipeline.filing.store import Store
from pipeline.outfit import VERSION_SECONDS, differences, outfit, own_tessdata
from pipeline.reading.engine_parts.traineddata import characters
from pipeline.reading.engines import Engine, EngineError, engines, tesserocr
from pipeline.reading.text.language import SCRIPTS, SECOND_MODELS

SPACE_MIN_BYTES = 500_000_000  # below this, tell at once. Source: reference/reliability.md, R10
SLOWER = 1.4  # CPU of the program `tesseract`, started for every reading, for one of the library

PROGRAMS = {  # program -> (option that shows its version, Debian package)
    "tesseract": ("--version", "tesseract-ocr"),
    "pdftoppm": ("-v", "poppler-utils"),
    "pdfinfo": ("-v", "poppler-utils"),
}
DEBIAN = {  # model -> Debian package, where its name does not follow from the model's
    "Latin": "tesseract-ocr-script-latn",
    "Arabic": "tesseract-ocr-script-arab",
}
# What each script's models must be able to write: letters of its languages, and for Latin also "@" (`spa` lacks it).
LETTERS = {"Latn": "@AZaz09éèñüç/().", "Cyrl": "АЯаяШ", "Arab": "ابتي", "Hans": "中国的"}
ADDRESSES = "@AZaz09/().-_"  # what the second reading of pages in other scripts is there for: addresses and references


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that must be there.

    Attributes:
        found: what is there, or what is wrong.
        remedy: what to do; "" where it is well.
        exit_code: what a run would end with because of it.
    """

    name: str
    found: str
    remedy: str = ""
    exit_code: ExitCode = ExitCode.DONE

    @property
    def well(self) -> bool:
        return self.exit_code == ExitCode.DONE


def parts(settings: Settings, look_at_mailbox: Callable[[], str]) -> Iterator[Part]:
    """Yield every part in the order in which an office would set it up.

    Args:
        settings: those in force.
        look_at_mailbox: logs in, looks whether the folders are there, and returns what it saw; raises MailboxError.
    """
    for program, (option, package) in PROGRAMS.items():
        yield _program(program, option, package)
    yield from _models(settings)
    yield from (_library(engine, settings) for engine in engines() if engine.name not in PROGRAMS)
    yield _guarded("languages and States", lambda: _knowledge(settings))
    yield _guarded("archive", lambda: _archive(settings.archive.directory))
    yield from _database(settings)
    if settings.workers.kind is WorkerKind.DASK:
        yield from _machines(settings)
    if settings.mailbox.host:
        yield _guarded("mailbox", look_at_mailbox)
    else:
        yield Part("mailbox", "none is set; `reprocess` works without, `run` needs mailbox.host")


def worst(found: list[Part]) -> ExitCode:
    """Return the exit code for all parts together: what must be installed or set comes before what is out of reach."""
    codes = {part.exit_code for part in found}
    return next((code for code in (ExitCode.CONFIG, ExitCode.UNAVAILABLE, ExitCode.TRY_AGAIN) if code in codes), ExitCode.DONE)


def _program(name: str, option: str, package: str) -> Part:
    path = shutil.which(name)
    if path is None:
        return Part(name, "not installed", f"install it: apt-get install {package}", ExitCode.CONFIG)
    try:
        done = subprocess.run([path, option], capture_output=True, text=True, timeout=VERSION_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        return Part(name, f"does not start: {error}", f"install it again: apt-get install --reinstall {package}", ExitCode.CONFIG)
    version = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return Part(name, f"{version.group() if version else 'version unknown'}, {path}")


def _models(settings: Settings) -> Iterator[Part]:
    folder = settings.reading.tessdata or own_tessdata()
    if folder is None:
        yield Part(
            "language models",
            "tesseract does not say where they are",
            "install tesseract, or set reading.tessdata",
            ExitCode.CONFIG,
        )
        return
    for model, letters in _needed(settings).items():
        yield _model(model, folder / f"{model}.traineddata", letters)


def _needed(settings: Settings) -> dict[str, str]:
    """Return each language model that is read with, and what it must be able to write."""
    needs = dict.fromkeys(_language_models(settings), "")
    needs |= {model: LETTERS.get(script, "") for script, models in SCRIPTS.items() for model in models}
    return needs | dict.fromkeys(SECOND_MODELS, ADDRESSES)


def _machines(settings: Settings) -> Iterator[Part]:
    """Yield the cluster, and for each of its machines whether it reads with the same as this one."""
    from pipeline.cluster import Cluster, connected

    try:
        with connected(settings.workers) as client:
            machines = Cluster(client, settings.workers)
            shown = f"; its dashboard: {machines.dashboard}" if machines.dashboard else ""
            yield Part("cluster", f"{settings.workers.scheduler}: {machines.count} messages at a time{shown}")
            models = tuple(_needed(settings))
            here = outfit(settings, models)
            for address, found in machines.everywhere(outfit, settings, models):
                if isinstance(found, Problem):
                    yield Part(f"worker {address}", found.detail, "start it again: untoc-intake worker", ExitCode.TRY_AGAIN)
                elif other := differences(here, found):
                    remedy = "install the same there as here: this version, scripts/setup, the same language models"
                    yield Part(f"worker {address}", "; ".join(other), remedy, ExitCode.CONFIG)
                else:
                    yield Part(f"worker {address}", f"reads with the same as this machine ({len(here)} things compared)")
            machines.stop()
    except IntakeError as error:
        yield Part("cluster", str(error), "", error.exit_code)


def _language_models(settings: Settings) -> list[str]:
    """Return the models of all languages that are known here; none where the languages cannot be read, which has its own line."""
    try:
        known = load_knowledge(settings.extraction.knowledge_directory or SHIPPED)
    except IntakeError:
        return []
    return [model for language in known.languages for model in language.ocr_models]


def _model(model: str, file: Path, letters: str) -> Part:
    name = f"language model {model}"
    package = DEBIAN.get(model, f"tesseract-ocr-{model.replace('_', '-').lower()}")
    try:
        known = characters(file)
    except OSError:
        remedy = f"install it: apt-get install {package}; or set reading.tessdata to the folder that holds it"
        return Part(name, f"not in {file.parent}", remedy, ExitCode.CONFIG)
    except ValueError as error:
        return Part(name, str(error), f"install it again: apt-get install --reinstall {package}", ExitCode.CONFIG)
    lacking = [letter for letter in letters if letter not in known]
    if lacking:
        remedy = f"it is not the model of that name; install it again: apt-get install --reinstall {package}"
        return Part(name, f"{file} does not know {' '.join(lacking)}", remedy, ExitCode.CONFIG)
    return Part(name, f"{len(known):,} characters, {file}")


def _library(engine: Engine, settings: Settings) -> Part:
    """Return whether an engine that is a library can be started: it reads an empty picture."""
    try:
        version = engine.version()
        engine.recognise(np.full((64, 256), 255, np.uint8), SECOND_MODELS, VERSION_SECONDS, settings.reading.tessdata)
    except (ImportError, OSError, EngineError, ValueError, RuntimeError) as error:
        if engine.name == tesserocr.ENGINE.name and not tesserocr.is_there():
            found = f"does not load; the program tesseract reads in its place, at {SLOWER} times the cost"
            return Part(f"engine {engine.name}", found, "install the requirements again: scripts/setup")
        remedy = "install the requirements again: scripts/setup"
        return Part(f"engine {engine.name}", f"does not start: {error}", remedy, ExitCode.CONFIG)
    return Part(f"engine {engine.name}", version)


def _guarded(name: str, look: Callable[[], str]) -> Part:
    """Return what `look` says; its error carries its own remedy after the last semicolon or colon."""
    try:
        return Part(name, look())
    except IntakeError as error:
        return Part(name, str(error), "", error.exit_code)


def _knowledge(settings: Settings) -> str:
    knowledge = load_knowledge(settings.extraction.knowledge_directory or SHIPPED)
    languages = " ".join(language.code for language in knowledge.languages)
    return f"{languages}; {len(knowledge.states)} States"


def _archive(directory: Path) -> str:
    existing = next((folder for folder in (directory, *directory.absolute().parents) if folder.exists()), Path("/"))
    if not existing.is_dir():
        raise ConfigError(f"{existing} is no directory; set archive.directory")
    if not os.access(existing, os.W_OK | os.X_OK):
        raise ConfigError(f"{existing} may not be written; change its rights, or set archive.directory")
    free = shutil.disk_usage(existing).free
    if free < SPACE_MIN_BYTES:
        raise StoreError(f"only {free / 1e6:,.0f} MB are free at {existing}; make room")
    state = "" if directory.exists() else "will be made at the first message; "
    return f"{directory}: {state}{free / 1e9:,.1f} GB free"


def _database(settings: Settings) -> Iterator[Part]:
    def look() -> str:
        with Store(settings.database.url, _no_picture) as store:
            revision = store.database.revision()
            file = store.database.sqlite_file
            if revision is None and file is not None and not os.access(file.absolute().parent, os.W_OK | os.X_OK):
                raise ConfigError(f"{file.absolute().parent} does not exist or may not be written; make it, or set database.url")
            if revision is None:
                return f"{store.database.name}: will be made at the first use"
            if not migrations.known(revision):
                raise store.database.newer()
            if revision != migrations.HEAD:
                return f"{store.database.name}: schema {revision}, will be brought to {migrations.HEAD} at the next use"
            seen, register = sum(store.counts().values()), store.register()
            return f"{store.database.name}: schema {revision}, {seen:,} messages, {len(register)} invitations"

    yield _guarded("database", look)


def _no_picture(_data: bytes) -> str:
    raise AssertionError("a check files nothing")
