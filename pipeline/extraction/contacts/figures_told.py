"""Whether a letter beside a figure of an address is one: told by the person's name and by the reply's other addresses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from models.finding import Finding

UNSURE = "may be a figure."  # how the reason ends that such an address carries
NAME_LETTERS = 3  # of a name before a figure: "paul2"
SETTLED = 0.93  # confidence of what the name or another address explains
_MARKS = re.compile(r"[._+-]")


def shapes_of(addresses: Iterable[str]) -> frozenset[str]:
    """Return how the words with figures are built in the parts before the @: "cn0un" of "ada.cn31un@…"."""
    pieces = (piece for address in addresses for piece in _pieces(address))
    return frozenset(_shape(piece) for piece in pieces if re.search(r"\d", piece))


def settled(email: Finding, names: Collection[str], shapes: frozenset[str]) -> Finding:
    """Return the address with its letter settled, or as it is where neither tells.

    Args:
        email: of which a letter may be a figure, with the other spelling among its alternatives; others are returned as they are.
        names: words of the person's name in plain small letters.
        shapes: of the reply's certain addresses.
    """
    reasons = tuple(reason for reason in email.reasons if not reason.endswith(UNSURE))
    if email.value is None or reasons == email.reasons:
        return email
    pieces = _pieces(email.value)
    if any(len(name) >= NAME_LETTERS and re.match(rf"\w?{name}\d", piece) for name in names for piece in pieces):
        return replace(email, confidence=SETTLED, reasons=reasons, alternatives=())
    told = [one for one in (email.value, *email.alternatives) if all(_fits(piece, shapes) for piece in _pieces(one))]
    if len(told) != 1:
        return email
    others = tuple(one for one in (email.value, *email.alternatives) if one != told[0])
    return replace(email, value=told[0], confidence=SETTLED, reasons=reasons, alternatives=others)


def _fits(piece: str, shapes: frozenset[str]) -> bool:
    return not re.search(r"\d", piece) or _shape(piece) in shapes


def _pieces(address: str) -> list[str]:
    return _MARKS.split(address.rpartition("@")[0].lower())


def _shape(piece: str) -> str:
    return re.sub(r"\d+", "0", piece)
