"""Columns of native names and of their Latin spellings: which is which, whatever the head seems to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from config.alphabets import is_latin_letter
from pipeline.extraction.tables.cells import Row
from pipeline.extraction.words.folding import is_latin

_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[\s-]+[А-ЯЁ][а-яё]+)*")


def native_first(names: Sequence[str], rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what the columns hold with the native names as such where the Latin spelling stands before them.

    A spelling that was misread ("أمظ Randa") tells less than the names beside it, all of them in native letters. A whole name in
    Latin letters beside a native family and given name is a spelling too, and so are Latin parts beside a whole native name.

    Args:
        names: what each column holds, as its head tells.
        rows: below the head.
    """
    name = [at for at, field in enumerate(names) if field == "name"]
    spelt = [at for at, field in enumerate(names) if field == "latin"]
    family = [at for at, field in enumerate(names) if field == "family"]
    if len(name) == len(family) == 1 and "given" in names and not spelt and spells(rows, name[0], family[0]):
        return tuple("latin" if at == name[0] else field for at, field in enumerate(names))  # "姓" | "名" | "英文姓名"
    if len(name) == len(family) == 1 and "given" in names and not spelt and spells(rows, family[0], name[0]):
        return tuple(
            "latin" if field in ("family", "given") else field for field in names
        )  # "姓名" | "姓（拼音）" | "名（拼音）"
    if len(name) != 1 or len(spelt) != 1:
        return tuple(names)
    if not spells(rows, name[0], spelt[0]) and not (_native(rows, spelt[0]) and not _native(rows, name[0])):
        return tuple(names)
    swapped = {name[0]: "latin", spelt[0]: "name"}
    for field in ("title", "organisation"):  # said in both languages: the native words go with the native name
        said = [at for at, told in enumerate(names) if told == field]
        if len(said) > 1 and spells(rows, said[0], said[1]):
            swapped[said[0]] = ""
    return tuple(swapped.get(at, field) for at, field in enumerate(names))


def spells(rows: Sequence[Row], column: int, name: int) -> bool:
    """Tell whether this column holds Latin spellings of the native names in the other."""
    return hold(rows, column, lambda text: is_latin(text) and "@" not in text) and not hold(rows, name, is_latin)


def hold(rows: Sequence[Row], column: int, test: Callable[[str], bool]) -> bool:
    """Tell whether most cells of a column with something in them pass a test."""
    texts = [row[column].text for row in rows if column < len(row) and row[column].lines]
    return bool(texts) and sum(test(text) for text in texts) * 5 >= len(texts) * 3


def are_cyrillic(rows: Sequence[Row], column: int) -> bool:
    """Tell whether most cells hold a name in Cyrillic letters; Latin ones are misread as such with figures among them."""
    return hold(rows, column, lambda text: _CYRILLIC.fullmatch(text) is not None)


def _native(rows: Sequence[Row], column: int) -> bool:
    return hold(rows, column, lambda text: any(map(str.isalpha, text)) and not any(map(is_latin_letter, text)))
