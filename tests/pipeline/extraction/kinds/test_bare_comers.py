"""Names without a courtesy form right before a verb that says that they come."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.bare_comers import bare_comers, names_bare
from pipeline.extraction.kinds.persons_announced import persons_announced
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tomas Varga will come.", ["will come"]),
        ("From our side Luc Arnaud viendra.", ["viendra"]),
        ("Петр Сомов приедет.", ["приедет"]),
        ("From our side T. Varga will come.", ["will come"]),
        ("Mr. Tomas Varga will come.", []),
        ("The details of Tomas Varga will come.", []),
        ("The Legal Adviser will come.", []),
        ("Nobody will come.", []),
    ],
)
def test_a_name_alone_stands_before_the_verb(build: Any, knowledge: Knowledge, text: str, said: list[str]) -> None:
    """No name with a courtesy form, no post, and nobody to whom only something belongs."""
    page = page_texts(build.document(text))[0]
    assert [page.as_written(cue.start, cue.end) for cue in bare_comers(page, knowledge, 0, len(page.plain.text))] == said


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Ingrid Moe will not be travelling", True),
        ("The Permanent Mission of Chile presents its compliments and refers to the meeting", False),
        ("La Misión Permanente de Chile saluda a la Oficina y se refiere a la reunión", False),
    ],
)
def test_a_mission_is_no_name(knowledge: Knowledge, said: str, named: bool) -> None:
    """Though "The" and "La" are names as well: what greets us in a note's compliments is nobody who comes."""
    assert names_bare(said, knowledge) is named


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Our delegation will consist of AL-SHAMMARI, Anas, Judge; EL-SHENNAWY, Sami (Adviser).", True),
        ("La délégation sera composée de DUPONT, Jean, magistrat.", True),
        ("Our delegation will consist of GHANA, Accra, and others.", False),
        ("Our delegation will consist of Experts, Judges and others.", False),
    ],
)
def test_a_family_name_in_capitals_before_the_given_one(build: Any, knowledge: Knowledge, text: str, counted: bool) -> None:
    """Somebody is announced without a courtesy form, his family name first; a State or posts are nobody."""
    page = page_texts(build.document(text))[0]
    assert (persons_announced(page, knowledge) > 0) is counted
