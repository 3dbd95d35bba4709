"""Labels that strike somebody off and put somebody in."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.kinds.deeds import deeds_of
from pipeline.extraction.kinds.labelled_changes import labelled, strikes_off
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A change (14 - 15 April):\nOUT: Ms. Maria Lagdameo, DSWD (cannot travel)\nIN: Mr. Rodelio Tanglao", "OUT"),
        ("Old: Mr. John Kamau\nNew: Ms. Grace Wanjiru, State Counsel", "Old"),
        ("Sale: Sr. Juan Pérez Soto\nEntra: Sra. Ana Ruiz Mora, Fiscal", "Sale"),
        ("原：冉静女士（全国妇联）因故不能出席\n现：蒙海燕女士，全国妇联", "原"),
        ("错误：张卫，处长。正确：张伟，副处长。", "错误"),
        ("Неверно: Кулиев Самир, прокурор; верно: Гулиев Самир Ариф оглы, прокурор", "Неверно"),
        ("Верно: Гулиев Самир, прокурор", None),
        ("Flights:\nIN: 13 April\nOUT: 16 April", None),
        ("Head: Ms. Grace Wanjiru\nNew member: Mr. Tom Otieno", None),
        ("OUT: Mr. John Kamau", None),
    ],
)
def test_somebody_behind_a_label_of_either_side(build: Any, knowledge: Knowledge, text: str, words: str | None) -> None:
    """One goes and one comes; days of a journey are nobody, and one side alone may be a heading of a list."""
    found = labelled(page_texts(build.document(text)), knowledge)
    assert (found.words if found else None) == words


def test_lines_without_a_letter_part_nothing(build: Any, knowledge: Knowledge) -> None:
    """Thousands of dashed lines before the labels are passed over, line by line."""
    text = "- - -\n" * 8000 + "- OUT: Mr. John Kamau\n- IN: Ms. Grace Wanjiru"
    found = labelled(page_texts(build.document(text)), knowledge)
    assert found is not None
    assert found.words == "OUT"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("请从我方名单（CU 2009/33 (A)）中删去周强。", Kind.AMENDMENT),
        ("Прошу исключить Белова Сергея из нашего списка (CU 2009/33 (A)).", Kind.AMENDMENT),
        ("请将我的邮箱从贵处邮件列表名单中删除。", Kind.OTHER),
        ("Прошу удалить мой адрес из вашего списка рассылки.", Kind.OTHER),
    ],
)
def test_somebody_struck_off_a_list(build: Any, knowledge: Knowledge, text: str, kind: Kind) -> None:
    """To be struck off the delegation's list is a change, though nobody comes; a mailing list is none of a delegation."""
    pages = page_texts(build.document(text))
    changed = deeds_of(pages, knowledge, asked=False).changed
    assert (Kind.AMENDMENT if changed is not None and strikes_off(changed, knowledge) else Kind.OTHER) is kind
