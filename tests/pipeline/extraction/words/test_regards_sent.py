"""Tests of sentences in which somebody only greets. All persons are invented."""

from __future__ import annotations

import pytest

from config.knowledge import load_knowledge
from pipeline.extraction.words.regards_sent import only_greets

KNOWLEDGE = load_knowledge()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Ada Lund, our Ambassador, sends her warmest regards.",
        "Ms. Ada Lund asks to be remembered to you.",
        "Mme Ada Lund, notre Ambassadrice, vous adresse ses amitiés.",
        "Doña Ada Lund, nuestra Embajadora, les manda saludos.",
        "El Embajador, Sr. Ivo Roth, le envía un cordial saludo.",
        "Госпожа Ада Лунд, наш посол, передаёт вам привет.",
        "我团陆雅达大使向您问好。",
        "السيدة أدا لوند، سفيرتنا، تهديكم تحياتها.",
    ],
)
def test_who_only_greets(sentence: str) -> None:
    """Nothing says that anybody comes; "sends" of "sends her regards" sends nobody."""
    assert only_greets(sentence, KNOWLEDGE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Ada Lund, who will lead the delegation, sends her regards.",
        "Ms. Ada Lund sends her regards and will attend the meeting.",
        "Mme Ada Lund, qui participera à la réunion, vous adresse ses amitiés.",
        "Ms. Ada Lund sends her regards and is on the list as well.",
        "Mr. Ivo Roth, Director, sends his greetings and will be there too.",
        "Mme Ada Lund vous adresse ses amitiés et figure sur la liste.",
        "Doña Ada Lund les manda saludos y también está en la lista.",
        "Госпожа Ада Лунд передаёт вам привет и тоже есть в списке.",
        "陆雅达大使向您问好，也在名单上。",
        "السيدة أدا لوند تهديكم تحياتها وهي في القائمة.",
        "Doña Ada Lund, que asistirá a la reunión, les manda saludos.",
        "Ms. Ada Lund is our Ambassador.",
        "The Ministry sends Ms. Ada Lund.",
    ],
)
def test_who_comes_besides(sentence: str) -> None:
    """Who greets and comes is told of as one who comes."""
    assert not only_greets(sentence, KNOWLEDGE)
