"""The extension behind a telephone number: E.164 has no place for it, so it is told from how the number was written. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

TAIL = 6  # last figures of the number by which its end is found in what was written
SHOWN = "ext."  # before the figures, in lists and forms. Source: ITU-T E.123, section 5
# "(poste 12)", ", вн. 14", "分机31", "#23": a word or a sign, and the figures; no second number.
_EXTENSION = re.compile(r"[\s,;،，(（]*(?:[^\W\d_]|#)\D{0,24}(?P<figures>\d{1,5})\D*")


def extension(number: str, written: str) -> str:
    """Return the figures of the extension with which a number was written, "" where it has none.

    Args:
        number: in E.164, or as written where it is no valid number.
        written: how it stands in the message, with the extension.
    """
    places = [at for at, letter in enumerate(written) if letter.isdecimal()]
    own = [letter for letter in number if letter.isdecimal()][-TAIL:]
    figures = [str(int(written[at])) for at in places]
    for start in range(len(figures) - len(own) + 1 if own else 0):
        if figures[start : start + len(own)] == own and (
            found := _EXTENSION.fullmatch(written[places[start + len(own) - 1] + 1 :])
        ):
            return "".join(str(int(figure)) for figure in found["figures"])
    return ""


def dialled_of(findings: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """Return the numbers of a list that nobody needs to look at, with their extensions."""
    return tuple(dialled(finding) for finding in findings if finding["value"] and not finding["needs_review"])


def dialled(finding: dict[str, Any]) -> str:
    """Return a record's telephone number as a list shows it, with its extension: "+4317129055 ext. 23"; "" for none."""
    number = str(finding["value"] or "")
    own = extension(number, str((finding.get("evidence") or {}).get("text") or ""))
    return f"{number} {SHOWN} {own}" if own else number
