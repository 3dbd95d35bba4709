"""Roles beside what a sentence says of a person."""

from __future__ import annotations

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
