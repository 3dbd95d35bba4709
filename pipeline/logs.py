"""What the daemon tells: one line an event, without anything that a stranger wrote."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import WatchedFileHandler

from config.settings import LogSettings
from models.errors import ConfigError

log = logging.getLogger("untoc-intake")


@contextmanager
def logging_to(settings: LogSettings, *, on_screen: bool) -> Iterator[None]:
    """Send what is told to the file of the settings, else to standard error; times are UTC."""
    if settings.file is None and not on_screen:
        yield
        return
    try:
        handler = logging.StreamHandler() if settings.file is None else WatchedFileHandler(settings.file, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"log.file = {settings.file} cannot be written: {error.strerror}; choose another") from error
    formatter = logging.Formatter("%(asctime)sZ %(levelname)s %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    # Only our own words: at DEBUG imapclient would log what is fetched. Source: reference/reliability.md, 4.
    log.addHandler(handler)
    log.setLevel(settings.level.value)
    log.propagate = False
    # Scheduler: its warnings say only that a poll lasts longer than the time between two.
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.removeHandler(handler)
        handler.close()
