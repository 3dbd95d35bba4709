"""Local parts with a word that is a letter away from one in several other addresses of the reply: "pffice38" beside "office12".

Such a word is no name: it says the office, as the others do. The address is put right and a person is asked. An initial may
stand before the word: "boffice2".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.asked_addresses import asked_as, with_pictured
from pipeline.extraction.contacts.pictures import Place
from pipeline.extraction.words.bare_letters import without_accents

LETTERS_MIN = 5  # of a word; shorter ones are near to another by chance
OTHERS_MIN = 2  # addresses that have the word
REASON = "Other addresses of the reply have a word that is a letter away: "
_WORDS = re.compile(r"[a-z]+")


def with_words_of_others(delegates: Sequence[Delegate], pictures: frozenset[Place]) -> tuple[Delegate, ...]:
    """Return the delegates, such addresses that stand on pictures put right and doubted.

    Args:
        delegates: with their addresses.
        pictures: the pages that were read from a picture; what was typed is what it is.
    """
    names = {without_accents(word.lower()) for person in delegates for word in re.findall(r"\w+", str(person.name.value or ""))}
    parts = [{*_words(email)} for person in delegates for email in person.emails]
    times = Counter(word for words in parts for word in words if word not in names)
    usual = [word for word, count in times.items() if count >= OTHERS_MIN and len(word) >= LETTERS_MIN]
    if not usual:
        return tuple(delegates)
    return with_pictured(delegates, pictures, lambda email: _put_right(email, usual, names))


def _words(email: Finding) -> list[str]:
    return _WORDS.findall(str(email.value).partition("@")[0].lower())


def _put_right(email: Finding, usual: Sequence[str], names: set[str]) -> Finding:
    local, at, domain = str(email.value).partition("@")
    for found in _WORDS.finditer(local.lower()):
        word = found.group()
        if word in usual or word in names or len(word) < LETTERS_MIN:
            continue
        near = [one for one in usual if Levenshtein.distance(word, one, score_cutoff=1) <= 1 and not word.endswith(one)]
        if len(near) == 1:
            value = f"{local[: found.start()]}{near[0]}{local[found.end() :]}{at}{domain}"
            return asked_as(email, value, f"{REASON}{near[0]!r}.")
    return email
