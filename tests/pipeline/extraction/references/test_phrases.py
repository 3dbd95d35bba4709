"""Of which number a phrase speaks."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.invitation import Register
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.references.numbers import numbers_in
from pipeline.extraction.references.phrases import dated_by, says, speaks_of
from pipeline.extraction.words.cues import Cues
from pipeline.extraction.words.dates import days_in
from pipeline.extraction.words.plain import Plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("note CU 2009/33 (A), as distinct from note CU 2009/35 (A)", (False, True)),
        ("note CU 2009/33 (A), which was forwarded, and note CU 2009/35 (A)", (True, False)),
        ("CU 2009/33 (A) was forwarded. For CU 2009/35 (A) we name", (True, False)),
        ("note no. CU 2009/33 (A). As distinct from no. CU 2009/35 (A)", (False, True)),
        ("CU 2009/33 (A)号照会将另行答复。就CU 2009/35 (A)号照会", (True, False)),
    ],
)
def test_a_phrase_speaks_of_one_number(register: Register, text: str, said: tuple[bool, bool]) -> None:
    """Commas and ends of sentences tell whether a phrase speaks of the number before it or of the one behind it."""
    written = Plain(text)
    numbers = numbers_in(written, register)
    found = Cues(["as distinct from", "was forwarded", "将另行答复"]).all(written)
    assert tuple(speaks_of(written.text, found, numbers, at) for at in range(2)) == said


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("в связи с рабочей группой, учрежденной решением 4/4 Конференции", "решение 4/4", True),
        ("решения 4/41 Конференции", "решение 4/4", False),
        ("set up by its Decision 4/4", "decision 4/4", True),
        ("set up by its decisions 4/4", "decision 4/4", False),
    ],
)
def test_words_of_the_register_are_known_in_any_case(text: str, words: str, said: bool) -> None:
    """A Russian name of a meeting changes its endings in a sentence; numbers do not."""
    assert says(Plain(text), words) is said


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Vienna, 27 March 2009\n\nThe Embassy of Kenya presents its compliments to the Secretariat.", [True]),
        ("Ref.: CU 2009/38 (A) of 27 March 2009\n\nThe Embassy of Kenya presents its compliments to the Secretariat.", [False]),
        ("The Embassy of Kenya presents its compliments and refers to the note of 27 March 2009.", [False]),
        ("ZM/VIE/41/09\n27 March 2009\nThe Mission of Kenya avails itself of the note of 4 March 2009 to state", [True, False]),
        (
            "The Mission of Kenya takes note of what was said in the note of your Office, dated\n27 March 2009\nand agrees",
            [False],
        ),
        ("中国代表团向秘书处致意。来照收悉。\n\n顺致崇高敬意。\n\n二〇〇九年三月二十七日于维也纳", [True]),
    ],
)
def test_the_reply_s_own_date_is_no_clue(build: Any, knowledge: Knowledge, text: str, own: list[bool]) -> None:
    """The day on which a reply is written says nothing of the note that it answers; the note's own date does."""
    (page,) = page_texts(build.document(text))
    assert [dated_by(page, days, knowledge) for days in days_in(page.plain, knowledge)] == own
