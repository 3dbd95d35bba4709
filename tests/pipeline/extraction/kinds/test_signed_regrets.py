"""Tests of regrets that end in a signature without words of leave. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

SURE = 0.7


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("تأسف البعثة الدائمة لإعلامكم بتعذر مشاركة وفد تونسي في الاجتماع.\n\nالمستشار\nمنصف بن صالح", []),
        ("很遗憾，我国代表因故无法出席会议，请予谅解。\n\n常驻代表团\n二秘 苏珊", []),
        (
            (
                "Ms. Ana Roe regrets that she is unable to attend. The following person will take her place.\n\n"
                "Mr. John Borg\nThird Secretary"
            ),
            ["John Borg"],
        ),
        (
            "Ms. Ana Roe regrets that she is unable to attend. In her place will come:\n\nMr. John Borg\nThird Secretary",
            ["John Borg"],
        ),
        ("张卫先生因故不能出席。名额由下列同事使用。\n\n李娜女士\n外交部参赞", ["李娜"]),
    ],
)
def test_who_signs_a_regret_does_not_come(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Who stands alone below the regret signs it; where somebody is said to come instead, it is he."""
    assert [person.name.value for person in delegates_of_mail(f"CU 2009/33 (A). {text}")] == names


def test_below_a_regret_of_one_person_another_may_come(kind_of_note: Any) -> None:
    """It is asked: who stands below takes the seat, though no known words say so."""
    said = "CU 2009/33 (A). Mr. Tim Hill, whom we had named, regrets that he cannot come. A colleague takes the seat."
    assert kind_of_note(f"{said}\n\nMs. Jane Roe\nLegal Adviser\nMinistry of Justice").confidence < SURE
