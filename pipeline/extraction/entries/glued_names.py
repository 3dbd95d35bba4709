"""Arabic names whose words were read without the blanks between them: "السيدعبدالله", "هدىعيسى"."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import ARABIC_ARTICLE, is_arabic
from pipeline.extraction.words.lexicon import Lexicon

_FORM_LETTERS = 5  # of a courtesy form, at least: shorter ones begin many a name ("الأخضري")
_REST_LETTERS = 3  # of a name behind it, at least
_ENDS_WITHIN = re.compile(r"[ىة](?=[\u0621-\u064a])")  # letters that only end words
_LIGATURE = re.compile("اهلل")  # of "الله", whose letters a font's sign gives in another order


def with_glued_asked(person: Person, lexicon: Lexicon) -> Person:
    """Return the person, doubted where words of an Arabic name stand together, perhaps with the courtesy form.

    Args:
        person: as read.
        lexicon: courtesy forms.
    """
    words = [word for piece in person.name for word in piece.text.split()]
    if not words or not is_arabic(words[0][0]):
        return person
    glued = words[0].startswith(_forms(lexicon)) and _has_rest(words[0], lexicon)  # "القاضي الدكتورثائر" has a form as well
    glued = glued or any(_ENDS_WITHIN.search(word) or _LIGATURE.search(word) for word in words)
    return person.doubted(Doubt.NO_USUAL_FORM) if glued else person


def _has_rest(word: str, lexicon: Lexicon) -> bool:
    return any(word.startswith(form) and len(word) - len(form) >= _REST_LETTERS for form in _forms(lexicon))


@lru_cache(maxsize=4)
def _forms(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the courtesy forms of one word, and the ranks and degrees that begin with the article: "الدكتور"."""
    plain = {honorific.text for honorific in lexicon.honorifics if honorific.kind in ("courtesy", "excellency")}
    texts = plain | {honorific.text for honorific in lexicon.honorifics if honorific.text.startswith(ARABIC_ARTICLE)}
    return tuple(text for text in texts if is_arabic(text[0]) and " " not in text and len(text) >= _FORM_LETTERS)
