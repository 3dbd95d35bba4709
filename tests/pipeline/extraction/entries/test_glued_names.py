"""Arabic names read without the blanks between their words. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("السيدعبدالكريم خليفة الراوي", True),
        ("هدىسالم الراوي", True),
        ("الدكتورفاضل خليفة الراوي", True),
        ("العميد المهندسفاضل خليفة الراوي", True),
        ("العميد المهندس فاضل خليفة الراوي", False),
        ("القاضي فاضل العميدي", False),
        ("الدكتورة سميرة الراوي", False),
        ("المقدمكريم سالم الراوي", True),
        ("القاضيهيثم سالم الراوي", True),
        ("كريم سالم الشيخلي", False),
        ("كريم عبداهلل الراوي", True),
        ("السيد عبدالكريم خليفة الراوي", False),
        ("هدى سالم الأخضري", False),
        ("عبدالله سالم السيدي", False),
        ("العقيدي كريم سالم", False),
    ],
)
def test_words_that_stand_together_are_asked_about(delegates_of_mail: Any, name: str, asked: bool) -> None:
    """A courtesy form that was read with the name was filed as part of it."""
    (person,) = delegates_of_mail(f"ردا على المذكرة CU 2009/33 (A)، بيانات المشارك:\n\nالاسم: {name}\nالمسمى الوظيفي: مدير\n")
    assert (person.name.confidence < 0.9) is asked
