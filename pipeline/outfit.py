"""What a machine reads with: versions, words and language models, as short texts that can be compared from machine to machine."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from config.settings import Settings

VERSION_SECONDS = 20  # in which a program tells about itself
MISSING = "missing"

Outfit = tuple[tuple[str, str], ...]


def outfit(settings: Settings, models: Sequence[str]) -> Outfit:
    """Return (what, version or digest) of this machine: the software, its engines, its words, and these language models.

    Runs in a worker. A model that is not there is `MISSING`.
    """
    from pipeline.work import makers

    named = {"untoc-intake": "untoc-intake", "knowledge": "words of the languages"}
    made_by = [(named.get(what, what), found) for what, found in makers((), settings) if what not in ("register", "settings")]
    folder = settings.reading.tessdata or own_tessdata()
    return (*made_by, *((f"language model {model}", _digest(folder, model)) for model in models))


def differences(here: Outfit, there: Outfit) -> tuple[str, ...]:
    """Return in words what another machine has otherwise than this one."""
    known = dict(there)
    return tuple(f"{what}: {known.get(what, MISSING)}, here {found}" for what, found in here if known.get(what) != found)


def own_tessdata() -> Path | None:
    """Return the folder that tesseract itself names, TESSDATA_PREFIX heeded; None where it does not."""
    try:
        done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=VERSION_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    named = re.search(r'"(.+)"', done.stdout + done.stderr)
    return Path(named.group(1)) if named else None


def _digest(folder: Path | None, model: str) -> str:
    try:
        return hashlib.sha256(((folder or Path()) / f"{model}.traineddata").read_bytes()).hexdigest()[:12]
    except OSError:
        return MISSING
