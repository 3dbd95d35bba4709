"""What is said and does not hold."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("El Sr. Pino, fiscal, no estará presente.", "estará presente", True),
        ("El Sr. Pino, fiscal, estará presente.", "estará presente", False),
        ("ningun delegado asistira", "delegado", True),
        ("elle n'assistera pas", "assistera", True),
        ("لن يحضر السيد", "يحضر", True),
        ("لن تتمكن من إيفاد خبير", "إيفاد", True),
        ("قررت الوزارة إيفاد خبير", "إيفاد", False),
        ("Министерство не сможет направить эксперта", "направить", True),
        ("Министерство сможет направить эксперта", "направить", False),
        ("遗憾不能派员与会", "派员与会", True),
        ("不便之处敬请谅解，派员与会", "派员与会", False),
        ("She is unable to join the delegation", "join", True),
        ("No visa is needed; Mr. Odero will join us", "join", False),
    ],
)
def test_only_the_words_right_behind_are_denied(knowledge: Knowledge, text: str, verb: str, *, denied: bool) -> None:
    """A little word may stand between, and accents be folded; a denial of something else in the sentence does not count."""
    assert lexicon(knowledge).said.does_not_hold(text, text.index(verb)) is denied


@pytest.mark.parametrize(
    ("text", "verb", "denied"),
    [
        ("It is unlikely that Mr. Odero will attend.", "will attend", True),
        ("We were unlikely to come. Mr. Odero will attend.", "will attend", False),
        ("Мы не думаем, что г-н Орлов приедет.", "приедет", True),
        ("Mr. Odero will attend another meeting.", "will attend", True),
        ("M. Diallo participera à une autre réunion.", "participera", True),
        ("Mr. Odero will attend. Another meeting is in May.", "will attend", False),
    ],
)
def test_mere_thoughts_and_other_meetings_deny(knowledge: Knowledge, text: str, verb: str, *, denied: bool) -> None:
    """What a sentence only supposes before the verb, or that it names another meeting behind it; not in another sentence."""
    assert lexicon(knowledge).said.does_not_hold(text, text.index(verb)) is denied
