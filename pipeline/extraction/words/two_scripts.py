"""Words that say the same in two scripts, one behind the other: "代表 Delegate", "Глава делегации Head of Delegation"."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import is_latin

_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s/／|,،(（-]+")
_AROUND = " \n/／|,،()（）-"


def in_two_scripts(text: str) -> tuple[str, str] | None:
    """Return both parts of a text that changes once between Latin letters and others, at a blank, a stroke or a bracket."""
    words = list(_LETTERS.finditer(text))
    latin = [is_latin(word.group()) for word in words]
    changes = [at for at in range(1, len(words)) if latin[at] != latin[at - 1]]
    if len(changes) != 1:
        return None
    before, behind = words[changes[0] - 1].end(), words[changes[0]].start()
    if _BETWEEN.fullmatch(text, before, behind) is None:
        return None
    return text[:before].strip(_AROUND), text[behind:].strip(_AROUND)
