"""By what a text is seen to say that somebody comes: words that announce, of attending or of leading."""

from __future__ import annotations

from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon


def says_who_comes(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that announce somebody, of attending or of leading stand in the text; "cannot attend" has them too."""
    folded = Folded(text)
    return any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.attending, lexicon.leads))
