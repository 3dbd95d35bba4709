"""Finds numbers of our notes in text, however they are spelled, typed or misread; what they mean is for `reference` to weigh."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from models.invitation import Register
from pipeline.extraction.words.plain import Plain, latin

# What OCR and typists put for a figure, in plain (lower-case) text. "3" and "8" are each other's commonest misreadings, and so
# decide between two real notes (33 and 38): they are never exchanged, only doubted.
_FIGURE_OF = {
    "o": "0",
    "q": "0",
    "d": "0",
    "l": "1",
    "i": "1",
    "|": "1",
    "!": "1",
    "z": "2",
    "з": "3",
    "э": "3",
    "s": "5",
    "§": "5",
    "б": "6",
    "g": "9",
}
REMEMBERED = 8  # texts: a page's numbers are asked about by several clues
_F = r"[\doqdli|!zзэs§бg]"
# What stands for the letter of a note: "(4)" is an A, "(€)" a C.
_LETTER_OF = {"4": "a", "á": "a", "8": "b", "ß": "b", "6": "c", "€": "c", "¢": "c", "<": "c", "0": "d", "[": "c"}
_GAP = r"[\s.:,_/\\\-–№#°º*']*(?:(?:n[o0°º]?\.?|nr\.?|no\.?)[\s.:№#°º*']*)?"
_SLASH = r"\s?[/\\|\-.,:;ⅼ]\s?"
_PREFIX_LETTER = {
    "c": "[cgсç(е€©]",
    "u": "[uvциüúйıуy]",
    "n": "[nп]",
    "v": "[vu]",
    "o": "[o0]",
    "i": "[i1l]",
    "s": "[s5]",
    "b": "[b8в]",
}


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a note as found: plain.text[start:end].

    Attributes:
        prefix: our letters ("cu"), or "" where only year, number and letter stand there.
        letter: lower case; "" where none stands there.
        exact: no character had to be put right.
    """

    start: int
    end: int
    prefix: str
    year: int
    number: int
    letter: str
    exact: bool

    @property
    def spelling(self) -> str:
        """The number in our usual spelling, for a person."""
        letter = f" ({self.letter.upper()})" if self.letter else ""
        return f"{self.prefix.upper()} {self.year}/{self.number}{letter}".strip()


@dataclass(frozen=True, slots=True)
class Shape:
    """What the register's references consist of."""

    prefix: str
    year: int
    number: int
    letter: str


_SHAPE = re.compile(r"^\s*([^\W\d_]+(?:[.\s][^\W\d_]+)*)?[^\w]*(\d{4})\W+(\d{1,4})\W*([^\W\d_])?\W*$")


@lru_cache(maxsize=4_096)
def shape_of(reference: str) -> Shape | None:
    """Return the parts of a register's reference, None where it is built otherwise (then it is found only letter by letter)."""
    found = _SHAPE.match(latin(Plain(reference).text))
    if not found:
        return None
    prefix = re.sub(r"[^a-z]", "", found[1] or "")
    return Shape(prefix, int(found[2]), int(found[3]), found[4] or "")


@lru_cache(maxsize=REMEMBERED)
def numbers_in(text: Plain, register: Register) -> tuple[Number, ...]:
    """Return every number of our form in the text, in its order, registered or not."""
    prefixes = tuple(sorted({shape.prefix for invitation in register if (shape := shape_of(invitation.reference))}))
    plain = text.text
    found: list[Number] = []
    taken = bytearray(len(plain))  # 1 where a number stands
    for prefix in prefixes:
        for pattern, turned in _patterns(prefix):
            for match in pattern.finditer(plain):
                number = _number(match, prefix if match.groupdict().get("prefix") is not None else "", turned=turned)
                if number and 1 not in taken[number.start : number.end]:
                    found.append(number)
                    taken[number.start : number.end] = b"\x01" * (number.end - number.start)
    return tuple(sorted(found, key=lambda number: number.start))


