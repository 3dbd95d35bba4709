"""Tests for `pipeline.extraction.running_text.bodies_before_colons`."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.anchors import Sentence
from pipeline.extraction.running_text.bodies_before_colons import bodies_before_colons
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "language", "bodies"),
    [
        (
            "from the Ministry of Justice: Mr. Jan Roe and Ms. Ada Roe; from the National Police: Mr. Paul Poe",
            "en",
            ["Ministry of Justice", "Ministry of Justice", "National Police"],
        ),
        ("por la Fiscalía General: el Sr. Juan Paz; y el Sr. Luis Gil", "es", ["Fiscalía General", None]),
        ("от МВД: г-н Иван Белов; от Генеральной прокуратуры: г-жа Анна Ким", "ru", ["МВД", "Генеральной прокуратуры"]),
        ("our delegates: Mr. Jan Roe and Ms. Ada Roe", "en", [None, None]),
    ],
)
def test_the_body_before_a_colon_sends_those_behind_it(
    knowledge: Knowledge, text: str, language: str, bodies: list[str | None]
) -> None:
    """Up to a semicolon everybody behind "from the Police:" comes from there; a heading that is no body sends nobody."""
    words = lexicon(knowledge)
    anchors = Sentence(text, 0, len(text), 0, words, language).anchors(free=True)
    found = bodies_before_colons(text, 0, anchors, words)
    assert [text[slice(*found[at][0])] if at in found else None for at in range(len(anchors))] == bodies
