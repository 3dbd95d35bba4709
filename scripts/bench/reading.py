#!/usr/bin/env python3
"""How well pages are read, and at what cost, beside the bare command `tesseract`: tables with the goals.

    scripts/make_pages.py PAGES [--pages 6] [--held-apart]
    scripts/bench/reading.py PAGES [--only scan,fr,table] [--cache DIR] [--misses] [--no-bare]
    scripts/bench/reading.py CORPUS ...

PAGES holds pages.jsonl and what it names (scripts/make_pages.py); CORPUS holds messages/*.eml and truth.jsonl (see
reading_corpus.py). `--only` takes alternatives; given twice, pages must fit both. Columns: characters wrong of a hundred (each
line of the truth may stand anywhere), words missing of a hundred, then the shares found of names (accents ignored; exactly),
e-mails, telephone numbers and references, the share of fields in which two readings agree on something wrong, and CPU seconds a
page. Below each row the bare command with the right language and one thread. `--cache` keeps our transcripts (read again only
if a file is gone); the command's answers are kept in PAGES/bare.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

import reading_corpus
import reading_targets as goals
from reading_causes import Miss, print_causes
from reading_measures import Score, character_errors
from reading_runs import Reader, bare
from rich.progress import track

SPINNING_PAGES = 6  # read by the command with all its threads, which takes seven times as long
RIGHT_TEXT_RATE = 2.0  # character errors of a hundred up to which a text layer counts as right
COLUMNS = ("char%", "word%", "name", "exact", "email", "phone", "ref", "agr.wr.", "CPU s", "ratio")
HEAD = f"{'':22}{'n':>4}" + "".join(f"{column:>8}" for column in COLUMNS)


class Table:
    """Pages as they are measured.

    Args:
        folder: PAGES.
        reader: ours.
        with_bare: whether the command is run beside it.
    """

    def __init__(self, folder: Path, reader: Reader, *, with_bare: bool) -> None:
        self.folder, self.reader, self.with_bare = folder, reader, with_bare
        self.ours: dict[tuple[str, str], Score] = defaultdict(Score)
        self.theirs: dict[tuple[str, str], Score] = defaultdict(Score)
        self.seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
        self.their_seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
        self.ratios: dict[str, list[float]] = defaultdict(list)
        self.turns: list[tuple[str, str, int, int | None]] = []
        self.layers: list[tuple[str, bool, bool]] = []
        self.misses: list[tuple[str, str, str]] = []
        self.reasons: list[Miss] = []

    def add(self, row: dict[str, Any]) -> None:
        """Read one page and take it into the sums."""
        if row["condition"] == "layer":
            self._layer(row)
            return
        path = self.folder / row["file"]
        page, seconds = self.reader.file(path)
        text = page.text if page else ""
        fields = [(kind, value) for kind, value in row["fields"]]
        place = (row["condition"], row["language"])
        for key in (place, (row["condition"], "all"), ("all", row["language"])):
            missed = self.ours[key].add(row["lines"], fields, text, page, row["language"])
            self.seconds[key].append(seconds)
        self.misses += [(path.name, kind, value) for kind, value in missed]
        theirs = ""
        if row["condition"].startswith("rot"):
            self.turns.append(
                (row["condition"], row["language"], row["rotation_degrees"], page.rotation_degrees if page else None)
            )
        elif self.with_bare:
            theirs, their_seconds = bare(self.folder / row["picture"], row["language"], self.folder / "bare")
            for key in (place, (row["condition"], "all"), ("all", row["language"])):
                self.theirs[key].add(row["lines"], fields, theirs, None, row["language"])
                self.their_seconds[key].append(their_seconds)
            self.ratios[row["condition"]].append(seconds / their_seconds)
            self.ratios["second" if page and page.second else "one reading"].append(seconds / their_seconds)
        second = "\n".join(line.text for line in page.second) if page else ""
        self.reasons += [(row["condition"], row["script"], kind, value, text, second, theirs) for kind, value in missed]

    def _layer(self, row: dict[str, Any]) -> None:
        path = self.folder / row["file"]
        page = self.reader.layer_used(path)
        right = False
        if page:
            edits, letters = character_errors(row["lines"], page.text, blanks=row["language"] != "zh")
            right = 100 * edits <= RIGHT_TEXT_RATE * letters
        # A layer that was meant to be bad and yet gives the right text does no harm.
        good = bool(page and right) if row["good"] else page is None or right
        self.layers.append((row["layer"], row["good"], good))
        if not good:
            self.misses.append((path.name, "layer", "not used or wrong" if row["good"] else "believed"))
        if row["good"] and self.with_bare and (self.folder / row["picture"]).exists():
            _, seconds = self.reader.file(path)
            _, theirs = bare(self.folder / row["picture"], row["language"], self.folder / "bare")
            self.ratios["good layer"].append(seconds / theirs)


def _row(label: str, score: Score, seconds: list[float], ratio: float | None) -> str:
    shares = "".join(
        f"{100 * share:8.1f}" if share is not None else f"{'-':>8}"
        for share in (score.share(kind) for kind in ("name", "exact", "email", "phone", "ref"))
    )
    tail = f"{ratio:8.2f}" if ratio is not None else ""
    return (
        f"{label:22}{len(seconds):4}{score.character_rate:8.2f}{score.word_rate:8.2f}{shares}"
        f"{100 * score.wrong_share:8.2f}{median(seconds):8.2f}{tail}"
    )


def print_rows(table: Table) -> None:
    """Print the table by condition and language, the command below ours."""
    print("\nShares in per cent; CPU seconds and their ratio are medians.")
    print(HEAD)
    for key in sorted(table.ours):
        ratio = median(table.seconds[key]) / median(table.their_seconds[key]) if table.their_seconds[key] else None
        print(_row(f"{key[0]:13} {key[1]}", table.ours[key], table.seconds[key], ratio))
        if table.their_seconds[key]:
            print(_row("    bare tesseract", table.theirs[key], table.their_seconds[key], None))


def _verdict(value: float, goal: float, *, at_most: bool) -> str:
    return "met" if (value <= goal if at_most else value >= goal) else "MISSED"


def _joined(table: Table, conditions: tuple[str, ...], languages: list[str]) -> Score:
    whole = Score()
    for condition in conditions:
        for language in languages:
            part = table.ours.get((condition, language))
            if part is None:
                continue
            for name in ("edits", "letters", "missing", "words", "wrong", "fields"):
                setattr(whole, name, getattr(whole, name) + getattr(part, name))
            for kind, hits in part.hits.items():
                whole.hits[kind] += hits
    return whole


def print_goals(table: Table, languages: dict[str, list[str]]) -> None:
    """Print each goal of the issue beside the figure."""
    print("\nGoals")
    for group, conditions in goals.GROUPS.items():
        for place, (script, called) in enumerate(goals.SCRIPTS.items()):
            score = _joined(table, conditions, languages.get(script, []))
            if not score.letters:
                continue
            for label, value, goal, at_most in (
                ("characters wrong, %", score.character_rate, goals.CHARACTERS[group][place], True),
                ("names", score.share("name"), goals.NAMES[group][place], False),
                ("e-mails", score.share("email"), goals.EMAILS[group][place], False),
            ):
                if value is not None:
                    print(
                        f"  {group:26}{called:7}{label:22}{value:8.3f}  goal {goal:<6} {_verdict(value, goal, at_most=at_most)}"
                    )
        score = _joined(table, conditions, [one for some in languages.values() for one in some])
        if not score.letters:
            continue
        for label, value, goal, at_most in (
            ("phones", score.share("phone"), goals.PHONES[group], False),
            ("references", score.share("ref"), goals.REFERENCES[group], False),
            ("agreed and wrong", score.wrong_share, goals.AGREED_WRONG[group], True),
        ):
            if value is not None:
                print(f"  {group:26}{'all':7}{label:22}{value:8.4f}  goal {goal:<6} {_verdict(value, goal, at_most=at_most)}")


def print_turns(table: Table) -> None:
    """Print how many turned pages were set upright."""
    if not table.turns:
        return
    print("\nPages turned by 90, 180, 270 degrees: set upright")
    for condition in sorted({turn[0] for turn in table.turns}):
        for degrees in (90, 180, 270):
            some = [got == wanted for kind, _, wanted, got in table.turns if kind == condition and wanted == degrees]
            if some:
                print(f"  {condition:10}{degrees:5}  {sum(some)} of {len(some)}")
        some = [got == wanted for kind, _, wanted, got in table.turns if kind == condition]
        share = sum(some) / len(some)
        print(f"  {condition:10}  all  {share:.3f}  goal {goals.UPRIGHT} {_verdict(share, goals.UPRIGHT, at_most=False)}")


def print_layers(table: Table) -> None:
    """Print which text layers were used and which were seen through."""
    if not table.layers:
        return
    print("\nText layers of PDFs: good ones used (and their text right), bad ones not believed")
    for kind in dict.fromkeys(one[0] for one in table.layers):
        some = [one for one in table.layers if one[0] == kind]
        print(f"  {'good' if some[0][1] else 'bad':5}{kind:12}{sum(one[2] for one in some)} of {len(some)}")
    for meant, label, goal in (
        (True, "good layers used", goals.GOOD_LAYERS_USED),
        (False, "bad layers seen", goals.BAD_LAYERS_DETECTED),
    ):
        part = [right for _, good, right in table.layers if good is meant]
        if part:
            share = sum(part) / len(part)
            print(f"  {label:18}{share:.3f}  goal {goal} {_verdict(share, goal, at_most=False)}")


def print_ratios(table: Table) -> None:
    """Print CPU seconds against the bare command's, medians of pages."""
    if not table.ratios:
        return
    print("\nCPU seconds of ours for one of `tesseract` with OMP_THREAD_LIMIT=1 on the same picture, median of pages")
    for kind, some in sorted(table.ratios.items()):
        limit = {
            "clean300": goals.RATIO_CLEAN,
            "scan": goals.RATIO_CLEAN,
            "second": goals.RATIO_SECOND,
            "good layer": goals.RATIO_LAYER,
        }
        goal = f"  goal {limit[kind]} {_verdict(median(some), limit[kind], at_most=True)}" if kind in limit else ""
        print(f"  {kind:14}{median(some):6.2f}  of {len(some)} pages{goal}")


