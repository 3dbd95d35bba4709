"""Tables below a heading that strikes all in them off, or says that they do not come: "OUT", "Withdrawn members:"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.extraction.correspondence.sentence_start import SENTENCE_END
from pipeline.extraction.correspondence.withdrawals import heads_absent
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, without_colon


def without_struck_table(
    persons: Sequence[Person], above: Strip | None, lexicon: Lexicon, denies: Callable[[str], bool]
) -> tuple[list[Person], tuple[str, ...]]:
    """Return the persons of a table who come, and the names of those of whom a sentence says that they do not.

    Args:
        persons: whom the table names.
        above: the text right above the table; None where another table or nothing stands there.
        lexicon: labels that strike off.
        denies: whether a clause denies that somebody attends.
    """
    rows = [row for row in above.rows if key(above.text(row))] if above is not None and persons else []
    if above is None or not rows:
        return list(persons), ()
    last = rows[-1]
    label = without_colon(above.view[last.marker_end : last.end]).strip()
    if not last.soft and lexicon.changes.side(label) is Side.OUT:
        return [], ()
    begun = next(row for row in reversed(rows) if not row.soft or row is rows[0])
    said = " ".join(above.view[begun.marker_end : last.end].split())
    sentence = SENTENCE_END.split(said)[-1]
    away = said.endswith(COLONS) and heads_absent(without_colon(sentence), lexicon, denies)
    return ([], tuple(map(_named, persons))) if away else (list(persons), ())


def _named(person: Person) -> str:
    return " ".join(" ".join(piece.text for piece in person.name).split())
