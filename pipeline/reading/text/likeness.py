"""Whether letters make words of a language that is written to the secretariat, or only look like letters.

A font without a usable map gives letters that are shifted, shuffled or of other scripts. In words of any of the six languages,
and in names, most letters follow each other in usual pairs; which pairs are usual is learnt by `scripts/make_pairs.py`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from config.knowledge import SHIPPED
from pipeline.reading.text.bare_letters import without_accents

PAIRS_MIN = 40  # fewer pairs of letters prove nothing
WORD_MIN = 3  # letters; shorter words are hit by chance
# Mean surprise of a pair, in bits, above which letters are no language, and how much known words beyond chance make up for it.
# Measured on 366 PDFs of scripts/make_pages.py: good layers have up to 3.75 (Latin), 3.71 (Cyrillic) and 3.81 (Arabic) bits and
# from 0.45, 0.32 and 0.14 on known words; shifted and shuffled letters from 4.68, 6.18 and 4.02 bits on and up to 0.01, 0.01 and
# 0.10 known words. Sentences in Vietnamese, Hungarian, Turkish and a list of names have 4.2 to 4.4 bits, a Polish one 5.0.
BITS_MAX = {"Latn": 4.45, "Cyrl": 4.6, "Arab": 3.95}
KNOWN_BY_CHANCE = {"Latn": 0.02, "Cyrl": 0.02, "Arab": 0.10}
BITS_BY_KNOWN = 10.0
BITS_UNKNOWN = 9.0  # surprise of a pair that was never learnt
CHINESE_MIN = 0.12  # share of usual pairs
ODD_SHARE_MAX = 0.08  # of all letters; those of scripts that nobody uses today, of private use, or of no script at all
BROKEN_SHARE_MAX, BROKEN_FEW = 0.03, 3  # of all words, and at least: those with a sign within that is of no script of theirs
SIGNS_SHARE_MAX = 0.45  # of all characters but digits and blanks; a form full of dots and lines has up to 0.35
WORD = re.compile(r"[^\W\d_]+")
_ALIKE = str.maketrans("أإآٱىیک", "ااااييك")  # forms of one letter in Arabic and Persian
# Scripts in which somebody may write: their letters are not odd, even where we cannot judge them.
_LIVING = (
    "LATIN", "CYRILLIC", "ARABIC", "CJK", "GREEK", "HEBREW", "THAI", "GEORGIAN", "ARMENIAN", "HANGUL", "HIRAGANA",
    "KATAKANA", "DEVANAGARI", "BENGALI", "KHMER", "LAO", "MYANMAR", "ETHIOPIC", "SINHALA", "TAMIL", "MONGOLIAN",
    "THAANA", "TIBETAN",
    "MASCULINE ORDINAL", "FEMININE ORDINAL", "MICRO SIGN", "FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC",  # "Nº", "3ª", "Ｆａｘ", "々"
)  # fmt: skip
_WRITTEN_TODAY = frozenset("əɓɖɗɛɣɨɩɔɲʃʊʋʒʹʻʼʽˈ")
SCRIPTS = ("Latn", "Cyrl", "Arab", "Hans")
_NAMES = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hans"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much a text looks like language.

    Attributes:
        known: share of words of three letters and more that are words of titles, bodies and formulae, 0 to 1.
        bits: of each alphabetic script with enough letters, the mean surprise of two neighbours.
        chinese: share of Chinese pairs that are usual; None where there are too few.
        odd: share of letters that nobody writes with.
        broken: share of words that have such letters or marks among others; 0 where there are but a few.
        signs: share of characters that are neither letters nor digits, blanks left out.
    """

    known: float
    bits: dict[str, float]
    chinese: float | None
    odd: float
    broken: float
    signs: float

    @property
    def is_language(self) -> bool:
        """Whether the text may be believed."""
        if self.odd > ODD_SHARE_MAX or self.broken > BROKEN_SHARE_MAX or self.signs > SIGNS_SHARE_MAX:
            return False
        if self.chinese is not None and self.chinese < CHINESE_MIN:
            return False
        beyond = {script: max(0.0, self.known - chance) for script, chance in KNOWN_BY_CHANCE.items()}
        return all(bits <= BITS_MAX[script] + BITS_BY_KNOWN * beyond[script] for script, bits in self.bits.items())


