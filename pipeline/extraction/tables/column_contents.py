"""What the columns of a table hold, told by what stands in their cells: where it has no head, or one that could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache
from itertools import takewhile

from config.invitation_words import city_forms
from config.town_words import town_words
from models.page import Cell
from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.tables.cells import PERSONAL, Row, is_courtesy, is_inverted, is_name_part, is_person
from pipeline.extraction.tables.native_names import hold, spells
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_NOTED = re.compile(r"\s*[(（]\s*[^\s()（）]{1,2}\s*[)）]\s*$")  # "(女)" behind a name
_PART = re.compile(r"[,;，；،؛:：\n]")
_COUNTED = re.compile(r"^\d{1,3}[.)]?\s+")  # numbers of a list, read as one column with the names
_POSTS_TOO = frozenset({Role.ADVISER, Role.EXPERT, None})  # what a cell tells: the part that is a post as well, or none


def columns_without_head(rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> list[str] | None:
    """Return what each column of a table without head holds, "" where unknown; None where no column holds names."""
    several = [row for row in rows if sum(bool(cell.lines) for cell in row) > 1]  # the others are headings of what is below
    told = _with_parts_behind_courtesies(told_by_content(several, lexicon, language, [""] * len(rows[0])), several, lexicon)
    names = _with_parts(told, several, lexicon, language)
    return _rest(rows, _with_posts_for_parts(names, several, lexicon)) if "name" in names else None


def told_by_content(
    rows: Sequence[Row], lexicon: Lexicon, language: str | None, names: list[str], headed: Collection[int] = ()
) -> list[str]:
    """Return the columns with those that are "" told by their cells, as far as these tell anything.

    Args:
        rows: below the head, if there is one.
        lexicon: names, posts, bodies and parts in a delegation.
        language: of the page, None where it is not known.
        names: what each column holds, "" where that is not known; beside the names of labels there are "more", which continues
            the name, and "latin".
        headed: columns with a head of their own. One beside whole names does not go on with them, whatever it is about:
            degrees in Arabic, where every word may be a name.
    """
    told = list(names)
    for column in range(len(names)):
        if not told[column]:
            cells = [row[column] for row in rows if column < len(row) and row[column].lines]
            told[column] = _content(cells, lexicon, language, taken=told)
    if "name" in told:
        beside = told.index("name") + 1
        fresh = beside < len(told) and not names[beside] and told[beside] in ("", "title", "organisation")
        apart = beside in headed and hold(rows, beside - 1, lambda text: len(text.split()) > 1)
        if fresh and not apart and hold(rows, beside, lambda text: is_name_part(text, lexicon)):
            told[beside] = "more"  # one column of names, read as two
        for column in range(len(told)):
            if not names[column] and told[column] in ("", "more") and column != beside - 1 and spells(rows, column, beside - 1):
                told[column] = "latin"
    return _with_other_part(told, rows, lexicon)


def _with_other_part(names: list[str], rows: Sequence[Row], lexicon: Lexicon) -> list[str]:
    """Return the columns with given names beside family names, under a head that is not known: "Личное имя"; or the other way."""
    lone = {"family": "given", "given": "family"}
    known = [name for name in names if name in PERSONAL]
    if len(known) != 1 or known[0] not in lone:
        return names
    at = names.index(known[0])
    for column in (at + 1, at - 1):
        if 0 <= column < len(names) and not names[column] and _holds_name_parts(rows, column, lexicon):
            return [*names[:column], lone[known[0]], *names[column + 1 :]]
    return names


def _with_parts_behind_courtesies(names: Sequence[str], rows: Sequence[Row], lexicon: Lexicon) -> list[str]:
    """Return the columns with the two behind that of courtesy forms for the name, where no other is: "Mr. | LEE | Ada Mary"."""
    told = list(names)
    first = told.index("honorific") + 1 if "honorific" in told and "name" not in told else len(told)
    parts = (first, first + 1)
    if parts[1] < len(told) and all(not told[at] and _holds_name_parts(rows, at, lexicon) for at in parts):
        told[first : first + 2] = ["name", "more"]
    return told


def _holds_name_parts(rows: Sequence[Row], column: int, lexicon: Lexicon) -> bool:
    """Tell whether a column holds parts of names, and surely no States, towns or other words: "KENYA", "Lima", "KEN".

    At least half of its cells hold a known name, and it is not one value throughout.
    """
    texts = [row[column].text for row in rows if column < len(row) and row[column].lines]
    folded = [key(text).split() for text in texts]
    codes = sum(text.strip() in lexicon.state_codes for text in texts)  # "LI" is a name as well
    if codes * 2 >= len(texts) or (len(texts) > 1 and len(set(map(tuple, folded))) == 1):
        return False
    if any(_is_place(text, lexicon) or all(word in lexicon.common for word in key(text).split()) for text in texts):
        return False
    known = sum(any(word in lexicon.person_names for word in words) for words in folded)
    return known * 2 >= len(texts) and hold(rows, column, lambda text: is_name_part(text, lexicon))


def _is_place(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is a State, or a town where meetings are held or that is written like one ("San José")."""
    words = key(text).split()
    town = len(words) > 1 and words[0] in town_words()
    return town or " ".join(words) in _meeting_towns() or lexicon.is_state(text)


