"""Stretches of a text in which nobody named is a delegate, and why."""

from __future__ import annotations

from dataclasses import dataclass

LETTERHEAD = "the letterhead or the compliments"
CLOSING, ATTENTION = "the closing of the note", "a line for the attention of somebody"
GREETING = "the greeting with which a line begins"
CONTACT = "the sentence about a contact person"
MAIL_HEAD = "the head of a printed mail"
ADDRESSEE = "the head of the letter, above its greeting"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a strip in which nobody named is a delegate; `why` completes "stands in …"."""

    start: int
    end: int
    why: str
    letterhead: bool = False  # what follows the compliments in their own sentence may still name delegates
    struck: bool = False  # those named are struck off, in whatever sentence the stretch stands
    copies: bool = False  # below somebody who gets a copy, or told by its place: who is named is shown, as he may come after all
    contact: bool = False  # the sentence says how somebody is reached, who may be a delegate named elsewhere


def within(zones_: tuple[Zone, ...], start: int) -> Zone | None:
    """Return the zone that holds this place, or None."""
    return next((zone for zone in zones_ if zone.start <= start < zone.end), None)
