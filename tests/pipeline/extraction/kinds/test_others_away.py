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
