"""The sender of a mail whose name stands alone below the persons whom he announces: he signs, and does not come.

His post may stand in brackets behind it, "周敏（三等秘书）", where nobody else is set out so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.mail import Letter
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key, ordered

_POST_BEHIND = re.compile(r"\s?[(（][^()（）\n\d@]{2,60}[)）]\s*(?:\n|$)")


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
    alone = not any(map(_has_post_behind, persons[:-1])) if _has_post_behind(last) else last.via == "block"
    signs = alone and last.honorific is None and name_key(last) in senders and Doubt.SIGNS not in last.doubts
    return persons[:-1] if signs else persons


def _has_post_behind(person: Person) -> bool:
    """Tell whether a line holds but somebody's name and his post in brackets."""
    text, first, last = person.name[0].passage.text, person.name[0], person.name[-1]
    begins = not text[text.rfind("\n", 0, first.start) + 1 : first.start].strip()
    return begins and _POST_BEHIND.match(text, last.end) is not None
