"""Tests of parts set off before a name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("Asistirán Ana Paz, como jefa, Luis Vera; y, en calidad de asesor, Juan Ruiz.", ["head", "member", "adviser"]),
        (
            "Asistirán la Sra. Ana Paz, como jefa, el Sr. Luis Vera; y, en calidad de asesor, el Sr. Juan Ruiz.",
            ["head", "member", "adviser"],
        ),
        (
            "La delegación estará integrada por Ana Paz, como Jefa de Delegación, Luis Vera, Fiscal; y, como experto, Juan Ruiz.",
            ["head", "member", "expert"],
        ),
        (
            "The delegation will comprise Ms. Ana Paz, Director; as adviser, Mr. Luis Vera, Judge; as expert, Mr. Juan Ruiz.",
            ["member", "adviser", "expert"],
        ),
        ("Asistirán, como jefa, Ana Paz, como asesor, Luis Vera, y, como experto, Juan Ruiz.", ["head", "adviser", "expert"]),
        ("Asistirán Ana Paz, como jefa, Luis Vera, como asesor, y Juan Ruiz, como experto.", ["head", "adviser", "expert"]),
        (
            "La délégation comprendra Mme Ana Paz, comme chef, M. Luis Vera, comme suppléant, et M. Juan Ruiz.",
            ["head", "alternate", "member"],
        ),
    ],
)
def test_a_part_behind_and_is_the_next_ones(delegates_of_mail: Any, said: str, roles: list[str]) -> None:
    """A mark beside "and" sets the part off before its bearer; between two commas alone it is told of the one before."""
    found = delegates_of_mail(f"Re CU 2009/33 (A). {said}")
    assert [one.role.value for one in found] == roles


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        (
            "The delegation: head of delegation, Mr. Ole Berg ; alternate, Ms. Ada Lind; experts, Mr. Bo Marsh and Ms. Eva Day",
            ["head", "alternate", "expert", "expert"],
        ),
        (
            "We send the head of delegation, Mr. Ole Berg, the alternate, Ms. Ida Li, and two experts, Mr. Bo Ek and Ms. Eva Day",
            ["head", "alternate", "expert", "expert"],
        ),
        (
            "La délégation : chef de délégation, M. Jean Faure (Justice) ; suppléant, M. Luc Aka ; experte, Mme Anne Petit.",
            ["head", "alternate", "expert"],
        ),
        (
            "La delegación es: jefe de delegación, Sr. Raúl Mena; suplente, Sra. Ana Sol; expertos, Sr. Luis Mora y Sra. Eva Paz",
            ["head", "alternate", "expert", "expert"],
        ),
        (
            "Состав делегации: глава делегации, г-н Зорин Лев Ильич (Минюст); эксперт, г-жа Котова Анна Павловна.",
            ["head", "expert"],
        ),
        (
            "Attending: Mr. Ole Berg, head of delegation, Ms. Ada Lind, alternate, and Mr. Bo Marsh, expert.",
            ["head", "alternate", "expert"],
        ),
        (
            "The delegation will consist of Mr. Ole Berg, head of delegation; Ms. Ada Lind, alternate; and Mr. Bo Marsh, expert.",
            ["head", "alternate", "expert"],
        ),
    ],
)
def test_parts_ahead_of_all_names_and_behind_all_of_them(delegates_of_mail: Any, said: str, roles: list[str]) -> None:
    """Each was the one's before him, in silence, where the first person's part stands before his name."""
    found = delegates_of_mail(f"Re CU 2009/33 (A). {said}")
    assert [one.role.value for one in found] == roles


def test_a_part_behind_as_before_and_is_of_him_who_stands_before(delegates_of_mail: Any) -> None:
    """What stands so told nobody's part, in silence, where the second one's stands behind him."""
    said = (
        "Norway has nominated Ms. Eva Dahl, Judge, Police, as head of delegation and Mr. Bo Marsh, Clerk, as observer to attend."
    )
    assert [one.role.value for one in delegates_of_mail(f"CU 2009/33 (A). {said}")] == ["head", "observer"]


def test_a_part_ahead_leaves_the_one_before_his_post_and_body(delegates_of_mail: Any) -> None:
    """They were taken for words before the next name, and lost, in silence."""
    said = (
        "Norway has nominated head of delegation, Ms. Ada Lind, Judge, Supreme Court, alternate, Ms. Eva Dahl, Clerk, to attend."
    )
    first, second = delegates_of_mail(f"CU 2009/33 (A). {said}")
    assert (first.title.value, first.organisation.value, str(first.role.value)) == ("Judge", "Supreme Court", "head")
    assert (second.title.value, str(second.role.value)) == ("Clerk", "alternate")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Главой делегации назначен посол Котов П.И., заместителем – советник Лунин О.П.", ["head", "alternate"]),
        ("Главой делегации назначен г-н Котов П.И., начальник отдела, его заместителем – г-н Лунин О.П.", ["head", "alternate"]),
        ("Делегацию возглавит г-н Котов П.И., начальник отдела – г-н Лунин О.П. поедет позже.", ["head", "member"]),
    ],
)
def test_a_part_and_a_dash_make_whom_they_lead_to(delegates_of_mail: Any, text: str, roles: list[str]) -> None:
    """In Russian the case says it, and the part is no post of the one before."""
    persons = delegates_of_mail(f"CU 2009/33 (A)\n\n{text}")
    assert [person.role.value for person in persons] == roles
    assert "заместителем" not in (persons[0].title.value or "")
