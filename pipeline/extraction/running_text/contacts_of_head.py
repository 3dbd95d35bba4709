"""Contacts of whoever leads, told in a sentence of their own: "The head of delegation may be reached at … and …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.belongings import Reading
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon

HEAD_WORDS = 5  # of "the head of the delegation"
SURE = 0.9  # that he is meant who leads
REASON = "A sentence gives it to the head of the delegation."
# Neither STOP nor SAID_ENDS: a stop behind "Mrs." ends no sentence, nor does a semicolon between two contacts.
_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!؟?](?=\s)|[。；]")


def with_contacts_of_head(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, the only head of delegation with the contacts of such sentences that are nobody's so far.

    Args:
        persons: with the contacts that are theirs.
        readings: the running text.
        lexicon: words of roles and of reaching somebody.
    """
    told = list(persons)
    heads = [number for number, person in enumerate(told) if person.role is Role.HEAD]
    if len(heads) != 1:
        return told
    held = {(hit.finding.field, hit.finding.value) for person in told for hit in person.contacts}
    for reading in readings:
        for hit in _of_head(reading, lexicon):
            if (hit.finding.field, hit.finding.value) in held:
                continue
            finding = replace(hit.finding, confidence=min(SURE, hit.finding.confidence), reasons=(REASON, *hit.finding.reasons))
            head = told[heads[0]]
            told[heads[0]] = replace(head, contacts=(*head.contacts, replace(hit, finding=finding)))
    return told


def _of_head(reading: Reading, lexicon: Lexicon) -> Iterator[Hit]:
    """Yield the contacts of sentences that begin with the head and say how he is reached, and name nobody else.

    Where another is named too ("… at +36 30 … and Ms. B at +36 30 …"), only what stands before him is the head's.
    """
    view = reading.strip.view
    starts = {*(row.start for row in reading.strip.rows if row.first), *(one.end() for one in _SENTENCE.finditer(view))}
    for start, end in pairwise([*sorted(starts), len(view)]):
        own = [hit for hit in reading.hits if start <= hit.start < end]
        words = view[start : own[0].start].replace("\n", " ") if own else ""
        behind = _behind_head(words, lexicon)
        if behind is not None and lexicon.contact.find(Folded(f"{behind} {view[own[0].start : own[0].end]}")) is not None:
            yield from (hit for hit in own if not has_courtesy_form(view[start : hit.start], lexicon, reading.strip.language))


def _behind_head(words: str, lexicon: Lexicon) -> str | None:
    """Return what follows the words for the head of the delegation with which a sentence begins; None where it begins else."""
    parts = lexicon.small.without_article(words.strip()).split(" ")
    for count in range(min(HEAD_WORDS, len(parts)), 1, -1):
        if lexicon.roles.get(" ".join(parts[:count]).casefold()) is Role.HEAD or (
            lexicon.role_heading(" ".join(parts[:count])) is Role.HEAD
        ):
            return " ".join(parts[count:])
    return None
