#!/usr/bin/env python3
"""What each step of preparation brings: pages on which it applies, read with it and without it.

    scripts/bench/ablation.py PAGES [--steps ink,soften] [--only 000,001] [--only en,ar] [--cache DIR]

PAGES holds pages.jsonl and what it names (scripts/make_pages.py). A step is worth its keep where the row without it is the worse
one; columns as in reading.py, CPU seconds are means. `--only` takes numbers of sheets, languages or conditions; given twice,
pages must fit both. `--cache` keeps both readings (read again only if a file is gone).
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from reading_measures import Score
from reading_runs import Reader, spent
from rich.progress import track

from models.page import Page
from pipeline.reading.formats import formats
from pipeline.reading.pages import ReadOnce
from pipeline.reading.pictures.raster import Raster
from pipeline.reading.recognise import recognised

FAXES = ("fax-fine", "fax-standard")
TABLES = ("ruled", "form", "lines-only", "wide", "memo", "dotted")
ALL = ("clean300", "scan", "photo", "stamp", *FAXES)


@dataclass(frozen=True)
class Step:
    """A step and the pages that it is meant for.

    Attributes:
        what: it does, in words.
        conditions: in which a page must have come.
        languages: all where empty.
        layouts: all where empty.
    """

    what: str
    conditions: tuple[str, ...]
    languages: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()

    def applies(self, row: dict[str, Any]) -> bool:
        """Return whether the step is meant for a page."""
        return (
            row["condition"] in self.conditions
            and (not self.languages or row["language"] in self.languages)
            and (not self.layouts or row["layout"] in self.layouts)
        )


# By the names that `recognised` knows in `without`.
STEPS = {
    "ink": Step("coloured ink to white", ("stamp",)),
    "stamp": Step("round stamps paler than the letters taken away", ("grey-stamp",)),
    "soften": Step("two-level pages softened", FAXES),
    "square": Step("pixels made square", ("fax-standard",)),
    "unwarp": Step("the sheet un-warped", ("photo",)),
    "flatten": Step("light evened by the background", ("photo", "scan")),
    "deskew": Step("lines made level", ("scan", "photo", *FAXES)),
    "arabic": Step("Arabic softened and made smaller", ALL, languages=("ar",)),
    "fewer": Step("fewer dots for tesseract", ("clean300", "photo", "stamp"), languages=("en", "fr", "es")),
    "rulings": Step("ruled lines painted over", ALL, layouts=TABLES),
    "station": Step("the fax machine's line kept out of the text", FAXES),
    "second": Step("the second reading", ALL),
    "beside": Step("a text in another script beside that in Latin letters", ALL, languages=("en", "fr", "es")),
}


def rasters(path: Path, reader: Reader) -> Iterator[Raster]:
    """Yield the pictures that a file holds."""
    data = path.read_bytes()
    form = next(form for form in formats() if form.accepts(data))
    for item in form.pages(data, reader.settings):
        if isinstance(item, Raster):
            yield item


def read(path: Path, reader: Reader, without: frozenset[str], cache: Path | None) -> tuple[Page | None, float]:
    """Return the page of a file, read without some steps, and its CPU seconds."""
    kept = cache / f"{path.stem}{path.suffix}-{'-'.join(sorted(without)) or 'all'}.pickle" if cache else None
    if kept and kept.exists():
        page, seconds = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return page, seconds
    before = spent()
    results = [recognised(raster, reader.settings, reader.knowledge, without) for raster in rasters(path, reader)]
    pages = [one.page if isinstance(one, ReadOnce) else one for one in results]
    page = next((one for one in pages if isinstance(one, Page)), None)
    seconds = spent() - before
    if kept:
        kept.write_bytes(pickle.dumps((page, seconds)))
    return page, seconds


def shown(label: str, score: Score, seconds: list[float]) -> str:
    """Return one row of the table."""
    shares = (score.share(kind) for kind in ("name", "email", "phone", "ref"))
    cells = "".join(f"{100 * share:8.1f}" if share is not None else f"{'-':>8}" for share in shares)
    return f"  {label:28}{len(seconds):4}{score.character_rate:8.2f}{score.word_rate:8.2f}{cells}{mean(seconds):8.2f}"


def main() -> None:
    """Print the table of each step."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--steps", default=",".join(STEPS))
    parser.add_argument("--only", action="append", default=[], help="numbers of sheets, languages, conditions, by commas")
    parser.add_argument("--cache", type=Path)
    options = parser.parse_args()
    if options.cache:
        options.cache.mkdir(parents=True, exist_ok=True)
    wanted = [set(one.split(",")) for one in options.only]
    rows = [json.loads(line) for line in (options.pages / "pages.jsonl").read_text(encoding="utf-8").splitlines()]
    own = ("language", "condition")
    rows = [row for row in rows if all({Path(row["file"]).name[:3], *(row[key] for key in own)} & some for some in wanted)]
    reader = Reader(None)
    print(f"{'':34}" + "".join(f"{column:>8}" for column in ("char%", "word%", "name", "email", "phone", "ref", "CPU s")))
    for name in options.steps.split(","):
        step = STEPS[name]
        some = [row for row in rows if step.applies(row)]
        if not some:
            continue
        print(f"{name}: {step.what}")
        _compare(some, name, options, reader)


def _compare(rows: list[dict[str, Any]], name: str, options: argparse.Namespace, reader: Reader) -> None:
    for condition in dict.fromkeys(row["condition"] for row in rows):
        for without in (frozenset[str](), frozenset({name})):
            score, seconds = Score(), []
            label = f"{condition} {'without' if without else 'with'}"
            some = [row for row in rows if row["condition"] == condition]
            for row in track(some, label, disable=not sys.stderr.isatty()):
                page, cost = read(options.pages / row["file"], reader, without, options.cache)
                fields = [(kind, value) for kind, value in row["fields"]]
                score.add(row["lines"], fields, page.text if page else "", page, row["language"])
                seconds.append(cost)
            print(shown(label, score, seconds))


if __name__ == "__main__":
    main()
