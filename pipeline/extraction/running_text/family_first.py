"""Persons in running text whose family name stands before a comma and the given name, without a courtesy form."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.running_text.russian_rows import next_in_row
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_SURNAMES, _GIVEN = 3, 2  # words at most
_WORDS = r"[^\W\d_a-zà-ÿа-яё][\w'’.-]*(?: [^\W\d_a-zà-ÿа-яё][\w'’.-]*)"
_FAMILY_FIRST = re.compile(rf"({_WORDS}{{0,{_SURNAMES - 1}}})\s?,\s({_WORDS}{{0,{_GIVEN - 1}}})\s?,\s([^,;()\n]{{3,80}})")
_NEAR = 12  # letters of "and" before a name, at most
_ENTRY_ENDS = re.compile(r"[;；]\s*$")


def next_listed(
    text: str, at: int, span: tuple[int, int, int], previous: NameMatch | None, lexicon: Lexicon, language: str | None
) -> NameMatch | None:
    """Return the name at text[at:] that stands as the previous one does; None where something else stands there.

    Args:
        text: holds the sentence.
        at: where the name may begin.
        span: where the sentence begins, where the words end that announce somebody, and where the sentence ends.
        previous: the name before; None of the first one: "has designated Lund, Ada, Judge".
        lexicon: words of posts, and common words.
        language: ISO 639-1 of the page.
    """
    if previous is None:
        return family_at(text, at, span[2], lexicon) if not text[span[1] : at].strip() else None
    row = next_in_row(text, at, span[0], previous, lexicon, language)
    return row or family_first(text, at, span[2], previous, lexicon)


def family_first(text: str, at: int, end: int, before: NameMatch, lexicon: Lexicon) -> NameMatch | None:
    """Return the name where "Gailius, Mantas, Coordinator" begins behind a semicolon or "and"; None where something else does.

    The person before must stand in that order, too, and a post must follow: "; Justice, Police, Customs" lists bodies.

    Args:
        text: holds the sentence.
        at: where the family name may begin.
        end: where the sentence ends.
        before: the person named before.
        lexicon: words of posts, and common words.
    """
    if "," not in text[slice(*before.name)]:
        return None
    near = max(before.end, at - _NEAR)
    joined = any(match.end() == at for match in lexicon.together.finditer(text, near, at))
    if not joined and _ENTRY_ENDS.search(text, near, at) is None:
        return None
    return family_at(text, at, end, lexicon)


def family_at(text: str, at: int, end: int, lexicon: Lexicon) -> NameMatch | None:
    """Return the name "Gailius, Mantas" where a post follows it behind a comma; None where something else stands at text[at:end].

    The words must be no common ones and no States: "Justice, Police, Customs" lists bodies.
    """
    found = _FAMILY_FIRST.match(text, at, end)
    if found is None or honorific_at(text, at, lexicon, None) is not None:
        return None
    if places.place(found.group(3), lexicon) is not places.Place.TITLE:
        return None
    words = f"{found.group(1)} {found.group(2)}".split()
    if any(word_kind(word, lexicon, initial=word.endswith(".")) != "name" or key(word) in lexicon.common for word in words):
        return None
    if lexicon.is_state(found.group(1)) or lexicon.is_state(found.group(2)):
        return None
    return NameMatch(at, (at, found.end(2)), None, None, found.end(2), len(words))
