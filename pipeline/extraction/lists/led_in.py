"""Lines that announce who stands below them: by a colon, or by a sentence that breaks off behind "by"."""

from __future__ import annotations

from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS


def leads_in(above: str, *, first: bool, lexicon: Lexicon) -> bool:
    """Tell whether somebody is announced at the end of this line: "…:", "Instead, the Police will be represented by".

    Args:
        above: the line, without blanks at its end.
        first: a paragraph begins below it; elsewhere "by" is only where the line had no more room.
        lexicon: the words for "by".
    """
    if above.endswith(COLONS) or not first:
        return above.endswith(COLONS)
    last = above.rpartition(" ")[2]
    return " " in above and lexicon.small.by.fullmatch(f"{last} ") is not None
