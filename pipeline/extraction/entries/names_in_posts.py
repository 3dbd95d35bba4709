"""Posts that end in somebody's name: "Conseiller juridique Moussa Fall", a row of bare words joined to the person above."""

from __future__ import annotations

import re

from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_NAME_WORDS = range(2, 5)  # of the name at the end


def ends_in_name(post: str, lexicon: Lexicon) -> bool:
    """Tell whether a known given name stands right behind words of a post, and only capitals that no post has behind it."""
    *_, last = post.replace("\n", " ").rstrip(" .").rpartition(",")  # "Counsellor, Legal Adviser Ann Poe"
    words = last.split()
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    return any(
        len(words) > many
        and _is_of_post(words[-many - 1], lexicon)
        and (given := fold(words[-many])) in lexicon.person_names
        and given not in lexicon.known_words
        and all(word[0].isupper() for word in words[-many:])
        and not any(_is_of_post(word, lexicon) or lexicon.is_office_word(fold(word)) for word in words[-many + 1 :])
        for many in _NAME_WORDS
    )


def _is_of_post(word: str, lexicon: Lexicon) -> bool:
    folded = fold(word)
    return lexicon.is_title_word(folded) or folded in lexicon.common or folded in lexicon.said.post_nouns
