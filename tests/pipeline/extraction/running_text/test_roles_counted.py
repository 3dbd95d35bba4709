"""A part told with a number before as many names."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Two experts will assist the Ambassador, namely Ms. Eve Roy, who works as a judge, and Mr. Tom Lall of the Police.",
            ["expert", "expert"],
        ),
        (
            (
                "La délégation sera conduite par Mme Eve Petit, accompagnée de trois conseillers : M. Paul Roux, juge, "
                "Mme Anne Noir, préfète, et M. Luc Blanc."
            ),
            ["head", "adviser", "adviser", "adviser"],
        ),
        (
            (
                "La presidirá el Sr. Juan Ruiz, Director, a quien acompañarán dos expertas, la Sra. Eva Paz, fiscal, y la "
                "Sra. Ana Gil."
            ),
            ["head", "expert", "expert"],
        ),
        (
            "The delegation consists of Mr. Tom Low, Director, and two experts, Ms. Ada Poe and Mr. Ben Roy.",
            ["member", "expert", "expert"],
        ),
        (
            "Además de dos expertos que vinieron ayer, asistirán el Sr. Juan Ruiz, Director, y la Sra. Ana Gil.",
            ["member", "member"],
        ),
        ("We send Mr. Tom Low, Director, and one of the two experts, Ms. Ada Poe.", ["member", "member"]),
        (
            "Norland's delegation includes two experts, and is headed by Mr. Tom Low, Director, with Ms. Ada Poe as alternate.",
            ["head", "alternate"],
        ),
    ],
)
def test_a_number_and_a_part_tell_as_many_persons_apart(delegates_of_mail: Any, sentence: str, roles: list[str]) -> None:
    """As many names follow as the number says, and no more than a verb and a mark stand between."""
    read = [delegate.role.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")]
    assert [str(getattr(role, "value", role)) for role in read] == roles
