"""Columns of a table of persons that hold how somebody else is reached: "Telephone" right of "Supervisor", or of "Spouse"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from models.page import Cell
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.tables.native_names import hold
from pipeline.extraction.words.lexicon import Lexicon

_REACHED = frozenset({"phone", "mobile", "fax", "email", "contact"})
_NAMES = frozenset({"name", "family", "given"})
_WORDS_MIN = 2  # of a name without courtesy form


def without_contacts_of_others(
    names: Sequence[str], rows: Sequence[Sequence[Cell]], lexicon: Lexicon, language: str | None, of_nobody: Collection[str]
) -> list[str]:
    """Return the columns, those of contacts right of a column of other people's names as those of bystanders.

    Only where a column of the same kind stands left of it: the one telephone of a row may be that of its first person.

    Args:
        names: what each column holds, "" where it is not known.
        rows: the persons' rows.
        lexicon: words that names hold or not.
        language: of the page.
        of_nobody: what columns hold of which nothing is said of a person.
    """

    def is_person(text: str) -> bool:
        match = name_at(text, 0, lexicon, language, whole=True)
        return match is not None and (match.honorific is not None or (match.plain and match.words >= _WORDS_MIN))

    told = list(names)
    own = next((index for index, name in enumerate(names) if name in _NAMES), len(names))
    for index in range(own + 1, len(names)):
        if names[index] not in of_nobody or not hold(rows, index, is_person):
            continue
        before = {name for name in names[:index] if name in _REACHED}
        for behind in range(index + 1, len(names)):
            if names[behind] not in _REACHED:
                break
            told[behind] = (
                "bystander" if before & {names[behind]} or (before and "contact" in before | {names[behind]}) else told[behind]
            )
    return told
