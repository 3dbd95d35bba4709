"""The sender of a mail whose name stands alone below the persons whom he announces: he signs, and does not come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.knowledge import Knowledge
from models.mail import Letter
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key, ordered
from pipeline.extraction.words.folding import fold

_LABELLED = re.compile(r"(?m)^[\s>|*]*([^\W\d_][^:：@\n]{0,24}?)[\s*]*[:：][\s*]*([^\n<\[(@]{3,60})")


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


def writers_quoted(texts: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Return who wrote the mails that are quoted or passed on: "From: Holm, Jan <…>"."""
    labels = {fold(label) for language in knowledge.languages for label in language.mail.sender}
    return [name for text in texts for label, name in _LABELLED.findall(text) if fold(label) in labels]
