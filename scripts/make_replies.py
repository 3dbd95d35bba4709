#!/usr/bin/env python3
"""Presses the replies by other hands (scripts/bench/hands) into a corpus: e-mails with typed PDFs, scans, faxes and photographs.

    scripts/make_replies.py OUT [--sets 1,2,3,4] [--seed 1] [--hands FOLDER] [--as-written]

OUT gets messages/*.eml, truth.jsonl and invitations.toml, as scripts/bench/table.py and scripts/train_trust.py take them. The
same seed gives the same wear. Addresses are written at "….example", which is nobody's, and pressed with the ending of the State
that replies ("….gh") as real ones have it: one that does not exist makes every address a question. `--as-written` leaves them,
and office files are sent as they are. Needs chromium (scripts/setup --with-browser), and draws in the typefaces there are.
"""

from __future__ import annotations

import argparse
import json
import mimetypes
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from making.wear import worn
from rich.progress import track

from config.knowledge import SHIPPED, load_knowledge

ROOT = Path(__file__).parents[1]
HANDS = ROOT / "scripts" / "bench" / "hands"
REGISTER = ROOT / "tests" / "cases" / "invitations.toml"
CONDITIONS = ("born-digital", "scan", "photo", "fax-fine", "fax-standard", "scan-poor")  # in turn, where a reply names none
WAYS = {"scan": "stamp", "scan-poor": "scan"}  # what scripts/making calls otherwise: 300 dots an inch, and 200 with all its wear
WRITTEN = datetime(2009, 3, 30, 9, tzinfo=UTC)
ABSENT: dict[str, Any] = {"honorific": None, "title": None, "organisation": None, "role": "member", "name_latin": None}
LISTS = ("emails", "phones", "faxes")
ENDING_OF_OTHERS = "org"  # of organisations, which no State's ending tells
WRITTEN_FILES = frozenset({"page.html", "body.txt", "body.html", "truth.json"})


def replies(sets: list[str], hands: Path) -> list[Path]:
    """Return the folders of the replies of these sets, in a fixed order."""
    return sorted(path.parent for number in sets for path in (hands / number).glob("*/*/truth.json"))


def name_of(folder: Path) -> str:
    """Return what a reply is called in the corpus: set, hand and number."""
    return "-".join(folder.parts[-3:])


def ending_of(state: str | None) -> str:
    """Return the ending of addresses of this State (alpha-3), without the dot."""
    known = load_knowledge(SHIPPED).state(state) if state else None
    return known.tld if known and known.tld else ENDING_OF_OTHERS


def with_ending(text: str, ending: str) -> str:
    """Return the text with that ending for "example" behind a domain; "mvd.by.example" is "mvd.by"."""
    return re.sub(rf"(?<=[\w-])(?:\.{ending})?\.example\b", f".{ending}", text) if ending else text


def read(path: Path, ending: str) -> str:
    """Return the text of a file of a reply, its addresses with that ending; "" leaves them as they are written."""
    return with_ending(path.read_text(encoding="utf-8"), ending)


def truth_of(folder: Path, condition: str, ending: str = "") -> dict[str, Any]:
    """Return the line of truth.jsonl; what truth.json leaves out is not there."""
    told = json.loads(read(folder / "truth.json", ending))
    delegates = [ABSENT | {field: [] for field in LISTS} | person for person in told.get("delegates", [])]
    name = name_of(folder)
    return {
        **{field: told.get(field) for field in ("language", "layout", "kind", "reference", "state")},
        "file": f"{name}.eml",
        "message_id": f"<{name}@hands.example>",
        "condition": condition,
        "supersedes": None,
        "not_delegates": told.get("not_delegates", []),
        "delegates": delegates,
    }


