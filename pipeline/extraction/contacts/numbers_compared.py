"""Telephone numbers of two readings of one page, compared: what both give is sure, what differs is asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from models.finding import Finding

AGREED = 0.97  # confidence of a valid number that is read twice alike
DIFFERENT = 0.6  # the two readings differ
JOINED = 2  # figures by which a number of both readings may be longer in one of them
INVALID = "It is no valid number of its country; figures may be missing or misread."
_ALONE_BEHIND = re.compile(r"\d\s\d$")
_E164 = re.compile(r"\+\d+")  # what is neither valid nor has its country's code stays as it is written, with its blanks
ABROAD = re.compile(r"[(\s]*(?:\+|00)\s?[1-9]")


def compared(own: Finding, beside: Sequence[Finding]) -> Finding:
    """Return the number of the first reading with what the second one says of it.

    Args:
        own: of the first reading.
        beside: of the second one, at the same place; none leaves the number as it is.
    """
    value = own.value
    if any(twin.value == value for twin in beside):
        agreed = _is_valid(own)  # what both read as none of its country's plan stays doubtful
        return replace(own, confidence=max(own.confidence, AGREED), reasons=()) if agreed else own
    rival = next((twin for twin in beside if _alike(str(twin.value), str(value))), None)
    if rival is None:
        return own
    mine, theirs = _is_valid(own), _is_valid(rival)
    # With its country's code it may be of a plan that is no more.
    if theirs and not mine and not own.as_written.startswith("+"):
        reason = f"The first reading, {own.as_written!r}, is no valid number."
        return replace(own, value=rival.value, confidence=0.85, reasons=(reason,))
    # "+670 723 8164 1": the figure that stands alone behind is dirt, if the other reading has the number without it.
    stray = bool(_ALONE_BEHIND.search(own.as_written)) and _figures_of(value)[:-1] == _figures_of(rival.value)
    if mine and not theirs and not stray:
        return own
    better, worse = (rival, own) if stray or _is_better(rival, own) else (own, rival)
    return replace(
        own,
        value=better.value,
        confidence=min(DIFFERENT, own.confidence),
        reasons=(f"Two readings differ: {better.value} and {worse.value}.",),
        alternatives=(str(worse.value),),
    )


def _is_valid(finding: Finding) -> bool:
    return _E164.fullmatch(str(finding.value)) is not None and INVALID not in finding.reasons


def _is_better(rival: Finding, own: Finding) -> bool:
    """Tell whether the second reading of a number is the likelier one: it is valid, or it has figures more and lost none.

    Figures that only one has before the other's are its country's code, which is lost more often than invented; those behind are
    of what stands below.
    """
    if _is_valid(rival) != _is_valid(own):
        return _is_valid(rival)
    theirs, mine = _figures_of(rival.as_written), _figures_of(own.as_written)
    if theirs.startswith(mine) or mine.endswith(theirs):
        return False
    if _is_valid(own) and len(theirs) > len(mine) + JOINED and not theirs.endswith(mine):
        return False  # "+43 1 5145793 8671": two numbers that stand one below the other
    if ABROAD.match(own.as_written) and not ABROAD.match(rival.as_written):  # "443153509017": its plus is only supposed
        return False
    return theirs.endswith(mine) or len(str(rival.value)) > len(str(own.value))


def _alike(one: str, other: str) -> bool:
    return fuzz.ratio(_figures_of(one), _figures_of(other)) >= 60


def _figures_of(number: str | None) -> str:
    return re.sub(r"\D", "", number or "")
