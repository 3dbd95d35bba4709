"""Tests of regrets that only the holder of an office stays away. All persons are invented."""

# ruff: noqa: E501 - sentences stand as they were written

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Minister of Justice regrets that he is unable to attend. Norland will be represented by Mr. John Smith, Judge.",
            ["John Smith"],
        ),
        (
            "Le Ministre regrette de ne pouvoir participer. La délégation sera conduite par M. Paul Durand, Directeur.",
            ["Paul Durand"],
        ),
        ("El Ministro lamenta no poder asistir. Encabezará la delegación el Sr. Juan Pérez, Director.", ["Juan Pérez"]),
        ("К сожалению, Министр не сможет принять участие. Делегацию возглавит Иванов П.С., начальник отдела.", ["Иванов П.С."]),
        (
            "La Misión de Honduras tiene el honor de designar al Sr. Juan Pérez, Fiscal, Ministerio Público. El Embajador no podrá lamentablemente asistir.",
            ["Juan Pérez"],
        ),
        (
            "La Misión de Honduras agradece las gestiones del Sr. Juan Pérez, Fiscal. El Ministro no podrá lamentablemente asistir.",
            [],
        ),
        ("Norland regrets that it is unable to attend. Questions may be sent to Mr. John Smith, Counsellor.", []),
        ("The Minister regrets that Norland is unable to attend. Questions may be sent to Mr. John Smith, Counsellor.", []),
    ],
)
def test_others_may_come(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Behind the regret of one, who is said to lead or to be sent comes, and is asked about; behind a State's nobody does."""
    delegates = delegates_of_mail(f"CU 2009/33 (A). {text}")
    assert [person.name.value for person in delegates] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Instead of Tom Lund, who cannot attend, please register:\n\nAda Verlin\nJudge, Supreme Court", ["Ada Verlin"]),
        (
            "En lugar de Tomás Lund, que no podrá asistir a la reunión, ruego inscribir a:\n\nAda Ferrer\nDirectora",
            ["Ada Ferrer"],
        ),
        ("Instead of sending Tom Lund, who cannot attend, we shall read the report with interest.\n\nAda Verlin\nJudge", []),
    ],
)
def test_who_is_put_in_for_one_comes(delegates_of_mail: Any, text: str, names: list[str]) -> None:
    """Of "Instead of A, who cannot attend, please register B" was a regret, and B was lost."""
    delegates = delegates_of_mail(f"CU 2009/33 (A).\n\n{text}")
    assert [person.name.value for person in delegates] == names
