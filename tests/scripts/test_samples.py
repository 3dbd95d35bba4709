"""The samples that the demonstration ships."""

from __future__ import annotations

import email
import email.policy
import json
import re
import tomllib
from email.message import EmailMessage
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
SAMPLES = sorted((SCRIPTS / "samples").glob("*.eml"))
LETTERS = sorted((SCRIPTS / "making" / "letters").glob("*.toml"))


def opened(file: Path) -> EmailMessage:
    return email.message_from_bytes(file.read_bytes(), policy=email.policy.default)


def test_they_are_small() -> None:
    """All samples together are below 1.5 MB: a clone stays quick."""
    assert sum(file.stat().st_size for file in SAMPLES) < 1_500_000


def test_each_has_its_letter_and_its_truth() -> None:
    """Every sample was made from one letter, and what a right run gives for it is written down."""
    expected = json.loads((SCRIPTS / "samples" / "expected.json").read_text(encoding="utf-8"))
    assert [file.stem for file in SAMPLES] == [file.stem for file in LETTERS]
    assert {opened(file)["Message-ID"]: file.name for file in SAMPLES} == {key: each["file"] for key, each in expected.items()}


def test_they_cover_what_is_promised() -> None:
    """Six languages; scans, fine and coarse faxes, a photo, typed PDF, DOCX, XLSX, text and HTML mails are among them."""
    letters = [tomllib.loads(file.read_text(encoding="utf-8")) for file in LETTERS]
    assert {letter["paper"]["language"] for letter in letters if "paper" in letter} == {"en", "fr", "es", "ru", "ar", "zh"}
    made = {attachment["made"] for letter in letters for attachment in letter["mail"].get("attachment", [])}
    assert made >= {"scan", "fax-fine", "fax-standard", "photo", "pdf", "pdf-locked", "pdf-broken", "docx", "xlsx"}


@pytest.mark.parametrize("file", [*SAMPLES, *LETTERS], ids=lambda file: file.name)
def test_no_address_can_exist(file: Path) -> None:
    """Every mail address lies in the reserved domain `example.org`, so that nobody is ever written to."""
    text = file.read_text(encoding="utf-8") if file.suffix == ".toml" else str(opened(file).items())
    domains = re.findall(r"[\w.+-]@([\w.-]+)", text)
    assert [domain for domain in domains if not domain.rstrip(".").endswith(".example.org")] == []
