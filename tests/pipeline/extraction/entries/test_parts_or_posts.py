"""Words for parts in the delegation that may be posts."""

from __future__ import annotations

from typing import Any

import pytest

from models.reply import Role
from pipeline.extraction.entries.parts_or_posts import is_post_of_label, part_told
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("behind", "before", "told"),
    [
        (", Head of delegation", None, Role.HEAD),
        (", Adviser", None, Role.ADVISER),
        (", Adviser, Ministry of Justice", None, None),
        (" (Adviser, Central Bank)", None, None),
        (", Head of delegation, Ministry of Justice", Role.HEAD, Role.HEAD),
        (", Judge", None, None),
    ],
)
def test_a_part_or_a_post(words: Lexicon, behind: str, before: Role | None, told: Role | None) -> None:
    """A word for a part is a post where the body follows in which its holder is that; a part's whole phrase is none."""
    parts = segments(behind, 0)
    first = behind[parts[0].start : parts[0].end]
    assert part_told(first, behind, parts, 0, before, words, "en") is told


@pytest.mark.parametrize(
    ("text", "label", "post"),
    [
        ("Adviser", "post", True),
        ("Эксперт", "должность", True),
        ("Expert", "job title", True),
        ("Adviser", "function", False),
        ("Conseiller", "qualite", False),
        ("Adviser", "capacity in the delegation", False),
        ("Adviser", "", False),
        ("Head of delegation", "position", False),
        ("Judge", "post", False),
    ],
)
def test_an_adviser_by_his_post(words: Lexicon, text: str, label: str, post: bool) -> None:
    """Below a label of posts, "adviser" is one; below "Function" it may be a part in the delegation."""
    assert is_post_of_label(text, label, words) is post


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        ("We nominate", "Ms. Beatrice Kolly (head of delegation)", "Deputy Head"),
        ("Nous désignons", "Mme Béatrice Kolly (cheffe de délégation)", "cheffe suppléante"),
        ("Designamos a", "Sra. Beatriz Colina (jefa de la delegación)", "Jefa adjunta"),
        ("Направляются", "Г-жа Колесова Беатриса Ивановна (глава делегации)", "заместитель руководителя"),
        ("يشارك في الاجتماع", "السيدة بياتريس كولي (رئيسة الوفد)", "نائبة الرئيس"),
    ],
)
@pytest.mark.parametrize("between", ["\n", ", "])
def test_a_second_word_for_a_part_is_the_post(delegates_of_mail: Any, lead: str, first: str, second: str, between: str) -> None:
    """His part stands in brackets behind the name: the words on the next row, or behind a comma, are what he is at home."""
    (told,) = delegates_of_mail(f"{lead} (CU 2009/33 (A)):\n\n{first}{between}{second}\n")
    assert (told.title.value, told.role.value) == (second, Role.HEAD)


@pytest.mark.parametrize(
    ("behind", "post", "role"),
    [
        ("(adviser), Director, alternate", "Director", Role.ADVISER),
        ("(head), delegate", None, Role.HEAD),
        ("(alternate head), head of delegation", None, Role.ALTERNATE),
        ("(alternate), Director", "Director", Role.ALTERNATE),
    ],
)
def test_a_part_beside_a_post_or_of_the_delegation_is_none(
    delegates_of_mail: Any, behind: str, post: str | None, role: Role
) -> None:
    """Who has a post already has it; nobody is a member or the head of a delegation at home."""
    (told,) = delegates_of_mail(f"We nominate (CU 2009/33 (A)):\n\n- Ms. Ada Bell {behind}\n")
    assert (told.title.value, told.role.value) == (post, role)
