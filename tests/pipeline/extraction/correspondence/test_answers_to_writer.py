"""Mails that greet who wrote the mail below them."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.answers_to_writer import answers_to_writer
from pipeline.extraction.dossier import Part, dossier


@pytest.mark.parametrize(
    ("first", "header", "answers"),
    [
        ("Dear Ms. Holmqvist,", "From: Ingrid Holmqvist [mailto:i.h@office.example]", True),
        ("Estimada Lucía:", "De: Lucía Rey <lrey@office.example>", True),
        ("Cher Monsieur Castan,", "Le 3 mars 2009 16:20, Pierre Castan <p@office.example> a écrit :", True),
        ("Тамара, добрый день.", "От: Тамара Лебедь <t@office.example>", True),
        ("الأخت الفاضلة سلمى،", "في 30 مارس 2009، الساعة 10:05 ص، كتبت سلمى الشامي:", True),
        ("沈女士：", "发件人: 沈佩玉 <s@office.example>", True),
        ("田女士：", "发件人: 沈佩玉 <s@office.example>", False),
        ("Dear colleagues,", "From: Ingrid Holmqvist <i.h@office.example>", False),
        ("Dear Ms. Whyte,", "From: Ingrid Holmqvist <i.h@office.example>", False),
        ("Dear Colleague,", "From: Your Colleague <c@office.example>", False),
        ("Ingrid Holmqvist will attend and nobody else from here comes with her.", "From: Ingrid Holmqvist <i@o.example>", False),
        ("", "From: Ingrid Holmqvist <i@o.example>", False),
    ],
)
def test_greets_who_wrote_the_mail_below(first: str, header: str, answers: bool, knowledge: Knowledge) -> None:
    """A name of the greeting is one of whom the header names as the writer; courtesy forms and other words are none."""
    assert answers_to_writer([first, "Text."], [header], knowledge) is answers


_REMINDER = (
    "De: Lucía Rey [mailto:lucia.rey@office.example]\nEnviado el: jueves, 26 de marzo de 2009 12:07\nPara: Iñaki Berri\n"
    "Asunto: Recordatorio\n\nEstimado señor:\n\nLe recuerdo que el plazo para comunicar los nombres de los representantes que "
    "asistirán a la reunión, conforme a la nota verbal CU 2009/33 (A), vence el 30 de marzo.\n\nAtentamente,\nLucía Rey"
)


def test_the_reminder_below_is_no_reply(build: Any, knowledge: Knowledge) -> None:
    """What the mail itself says is the reply, not the reminder of whom it greets; a mail that it passes on still is."""
    letter = build.letter()
    own = "Estimada Lucía:\n\nPor nosotros vamos dos, y la nota llega mañana.\n\nUn saludo,\nIñaki Berri\n\n"
    answer = dossier(letter, build.transcript(build.document(own + _REMINDER)), knowledge)
    assert [sheet.part for sheet in answer] == [Part.NOTE]
    assert "vamos dos" in answer[0].document.pages[0].text
    passed = dossier(letter, build.transcript(build.document(own.replace("Lucía", "Marta") + _REMINDER)), knowledge)
    assert "plazo" in passed[0].document.pages[0].text
