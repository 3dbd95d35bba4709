"""The finding "kind" with its words."""

from __future__ import annotations

from typing import Any

from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.kind_findings import NEAR, kind_finding
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.cues import Cue


def test_the_words_that_say_it_are_quoted_last(build: Any) -> None:
    """Whoever decides reads the reasons that there are, and then what the message says, with its place."""
    (page,) = page_texts(build.document("We regret."))
    found = kind_finding(Kind.REGRET, Clue(page, Cue(0, 9, "we regret")), 0.97, "", "It may also name somebody.")
    assert (found.value, found.as_written, found.confidence) == (Kind.REGRET, "We regret", 0.97)
    assert found.reasons == ("It may also name somebody.", "It says “We regret”.")
    assert found.where is not None


def test_misread_words_are_never_sure(build: Any) -> None:
    """Words of which letters were misread bound the confidence; without words there is nothing to show."""
    (page,) = page_texts(build.document("We regref."))
    assert kind_finding(Kind.REGRET, Clue(page, Cue(0, 9, "we regret", near=True)), 0.97).confidence == NEAR
    assert kind_finding(Kind.OTHER, None, 0.97, "Nothing.").reasons == ("Nothing.",)
