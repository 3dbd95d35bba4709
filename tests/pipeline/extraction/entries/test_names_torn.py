"""Tests of given names torn behind their hyphen. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.names_torn import with_torn_names
from pipeline.extraction.layout.passage import JOINER
from pipeline.extraction.layout.strips import strip
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("text", "torn"),
    [
        ("The delegation will be composed of Mr. KIM Min-\njun, Prosecutor", True),
        ("The delegation will be composed of Mr. Min-\njun Kim, Prosecutor", True),
        ("It will be composed of the Prosecutor KIM Min-\njun of the Ministry", True),
        ("La délégation sera composée de M. Nico-\nlas Roux, procureur", True),
        ("La delegación estará integrada por la Sra. LEE Soo-\njin, Fiscal", True),
        ("The delegation will be composed of Mr. Per Dahl, Vice-\npresident of the Court", False),
        ("The delegation will be composed of Ambassador Vice-\npresident Ana Lind", False),
        ("The delegation comes from the Agency for Co-\noperation", False),
        ("The delegation will be composed of Mr. Jean-\nPierre Roux", False),
        ("The delegation will be composed of Mr. Ali Sami AL-\nNASIRI, Police Service", True),
        ("The delegation will be Ms. Leïla EL-\nMANSOURI, juge", True),
        ("The delegation: Dr. Omar AS-\nSALEH, Fiscal", True),
        ("The delegation comes from the Ministry of Al-\nNoor", False),
    ],
)
def test_a_name_is_one_word_over_the_line_s_end(build: Any, words: Lexicon, text: str, torn: bool) -> None:
    """Behind a courtesy form or a family name in capitals; posts and other words stay as they are."""
    document = build.document(text)
    held = strip(document, document.pages[0], list(document.pages[0].blocks), "en")
    joined = with_torn_names(held, words)
    assert (joined is not held) is torn
    assert not torn or joined.view[text.index("-\n") + 1] == JOINER


def test_the_names_are_whole(delegates_of_mail: Any) -> None:
    """With the hyphen where another name of the reply has one, and without it where the whole is a usual name."""
    head = "CU 2009/33 (A). The delegation will be composed of"
    first, second = delegates_of_mail(f"{head} Mr. KIM Min-\njun, Prosecutor, and Ms. LEE Soo-jin, Judge.\n")
    assert (first.name.value, second.name.value) == ("KIM Min-jun", "LEE Soo-jin")
    told = delegates_of_mail(f"{head} Mr. Nico-\nlas Roux, Prosecutor, and Ms. Ana Lind, Judge.\n")
    assert [one.name.value for one in told] == ["Nicolas Roux", "Ana Lind"]
