"""How much of what is written can be found in the transcripts of a corpus, by condition and by language, and at what cost.

Shares in percent of the delegates' values that stand in the text, blanks left out: `name` exactly, `folded` without accents and
case, `whole` names and `title` titles unbroken in one cell or paragraph (the layout's work), e-mails, telephone numbers by their
digits, the reference by its letters and digits. CPU seconds a page include everything from the raw message to the transcript.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from reading_runs import Reader
from rich.progress import track

from models.page import Paragraph, Transcript

COLUMNS = ("name", "folded", "whole", "title", "email", "phone", "reference")


def plain(text: str) -> str:
    """Return the text without blanks, in the form in which values are compared exactly."""
    return "".join(unicodedata.normalize("NFKC", text).replace("’", "'").split())


def folded(text: str) -> str:
    """Return the text without blanks, accents and case."""
    return "".join(letter for letter in unicodedata.normalize("NFD", plain(text)) if not unicodedata.combining(letter)).casefold()


def digits(text: str) -> str:
    """Return the digits alone, of any script as ASCII."""
    return "".join(str(unicodedata.digit(letter)) for letter in text if unicodedata.digit(letter, -1) >= 0)


def compared(truth: dict[str, Any], transcript: Transcript) -> list[tuple[str, bool, str]]:
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


def _names(truth: dict[str, Any]) -> set[str]:
    return {truth["condition"], truth["language"], truth["layout"], truth["file"][:4]}


def measure(corpus: Path, wanted: list[set[str]], reader: Reader, *, misses: bool, quiet: bool) -> None:
    """Print the table of a corpus.

    Args:
        corpus: holds messages/*.eml and truth.jsonl.
        wanted: conditions, languages, layouts or beginnings of file names; a message must fit each of the sets.
        reader: reads the messages.
        misses: name every value that was not found.
        quiet: no progress bar.
    """
    scores: dict[tuple[str, str], dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    cost: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    truths = [json.loads(line) for line in (corpus / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    chosen = [one for one in truths if all(_names(one) & some for some in wanted)]
    for truth in track(chosen, "messages", disable=quiet):
        transcript, seconds = reader.message((corpus / "messages" / truth["file"]).read_bytes(), Path(truth["file"]).stem)
        pages = sum(len(document.pages) for document in transcript.documents if document.sha256)
        groups = (("condition", truth["condition"]), ("language", truth["language"]), ("layout", truth["layout"]), ("all", ""))
        for group in groups:
            cost[group].append((seconds, pages))
            for column, good, value in compared(truth, transcript):
                scores[group][column].append(good)
                if misses and not good and group[0] == "all":
                    print("MISSED", truth["file"], truth["condition"], truth["language"], truth["layout"], column, value)
    print(f"{'':24}" + "".join(f"{column:>11}" for column in COLUMNS) + "   CPU s/page")
    for group in sorted(scores):
        shown = ""
        for column in COLUMNS:
            values = scores[group][column]
            shown += f"{100 * sum(values) / len(values):7.1f}/{len(values):<3}" if values else f"{'-':>11}"
        count = sum(number for _, number in cost[group])
        print(f"{' '.join(group):24}{shown}{sum(spent for spent, _ in cost[group]) / max(count, 1):9.2f}")
