"""Who stands behind "Delete:" is no delegate; who stands behind "Add:" is one."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.told_elsewhere.struck import struck
from pipeline.extraction.words.lexicon import lexicon


def test_only_those_struck_off_are_left_out(build: Any, knowledge: Knowledge) -> None:
    """The stretch of those struck off ends where others are put in; that label is the mark of an item."""
    page = build.page("Deletions:\n1. Mr. Rowan Ashdown\nAdditions:\n1. Ms. Petra Holm\nNew: Mr. Ivo Lindqvist", language="en")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    strip, zones = struck(part, lexicon(knowledge))
    off = " ".join(part.view[zone.start : zone.end] for zone in zones)
    assert "Ashdown" in off
    assert "Holm" not in off
    assert "Lindqvist" not in off
    assert strip.rows[-1].item


def test_the_end_of_a_sentence_on_its_next_line_strikes_nobody_off(build: Any, knowledge: Knowledge) -> None:
    """The list below "…, que sustituye a / la anterior:" is the one that counts; it was lost as a whole."""
    page = build.page(
        "El Ministerio tiene el honor de remitir la lista revisada de la delegación, que sustituye a\n"
        "la anterior:\n1. Sr. Rowan Ashdown\n2. Sra. Petra Holm",
        language="es",
    )
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    assert struck(part, lexicon(knowledge))[1] == ()
