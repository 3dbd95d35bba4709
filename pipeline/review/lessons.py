"""Training lines for the extractor, from what people have confirmed. Nobody but a person starts a training.

The form is that of the corpus tool, which `scripts/train_extractor.py --corpus` reads: one JSON object a line with `text`,
`spans` as [start, end, label, value], and `language`. They hold real names: a model trained on them is personal data, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.filing.case import Case, Key
from pipeline.filing.values import SINGLE
from pipeline.review.desk.places import page_of

LABELS = {"name": "NAME", "honorific": "HONORIFIC", "title": "TITLE", "organisation": "ORGANISATION"}

Lesson = dict[str, Any]


def lessons(found: Case) -> Iterator[Lesson]:
    """Yield the lines of a message's pages with what people confirmed in them; nothing where nobody accepted it."""
    if not any(each.path == "accepted" for each in found.decisions) or found.record["status"] != "filed":
        return
    confirmed = _confirmed(found)
    for index, page in enumerate(found.pages):
        marks: list[tuple[int, int, str, str]] = []
        for key, label, value in confirmed:
            finding = found.findings[key]
            if page_of(finding, found.pages) == index and finding.where is not None:
                place = _place(page.text, finding.where.text, marks)
                if place is not None:
                    marks.append((*place, label, value))
        yield from _lines(page.text, sorted(marks), page.language or "en")


def _confirmed(found: Case) -> list[tuple[Key, str, str]]:
    values = []
    for person in found.record["delegates"]:
        for field in SINGLE:
            value = person[field]
            if field in LABELS and value["value"] and "key" in value and value["key"] in found.findings:
                values.append((value["key"], LABELS[field], value["value"]))
    return values


def _place(text: str, words: str, taken: list[tuple[int, int, str, str]]) -> tuple[int, int] | None:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    for match in re.finditer(pattern, text) if pattern else ():
        if all(match.end() <= start or match.start() >= end for start, end, _, _ in taken):
            return match.span()
    return None


def _lines(text: str, marks: list[tuple[int, int, str, str]], language: str) -> Iterator[Lesson]:
    """Yield the text line by line; lines that a value runs across stay together."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while any(begin < end < stop for begin, stop, _, _ in marks):
            further = text.find("\n", end + 1)
            end = len(text) if further < 0 else further
        line = text[start:end]
        inside = [[begin - start, stop - start, label, value] for begin, stop, label, value in marks if start <= begin < end]
        if line.strip():
            yield {"text": line, "spans": inside, "language": language}
        start = end + 1
