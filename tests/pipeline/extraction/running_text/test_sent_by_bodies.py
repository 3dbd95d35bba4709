"""Who comes from a body that stands before the verb, with his post between the verb and his name."""

from __future__ import annotations

import time
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.sent_by_bodies import sent_by_bodies
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "From the Ministry of Justice and the Police comes Senior Adviser Tonje Moen, who will head the delegation.",
            ("Tonje Moen", "Senior Adviser", "Ministry of Justice and the Police"),
        ),
        (
            "From the National Police Directorate comes Section Head Eivind Rognstad (e.rognstad@police.example).",
            ("Eivind Rognstad", "Section Head", "National Police Directorate"),
        ),
        (
            "Du Ministère de la Justice viendra la conseillère Anne Grand.",
            ("Anne Grand", "conseillère", "Ministère de la Justice"),
        ),
        ("Del Ministerio de Justicia viene la Sra. Ana Ruiz, Jueza.", ("Ana Ruiz", "Jueza", "Ministerio de Justicia")),
        ("От Министерства юстиции приедет г-н Петров П.П., инспектор.", ("Петров П.П.", "инспектор", "Министерства юстиции")),
    ],
)
def test_the_body_before_the_verb_sends_him(delegates_of_mail: Any, sentence: str, told: tuple[str, str, str]) -> None:
    """Nothing but a post or an article stands between the verb and the name."""
    (read,) = delegates_of_mail(f"CU 2009/33 (A). We will take part in the meeting of 14 April 2009.\n\n{sentence}\n")
    assert (read.name.value, read.title.value, read.organisation.value) == told


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "From the Police Directorate come Superintendent Eva Moe and Ms. Liv Dahl.",
            ["Police Directorate", "Police Directorate"],
        ),
        (
            "From the Ministry of Justice comes Adviser Tor Hagen; from the Police Directorate come Mr. Jo Moe and Ms. Liv Dahl.",
            ["Ministry of Justice", "Police Directorate", "Police Directorate"],
        ),
        (
            "Del Ministerio de Justicia vienen la Sra. Ana Ruiz y el Sr. Juan Paz.",
            ["Ministerio de Justicia", "Ministerio de Justicia"],
        ),
        (
            "From the Police Directorate come Mr. Jo Moe and Ms. Liv Dahl, Ministry of Justice.",
            ["Police Directorate", "Ministry of Justice"],
        ),
        ("From the Police Directorate comes Mr. Jo Moe; Ms. Liv Dahl follows by train.", ["Police Directorate", None]),
    ],
)
def test_who_is_named_with_him_comes_from_there_too(delegates_of_mail: Any, sentence: str, bodies: list[str | None]) -> None:
    """Nothing is said between the two, and no body behind the second."""
    read = delegates_of_mail(f"CU 2009/33 (A). We will take part in the meeting of 14 April 2009.\n\n{sentence}\n")
    assert [one.organisation.value for one in read] == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "From the Police Directorate we have not yet had a name.",
        "From our Ministry comes word that Mr. John Small will not attend.",
    ],
)
def test_what_comes_may_be_nobody(delegates_of_mail: Any, sentence: str) -> None:
    """News comes from a body as well."""
    read = delegates_of_mail(f"CU 2009/33 (A). Ms. Eva Roy, Judge, will attend the meeting.\n\n{sentence}\n")
    assert [one.name.value for one in read] == ["Eva Roy"]


def test_twice_the_text_takes_about_twice_as_long(knowledge: Knowledge) -> None:
    """However many such words stand before a name, only the last of them are looked at."""

    def spent(times: int) -> float:
        text = "From the Board comes " * times
        match = NameMatch(len(text), (len(text), len(text) + 8), None, None, len(text) + 8, 2)
        before = time.process_time()
        sent_by_bodies(f"{text}John Roe", 0, [Anchor(0, match)], lexicon(knowledge))
        return time.process_time() - before

    spent(10)
    assert spent(8_000) <= 3 * spent(4_000) + 0.15
