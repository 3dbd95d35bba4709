"""Numbers of plans that are no more, in international form: "(632) 526-8462" of Manila, whose numbers have a figure more now.

What was valid when the letter was written may be none today. It is asked either way, but the form that is kept is the one that
only needs to be confirmed.
"""

from __future__ import annotations

import re
from dataclasses import replace

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from config.knowledge import State
from pipeline.extraction.contacts.dialled import ABROAD_MAX, ABROAD_MIN, Dialled

_SIGN = re.compile(r"\(?\s?(?:\+|00)\s?\(?(?=[1-9])")
_NOUGHT = re.compile(r"\(0\)")  # "+63 (0)2 526 8462"


def abroad_form(value: Dialled, state: State | None) -> Dialled:
    """Return a number that is none of a plan of today in the form it has from abroad, still not valid; others as they are.

    Args:
        value: the number, as it was written where it is not valid.
        state: the replying State, whose code stands before it without its sign, or is to be put before it.
    """
    if value.valid:
        return value
    text = _NOUGHT.sub("", value.text)
    sign = _SIGN.match(text)
    own = state.dial if state is not None else ()
    if sign is not None:
        found = _whole("+" + _figures(text[sign.end() :]))
    elif any(re.match(rf"\(?{code}(?:\D|(?<=\(..)|(?<=\(...))", text) for code in own):
        found = _whole("+" + _figures(text))
    else:
        found = _at_home(text, state)
    return value if found is None else replace(value, text=found)


def _whole(number: str) -> str | None:
    """Return the number if it begins with a country's code and has as many figures as numbers have."""
    try:
        parsed = phonenumbers.parse(number, None)
    except NumberParseException:
        return None
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164) if ABROAD_MIN <= len(number) - 1 <= ABROAD_MAX else None


def _at_home(text: str, state: State | None) -> str | None:
    """Return a number without code as one of the State, if that has numbers of so many figures: "22 22 01 89" of Cameroon.

    Where a 0 is dialled before the code of a town, one without it may be dialled so within its town alone.
    """
    region = state.iso2 if state is not None and state.iso2 else None
    try:
        parsed = phonenumbers.parse(text, region)
    except NumberParseException:
        return None
    before = phonenumbers.ndd_prefix_for_region(region, True) if region else None
    if before and not _figures(text).startswith(before):
        return None
    possible = phonenumbers.is_possible_number_with_reason(parsed) == ValidationResult.IS_POSSIBLE
    number = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return number if possible and ABROAD_MIN <= len(number) - 1 <= ABROAD_MAX else None


def _figures(text: str) -> str:
    return re.sub(r"\D", "", text)
