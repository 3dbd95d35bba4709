"""Tests of what a reply says of the case that somebody cannot come. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.contingencies import not_yet, of_deputy, of_whole_state, only_in_case, promises_changes
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should Ms. Lund be ill, she will be replaced by Mr. Tomas Verlin.", True),
        ("Ms. Lund is ill. She will be replaced by Mr. Tomas Verlin.", False),
        ("En cas d'empêchement, Mme Lund sera remplacée par M. Tomas Verlin.", True),
    ],
)
def test_a_replacement_in_case_is_none_now(text: str, expected: bool, build: Any, knowledge: Knowledge) -> None:
    """Only the sentence in which the words of the change stand counts."""
    (page,) = page_texts(build.document(build.page(text)))
    cue = cues(knowledge, choices.replacement).first(page.plain)
    assert cue is not None
    assert only_in_case(page, cue, knowledge) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("السيد أحمد الخالدي يرأس الوفد وينوب عنه السيد سالم الحربي.", True),
        ("لن يحضر السيد أحمد الخالدي وينوب عنه السيد سالم الحربي.", False),
        ("Ms. Lund is ill. She will be replaced by Mr. Tomas Verlin.", False),
    ],
)
def test_a_deputy_of_who_comes_replaces_nobody(text: str, expected: bool, build: Any, knowledge: Knowledge) -> None:
    """Only where the sentence denies before that the other comes does the deputy come in his place."""
    (page,) = page_texts(build.document(build.page(text)))
    cues_found = cues(knowledge, choices.replacement).all(page.plain)
    assert [of_deputy(page, cue, knowledge) for cue in cues_found][-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Possible changes in the composition will be communicated in due course.", True),
        ("Toute modification de la composition sera communiquée en temps utile.", True),
        ("Cualesquiera cambios en la composición serán comunicados oportunamente.", True),
        ("The changes in the composition will be communicated in due course.", False),
        ("The names and any changes in the composition will be communicated in due course.", True),
        ("If the delegation has changed, you will be told.", True),
        ("如名单有变动，将另行通知。", True),
        ("If you agree, the delegation has changed and is now as follows.", False),
        ("代表团名单有变动。", False),
        ("The name should be corrected as follows: the changes below.", False),
    ],
)
def test_a_change_that_may_still_come_is_none_now(text: str, expected: bool, build: Any, knowledge: Knowledge) -> None:
    """A word such as "any" stands before the change, or right behind it."""
    (page,) = page_texts(build.document(build.page(text)))
    cue = cues(knowledge, choices.revision).first(page.plain)
    assert cue is not None
    assert not_yet(page, cue, knowledge) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El Sr. Juan Mora no podrá asistir y será sustituido por la Sra. Ana Cordero.", False),
        ("El Sr. Juan Mora podrá ser sustituido por la Sra. Ana Cordero.", True),
        ("El posible Sr. Juan Mora será sustituido por la Sra. Ana Cordero.", False),
        ("El Sr. Juan Mora, que ya no podría asistir, será sustituido por la Sra. Ana Cordero.", False),
    ],
)
def test_who_cannot_come_is_replaced_now(text: str, expected: bool, build: Any, knowledge: Knowledge) -> None:
    """The verb of what may be, denied, is certain."""
    (page,) = page_texts(build.document(build.page(text, language="es")))
    cue = cues(knowledge, choices.replacement).all(page.plain)[-1]
    assert not_yet(page, cue, knowledge) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Any change in the composition will be communicated in due course.", True),
        ("The names, and any change in the composition, will be communicated in due course.", False),
        ("The change in the composition will be communicated in due course.", False),
    ],
)
def test_only_a_sentence_that_begins_with_such_a_change_puts_no_names_off(
    text: str, expected: bool, build: Any, knowledge: Knowledge
) -> None:
    """Names that are promised as well are put off."""
    (page,) = page_texts(build.document(build.page(text)))
    cue = cues(knowledge, lambda language: language.kind.acknowledgement).first(page.plain)
    assert cue is not None
    assert promises_changes(page, cue, knowledge) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نود إبلاغكم بتعذر مشاركة بلادنا في الاجتماع.", True),
        ("نود إبلاغكم بتعذر مشاركة جمهورية السودان في الاجتماع.", True),
        ("نود إبلاغكم بتعذر مشاركة السيد كريم حداد في الاجتماع.", False),
        ("نود استبدال وفد سابق بوفد جديد.", False),
    ],
)
def test_whose_state_cannot_attend_changes_no_delegation(text: str, expected: bool, build: Any, knowledge: Knowledge) -> None:
    """The State, or all of its side, stands right behind the words that refuse."""
    (page,) = page_texts(build.document(build.page(text)))
    cue = cues(knowledge, choices.replacement).first(page.plain)
    assert cue is not None
    assert of_whole_state(page, cue, knowledge) is expected
