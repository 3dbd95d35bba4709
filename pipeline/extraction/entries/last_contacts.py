"""Contacts on a row of their own below the last of several persons, of whom no other has any: they may be those of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.words.folding import key

ASKED = 0.6  # confidence of such a contact
OF_ALL = "No other person has a contact, and this address is not made of the name: it may be an office's, or that of all."
OF_NAMESAKE = "Who is named there as a contact person may be another one of this name."
_PART_LETTERS_MIN = 3  # of a name's word that an address holds


def with_last_contacts_asked(delegates: Sequence[Delegate], persons: Sequence[Person]) -> tuple[Delegate, ...]:
    """Return the delegates, the last one's contacts asked about where they may be those of all: "office@justice.example".

    Args:
        delegates: as they were judged.
        persons: whom they were read from, one for each.
    """
    if len(persons) < 2 or len(persons) != len(delegates) or any(person.contacts for person in persons[:-1]):
        return tuple(delegates)
    last = persons[-1]
    addresses = [hit for hit in last.contacts if hit.finding.field == "email" and hit.finding.value]
    if not addresses or any(_holds_name(hit, last) or not _is_below(hit, last) for hit in addresses):
        return tuple(delegates)
    one = delegates[-1]
    emails, phones, faxes = (tuple(map(_asked, found)) for found in (one.emails, one.phones, one.faxes))
    return (*delegates[:-1], replace(one, emails=emails, phones=phones, faxes=faxes))


def _holds_name(hit: Hit, person: Person) -> bool:
    """Tell whether the address holds a word of the name, or its initials: "per.dahl@…", "pd@…"."""
    pieces = person.name if person.latin is None else (*person.name, person.latin)
    words = key(" ".join(piece.text for piece in pieces)).split()
    local = key((hit.finding.value or "").partition("@")[0]).replace(" ", "")
    initials = "".join(word[0] for word in words)
    return any(len(word) >= _PART_LETTERS_MIN and word in local for word in words) or local in (initials, initials[::-1])


def _is_below(hit: Hit, person: Person) -> bool:
    """Tell whether the address stands on another row than the name, in a form or in running text."""
    piece = person.name[-1]
    held = piece.passage.text
    if hit.finding.as_written and hit.finding.as_written in held[hit.start : hit.end]:
        return "\n" in held[piece.end : hit.start]
    return person.via == "form"


def _asked(finding: Finding) -> Finding:
    return replace(finding, confidence=min(ASKED, finding.confidence), reasons=(OF_ALL, *finding.reasons))
