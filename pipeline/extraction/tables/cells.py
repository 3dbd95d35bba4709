"""What one cell of a table holds: a person, a courtesy form, a post, a role, part of a name, or a value that no heading has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.page import Cell
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.words.contact_signs import has_number
from pipeline.extraction.words.folding import is_arabic, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

Row = Sequence[Cell]  # of a table, its cells from the left
PERSONAL = frozenset({"name", "family", "given"})  # fields that name somebody
# Fields of what is said of one person, and not of all or of the form.
SAID_OF_ONE = PERSONAL | {"honorific", "title", "organisation", "role", "phone", "mobile", "fax", "email", "contact"}
_NUMBER = re.compile(r"[(（]?[+\d]")  # where one begins
_ABROAD = re.compile(r"\+\d[\d\s().–-]{6,}\d")  # a number with its country's
_EXAMPLE = re.compile(r"[(（][^()（）]*[)）]\s*$")


def is_value(cell: Cell, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the cell holds what no heading does: an address, a number alone, or a courtesy form with a name behind it.

    An address behind a label is an example of what to fill in, "E-mail (name@ministry.example)", and so is a number in brackets.
    """
    text = cell.text
    words = text.split()
    if any("@" in word.strip("@") for word in words):
        return not lexicon.label(" ".join(word for word in words if "@" not in word).strip(" ()（）:："))
    if not any(map(str.isalpha, text)):
        return has_number(text)
    if _ABROAD.search(_EXAMPLE.sub("", text)):
        return True  # "Delegate +32 12 71 29 93": two columns read as one
    label = text[: number.start()] if (number := _NUMBER.search(text)) else ""
    if CONTACTS.intersection(lexicon.label(label)) and has_number(_EXAMPLE.sub("", text)):
        return True  # "Fax: (+1 202) 555 0143"
    if lexicon.label(text):
        return False
    match = name_at(text, 0, lexicon, language)
    return match is not None and match.honorific is not None and match.words > 1


def is_person(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the text begins with a courtesy form and a name, or is a name as a whole."""
    match = name_at(text, 0, lexicon, language)
    return match is not None and (match.honorific is not None or is_name_line(text, lexicon, language) is not None)


def is_post(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the text is a post, and no courtesy form that may be one too."""
    return not is_courtesy(text, lexicon, language) and places.place(text, lexicon) is places.Place.TITLE


def is_role(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the cell names a role; figures behind it are dirt or mark a footnote."""
    return lexicon.role(text.rstrip("0123456789 ")) is not None


def is_courtesy(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the text is a courtesy form and nothing else, and no post that is used as one."""
    behind = lexicon.honorific_after.match(text)
    # A form of one letter tells nothing by itself on a page of another language; before a name it does.
    named = f"{text} Aa Aa" if sum(map(str.isalpha, text)) == 1 else text
    end = behind.end() if behind is not None else honorific_at(named, 0, lexicon, language)
    return end is not None and not text[end:].strip(" .") and not lexicon.is_post_honorific(text)


def is_name_part(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text may be a part of a name: few words with capitals, or Arabic ones, none of a post, role or body."""
    words = text.split()
    arabic = all(map(is_arabic, words)) and all(letter.isalpha() or not letter.isascii() for word in words for letter in word)
    return (
        0 < len(words) <= 3
        and all((word[0].isupper() or arabic) and len(word) > 1 for word in words)
        and not any(lexicon.is_office_word(key(word)) for word in words)
        and not (arabic and (lexicon.role(text) is not None or places.place(text, lexicon) is not places.Place.OTHER))
    )


def is_inverted(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text is a family name, a comma and a given name, one of them known: "Lind, Berta", no "Paris, France"."""
    family, _, given = text.strip().partition(", ")
    words = key(text).split()
    known = any(word in lexicon.person_names for word in words) and not any(word in lexicon.common for word in words)
    return known and all(is_name_part(part, lexicon) and not lexicon.is_state(part) for part in (family, given))
