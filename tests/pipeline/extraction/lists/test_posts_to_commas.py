"""Tests of rows with a post before the name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "начальник отдела МВД, Громыко Антон\nстарший прокурор, Ракова Нина",
            [("Громыко Антон", "начальник отдела", "МВД"), ("Ракова Нина", "старший прокурор", None)],
        ),
        (
            "1. начальник отдела, Минюст, Громыко Антон\n2. старший прокурор, Ракова Нина",
            [("Громыко Антон", "начальник отдела", "Минюст"), ("Ракова Нина", "старший прокурор", None)],
        ),
        (
            "Старший прокурор Ракова Нина Львовна\nТретий секретарь Шульга Денис Петрович",
            [("Ракова Нина Львовна", "Старший прокурор", None), ("Шульга Денис Петрович", "Третий секретарь", None)],
        ),
        (
            "Head of Section, John Carter\nSenior Prosecutor, Ann Poe",
            [("John Carter", "Head of Section", None), ("Ann Poe", "Senior Prosecutor", None)],
        ),
    ],
)
def test_the_post_is_his_who_stands_behind_it(delegates_of_mail: Any, rows: str, told: list[tuple[str, str, str | None]]) -> None:
    """Each row names one person, and no post of the next row becomes his."""
    read = delegates_of_mail(f"Participants (CU 2009/33 (A)):\n{rows}\n")
    assert [(one.name.value, one.title.value, one.organisation.value) for one in read] == told


def test_a_town_behind_a_post_is_nobody(delegates_of_mail: Any) -> None:
    """Rows that alternate with names tell where these sit."""
    read = delegates_of_mail("Participants (CU 2009/33 (A)):\nAnn Poe\nJudge, New York\nTom Lall\nClerk, Port Louis\n")
    assert [one.name.value for one in read] == ["Ann Poe", "Tom Lall"]


def _names(delegates_of_mail: Any, rows: str) -> list[str]:
    return [one.name.value for one in delegates_of_mail(f"Participants (CU 2009/33 (A)):\n{rows}\n")]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("1. Ann Poe\nProsecutor, Mary Hill\nLecturer, John Town\n2. Tom Lall\nJudge, Quatre Bornes", ["Ann Poe", "Tom Lall"]),
        ("- Ann Poe\n- Prosecutor, Mary Hill\n- Lecturer, John Carter", ["Ann Poe"]),
        ("Sra. Ana Gil\nFiscal, San José\nProfesora, Puerto Limón", ["Ana Gil"]),
        ("Иванова Анна Петровна\nСоветник Министра Юстиции\nНачальник Управления Кадров", ["Иванова Анна Петровна"]),
    ],
)
def test_rows_of_posts_below_a_name_are_his(delegates_of_mail: Any, rows: str, names: list[str]) -> None:
    """What stands behind the commas there is nobody, whatever it is called."""
    assert _names(delegates_of_mail, rows) == names


@pytest.mark.parametrize(
    "rows",
    [
        "Judge Ann Poe, Port Louis\nJudge Tom Lall, Quatre Bornes",
        "1. Prosecutor Ann Poe, John Hill\n2. Director Tom Lall, Mary Hill",
        "Прокурор Петров Иван, Великий Новгород\nСудья Громов Олег, Нижний Новгород",
        "- Minister of Justice, Ann Poe\n- Minister of Interior, North Norland",
    ],
)
def test_a_place_is_nobody(delegates_of_mail: Any, rows: str) -> None:
    """Behind a post with its name, or where no name is known, nobody stands; one such row makes the others doubtful."""
    read = delegates_of_mail(f"Participants (CU 2009/33 (A)):\n{rows}\n")
    places = {"Port Louis", "Quatre Bornes", "John Hill", "Mary Hill", "North Norland", "Великий Новгород", "Нижний Новгород"}
    assert not [one.name.value for one in read if one.name.value in places and one.name.confidence > 0.6]


def test_items_of_persons_stand_beside_items_of_posts(delegates_of_mail: Any) -> None:
    """An item that tells the person's own post takes none of the next items."""
    assert _names(delegates_of_mail, "- Tom Lall, Chair\n- Director, Tim Hill\n- Judge, Ann Lee") == [
        "Tom Lall",
        "Tim Hill",
        "Ann Lee",
    ]


def test_a_role_before_the_comma_stays(delegates_of_mail: Any) -> None:
    """Parts in the delegation among the posts are told of those behind them."""
    rows = "Глава делегации, Громыко Антон\nСоветник, Ракова Нина\nЭксперт, Шульга Денис"
    read = delegates_of_mail(f"Participants (CU 2009/33 (A)):\n{rows}\n")
    assert [(one.name.value, one.role.value, one.title.value) for one in read] == [
        ("Громыко Антон", "head", None),
        ("Ракова Нина", "member", "Советник"),
        ("Шульга Денис", "expert", None),
    ]
