"""Replies that other hands wrote, as training lines: what their truth explains is labelled, what it does not is masked.

A mask (`UNKNOWN`) says that nobody knows the token's class: the training learns nothing from it. The bodies of letterheads,
persons in neither list of the truth, their courtesy forms: to teach that they are nothing would be wrong.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from training.lines import UNKNOWN, Example, Span
from training.lines import example as made_up
from training.people import Names
from training.places import Word, places, words
from training.units import Unit, of_reply
from training.wordings import Run

from pipeline.extraction.model.tagger import Model, Tag

_CLOSING = {".": ".", ")": ")", "）": "）", "»": "»", "”": "”", '"': '"'}
_AHEAD = 3
"""Units behind a person's name in which his title or body may stand in words that the truth does not have."""

PROSE = 15
"""Words from which a unit is running text, no heading or letterhead."""

SWAPPED = 0.7
"""Share of lines whose names are put together anew: what stands around names is to be learned, not the names."""

TOLD = 0.75
"""Share of lines that hold a value of the truth."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the truth: words of each spelling of the name, and of what is told of him; `missing` stands nowhere so."""

    names: tuple[tuple[str, ...], ...]
    label: str
    honorific: tuple[str, ...]
    values: tuple[tuple[str, str], ...]
    missing: bool = False


def persons(truth: dict[str, Any]) -> list[Person]:
    """Return delegates and others whom the truth of a reply names."""

    def split(text: str | None) -> tuple[str, ...]:
        return tuple(word.text for word in words(text or ""))

    found = []
    for person in truth.get("delegates", []):
        # Of several readings that are right alike the first.
        told = {field: value[0] if value and isinstance(value, list) else value for field, value in person.items()}
        names = tuple(filter(None, (split(told.get("name")), split(told.get("name_latin")))))
        values = [(label, told.get(field)) for field, label in (("title", "TITLE"), ("organisation", "ORGANISATION"))]
        held = tuple((label, value) for label, value in values if value)
        found.append(Person(names, "PERSON", split(told.get("honorific")), held))
    others = [split(name) for name in truth.get("not_delegates", []) if isinstance(name, str)]
    return found + [Person((name,), "OTHER_PERSON", (), ()) for name in others if name]


