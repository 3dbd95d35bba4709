"""Acknowledgements told from what is said of another note."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Source
from models.reply import Kind
from pipeline.extraction.kinds.acknowledgements import acknowledged_in
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Embassy acknowledges receipt of the note, which has been transmitted to the competent authorities.", True),
        ("The Embassy refers to its letter, transmitted to the competent authorities with note 2009/33.", False),
        ("The delegation will consist of Ms. Jane Odero.", False),
        ("En cuanto tengamos los nombres de los delegados se los enviaremos.", True),
        ("Apenas contemos con la lista se la haremos saber.", True),
        ("En cuanto tengamos los boletos se los enviaremos.", False),
        ("The matter is under consideration, and the names will be sent.", True),
        ("Ms. Ada Berg, whose participation had been under consideration, is unable to travel.", False),
    ],
)
def test_what_is_acknowledged(build: Any, knowledge: Knowledge, text: str, found: bool) -> None:
    """A number right behind the words tells which note is meant, and acknowledges nothing."""
    assert (acknowledged_in(page_texts(build.document(text)), knowledge) is not None) is found


def test_words_of_sending_right_before_a_list_acknowledge_nothing(build: Any, knowledge: Knowledge) -> None:
    """The list that they bring stands below; "ne manquera pas de lui faire tenir", and a list that stands nowhere, put off."""
    brings = "La Mission a l'honneur de lui faire tenir ci-dessous la liste des participants."
    awaits = "La Mission ne manquera pas de lui faire tenir les noms."
    later = "وتؤكد البعثة الدائمة مشاركة وفد دولة الكويت، وستوافيكم بأسماء المشاركين لاحقا."
    texts = (f"{brings}\n\n1. M. Luc Armandie, juge\n2. Mme Ida Veron, greffière", awaits, later)
    found = [acknowledged_in(page_texts(build.document(text)), knowledge) is not None for text in texts]
    assert found == [False, True, True]


def test_a_receipt_said_in_other_words_of_the_note_answered_is_no_acknowledgement(kind_of_note: Any) -> None:
    """Its number follows: "acusa recibo de la atenta nota CU 2009/33 (A)" tells which note is answered, and one person comes."""
    text = (
        "La Misión Permanente de Guatemala saluda a la Secretaría y acusa recibo de la atenta nota CU 2009/33 (A), del 4 de marzo de"
        " 2009. El Gobierno ha designado a la Dra. Beatriz Medrano, Coordinadora, para participar en la reunión."
    )
    assert kind_of_note(text).value == Kind.NOMINATION


def test_words_that_announce_are_no_misread_acknowledgement(build: Any, knowledge: Knowledge) -> None:
    """On a page that was read from a picture one letter parts "communiquer la composition" from "communiquera"."""
    text = "Le Ministère a l'honneur de lui communiquer la composition de la délégation béninoise :"
    later = "Le Ministère communiquera la composition de la délégation."
    pages = [page_texts(build.document(build.page(one, source=Source.OCR))) for one in (text, later)]
    found = [acknowledged_in(page, knowledge) is not None for page in pages]
    assert found == [False, True]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "La Misión Permanente de Norlandia informa que asistirá la Sra. Marta Solís, Fiscal. Quedamos a la espera de su respuesta.",
            Kind.NOMINATION,
        ),
        (
            "La nota CU 2009/33 (A) fue trasladada al Ministro, doctor Pablo Ruiz. Tan pronto designe a quienes asistirán, se hará saber.",
            Kind.ACKNOWLEDGEMENT,
        ),
        ("La Misión Permanente de Norlandia está a la espera de la respuesta de la capital.", Kind.ACKNOWLEDGEMENT),
    ],
)
def test_what_is_awaited_of_us_acknowledges_nothing(kind_of_note: Any, text: str, kind: Kind) -> None:
    """Waiting for our reply puts no answer off; what the capital has to answer does."""
    assert kind_of_note(text).value == kind
