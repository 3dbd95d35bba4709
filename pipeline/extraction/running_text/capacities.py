"""The part that stands before a name behind "as", "in the capacity of": "en calidad de experta la Cra. A"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.words.folding import Folded, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon

CAPACITY_WORDS = 3  # of an article and a courtesy form between a role and the name
OWNER_WORDS = 4  # more, where these name the State between: "of the Republic of Norland"
_FIRST_LETTER = re.compile(r"(?<!\S)\S")
_ASIDES = re.compile(r"[,،，;]")


def capacity_before(
    text: str, start: int, name: int, lexicon: Lexicon, *, first: bool = True, ahead: bool = False
) -> Role | None:
    """Return the role that stands directly before the name, an article between: "en calidad de experta la Cra. A".

    Behind another person, who is not the `first`, it may be his: "Ms. A as alternate and Mr. B". Between commas it is his, "el
    Sr. A, Director, en calidad de jefe, la Sra. B", but where his own part is told `ahead` of his name.
    """
    if not first and _of_one_before(text[start:name], lexicon):
        return None
    if first and (announced := _announced_as(text[start:name], lexicon)) is not None:
        return announced
    stop = -1 if first else text.rfind(";", start, name)  # "Ms. A, as head of delegation; Mr. B"
    start, ahead = max(start, stop + 1), ahead or first or stop >= 0
    parts = _ASIDES.split(text[start:name])
    if len(parts) > 1 and not key(parts[-1]) and _joined(parts, lexicon) and capacity_named(key(parts[-2]).split(), lexicon):
        parts.pop()  # "and, as her alternate, Mr. A"; without the "and" it is said of the person before
    if (
        len(parts) > 1
        and 0 < len(key(parts[-1]).split()) < CAPACITY_WORDS
        and (ahead or _joined(parts, lexicon))
        and places.place(parts[-1], lexicon) is places.Place.OTHER
        and lexicon.together.match(f" {parts[-1].strip()} ") is None  # "Ms. A, as head, accompanied by Mr. B", "…, and Mr. B"
    ):
        parts[-2:] = [f"{parts[-2]} {parts[-1]}"]  # "as an adviser, by Mr. A", "en calidad de observador, el Subprefecto"
    verb = lexicon.attending.find(Folded(parts[-1]))
    told = parts[-1][: verb[0]] if verb is not None else parts[-1]  # "as an expert will take part Ms. A", in Russian and Spanish
    return capacity_named(key(told).split(), lexicon) or capacity_named(key(parts[-1]).split(), lexicon)


def _announced_as(before: str, lexicon: Lexicon) -> Role | None:
    """Return the role that commas part from the name behind a verb that announces it: "has designated, as its head, [Mr. A]".

    "The Government has designated the Minister, as head of delegation, Mr. A and Ms. B" says it of the Minister.
    """
    ends = [end for _, end in lexicon.announcing.all(Folded(before))]
    said = before[max(ends) :] if ends else ""
    if not key(_ASIDES.split(said)[-1]):
        begins = (word.start() for word in _FIRST_LETTER.finditer(said) if begins_capacity(said[word.start() :], lexicon))
        at = next(begins, None)
        words = key(said[:at]).split() if at is not None else []
        if at is not None and not any(lexicon.is_office_word(word) for word in words):
            return _with_delegation(key(said[at:]).split(), lexicon)
    return None


def _with_delegation(words: Sequence[str], lexicon: Lexicon) -> Role | None:
    """Return the role that the words name; "head" or "deputy" alone, and more behind it, may be a post: "as Head of Prisons"."""
    role = capacity_named(words, lexicon)
    last = next((count for count in range(len(words), 0, -1) if _capacity(words[:count], lexicon) is not None), len(words))
    return None if role in (Role.HEAD, Role.ALTERNATE) and last < len(words) and lexicon.role(words[last - 1]) else role


def _of_one_before(between: str, lexicon: Lexicon) -> bool:
    """Tell whether a role between two persons is the first one's: it follows him directly, or "and" or "with" follows it."""
    joint = next(reversed(list(lexicon.together.finditer(between))), None)
    last = between[joint.end() :] if joint is not None else _ASIDES.split(between)[-1]
    told = any(begins_capacity(last[word.start() :], lexicon) for word in _FIRST_LETTER.finditer(last))
    if len(last) == len(between):
        return between[:1].isspace() and begins_capacity(between, lexicon)
    return not told and (joint is not None or key(last).partition(" ")[0] in lexicon.said.alongside)


def begins_capacity(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with "as", "in the capacity of", in Arabic perhaps written onto the role."""
    wanted = key(text) if text.strip()[:1].isalpha() else ""
    return any(
        wanted.startswith(phrase if len(phrase) == 1 and is_arabic(phrase) else f"{phrase} ") for phrase in lexicon.capacity
    )


def _joined(parts: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether "and" begins the last part but one of what stands before a name, or stands right before it."""
    before = key(parts[-3]).split()[-1:] if len(parts) > 2 else []
    return lexicon.together.match(f" {parts[-2].strip()}") is not None or any(
        lexicon.together.fullmatch(f" {word} ") is not None for word in before
    )


def capacity_named(words: Sequence[str], lexicon: Lexicon) -> Role | None:
    """Return the role that the last words name, few others behind it: "in the capacity of expert in the session".

    Behind who leads, or his deputy, the words may tell whose delegation it is: "como Jefe de la Delegación del Perú al".
    """
    for count in range(len(words), max(0, len(words) - CAPACITY_WORDS - OWNER_WORDS), -1):
        near = len(words) - count < CAPACITY_WORDS
        owned = near or _tells_owner(words[count:], lexicon)
        role = (
            next((role for at in range(count) if (role := _capacity(words[at:count], lexicon)) is not None), None)
            if owned
            else None
        )
        if role is not None and (near or role in (Role.HEAD, Role.ALTERNATE)):
            return role
    return None


def _capacity(words: Sequence[str], lexicon: Lexicon) -> Role | None:
    """Return the role that these words name behind the "as" with which they begin: "en calidad de conseiller"."""
    phrase = " ".join(words)
    capacity = next((said for said in lexicon.capacity if phrase.startswith(f"{said} ")), "")
    return role_in(phrase, lexicon) or lexicon.role_heading(phrase.removeprefix(f"{capacity} ")) if capacity else None


def _tells_owner(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether words behind "delegation" begin with "of" or the like, and name neither post nor body: "de norlandia al"."""
    named = any(lexicon.is_title_word(word) or word in lexicon.organisations or word in lexicon.units for word in words)
    return words[0] in lexicon.stop and not named


def end_of_capacity(text: str, start: int, name: int, lexicon: Lexicon) -> int | None:
    """Return where a part that begins here ends before "and" and the next name, told of the one before; None for no such one."""
    joint = next(lexicon.together.finditer(text, start, name), None)
    if joint is None or not begins_capacity(text[start : joint.start()], lexicon):
        return None
    told = capacity_named(key(text[start : joint.start()]).split(), lexicon)
    return joint.start() if told is not None else None
