"""The demonstration, whole: real Dovecot, real tesseract, the real command line."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.system, pytest.mark.ocr, pytest.mark.timeout(600)]

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
EXPECTED: dict[str, dict[str, Any]] = json.loads((SCRIPTS / "samples" / "expected.json").read_text(encoding="utf-8"))
TYPED = ("03-", "06-", "07-", "08-", "09-", "10-", "16-", "22-")  # no letter of these had to be recognised


@dataclass(frozen=True)
class Shown:
    """A demonstration that has ended."""

    code: int
    output: str
    folder: Path
    records: dict[str, dict[str, Any]]


def start(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, str(SCRIPTS / "demonstration.py"), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    folder = tmp_path_factory.mktemp("demonstration") / "with a blank"
    process = start(folder)
    output, _ = process.communicate()
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines() if (folder / "records.jsonl").exists() else []
    records = {record["message_id"]: record for record in map(json.loads, lines)}
    return Shown(process.returncode, output, folder, records)


def test_it_ends_well(shown: Shown) -> None:
    """The demonstration ends with exit code 0: all messages ended as they should, and the second run added nothing."""
    assert shown.code == 0, shown.output
    assert "the same, byte for byte" in shown.output


def test_every_message_is_accounted_for(shown: Shown) -> None:
    """Every sample is in the export once, in a state that is right for it."""
    assert set(shown.records) == set(EXPECTED)
    wrong = {key: record["status"] for key, record in shown.records.items() if record["status"] not in EXPECTED[key]["status"]}
    assert not wrong


def test_no_reply_is_linked_wrongly_in_silence(shown: Shown) -> None:
    """A reply is linked to the invitation that it answers; where it is not, a person is asked."""
    asked = []
    for key, record in shown.records.items():
        if EXPECTED[key]["kind"] == "other":
            continue
        if record["reference"]["value"] != (EXPECTED[key]["reference"] or None):
            assert record["reference"]["needs_review"], key
            asked.append(key)
    assert len(asked) <= 2


def test_typed_replies_are_read_to_the_letter(shown: Shown) -> None:
    """Where no OCR was needed, every delegate is found with the exact name, in the order written, and nobody else."""
    for key, expected in EXPECTED.items():
        if expected["file"].startswith(TYPED):
            assert [delegate["name"]["value"] for delegate in shown.records[key]["delegates"]] == expected["delegates"], key


def test_most_delegates_of_scans_and_faxes_are_found(shown: Shown) -> None:
    """On pictures at least four of five names are exact to the letter."""
    pictures = {key: expected for key, expected in EXPECTED.items() if not expected["file"].startswith(TYPED)}
    wanted = sum(len(expected["delegates"]) for expected in pictures.values())
    names = {key: {delegate["name"]["value"] for delegate in shown.records[key]["delegates"]} for key in pictures}
    found = sum(len(names[key] & set(expected["delegates"])) for key, expected in pictures.items())
    assert found >= 0.8 * wanted, f"{found} of {wanted}"


def test_who_does_not_come_is_no_delegate(shown: Shown) -> None:
    """Regrets, acknowledgements and automatic answers bring no delegates."""
    for key, expected in EXPECTED.items():
        if not expected["delegates"]:
            assert shown.records[key]["delegates"] == [], key


def test_the_report_is_there(shown: Shown) -> None:
    """The report is one HTML file that shows pictures without any other file."""
    report = (shown.folder / "report.html").read_text(encoding="utf-8")
    assert "data:image/" in report
    assert not re.search(r"""(src|href)=["']https?:""", report)


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds other things is refused with a sentence, and nothing in it is touched."""
    (tmp_path / "thesis.txt").write_text("mine")
    process = start(tmp_path)
    output, _ = process.communicate()
    assert process.returncode == 1
    assert "holds other things" in output
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_stopped_in_the_middle_the_server_is_gone(tmp_path: Path) -> None:
    """Ended from outside, the demonstration takes its mail server with it."""
    with start(tmp_path / "demo") as process:
        assert process.stdout is not None
        port = next(int(found.group(1)) for line in process.stdout if (found := re.search(r"port (\d+) \(TLS\)", line)))
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 143
    deadline = time.monotonic() + 10
    while _listens(port):
        assert time.monotonic() < deadline, "the private Dovecot still runs"
        time.sleep(0.1)


def _listens(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False
