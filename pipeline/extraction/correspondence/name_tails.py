"""What stands behind a body's name on its line and is none of it: a number, a postal code, "to inform you" in Arabic."""

from __future__ import annotations

import re

_NAME_LETTERS = 8  # of the shortest name of a body
_TAIL = re.compile(
    r"\s+(?:"
    r"\(?[^\W\d_]{2,4}\s?\d{4}[/-]"  # "CU 2009/33 (A)"
    r"|[^\W\d_]{1,6}(?:/[^\W\d_]{1,6}){1,4}/\d"  # "SG/UNODC/09-031"
    r"|(?:[A-Z]{1,2}-)?\d{4,6}(?!\w)"  # "L-2957"
    r"|\+\d"
    r"|ب[إا]\w{3,8}(?:كم|ها|هم)(?!\w)"  # "[the Embassy has the honour] to inform you": the verb stands before the name
    r")"
)


def without_tail(name: str) -> str:
    """Return the name up to where the body's own words end."""
    tail = _TAIL.search(name, _NAME_LETTERS)
    return (name[: tail.start()] if tail is not None else name).strip(" \t\n,;:،–-(")
