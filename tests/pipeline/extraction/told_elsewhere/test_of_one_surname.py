"""Tests for which of several of one family name a sentence means by a courtesy form."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("first", "second", "sentence", "roles"),
    [
        ("Mr. Peter Lund", "Ms. Karen Lund", "Ms. Lund will head the delegation.", ["member", "head"]),
        ("Mr. Peter Lund", "Ms. Karen Lund", "The delegation will be headed by Mr. Lund.", ["head", "member"]),
        ("Mr. Peter Lund", "Dr. Karen Lund", "Ms. Lund will head the delegation.", ["member", "head"]),
        ("Dr. Peter Lund", "Mrs. Karen Lund", "Mrs. Lund will head the delegation.", ["member", "head"]),
        ("Mr. Peter Lund", "Ms. Karen Lund", "Ms. Lund will be the alternate head of the delegation.", ["member", "alternate"]),
        ("M. Paul Tano", "Mme Aya Tano", "Mme Tano dirigera la délégation.", ["member", "head"]),
        ("Sr. Luis Paredes", "Sra. Elsa Paredes", "La Sra. Paredes encabezará la delegación.", ["member", "head"]),
        ("г-н Ким Олег Петрович", "г-жа Ким Ирина Львовна", "Г-жа Ким возглавит делегацию.", ["member", "head"]),
        ("السيد سامي النعيمي", "السيدة هدى النعيمي", "وسترأس السيدة النعيمي الوفد.", ["member", "head"]),
    ],
)
def test_the_courtesy_form_tells_which(delegates_of_mail: Any, first: str, second: str, sentence: str, roles: list[str]) -> None:
    """Where one of a name alone has the form of the sentence, or is the only man or woman, he has the part."""
    found = delegates_of_mail(f"The following will attend:\n\n1. {first}, Director\n2. {second}, Counsellor\n\n{sentence}\n")
    assert [str(person.role.value) for person in found] == roles
    assert all(person.name.confidence >= 0.75 for person in found)


@pytest.mark.parametrize(
    ("first", "second", "sentence", "asked"),
    [
        ("Mr. Peter Lund", "Mr. Erik Lund", "Mr. Lund will head the delegation.", True),
        ("Mr. Peter Lund", "Ms. Karen Lund", "Dr. Lund will head the delegation.", True),
        ("Peter Lund", "Karen Lund", "Ms. Lund will head the delegation.", True),
        ("Mr. Peter Lund", "Mr. Erik Lund", "Mr. Lund will assist the head of the delegation.", False),
        ("Mr. Peter Lund", "Mr. Erik Lund", "Mr. Lund will not head the delegation.", False),
    ],
)
def test_else_all_of_the_name_are_asked(delegates_of_mail: Any, first: str, second: str, sentence: str, *, asked: bool) -> None:
    """Their parts are: nobody has it where the form is that of several, or of none of them; what gives no part asks nothing."""
    found = delegates_of_mail(f"The following will attend:\n\n1. {first}, Director\n2. {second}, Counsellor\n\n{sentence}\n")
    assert [str(person.role.value) for person in found] == ["member", "member"]
    reasons = [any("several have it" in reason for reason in person.role.reasons) for person in found]
    assert reasons == [asked, asked]
