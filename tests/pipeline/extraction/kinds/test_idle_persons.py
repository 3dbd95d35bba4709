"""Tests of persons whom a sentence names without saying that they come."""

from __future__ import annotations

import time
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.idle_persons import idle
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    "text",
    [
        "It had been the intention of the Government to nominate Miss Ada Lund, Director, to participate in the meeting.",
        "The Mission regrets that neither Miss Ada Lund nor another officer will be able to travel.",
        "Ms. Ada Lund, Counsellor, will be on leave during that week.",
        "The report may be sent to the attention of Ms. Ada Lund, First Secretary.",
        "Ms. Ada Lund no longer works here, and her name should be taken off your mailing list.",
        "Le Gouvernement avait envisagé de désigner Mme Ada Lund pour prendre part à la réunion.",
        "Le rapport peut être adressé à Mme Ada Lund, Premier Secrétaire.",
        "Se había previsto la participación de la señora Ada Lund en la reunión.",
        "El informe podrá ser remitido a la señora Ada Lund, Primera Secretaria.",
        "Предполагалось, что в совещании примет участие г-жа Ада Лунд.",
        "Советник г-жа Ада Лунд в указанные дни будет находиться за пределами Австрии.",
        "Просьба направить доклад совещания второму секретарю г-же Аде Лунд.",
        "كان من المقرر أن تشارك السيدة أدا لوند في الاجتماع.",
        "原拟派陆雅达女士出席会议。",
        "会议报告请寄送二等秘书陆雅达女士。",
        "Ms. Ada Lund, our Ambassador, sends her regards.",
        "Doña Ada Lund, nuestra Embajadora, les manda saludos.",
    ],
)
def test_of_whom_it_is_not_said_that_he_comes(build: Any, knowledge: Knowledge, text: str) -> None:
    """Who was once meant to come, who is away, and to whom papers go is named, and nobody who comes."""
    (page,) = page_texts(build.document(text))
    (sentence,) = sentences(page, knowledge)
    assert (sentence.persons, sentence.idle) == (1, 1)
    assert sentence.names_idly


@pytest.mark.parametrize(
    "text",
    [
        "The Government has designated Ms. Ada Lund, who will be sent to Vienna.",
        "Ms. Ada Lund, who was to have come, will be replaced by Mr. Ivo Roth.",
        "The note was sent to the Ministry, which has designated Ms. Ada Lund.",
        "Ms. Ada Lund, ada.lund@mfa.no, will attend.",
    ],
)
def test_who_comes_is_not_idle(build: Any, knowledge: Knowledge, text: str) -> None:
    """Words that announce, and words that change somebody for somebody else, leave everybody to be counted."""
    (page,) = page_texts(build.document(text))
    assert all(sentence.idle == 0 for sentence in sentences(page, knowledge))


def test_a_heading_denies_nothing_of_those_above_it(build: Any, knowledge: Knowledge) -> None:
    """Of a list without stops only those below "Not attending:" are none who come."""
    text = "Those who attend: Miss Ada Lund, Mr. Jan Holm Those who will not attend: Mr. Lars Bakke"
    (page,) = page_texts(build.document(text))
    (sentence,) = sentences(page, knowledge)
    assert (sentence.persons, sentence.idle) == (3, 1)


def test_many_persons_take_no_more_than_their_number(knowledge: Knowledge) -> None:
    """The words of sending are looked for once a sentence, however many it names."""
    took = []
    for count in (600, 2_400):
        text = Plain("and mr. a " * count)
        persons = [10 * number + 4 for number in range(count)]
        start = time.perf_counter()
        assert idle(text, persons, knowledge) == 0
        took.append(time.perf_counter() - start)
    assert took[1] <= 8 * took[0] + 0.15
