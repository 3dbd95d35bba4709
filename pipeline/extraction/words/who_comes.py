"""By what a text is seen to say that somebody comes: words that announce, of attending or of leading."""

from __future__ import annotations

from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon


def says_who_comes(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that announce somebody, of attending or of leading stand in the text; "cannot attend" has them too."""
    folded = Folded(text)
    return any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.attending, lexicon.leads))


def announced_before(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a person announce him, in his own clause: "will be headed by the Minister, Mr. A"."""
    folded = Folded(before)
    cues = [place for words in (lexicon.announcing, lexicon.leads) for place in words.all(folded)]
    return bool(cues) and lexicon.together.search(before, max(end for _, end in cues)) is None
