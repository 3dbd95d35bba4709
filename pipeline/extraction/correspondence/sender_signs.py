"""The sender of a mail whose name stands alone below the persons whom he announces: he signs, and does not come."""

from __future__ import annotations

from collections.abc import Iterable

from models.mail import Letter
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key, ordered


def without_sender(persons: list[Person], letter: Letter, writers: Iterable[str] = ()) -> list[Person]:
    """Return the persons without a sender where he only signs: his name stands alone on a line below other persons.

    Args:
        persons: in the order written.
        letter: its sender may sign.
        writers: those of the mails that it passes on, who may sign there.
    """
    senders = {ordered(name) for name in (letter.sender.name, *writers)} - {""}
    if len(persons) < 2 or not senders:
        return persons
    last = persons[-1]
    signs = last.via == "block" and last.honorific is None and name_key(last) in senders and Doubt.SIGNS not in last.doubts
    return persons[:-1] if signs else persons
