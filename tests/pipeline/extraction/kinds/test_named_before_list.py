"""Lists led in by words about somebody who is not on them. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Kind


@pytest.mark.parametrize(
    "text",
    [
        "Following the resignation of Mr. Jan Holm, the authorities have designated:\n\nMr. Odo Kessel, Judge",
        "Unfortunately Mr. Jan Holm is unable to make the trip. In lieu of him, please accredit:\n\nMr. Odo Kessel, Judge",
        "Mr. Jan Holm cannot come. Substitute:\n\nMr. Odo Kessel, Judge",
        "Suite au désistement de M. Jan Holm, nos autorités ont désigné :\n\nM. Odo Kessel, Juge",
        "La place de M. Jan Holm au sein de notre délégation sera prise par :\n\nM. Odo Kessel, Juge",
        "Le siège de M. Jan Holm échoit à :\n\nM. Odo Kessel, Juge",
        "Tras la renuncia del Sr. Jan Holm, las autoridades han designado a:\n\nSr. Odo Kessel, Juez",
        "В связи с уходом г-на Ивана Лебедева в состав делегации войдут:\n\nг-н Пётр Орлов, судья",
    ],
)
def test_he_may_be_replaced(kind_of_note: Any, text: str) -> None:
    """Whatever the word for what became of him; a person is asked."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.AMENDMENT


@pytest.mark.parametrize(
    "text",
    [
        "On the instructions of Mr. Jan Holm, Minister of Justice, the following are nominated:\n\nMr. Odo Kessel, Judge",
        "The delegation will be headed by Mr. Jan Holm, Minister, and will include:\n\nMr. Odo Kessel, Judge",
        "Mr. Jan Holm, Minister of Justice, has appointed:\n\nMr. Odo Kessel, Judge",
        "We refer to the letter of Mr. Jan Holm to our Government. The delegation will be composed of:\n\nMr. Odo Kessel, Judge",
        "In reply to the letter of Mr. Jan Holm, the delegation will consist of:\n\nMr. Odo Kessel, Judge",
        "M. Jan Holm, Ministre de la justice, a désigné :\n\nM. Odo Kessel, Juge",
        "Mr. Jan Holm will attend, accompanied by:\n\nMr. Odo Kessel, Judge",
        "The delegation will consist of:\n\nMr. Odo Kessel, Judge",
        "We will be represented by Mr. Jan Holm, Head; Ms. Eva Lund, Judge (Email:\neva@lund.org);\nMr. Odo Kessel, Judge",
        "Nous serons représentés par M. Jan Holm, Juge ; Mme Eva Lund, Juge (tél. :\n+43 1 5550000) ;\nM. Odo Kessel, Juge",
    ],
)
def test_who_leads_sends_or_is_written_to_is_not(kind_of_note: Any, text: str) -> None:
    """They stand in such sentences as well, and nothing changes."""
    found = kind_of_note(f"CU 2009/33 (A)\n\n{text}")
    assert found.value == Kind.NOMINATION


NOTE = "CU 2009/33 (A)\n\n{}\n\n{}"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("El cupo del Sr. Ramón Ibarra Quintana pasa a:", "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia"),
        (
            "El Sr. Ramón Ibarra Quintana ha rehusado su nombramiento. Se inscribe por ello a:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        (
            "Г-н Игорь Петрович Ковалев отменяет поездку. На освободившееся место выдвигается кандидатура:",
            "г-жа Марина Олеговна Савицкая, начальник отдела, Министерство юстиции",
        ),
    ],
)
def test_a_place_is_handed_on(kind_of_note: Any, text: str, person: str) -> None:
    """No phrase of replacing need stand there; a person sees it."""
    found = kind_of_note(NOTE.format(text, person))
    assert found.value == Kind.AMENDMENT
    assert found.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "El Ministro, Sr. Ramón Ibarra Quintana, ha designado a:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        (
            "La delegación, encabezada por el Sr. Ramón Ibarra Quintana, Ministro, estará integrada por:",
            "Sra. Marta Benítez Rojas, Directora, Ministerio de Justicia",
        ),
        ("La delegación estará integrada por:", "Sra. Marta Benítez Rojas, Directora\nSr. Raúl Peña Gil, Juez"),
    ],
)
def test_who_decides_or_leads_is_not_replaced(kind_of_note: Any, text: str, person: str) -> None:
    """Nor is anybody, where nobody is named before the colon."""
    assert kind_of_note(NOTE.format(text, person)).value == Kind.NOMINATION


@pytest.mark.parametrize(
    "said",
    [
        "As Mr. Jan Holm told me, the file I sent you could not be opened, so I copy its text here",
        "Como me informó el Sr. Jan Holm, el archivo original no se podía abrir, por lo que lo copio aquí",
    ],
)
def test_who_told_of_a_file_is_not_replaced(kind_of_note: Any, said: str) -> None:
    """What a mail brings is no change."""
    assert kind_of_note(f"CU 2009/33 (A)\n\n{said}:\n\nMs. Tilda Varn, Judge\nMr. Odo Kessel, Judge").value == Kind.NOMINATION
