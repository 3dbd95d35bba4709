"""What a sentence of a reply does: name who comes, change, regret, put off, tell whom to ask, open the note or take leave.

A linear model over hashed runs of letters and words, learned from the wordings of several writers in six languages
(`scripts/train_acts.py`). It knows no phrase by heart, and so tells sentences that no list of phrases holds. `CARD_ACTS.md` says
on what it was trained, how right it is, and where it is used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from zipfile import BadZipFile
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from models.errors import ToolMissing


class Act(StrEnum):
    """What a sentence does."""

    NAMES = "names"  # who comes: announces a list, names persons, is an item of their list
    CHANGES = "changes"  # a delegation that was announced
    REGRETS = "regrets"
    PUTS_OFF = "puts_off"  # acknowledges, and answers later
    CONTACT = "contact"  # whom to ask, to whom to write
    OPENS = "opens"  # compliments, and the note that it answers
    CLOSES = "closes"
    TRAVELS = "travels"  # flights, rooms, visas
    COVERS = "covers"  # a mail that says what is attached
    GREETS = "greets"
    FRAMES = "frames"  # letterhead, addressee, date and numbers, signature


ACTS = tuple(Act)
"""The order of the model's columns."""

BUCKETS = 1 << 17
"""Rows of the model: every run of letters falls into one of them."""

FOLDER = Path(__file__).parent
WEIGHTS = "acts.npz"
LETTERS = range(2, 6)  # lengths of the runs within a word
CHINESE = range(1, 4)
LONGEST = 700  # letters that are looked at: a paragraph that goes on is a list
REMEMBERED = 512
_ADVICE = "install untoc-intake again, or train it with scripts/train_acts.py"

_VARIANTS = str.maketrans({"ى": "ي", "ة": "ه", "ـ": None, "ø": "o", "ł": "l", "ı": "i"})
_MAIL = re.compile(r"\S+@\S+")
_DIGITS = re.compile(r"[\d٠-٩۰-۹][\d٠-٩۰-۹ .()/+-]*")
_WORDS = re.compile(r"[\u3400-\u9fff]+|[^\W_\u3400-\u9fff]+(?:['’ʼ-][^\W_\u3400-\u9fff]+)*|[@#:;,()，。：；、（）.!?؟،]")


def features(text: str) -> NDArray[np.int64]:
    """Return the rows of a sentence, each once: runs of letters within its words, its words, and pairs of words."""
    seen = _DIGITS.sub(" # ", _MAIL.sub(" @ ", _bare(text[:LONGEST])))
    return np.unique(np.fromiter((crc32(run.encode()) % BUCKETS for run in _runs(_WORDS.findall(seen))), dtype=np.int64))


def _bare(text: str) -> str:
    """Return the text without case and accents: the plain text of a page has neither."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).translate(_VARIANTS)


def _runs(words: list[str]) -> Iterator[str]:
    before = "^"
    for word in words:
        yield f"w {word}"
        yield f"p {before} {word}"
        before = word
        if "\u3400" <= word[0] <= "\u9fff":
            yield from (f"c {word[at : at + size]}" for size in CHINESE for at in range(len(word) - size + 1))
        elif word[0].isalpha():
            edged = f"<{word}>"
            yield from (f"l {edged[at : at + size]}" for size in LETTERS for at in range(len(edged) - size + 1))
    yield f"p {before} $"


@cache
def _model(folder: Path = FOLDER) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return rows by acts, and the acts' own weights; read once a process.

    Raises:
        ToolMissing: the file is not there, or belongs to another version of this module.
    """
    try:
        with np.load(folder / WEIGHTS, allow_pickle=False) as held:
            rows, own = held["rows"].astype(np.float32) * held["scale"].astype(np.float32), held["own"].astype(np.float32)
    except (OSError, EOFError, KeyError, ValueError, BadZipFile) as error:
        raise ToolMissing(
            f"The model of what sentences do is missing or damaged ({error}): install untoc-intake again."
        ) from error
    if rows.shape != (BUCKETS, len(ACTS)) or own.shape != (len(ACTS),):
        raise ToolMissing(f"The model of what sentences do does not fit this version: {_ADVICE}.")
    return rows, own


@lru_cache(maxsize=REMEMBERED)
def _odds(text: str) -> tuple[float, ...]:
    rows, own = _model()
    found = features(text)
    weighed = own + rows[found].sum(axis=0) / np.sqrt(max(1, found.size))
    raised = np.exp(weighed - weighed.max())
    return tuple(float(share) for share in raised / raised.sum())


def acts(text: str) -> dict[Act, float]:
    """Return for each act the probability, 0 to 1, that this sentence or line does it; they sum to 1.

    Raises:
        ToolMissing: the trained model is not installed.
    """
    return dict(zip(ACTS, _odds(text.strip()), strict=True))
