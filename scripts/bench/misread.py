#!/usr/bin/env python3
"""Misreads the number of the note on purpose, in every hand-written reply, and counts the wrong links that nobody is asked about.

    scripts/bench/misread.py [--folder DIR] [PART OF A CASE'S NAME…]

Each reply of tests/cases that gives its number is turned into a page read by OCR. One figure, the letter or the year is changed,
so that the number becomes that of a neighbour: 33 to 38, 35 to 53, (A) to (C), 2009 to 2008; the subject line loses its number.
What else the reply says (days, title, date of the note) must then lead back, or a person must be asked. Returns 1 for any wrong
link in silence.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cases

from config.knowledge import SHIPPED, load_knowledge
from config.register import load_register
from config.settings import Settings
from models.invitation import Register
from models.mail import RawMessage
from models.page import Source
from models.reply import Reply
from pipeline.extraction.verdict import judge
from pipeline.process import understand
from pipeline.reading.letter import open_letter
from pipeline.reading.transcribe import transcribe

NUMBER = re.compile(r"CU\s?/?\s?(2009|2008)[/-](33|35|38|53)(?:\s?\(([AC])\))?")
NEIGHBOURS = {
    "33": ("38", "53", "35"),
    "38": ("33",),
    "35": ("33", "53"),
    "53": ("33", "35"),
    "A": "C",
    "C": "A",
    "2009": ("2008",),
}


def main() -> int:
    """Print each wrong link in silence and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--folder", type=Path, default=cases.CASES)
    given = parser.parse_args()
    register = load_register(cases.CASES / "invitations.toml")
    tried = wrong = silent = 0
    for name, folder in cases.folders(given.folder).items():
        reference = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8")).get("reference", "")
        if not reference or isinstance(reference, list) or (given.names and not any(part in name for part in given.names)):
            continue
        for written, message in misread((folder / "message.eml").read_text(encoding="utf-8", errors="replace")):
            found = read(message, register).reference
            tried += 1
            wrong += found.value not in (None, reference)
            if found.value not in (None, reference) and not found.needs_review:
                silent += 1
                print(f"! {name:40} {written!r} for {reference}: {found.value} at {found.confidence}; {' '.join(found.reasons)}")
    print(f"{tried} misread numbers: {wrong} led to another invitation, {silent} of them in silence")
    return 1 if silent else 0


def misread(message: str) -> Iterator[tuple[str, str]]:
    """Yield (the number as misread, the message with it) for each neighbour; nothing where the body gives no number."""
    head, _, body = message.partition("\n\n")
    number = NUMBER.search(body)
    if number is None:
        return
    head = NUMBER.sub("the meeting", head)
    for group in (1, 2, 3):
        for other in NEIGHBOURS.get(number[group] or "", ()):
            start, end = number.span(group)
            changed = body[:start] + other + body[end:]
            yield changed[number.start() : number.end() + len(other) - (end - start)], f"{head}\n\n{changed}"


def read(message: str, register: Register) -> Reply:
    """Return what is understood of the message as if its text had been read from a picture."""
    settings, knowledge = Settings(), load_knowledge(SHIPPED)
    data = message.encode()
    raw = RawMessage(hashlib.sha256(data).hexdigest(), None, data)
    letter = open_letter(raw, settings.reading)
    transcript = transcribe(letter, settings.reading, knowledge)
    documents = tuple(
        replace(document, sha256=raw.sha256, pages=tuple(replace(page, source=Source.OCR) for page in document.pages))
        for document in transcript.documents
    )
    reply = understand(raw, letter, replace(transcript, documents=documents), register, knowledge)
    return judge(reply, settings.extraction.thresholds)


if __name__ == "__main__":
    sys.exit(main())
