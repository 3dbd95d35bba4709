"""What is told of somebody beside his post."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import ASKED


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Ms. Ada Lund, arrives on 12 April, Senior Counsel", "Senior Counsel"),
        ("Mr. Tom Lall, arrives on 12 April, departs on 16 April, Prosecutor", "Prosecutor"),
        ("Mme Rose Martin, arrive le 12 avril, juge", "juge"),
        ("Sra. Juana Paz, llega el 12 de abril, asesora jurídica", "asesora jurídica"),
        ("г-н Орлов Павел Ильич, прилетает 12 апреля, начальник отдела", "начальник отдела"),
    ],
)
def test_a_day_before_the_post_hides_it_not(delegates_of_mail: Any, said: str, title: str) -> None:
    """The post was lost, and nothing asked about it."""
    (found,) = delegates_of_mail(f"CU 2009/33 (A)\n\n1. {said}\n")
    assert found.title.value == title


def test_a_clause_without_a_day_before_the_post_is_asked_about(delegates_of_mail: Any) -> None:
    """It ends what is said of him, and that he has no post is not sure."""
    (found,) = delegates_of_mail("CU 2009/33 (A)\n\n1. Ms. Ada Lund, arrives early, Senior Counsel\n")
    assert found.title.value is None
    assert found.title.confidence <= ASKED


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Ms. Ada Lund, Judge, arrives on 12 April", "Judge"),
        ("Ms. Ada Lund, Judge, arrives on 12 April, at 3 p.m.", "Judge"),
        ("Ms. Ada Lund, who replaces Mr. Tom Lall, Judge", None),
    ],
)
def test_other_clauses_end_what_is_said_of_him(delegates_of_mail: Any, said: str, title: str | None) -> None:
    """Behind the post nothing follows, and behind another name the post is that one's."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n1. {said}\n")[0]
    assert (found.title.value if found.title is not None else None) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Mr. Tom Lall, Prosecutor (he is Assistant Director there)", "Prosecutor"),
        ("M. Luc Marchand, juge (il y est directeur adjoint)", "juge"),
        ("г-н Орлов Павел Ильич, начальник управления (он там заместитель директора)", "начальник управления"),
    ],
)
def test_a_second_post_in_brackets_is_asked_about(delegates_of_mail: Any, said: str, title: str) -> None:
    """Both were glued to one: "Prosecutor Assistant Director"."""
    (found,) = delegates_of_mail(f"CU 2009/33 (A)\n\n1. {said}\n")
    assert found.title.value == title
    assert found.name.confidence <= ASKED
