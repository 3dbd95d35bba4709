"""Tests of contacts below a Mission's name. All texts are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.layout.strips import strip
from pipeline.extraction.running_text.mission_blocks import in_block_of_others
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Embassy of Norland\nHutweidengasse 47\nTel. +43 1 111", True),
        ("Please confirm.\n\nPermanent Mission of Norland, tel. +43 1 111", True),
        ("蒙古国常驻维也纳代表团\n电话：+43 1 111", True),
        ("Embassy of Norland\n\nMobile: +43 1 111", False),
        ("Ministry of Justice\nTel. +43 1 111", False),
        ("Secretary of the Embassy\nTel. +43 1 111", False),
    ],
)
def test_a_paragraph_that_a_mission_begins(build: Any, words: Lexicon, text: str, *, told: bool) -> None:
    """Below a Mission's name, or with it, a contact is the Mission's; in another paragraph it is not."""
    page = build.page(text)
    held = strip(build.document(page), page, page.blocks)
    assert in_block_of_others(held, held.view.index("+43"), [], words) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nora Penn\nHead of Service\nTel. +43 1 111", True),
        ("Nora Penn\nHead of Service\n\nTel. +43 1 111", True),
        ("Ada Lind\nTel. +43 1 111", False),
        ("Mr. Lind\nTel. +43 1 111", False),
        ("Contact details\nTel. +43 1 111", False),
        ("Judge\nSupreme Court\nTel. +43 1 111", False),
    ],
)
def test_a_paragraph_that_somebody_signs(build: Any, words: Lexicon, text: str, *, told: bool) -> None:
    """Below the name of nobody who comes a contact is his, though no words take leave above."""
    page = build.page(text)
    held = strip(build.document(page), page, page.blocks)
    assert in_block_of_others(held, held.view.index("+43"), [frozenset({"ada", "lind"})], words) is told


@pytest.mark.parametrize(
    ("said", "signed"),
    [
        ("Mr. Bo Marsh, Judge, will attend the meeting.", "Nora Penn\nHead of Service"),
        ("M. Luc Marsan, juge, participera à la réunion.", "Anne Petit\nCheffe de service"),
        ("Asistirá el Sr. Luis Mora, juez.", "Ana Solís\nJefa de Servicio"),
        ("В заседании примет участие г-н Зорин Лев Ильич, судья.", "Анна Котова\nсоветник"),
        ("司法部处长王强先生将出席会议。", "孟晓岚"),
        ("سيشارك السيد سامي كرم، مدير، في الاجتماع.", "شريف عبد المنعم\nسكرتير أول"),
    ],
)
def test_the_number_of_who_signs_is_not_the_only_delegates(delegates_of_mail: Any, said: str, signed: str) -> None:
    """It was given to him in silence."""
    person, *_ = delegates_of_mail(f"CU 2009/33 (A)\n\n{said}\n\n{signed}\nTel.: +43 1 581 52 81\n")
    assert not person.phones


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("Посольство Норландии сообщает, что назначена г-жа Анна Котова, судья. Телефон: +43 1 581 52 81.", True),
        ("Посольство Норландии сообщает, что назначена г-жа Анна Котова, судья, тел. +43 1 581 52 81.", True),
        ("Embassy of Norland informs that Ms. Ada Lind, judge, will attend. Telephone: +43 1 581 52 81.", True),
        ("La Misión Permanente de Norlandia informa que asistirá la Sra. Rosa Paz, jueza. Teléfono: +43 1 581 52 81.", True),
        ("La Mission permanente de Norlande informe que Mme Rosa Paz, juge, participera. Téléphone : +43 1 581 52 81.", True),
        ("تتشرف البعثة الدائمة بإبلاغكم بأنه تم ترشيح السيدة هدى الشيخ، مديرة، للاجتماع. الهاتف: +43 1 581 52 81.", True),
        ("The Embassy of Norland informs that Ms. Ada Lind will attend. The Embassy has moved. Tel.: +43 1 581 52 81.", False),
        ("Embassy of Norland informs that Ms. Ada Lind will attend. Contact Mr. Uwe Berg. Tel.: +43 1 581 52 81.", False),
        ("Посольство сообщает, что назначена г-жа Анна Котова. Посольство переехало. Телефон: +43 1 581 52 81.", False),
    ],
)
def test_a_mission_that_names_somebody_in_its_sentence(delegates_of_mail: Any, text: str, *, reached: bool) -> None:
    """A contact behind that sentence is of whom it names, though a Mission begins the paragraph."""
    person, *_ = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert bool(person.phones) is reached