def likeness_of(text: str) -> Likeness:
    """Return how much `text` looks like language."""
    letters = [letter for letter in text if letter.isalpha()]
    signs = sum(not letter.isalnum() and not letter.isspace() and not unicodedata.combining(letter) for letter in text)
    pairs: dict[str, list[float]] = {}
    known: list[bool] = []
    for word in WORD.findall(text):
        script = script_of_letter(word[0])
        if script not in SCRIPTS:
            continue
        surprises, usual = pairs.setdefault(script, []), usual_pairs().get(script, {})
        for one, other in pairs_of(word, script):
            # Letters of other languages in the same script, such as Kazakh or Persian ones, are no witnesses.
            if script == "Hans" or (one in usual and other in usual):
                surprises.append(usual.get(one, {}).get(other, BITS_UNKNOWN))
        if script != "Hans" and len(word) >= WORD_MIN:
            known.append(word.casefold() in known_words())
    chinese = pairs.pop("Hans", [])
    return Likeness(
        sum(known) / len(known) if known else 0.0,
        {script: sum(found) / len(found) for script, found in pairs.items() if len(found) >= PAIRS_MIN},
        sum(bits < BITS_UNKNOWN for bits in chinese) / len(chinese) if len(chinese) >= PAIRS_MIN else None,
        sum(_is_odd(letter) for letter in letters) / max(1, len(letters)),
        _broken(text),
        signs / max(1, signs + len(letters)),
    )


def _broken(text: str) -> float:
    """Return the share of words that hold odd letters or marks among others: "اܳسيد", a font whose map has one letter wrong."""
    words = [word for word in text.split() if any(map(str.isalpha, word))]
    broken = sum(any(map(_is_odd_sign, word)) and not all(map(_is_odd_sign, word)) for word in words)
    return broken / len(words) if broken >= BROKEN_FEW else 0.0


def pairs_of(word: str, script: str) -> list[tuple[str, str]]:
    """Return the pairs of neighbours in a word, its ends taken as blanks; without ends in Chinese, where nothing parts words."""
    plain = folded(word)
    if script != "Hans":
        plain = f" {plain} "
    return list(pairwise(plain))


def folded(word: str) -> str:
    """Return a word in small letters without marks: what pairs are counted in."""
    return without_accents(word.casefold().translate(_ALIKE))


@cache
def script_of_letter(letter: str) -> str:
    """Return ISO 15924 of a letter in one of the four scripts that are read, "" for any other."""
    return _NAMES.get(unicodedata.name(letter, "").split(" ", 1)[0], "")


@cache
def _is_odd(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    if not name.startswith(_LIVING):
        return True
    # Letters of old or rare languages within living scripts, but for those of Azerbaijan, Samoa or Ghana.
    return letter not in _WRITTEN_TODAY and (
        "\u0250" <= letter <= "\u02ff"
        or "\u0460" <= letter <= "\u0489"
        or "\u03d0" <= letter <= "\u03ff"
        or "\u0750" <= letter <= "\u077f"
        or "\u1d00" <= letter <= "\u1dff"
        or "\u2c60" <= letter <= "\u2c7f"
        or "\ua640" <= letter <= "\uab6f"
        or letter > "\U0002fa1f"
    )


@cache
def _is_odd_sign(sign: str) -> bool:
    """Tell whether a letter, or a mark above or below one, is of a script that nobody uses today."""
    if not sign.isalpha() and not unicodedata.category(sign).startswith("M"):
        return False
    return not unicodedata.name(sign, "").startswith((*_LIVING, "MODIFIER", "COMBINING", "VARIATION"))


@cache
def usual_pairs(path: Path = SHIPPED / "words" / "pairs.txt") -> dict[str, dict[str, dict[str, float]]]:
    """Return, for each script and letter, the letters that follow it with their surprise in bits.

    Args:
        path: lines of script, letter (blank for the beginning of a word) and followers, parted by tabs; followers that come half
            as often or less than those before them stand behind a stroke.
    """
    found: dict[str, dict[str, dict[str, float]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            script, letter, followers = line.split("\t")
            bands = followers.split("|")
            found.setdefault(script, {})[letter] = {one: band + 0.5 for band, some in enumerate(bands) for one in some}
    return found


@cache
def known_words(path: Path = SHIPPED / "words" / "words.txt") -> frozenset[str]:
    """Return the words of titles, bodies, States and formulae in the official languages, in small letters."""
    return frozenset(line for line in path.read_text(encoding="utf-8").splitlines() if len(line) >= WORD_MIN)
