"""What one cell of a table's head may mean: its wording, a line of it, or the first of several heads that were read as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from models.page import Cell
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.words.folding import is_latin, key
from pipeline.extraction.words.label_words import REMEMBERED
from pipeline.extraction.words.lexicon import Lexicon

JOINED_WORDS = 6  # of heads that were read as one, at most
_COURTESIES = re.compile(r"[\s/／|]+")
_FIGURES = re.compile(r"^[\W\d]{1,8}(?=[^\W\d_])")  # dirt before a head
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ .'’/-]*")


def labels_of(cell: Cell, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a head's cell may mean; "First name" below a heading that spans several columns is "First name".

    So is "Full name" above a line that only tells the script.
    """
    if _is_of_courtesies(cell.text, lexicon):
        return ("honorific",)
    options = _labels(cell.text, lexicon)
    texts = [line.text for line in cell.lines]
    parts = [texts[number:] for number in range(1, len(texts))] + [texts[:-number] for number in range(1, len(texts))]
    return options or next(
        (found for part in parts if (found := _labels(" ".join(part), lexicon))), _first_of(cell.text, lexicon)
    )


def _is_of_courtesies(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a head is but courtesy forms, whose other language may be any: "M./Mme Dhr./Mevr."."""
    parts = [part for part in _COURTESIES.split(text) if part]
    known = sum(honorific_at(part, 0, lexicon, None) == len(part) for part in parts)
    named = any({"name", "family", "given", "title"} & {*lexicon.label(part)} for part in parts)  # "Mr./Ms. Name"
    return known > 1 and known * 2 >= len(parts) and not named


def with_short_names(options: Sequence[tuple[str, ...]], row: Sequence[Cell], lexicon: Lexicon) -> list[tuple[str, ...]]:
    """Return what the cells of a head may mean, given and family names also where these leave out "name": "First | Last".

    One alone tells nothing: "Other" may be anything.
    """
    starts = _name_starts(lexicon)
    short = [() if names else starts.get(key(cell.text), ()) for names, cell in zip(options, row, strict=True)]
    known, told = ({name for names in several for name in names} for several in (options, (*options, *short)))
    left_out = {"given", "family"} <= told and not {"given", "family"} <= known
    return [names or more for names, more in zip(options, short, strict=True)] if left_out else list(options)


@lru_cache(maxsize=4)
def _name_starts(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """Return the first words of labels of two words for a given or a family name, each with what it labels."""
    pairs = ((label.split(), fields) for label, fields in lexicon.labels.items() if {"given", "family"} & set(fields))
    return {words[0]: fields for words, fields in pairs if len(words) == 2 and "name" not in fields}


@lru_cache(maxsize=REMEMBERED)
def _first_of(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what the first of several heads means that were read as one, behind a number's: "No. Full name Function"."""
    words = text.split()
    if not 1 < len(words) <= JOINED_WORDS:
        return ()
    for cut in range(1, len(words)):
        behind = lexicon.label(" ".join(words[cut:])) or _first_of(" ".join(words[cut:]), lexicon)
        first = lexicon.label(" ".join(words[:cut]))
        if behind and first:
            return behind if "number" in first else first
    return ()


def _labels(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return what a head's cell may mean; "No. Name" is the column of numbers read as one with that of the names."""
    number, _, rest = text.partition(" ")
    if found := lexicon.label(text) or (lexicon.label(rest) if rest and "number" in lexicon.label(number) else ()):
        return found
    if found := lexicon.label(_FIGURES.sub("", text)):
        return found  # "2 3) Cargo": the next row's number was read with it
    native = _LATIN.sub(" ", text).strip()  # "姓 Apelido": the other language may be any
    return lexicon.label(native) if native and not is_latin(native) and native != text.strip() else ()


def column_of(names: tuple[str, ...], chosen: Sequence[str], *, has_given: bool, has_family: bool) -> str:
    """Return the one field meant by a head that may mean several: "Nom" beside "Prénom" is the family name."""
    if not names:
        return ""
    if "family" in names and "name" not in chosen:
        return "family" if has_given or "given" in chosen else "name"
    if "name" in names:
        if has_given and not has_family:
            return "family"
        return "given" if has_family and not has_given else "name"
    if "given" in names:
        return "given"
    fresh = [name for name in names if name not in chosen]
    return fresh[0] if fresh else names[0]
