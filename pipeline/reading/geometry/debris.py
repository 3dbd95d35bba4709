"""Words that are none: what engines make of ruled lines, dirt, the edges of stamps and the shadow of the paper's edge."""

from __future__ import annotations

import re

from models.page import Word

_DEBRIS = re.compile(r"[|¦‖_~^`´¨=\\/\[\]{}<>°*'\"‘’“”.,;:·•■□▪—–-]+")
_RULE = re.compile(r"[|¦‖\[\]{}_]+")
DEBRIS_CONFIDENCE = 0.5
EDGE = 0.025  # of the page's width: there the shadow of the paper's edge stands
EDGE_LETTERS = 4  # of what is read of it


def is_debris(word: Word) -> bool:
    """Tell whether the word is but a rule, or signs that were hardly told."""
    if _RULE.fullmatch(word.text):
        return True
    return word.confidence < DEBRIS_CONFIDENCE and bool(_DEBRIS.fullmatch(word.text))


def at_edge(word: Word) -> bool:
    """Tell whether a few letters stand where no page has text: they make no line or column with others."""
    return (word.box.left > 1 - EDGE or word.box.right < EDGE) and len(word.text) <= EDGE_LETTERS
