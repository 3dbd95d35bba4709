"""The replies by other hands, and how they are pressed into a corpus."""

from __future__ import annotations

import html
import importlib
import json
import re
import subprocess
import sys
import zipfile
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from config.settings import ReadingSettings
from models.page import Page
from pipeline.extraction.words.folding import is_cjk
from pipeline.reading.formats.rtf import FORMAT as RTF

ROOT = Path(__file__).parents[2]
HANDS = ROOT / "scripts" / "bench" / "hands"
TRUTHS = sorted(HANDS.glob("*/*/*/truth.json"))


def test_every_delegate_is_written_in_the_reply() -> None:
    """What is true of a reply can be read in it: every word of every name; a Chinese name may stand in two fields of a form."""
    assert len(TRUTHS) == 3274
    for path in TRUTHS:
        texts = [_text(source) for source in path.parent.iterdir() if source != path]
        flat = re.sub(r"\s+", "", html.unescape(re.sub(r"<[^>]+>", " ", " ".join(texts))))
        for person in json.loads(path.read_text(encoding="utf-8")).get("delegates", []):
            words = person["name"].replace(",", " ").split()
            words = [part for word in words for part in (word if is_cjk(word[0]) else [word])]
            missing = [word for word in words if word not in flat]
            assert not missing, (path, missing)


def _text(source: Path) -> str:
    """Return what a file of a reply holds, its markup with it."""
    data = source.read_bytes()
    if zipfile.is_zipfile(source):
        with zipfile.ZipFile(source) as package:
            return " ".join(package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml"))
    if source.suffix == ".rtf":
        return " ".join(page.text for page in RTF.pages(data, ReadingSettings()) if isinstance(page, Page))
    return data.decode("cp1252" if source.suffix == ".csv" else "utf-8")


@pytest.mark.ocr
def test_they_are_pressed_into_a_corpus(tmp_path: Path) -> None:
    """One mail a reply, with its truth beside it; a page becomes an attachment of the kind that its condition says."""
    few = tmp_path / "hands" / "9" / "us"
    few.mkdir(parents=True)
    for number, source in enumerate(["1/en/05", "1/en/13", "12/m/01"]):
        (few / f"0{number}").symlink_to(HANDS / source)
    script, hands = ROOT / "scripts" / "make_replies.py", tmp_path / "hands"
    command = [sys.executable, script, tmp_path / "out", "--sets", "9", "--hands", hands]
    subprocess.run(command, check=True, capture_output=True)
    lines = [json.loads(line) for line in (tmp_path / "out" / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["condition"] for line in lines] == ["born-digital", "body", "office"]
    for line in lines:
        mail = message_from_bytes((tmp_path / "out" / "messages" / line["file"]).read_bytes(), policy=policy.default)
        kinds = [part.get_content_type() for part in mail.iter_attachments()]
        assert len(kinds) == (line["condition"] != "body")
        assert ("application/pdf" in kinds) == (line["condition"] == "born-digital")


def test_addresses_are_pressed_with_the_ending_of_the_state(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page and its truth alike; an ending that stands there already is not doubled, and an organisation's is no State's."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    make_replies = importlib.import_module("make_replies")
    assert (
        make_replies.with_ending("a.b@mvd.by.example, c@justice.example; example.org", "by")
        == "a.b@mvd.by, c@justice.by; example.org"
    )
    assert make_replies.with_ending("a@justice.example", "") == "a@justice.example"
    assert [make_replies.ending_of(state) for state in ("GHA", None)] == ["gh", "org"]
