"""Misreadings as OCR makes them on faxes and poor scans, run by run, so that the labels stay in place."""

from __future__ import annotations

import random
import unicodedata

from training.forms import FORMS
from training.wordings import Run

LOOK_ALIKES: dict[str, str] = {
    letter: other for script in ("latin", "cyrillic", "arabic") for letter, other in FORMS["look_alikes"][script].items()
}
HAN: str = FORMS["look_alikes"]["han"]


def spoiled(runs: list[Run], rate: float, chance: random.Random) -> list[Run]:
    """Return the runs with misreadings at `rate` per character; a labelled run never becomes empty."""
    return [(_spoil(text, rate, chance) or text, label) for text, label in runs]


def _spoil(text: str, rate: float, chance: random.Random) -> str:
    read = "".join(_misread(letter, chance) if letter not in "\n\t" and chance.random() < rate else letter for letter in text)
    return read.strip() if text.strip() == text else read


def _misread(letter: str, chance: random.Random) -> str:
    draw = chance.random()
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain != letter and letter.isalpha() and draw < 0.8:
        return plain
    if "\u4e00" <= letter <= "\u9fff":
        return chance.choice(HAN) if draw < 0.85 else ""
    if letter in LOOK_ALIKES and draw < 0.75:
        return chance.choice(LOOK_ALIKES[letter])
    if draw < 0.85:
        return letter + chance.choice((" ", ".", "'", "|", "~"))
    return "" if letter != " " or draw < 0.95 else letter
