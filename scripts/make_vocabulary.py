#!/usr/bin/env python3
"""Writes config/words/{names,words}.txt from a folder of reference lists.

    scripts/make_vocabulary.py --data DIR

names.txt holds single parts of names (names_*.tsv: Faker, MIT; popular-names-by-country, CC0; own lists), words.txt the words of
titles, bodies, States and formulae. No line describes a person.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "config" / "words"
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
CHINESE = re.compile("[\u3400-\u9fff]")
NAME_COLUMNS = ("text", "latin_icao", "latin_english", "latin_french", "pinyin")
WORD_FILES = ("titles.tsv", "titles_aligned.tsv", "organisations.tsv", "bodies.tsv", "states.tsv")
NOT_WORDS = {"concept", "category", "iso2", "iso3", "m49", "tld", "source", "kind", "count", "gender", "language"}


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a reference list; its comment lines begin with "# "."""
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader((line for line in lines if not line.startswith("# ")), delimiter="\t", quoting=csv.QUOTE_NONE))


def tokens(text: str) -> set[str]:
    """Return the words of a text, lower case; Chinese stays whole."""
    text = unicodedata.normalize("NFC", text.replace("\u2019", "'"))
    return {word.casefold() for word in WORD.findall(text) if len(word) > 1 or CHINESE.search(word)}


def strings(value: object) -> Iterator[str]:
    """Yield every string within a JSON value, its slots removed."""
    if isinstance(value, str):
        yield re.sub(r"\{\w+\}", " ", value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    names: set[str] = set()
    for path in sorted(data.glob("names_*.tsv")):
        for row in rows(path):
            for column in NAME_COLUMNS:
                names |= tokens(row.get(column) or "")
    words: set[str] = set()
    for name in WORD_FILES:
        for row in rows(data / name):
            for column, text in row.items():
                if column not in NOT_WORDS:
                    words |= {word for word in tokens(text or "") if not CHINESE.search(word)}
    for text in strings(json.loads((data / "formulae.json").read_text(encoding="utf-8"))):
        words |= {word for word in tokens(text) if not CHINESE.search(word)}
    TARGET.mkdir(exist_ok=True)
    for name, found in (("names", names), ("words", words)):
        head = "# Made by scripts/make_vocabulary.py; sources and licences stand in its head.\n"
        (TARGET / f"{name}.txt").write_text(head + "".join(f"{word}\n" for word in sorted(found)), encoding="utf-8")
        print(f"{name}: {len(found)}")


if __name__ == "__main__":
    main()
