"""Whether letters of an address stand right before it and belong to no value: then some of it was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Box, Page, Word
from pipeline.extraction.trust.leftovers import ASPECT, within
from pipeline.extraction.words.folding import key

NEAR = 0.9  # times the address's height: a wider gap before it is more than a blank
TOUCHING = 0.35  # likewise: no blank at all, where a piece may have been read in other letters
LEVEL = 0.5  # of the lesser height that both share in one line
_OF_ADDRESS = re.compile(r"[\w.,+'-]*[a-z\d_-]")  # ends as within an address; a label ends with a colon, or is one
_CLOSES = re.compile(r"[:：;؛)）\]]$")


def is_piece_before(finding: Finding, page: Page, claimed: Sequence[Box], knowledge: Knowledge) -> bool:
    """Tell whether what may be the beginning of an address stands right before it: "gwanyana,sibone lo@mofa-un.gov.za".

    Args:
        finding: an e-mail address with its place.
        page: that place's page.
        claimed: the places of all values that stand on the page.
        knowledge: with the labels of addresses.
    """
    box = finding.where.box if finding.where else None
    if box is None:
        return False
    before = (word for line in page.lines() for word in line.words if _is_before(word, box))
    return any(
        key(word.text) not in _label_words(knowledge) and not any(within(word.box, other) for other in claimed) for word in before
    )


def _is_before(word: Word, box: Box) -> bool:
    shared = min(word.box.bottom, box.bottom) - max(word.box.top, box.top)
    gap = (box.left - word.box.right) * ASPECT
    if shared < LEVEL * min(word.box.height, box.height) or gap < -box.height or _CLOSES.search(word.text):
        return False
    return gap <= TOUCHING * box.height or (gap <= NEAR * box.height and _OF_ADDRESS.fullmatch(word.text) is not None)


@lru_cache(maxsize=4)
def _label_words(knowledge: Knowledge) -> frozenset[str]:
    texts = (text for language in knowledge.languages for kind in ("email", "contact") for text in getattr(language.labels, kind))
    return frozenset(key(word) for text in texts for word in text.split())
