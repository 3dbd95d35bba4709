"""Where a body follows a post with no mark between the two: "Head of Section Department of Justice"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from pipeline.extraction.entries import places
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_adjective, wants_noun

_PARTS = re.compile(r"[,;(（，；、،؛\n\t\x01]|\s[-–—]\s")
_LONGEST = 80  # letters of a body's name at most


def begins_unparted(view: str, start: int, blank: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the name of a ministry or Mission begins behind this blank, and a whole post ends before it.

    The name begins as such names do ("Ministry of", "Embassy of"), with a large letter and in the nominative; what stands before
    it wants no noun: "Vice / Ministry of Foreign Affairs", "… of the / Ministry of Justice" and "Federal / Ministry" are one.
    """
    if blank + 1 >= end or not (view[blank + 1].isupper() and view[blank - 1 : blank].isalpha()):
        return False
    first = key(view[blank + 1 : end].split(maxsplit=1)[0])
    if first not in _first_words(lexicon.senders) or is_adjective(first):
        return False  # "Заместитель / Постоянного представителя": the genitive is another's matter
    text = _PARTS.split(view[blank + 1 : min(end, blank + 1 + _LONGEST)], maxsplit=1)[0]
    before = _PARTS.split(view[start:blank])[-1]
    named = f"{key(text)} "
    if not any(named.startswith(f"{name} ") and " " in named[:-1] for name in lexicon.senders):
        return False  # "Ministry" alone is none's name
    if _ends_in_post(text, lexicon) or _wants_noun(before, first, lexicon) or lexicon.role(before) is not None:
        return False
    if places.place(text, lexicon) not in (places.Place.BODY, places.Place.UNIT):
        return False
    return places.place(before, lexicon) is places.Place.TITLE


def _ends_in_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post ends the name: "Chief / Ministry of Interior Spokesman".

    Whose office it is may end it as well, behind an article: "Office of the Attorney General".
    """
    words = text.split()
    run = list(takewhile(lambda word: not word[0].islower(), reversed(words)))[::-1]
    if len(run) < 2 or not lexicon.is_title_word(key(run[-1])) or key(text) in lexicon.senders:
        return False
    before = words[len(words) - len(run) - 1] if len(run) < len(words) else ""
    return before in ("", *places.ENGLISH) or not lexicon.is_title_word(key(run[0]))


@lru_cache(maxsize=8)
def _first_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in names)


def _wants_noun(before: str, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a body's noun belong to it, or ask for it."""
    *others, last = key(before).split() or [""]
    if before.rpartition(" ")[2].casefold() in lexicon.stop_exact:
        return True
    of_state = lexicon.is_nationwide(last) or lexicon.is_of_state(last) or lexicon.is_state(last) or wants_noun(last)
    if last in lexicon.stop or of_state or f"{last} {noun}" in lexicon.organisations:
        return True  # "Kenya / National Police"
    open_phrase = any(word in places.ENGLISH for word in others) and last not in lexicon.small.inner_units
    if noun in lexicon.units and open_phrase:
        return True  # "… in the Women's Affairs / Department of the Ministry of Labour"
    if not others:
        asks = last in lexicon.adjectives or last in lexicon.ordinals  # "Segunda Fiscalía", "Deputy Ministry of Tourism"
        return asks or lexicon.role(last) is not None
    return last in lexicon.adjectives and f"{others[-1]} {last}" not in lexicon.titles  # but "Director General"
