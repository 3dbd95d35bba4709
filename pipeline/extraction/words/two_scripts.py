"""Words that say the same in two scripts, one behind the other: "代表 Delegate", "Глава делегации Head of Delegation"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.words.folding import is_latin

_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s/／|,،(（-]+")
_AROUND = " \n/／|,،()（）-"


def change_of_script(texts: Sequence[str]) -> int | None:
    """Return the number of the text from which on all are in the other script, Latin letters or another: 1 of "代表", "Delegate".

    None where all are in one, or change more than once.
    """
    latin = [is_latin(text) for text in texts]
    changes = [at for at in range(1, len(latin)) if latin[at] != latin[at - 1]]
    return changes[0] if len(changes) == 1 else None


def in_two_scripts(text: str) -> tuple[str, str] | None:
    """Return both parts of a text that changes once between Latin letters and others, at a blank, a stroke or a bracket."""
    if text.isascii():
        return None
    words = list(_LETTERS.finditer(text))
    change = change_of_script([word.group() for word in words])
    if change is None:
        return None
    before, behind = words[change - 1].end(), words[change].start()
    if _BETWEEN.fullmatch(text, before, behind) is None:
        return None
    return text[:before].strip(_AROUND), text[behind:].strip(_AROUND)
