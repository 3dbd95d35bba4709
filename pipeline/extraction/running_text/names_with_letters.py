"""Names in a sentence of which a body's letters alone are told: "… and Uwe Lenz (BKA)"."""

from __future__ import annotations

import re

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_LETTERS = re.compile(r"\s*[(（][A-ZА-Я]{2,6}[)）]")


def stands_with_letters(text: str, match: NameMatch, first: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether letters in brackets follow this name, no word of which is a post's or a body's: not "Law Reform (LRC)".

    Where the first person named has a courtesy form this one would have it too.
    """
    if first.honorific is not None or _LETTERS.match(text, match.end) is None:
        return False
    words = key(text[slice(*match.name)]).split()
    return not any(word in lexicon.common or lexicon.is_body_word(word) or lexicon.is_title_word(word) for word in words)
