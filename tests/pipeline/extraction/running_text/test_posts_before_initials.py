"""Tests of posts before names with initials or a patronymic. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.running_text.posts_before_initials import before_initials
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("row", "language", "post", "name"),
    [
        (
            "начальник отдела МВД России полковник милиции А.Б.Орлов;",
            "ru",
            "начальник отдела МВД России",
            "полковник милиции А.Б.Орлов;",
        ),
        ("старший прокурор отдела г-жа Н.В.Сокол", "ru", "старший прокурор отдела", "г-жа Н.В.Сокол"),
        (
            "консультант Министерства юстиции Орлов А.Б. (эксперт)",
            "ru",
            "консультант Министерства юстиции",
            "Орлов А.Б. (эксперт)",
        ),
        (
            "советник Генеральной прокуратуры Республики Беларусь ОРЛОВИЧ Анна Ильинична (тел. 12);",
            "ru",
            "советник Генеральной прокуратуры Республики Беларусь",
            "ОРЛОВИЧ Анна Ильинична (тел. 12);",
        ),
        ("второй секретарь посольства Павел Ильич Орлов.", "ru", "второй секретарь посольства", "Павел Ильич Орлов."),
        (
            "le Deuxième Secrétaire de la Mission J.-L. Roy (expert)",
            "fr",
            "Deuxième Secrétaire de la Mission",
            "J.-L. Roy (expert)",
        ),
    ],
)
def test_a_post_before_initials(knowledge: Knowledge, row: str, language: str, post: str, name: str) -> None:
    """The post ends before the rank or courtesy form of the name with initials that ends the entry."""
    found = before_initials(row, 0, len(row), lexicon(knowledge), language)
    assert found is not None
    assert (row[slice(*found[0])], row[found[1] :]) == (post, name)


@pytest.mark.parametrize(
    "row",
    [
        "Заместитель министра А.Б.Орлов примет участие",
        "Орлов А.Б., начальник отдела",
        "г-н А.Б.Орлов",
        "советник Орлов Павел Ильич прибудет",
        "المستشار فهد سالم العلي (Fahad S. Al-Ali)، مدير الإدارة",
    ],
)
def test_no_post_before_initials(knowledge: Knowledge, row: str) -> None:
    """A sentence that goes on, and a name with nothing before it, are no such entry."""
    assert before_initials(row, 0, len(row), lexicon(knowledge), "ru") is None


@pytest.mark.parametrize("text", ["Руководителем делегации назначен В.И. Шпаков.", "Главой делегации назначен В.И. Шпаков."])
def test_a_sentence_that_makes_somebody_the_head_is_no_post(delegates_of_mail: Any, text: str) -> None:
    """Whom the list names was seated once more, with the sentence as his post, and nobody was asked."""
    listed = "CU 2009/33 (A). Примут участие:\n1. Шпаков Виктор Иванович, начальник управления, Министерство внутренних дел\n"
    listed += "2. Кулик Елена Адамовна, консультант, Министерство юстиции\n\n"
    persons = delegates_of_mail(f"{listed}{text}\n")
    assert [(person.name.value, person.role.value) for person in persons] == [
        ("Шпаков Виктор Иванович", "head"),
        ("Кулик Елена Адамовна", "member"),
    ]
