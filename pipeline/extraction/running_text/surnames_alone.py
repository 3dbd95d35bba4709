"""Further persons who are named by their post and family name alone: "…, советник Петров, first secretary Green"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.words.folding import fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_STRETCH = re.compile(r"[^,،;؛:()（）\[\]\n]{4,80}")
_SURNAME = re.compile(r"[^\W\d_a-zà-ÿа-яё][^\W\d_]+(?:[-'’][^\W\d_]+)*")
_WORD = re.compile(r"(?<!\S)\S+")  # whole: none that begins before where it is looked for
_POST_WORDS = 4
_LETTERS = 3  # of a family name, at least
_ENDS = re.compile(r"\s*(?:[,;:.()（）\n]|$)")


def surname_behind_post(text: str, at: int, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name where from `at` to the next mark or "and" but a post and a family name stand; it is always asked about.

    A post in small letters may stand before any name; one in large letters, which might go on with a further word, only before
    a word that is known for a name.

    Args:
        text: holds the entry or sentence.
        at: right behind what parts persons.
        end: of the entry or sentence.
        lexicon: words of posts, and common words and names.
        language: ISO 639-1 of the page.
    """
    article = lexicon.small.article.match(text, at)
    at = article.end() if article is not None else at
    stretch = _STRETCH.match(text, at, end)
    if stretch is None or is_cjk(text[at]) or is_arabic(text[at]):
        return None
    joined = lexicon.together.search(text, at, stretch.end())
    stop = joined.start() if joined is not None else stretch.end()
    words = list(_WORD.finditer(text, at, stop))
    if not 1 < len(words) <= _POST_WORDS + 1:
        return None
    last = words[-1]
    name = last.group().rstrip(".")
    post = text[at : words[-2].end()]
    if not _is_surname(name, lexicon) or not _names_post(post, lexicon):
        return None
    whole = name_at(text[:stop], at, lexicon, language)
    if whole is not None and whole.words > 1:
        return None  # "el Capitán Eladio Guardia Jaén"
    stop = last.start() + len(name)
    if joined is None and not _ENDS.match(text, stop, end):
        return None
    if not post.split()[-1].islower() and name.casefold() not in lexicon.person_names:
        return None
    return NameMatch(last.start(), (last.start(), stop), None, None, stop, 1, plain=False)


def post_before_surname(text: str, at: int, name: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return (start, end) of the post from its first word, behind articles and prepositions: "du [premier secrétaire] Petit"."""
    words = re.finditer(r"\S+", text[at:name])
    first = next((word.start() for word in words if lexicon.is_title_word(key(word.group()))), 0)
    return at + first, at + len(text[at:name].rstrip())


def _is_surname(word: str, lexicon: Lexicon) -> bool:
    flat = key(word)
    known = lexicon.is_office_word(flat) or flat in lexicon.meeting or fold(word) in lexicon.stop
    other = (
        word.casefold() in lexicon.common or lexicon.is_state(word) or lexicon.ends_in_state(word) or lexicon.is_of_state(flat)
    )
    return _SURNAME.fullmatch(word) is not None and len(word) >= _LETTERS and not known and not other


def _names_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the words are a post that its noun ends: "first secretary", not "Director of"."""
    last = key(text).rpartition(" ")[2]
    noun = lexicon.is_title_word(last) and last not in lexicon.adjectives
    return noun and places.place(text, lexicon) is places.Place.TITLE
