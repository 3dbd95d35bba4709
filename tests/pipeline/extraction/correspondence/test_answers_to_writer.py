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
        ("Dear Norway Mission colleagues,", "From: Ministry of Justice of Norway <i@o.example>", False),
        ("Dear Mission,", "From: Mission of Benin <i@o.example>", False),
        ("Dear Jordan Holm,", "From: Jordan Holm <i@o.example>", True),
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
    own = "Estimada Lucía:\n\nGracias por el mensaje de abajo. Vamos dos, la nota va mañana.\n\nUn saludo,\nIñaki Berri\n\n"
    answer = dossier(letter, build.transcript(build.document(own + _REMINDER)), knowledge)
    assert [sheet.part for sheet in answer] == [Part.NOTE]
    assert "Vamos dos" in answer[0].document.pages[0].text
    passed = dossier(letter, build.transcript(build.document(own.replace("Lucía", "Marta") + _REMINDER)), knowledge)
    assert "plazo" in passed[0].document.pages[0].text


@pytest.mark.parametrize(
    ("own", "below"),
    [
        ("Dear Ida,\nplease see the answer below.", "Norway will unfortunately not be able to send a delegation to Vienna."),
        ("Dear Ida,\nthank you.", "Norway will unfortunately not be able to send a delegation to the meeting in Vienna."),
        ("Estimada Ida:\nReenvío la respuesta.", "Lamentamos informar que el Paraguay no podrá enviar delegación."),
        ("Chère Ida,\nJe transmets ta réponse.", "Le Togo ne pourra malheureusement pas participer à la réunion."),
        (
            "Dear Ida,\nplease find below the mail of the Ministry. Ms. Lise Tveit, Judge, will attend.",
            "I come to Vienna as well.",
        ),
    ],
)
def test_what_is_handed_on_is_no_mail_of_ours(build: Any, knowledge: Knowledge, own: str, below: str) -> None:
    """A mail that greets who wrote the mail below, and hands that on, does not answer it: the regret below is the State's."""
    text = f"{own}\n\nOla Lie\nMission\n\nFrom: Ida Nes <ida@o.example>\nSent: Friday, 27 March 2009\nTo: Ola Lie\n"
    text += f"Subject: CU 2009/33 (A)\n\n{below}\n\nIda Nes\nAdviser"
    sheets = dossier(build.letter(), build.transcript(build.document(text)), knowledge)
    assert any(below in " ".join(page.text for page in sheet.document.pages) for sheet in sheets) or sheets[0].announced_below
