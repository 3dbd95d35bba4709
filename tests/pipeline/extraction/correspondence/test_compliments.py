"""Who writes, according to the first sentence."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.compliments import compliments_in, takes_leave
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Embassy of Mali\n\nThe Embassy of Mali presents its compliments to the Secretariat.", "Embassy of Mali"),
        (
            "With reference to the note of the Secretariat on the meeting in Vienna, the Ministry of Justice of Bhutan presents its compliments.",
            "Ministry of Justice of Bhutan",
        ),
        ("La Mission permanente du\nBénin présente ses compliments à l'Office.", "Mission permanente du\nBénin"),
        ("La Embajada del Perú saluda atentamente a la Secretaría.", "Embajada del Perú"),
        ("Посольство Армении свидетельствует свое уважение Секретариату.", "Посольство Армении"),
        ("تهدي سفارة تشاد أطيب تحياتها إلى الأمانة.", "سفارة تشاد"),
        ("中国驻奥地利大使馆向秘书处致意。", "中国驻奥地利大使馆"),
    ],
)
def test_the_writing_body(knowledge: Knowledge, text: str, subject: str) -> None:
    """The subject is the writing body's whole name, without letterhead, article and addressee."""
    flat = Plain(text)
    found = compliments_in(flat, knowledge)
    assert found is not None
    first, last = flat.span(*found.subject)
    assert text[first:last].strip() == subject


def test_a_mail_without_compliments(knowledge: Knowledge) -> None:
    """Ordinary mail presents none."""
    assert compliments_in(Plain("Dear colleagues, please find our list attached. Best regards"), knowledge) is None


def test_no_letter_ends_where_a_table_is_announced() -> None:
    """The strip of a page ends above its table: few words behind the compliments are no signature where a colon leads on."""
    before = "With reference to the note verbale on the meeting of the working group, " * 4
    assert takes_leave(before, "Ada Brook\nSecond Secretary")
    assert not takes_leave(before, "The following persons have been nominated:\n")


@pytest.mark.parametrize(
    ("text", "presents"),
    [
        (
            "En respuesta a CU 2009/33 (A): asistirán el Sr. Juan Vera, Asesor, y la Sra. Rosa Paz, Fiscal. El Embajador expresa sus respetuosos saludos a la Secretaría.",
            False,
        ),
        (
            "Ref.: CU 2009/33 (A). El Embajador de Chile saluda atentamente a la Secretaría y comunica que asistirá el Sr. Juan Vera.",
            True,
        ),
        (
            "With reference to CU 2009/33 (A), the Embassy of Mali announces Mr. Paul Addo. The Embassy of Mali presents its compliments to the Secretariat.",
            True,
        ),
        (
            "Re: Meeting of the Working Group, CU 2009/33 (A), Vienna. The Ambassador of Chile presents her compliments to UNODC and nominates Mr. Paul Addo, Prosecutor.",
            True,
        ),
    ],
)
def test_greetings_behind_the_answer_open_nothing(knowledge: Knowledge, text: str, *, presents: bool) -> None:
    """Who adds his greetings was filed as the body that writes, and what stood above was no more of the note."""
    assert (compliments_in(Plain(text), knowledge) is not None) is presents
