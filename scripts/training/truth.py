"""When a value counts as right: the comparison that the records' contract describes."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0640\u064b-\u0652\u0670\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # tatweel, vowel marks, directions
_CHINESE_BLANK = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_SAME = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"})


def folded(text: str | None) -> str:
    """Return the text in compatibility form, without case, marks that are not written always, and outer punctuation."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", text or "")).casefold().translate(_SAME)
    return _CHINESE_BLANK.sub("", re.sub(r"\s+", " ", text)).strip(" \t.,;:،。、()[]\"'")


def bare(text: str | None) -> str:
    """Return the folded text without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", folded(text)) if not unicodedata.combining(letter))


def canonical(field: str, value: str | None) -> str:
    """Return what is compared: digits of telephones, letters and digits of references, a name's words in any order."""
    if field in {"phones", "faxes"}:
        digits = re.sub(r"\D", "", value or "")
        return digits.removeprefix("00")
    if field == "reference":
        return re.sub(r"[^a-z0-9]", "", folded(value))
    if field == "name":
        return " ".join(sorted(folded(value).replace(",", " ").split()))
    return folded(value)
