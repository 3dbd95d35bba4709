"""Tests of ranks that, with a word of grade before them, are posts. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("said", "honorific", "title"),
    [
        ("Deputy Minister Kari Lie", "", "Deputy Minister"),
        ("Deputy Prime Minister Kari Lie", "", "Deputy Prime Minister"),
        ("Vice Minister Kari Lie", "", "Vice Minister"),
        ("Minister Kari Lie", "Minister", ""),
        ("Mr. Lars Berg, Deputy Minister, and Minister Kari Lie", "Minister", ""),
        ("Chief Inspector Kari Lie", "Chief Inspector", ""),
    ],
)
def test_a_rank_behind_a_word_of_grade_is_a_post(delegates_of_mail: Any, said: str, honorific: str, title: str) -> None:
    """It goes with its words of grade; what is a rank as a whole, or stands behind another's post, stays a courtesy form."""
    person = delegates_of_mail(f"In reply to CU 2009/33 (A), Norway will be represented by {said}.\n")[-1]
    assert person.name.value == "Kari Lie"
    assert ((person.honorific.value or ""), (person.title.value or "")) == (honorific, title)
    assert person.role.value == "member"


def test_a_courtesy_form_before_a_name_that_was_found_without_it_is_kept(delegates_of_mail: Any) -> None:
    """It stands behind a verb that opens the clause, on whose order she comes before that."""
    said = "بناء على ترشيح السيد وزير العدل خالد علي، ستشارك السيدة ليلى حسن، قاضية بوزارة العدل، في الاجتماع."
    (person,) = delegates_of_mail(f"تهدي البعثة الدائمة للجمهورية التونسية أطيب تحياتها إلى الأمانة. {said}\n")
    assert (person.honorific.value, person.name.value, person.title.value) == ("السيدة", "ليلى حسن", "قاضية")
