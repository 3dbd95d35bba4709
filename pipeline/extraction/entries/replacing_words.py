"""Whether words of replacing name behind them the one who no longer comes: "in place of", not "replaced by"."""

from __future__ import annotations

from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

INSTEAD_WORDS = 3  # of "instead of", "en lugar de"


def points_ahead(cue: str, lexicon: Lexicon) -> bool:
    """Tell whether the person of whom the cue speaks is named behind it: "in place of", not "replaced by" or "instead of him"."""
    words = cue.split(" ")
    if words[-1] in lexicon.said.gendered:
        return False
    parts = {" ".join(words[:count]) for count in range(2, len(words) + 1)} | {" ".join(words[-2:]), words[-1], cue}
    return bool(parts & lexicon.ahead)


def points_at_next(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the last words of replacing in the text before somebody point at him: "in place of", not "replaced by"."""
    text = before.replace("\n", " ")
    found = lexicon.replaced.all(Folded(text))
    return bool(found) and points_ahead(key(text[slice(*max(found, key=lambda cue: cue[1]))]), lexicon)


def begins_instead(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text begins with "instead of", "en lugar de", "вместо": who is named next does not come."""
    words = key(text).split()[:INSTEAD_WORDS]
    return any(" ".join(words[:count]) in lexicon.ahead for count in range(1, len(words) + 1))
