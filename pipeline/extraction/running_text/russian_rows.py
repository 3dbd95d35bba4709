"""Russian persons in a row, each behind his post, commas alone between them: "прокурор Иванов П.П., советник Котов И.И."."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic, may_be_declined, wants_noun

_POST_LETTERS = 120
_BETWEEN = re.compile(r"\s*,\s*([^,;:()\d]*?)\s*")
_INITIALED = re.compile(r"[А-ЯЁ][\w-]+ (?:[А-ЯЁ]\.\s?){1,2}|(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+")
_LAST_WORD = re.compile(r"([а-яё][\w-]*)\s*$")


def next_in_row(text: str, at: int, begin: int, before: NameMatch, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name with initials or patronymic at this place, where a comma and his post part him from the person before.

    That one stands behind his own post as well: in "Иванов П.П., помощник Котова И.И." the post is the first one's.

    Args:
        text: holds the sentence.
        at: where the name may begin, or the post that may be a courtesy form.
        begin: where the sentence begins.
        before: the person named before.
        lexicon: words of posts.
        language: ISO 639-1 of the page.
    """
    near = at - before.end < _POST_LETTERS and is_cyrillic(text[at].casefold())
    told = _BETWEEN.fullmatch(text, before.end, at) if near else None
    match = name_at(text, at, lexicon, language) if told is not None else None
    if match is None or told is None or not (match.plain and _is_whole(text[slice(*match.name)], lexicon)):
        return None
    form = text[slice(*match.honorific)] if match.honorific is not None else ""
    post = f"{told.group(1)} {form}".strip()
    if (form and not lexicon.is_post_honorific(form)) or told.group(1).rpartition(" ")[2].istitle():
        return None
    if not _is_post(post, lexicon, declined=may_be_declined(text[slice(*match.name)].split(maxsplit=1)[0])):
        return None
    return match if _is_posted(text, begin, before, lexicon) else None


def post_in_row(text: str, before: NameMatch, match: NameMatch, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the post between a comma behind one person and the name without courtesy form of the next; None for none."""
    told = _BETWEEN.fullmatch(text[before.end : match.start]) if match.honorific is None else None
    titled = told is not None and is_cyrillic(told.group(1)[:1]) and places.place(told.group(1), lexicon) is places.Place.TITLE
    return (before.end + told.start(1), before.end + told.end(1)) if titled and told is not None else None


def _is_whole(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the name has initials or a patronymic, as whole names have."""
    return _INITIALED.fullmatch(name) is not None or lexicon.patronymic.search(name) is not None


def _is_post(text: str, lexicon: Lexicon, *, declined: bool) -> bool:
    """Tell whether it is a post, and none of which a `declined` name may tell the chief: "помощник депутата [Котова И.И.]"."""
    words = key(text).split()
    chief = declined and len(words) > 1 and lexicon.is_title_word(words[-1]) and not wants_noun(words[0])
    role = len(words) == 1 and lexicon.role(text) is not None
    return bool(words) and not chief and (role or places.place(text, lexicon) is places.Place.TITLE)


def _is_posted(text: str, begin: int, person: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether a post stands right before the person."""
    form = text[slice(*person.honorific)] if person.honorific is not None else ""
    if form and (lexicon.is_post_honorific(form) or lexicon.is_rank(form)):
        return True
    word = _LAST_WORD.search(text, begin, person.start)
    return word is not None and lexicon.is_office_word(key(word.group(1)))
