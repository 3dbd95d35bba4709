#!/usr/bin/env python3
"""How much of what is written can be found in the transcripts, by condition and by language, and at what cost.

    scripts/bench/reading.py CORPUS [--only scan,fr,0012] [--cache DIR] [--misses]

CORPUS holds messages/*.eml and truth.jsonl. Shares in percent of the delegates' values that stand in the text, blanks left out:
`name` exactly, `folded` without accents and case, `whole` names and `title` titles unbroken in one cell or paragraph (the
layout's work), e-mails, telephone numbers by their digits, the reference by its letters and digits. CPU seconds a page include
everything from the raw message to the transcript. With --cache, transcripts are kept (and read again only if the file is gone).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pickle
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from config.knowledge import SHIPPED, load_knowledge
from config.settings import Settings
from models.mail import RawMessage
from models.page import Paragraph, Transcript
from pipeline.reading.letter import open_letter
from pipeline.reading.transcribe import transcribe

COLUMNS = ("name", "folded", "whole", "title", "email", "phone", "reference")


def read(path: Path, cache: Path | None) -> tuple[Transcript, float]:
    """Return the transcript of one message and the CPU seconds it took."""
    kept = cache / f"{path.stem}.pickle" if cache else None
    if kept and kept.exists():
        transcript, seconds = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return transcript, seconds
    data = path.read_bytes()
    settings = Settings().reading
    before = os.times()
    letter = open_letter(RawMessage(hashlib.sha256(data).hexdigest(), None, data), settings)
    transcript = transcribe(letter, settings, load_knowledge(SHIPPED))
    seconds = sum(os.times()[:4]) - sum(before[:4])
    if kept:
        kept.write_bytes(pickle.dumps((transcript, seconds)))
    return transcript, seconds


def plain(text: str) -> str:
    """Return the text without blanks, in the form in which values are compared exactly."""
    return "".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def folded(text: str) -> str:
    """Return the text without blanks, accents and case."""
    return "".join(letter for letter in unicodedata.normalize("NFD", plain(text)) if not unicodedata.combining(letter)).casefold()


def digits(text: str) -> str:
    """Return the digits alone, of any script as ASCII."""
    return "".join(str(unicodedata.digit(letter)) for letter in text if unicodedata.digit(letter, -1) >= 0)


def compared(truth: dict, transcript: Transcript) -> list[tuple[str, bool, str]]:
    """Return (column, found, value) of every value of the truth."""
    pages = [page for document in transcript.documents for page in document.pages]
    text = "\n".join(page.text for page in pages)
    exact, loose, numbers = plain(text), folded(text), digits(text)
    pieces = []
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Paragraph):
                pieces.append(folded(" ".join(line.text for line in block.lines)))
            else:
                pieces.extend(folded(cell.text) for row in block.rows for cell in row)
                pieces.extend(folded(" ".join(cell.text for cell in row)) for row in block.rows)  # names in two columns
    found = []
    for delegate in truth["delegates"]:
        name, title = delegate["name"], delegate["title"]
        found.append(("name", plain(name) in exact, name))
        found.append(("folded", folded(name) in loose, name))
        found.append(("whole", any(folded(name) in piece for piece in pieces), name))
        if title:
            found.append(("title", any(folded(title) in piece for piece in pieces), title))
        found.extend(("email", folded(email) in loose, email) for email in delegate["emails"])
        # National forms lack the country code: the last eight digits tell.
        found.extend(("phone", digits(phone)[-8:] in numbers, phone) for phone in delegate["phones"] + delegate["faxes"])
    if truth["reference"]:
        wanted = re.sub(r"[\W_]", "", truth["reference"]).casefold()
        found.append(("reference", wanted in re.sub(r"[\W_]", "", loose), truth["reference"]))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", default="", help="conditions, languages, layouts or beginnings of file names, by commas")
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--misses", action="store_true", help="name every value that was not found")
    options = parser.parse_args()
    if options.cache:
        options.cache.mkdir(parents=True, exist_ok=True)
    wanted = {word for word in options.only.split(",") if word}
    scores: dict[tuple[str, str], dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    cost: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    for line in (options.corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        truth = json.loads(line)
        keys = {truth["condition"], truth["language"], truth["layout"], truth["file"][:4]}
        if wanted and not keys & wanted:
            continue
        transcript, seconds = read(options.corpus / "messages" / truth["file"], options.cache)
        pages = sum(len(document.pages) for document in transcript.documents if document.sha256)
        groups = (("condition", truth["condition"]), ("language", truth["language"]), ("layout", truth["layout"]), ("all", ""))
        for group in groups:
            cost[group].append((seconds, pages))
            for column, good, value in compared(truth, transcript):
                scores[group][column].append(good)
                if options.misses and not good and group[0] == "all":
                    print("MISSED", truth["file"], truth["condition"], truth["language"], truth["layout"], column, value)
    print(f"{'':24}" + "".join(f"{column:>11}" for column in COLUMNS) + "   CPU s/page")
    for group in sorted(scores):
        shown = ""
        for column in COLUMNS:
            values = scores[group][column]
            shown += f"{100 * sum(values) / len(values):7.1f}/{len(values):<3}" if values else f"{'-':>11}"
        pages = sum(count for _, count in cost[group])
        print(f"{' '.join(group):24}{shown}{sum(spent for spent, _ in cost[group]) / max(pages, 1):9.2f}")


if __name__ == "__main__":
    main()
