"""Persons who are named because they greet, and come to nothing: "Doña A, nuestra Embajadora, les manda saludos"."""

from __future__ import annotations

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.sentence_start import sentence_start
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.regards_sent import only_greets

_BEFORE = 200  # letters before somebody in which his sentence may begin


def greets_only(strip: Strip, person: Person, at: int, said: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence about somebody only sends his regards: whoever has a part, contacts or an item of a list comes.

    Args:
        strip: in which he was found.
        person: as found there.
        at: where he begins.
        said: of him, behind the name, up to the end of the sentence.
        lexicon: courtesy forms, whose stops end no sentence.
        knowledge: words of greeting, and those by which somebody comes.
    """
    if person.role is not None or person.contacts or not only_greets(said, knowledge):
        return False
    row = strip.row_at(at)
    begins = max(strip.block_start(row) if row is not None else 0, at - _BEFORE)
    before = strip.view[sentence_start(strip, begins, at, lexicon) : at]
    item = row is not None and row.item
    return not item and only_greets(f"{before} {said}", knowledge)
