"""Tells who is said to come."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import first
from pipeline.extraction.kinds.said_to_come import said_of_other, says_somebody_comes
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.choices import nomination
from pipeline.extraction.words.cues import cues


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ms. Ann Lo, Adviser, Ministry of Justice, will attend.", "will attend"),
        ("M. Paul Obame, Directeur, fera partie de la délégation.", None),
        ("Г-жа Орлова, начальник отдела МВД, будет присутствовать.", "будет присутствовать"),
        ("Mr. John Smith will attend to your request next week.", None),
        ("Mr. John Smith, who was to attend, has left the service.", None),
        ("Mr. John Smith will not attend.", None),
    ],
)
def test_a_sentence_says_that_somebody_comes(build: Any, knowledge: Knowledge, text: str, said: str | None) -> None:
    """A verb of attending that ends its clause says it; an aim, a denial, or a verb that goes on with something else does not."""
    found = says_somebody_comes(page_texts(build.document(text)), knowledge)
    assert (found.words if found is not None else None) == said


def _refused(language: Language) -> tuple[str, ...]:
    return (*language.kind.regret, *language.kind.acknowledgement)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Казахстан будет представлен г-ном Ерланом Сатпаевым. Список вопросов направим отдельно.", True),
        ("Приглашение направлено в столицу. Казахстан будет представлен г-ном Ерланом Сатпаевым.", False),
        ("Г-н Ерлан Сатпаев, назначенный представителем, не сможет принять участие.", False),
        ("تتشرف سفارة الأردن بترشيح السيدة رنا الخطيب. ولا تسمح الظروف بحضورها جلسة بعد الظهر.", True),
    ],
)
def test_what_waits_is_another_thing_than_who_was_named_before(
    build: Any, knowledge: Knowledge, text: str, *, other: bool
) -> None:
    """It stands in a sentence of its own, below the one that names him."""
    pages = page_texts(build.document(text))
    said = first(pages, cues(knowledge, _refused))
    assert said is not None
    assert said_of_other(said, first(pages, cues(knowledge, nomination)), knowledge) is other
