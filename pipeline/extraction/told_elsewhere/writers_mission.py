"""Posts that end by pointing at the Mission that writes: "Second Secretary of this Mission" tells nothing but the post."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_WORDS = 6  # of such words at most: "at this Embassy and Permanent Mission"


def without_writers_mission(person: Person, lexicon: Lexicon) -> Person:
    """Return the person with the post alone where its last words only say that he is of the Mission that writes.

    "Of this Mission" with nothing before is left. Where the Mission was read as his body, the words that point at it go alone.
    """
    last = person.title[-1] if person.title else None
    if last is None:
        return person
    body = person.organisation[0] if person.organisation else None
    text = last.text.rstrip(" ,.")
    starts = [at + 1 for at, letter in enumerate(text) if letter.isspace()][-_WORDS:]
    for at in starts:
        before = text[:at].rstrip(" ,\n")
        told = (key(text[at:]), key(f"{text[at:]} {body.text}") if body is not None else "")
        if before and any(words in lexicon.writers_mission for words in told):
            return replace(person, title=(*person.title[:-1], replace(last, end=last.start + len(before))))
    return person
