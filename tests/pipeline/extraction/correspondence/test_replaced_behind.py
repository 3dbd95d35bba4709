"""Of whom is spoken behind somebody who is replaced, read from a mail."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "coming"),
    [
        ("Ms. Ada Brook, Clerk, will attend in place of Mr. Ben Stone, who is unable to attend.", ["Ada Brook"]),
        ("Ms. Ada Brook, Clerk, is nominated in place of Mr. Ben Stone, who will not attend.", ["Ada Brook"]),
        ("Mme Ada Brook, juge, participera en remplacement de M. Ben Stone, conseiller, empêché.", ["Ada Brook"]),
        (
            "Ms. Ada Brook, Clerk, who was named in place of Mr. Ben Stone, will not attend. Mr. Carl Moss, Judge, will attend.",
            ["Carl Moss"],
        ),
        ("Ms. Ada Brook, Clerk, named in place of Mr. Ben Stone, cannot attend either.", []),
        ("Ms. Ada Brook, Clerk, instead of whom Mr. Ben Stone had been named, cannot attend.", []),
        ("Ms. Ada Brook, Clerk, was nominated in place of Mr. Ben Stone but she cannot attend.", []),
        (
            "Mme Ada Brook, désignée en remplacement de M. Ben Stone, ne participera pas. M. Carl Moss participera.",
            ["Carl Moss"],
        ),
        (
            "La Sra. Ada Brook, Jueza, designada en lugar del Sr. Luis Mora, no podrá asistir. Asistirá el Sr. Juan Paz, Fiscal.",
            ["Juan Paz"],
        ),
    ],
)
def test_the_verb_behind_whom_she_replaces_may_be_hers(delegates_of_mail: Any, said: str, coming: list[str]) -> None:
    """She was seated though her own sentence said behind his name that she does not come."""
    assert [one.name.value for one in delegates_of_mail(f"CU 2009/33 (A). {said}\n")] == coming
