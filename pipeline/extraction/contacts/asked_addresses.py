"""Addresses of which a word was put right by what is known beside them: a person is asked, and shown how they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.pictures import Place, is_pictured

ASKED = 0.4  # confidence of such an address


def with_pictured(
    delegates: Sequence[Delegate], pictures: frozenset[Place], judged: Callable[[Finding], Finding]
) -> tuple[Delegate, ...]:
    """Return the delegates, their addresses that stand on pictures as `judged` makes them; what was typed is what it is."""

    def read(email: Finding) -> Finding:
        return judged(email) if is_pictured(email, pictures) else email

    return tuple(replace(person, emails=tuple(map(read, person.emails))) for person in delegates)


def asked_as(email: Finding, value: str, reason: str, spelt: Iterable[str] = ()) -> Finding:
    """Return the address with this value and as little confidence as a person is asked at.

    Args:
        email: as it was read, which stands among the alternatives where the value is another.
        value: what it is taken for.
        reason: why a person is asked.
        spelt: other spellings that it may have, the likeliest first.
    """
    others = dict.fromkeys((*spelt, str(email.value), *email.alternatives))
    return replace(
        email,
        value=value,
        confidence=min(ASKED, email.confidence),
        reasons=(reason, *email.reasons),
        alternatives=tuple(one for one in others if one != value),
    )
