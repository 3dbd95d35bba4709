"""The part before an "@" as the person's name and the reply's other addresses tell it, where reading tore, joined or changed it.

Each says no more than what is written clearly elsewhere: a word of the name, another word of the person's entry, the way in which
the reply's other addresses put letters and figures together.
"""

from __future__ import annotations

import re
from collections.abc import Collection

LETTERS_MIN = 4  # of a word that was read onto the beginning
LONG = 6  # letters of a word of a name in which another one may stand; of shorter ones two are alike by chance
_MARKS = re.compile(r"[._-]")
_FIGURE_AS = "lIiLOoSB"
_OF_AT = re.compile(r"t[aor]?|[fil][ao]")  # what thin lines leave of an "@"
_PIECES = re.compile(r"([._-])")
_FIGURES = str.maketrans(_FIGURE_AS, "11110058")
# Letters for which names have others in other spellings: "Mohammed", "Muhamad"; "Erik", "Eric"; "Wiktor", "Viktor".
_SPELT_OTHERWISE = tuple(map(frozenset, ("aeiouyjw", "ckqsxzg", "vwfb", "bp", "dt", "gjhx")))


def untorn(local: str, words: Collection[str]) -> str:
    """Return it without a mark that tears a word of the name: "kabe_lo_mokgosi" of Kabelo Mokgosi."""
    pieces = _PIECES.split(local)
    for at in range(0, len(pieces) - 2, 2):
        one, other = pieces[at].lower(), pieces[at + 2].lower()
        if one + other in words and not {one, other} & {*words}:
            return "".join((*pieces[: at + 1], *pieces[at + 2 :]))
    return local


def without_word_before(local: str, names: Collection[str], others: Collection[str]) -> str:
    """Return it without a word of the cell beside that was read onto it: "Attorneyada.roth" of an attorney, Ada Roth.

    Args:
        local: as it was read.
        names: words of the name, in plain small letters.
        others: words of the person's title and body, likewise.
    """
    for word in others:
        rest = local[len(word) :]
        if len(word) < LETTERS_MIN or not local.lower().startswith(word) or word in names:
            continue
        pieces = _MARKS.split(rest.lower())
        initials = {name[:1] for name in names}
        if any(len(piece) >= LETTERS_MIN for piece in pieces if piece in names) and {*pieces} <= {*names, *initials}:
            return rest
    return local


def without_at_read(local: str, words: Collection[str]) -> str:
    """Return it without the letters that are left of an "@" behind a word of the name: "ada.lovelaceta" of Lovelace."""
    *before, last = _PIECES.split(local)
    ends = [word for word in words if len(word) >= LETTERS_MIN and _OF_AT.fullmatch(last.lower().removeprefix(word))]
    return "".join((*before, last[: len(ends[0])])) if len(ends) == 1 and last.lower() not in words else local


def with_letter_of_name(local: str, words: Collection[str]) -> str:
    """Return it with one letter of a long word of the name put right, where other spellings have no such: "randall.peremy"."""
    pieces = _PIECES.split(local)
    for at, piece in enumerate(pieces):
        spelt = {word for word in words if len(word) >= LONG and word != piece.lower() and _is_misread(piece.lower(), word)}
        if len(spelt) == 1 and piece.lower() not in words:
            return "".join((*pieces[:at], spelt.pop(), *pieces[at + 1 :]))
    return local


def _is_misread(piece: str, word: str) -> bool:
    """Tell whether one letter of the piece, behind an initial perhaps, is another than in the word."""
    if len(piece) != len(word):
        return False
    wrong = [(one, other) for one, other in zip(piece, word, strict=True) if one != other]
    return len(wrong) == 1 and not any({*wrong[0]} <= alike for alike in _SPELT_OTHERWISE)


def with_figures_of_others(local: str, words: Collection[str], shapes: Collection[str]) -> str:
    """Return it with letters as the figures that the reply's other addresses have there: "irllun" beside "ir58un".

    Args:
        local: as it was read.
        words: of the person's name, which stay letters.
        shapes: how the reply's other addresses are built: "ir0un".
    """
    pieces = _PIECES.split(local)
    for at, piece in enumerate(pieces):
        if piece.lower() in words or not any(letter in _FIGURE_AS for letter in piece):
            continue
        for shape in shapes:
            before, _, behind = shape.partition("0")
            found = re.fullmatch(rf"({re.escape(before)})([{_FIGURE_AS}\d]+)({re.escape(behind)})", piece)
            if before and found and "0" not in behind and not found[2].isdigit():
                figures = found[2].translate(_FIGURES)
                return "".join((*pieces[:at], found[1], figures, found[3], *pieces[at + 1 :]))
    return local
