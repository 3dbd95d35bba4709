"""Denials of attending."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denials_of_coming import comes_in_part, denies_coming, says_uncounted
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("who cannot attend the meeting", True),
        ("will attend neither session", True),
        ("прибыть в Вену не сможет", True),
        ("no podrá asistir a la reunión", True),
        ("will attend the meeting, not the dinner", False),
        ("Fax No. 0043 1 505, will attend the meeting", False),
        ("will attend the meeting", False),
        ("(kari.moe@jd.dep.no), who will attend the meeting", False),
        ("(a.noma@justice.gouv.ne), participera à la réunion", False),
        ("in his private capacity at a@b.org, will attend", False),
        ("出席贩运人口问题不限成员名额临时工作组第一次会议的代表团名单如下", False),
        ("不能出席第一次会议的代表名单如下", True),
    ],
)
def test_what_denies_that_somebody_comes(knowledge: Knowledge, text: str, denied: bool) -> None:
    """A "not" belongs to the word of attending within its clause; a number's sign denies nothing."""
    assert denies_coming(text, knowledge) is denied


@pytest.mark.parametrize(("text", "partly"), [("will attend only on 14 April", True), ("will attend the meeting", False)])
def test_who_misses_a_part_comes(knowledge: Knowledge, text: str, partly: bool) -> None:
    """To attend only one day is to attend."""
    assert comes_in_part(text, knowledge) is partly


@pytest.mark.parametrize(
    ("text", "told"), [("in his private capacity", True), ("in his private capacity at a@b.org", False), ("as adviser", False)]
)
def test_who_is_no_delegate(knowledge: Knowledge, text: str, told: bool) -> None:
    """Unless it says how he is reached."""
    assert says_uncounted(Plain(text), knowledge) is told