class Labeller:
    """Labels the units of one reply."""

    def __init__(self, truth: dict[str, Any], units: Sequence[Unit]) -> None:
        held = [(unit.text, words(unit.text)) for unit in units]

        def stands(value: str) -> bool:
            wanted = [word.text for word in words(value)]
            return any(True for text, found in held for _ in places(text, found, wanted))

        self._persons = [
            replace(person, missing=not all(stands(value) for _, value in person.values)) for person in persons(truth)
        ]
        self._names = Counter(word for person in self._persons for name in person.names for word in name if len(word) > 1)
        self._unsure = 0  # units in which words may stand that tell of the person before and that the truth has otherwise

    def spans(self, unit: Unit, tags: Sequence[Tag] = ()) -> tuple[Span, ...]:
        """Return the spans of the next unit.

        Args:
            unit: the units come in their order.
            tags: what a model marks in it: where the truth explains none of it, it is masked.
        """
        text, held = unit.text, words(unit.text)
        named, missing = self._named(text, held)
        told = self._told(text, held, named)
        spans = _apart([*named, *told])
        spans = _apart([*spans, *self._parts(text, held, spans)])
        spans += self._honorifics(text, held, spans)
        self._unsure = _AHEAD if missing else 0 if named else max(0, self._unsure - 1)
        if self._unsure:
            spans += [(word.start, word.end, UNKNOWN) for word in held]
        prose = not named and not told and len(held) >= PROSE  # a body within a sentence that names nobody is nobody's
        spans += [
            (tag.start, tag.end, UNKNOWN)
            for tag in tags
            if not (prose and tag.label == "ORGANISATION")
            and not any(start < tag.end and end > tag.start and label != UNKNOWN for start, end, label in spans)
        ]
        return tuple(sorted(_clear(text, _apart(spans, whole=False))))

    def _named(self, text: str, held: Sequence[Word]) -> tuple[list[Span], bool]:
        """Return the names, and whether what is told of one of them stands nowhere as the truth has it."""
        found: list[Span] = []
        missing = False
        for person in self._persons:
            for name in person.names:
                for start, end in places(text, held, name, any_order=len(name) > 1):
                    found += [(start, end, person.label)]
                    missing |= person.missing
        return found, missing

    def _told(self, text: str, held: Sequence[Word], named: Sequence[Span]) -> list[Span]:
        """Return titles and bodies; in a unit that names nobody and holds more beside them, nobody knows whose they are."""
        found = []
        for label, value in sorted({each for person in self._persons for each in person.values}):
            wanted = [word.text for word in words(value)]
            for start, end in places(text, held, wanted):
                closed = end + (text[end : end + 1] == _CLOSING.get(value.strip()[-1], "\0"))
                found.append((start, closed, label))
        covered = sum(any(start <= word.start < end for start, end, _ in found) for word in held)
        if named or covered * 2 > len(held):
            return found
        return [(start, end, UNKNOWN) for start, end, _ in found]

    def _parts(self, text: str, held: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
        """Return runs of words out of names: labelled where they fill a cell, masked elsewhere."""
        free = [any(start < word.end and end > word.start for start, end, _ in spans) for word in held]
        runs = groupby(range(len(held)), key=lambda i: not free[i] and held[i].text in self._names)
        parts = [list(run) for is_name, run in runs if is_name]
        whole = len(parts) == 1 and len(parts[0]) == len(held)
        label = "PERSON" if whole and all(person.label == "PERSON" for person in self._persons) else UNKNOWN
        upper = [run for run in parts if whole or any(text[held[i].start].upper() == text[held[i].start] for i in run)]
        return [(held[run[0]].start, held[run[-1]].end, label) for run in upper]

    def _honorifics(self, text: str, held: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
        """Return the courtesy forms beside the names of delegates, and those alone in a cell."""
        found = []
        for form in sorted({person.honorific for person in self._persons if person.honorific}):
            for start, stop in places(text, held, form):
                end = stop + (text[stop : stop + 1] == ".")
                beside = any(
                    label == "PERSON" and (0 <= first - end <= 2 or 0 <= start - last <= 3) for first, last, label in spans
                )
                alone = text[start:end].strip() == text.strip()
                if (beside or alone) and not any(first < end and last > start for first, last, _ in spans):
                    found.append((start, end, "HONORIFIC"))
        return found


def _apart(spans: Sequence[Span], *, whole: bool = True) -> list[Span]:
    """Return spans that do not overlap: of two the longer, a delegate's name before another's; masks give way in part."""
    known = [span for span in spans if span[2] != UNKNOWN or whole]
    kept: list[Span] = []
    for span in sorted(known, key=lambda span: (span[0] - span[1], span[2] != "PERSON", span)):
        if all(span[1] <= start or span[0] >= end for start, end, _ in kept):
            kept.append(span)
    if whole:
        return kept
    for start, end, label in sorted(span for span in spans if span[2] == UNKNOWN):
        at = start
        for first, last, _ in sorted(kept):
            if last > at and first < end:
                if first > at:
                    kept.append((at, first, label))
                at = max(at, last)
        if at < end:
            kept.append((at, end, label))
    return kept


def _clear(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans without the gaps between columns and the blanks at their ends."""
    for start, end, label in spans:
        for piece in re.finditer(r"[^\t]+", text[start:end]):
            bare = piece[0].strip()
            if bare:
                first = start + piece.start() + piece[0].index(bare)
                yield first, first + len(bare), label


def labelled(folder: Path, model: Model | None = None) -> list[tuple[Unit, Example]]:
    """Return the units of a reply with their labels; with a model, what it marks and the truth does not explain is masked."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    units = of_reply(folder)
    labeller = Labeller(truth, units)
    tags = model.spans([unit.text for unit in units]) if model else [[] for _ in units]
    spans = [labeller.spans(unit, own) for unit, own in zip(units, tags, strict=True)]
    return [(unit, Example(unit.text, known, truth["language"])) for unit, known in zip(units, spans, strict=True)]


def joined(examples: Sequence[Example], between: str) -> Example:
    """Return several examples as one, as a picture's paragraphs hold several lines and a row several cells."""
    text, spans = "", []
    for number, example in enumerate(examples):
        text += between * bool(number)
        spans += [(start + len(text), end + len(text), label) for start, end, label in example.spans]
        text += example.text
    return Example(text, tuple(spans), examples[0].language)


def folders(hands: Path, sets: Sequence[str]) -> list[Path]:
    """Return the folders of the replies of these sets, in a fixed order."""
    return sorted(path.parent for number in sets for path in (hands / number).glob("*/*/truth.json"))


def with_other_names(example: Example, names: Names, chance: random.Random) -> Example:
    """Return the example with made-up names, each of the script of the name whose place it takes."""
    runs: list[Run] = []
    at = 0
    for start, end, label in example.spans:
        runs.append((example.text[at:start], None))
        held = example.text[start:end]
        if label in ("PERSON", "OTHER_PERSON"):
            made = names.name(_language(held, example.language), chance, chance.choice("MF"))
            held = chance.choice(made.split()) if len(words(held)) == 1 else made
        runs.append((held, label))
        at = end
    return made_up([*runs, (example.text[at:], None)], example.language)


def _language(name: str, language: str) -> str:
    for letter in name:
        for first, last, code in (("а", "я", "ru"), ("\u0600", "\u06ff", "ar"), ("\u3400", "\u9fff", "zh")):
            if first <= letter.lower() <= last:
                return code
    return language if language in ("en", "fr", "es") else "en"


class Replies:
    """Draws lines of the replies."""

    def __init__(self, written: Sequence[Sequence[tuple[Unit, Example]]], names: Names, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - made-up lines, no secrets
        self._names = names
        self._told: list[Example] = []
        self._silent: list[Example] = []
        for reply in written:
            for example in _compositions(reply):
                known = any(label != UNKNOWN for _, _, label in example.spans)
                (self._told if known else self._silent).append(example)

    @property
    def lines(self) -> list[Example]:
        """All lines, as they are written."""
        return [*self._told, *self._silent]

    def draw(self) -> Example:
        """Return a line, most often one that holds what the truth names."""
        told = self._told and (self._chance.random() < TOLD or not self._silent)
        example = self._chance.choice(self._told if told else self._silent)
        return with_other_names(example, self._names, self._chance) if self._chance.random() < SWAPPED else example


def _compositions(reply: Sequence[tuple[Unit, Example]]) -> Iterator[Example]:
    """Yield each unit, each row of a table, and neighbouring short units as the lines of one paragraph."""
    for row, cells in groupby(reply, key=lambda pair: pair[0].row):
        examples = [example for _, example in cells]
        yield from examples
        if row >= 0 and len(examples) > 1:
            yield joined(examples, "\t")
            yield joined(examples, "\n")
        elif row < 0:
            short = [example if len(example.text) < 120 else None for example in examples]
            for first in range(len(short) - 1):
                few = short[first : first + 2 + first % 3]
                lines = [example for example in few if example is not None]
                if len(lines) == len(few):
                    yield joined(lines, "\n")
