"""What the doubtful values of a badly read copy may hold besides: another person's name, or the titles of two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from pipeline.filing.same_name import SHORT_LETTERS, folded

WITHIN = 80.0  # of 100, likeness of a text to a part of a doubtful value from which it may stand in it


def doubtful(fields: Mapping[str, Any]) -> list[str]:
    """Return a delegate's values that are asked and longer than one name is alone, as they are compared.

    Args:
        fields: the record's delegate, as in the contract's schema.
    """
    found = [fields[field] for field in ("name", "title", "organisation")]
    values = [folded(str(each["value"])) for each in found if each is not None and each["value"] and each["needs_review"]]
    return [value for value in values if len(value) >= SHORT_LETTERS]


def title_of(fields: Mapping[str, Any]) -> str:
    """Return a delegate's title, as it is compared, if it is long enough to tell a person; else ""."""
    title = folded(str((fields["title"] or {}).get("value") or ""))
    return title if len(title) >= SHORT_LETTERS else ""


def same_post(fields: Mapping[str, Any], doubtful_fields: Mapping[str, Any]) -> bool:
    """Tell whether the title of a delegate stands in that of another, whose own letters may be misread or too many."""
    return stands_in(title_of(fields), [title_of(doubtful_fields)])


def stands_in(text: str, values: Sequence[str]) -> bool:
    """Tell whether one of the values has a part that is nearly this text."""
    return bool(text) and process.extractOne(text, values, scorer=fuzz.partial_ratio, score_cutoff=WITHIN) is not None


def two_in_one(one: str, other: str, values: Sequence[str]) -> bool:
    """Tell whether one of the values is hardly more than two different titles: two rows of a table ran into one."""
    if not (one and other) or one == other:
        return False
    both = len(one) + len(other)
    joined = [value for value in values if WITHIN / 100 * both <= len(value) <= both + SHORT_LETTERS]
    return any(stands_in(one, [value]) and stands_in(other, [value]) for value in joined)
