"""Words that deny, and names that are written like them: "Nuala Ní Riain" denies nothing, though "ni" is Spanish for "nor"."""

from __future__ import annotations

from pipeline.extraction.words.cues import Cues
from pipeline.extraction.words.plain import Plain

_NAME_LETTERS = 2  # of "Ní", "No", "Ne": a capital and small letters within a sentence


def denies(text: str, denying: Cues) -> bool:
    """Tell whether a text, which goes on within a sentence, holds a word that denies and is no part of a name.

    Args:
        text: as written; its first letter may be a capital because a clause begins there.
        denying: the words of all languages.
    """
    behind = Plain(text)
    return any(not _in_name(behind, cue.start, cue.end) for cue in denying.all(behind))


def _in_name(text: Plain, start: int, end: int) -> bool:
    """Tell whether the word has a capital of its own, behind another that has one, too: "Nuala Ní"."""
    first, last = text.span(start, end)
    word, before = text.original[first:last], text.original[:first].rstrip(" ").rsplit(" ", 1)[-1]
    short = len(word) >= _NAME_LETTERS and word[0].isupper() and word[1:].islower() and " " not in word
    return short and before[:1].isupper() and before.isalpha() and before[1:].islower()
