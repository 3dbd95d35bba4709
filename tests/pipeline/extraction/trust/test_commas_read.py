"""Tests of commas that a picture shows as other marks."""

from __future__ import annotations

import pytest

from pipeline.extraction.trust.commas_read import with_commas_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Senior Adviser. Organized Crime Department", "Senior Adviser, Organized Crime Department"),
        ("Начальник. Управление кадров", "Начальник, Управление кадров"),
        ("مستشار, نائب المندوب الدائم", "مستشار، نائب المندوب الدائم"),
        ("أخصائية أولى. مصلحة الجوازات", "أخصائية أولى، مصلحة الجوازات"),
        ("مديرية الشؤون الجنائية والعفو» وزارة العدل", "مديرية الشؤون الجنائية والعفو، وزارة العدل"),
        ("جمعية «الأمل» الخيرية", "جمعية «الأمل» الخيرية"),
        ("Asst. Director, U.S. Department of State", "Asst. Director, U.S. Department of State"),
        ("Assoc. Professor, Dept. of Law", "Assoc. Professor, Dept. of Law"),
        ("Secretary, Foreign Affairs", "Secretary, Foreign Affairs"),
    ],
)
def test_a_stop_within_a_post_is_a_comma(text: str, read: str) -> None:
    """Behind a whole word; shortened words keep theirs."""
    assert with_commas_read(text) == read
