"""What `scripts/demo` shows: sample replies leave a real IMAP mailbox and become records linked to their invitation.

Everything is real but the replies: a private Dovecot on loopback, the `untoc-intake` command, its default SQLite file. Exit code
0 says that every message ended as it should and that a second run added nothing.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.policy import default
from pathlib import Path
from typing import Any

from private_dovecot import PrivateDovecot
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

HERE = Path(__file__).resolve().parent
SAMPLES = HERE / "samples"
MARK = ".made-by-untoc-intake-demo"  # only a folder with this file in it is emptied

Record = dict[str, Any]
screen = Console(width=None if sys.stdout.isatty() else 150, highlight=False)


@dataclass(frozen=True)
class Desk:
    """Where the demonstration works.

    Attributes:
        folder: database, archive, export and report are written here.
        environment: settings of `untoc-intake`, those of the mailbox included.
    """

    folder: Path
    environment: dict[str, str]

    def type(self, *arguments: str) -> int:
        """Run one command as a person would type it, show it with what it says, and return its exit code."""
        command = ["untoc-intake", *arguments]
        screen.print(f"\n$ {shlex.join(command)}", style="bold", markup=False, soft_wrap=True)
        program = Path(sys.executable).with_name(command[0])
        sys.stdout.flush()
        return subprocess.run([program, *arguments], cwd=self.folder, env=self.environment, check=False).returncode

    def books(self) -> dict[str, str]:
        """Return why each message is not filed, by its SHA-256."""
        command = [Path(sys.executable).with_name("untoc-intake"), "messages", "--format", "jsonl"]
        done = subprocess.run(command, cwd=self.folder, env=self.environment, check=True, stdout=subprocess.PIPE, text=True)
        return {entry["sha256"]: entry["reason"] or "" for entry in map(json.loads, done.stdout.splitlines())}

    def records(self, file: str) -> list[Record]:
        """Return the records of an export in the folder."""
        return [json.loads(line) for line in (self.folder / file).read_text(encoding="utf-8").splitlines()]


def main() -> int:
    """Run the demonstration; return its exit code."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that Dovecot is stopped then, too
    folder = _emptied(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "demo-output")
    messages = [file.read_bytes() for file in sorted(SAMPLES.glob("*.eml"))]
    with PrivateDovecot() as server:
        own = {name: value for name, value in os.environ.items() if not name.startswith("UNTOC_INTAKE_")}
        desk = Desk(folder, own | server.environment())
        _step(f"A mailbox: a private Dovecot on {server.host}, port {server.tls_port} (TLS), with {len(messages)} sample replies")
        _deliver(server, messages)
        _show_folders(server)
        return _worst(_first_run(desk, server), _second_run(desk, server, messages), _leave(desk))


def _first_run(desk: Desk, server: PrivateDovecot) -> int:
    _step("The register: which invitations may be answered")
    codes = [desk.type("invitations", "import", str(SAMPLES / "invitations.toml"))]
    _step("The intake: one look into the mailbox. Each message is kept, read, understood, filed, and only then moved")
    begun = time.monotonic()
    codes.append(desk.type("run", "--once"))
    took = time.monotonic() - begun
    codes.append(desk.type("export", "--format", "jsonl", "--output", "records.jsonl"))
    records = desk.records("records.jsonl")
    _step(f"What became of them: {len(records)} messages in {took:.0f} seconds")
    _show(records, desk.books())
    codes.append(_compare(records))
    _step("The mailbox now")
    _show_folders(server)
    return _worst(*codes)


def _second_run(desk: Desk, server: PrivateDovecot, messages: list[bytes]) -> int:
    _step("The same messages once more, as after a restored backup: nothing may be added")
    before = (desk.folder / "records.jsonl").read_bytes()
    _deliver(server, messages)
    begun = time.monotonic()
    codes = [desk.type("run", "--once")]
    took = time.monotonic() - begun
    codes.append(desk.type("export", "--format", "jsonl", "--output", "records.jsonl"))
    same = (desk.folder / "records.jsonl").read_bytes() == before
    screen.print(f"\nSecond run: {took:.0f} seconds; the records are {'the same, byte for byte' if same else 'NOT THE SAME'}.")
    return _worst(*codes, 0 if same else 1)


def _leave(desk: Desk) -> int:
    _step("For people: the report of what waits, with pictures of the places in question")
    code = desk.type("report", "--output", "report.html")
    screen.print(
        f"\nIt all lies in {desk.folder}:\n"
        "  report.html        open it in a browser, or print it\n"
        "  records.jsonl      one reply a line\n"
        "  untoc-intake.db    the records (SQLite)\n"
        "  untoc-intake-archive/    the messages as they came\n"
        "\nThe mailbox of this demonstration is gone. What you may type next:\n"
        f"  cd {shlex.quote(str(desk.folder))}\n"
        f"  {shlex.quote(str(Path(sys.executable).with_name('untoc-intake')))} messages --status review\n"
        f"  {shlex.quote(str(Path(sys.executable).with_name('untoc-intake')))} --help",
        markup=False,
        soft_wrap=True,
    )
    return code


