"""Tests of bodies of which a sentence says that they send somebody."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.senders import before_senders, senders
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("that the Office of the Prosecutor will send Mr. Kwame Ofori, Prosecutor", {0: "Office of the Prosecutor"}),
        ("que el Ministerio de Justicia ha designado a la Sra. Ana Paz, Asesora", {0: "Ministerio de Justicia"}),
        (
            "the Ministry of Justice has nominated Ms. Ada Brook, Judge, and the National Police Mr. Li Vale, Inspector",
            {0: "Ministry of Justice", 1: "National Police"},
        ),
        (
            "el Ministerio de Justicia ha designado a la Sra. Ana Paz, Jueza, y la Fiscalía General al Sr. Juan Mora, Jefe",
            {0: "Ministerio de Justicia", 1: "Fiscalía General"},
        ),
        ("وزارة العدل سمّت السيد مأمون عارف الحمارنة، مدير", {0: "وزارة العدل"}),
        ("وقد رشحت وزارة العدل السيد مأمون عارف الحمارنة، مديرا", {0: "وزارة العدل"}),
        ("وقد رشحت معها من السفارة السيد مأمون عارف الحمارنة، مديرا", {}),
        ("the Board has nominated Ms. Ada Brook, Judge, and Mr. Li Vale, Inspector", {}),
        ("The Permanent Mission of Norland will send Mr. Kwame Ofori, Prosecutor", {}),
        ("that it will send Mr. Kwame Ofori, Prosecutor", {}),
        ("For this purpose the Ministry tenders to the Office the names of Mr. Kwame Ofori, Prosecutor", {}),
        (
            "El Ministerio tiene el honor de comunicar que la delegación de Norlandia estará integrada por Sra. Ana Paz",
            {},
        ),
    ],
)
def test_the_body_that_sends_a_person(text: str, wanted: dict[int, str]) -> None:
    """A body before the verb sends who is named right behind it; a Mission sends others' people."""
    anchors = Sentence(text, 0, len(text), 0, LEXICON, None).anchors(free=False)
    assert {number: text[slice(*sender.span)] for number, sender in senders(text, 0, anchors, LEXICON).items()} == wanted


def test_a_description_ends_before_the_next_sender() -> None:
    """Where no verb stands before the second name, the body ends what is said of the first person."""
    text = "the Ministry of Justice has nominated Ms. Ada Brook, Judge, and the National Police Mr. Li Vale, Inspector"
    anchors = Sentence(text, 0, len(text), 0, LEXICON, None).anchors(free=False)
    ends = before_senders([len(text), len(text)], senders(text, 0, anchors, LEXICON))
    assert [text[: ends[0]].endswith("Judge"), ends[1] == len(text)] == [True, True]
