"""Bodies that are no State, and those whom they send."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.states.observing_bodies import names_observers


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("The Coalition asks that two persons be accredited as observers.", True),
        ("Ранее заявленный наблюдатель перешел на другую работу.", True),
        ("سيمثلها بصفة مراقب كل من", True),
        ("本组织将以观察员身份参加会议。", True),
        ("The delegation has observed the agenda.", False),
    ],
)
def test_observers_are_told_by_their_word(build: Any, knowledge: Knowledge, text: str, observed: bool) -> None:
    """In any language of the office, in one person or several."""
    assert names_observers(page_texts(build.document(text)), knowledge) is observed
