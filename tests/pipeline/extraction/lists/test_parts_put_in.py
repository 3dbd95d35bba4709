"""Parts told by a heading of a change above labels. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.lists.parts_put_in import part_put_in
from pipeline.extraction.words.lexicon import Lexicon

ANNA, LUC = "Name: Ms. Anna Rioux\nPosition: Director\nOrganization: Ministry of Justice", "Name: Mr. Luc Morand\nPosition: Judge"


@pytest.mark.parametrize(
    ("one", "other", "roles"),
    [
        (
            "1. New head of delegation (instead of Mr. Alan Rowe)",
            "2. To be added to the delegation as expert",
            ["head", "expert"],
        ),
        ("1. Nouveau chef de délégation", "2. À ajouter : conseiller", ["head", "adviser"]),
        ("1. Nuevo jefe de delegación (en lugar del Sr. Rowe)", "2. Se agrega como asesora", ["head", "adviser"]),
        ("1. Новый глава делегации (вместо г-на Роу)", "2. Добавить", ["head", "member"]),
        ("أولاً: رئيس الوفد الجديد (بدلاً من السيد رو)", "ثانياً: يضاف إلى الوفد بصفة خبير", ["head", "expert"]),
        ("1. Changes", "2. Further changes", ["member", "member"]),
    ],
)
def test_the_heading_above_labels_tells_the_part(delegates_of_mail: Any, one: str, other: str, roles: list[str]) -> None:
    """Both were members, and nobody asked; each heading is of the one person below it."""
    read = delegates_of_mail(f"Changes to the delegation (CU 2009/33 (A)):\n\n{one}\n{ANNA}\n\n{other}\n{LUC}\n")
    assert [person.role.value for person in read] == roles


def test_only_above_a_label_of_a_name(build: Any, words: Lexicon) -> None:
    """Above a sentence or another label the words are no heading of somebody's part, nor are those that strike somebody off."""
    for above, below in (("New head of delegation", "He is a judge."), ("Former head of delegation", "Name: Ms. Anna Rioux")):
        page = build.page(f"{above}\n{below}", language="en")
        strip = next(parts_of(build.document(page), page))
        assert isinstance(strip, Strip)
        assert part_put_in(strip, 0, words) is None


def test_a_chinese_heading_tells_it_too(delegates_of_mail: Any) -> None:
    """The words for the new one stand before the part, without a blank."""
    one, other = "新团长\n姓名：李明\n职务：副司长\n单位：外交部", "新增专家\n姓名：王芳\n职务：处长\n单位：司法部"
    read = delegates_of_mail(f"我代表团组成变更如下（CU 2009/33 (A)）：\n\n1. {one}\n\n2. {other}\n")
    assert [person.role.value for person in read] == ["head", "expert"]
