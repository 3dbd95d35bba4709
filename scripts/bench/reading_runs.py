"""Runs a reader on a page and counts what it costs: ours, and the command `tesseract` as it is."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from config.settings import ReadingSettings, Settings
from models.mail import RawMessage
from models.page import Page, Transcript
from pipeline.reading.formats import formats
from pipeline.reading.letter import open_letter
from pipeline.reading.transcribe import transcribe

MODELS = {"en": "eng", "fr": "fra", "es": "spa", "ru": "rus", "ar": "ara", "zh": "chi_sim"}


class Reader:
    """Reads messages as the daemon does, within this process.

    Args:
        cache: where transcripts are kept; None reads every time.
    """

    def __init__(self, cache: Path | None) -> None:
        self.settings: ReadingSettings = Settings().reading
        self.knowledge: Knowledge = load_knowledge(SHIPPED)
        self.cache = cache
        if cache:
            cache.mkdir(parents=True, exist_ok=True)

    def message(self, data: bytes, name: str) -> tuple[Transcript, float]:
        """Return the transcript of a raw message and the CPU seconds it took, those of started programs included."""
        kept = self.cache / f"{name}.pickle" if self.cache else None
        if kept and kept.exists():
            transcript, seconds = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
            return transcript, seconds
        before = spent()
        letter = open_letter(RawMessage(sha256(data).hexdigest(), None, data), self.settings)
        transcript = transcribe(letter, self.settings, self.knowledge)
        seconds = spent() - before
        if kept:
            kept.write_bytes(pickle.dumps((transcript, seconds)))
        return transcript, seconds

    def file(self, path: Path) -> tuple[Page | None, float]:
        """Return the page that a file of one page becomes; None where it could not be read."""
        transcript, seconds = self.message(_mailed(path), path.stem + path.suffix)
        pages = [page for document in transcript.documents if document.sha256 for page in document.pages]
        return (pages[0] if pages else None), seconds

    def layer_used(self, path: Path) -> Page | None:
        """Return the page of a PDF where its layer is trusted, None where its picture is to be read; nothing is recognised."""
        data = path.read_bytes()
        form = next(form for form in formats() if form.name == "pdf")
        first = next(iter(form.pages(data, self.settings)), None)
        return first if isinstance(first, Page) else None


def _mailed(path: Path) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "sender@example.org", "office@example.org", "Page"
    main_type, sub_type = {
        "pdf": ("application", "pdf"),
        "png": ("image", "png"),
        "jpg": ("image", "jpeg"),
        "tif": ("image", "tiff"),
    }[path.suffix[1:]]
    mail.add_attachment(path.read_bytes(), maintype=main_type, subtype=sub_type, filename=path.name)
    return mail.as_bytes()


def spent() -> float:
    """Return the CPU seconds of this process and of its children that have ended."""
    return sum(os.times()[:4])


def bare(picture: Path, language: str, folder: Path, *, threads: bool = False) -> tuple[str, float]:
    """Return what the command `tesseract` with the right language reads, and its CPU seconds.

    Args:
        picture: what it is given.
        language: ISO 639-1 of the page.
        folder: where its answers are kept; they do not change with our code.
        threads: with as many threads as it likes, as it comes; else with one.
    """
    kept = folder / f"{picture.stem}{'-threads' if threads else ''}.json"
    if kept.exists():
        text, seconds = json.loads(kept.read_text(encoding="utf-8"))
        return text, seconds
    folder.mkdir(parents=True, exist_ok=True)
    environment = {key: value for key, value in os.environ.items() if key != "OMP_THREAD_LIMIT"}
    if not threads:
        environment["OMP_THREAD_LIMIT"] = "1"
    before = spent()
    done = subprocess.run(
        ["tesseract", str(picture), "stdout", "-l", MODELS[language]],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    seconds = spent() - before
    kept.write_text(json.dumps((done.stdout, seconds)), encoding="utf-8")
    return done.stdout, seconds
