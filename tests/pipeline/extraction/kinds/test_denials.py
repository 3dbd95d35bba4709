"""A word that denies takes what stands right behind it."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.denials import denied_before
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("El Sr. Pino, fiscal, no estará presente.", "estara presente", True),
        ("El Sr. Pino, fiscal, estará presente.", "estara presente", False),
        ("لن يحضر السيد", "يحضر", True),
        ("遗憾不能派员与会", "派员与会", True),
        ("不便之处敬请谅解，派员与会", "派员与会", False),
        ("She is unable to join the delegation", "join", True),
        ("No visa is needed; Mr. Odero will join us", "join", False),
    ],
)
def test_only_the_words_right_behind_are_denied(knowledge: Knowledge, text: str, verb: str, denied: bool) -> None:
    """A little word may stand between; a denial of something else in the sentence does not count."""
    plain = Plain(text)
    assert denied_before(plain, plain.text.index(verb), knowledge) is denied
