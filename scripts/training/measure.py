"""Measures a model on lines whose spans are known, and learns from such lines what its scores are worth."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from training.lines import UNKNOWN, Example, Span

from pipeline.extraction.model.tagger import LABELS, Model

MARKS = {"P": "PERSON", "H": "HONORIFIC", "T": "TITLE", "O": "ORGANISATION", "X": "OTHER_PERSON"}
_MARK = re.compile(r"\[([PHTOX]) ([^\]]+)\]")

SCORE_MAX = 0.985
"""No calibrated score is higher: the lines it is learned from are too few to promise more."""


def parsed(marked: str, language: str) -> Example:
    """Return a hand-written line, whose spans are marked as [P name]."""
    text, spans, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[2]), MARKS[mark[1]]))
        text += mark[2]
        at = mark.end()
    return Example(text + marked[at:], tuple(spans), language)


def hand_lines(path: Path, part: str) -> list[Example]:
    """Return the hand-written lines of a part, "dev" or "test"."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return [parsed(line, language) for language, parts in tables.items() for line in parts[part]]


def _touch(one: Span, other: Span) -> bool:
    return one[2] == other[2] and one[0] < other[1] and other[0] < one[1]


def report(model: Model, examples: Iterable[Example]) -> tuple[str, float]:
    """Return a table of precision, recall and F, exact and by overlap, for labels and languages; and the exact F of all.

    Marks that touch a stretch of which nobody knows what it is do not count.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    examples = list(examples)
    for example, tags in zip(examples, model.spans([example.text for example in examples]), strict=True):
        unknown = [span for span in example.spans if span[2] == UNKNOWN]
        found = [(tag.start, tag.end, tag.label) for tag in tags]
        found = [span for span in found if not any(span[0] < end and start < span[1] for start, end, _ in unknown)]
        for name, chosen in [("all", set(LABELS)), (example.language, set(LABELS)), *((label, {label}) for label in LABELS)]:
            got = [span for span in found if span[2] in chosen]
            truth = [span for span in example.spans if span[2] in chosen]
            counts[name]["found"] += len(got)
            counts[name]["true"] += len(truth)
            counts[name]["exact"] += len(set(got) & set(truth))
            counts[name]["right"] += sum(any(_touch(span, other) for other in truth) for span in got)
            counts[name]["met"] += sum(any(_touch(span, other) for other in got) for span in truth)
    lines = [f"{'':14}{'true':>6}{'P':>8}{'R':>8}{'F':>8}{'ovl P':>8}{'ovl R':>8}{'ovl F':>8}"]
    for name in ["all", *LABELS, *sorted(key for key in counts if len(key) == 2)]:
        c = counts[name]
        precision, recall = c["exact"] / max(1, c["found"]), c["exact"] / max(1, c["true"])
        wide, met = c["right"] / max(1, c["found"]), c["met"] / max(1, c["true"])
        figures = (precision, recall, _f(precision, recall), wide, met, _f(wide, met))
        lines.append(f"{name:14}{c['true']:6}" + "".join(f"{figure:8.2f}" for figure in figures))
    c = counts["all"]
    return "\n".join(lines), _f(c["exact"] / max(1, c["found"]), c["exact"] / max(1, c["true"]))


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


Curve = tuple[list[float], list[float]]


def calibration(model: Model, made: Sequence[Example], hand: Sequence[Example]) -> dict[str, Curve]:
    """Return for each label how raw scores translate to the share of exactly right spans.

    Hand-written lines weigh three times as much as made ones, however many they are: the made ones know the shape of the curve,
    the hand-written ones its height on wordings that the generator does not make.
    """
    marks: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for examples, share in ((made, 1.0), (hand, 3.0)):
        spans = model.spans([example.text for example in examples])
        seen = [
            (tag.label, tag.score, float((tag.start, tag.end, tag.label) in example.spans))
            for example, tags in zip(examples, spans, strict=True)
            for tag in tags
        ]
        for label, score, right in seen:
            marks[label].append((score, right, share / len(seen)))
    return {label: isotonic(marks[label]) for label in LABELS}


def isotonic(points: Sequence[tuple[float, float, float]]) -> Curve:
    """Return the rising step curve nearest to points of score, outcome (0 or 1) and weight, as at most twelve corners.

    Source: pool adjacent violators (Ayer et al. 1955); the points are first gathered in twelve bins of equal weight.
    """
    ordered = sorted(points)
    total = sum(weight for _, _, weight in ordered)
    bins: list[list[float]] = []
    passed = 0.0
    for score, right, weight in ordered:
        if not bins or passed >= total * len(bins) / 12:
            bins.append([0.0, 0.0, 0.0])
        bins[-1][0] += score * weight
        bins[-1][1] += right * weight
        bins[-1][2] += weight
        passed += weight
    pools: list[list[float]] = []
    for pool in bins:
        pools.append(list(pool))
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    raw = [pool[0] / pool[2] for pool in pools]
    worth = [min(SCORE_MAX, (pool[1] + 0.5 * total / 100) / (pool[2] + total / 100)) for pool in pools]
    worth = list(np.maximum.accumulate(worth))
    return [0.0, *(round(value, 5) for value in raw)], [
        round(float(worth[0]) * 0.5, 4),
        *(round(float(value), 4) for value in worth),
    ]
