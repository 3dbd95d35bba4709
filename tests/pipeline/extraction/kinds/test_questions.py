"""Questions before anybody is named."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.questions import asked_before_naming, asked_of_meeting
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Before nominating its delegates, Norland would like to know whether Mr. Addo may take the floor.", True),
        ("Norland would like to know, before it nominates anybody, whether travel is paid.", True),
        (
            "Avant de désigner qui la représentera, la Belgique souhaiterait savoir si l'exposé de M. Addo peut être inscrit.",
            True,
        ),
        ("Antes de designar a su delegación, Norlandia desearía saber si habrá interpretación.", True),
        ("قبل تسمية المشاركين، تود البعثة معرفة ما إذا كانت الترجمة متوفرة. يرجى إفادتنا عما إذا كانت متوفرة.", True),
        ("在提名之前，我方希望了解是否提供口译。", True),
        ("Norland would like to know whether travel is paid.", False),  # nothing says that names are to come
        ("Norland will be represented by Ms. Brook. Before nominating experts it would like to know the agenda.", False),
        ("Before we nominate a third delegate, could you tell us whether rooms are free? Delegates: Ms. Ada Brook.", False),
        (
            "Before we nominate a third delegate, could you tell us whether rooms are free? Mr. Karl Moor and Ms. Ada Lind come.",
            False,
        ),
        ("Прежде чем назначить третьего делегата, просим сообщить, имеется ли место? Делегаты: Орлов, МВД.", False),
        ("Before nominating its delegates Norland held consultations. It nominates Ms. Ada Brook.", False),
    ],
)
def test_a_question_stands_before_the_names(build: Any, knowledge: Knowledge, text: str, asked: bool) -> None:
    """Where nothing outside its sentence announces anybody."""
    assert (asked_before_naming(page_texts(build.document(text)), knowledge) is not None) is asked


@pytest.mark.parametrize(
    "text",
    [
        "Before Norland can reply to CU 2009/33 (A), could you tell us whether travel is paid? The Ministry (Mr. Oren Talbek) has asked whether it may observe.",
        "Suite à votre note CU 2009/33 (A), le Ministère (M. Oren Talbek) souhaiterait savoir si les frais de voyage sont pris en charge.",
        "Your note CU 2009/33 (A) is before us. Kindly let us know whether funds are available. The checklist was sent by Mr. Oren Talbek.",
        "En relación con la nota CU 2009/33 (A), el Ministerio (Sr. Oren Talbek) desearía saber si se cubren los gastos de viaje.",
    ],
)
def test_a_question_names_nobody(kind_of_note: Any, text: str) -> None:
    """Who is named as asking something is not coming; a person sees it, and the invitation keeps its link."""
    found = kind_of_note(text)
    assert found.value == Kind.OTHER
    assert found.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Avant de désigner ses délégués, le Norland souhaiterait savoir si un exposé de M. Paul Addo pourrait être inscrit.",
            Kind.OTHER,
        ),
        ("Before nominating its delegates, Norland would like to know whether Mr. Paul Addo may take the floor.", Kind.OTHER),
        ("Antes de designar a su delegación, Norlandia desearía saber si habrá interpretación.", Kind.OTHER),
        ("Прежде чем назначить делегатов, Норландия хотела бы знать, будет ли обеспечен перевод.", Kind.OTHER),
        (
            "Norland will be represented by Ms. Ada Brook and Mr. Ben Stone. Before nominating experts it would like to know the agenda.",
            Kind.NOMINATION,
        ),
    ],
)
def test_a_question_before_anybody_is_nominated(kind_of_note: Any, text: str, kind: Kind) -> None:
    """It announces nobody, whoever is named in it; behind an announcement it is one more sentence."""
    assert kind_of_note(f"The Mission presents its compliments and refers to note CU 2009/33 (A). {text}").value is kind


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("¿Podrían confirmar la hora de la reunión?", True),
        ("Bonjour,\n\nÀ quelle heure commence la réunion ?", True),
        ("When does the meeting begin?", True),
        ("The meeting of our shareholders was held. Would you like a bed?", False),
        ("La réunion commence à dix heures.", False),
        ("Is the meeting open? " + "We sell furniture for offices. " * 40, False),  # a newsletter
    ],
)
def test_a_question_about_a_meeting(build: Any, knowledge: Knowledge, text: str, asked: bool) -> None:
    """A word of a meeting stands in a question of a short mail."""
    assert (asked_of_meeting(page_texts(build.document(text)), knowledge) is not None) is asked


def test_a_question_about_a_meeting_is_not_put_aside(kind_of_note: Any) -> None:
    """A person sees it, though nothing else ties it to an invitation."""
    assert kind_of_note("¿Podrían confirmar la hora de la reunión?").confidence <= 0.75
