"""Lists of contacts below sentences that say who comes: "Contact details:" / "A. Lind: a@…" / "B. Roe: b@…".

Their rows name nobody new and tell no posts: who comes, and as what, is told in the sentences above.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_CONTACTS = frozenset({"contact", "phone", "email", "mobile"})
Placed = tuple[int, Person]


def contacts_of_told(strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], lexicon: Lexicon) -> list[Placed] | None:
    """Return the persons of the sentences where all the "listed" stand in such a list below them; None where they do not.

    A name of the list that no sentence holds is kept and asked about, but for those that a sentence holds as a part of another.

    Args:
        strip: that is read.
        listed: (offset, person) of what looks like a list.
        told: (offset, person) of the sentences.
        lexicon: labels of contacts.
    """
    names = {name_key(person) for _, person in told}
    last = max((at for at, _ in told), default=0)
    if all(name_key(person) in names for at, person in listed if at <= last):
        listed = [pair for pair in listed if pair[0] > last]  # the sentences themselves were taken for rows too
    half = sum(name_key(person) in names for _, person in listed) * 2 >= len(listed)
    heading = _heading(strip, min(at for at, _ in listed), lexicon, known=half) if listed else None
    if heading is None or any(person.via != "block" for _, person in listed):
        return None
    above = [(at, person) for at, person in told if at < heading]
    names = {name_key(person) for _, person in above}
    if not above or not any(name_key(person) in names for _, person in listed):
        return None
    others = [(at, person.doubted(Doubt.LITTLE_TELLS)) for at, person in listed if name_key(person) not in names]
    return sorted([*above, *others], key=lambda pair: pair[0])


def _heading(strip: Strip, first: int, lexicon: Lexicon, *, known: bool) -> int | None:
    """Return where the heading of contacts begins under which the entry at `first` and nothing but contacts' rows stand.

    Where at least half of those below are `known` from sentences, it may say in other words what follows, "Sus datos son los
    siguientes:", but not that they come.
    """
    number = next((number for number, row in enumerate(strip.rows) if row.start <= first <= row.end), None)
    while number is not None and number >= 0:
        row = strip.rows[number]
        text = strip.text(row).strip()
        if text.endswith(COLONS) and not has_contact(text):
            labelled = _CONTACTS.intersection(lexicon.label(text.rstrip(" :：")))
            coming = any(cue.find(Folded(text)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading))
            return row.start if labelled or (known and not coming and lexicon.role_heading(text.rstrip(" :：")) is None) else None
        if not has_contact(text):
            return None
        number -= 1
    return None