@lru_cache(maxsize=16)
def _patterns(prefix: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Return patterns for a prefix, the surest first; the flag says that number and year have changed places."""
    letters = r"[\s.]?".join(_PREFIX_LETTER.get(letter, re.escape(letter)) for letter in prefix)
    year, number = rf"(?P<year>[12z]{_F}{{3}})", rf"(?P<number>{_F}{{1,3}})"
    bracketed = r"\s?[-./]?\s?[(\[{<]\s?(?P<letter>[^\W_]|[€¢<])\s?[)\]}>]"
    # Among Arabic the brackets of a line are put the wrong way round: "(CU 2009/33 )A"
    turned_bracket = r"\s?[)\]]\s?(?=[^\W_](?:[^\w]{0,4}[\u0600-\u06ff]|\W*\Z))"
    bare = rf"(?:\s?[-–./]\s?|\s|{turned_bracket})?(?P<bare>[a-hавс])(?![^\W_])(?!\s[a-zа-я])"
    further = r"(?!\s{0,2}[/\\|\-ⅼ]\s?\d|\s{0,2}[.,:;]\d)"  # "2009/33/2" is another number; "2009/33: 1) Ms. A" begins a list
    close = rf"(?:{bracketed}|(?:{bare})?{further})(?!\d)"
    before = r"(?:(?<![^\W_])|(?<=[\u3400-\u9fff]))(?<![/-])"  # Chinese has no blank before: "就CU 2009/35 (A)号照会"
    patterns = [
        (rf"{before}(?P<prefix>{letters}){_GAP}{year}{_SLASH}{number}{close}", False),
        (
            rf"{before}(?P<prefix>{letters}){_GAP}(?P<number>{_F}{{1,3}}){_SLASH}(?P<year>[12z]{_F}{{3}})(?:{bracketed}|{bare})?(?!\d)",
            True,
        ),
        (rf"{before}{year}{_SLASH}{number}{bracketed}", False),
        # Arabic lines read from the wrong end: "(A) 33/2009 CU"
        (
            rf"(?:[(\[{{]\s?(?P<letter>[^\W_])\s?[)\]}}]\s?)?(?P<number>{_F}{{1,3}}){_SLASH}{year}{_GAP}(?P<prefix>{letters})(?![^\W_])",
            True,
        ),
        (rf"(?:[(\[{{]\s?(?P<letter>[^\W_])\s?[)\]}}]\s?){year}{_SLASH}{number}{_GAP}(?P<prefix>{letters})(?![^\W_])", False),
    ]
    return tuple((re.compile(pattern), turned) for pattern, turned in patterns)


def _number(match: re.Match[str], prefix: str, *, turned: bool) -> Number | None:
    year, number = _figures(match["year"]), _figures(match["number"])
    if not (year.isdigit() and number.isdigit() and 1990 <= int(year) <= 2100):
        return None
    raw = match["letter"] or (match.groupdict().get("bare") or "")
    letter = latin(_LETTER_OF.get(raw, raw))
    read = latin(re.sub(r"[^\w€¢]", "", match["prefix"])) if prefix else prefix
    exact = year == match["year"] and number == match["number"] and read == prefix and letter == latin(raw) and not turned
    return Number(match.start(), match.end(), prefix, int(year), int(number), letter, exact)


def _figures(text: str) -> str:
    return "".join(_FIGURE_OF.get(letter, letter) for letter in text)


def characters_apart(reference: str, number: Number) -> int:
    """Return how many characters of its number were misread if this invitation is meant, our letters aside where none stand."""
    shape = shape_of(reference)
    if shape is None or number.prefix:
        return Levenshtein.distance(reference.upper(), number.spelling)
    letter = f" ({shape.letter.upper()})" if shape.letter else ""
    return Levenshtein.distance(f"{shape.year}/{shape.number}{letter}", number.spelling)
