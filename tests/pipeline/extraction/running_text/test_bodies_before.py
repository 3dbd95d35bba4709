"""Tests for `pipeline.extraction.running_text.bodies_before`."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.bodies_before import bodies_before
from pipeline.extraction.words.lexicon import lexicon

LEXICON = lexicon(load_knowledge())


def bodies(text: str) -> dict[int, list[str]]:
    """Return what stands before each of the names in the sentence, by the person's number."""
    anchors = Sentence(text, 0, len(text), 0, LEXICON, None).anchors(free=False)
    found = bodies_before(text, 0, anchors, LEXICON)
    return {number: [text[slice(*span)] for span in ahead.spans] for number, ahead in found.items()}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mr. Kwame Ofori, Director; for the Ministry of Justice, Ms. Abena Sarpong.", {1: ["Ministry of Justice"]}),
        ("al Sr. Juan Mora, Director; y, por la Policía Nacional, a la Sra. Ana Paz.", {1: ["Policía Nacional"]}),
        (
            "pour le Ministère de la Justice, M. Jean Kouamé et Mme Rose Yao",
            {0: ["Ministère de la Justice"], 1: ["Ministère de la Justice"]},
        ),
        (
            "pour le Ministère de la Justice, le Directeur des affaires civiles, M. Jean Kouamé",
            {0: ["Ministère de la Justice", "Directeur des affaires civiles"]},
        ),
        (
            "from the Ministry of Justice, Mr. Adam Novak, from the Ministry of Interior, Ms. Eva Mala",
            {0: ["Ministry of Justice"], 1: ["Ministry of Interior"]},
        ),
    ],
)
def test_a_body_before_a_name_is_his(text: str, wanted: dict[int, list[str]]) -> None:
    """The body of "For the Ministry of Justice, Mr. A" is that of who is named behind it, and of who is named with him."""
    assert bodies(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Ivan Horvat, from the Ministry of Justice, Ms. Ana Kos, from the Ministry of Interior",
        "At the request of the Ministry of Justice, Mr. Adam Novak will attend",
        "Mr. Adam Novak of the Ministry of Justice and the Ministry of Interior, Ms. Eva Mala",
        "presidida por el Procurador General, Dr. Juan Mora",
    ],
)
def test_a_body_that_may_be_the_person_before_s_stays(text: str) -> None:
    """A comma alone does not tell whose body it is, nor does a body without "for" or "from"."""
    assert bodies(text) == {}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Участвуют: от МВД - г-н Зорин Лев Ильич, судья, и от Министерства юстиции - г-жа Котова Анна Львовна, советник.",
            ["МВД", "Министерства юстиции"],
        ),
        (
            "Viendront : pour le Ministère de l'intérieur - M. Luc Aka, juge, et pour la Police nationale - Mme Anne Petit.",
            ["Ministère de l'intérieur", "Police nationale"],
        ),
        (
            "Ms. Ada Lind, Judge, from the Ministry of Justice and Mr. Bo Marsh, Registrar, will attend.",
            ["Ministry of Justice", None],
        ),
    ],
)
def test_a_dash_parts_a_body_from_the_name(delegates_of_mail: Any, text: str, bodies: list[str | None]) -> None:
    """The first body was lost in silence; a body behind a post is of him who stands before."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}\n")
    assert [one.organisation.value for one in read] == bodies
