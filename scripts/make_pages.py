#!/usr/bin/env python3
"""Makes pages whose text is known, for scripts/bench/reading.py: six languages, five typefaces a script, worn in nine ways.

    scripts/make_pages.py OUT [--seed 1] [--pages 6] [--held-apart] [--languages en,ar] [--conditions scan,fax-fine]

OUT/pages.jsonl holds one line a page: its file, the picture within it, its lines and its fields. `--pages` counts sheets of each
language; each is worn in every way. `--held-apart` takes other wordings, layouts and typefaces, on which nothing may be tuned.
Everybody and every address is invented. Needs chromium and the typefaces of scripts/making/pages/fonts.toml:

    apt-get install chromium fontconfig (and the packages that the script names where they are missing)
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path

import numpy as np
from making import browser
from making.layers import GOOD, kinds, layered
from making.sheets import LANGUAGES, sheets
from making.wear import CONDITIONS, worn
from rich.progress import track


def main() -> None:
    """Make the pages."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--held-apart", action="store_true")
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--conditions", default=",".join((*CONDITIONS, "layers")))
    options = parser.parse_args()
    try:
        browser.check()
    except browser.MissingError as error:
        sys.exit(f"make_pages: {error}")
    folder: Path = options.out / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = options.conditions.split(",")
    made = browser.set_sheets(sheets(options.seed, options.pages, options.held_apart, tuple(options.languages.split(","))))
    with (options.out / "pages.jsonl").open("w", encoding="utf-8") as truth:
        for page in track(made, "pages", disable=not sys.stderr.isatty()):
            for line in _written(page, page.sheet.number, folder, wanted, options.seed):
                truth.write(json.dumps(line, ensure_ascii=False) + "\n")


def _written(page: browser.SetSheet, number: int, folder: Path, conditions: list[str], seed: int) -> list[dict[str, object]]:
    """Write a page in each condition and return the lines of truth."""
    print_300 = browser.picture(page.pdf)
    lines: list[dict[str, object]] = []
    for place, condition in enumerate(CONDITIONS):
        if condition not in conditions:
            continue
        made = worn(print_300, condition, np.random.default_rng([seed, LANGUAGES.index(page.sheet.language), number, place]))
        stem = f"{number:03d}-{page.sheet.language}-{page.sheet.layout}-{condition}"
        (folder / f"{stem}.{made.suffix}").write_bytes(made.data)
        (folder / f"{stem}.{made.picture_suffix}").write_bytes(made.picture)
        lines.append(
            {
                "file": f"pages/{stem}.{made.suffix}",
                "picture": f"pages/{stem}.{made.picture_suffix}",
                "condition": condition,
                "rotation_degrees": made.rotation_degrees,
                **_truth(page),
            }
        )
    if "layers" in conditions:
        lines += _layers(page, number, folder, seed)
    return lines


def _layers(page: browser.SetSheet, number: int, folder: Path, seed: int) -> list[dict[str, object]]:
    """Write a page as PDFs with good and bad text layers and return the lines of truth."""
    lines: list[dict[str, object]] = []
    for kind in kinds(page.sheet.language):
        name = f"{number:03d}-{page.sheet.language}-{page.sheet.layout}-layer-{kind}.pdf"
        (folder / name).write_bytes(layered(page, kind, random.Random(f"{seed} {number} {kind}")))  # noqa: S311 - no secret
        good = kind in GOOD
        clean = f"pages/{number:03d}-{page.sheet.language}-{page.sheet.layout}-clean300.png"
        lines.append(
            {"file": f"pages/{name}", "picture": clean, "condition": "layer", "layer": kind, "good": good, **_truth(page)}
        )
    return lines


def _truth(page: browser.SetSheet) -> dict[str, object]:
    return {
        "language": page.sheet.language,
        "script": page.sheet.script,
        "layout": page.sheet.layout,
        "font": page.sheet.font,
        "size_pt": page.size_pt,
        "lines": page.lines,
        "fields": page.fields,
    }


if __name__ == "__main__":
    main()