def message(folder: Path, condition: str, noise: np.random.Generator, ending: str = "") -> bytes:
    """Return the e-mail of one reply; its page, if it has one, is attached in that condition. Who sent it stays as written."""
    told = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    mail = EmailMessage()
    mail["Message-ID"] = f"<{name_of(folder)}@hands.example>"
    mail["From"] = told.get("from") or "Registry <registry@mission.example>"
    mail["To"] = "untoc.cop@unodc.example"
    mail["Date"] = format_datetime(WRITTEN)
    mail["Subject"] = told.get("subject") or "Note verbale"
    page, text, markup = (folder / name for name in ("page.html", "body.txt", "body.html"))
    cover = "Please find attached a note verbale.\n" if page.exists() else ""
    mail.set_content(read(text, ending) if text.exists() else cover, charset="utf-8")
    if page.exists():
        for number, (data, kind) in enumerate(_sheets(read(page, ending), condition, noise), 1):
            main, sub = {"pdf": ("application", "pdf"), "tif": ("image", "tiff"), "jpg": ("image", "jpeg")}[kind]
            mail.add_attachment(data, maintype=main, subtype=sub, filename=f"note-{number}.{kind}")
    elif markup.exists():
        mail.add_alternative(read(markup, ending), subtype="html", charset="utf-8")
    for file in _office_files(folder):
        main, _, sub = (mimetypes.guess_type(file.name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(file.read_bytes(), maintype=main, subtype=sub, filename=file.name)
    return mail.as_bytes()


def _office_files(folder: Path) -> list[Path]:
    """Return what is sent as it was written: documents of a word processor and lists of a spreadsheet."""
    return sorted(path for path in folder.iterdir() if path.name not in WRITTEN_FILES)


def _sheets(markup: str, condition: str, noise: np.random.Generator) -> list[tuple[bytes, str]]:
    """Return (file, kind) of the typed document, or of each of its pages as it arrives."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(markup, encoding="utf-8")
        made = Path(folder) / "page.pdf"
        call = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        call += [f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", page.resolve().as_uri()]
        subprocess.run(call, check=True, capture_output=True, timeout=120)  # our own page
        typed = made.read_bytes()
    if condition == "born-digital":
        return [(typed, "pdf")]
    sheets = []
    for sheet in pypdfium2.PdfDocument(typed):
        drawn = sheet.render(scale=300 / 72, grayscale=True).to_numpy()
        pixels = np.array(drawn[:, :, 0] if drawn.ndim == 3 else drawn)
        arrived = worn(pixels, WAYS.get(condition, condition), noise)
        sheets.append((arrived.data, arrived.suffix))
    return sheets


def _condition(folder: Path, asked: str | None, turn: str) -> str:
    """Return how a reply arrives: pages as it asks, else as the turn is."""
    if (folder / "page.html").exists():
        return asked or turn
    return "office" if _office_files(folder) else "body"


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--sets", default="1,2,3,4")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hands", type=Path, default=HANDS, help="folder of the sets")
    parser.add_argument("--as-written", action="store_true", help='leave addresses at "….example"')
    options = parser.parse_args()
    if not shutil.which("chromium"):
        sys.exit("make_replies: chromium is missing: scripts/setup --with-browser")
    (options.out / "messages").mkdir(parents=True, exist_ok=True)
    shutil.copy(REGISTER, options.out / "invitations.toml")
    folders = replies(options.sets.split(","), options.hands)
    with (options.out / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for number, folder in enumerate(track(folders, "replies", disable=not sys.stderr.isatty())):
            told = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
            condition = _condition(folder, told.get("condition"), CONDITIONS[number % len(CONDITIONS)])
            as_written = options.as_written or _office_files(folder)  # those are sent byte for byte
            ending = "" if as_written else ending_of(told.get("state"))
            noise = np.random.default_rng([options.seed, number])
            (options.out / "messages" / f"{name_of(folder)}.eml").write_bytes(message(folder, condition, noise, ending))
            truth.write(json.dumps(truth_of(folder, condition, ending), ensure_ascii=False) + "\n")
    print(f"{len(folders)} replies in {options.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
