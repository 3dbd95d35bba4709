"""Tests of sentences about who comes only if somebody else cannot. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Delegate, Kind
from pipeline.extraction.correspondence.contingent import contingent, stands_in
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import asked
from pipeline.extraction.words.lexicon import lexicon

LIST = (
    "The delegation will be:\n\n1. Ms. Imogen Tapsell, Director, Ministry of Justice (head)\n2. Mr. Tomas Verlin, Inspector\n\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "Should Ms. Tapsell be prevented from attending, her place will be taken by Mr. Oren Talbek.",
        "In the event that Ms. Tapsell is unable to travel, she will be replaced by Mr. Oren Talbek.",
        "En cas d'empêchement, elle sera remplacée par M. Oren Talbek.",
        "En caso de que la Sra. Tapsell no pudiera viajar, será reemplazada por el Sr. Oren Talbek.",
        "Если г-жа Тапселл не сможет прибыть, её заменит г-н Тальбек.",
        "ويحل محله في حال تعذر سفره السيد خالد عمر.",
        "如王明先生不能出席，若其不能成行，由李红女士代替。",
        "如王明先生不能成行，则由李红女士代为出席。",
        "请注意，若王明先生因故无法前来，由李红女士接替。",
    ],
)
def test_what_is_done_only_if_somebody_cannot_come(text: str, knowledge: Knowledge) -> None:
    """A clause with "if" that speaks of somebody, or words for his absence, tell it in every language."""
    assert contingent(text, lexicon(knowledge)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "If it is not too late, please replace Ms. Tapsell by Mr. Oren Talbek.",
        "Ms. Tapsell is ill. She will be replaced by Mr. Oren Talbek.",
        "The note should read: Mr. Oren Talbek in place of Ms. Tapsell.",
        "谨通知，如贵处所知，王明先生不能成行，由李红女士代为出席。",
        "名单如下：王明先生不能出席，由李红女士代替。",
    ],
)
def test_a_change_is_none(text: str, knowledge: Knowledge) -> None:
    """What is asked for or said outright changes the delegation, though it may be courteous."""
    assert contingent(text, lexicon(knowledge)) is None


def test_who_may_be_prevented_stays_and_who_would_come_is_asked_about(build: Any, knowledge: Knowledge) -> None:
    """Nobody has left the delegation; a person decides about him who comes only perhaps."""
    text = LIST + "Should Ms. Tapsell be prevented from attending, she will be replaced by Mr. Oren Talbek, Director."
    found = _read(text, build, knowledge)
    names = {person.name.value: asked(person.name.reasons) for person in found}
    assert names == {"Imogen Tapsell": False, "Tomas Verlin": False, "Oren Talbek": True}


def _read(text: str, build: Any, knowledge: Knowledge) -> tuple[Delegate, ...]:
    sheet = Sheet(build.document(build.page(text)), Part.NOTE)
    return delegates_of(build.letter(), (sheet,), knowledge, knowledge.state("AUT"), Kind.NOMINATION)[0]


@pytest.mark.parametrize(
    ("text", "steps_in"),
    [
        ("Should Ms. Tapsell be prevented from attending, Mr. Oren Talbek would take part as alternate.", True),
        ("En cas d'empêchement, M. Oren Talbek prendrait part aux travaux.", True),
        ("En caso de que la Sra. Tapsell no pudiera viajar, participaría el Sr. Oren Talbek.", True),
        ("Ms. Tapsell would attend if she obtains a visa.", False),
        ("If she has questions, Mr. Oren Talbek will answer them.", False),
        ("Ms. Tapsell will attend.", False),
    ],
)
def test_who_would_take_part_if_another_cannot(text: str, steps_in: bool, knowledge: Knowledge) -> None:
    """The words that he would come stand behind the condition."""
    assert stands_in(text, lexicon(knowledge)) is steps_in
