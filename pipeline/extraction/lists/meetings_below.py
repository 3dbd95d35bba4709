"""A meeting's title below a list's heading, which tells of nobody: "كشف المندوبين" / "الاجتماع الأول للفريق العامل"."""

from __future__ import annotations

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_ARTICLE = "ال"
_WORDS_MIN = 2  # of meetings, in a title


def names_meeting(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with a word for a meeting, a numeral before it perhaps, and holds another such word.

    A body's name may hold such words, too: "Criminal Justice Section", "Commission on Crime Prevention".
    """
    words = [word.removeprefix(_ARTICLE) for word in key(lexicon.small.without_article(text)).split()]
    words = words[1:] if words and words[0] in lexicon.ordinals else words
    told = [word for word in words if _is_of_meeting(word, lexicon)]
    others = (word for word in words if word not in told)
    unit = any(map(lexicon.is_body_word, others))
    return bool(words) and words[0] in told and len(told) >= _WORDS_MIN and not (unit or words[0] in lexicon.organisations)


def _is_of_meeting(word: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic word is one of meetings, with "for the" written onto it too."""
    return any(form in lexicon.meeting for form in (word, _ARTICLE + word, word.removeprefix("لل")))
