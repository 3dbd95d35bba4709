"""Words of a value that nobody knows: how hard they were to read, and whether a second reading has them too.

Other Missions have words that no list holds: that a word is unknown tells little where its letters are plain and both readings
have it, and much where they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import fmean

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Page, Word
from pipeline.extraction.trust.leftovers import within
from pipeline.extraction.trust.wording_evidence import is_known_throughout, of_wording
from pipeline.extraction.words.folding import is_cjk

UNTOLD = 0.3  # share that is taken where no post and no body is given
UNUSUAL = 0.4  # likewise where no body is
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")


def of_unknown_words(finding: Finding, page: Page, words: Sequence[Word], knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 to 1): how hard an unknown word was to read, and the share of unknown ones that only one reading has.

    Args:
        finding: a name, title or organisation that is there.
        page: that it was read from.
        words: of that page, that stand in its place.
        knowledge: known words.
    """
    unknown = [word for word in words if _is_unknown(word.text, knowledge)]
    figures = {"unknown hard": max((1 - word.confidence for word in unknown), default=0.0)}
    box = finding.where.box if finding.where else None
    second = [_core(word.text) for line in page.second for word in line.words if box is not None and within(word.box, box)]
    if words and second:
        read = "".join(second)  # it may part the words otherwise
        figures["unknown and differ"] = sum(_core(word.text) not in read for word in unknown) / len(words)
    return figures


def _is_unknown(text: str, knowledge: Knowledge) -> bool:
    return not is_cjk(text) and any(not knowledge.vocabulary.knows(word) for word in _WORD.findall(text))


def _core(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def unknown_share(values: Iterable[Finding], knowledge: Knowledge) -> float:
    """Return the share of the titles and organisations among the values that hold a word nobody knows.

    Who writes posts and bodies otherwise than any list has them writes sentences, labels and columns otherwise as well.
    """
    given = [str(value.value) for value in values if value.field in ("title", "organisation") and value.value is not None]
    return fmean(not _is_known(value, knowledge) for value in given) if given else UNTOLD


def unusual_share(values: Iterable[Finding], knowledge: Knowledge) -> float:
    """Return the share of the organisations among the values that are no usual ones: no list has their names."""
    given = [str(value.value) for value in values if value.field == "organisation" and value.value is not None]
    return fmean(1 - of_wording("organisation", value, knowledge).get("usual body", 0.0) for value in given) if given else UNUSUAL


def _is_known(value: str, knowledge: Knowledge) -> bool:
    return is_known_throughout(value, knowledge) if is_cjk(value) else not _is_unknown(value, knowledge)


def has_known_accents(finding: Finding, knowledge: Knowledge) -> bool:
    """Tell whether all words of a value are spelt as they are known: then a second reading without its accents has lost them."""
    return finding.value is not None and _is_known(finding.value, knowledge)
