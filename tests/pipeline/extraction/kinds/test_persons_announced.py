"""Counting who is announced."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.persons_announced import body_span, ordered_persons, persons_announced
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Embassy of Kenya presents its compliments and regrets that nobody will attend.", 0),
        ("The Embassy of Kenya presents its compliments.\n\n1. Wanjiru Kamau\n2. Peter Otieno\n3. Ann Mwangi", 3),
        ("No.\tName\tTitle\n1\tWanjiru Kamau\tCounsel\n2\tPeter Otieno\tJudge", 2),
        ("Name: Wanjiru Kamau\nTitle: Counsel\n\nName: Peter Otieno\nTitle: Judge", 2),
        ("中国大使馆向秘书处致意,李建国先生和王丽女士将出席。", 2),
        ("The Embassy of Kenya presents its compliments and has written to the Attorney General and the Secretary-General.", 0),
        ("La Embajada saluda atentamente; se confirma que se comunicará.", 0),
        ("La Embajada saluda atentamente y comunica que asistirá Dª María Luisa Ferrer.", 1),
        ("N° 287/PR/PM/MJ/2009. Le Ministère enverra M. Mahamat Saleh.", 1),
        ("贵处照会收悉。请答复两个问题：\n\n1. 会议是否提供中文同声传译？\n2. 尹若水处长的证件是否仍可使用？", 0),
        ("El Ministerio espera la firma del acuerdo; irán el Sr. Hugo Quispe y la Sra. Rosa Huamán.", 2),
        ("Посольство сообщает, что примут участие прокурор Чеботарь Виктор Иванович и консультант Русу Елена Петровна.", 2),
        ("Посольство сообщает. Контактное лицо: Чеботарь Виктор Иванович.", 0),
        ("贵处照会收悉。名单如下：\n\n一、刘志强，副司长\n二、陈静，处长", 2),
        ("Reference\tCU 2009/33 (A)\nMember State\tKenya\nMeeting\tVienna\nName\tWanjiru Kamau\nMinistry\tJustice", 1),
        ("The Embassy confirms the participation of Malta. The names will be communicated as soon as available.", 0),
        ("Le Ministère confirme la participation du Mali. Les noms seront communiqués dès que possible.", 0),
        ("The Embassy confirms the participation of Paul Camilleri.", 1),
        ("A Embaixada da República e da Presidência saluda atentamente; cumprimentos da Missão.", 0),
    ],
)
def test_counts(build: Any, knowledge: Knowledge, text: str, count: int) -> None:
    """Courtesy forms, list items, labels and table rows each count the same persons once."""
    (page,) = page_texts(build.document(text))
    assert persons_announced(page, knowledge) == count


def test_contact_persons_and_signatories_do_not_count(build: Any, knowledge: Knowledge) -> None:
    """Whom to ask, and who signs, is not coming."""
    text = "The Embassy of Kenya presents its compliments. For further information please contact Mr. Peter Otieno.\n\n(Signed) Mr. A. Bello"
    (page,) = page_texts(build.document(text))
    assert persons_announced(page, knowledge) == 0


def test_items_behind_a_place_are_counted_alone(build: Any, knowledge: Knowledge) -> None:
    """Who is prevented stands before that place, whoever comes in his place behind it."""
    (page,) = page_texts(build.document("1. Ms. Wanjiru Kamau is prevented.\n\nIn her place:\n2. Peter Otieno, Judge"))
    assert ordered_persons(page, knowledge, page.plain.text.index("place")) == 1
    assert ordered_persons(page, knowledge) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ms. Wanjiru Kamau is prevented. In her place will come:\nPeter Otieno\nE-mail: otieno@justice.example", 1),
        ("Ms. Wanjiru Kamau is prevented. For questions please contact:\nPeter Otieno\nE-mail: otieno@justice.example", 0),
        ("Ms. Wanjiru Kamau is prevented. Copies of this note go to:\nMinistry of Justice", 0),
    ],
)
def test_a_name_alone_below_a_colon_is_somebody(build: Any, knowledge: Knowledge, text: str, count: int) -> None:
    """A line that ends in a colon leads to a name without courtesy form, but not to whom to ask, nor to a body."""
    (page,) = page_texts(build.document(text))
    assert ordered_persons(page, knowledge, page.plain.text.index("prevented")) == count


def test_courtesies_before_our_number_close_nothing(build: Any, knowledge: Knowledge) -> None:
    """What stood behind them was not read."""
    text = "La Misión agradece, para reiterar su interés, la nota CU 2009/33 (A).\nWe decline."
    (page,) = page_texts(build.document(text))
    start, end = body_span(page, knowledge)
    assert "we decline" in page.plain.text[start:end]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "The Mission, renewing the assurances of its highest consideration, informs that Ms. Smith will attend the meeting.",
            True,
        ),
        ("The Mission renews the assurances of its highest consideration.\nThe Ambassador, Ms. Smith", False),
    ],
)
def test_courtesies_before_an_announcement_close_nothing(build: Any, knowledge: Knowledge, text: str, read: bool) -> None:
    """Who is announced in the same sentence was not counted."""
    (page,) = page_texts(build.document(text))
    start, end = body_span(page, knowledge)
    assert ("smith" in page.plain.text[start:end]) is read
