"""Text as it may enter the house: no control, bidi or invisible characters, one form of every letter."""

from __future__ import annotations

import re
import unicodedata

# What must never reach a record: C0 and C1 controls but tab and line feed, lone surrogates, bidi marks and embeddings (they can
# make a name look like another), zero-width characters, the soft hyphen, byte order marks, and non-characters.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Presentation forms of Arabic, ligatures, CJK radicals: PDF fonts yield them; they mean plain letters. Source: Unicode blocks.
_PRESENTED = re.compile("[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufdff\ufe70-\ufefc]+")
# The stroke that lengthens a word of Arabic is no letter: "العـــدل"; "بـالسيدة" is written for "بالسيدة". At the beginning of a
# line it may stand behind the letter of an item: "أـ".
_LENGTHENED = re.compile(r"(?:(?<=\w[\u0621-\u063f\u0641-\u064a])|(?<=\S [وبلكف]))\u0640+(?=[\u0621-\u063f\u0641-\u064a])")


def clean(text: str) -> str:
    """Return `text` in NFC, lines ended by a line feed, without unwanted characters. Cleaning twice changes nothing more."""
    text = _UNWANTED.sub("", _ENDS.sub("\n", text))
    text = _PRESENTED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return _LENGTHENED.sub("", unicodedata.normalize("NFC", _BLANKS.sub(" ", text)))


def flat(text: str) -> str:
    """Return `text` cleaned and on one line with single blanks: for headers, names of files, words."""
    return " ".join(clean(text).split())