def print_threads(table: Table, rows: list[dict[str, Any]]) -> None:
    """Print CPU seconds against the command as it comes, threads spinning, on a few clean pages."""
    some = [row for row in rows if row["condition"] == "clean300"]
    some = some[:: max(1, len(some) // SPINNING_PAGES)][:SPINNING_PAGES]
    if not some:
        return
    ratios = []
    for row in some:
        _, seconds = table.reader.file(table.folder / row["file"])
        _, theirs = bare(table.folder / row["picture"], row["language"], table.folder / "bare", threads=True)
        ratios.append(seconds / theirs)
    value = median(ratios)
    verdict = _verdict(value, goals.RATIO_THREADS, at_most=True)
    print(f"  as it comes   {value:6.2f}  of {len(some)} clean pages  goal {goals.RATIO_THREADS:.2f} {verdict}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("pages", type=Path, help="a folder with pages.jsonl, or a corpus with truth.jsonl")
    parser.add_argument(
        "--only", action="append", default=[], help="conditions, languages, layouts, typefaces or sheet numbers, by commas"
    )
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--misses", action="store_true", help="name every value that was not found")
    parser.add_argument("--causes", type=int, default=0, metavar="N", help="the N commonest reasons why values were missed")
    parser.add_argument("--no-bare", action="store_true", help="without the command beside it")
    options = parser.parse_args()
    wanted = [set(one.split(",")) for one in options.only]
    reader, quiet = Reader(options.cache), not sys.stderr.isatty()
    if not (options.pages / "pages.jsonl").exists():
        reading_corpus.measure(options.pages, wanted, reader, misses=options.misses, quiet=quiet)
        return
    rows = [json.loads(line) for line in (options.pages / "pages.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if all(_names(row) & some for some in wanted)]
    table = Table(options.pages, reader, with_bare=not options.no_bare)
    for row in track(rows, "pages", disable=quiet):
        table.add(row)
    if options.misses:
        for name, kind, value in table.misses:
            print("MISSED", name, kind, value)
    languages: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["language"] not in languages[row["script"]]:
            languages[row["script"]].append(row["language"])
    print_rows(table)
    print_goals(table, languages)
    print_turns(table)
    print_layers(table)
    print_ratios(table)
    if options.causes:
        print_causes(table.reasons, options.causes)
    if not options.no_bare:
        print_threads(table, rows)


def _names(row: dict[str, Any]) -> set[str]:
    return {
        row["condition"],
        row["language"],
        row["layout"],
        row["font"],
        Path(row["file"]).name[:3],
        row.get("layer", ""),
    }


if __name__ == "__main__":
    main()
