"""By what a text is seen to hold a contact before any is read: an "@", or the digits of a telephone's number."""

from __future__ import annotations

import re

DIGITS_OF_A_NUMBER = 6  # at least
_ADDRESSES = re.compile(r"\S*@\S+|[\w-]+(?:\.[\w-]+){2,}")  # the second: what a line's end left of one


def has_number(text: str) -> bool:
    """Tell whether the text has as many digits as a telephone's number."""
    return sum(map(str.isdigit, text)) >= DIGITS_OF_A_NUMBER


def has_contact(text: str) -> bool:
    """Tell whether the text has an "@" or as many digits as a telephone's number."""
    return "@" in text or has_number(text)


def ends_in_address(text: str) -> bool:
    """Tell whether the text ends in a mail address and a blank, its mark torn off: "؛)a.b@c.example " before a name."""
    return text[-1:].isspace() and "@" in text.rstrip().rpartition(" ")[2]


def without_addresses(text: str) -> str:
    """Return the text with blanks for mail addresses, whose endings are words elsewhere: ".no", ".ni", ".ne"."""
    return _ADDRESSES.sub(lambda found: " " * len(found.group()), text)
