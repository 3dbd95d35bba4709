"""Tests of persons below a heading of those who only come along. All persons are invented."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.correspondence.headed_companions import comes_along
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.words.lexicon import lexicon

TWO = "CU 2009/33 (A). Norland will be represented by:\n\n1. Mr. Tom Lall, Counsel\n2. Ms. Eve Roy, Clerk\n\n"
TABLE = "CU 2009/33 (A). Delegation:\n\n| Name | Post |\n| Mr. Tom Lall | Counsel |\n| Ms. Eve Roy | Clerk |\n\n"
LINES = "1. Mrs. Amal Roth\n2. Mr. Ian Poe, interpreter\n"
ROWS = "| Mrs. Amal Roth | spouse |\n| Mr. Ian Poe | interpreter |\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("B. Accompanying persons (not taking part in the meeting; ground passes only)", True),
        ("Accompanying persons (not members of the delegation):", True),
        ("Personnes accompagnantes (ne participant pas à la réunion)", True),
        ("Acompañantes (no forman parte de la delegación)", True),
        ("Сопровождающие лица (не участвуют в заседаниях)", True),
        ("随行人员（不参加会议）", True),
        ("INTERPRETE (hors délégation)", True),
        ("Interpreter (not part of the delegation)", True),
        ("CONJOINT (hors délégation)", True),
        ("Intérprete (fuera de la delegación)", True),
        ("Переводчик (вне состава делегации)", True),
        ("翻译（代表团以外）", True),
        ("المرافقون (ليسوا من أعضاء الوفد):", True),
        ("Our two drivers as well:", False),
        ("另外还有两位司机：", False),
        ("Our two delegates and one driver:", False),
        ("Our two delegates and one driver (not part of the delegation):", False),
        ("Our two drivers come by car", None),
        ("Two experts as well:", None),
        ("Wife", False),
        ("Interpreter", None),
        ("Interpreter (English and French)", None),
        ("Judge (not part of the delegation)", None),
        ("II. Accompanying persons", False),
        ("المرافقون:", False),
        ("Accompanying persons (from capital)", False),
        ("Other members of the delegation (not attending the reception)", None),
        ("Mr. Ian Poe (not taking part in the meeting)", None),
        ("He will be accompanied by:", None),
        ("Spouses of delegates may register at the gate.", None),
    ],
)
def test_headings(knowledge: Knowledge, text: str, told: bool | None) -> None:
    """A heading of nothing else counts, and only its own brackets deny."""
    assert comes_along(text, lexicon(knowledge), partial(denies_coming, knowledge=knowledge)) is told


@pytest.mark.parametrize(
    "mail", [f"{TWO}B. Accompanying persons (not taking part)\n{LINES}", f"{TABLE}Spouses (not attending)\n\n{ROWS}"]
)
def test_those_who_do_not_take_part_are_no_delegates(delegates_of_mail: Any, mail: str) -> None:
    """Below the delegates' own list nobody is lost."""
    assert [person.name.value for person in delegates_of_mail(mail)] == ["Tom Lall", "Eve Roy"]


@pytest.mark.parametrize("mail", [f"{TWO}Accompanying persons\n{LINES}", f"{TABLE}Accompanying persons\n\n{ROWS}"])
def test_those_of_whom_it_is_not_said_are_asked_about(delegates_of_mail: Any, mail: str) -> None:
    """They may take part or not."""
    delegates = delegates_of_mail(mail)
    doubted = [person.name.value for person in delegates if Doubt.ACCOMPANIES.reason in person.name.reasons]
    assert len(delegates) == 4
    assert doubted == ["Amal Roth", "Ian Poe"]
