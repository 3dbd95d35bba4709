"""What the daemon tells: one line an event, as JSON for programs or as text for people, without personal data or secrets."""

from __future__ import annotations

import logging
import os
import re
import traceback
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from logging.handlers import WatchedFileHandler
from pathlib import Path
from typing import Any

import structlog

from config.settings import LogForm, LogSettings
from models.errors import ConfigError

log = logging.getLogger("untoc-intake")

FRAMES_MAX = 12  # of a mistake of ours; its innermost calls say where it is
# Numbers that somebody can be called at: from "+", at least eight digits. Hashes, times and ports have no "+".
_TELEPHONE = re.compile(r"\+\d[\d ()./-]{6,}\d")
_ADDRESS = re.compile(r"[^\s<>\"'(),;:]+@[^\s<>\"'(),;:]+\.[^\s<>\"'(),;:]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")

Event = MutableMapping[str, Any]


@contextmanager
def logging_to(settings: LogSettings, *, on_screen: bool, own: frozenset[str] = frozenset()) -> Iterator[None]:
    """Send what is told to the file of the settings, else to standard error; times are UTC.

    Args:
        settings: where, how and from which weight on.
        on_screen: whether standard error counts at all where no file is set.
        own: addresses that may be shown: the office's own.

    Raises:
        ConfigError: the file cannot be written.
    """
    if settings.file is None and not on_screen:
        yield
        return
    try:
        handler = logging.StreamHandler() if settings.file is None else WatchedFileHandler(settings.file, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"log.file = {settings.file} cannot be written: {error.strerror}; choose another") from error
    handler.setFormatter(_formatter(settings, own))
    # Only our own words: at DEBUG imapclient would log what is fetched. Source: reference/reliability.md, 4.
    log.addHandler(handler)
    log.setLevel(settings.level.value)
    log.propagate = False
    # Scheduler: its warnings say only that a poll lasts longer than the time between two.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    # Its traceback of a connection that was lost anyway; what that means for us we tell ourselves.
    logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()


@contextmanager
def about(**context: str) -> Iterator[None]:
    """Add what is being worked on (message, reference) to every line told within."""
    with structlog.contextvars.bound_contextvars(**{name: value for name, value in context.items() if value}):
        yield


def harmless(text: str, own: frozenset[str] = frozenset()) -> str:
    """Return text without addresses and telephone numbers of persons, and on one line."""

    def hidden(found: re.Match[str]) -> str:
        return found.group() if found.group() in own else "(address)"

    return _TELEPHONE.sub("(telephone)", _ADDRESS.sub(hidden, _CONTROL.sub(" ", text)))


def _formatter(settings: LogSettings, own: frozenset[str]) -> logging.Formatter:
    form = settings.form
    if form is LogForm.AUTO:  # systemd says where its journal listens. Source: systemd.exec(5), $JOURNAL_STREAM
        form = LogForm.JSON if settings.file is None and "JOURNAL_STREAM" in os.environ else LogForm.TEXT

    def clean(_logger: Any, _method: str, event: Event) -> Event:
        return {name: harmless(value, own) if isinstance(value, str) else value for name, value in event.items()}

    render = structlog.processors.JSONRenderer(ensure_ascii=False) if form is LogForm.JSON else _as_text
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="%Y-%m-%dT%H:%M:%SZ", utc=True),
            _mistake,
            clean,
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
    )


def _mistake(_logger: Any, _method: str, event: Event) -> Event:
    """Tell where a mistake of ours is by its kind and calls alone: its text may hold what somebody wrote into a mail."""
    record: logging.LogRecord | None = event.get("_record")
    if record is None or not record.exc_info or record.exc_info[0] is None:
        return event
    kind, _error, trace = record.exc_info
    frames = traceback.extract_tb(trace)[-FRAMES_MAX:]
    event["mistake"] = kind.__name__
    event["calls"] = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    record.exc_info, record.exc_text = None, None  # else the formatter adds all of it
    event.pop("exc_info", None)
    return event


def _as_text(_logger: Any, _method: str, event: Event) -> str:
    """Return a line for people: time, weight, sentence, and what it is about."""
    time, level, said = event.pop("timestamp", ""), str(event.pop("level", "")).upper(), event.pop("event", "")
    return " ".join([str(time), level, str(said), *(f"{name}={value}" for name, value in event.items())])
