"""Contacts of a writer who comes himself, told in the letter above his signature: "I will attend. My e-mail: a@b".

Where he alone comes, they need not be called his: "Contact details: a@b", on a line or in a sentence of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_REACH = 160  # letters from "my contact details" to the first contact
_BETWEEN = 40  # letters between two contacts of one enumeration: ", or by telephone at "
_WORD_LETTERS = 4  # of a word between them that is neither a label nor "and", "or at"
_FIRST_PART = re.compile(r"[^:：+\d@]*")
_ENDS = re.compile(rf"{SAID_ENDS.pattern}|\n")


def told_of_himself(
    strip: Strip, zones: tuple[Zone, ...], hits: Sequence[Hit], found: Sequence[Person], lexicon: Lexicon
) -> tuple[Hit, ...]:
    """Return the contacts in the letter's sentences that are the writer's, none of those that others in it have.

    Args:
        strip: a letter whose writer says that he comes.
        zones: where others are named: the letterhead, the close.
        hits: the contacts of the letter.
        found: others who come. Where there are any, only what he calls his own is his.
        lexicon: "my telephone", and labels of contacts.
    """
    held = {id(hit) for person in found for hit in person.contacts}
    return _told(strip, zones, hits, held, lexicon, alone=not found)


def called_own(strip: Strip, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts that the writer calls his own, "my contacts: a@b, mobile …", whoever was given them."""
    return _told(strip, zones, hits, set(), lexicon, alone=False)


def _told(
    strip: Strip, zones: tuple[Zone, ...], hits: Sequence[Hit], held: set[int], lexicon: Lexicon, *, alone: bool
) -> tuple[Hit, ...]:
    told, before = list[Hit](), None
    for hit in hits:
        zone = within(zones, hit.start)
        free = id(hit) not in held and (zone is None or zone.contact)
        if free and (
            _called_own(strip.view, hit, before, lexicon)
            or (alone and zone is None and _bare(strip.view, hit, lexicon))
            or (told and told[-1] is before and _goes_on(strip.view, told[-1], hit, lexicon))
        ):
            told.append(hit)
        before = hit
    return tuple(told)


def _called_own(text: str, hit: Hit, before: Hit | None, lexicon: Lexicon) -> bool:
    """Tell whether the sentence says "my", between the contact before and this one's value: "My e-mail: …", "call me at …"."""
    begin = max([0, hit.start - _REACH, *(end.end() for end in SAID_ENDS.finditer(text, 0, hit.start))])
    begin = max(begin, before.end if before is not None and before.end <= hit.start else 0)
    said = text[begin : hit.end].replace("\n", " ")
    return lexicon.own_contacts.find(Folded(said)) is not None


def _bare(text: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether a contact and its label begin a line or a sentence, and no more is said: "Contact details: [a@b]"."""
    begin = max([0, *(end.end() for end in _ENDS.finditer(text, 0, hit.start))])
    words = _FIRST_PART.match(text[begin : hit.end])
    label = key(words.group()) if words is not None and not _starts_address(text, begin, hit) else ""
    return bool(CONTACTS & {*lexicon.label(label)}) if label else not text[begin : hit.start].strip()


def _starts_address(text: str, begin: int, hit: Hit) -> bool:
    """Tell whether nothing stands before an address: its own letters are no label."""
    return hit.finding.field == "email" and not text[begin : hit.start].strip() and ":" not in text[hit.start : hit.end]


def _goes_on(text: str, last: Hit, hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether this contact stands in one enumeration with the one before, not in a statement: "…, and [hers is] +43 …"."""
    between = text[last.end : hit.start]
    words = key(between).split()
    labelled = not CONTACTS.isdisjoint(label for word in words for label in lexicon.label(word))
    little = labelled or all(len(word) < _WORD_LETTERS for word in words)
    return little and 0 <= hit.start - last.end <= _BETWEEN and _ENDS.search(between) is None
