#!/usr/bin/env python3
"""Prints how well replies are understood, beside the floors: for all languages, for each, with the causes of what is missed.

    scripts/bench/table.py CORPUS… --cache DIR [--cases] [--jobs 2] [--kept] [--refresh] [--memory 6] [--only scan,fax-fine]

Each CORPUS holds truth.jsonl, messages/*.eml and invitations.toml; `--cases` adds the hand-written replies of tests/cases. Pages
are read once and kept in DIR/<name of the corpus>, records are written to DIR/<name>.jsonl; `--kept` scores the records that lie
there, of whatever program wrote them. Every figure has its floor beside it and a cross where it is missed. scoring.py tells what
counts as the same. Returns 1 where a floor is missed.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import cases
from scoring import Mark, Tally, marks
from understanding import Understood, readers, record, truths_of, understood, wanted, write_records
from understanding_causes import print_causes
from understanding_floors import GROUPS, ROWS, Row, floor_of_language

from config.register import load_register

SHARE_OF_READING = 0.10  # CPU time of understanding, at most, of that of reading
MEMORY_MB = 700  # of a worker, at most
CASES = "cases"
WIDTH = 26


def main() -> int:
    """Read what is to be read and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument("--cache", type=Path, required=True, help="folder for transcripts and records")
    parser.add_argument("--cases", action="store_true", help="the hand-written replies too")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--kept", action="store_true", help="score the records that were written before")
    parser.add_argument("--refresh", action="store_true", help="read again even what is in the cache")
    parser.add_argument("--memory", type=int, default=6, help="messages read anew to measure a worker's memory; 0 for none")
    parser.add_argument("--only", default="", help="comma-separated: score these conditions, languages, layouts or kinds alone")
    given = parser.parse_args()
    only = frozenset(filter(None, given.only.split(",")))
    given.cache.mkdir(parents=True, exist_ok=True)
    compared: list[Mark] = []
    spent: list[Understood] = []
    with readers(given.jobs) as pool:
        for corpus in given.corpora:
            output = given.cache / f"{corpus.name}.jsonl"
            if not given.kept:
                messages = list(understood(corpus, given.cache / corpus.name, pool, refresh=given.refresh, only=only))
                write_records(messages, output)
                spent += messages
            compared += _compared(corpus.name, (truth for truth in truths_of(corpus) if wanted(truth, only)), output)
    if given.cases:
        compared += _hand_written()
    languages = sorted({mark.truth["language"] for mark in compared if mark.truth["language"] != "negative"})
    missed = print_table("All languages", compared, lambda row, group: row.floors[list(GROUPS).index(group)])
    for language in languages:
        own = [mark for mark in compared if mark.truth["language"] == language]
        print_table(f"{language} alone", own, lambda row, group, code=language: floor_of_language(row, group, code))
    for row, group in missed:
        wrong = [mark for mark in _of_group(compared, group) if mark.field == row.field and _is_wrong(row, mark)]
        print_causes(f"{row.name}, {group}", wrong)
    if spent:
        _print_seconds("of all messages", spent)
        _print_seconds("of those with pages that an engine read", [one for one in spent if one.recognised])
    if given.memory and given.corpora:
        _print_memory(given.corpora[0], given.memory)
    return 1 if missed else 0


def _is_wrong(row: Row, mark: Mark) -> bool:
    if row.name.endswith("near F1"):
        return bool(mark.wanted or mark.got) and not mark.near
    return not mark.right


def _compared(name: str, truths: Iterable[Mapping[str, Any]], output: Path) -> Iterable[Mark]:
    lines = (json.loads(line) for line in output.read_text(encoding="utf-8").splitlines() if line.strip())
    records = {line["message_id"]: line for line in lines}
    for truth in truths:
        known = {**truth, "corpus": name, "message_id": f"{name} {truth['message_id']}"}
        yield from marks(known, records.get(truth["message_id"]))


def _hand_written() -> Iterable[Mark]:
    """Yield the comparisons of tests/cases; all of them are mails, and those of "negative" are of any language."""
    register = load_register(cases.CASES / "invitations.toml")
    for case, folder in cases.folders().items():
        expected, reply = cases.read(folder, register)
        known = {**expected, "corpus": CASES, "message_id": case, "condition": "body", "language": case.partition("/")[0]}
        yield from marks(known, record(reply))


def _of_group(compared: Iterable[Mark], group: str) -> Iterable[Mark]:
    return (mark for mark in compared if mark.truth["condition"] in GROUPS[group])


def print_table(title: str, compared: list[Mark], floor_of: Any) -> list[tuple[Row, str]]:
    """Print the figures with their floors; return what is missed as (row, column)."""
    tallies = {group: Tally(_of_group(compared, group)) for group in GROUPS}
    print(f"\n{title}: {sum(tally.messages for tally in tallies.values())} replies")
    print(f"{'':{WIDTH}}" + "".join(f"{group:>{WIDTH}}" for group in GROUPS))
    print(f"{'replies':{WIDTH}}" + "".join(f"{tally.messages:>{WIDTH - 2}}  " for tally in tallies.values()))
    missed = []
    for row in ROWS:
        cells = []
        for group, tally in tallies.items():
            figure, floor = row.measure(tally), floor_of(row, group)
            met = row.met(figure, floor)
            missed += [] if met else [(row, group)]
            cells.append(f"{_cell(figure, floor, least=row.least)} {' ' if met else '✗'}")
        print(f"{row.name:{WIDTH}}" + "".join(f"{cell:>{WIDTH}}" for cell in cells))
    nobodies = "".join(f"{tally.count('nobody'):>{WIDTH - 2}}  " for tally in tallies.values())
    print(f"{'no person, as delegate':{WIDTH}}{nobodies}")
    return missed


def _cell(figure: float | None, floor: float, *, least: bool) -> str:
    if figure is None:
        return "–"
    return f"{figure:.3f} / {floor:.3f}" if least else f"{figure:.2f} / {floor:.0f}"


def _print_seconds(which: str, messages: Iterable[Understood]) -> None:
    """Print what understanding these messages cost beside reading them."""
    seconds = [(one.reading_seconds, one.understanding_seconds) for one in messages]
    reading, understanding = (sum(each) for each in zip(*seconds, strict=True)) if seconds else (0.0, 0.0)
    share = understanding / reading if reading else 0.0
    mark = " " if share <= SHARE_OF_READING else "✗"
    print(
        f"\nCPU seconds {which}: reading {reading:.0f}, understanding {understanding:.1f}, "
        f"{100 * share:.1f} % of it (at most {100 * SHARE_OF_READING:.0f} %) {mark}"
    )


def _print_memory(corpus: Path, messages: int) -> None:
    """Print the most memory that a worker of its own held, who reads and understands some messages one after the other."""
    scanned = [truth for truth in truths_of(corpus) if truth["condition"] not in GROUPS["born-digital, office, body"]]
    files = [corpus / "messages" / truth["file"] for truth in scanned[:messages]]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        own, child = pool.apply(memory_of, (files, corpus / "invitations.toml"))
    mark = " " if own <= MEMORY_MB else "✗"
    print(f"Memory of a worker: {own:.0f} MB (at most {MEMORY_MB}), the largest program it started {child:.0f} MB {mark}")


def memory_of(files: list[Path], register_file: Path) -> tuple[float, float]:
    """Return the largest resident memory in MB of this process and of a child after working on these messages."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    register = load_register(register_file)
    for file in files:
        cases.processed(file.read_bytes(), register)
    kilobytes = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return kilobytes[0] / 1000, kilobytes[1] / 1000


if __name__ == "__main__":
    sys.exit(main())
