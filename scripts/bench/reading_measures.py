"""What counts as read: letters of known lines wherever they stand, words, values that must be exact; and what agrees wrongly."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import partial_ratio_alignment

from models.page import Page

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "ـ": None}
)
_WITHOUT_ACCENT = str.maketrans("øłđðıßħæœ", "oldðishao")
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u064b-\u0652]")  # marks of direction, Arabic vowels
SURE = 0.90  # confidence from which a word that both readings have counts as agreed; below, fields go to a person
NEAR = 65.0  # per cent of letters alike from which a place of the text is the reading of a field


def tidy(text: str) -> str:
    """Return the text as it is compared: one form of each letter, quote and dash, ASCII digits, single blanks."""
    form = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).translate(_SAME)
    form = "".join(str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter for letter in form)
    return " ".join(form.split())


def plain(text: str) -> str:
    """Return tidy text without blanks."""
    return tidy(text).replace(" ", "")


def folded(text: str) -> str:
    """Return plain text without accents and case."""
    letters = unicodedata.normalize("NFD", plain(text).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).translate(_WITHOUT_ACCENT)


def dialled(text: str) -> str:
    """Return plain text without what groups the digits of a telephone number."""
    return re.sub(r"[()/.\-\s]", "", plain(text))


def least_edits(line: str, text: str) -> int:
    """Return by how many letters `line` differs from the place of `text` that is most like it.

    Sellers' recurrence, one row of the table at a time: a place may begin and end anywhere. Insertions along a row are resolved
    by a running minimum, since each costs one.
    """
    if line in text:
        return 0
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    steps = np.arange(len(codes) + 1)
    row = np.zeros(len(codes) + 1, np.int64)
    for number, letter in enumerate(line, start=1):
        best = np.empty_like(row)
        best[0] = number
        best[1:] = np.minimum(row[1:] + 1, row[:-1] + (codes != ord(letter)))
        row = np.minimum.accumulate(best - steps) + steps
    return int(row.min())


def character_errors(lines: list[str], text: str, *, blanks: bool) -> tuple[int, int]:
    """Return (edits, letters) of all lines; each may stand anywhere in the text.

    Args:
        lines: of the truth.
        text: as read.
        blanks: whether blanks count; in Chinese they are no letters.
    """
    form = tidy if blanks else plain
    whole = form(text.replace("\n", " "))
    wanted = [form(line) for line in lines]
    return sum(least_edits(line, whole) for line in wanted if line), sum(len(line) for line in wanted)


def word_errors(lines: list[str], text: str) -> tuple[int, int]:
    """Return (missing, words): exact words of the truth, punctuation included, that the text does not hold as often."""
    wanted = Counter(tidy(" ".join(lines)).split())
    return sum((wanted - Counter(tidy(text).split())).values()), sum(wanted.values())


FORMS = {
    "name": folded,
    "email": lambda text: plain(text).casefold(),
    "phone": dialled,
    "ref": lambda text: plain(text).casefold(),
}


def found(kind: str, value: str, text: str) -> bool:
    """Return whether a value stands in the text: names without accents, numbers by their digits and plus, the rest exactly."""
    form = FORMS[kind]
    return form(value) in form(text)


def agreed_and_wrong(kind: str, value: str, page: Page) -> bool:
    """Return whether both readings of the page have the same wrong text in a field's place, and are sure of it.

    A place is wrong where the value does not stand in the text. Words that only one reading had in this form carry a lower
    confidence; they are no agreement.
    """
    form = FORMS[kind]
    wanted, letters, sure = form(value), "", []
    for line in page.lines():
        for word in line.words:
            piece = form(word.text)
            letters += piece
            sure += [word.confidence] * len(piece)
    if wanted in letters:
        return False
    place = partial_ratio_alignment(wanted, letters, score_cutoff=NEAR)
    if place is None or place.dest_end - place.dest_start < len(wanted) // 2:
        return False
    piece = letters[place.dest_start : place.dest_end]
    other = "".join(form(line.text) for line in page.second)
    return piece in other and min(sure[place.dest_start : place.dest_end]) >= SURE


@dataclass
class Score:
    """Sums over pages; shares come out of them."""

    edits: int = 0
    letters: int = 0
    missing: int = 0
    words: int = 0
    wrong: int = 0
    fields: int = 0

    def __post_init__(self) -> None:
        self.hits: dict[str, list[bool]] = {"name": [], "exact": [], "email": [], "phone": [], "ref": []}

    def add(
        self, lines: list[str], fields: list[tuple[str, str]], text: str, page: Page | None, language: str
    ) -> list[tuple[str, str]]:
        """Take a page in; return the (kind, value) of what was not found."""
        edits, letters = character_errors(lines, text, blanks=language != "zh")
        missing, words = word_errors(lines, text)
        self.edits, self.letters = self.edits + edits, self.letters + letters
        self.missing, self.words = self.missing + missing, self.words + words
        misses = []
        for kind, value in fields:
            if kind not in FORMS:
                continue
            good = found(kind, value, text)
            self.hits[kind].append(good)
            if kind == "name":
                self.hits["exact"].append(plain(value) in plain(text))
            if not good:
                misses.append((kind, value))
            self.fields += 1
            self.wrong += page is not None and agreed_and_wrong(kind, value, page)
        return misses

    def share(self, kind: str) -> float | None:
        """Return the share of values of a kind that were found, 0 to 1; None where there was none."""
        hits = self.hits[kind]
        return sum(hits) / len(hits) if hits else None

    @property
    def character_rate(self) -> float:
        """Errors for each hundred letters."""
        return 100 * self.edits / max(self.letters, 1)

    @property
    def word_rate(self) -> float:
        """Missing words of each hundred."""
        return 100 * self.missing / max(self.words, 1)

    @property
    def wrong_share(self) -> float:
        """Share of fields in which both readings agree on something wrong, 0 to 1."""
        return self.wrong / max(self.fields, 1)
