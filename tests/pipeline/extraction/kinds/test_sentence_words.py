"""Tests of the words of each class that stand in a sentence. All persons are invented."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.sentence_words import of_yours, waiting, words_met
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words.cues import cues


@pytest.mark.parametrize(
    ("text", "name", "met"),
    [
        ("The additional member is Ms. Ada Berg.", "change", True),
        ("The Additional Judge is Ms. Ada Berg.", "change", False),
        ("No change is expected.", "change", False),
        ("Viene la Sra. Gabriela BOSCH BORRÁS, fiscal.", "change", False),
        ("Rogamos BORRAR a la Sra. Gabriela BOSCH.", "change", True),
        ("BORREN A LA SRA. GABRIELA BOSCH.", "change", True),
        ("We replace Ms. Ada Berg.", "change", True),
        ("He will come to Vienna.", "negation", False),
        ("He will not come to Vienna.", "negation", True),
        ("Not only Ms. Ada Berg will come to Vienna, but also her adviser.", "negation", False),
        ("Viajará no sólo la Sra. Ada Berg, sino también su asesora.", "negation", False),
        ("Mme Ada Berg ne sera pas la seule à participer.", "negation", True),
        ("Прибудет не только г-жа Ада Берг.", "negation", False),
        ("لن يشارك أحد.", "negation", True),
        ("出席不限成员名额工作组会议的代表如下", "negation", False),
        ("我方不派代表出席", "negation", True),
        ("Ms. Ada Berg (Tel. No.: (+420) 212 669 875) will attend.", "negation", False),
        ("Our address is post@mfa.no and nothing else.", "negation", False),
        ("Дело № 12-36/775: Приглашение дошло.", "negation", False),
        ("Oficio Nº DGM-45. La invitación llegó.", "negation", False),
        ("No, my colleague will attend as well.", "negation", False),
        ("No, viene también el fiscal.", "negation", False),
        ("Cómo no, aquí van mis datos.", "negation", False),
        ("No, we will not attend.", "negation", True),
        ("No, unfortunately nobody will attend.", "negation", True),
        ("No expert will attend.", "negation", True),
        ("Ireland will be represented by Sinéad Ní Chonaill, Adviser.", "negation", False),
        ("La délégation sera composée du colonel Aung Ne Win, procureur.", "negation", False),
        ("Korea will be represented by Kim No Jin, Prosecutor.", "negation", False),
        ("Ireland Will Not Attend", "negation", True),
        ("We will Not be attending the meeting.", "negation", True),
        ("Ni Chile ni Perú asistirán a la reunión.", "negation", True),
        ("We await the reply of the Ministry.", "waiting", True),
        ("We are awaiting your reply.", "waiting", False),
        ("وضيق الوقت حال دون إيفاد ممثلين.", "waiting", False),
        ("وسنوافيكم بالأسماء حال ورودها.", "waiting", True),
        ("وليس في نية السلطات المختصة إرسال وفد.", "forwarding", False),
        ("وعرضت الدعوة على السلطات المختصة.", "forwarding", True),
    ],
)
def test_words_that_only_look_so_are_left_out(build: Any, knowledge: Knowledge, text: str, name: str, met: bool) -> None:
    """A post, an address, what is denied and what we are to answer are none of the class whose word they hold."""
    (page,) = page_texts(build.document(text))
    assert bool(words_met(page.plain, 0, page, knowledge)[name]) is met


@pytest.mark.parametrize(
    ("language", "text", "met"),
    [
        ("es", "Tengan la bondad de anotar en sus registros estos nombres.", False),
        ("fr", "Tengan la bondad de anotar en sus registros estos nombres.", True),
        ("es", "Sustituimos a un delegado.", True),
    ],
)
def test_little_words_of_the_page_are_no_words_of_another_language(
    build: Any, knowledge: Knowledge, language: str, text: str, met: bool
) -> None:
    """What adds somebody in French is "in your" in Spanish."""
    document = build.document(replace(build.page(text), language=language))
    (page,) = page_texts(document)
    assert bool(words_met(page.plain, 0, page, knowledge)["change"]) is met


@pytest.mark.parametrize(("text", "ours"), [("Awaiting your reply, we remain yours.", True), ("Awaiting their reply.", False)])
def test_our_own_answer_is_awaited(build: Any, knowledge: Knowledge, text: str, ours: bool) -> None:
    """Nothing is promised by that."""
    (page,) = page_texts(build.document(text))
    cue = cues(knowledge, waiting).first(page.plain, near=False)
    assert cue is not None
    assert of_yours(page.plain, cue, knowledge) is ours


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("3) Mrs. Wafaa Al-Rashed, Additional DIG (Crime)", False),
        ("Ms. Jane Mwangi, Additional Judge", False),
        ("Additional delegates: Ms. Jane Mwangi", True),
        ("ADDITIONAL DELEGATES", True),
        ("We name an additional expert.", True),
    ],
)
def test_the_letters_of_a_post_follow(build: Any, knowledge: Knowledge, text: str, met: bool) -> None:
    """A post that is written in letters is in no list of posts' words."""
    (page,) = page_texts(build.document(text))
    assert bool(words_met(page.plain, 0, page, knowledge)["change"]) is met