def _deliver(server: PrivateDovecot, messages: list[bytes]) -> None:
    headers = BytesHeaderParser(policy=default)
    for message in messages:
        server.deliver(message, received=headers.parsebytes(message)["Date"].datetime)


def _show(records: list[Record], books: dict[str, str]) -> None:
    """Draw the table: message, what became of it, under which invitation, from where, who, and what waits."""
    expected = _expected()
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for heading in ("message", "filing", "kind", "invitation", "State"):
        table.add_column(heading, no_wrap=True)
    table.add_column("delegates", justify="right")
    table.add_column("waits for a person, and why", overflow="fold")
    for record in sorted(records, key=lambda record: expected[record["message_id"]]["file"]):
        status = record["status"]
        table.add_row(
            Path(expected[record["message_id"]]["file"]).stem,
            Text(status, style={"filed": "green", "review": "yellow", "failed": "red"}.get(status, "dim")),
            record["kind"]["value"] or "",
            record["reference"]["value"] or "–",
            record["state"]["value"] or "–",
            str(len(record["delegates"])),
            Text(_waits(record, books[record["sha256"]])),
        )
    screen.print(table)
    counts = Counter(record["status"] for record in records)
    screen.print(", ".join(f"{number} {status}" for status, number in counts.most_common()))


def _waits(record: Record, reason: str) -> str:
    """Return why a person must look, and at how many values; empty for what is filed."""
    if record["status"] == "filed":
        return ""
    asked = sum(field["needs_review"] for field in _fields(record))
    return f"{reason} ({asked} value{'s' if asked != 1 else ''} to check)" if asked and record["status"] == "review" else reason


def _fields(record: Record) -> list[dict[str, Any]]:
    fields = [record[name] for name in ("kind", "reference", "state", "sender_organisation")]
    for delegate in record["delegates"]:
        fields += [delegate[name] for name in ("name", "honorific", "title", "organisation", "role")]
        fields += [*delegate["emails"], *delegate["phones"], *delegate["faxes"]]
    return fields


def _compare(records: list[Record]) -> int:
    """Say how much is as the samples' makers know it to be; return 1 where a message ended where it must not."""
    expected = _expected()
    missing = set(expected) - {record["message_id"] for record in records}
    strange = [record for record in records if record["status"] not in expected[record["message_id"]]["status"]]
    silent = [record for record in records if _linked_wrongly(record, expected[record["message_id"]])]
    persons = sum(len(each["delegates"]) for each in expected.values())
    found = sum(len(_named(record) & set(expected[record["message_id"]]["delegates"])) for record in records)
    linked = sum(record["reference"]["value"] == (expected[record["message_id"]]["reference"] or None) for record in records)
    screen.print(
        f"\nBeside what is known of the samples: {linked} of {len(expected)} linked to the right invitation, or rightly to none; "
        f"{found} of {persons} delegates with their names exact to the letter."
    )
    for message_id in missing:
        screen.print(f"MISSING: {message_id}", style="red", markup=False)
    for record in strange:
        screen.print(f"{record['message_id']} should not be {record['status']}", style="red", markup=False)
    for record in silent:
        screen.print(f"{record['message_id']} is linked wrongly, and nobody is asked", style="red", markup=False)
    return 1 if missing or strange or silent else 0


def _linked_wrongly(record: Record, expected: dict[str, Any]) -> bool:
    reference = record["reference"]
    if record["status"] == "ignored":  # what it mentions links nobody to anything
        return False
    return reference["value"] is not None and reference["value"] != expected["reference"] and not reference["needs_review"]


def _named(record: Record) -> set[str]:
    return {delegate["name"]["value"] for delegate in record["delegates"]}


def _expected() -> dict[str, Any]:
    return json.loads((SAMPLES / "expected.json").read_text(encoding="utf-8"))


def _show_folders(server: PrivateDovecot) -> None:
    screen.print(", ".join(f"{name} {number}" for name, number in sorted(server.folders().items())))


def _step(text: str) -> None:
    screen.print(f"\n== {text}", style="bold cyan", markup=False, soft_wrap=True)


def _worst(*codes: int) -> int:
    return next((code for code in codes if code), 0)


def _emptied(folder: Path) -> Path:
    """Return the folder, new or emptied; one that this demonstration did not make is refused."""
    folder = folder.resolve()
    if folder.exists():
        if any(folder.iterdir()) and not (folder / MARK).exists():
            sys.exit(f"demo: {folder} holds other things; name an empty folder: scripts/demo FOLDER")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).touch()
    return folder


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
    except RuntimeError as error:  # Dovecot could not be started; it says why and what to do
        sys.exit(f"demo: {error}")
