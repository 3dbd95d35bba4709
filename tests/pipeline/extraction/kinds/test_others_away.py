"""Words of a change that only tell who does not come besides the delegation."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Делегация из столицы не сможет приехать. Участвовать будет г-н Пётр Сомов.", Kind.NOMINATION),
        ("Г-н Карл Ольсен не сможет приехать. Вместо него приедет г-н Пётр Сомов.", Kind.AMENDMENT),
        ("Elena Moe will no longer attend. Mr. Tomas Varga, Adviser, takes her seat.", Kind.AMENDMENT),
        ("Mr. Karl Olsen is no longer able to attend; Mr. Tomas Varga will come in his place.", Kind.AMENDMENT),
    ],
)
def test_that_others_do_not_come_changes_nothing(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Where the words of a change deny and name nobody, somebody is announced; that is asked: it may be a change yet."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == kind
    assert kind == Kind.AMENDMENT or found.confidence < 0.9


@pytest.mark.parametrize(
    "text",
    [
        """The following two persons will attend:

Tilda Varn, Director, Ministry of Justice, t.varn@mj.example

Odo Kessel, Adviser, Ministry of Justice, o.kessel@mj.example

Our legal adviser, Pim Arens, helped with the papers but will not be travelling.""",
        """Asistiremos dos personas:

Tilda Varón Paz, presidenta, t.varon@ong.example

Rosario Kessel, responsable de formación, r.kessel@ong.example

Nuestro asesor jurídico, Pim Arens, no viajará.""",
    ],
)
def test_who_is_set_out_is_announced_though_another_does_not_come(kind_of_note: Any, text: str) -> None:
    """Who comes is set out apart; that another does not come joins no earlier list."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.NOMINATION
    assert found.confidence < 0.8


def test_who_no_longer_comes_before_those_set_out_is_a_change(kind_of_note: Any) -> None:
    """He was told before, as "no longer" says."""
    text = "Mr. Pim Arens will not be travelling.\n\nThe following person will attend:\n\nMs. Tilda Varn, Director."
    assert kind_of_note(f"CU 2009/33 (A)\n\n{text}").value == Kind.AMENDMENT
