#!/usr/bin/env python3
"""Writes config/words/pairs.txt: which letters usually follow each other in titles, bodies, States, formulae and names.

    scripts/make_pairs.py --data DIR

DIR holds the reference lists from which make_vocabulary.py takes the words. The followers of a letter stand in bands, each half
as likely as the one before; in Chinese, pairs that occur once are left out.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from make_vocabulary import NAME_COLUMNS, NOT_WORDS, TARGET, WORD_FILES, rows, strings

from pipeline.reading.text.likeness import SCRIPTS, WORD, pairs_of, script_of_letter

BANDS = 9  # followers rarer than one in 512 are left out
TEXT_WEIGHT = 4  # running words count more than the many single names


def texts(data: Path) -> Iterator[tuple[str, int]]:
    """Yield (text, how much it counts)."""
    for name in WORD_FILES:
        for row in rows(data / name):
            for column, text in row.items():
                if column not in NOT_WORDS:
                    yield text or "", TEXT_WEIGHT
    for text in strings(json.loads((data / "formulae.json").read_text(encoding="utf-8"))):
        yield text, TEXT_WEIGHT
    for path in sorted(data.glob("names_*.tsv")):
        for row in rows(path):
            for column in NAME_COLUMNS:
                yield row.get(column) or "", 1


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    counts: dict[str, dict[str, Counter[str]]] = {script: defaultdict(Counter) for script in SCRIPTS}
    for text, weight in texts(parser.parse_args().data):
        for word in WORD.findall(text):
            script = script_of_letter(word[0])
            if script in counts:
                for one, other in pairs_of(word, script):
                    counts[script][one][other] += weight
    lines = ["# Made by scripts/make_pairs.py: script, letter, its followers by likelihood, halved at each stroke."]
    for script, followers in counts.items():
        for letter, found in sorted(followers.items()):
            bands = [""] * BANDS
            for follower, count in found.most_common():
                band = int(math.log2(found.total() / count))
                if band < BANDS and (script != "Hans" or count > TEXT_WEIGHT):
                    bands[band] += follower
            if any(bands):
                lines.append(f"{script}\t{letter}\t{'|'.join(bands).rstrip('|')}")
    (TARGET / "pairs.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} letters")


if __name__ == "__main__":
    main()
