"""The sender of a mail whose name stands alone below the persons whom he announces: he signs, and does not come."""

from __future__ import annotations

from models.mail import Letter
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key
from pipeline.extraction.words.folding import fold


def without_sender(persons: list[Person], letter: Letter) -> list[Person]:
    """Return the persons without the sender where he only signs: his name stands alone on a line below other persons."""
    sender = " ".join(sorted(fold(letter.sender.name).replace(",", " ").replace(".", " ").split()))
    if len(persons) < 2 or not sender:
        return persons
    last = persons[-1]
    signs = last.via == "block" and last.honorific is None and name_key(last) == sender and Doubt.SIGNS not in last.doubts
    return persons[:-1] if signs else persons
