"""Days of a delegate's life or travel are no clue to the note that is answered."""

from __future__ import annotations

from datetime import date

import pytest

from config.knowledge import Knowledge
from models.finding import Finding
from pipeline.extraction.references.days_of_persons import (
    OF_PERSON,
    OF_PERSON_SURE,
    asked_of_person,
    days_of_notes,
    without_days_of_persons,
)
from pipeline.extraction.words.dates import yearless_days_in
from pipeline.extraction.words.plain import Plain

MARCH_4 = date(2009, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Ms. Edith Nakalema, who took office on 4 March 2009, will come.",
        "Ms. Edith Nakalema was appointed Head of the Registry of the Supreme Court on 4 March 2009.",
        "On 4 March 2009 Ms. Edith Nakalema was elected.",
        "la Sra. Inés Ojeda, quien asumió las funciones de Jueza el 4 de marzo de 2009",
        "La Sra. Ojeda llegará a Viena el 4 de marzo de 2009",
        "Mme Sow, née le 4 mars 2009",
        "M. Diop a pris ses fonctions le 4 mars 2009",
        "г-н Зуев вступил в должность 4 марта 2009 года",
        "г-жа Зуева прибудет в Вену 4 марта 2009 года",
        "تولى مهام منصبه في 4 مارس 2009",
        "赵女士于2009年3月4日就任局长",
        "赵女士2009年3月4日抵达维也纳",
    ],
)
def test_a_day_of_somebodys_life_or_travel_is_none_of_a_note(knowledge: Knowledge, text: str) -> None:
    """Who was born, appointed or arrives on the day of a note does not answer it."""
    assert days_of_notes(Plain(text), knowledge) == ()


@pytest.mark.parametrize(
    "text",
    [
        "has the honour to refer to the note of 4 March 2009 and to name Ms. Nakalema, appointed Head of the Registry",
        "Ms. Nakalema, who was appointed Head of the Registry, and refers to the note dated 4 March 2009",
        "has appointed Ms. Nakalema for CU 2009/33 (A) of 4 March 2009",
        "Ms. Nakalema will arrive for the meeting to be held on 4 March 2009",
        "la Sra. Ojeda, nacida en Lima. Se refiere a la nota del 4 de marzo de 2009",
        "на совещании, назначенном на 4 марта 2009 года",
        "关于2009年3月4日的照会，赵女士就任局长",
        "Kenya, 4 March 2009. Ms. Nakalema was appointed.",
        "Ms. Nakalema was appointed in response to your fax of 4 March 2009",
        "has appointed Ms. Nakalema, Judge, in reply to yours of 4 March 2009",
        "designada la señora Ojeda, Jueza, conforme al oficio del 4 de marzo de 2009",
        "a nommé Mme Sow, juge, en réponse à votre courrier du 4 mars 2009",
        "г-жа Зуева назначена в ответ на Ваш факс от 4 марта 2009 года",
        "任命赵女士答复贵方2009年3月4日传真",
        "عينت السيدة منى حسن ردا على كتابكم المؤرخ 4 مارس 2009",
    ],
)
def test_the_day_of_a_note_or_meeting_stays_one(knowledge: Knowledge, text: str) -> None:
    """A note, its number or a meeting between the words and the day takes it; a sentence ends what they say."""
    assert [days.first for days in days_of_notes(Plain(text), knowledge)] == [MARCH_4]


def test_a_span_of_days_is_never_a_persons(knowledge: Knowledge) -> None:
    """Nobody is born on two days: "appointed for 14 and 15 April 2009" tells a meeting's days."""
    assert len(days_of_notes(Plain("was appointed for 14 and 15 April 2009"), knowledge)) == 1


def test_days_without_a_year_are_left_out_too(knowledge: Knowledge) -> None:
    """The note's own day in the same text stays."""
    text = Plain("En respuesta a la nota del 4 de marzo. La Sra. Ojeda asumió el cargo de Jueza el 27 de marzo.")
    assert yearless_days_in(without_days_of_persons(text, knowledge), knowledge) == ((4, 3),)


def test_what_such_a_day_tells_is_asked_about() -> None:
    """It is less sure than it was, says why, and is in time for nothing."""
    found = Finding("reference", "CU 2009/33 (A)", "4 March 2009", 0.95, None, reasons=("dated", "in time"))
    asked = asked_of_person(found, but="in time")
    assert (asked.value, asked.confidence, asked.reasons) == ("CU 2009/33 (A)", OF_PERSON_SURE, ("dated", OF_PERSON))
