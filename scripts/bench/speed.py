#!/usr/bin/env python3
"""How fast pages are read: each figure a ratio, in one run, on the same pages.

    scripts/make_pages.py PAGES [--pages 6]
    scripts/bench/speed.py PAGES [--pages 24] [--part cost,workers] [--output FOLDER]

`cost`: processor seconds a page of ours, from the raw message to the judged reply (parsing behind walls, both readings, layout,
persons, all included), beside the command `tesseract` with the right language, OCRmyPDF with the right language, and pytesseract
with six languages joined; all with one thread, page after page in turn, so that what else goes on in the machine weighs on all.
Ours has read one page of each language before, as a worker has.

`workers`: pages a minute in this process, with one and two local workers, with one and two Dask workers. These are seconds of the
clock: the machine must be idle, and have at least two cores; the load at the start is told.

Writes speed.md and speed.svg into FOLDER. OCRmyPDF: apt-get install ocrmypdf; without it, that row is left out.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

import speed_runs as runs
from rich.progress import track

GOALS = {"tesseract": 1.15, "two local workers": 1.8, "two Dask workers": 1.7}
OTHERS: dict[str, Callable[[runs.Sheet, Path], float]] = {
    "tesseract": runs.bare,
    "OCRmyPDF": runs.ocrmypdf,
    "pytesseract, six languages": runs.pytesseract,
}


def cost(sheets: list[runs.Sheet], folder: Path) -> Iterator[str]:
    """Yield the table of processor seconds a page."""
    for language in sorted({sheet.language for sheet in sheets}):
        runs.ours(next(sheet for sheet in sheets if sheet.language == language))
    others = {name: way for name, way in OTHERS.items() if name != "OCRmyPDF" or shutil.which("ocrmypdf")}
    spent: dict[str, list[float]] = {name: [] for name in ("untoc-intake", *others)}
    for sheet in track(sheets, "pages", disable=not sys.stderr.isatty()):
        spent["untoc-intake"].append(runs.ours(sheet))
        for name, way in others.items():
            spent[name].append(way(sheet, folder))
    own = sum(spent["untoc-intake"])
    yield f"## Processor seconds a page, {len(sheets)} pages\n"
    yield "| | " + " | ".join(runs.CONDITIONS) + " | all | ours against it | goal |"
    yield "|---|" + "---|" * (len(runs.CONDITIONS) + 3)
    for name, seconds in spent.items():
        shown = [_mean(seconds, sheets, condition) for condition in runs.CONDITIONS]
        ratio = "" if name == "untoc-intake" else f"{own / sum(seconds):.2f}"
        goal = f"at most {GOALS[name]}" if name in GOALS else ""
        yield f"| {name} | {' | '.join(shown)} | {sum(seconds) / len(seconds):.2f} | {ratio} | {goal} |"
    BARS.extend((f"{name}, s a page", sum(seconds) / len(seconds)) for name, seconds in spent.items())


def _mean(seconds: list[float], sheets: list[runs.Sheet], condition: str) -> str:
    some = [spent for spent, sheet in zip(seconds, sheets, strict=True) if sheet.condition == condition]
    return f"{sum(some) / len(some):.2f}" if some else ""


def workers(sheets: list[runs.Sheet], folder: Path) -> Iterator[str]:
    """Yield the table of pages a minute."""
    load = os.getloadavg()[0]
    messages = [sheet.message for sheet in sheets]
    rates: dict[str, float] = {}
    for name, way, count in runs.WAYS:
        with way(count, folder) as found:
            runs.through(found, messages[:2] * max(1, count))  # models are loaded
            rates[name] = 60 * len(messages) / runs.through(found, messages)
    yield f"\n## Pages a minute, {len(messages)} messages of one page; {os.cpu_count()} cores, load {load:.1f} at the start\n"
    yield "| | pages a minute | against one of its kind | goal |\n|---|---|---|---|"
    for name, rate in rates.items():
        one = rates.get(name.replace("two", "one").replace("workers", "worker"), rate)
        goal = f"at least {GOALS[name]}" if name in GOALS else ""
        yield f"| {name} | {rate:.1f} | {rate / one:.2f} | {goal} |"
    BARS.extend((f"{name}, pages a second", rate / 60) for name, rate in rates.items())


BARS: list[tuple[str, float]] = []


def drawing(bars: list[tuple[str, float]]) -> str:
    """Return bars as SVG."""
    most, wide, high = max(value for _, value in bars), 640, 26
    lines = []
    for row, (name, value) in enumerate(bars):
        y = row * high
        colour = "#b3541e" if name.startswith("untoc-intake") else "#1f6f8b"
        lines.append(f'<text x="250" y="{y + 17}" text-anchor="end" font-size="12">{escape(name)}</text>')
        lines.append(f'<rect x="258" y="{y + 5}" width="{320 * value / most:.1f}" height="16" fill="{colour}"/>')
        lines.append(f'<text x="{264 + 320 * value / most:.1f}" y="{y + 17}" font-size="12">{value:.2f}</text>')
    size = f'viewBox="0 0 {wide} {high * len(bars)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="sans-serif">{"".join(lines)}</svg>\n'


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="PAGES")
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--part", default="cost,workers")
    parser.add_argument("--output", type=Path, help="folder for speed.md and speed.svg")
    arguments = parser.parse_args()
    os.environ.update(runs.ONE_THREAD)
    sheets, lines = runs.sheets(arguments.folder, arguments.pages), ["# Speed", ""]
    with tempfile.TemporaryDirectory() as folder:
        for name, part in (("cost", cost), ("workers", workers)):
            if name in arguments.part.split(","):
                for line in part(sheets, Path(folder)):
                    lines.append(line)
                    print(line, flush=True)
    if arguments.output is not None:
        arguments.output.mkdir(parents=True, exist_ok=True)
        (arguments.output / "speed.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (arguments.output / "speed.svg").write_text(drawing(BARS), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