@cache
def _meeting_towns() -> frozenset[str]:
    return frozenset(map(key, city_forms()))


def _with_parts(names: Sequence[str], rows: Sequence[Row], lexicon: Lexicon, language: str | None) -> list[str]:
    """Return the columns with parts of the name and courtesy forms before that of names: "Lt. | Ada | Mary | Lee"."""
    told = list(names)
    at = told.index("name") if "name" in told else 0
    while at and told[at - 1] in ("", "title", "organisation") and hold(rows, at - 1, lambda text: is_name_part(text, lexicon)):
        if hold(rows, at - 1, lambda text: is_courtesy(text, lexicon, language)):
            break
        told[at - 1], told[at] = "name", "more"
        at -= 1
    if at and not told[at - 1] and hold(rows, at - 1, lambda text: is_courtesy(text, lexicon, language)):
        told[at - 1] = "honorific"
    return told


def _content(cells: Sequence[Cell], lexicon: Lexicon, language: str | None, *, taken: Sequence[str]) -> str:
    """Return what most of a column's cells are, "" where that is nothing known or another column (`taken`) holds it."""
    texts = [cell.text for cell in cells]
    if not texts:
        return ""

    def most(test: Callable[[str], bool]) -> bool:
        return sum(test(text) for text in texts) * 2 > len(texts)

    if most(lambda text: not any(letter.isalpha() for letter in text) and len(text) <= 4):
        return "number"
    if most(has_contact):
        return "" if sum(_begins_with_post(cell, lexicon) for cell in cells) * 2 > len(cells) else "contact"
    if most(lambda text: lexicon.role(text) is not None):
        return "role"
    if "honorific" not in taken and most(lambda text: is_courtesy(text, lexicon, language)):
        return "honorific"
    bare = [_NOTED.sub("", _COUNTED.sub("", text, count=1)) for text in texts]
    named = sum(is_person(text, lexicon, language) or is_inverted(text, lexicon) for text in bare)
    if not PERSONAL & set(taken) and named * 2 > len(texts):
        return "name"
    if "organisation" not in taken and most(lambda text: places.place(text, lexicon) is places.Place.BODY):
        return "organisation"
    if "title" not in taken and most(lambda text: places.place(text, lexicon) in (places.Place.TITLE, places.Place.UNIT)):
        return "title"
    return ""


def _begins_with_post(cell: Cell, lexicon: Lexicon) -> bool:
    """Tell whether the cell begins with a post or a body, and contacts follow: "Judge, Supreme Court; tel. +43 1 512 33 44".

    Its first line, and all lines above the contacts, may be the post: "Judge" / "Supreme Court" / "judge@court.example".
    """
    above = takewhile(lambda line: not has_contact(line.text), cell.lines)
    begun = [cell.text, *(line.text for line in cell.lines[:1]), " ".join(line.text for line in above)]
    firsts = [" ".join(_PART.split(text, maxsplit=1)[0].split()) for text in begun if text]
    told = [places.place(first, lexicon) for first in firsts if not has_contact(first)]
    return any(place in (places.Place.TITLE, places.Place.BODY) for place in told)


def _with_posts_for_parts(names: Sequence[str], rows: Sequence[Row], lexicon: Lexicon) -> list[str]:
    """Return the columns of a table without head with that of posts, where words for parts beside bodies are posts in it.

    "Adviser" and "Expert" are where another cell of the column is no part at all ("Ambassador"); where another column tells
    the parts, every word is.
    """
    told = list(names)
    columns = [index for index, name in enumerate(told) if name == "role"]
    if "title" in told or "organisation" not in told or not columns:
        return told
    cells = {at: [row[at].text for row in rows if at < len(row) and row[at].lines] for at in columns}
    roles = {at: {lexicon.role(text) for text in texts} for at, texts in cells.items()}
    posts = {at: [text for text in texts if lexicon.role(text) is None] for at, texts in cells.items()}
    mixed = [at for at in columns if posts[at] and all(places.place(one, lexicon) is places.Place.TITLE for one in posts[at])]
    if len(mixed) == 1 and (len(columns) > 1 or roles[mixed[0]] <= _POSTS_TOO):
        told[mixed[0]] = "title"
    return told


def _rest(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """Return the columns of a table without head: words beside the names whose kind is not known are title, then body."""
    told = list(names)
    for index, name in enumerate(told):
        missing = [field for field in ("title", "organisation") if field not in told]
        if not name and missing and index > told.index("name") and hold(rows, index, lambda text: any(map(str.isalpha, text))):
            told[index] = missing[0]
    return told
