"""Chinese lines with contacts below an entry that are sentences of their own: "注册确认函请发至…", "会务联系：王芳女士，…"."""

from __future__ import annotations

import re

from pipeline.extraction.correspondence.others_below import names_somebody
from pipeline.extraction.entries import places
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_STOP = "。"
_PARTS = re.compile(r"[^，；、。,;()（）/|\s]+")
_COLONS = ("：", ":")
_LABEL_LETTERS = 6  # of a label that is not known: "联络资料："


def says_in_chinese(beside: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of a paragraph of its own says more than how the person above is reached.

    It names somebody with a courtesy form, or a stretch of it is no label, post or body. Chinese writes a sentence without
    blanks, so that words cannot be counted.

    Args:
        beside: what stands beside the contacts of the line.
        lexicon: labels, courtesy forms, words of posts and bodies.
    """
    if _STOP in beside.rstrip(f"{_STOP} "):
        return True
    told = any(is_cjk(part.group()[0]) and not _is_label_or_place(part.group(), lexicon) for part in _PARTS.finditer(beside))
    return told or (any(map(is_cjk, beside)) and names_somebody(beside, lexicon, "zh"))


def _is_label_or_place(part: str, lexicon: Lexicon) -> bool:
    label = part.rstrip("".join(_COLONS))
    known = bool(lexicon.label(label)) or places.place(label, lexicon) is not places.Place.OTHER
    return known or (label != part and len(label) <= _LABEL_LETTERS)
