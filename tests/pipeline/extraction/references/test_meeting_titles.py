"""How far a text names a meeting."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.references.meeting_titles import title_likeness, titles_explained
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("the first meeting of the Working Group on Trafficking in Persons", "CU 2009/33 (A)"),
        ("expert consultation on statistics on trafficking in persons in criminal justice", "CU 2009/33 (C)"),
        ("consulta de expertos sobre estadísticas de justicia penal", "CU 2009/33 (C)"),
        ("совещания Временной рабочей группы по торговле людьми", "CU 2009/33 (A)"),
        ("مشاورة الخبراء بشأن إحصاءات العدالة الجنائية", "CU 2009/33 (C)"),
        ("贩运人口问题临时工作组会议", "CU 2009/33 (A)"),
    ],
)
def test_the_meeting_named_leads(knowledge: Knowledge, register: Register, text: str, reference: str) -> None:
    """The meeting that is named, inflected or shortened, leads all others clearly."""
    shares = title_likeness(Plain(text), register, knowledge)
    others = [share for other, share in shares.items() if other != reference]
    assert shares[reference] > 0.5
    assert shares[reference] > max(others) + 0.2


def test_silence_names_nothing(knowledge: Knowledge, register: Register) -> None:
    """Text about something else names no meeting."""
    assert max(title_likeness(Plain("our offices will be closed on Monday"), register, knowledge).values()) < 0.2


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("el Grupo de trabajo sobre la trata de personas", "CU 2009/33 (A)"),
        ("le Groupe de travail sur la traite des personnes", "CU 2009/33 (A)"),
        ("the working group of experts on technical assistance", "CU 2009/35 (A)"),
    ],
)
def test_a_short_form_is_explained_by_one_title(knowledge: Knowledge, register: Register, text: str, reference: str) -> None:
    """A short form shares words with several titles, but one title alone has all of them."""
    shares = titles_explained(Plain(text), register, knowledge)
    assert shares[reference] > 0.9
    assert all(share < 0.75 for other, share in shares.items() if other != reference)


def test_a_word_or_two_explain_nothing(knowledge: Knowledge, register: Register) -> None:
    """The words "trata de personas" alone are said of two meetings, and tell none."""
    assert set(titles_explained(Plain("sobre la trata"), register, knowledge).values()) == {0.0}
