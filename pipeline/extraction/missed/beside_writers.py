"""Names right before "and I" of a writer who comes: "From the Mission Eduardo Bringas and I will attend"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_AND_ME = re.compile(r"(?=(\s[^\W\d_]{1,4}\s+)([^\W\d_]+(?:-[^\W\d_]+)?)(?![^\W_-]))")
_NAME = re.compile(r"([^\W\d_a-zß-ÿа-яё][^\W\d_]+(?:[ '’-][^\W\d_a-zß-ÿа-яё][^\W\d_]+){1,3})$")
_NAME_LETTERS = 60


def beside_writer(view: str, zones: tuple[Zone, ...], told: Sequence[tuple[int, int]], lexicon: Lexicon) -> tuple[str, ...]:
    """Return names in front of "and I" of which nothing is told: nobody was found there.

    Args:
        view: the strip's text.
        zones: where nobody comes.
        told: stretches that say something of those who were found.
        lexicon: "and", words for him who writes, posts.
    """
    text = view.replace("\n", " ")
    passed: list[str] = []
    for joined in _AND_ME.finditer(text):
        if key(joined[2]) not in lexicon.said.myself or lexicon.together.fullmatch(f" {joined[1].strip()} ") is None:
            continue
        name = _NAME.search(text, max(0, joined.start() - _NAME_LETTERS), joined.start())
        if name is None or within(zones, name.start()) is not None:
            continue
        words = name[1].split()
        while words and _is_office(words[0], lexicon):
            words = words[1:]  # "from the Mission [Eduardo Bringas]"
        taken = any(start < name.end() and stop > name.start() for start, stop in told)
        if len(words) > 1 and not taken and not any(_is_office(word, lexicon) for word in words):
            passed.append(" ".join(words))
    return tuple(dict.fromkeys(passed))


def _is_office(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_title_word(key(word)) or lexicon.is_body_word(key(word))
