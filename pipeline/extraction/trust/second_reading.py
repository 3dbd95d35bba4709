"""What the second reading of a value's place says of the first: it agrees, it differs, or it is no reading of the whole."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.fuzz import partial_ratio

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Box, Page
from pipeline.extraction.trust.leftovers import within
from pipeline.extraction.words.bare_letters import without_accents
from pipeline.extraction.words.folding import is_cjk

WORDED = frozenset({"title", "organisation"})  # made of words that are known; of names too few are
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def agreement(finding: Finding, page: Page, box: Box, knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 to 1) of how the second reading of this place differs from the value.

    Args:
        finding: a value that is there.
        page: that it was read from.
        box: its place.
        knowledge: known words.
    """
    written = finding.as_written or finding.value or ""
    words = [word.text for line in page.second for word in line.words if within(word.box, box)]
    if not words:
        return {"read once": 1.0}
    one, other = _core(written), _core("".join(words))
    if one and (one in other or sorted(one) == sorted(other)):
        return {"agreed": 1.0}
    one, other = without_accents(one), without_accents(other)
    if one and (one in other or sorted(one) == sorted(other)):
        return {"accents differ": 1.0, "accented": float(one != _core(written))}
    if finding.field in WORDED and _is_in_pieces(written, " ".join(words), knowledge):
        return {"read once": 1.0}
    return {"differs": 1.0, "distance": 1 - partial_ratio(one, other) / 100 if one and other else 1.0}


def _is_in_pieces(first: str, second: str, knowledge: Knowledge) -> bool:
    """Tell whether the second reading has fewer words, and none that is known and not in the first: it says nothing against it.

    The first must be whole: all of its words are known. "Directrice" for "Directeur" is a known word, and differs.
    """
    words, others = _words(first), _words(second)
    if is_cjk(first) or not words or not all(map(knowledge.vocabulary.knows, words)):
        return False
    return len(others) < len(words) and not any(word not in words and knowledge.vocabulary.knows(word) for word in others)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text) if len(word) > 1]


def _core(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum() or letter in "@+")
