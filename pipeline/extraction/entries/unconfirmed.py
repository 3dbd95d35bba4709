"""Words beside a name, post or body that say that it is still to be confirmed: "Mr. A, Ministry of Justice, provisional"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_SAID = r"([^()（）\[\],،，;\n]{1,40}?)"
_BEHIND = re.compile(rf"\s*[)）\]]?\s?(?:[(（\[]|[,،，;]|[-–—:]|\n)\s*{_SAID}\s*(?:[)）\],،，;\n]|\.(?=\s|$)|$)")
_AT_END = re.compile(rf"\s*(?:[(（\[]|[,،，;]|\s[-–—])\s*{_SAID}\s*[)）\]]?[.;]?\s*$")
_END_LETTERS = 50  # of a value, in which such words stand
_REACH = 60  # letters behind a value in which such words stand


def with_unconfirmed_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, those asked about beside whose name, post or body such words stand; no post or body keeps them.

    What is still to be confirmed of a part in the delegation is asked of the part: "Mr. A, head of delegation (TBC)".
    """
    return [_asked(person, lexicon) for person in persons]


def _asked(person: Person, lexicon: Lexicon) -> Person:
    title = tuple(_bare(piece, lexicon) for piece in person.title)
    body = tuple(_bare(piece, lexicon) for piece in person.organisation)
    told = (*title, *body, *person.name, *((person.honorific,) if person.honorific is not None else ()))
    if (title, body) == (person.title, person.organisation) and not any(_followed(piece, lexicon) for piece in told):
        return person
    return replace(person, title=title, organisation=body).doubted(Doubt.UNCONFIRMED)


def _bare(piece: Piece, lexicon: Lexicon) -> Piece:
    text = piece.text
    begin = max(0, len(text) - _END_LETTERS)
    found = next((one for at in range(begin, len(text)) if (one := _AT_END.match(text, at)) and _says(one, lexicon)), None)
    return replace(piece, end=piece.start + found.start()) if found is not None and found.start() > 0 else piece


def _followed(piece: Piece, lexicon: Lexicon) -> bool:
    found = _BEHIND.match(piece.passage.text[piece.end : piece.end + _REACH])
    return found is not None and _says(found, lexicon)


def _says(found: re.Match[str], lexicon: Lexicon) -> bool:
    return key(found[1]) in lexicon.unconfirmed
