"""Titles and organisations: those of the reference data, and many more composed of rank, unit and area of work."""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.forms import WORDS
from training.people import CASES, rows

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
SIGNING = {"diplomatic"}
NO_TITLES = {"delegation_role"}


@dataclass(frozen=True)
class Posts:
    """What a person can be, in one language.

    Attributes:
        words: the wordings of `words/<language>.toml`.
        titles, signing: titles of the reference data; those of people who sign notes.
        bodies: organisations of the reference data.
        states: short and formal names of States.
    """

    language: str
    words: dict[str, Any]
    titles: tuple[str, ...]
    signing: tuple[str, ...]
    bodies: tuple[str, ...]
    states: tuple[str, ...]

    def title(self, chance: random.Random, case: str = "nom") -> str:
        """Return a title."""
        if case != "nom" and self.language == "ru":
            text = chance.choice(self.words["rank_cases"])[CASES.index(case)]
            return text + chance.choice(
                ("", " " + self._area(chance), f" {chance.choice(self.words['units'])} {self._area(chance)}")
            )
        if chance.random() < 0.45:
            return chance.choice(self.titles)
        shape = chance.choice(self.words["title_shapes"])
        parts = {"rank": "ranks", "unit": "units"}
        return re.sub(
            r"\{(\w+)\}",
            lambda slot: self._area(chance) if slot[1] == "area" else chance.choice(self.words[parts[slot[1]]]),
            shape,
        )

    def organisation(self, chance: random.Random) -> str:
        """Return a ministry or other body; sometimes only its capitals."""
        draw = chance.random()
        if draw < 0.4:
            return chance.choice(self.bodies)
        if draw < 0.45 and self.language != "zh":
            letters = {"ru": "МВДЮСКГПРФНБ", "ar": ""}.get(self.language, "ABCDEFGIJLMNOPRSTUV")
            if letters:
                return "".join(chance.choice(letters) for _ in range(chance.randint(3, 5)))
        shape = chance.choice(self.words["bodies"])
        return re.sub(r"\{(\w+)\}", lambda slot: self._area(chance) if slot[1] == "area" else chance.choice(self.states), shape)

    def _area(self, chance: random.Random) -> str:
        area: str = chance.choice(self.words["areas"])
        return area


def load(folder: Path, language: str) -> Posts:
    """Return the titles and organisations of a language."""
    words = tomllib.loads((WORDS / f"{language}.toml").read_text(encoding="utf-8"))
    titles = [row for row in rows(folder / "titles.tsv") if row["language"] == language and row["category"] not in NO_TITLES]
    bodies = [
        row["text"]
        for table in ("bodies.tsv", "organisations.tsv")
        for row in rows(folder / table)
        if row["language"] == language
    ]
    states = [
        row[f"{language}_{form}"]
        for row in rows(folder / "states.tsv")
        for form in ("short", "formal")
        if row[f"{language}_{form}"]
    ]
    return Posts(
        language,
        words,
        tuple(row["text"] for row in titles),
        tuple(row["text"] for row in titles if row["category"] in SIGNING),
        tuple(bodies),
        tuple(states),
    )
