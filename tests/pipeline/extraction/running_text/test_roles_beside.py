"""Roles beside what a sentence says of a person."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.roles_beside import role_beside
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("in the capacity of expert Ms. Ada Roe, Judge", Role.EXPERT),
        ("Ms. Ada Roe, Judge", None),
    ],
)
def test_a_role_stands_before_a_person(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """What he comes as may stand before his name; where nothing is told he has no role."""
    words = lexicon(knowledge)
    anchors = Sentence(text, 0, len(text), 0, words, "en").anchors(free=True)
    assert role_beside(text, (0, len(text), len(text)), anchors, 0, (), words) is role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "asistirán el señor Luis Prado, Director, en calidad de Jefe de Delegación, la señora Rosa Vidal, Fiscal",
            [Role.HEAD, None],
        ),
        ("asistirán el señor Luis Prado, Director, y, en calidad de asesora, la señora Rosa Vidal", [None, Role.ADVISER]),
        ("asistirán el señor Luis Prado, Director; en calidad de asesora, la señora Rosa Vidal", [None, Role.ADVISER]),
        (
            "asistirán, en calidad de jefe, el señor Luis Prado, Director, en calidad de asesora, la señora Rosa Vidal",
            [Role.HEAD, Role.ADVISER],
        ),
    ],
)
def test_a_part_between_commas_is_of_him_who_stands_before(knowledge: Knowledge, text: str, roles: list[Role | None]) -> None:
    """Only "and", a semicolon or a part ahead of the first name give it to the next one."""
    words = lexicon(knowledge)
    anchors = Sentence(text, 0, len(text), 0, words, "es").anchors(free=True)
    starts = [0, *(anchor.match.end for anchor in anchors)]
    places = [(starts[index], anchor.match.end, len(text)) for index, anchor in enumerate(anchors)]
    assert [role_beside(text, places[index], anchors, index, (), words) for index in range(len(anchors))] == roles


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Should Ms. Paz be unable to come, Ms. Ada Otim, Liaison, would act as her alternate.", "Ada Otim"),
        ("Should Ms. Paz be unable to come, Ms. Ada Otim, Liaison, would be her substitute.", "Ada Otim"),
        ("Si Mme Paz était empêchée, Mme Ada Otim, juriste, serait sa suppléante.", "Ada Otim"),
        ("En caso de que la Sra. Paz no pueda asistir, la Sra. Ada Otim, jurista, actuará como su suplente.", "Ada Otim"),
    ],
)
def test_whoever_comes_if_another_cannot_is_asked_about_as_alternate(delegates_of_mail: Any, said: str, name: str) -> None:
    """In such words she was lost."""
    read = delegates_of_mail(f"CU 2009/33 (A)\n\n- Ms. Ana Paz, Director\n- Mr. Luis Mora, Judge\n\n{said}\n")
    assert [person.name.value for person in read] == ["Ana Paz", "Luis Mora", name]
    assert read[2].role.value is Role.ALTERNATE
    assert read[2].name.confidence < 0.9


def test_whoever_takes_anothers_place_is_asked_about(delegates_of_mail: Any) -> None:
    """The verb may stand before the name."""
    said = "В случае невозможности участия г-жи Беловой ее заместит г-жа Галина Титова, советник."
    read = delegates_of_mail(f"CU 2009/33 (A)\n\nДелегация:\n- г-жа Анна Белова, судья\n- г-н Лев Орлов, судья\n\n{said}\n")
    assert [person.name.value for person in read] == ["Анна Белова", "Лев Орлов", "Галина Титова"]
