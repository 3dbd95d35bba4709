"""Tests of rows of bare names below a line that counts them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

FIRST = "CU 2009/33 (A). Norland nominates:\n\nMs. Eva Klein\nJudge\n\n"


@pytest.mark.parametrize(
    ("below", "names", "asked"),
    [
        ("Two experts as well:\nOle Berg\nPer Dahl\n", ["Ole Berg", "Per Dahl"], False),
        ("Our two drivers as well:\nOle Berg\nPer Dahl\n", ["Ole Berg", "Per Dahl"], True),
        ("y dos expertos más:\nLuis Mora\nJuan Soto\n", ["Luis Mora", "Juan Soto"], False),
        ("Nos deux chauffeurs également :\nLuc Morel\nJean Roux\n", ["Luc Morel", "Jean Roux"], True),
        ("А также два эксперта:\nСидоров Иван\nИванов Пётр\n", ["Сидоров Иван", "Иванов Пётр"], False),
        ("另外还有两位司机：\n王芳\n张伟\n", ["王芳", "张伟"], True),
        ("Our two delegates and one driver:\nOle Berg\nPer Dahl\nNils Holt\n", ["Ole Berg", "Per Dahl", "Nils Holt"], True),
        ("Deux experts et un chauffeur :\nLuc Morel\nJean Roux\nPaul Petit\n", ["Luc Morel", "Jean Roux", "Paul Petit"], True),
        # only as many as are counted; who cannot come; no persons are counted
        ("Two experts as well:\nOle Berg\nPer Dahl\nVienna Office\n", ["Ole Berg", "Per Dahl"], False),
        ("We regret that two experts cannot come:\nOle Berg\nPer Dahl\n", [], False),
    ],
)
def test_as_many_rows_as_the_line_counts(delegates_of_mail: Any, below: str, names: list[str], asked: bool) -> None:
    """Each is a person of his own; whoever is counted among drivers is asked about."""
    first, *others = delegates_of_mail(FIRST + below)
    assert first.name.value == "Eva Klein"
    assert [person.name.value for person in others] == names
    assert all(any("only comes along" in reason for reason in person.name.reasons) is asked for person in others)


def test_two_in_one_arabic_word(delegates_of_mail: Any) -> None:
    """The noun's ending says that they are two."""
    text = "CU 2009/33 (A). سيتألف وفد الأردن من:\n\nالسيدة ليلى حسن، وزارة العدل\n\nوكذلك خبيران:\nأحمد علي\nعمر خالد\n"
    assert [person.name.value for person in delegates_of_mail(text)] == ["ليلى حسن", "أحمد علي", "عمر خالد"]
