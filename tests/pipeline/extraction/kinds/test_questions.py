"""Questions before anybody is named."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.questions import asked_before_naming
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
