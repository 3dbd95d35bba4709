"""Tests of clauses that count who comes, right before the names. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.said_to_come import says_somebody_comes
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "comes"),
    [
        ("Good evening, only one person for Jamaica at the meeting: Mrs. Lorna Reid, Deputy Director.", True),
        ("Bonsoir, une seule personne pour le Bénin à la réunion : Mme Rosine Adjovi, Directrice.", True),
        ("Buenas tardes, solo una persona por Honduras en la reunión: la Sra. Marta Licona, Fiscal.", True),
        ("От Беларуси будет только один человек: г-жа Ольга Ковальчук, начальник управления.", True),
        ("شخص واحد فقط من الأردن في الاجتماع: السيدة ليلى حسن العمري، مدعية عامة.", True),
        ("我国只有一人参加：陈丽华女士，副司长。", True),
        ("Just two people from Fiji this time: Ms. Litia Vula, Legal Officer, and Mr. Jone Rokotui.", True),
        ("One question for our Ministry: Mr. Joseph Borg would like the documents.", False),
        ("We had only one candidate: Mr. Joseph Borg, Legal Officer, who has fallen ill.", False),
        ("Une personne à contacter : Mme Claire Rey, Service juridique.", False),
        ("We cannot send one person: Mr. Joseph Borg.", False),
        ("Only one delegate this time: Mr. Joseph Borg, Legal Officer.", True),
        ("One colleague may help you further: Mr. Joseph Borg, Legal Officer.", False),
        ("We only need a visa for one participant: Mr. Joseph Borg.", False),
        ("Un seul nom pour vos dossiers : M. Ali Ndoye, conseiller.", False),
        ("Un solo nombre para futuras comunicaciones: Sr. Luis Rojas, Consejero.", False),
    ],
)
def test_who_is_counted_before_a_colon_comes(build: Any, knowledge: Knowledge, text: str, *, comes: bool) -> None:
    """He was lost where the next sentence said that the Mission sends nobody: the whole reply was taken for a regret."""
    assert (says_somebody_comes(page_texts(build.document(text)), knowledge) is not None) is comes


def test_a_name_for_the_files_turns_no_regret(delegates_of_mail: Any) -> None:
    """The regret was taken for a nomination, and the focal point seated."""
    text = "CU 2009/33 (A). Le Mali ne participera pas à la réunion. Un seul nom pour vos dossiers : M. Ali Traoré, conseiller."
    assert not delegates_of_mail(text)


def test_a_body_that_sends_nobody_regrets_nothing_of_who_comes(delegates_of_mail: Any) -> None:
    """Behind an address a sentence ends: what is said of the Mission is not said of her."""
    text = "CU 2009/33 (A). Une seule personne pour le Bénin : Mme Rosine Adjovi, Directrice, Justice, r@justice.bj."
    (person,) = delegates_of_mail(f"{text} Notre Mission à Genève n'enverra finalement personne.\n")
    assert person.name.value == "Rosine Adjovi"
    assert person.name.needs_review or person.name.confidence < 0.9
