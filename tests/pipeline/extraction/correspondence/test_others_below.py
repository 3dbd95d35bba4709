"""Tests of sentences below the last person of a list that tell of somebody else. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.correspondence.others_below import names_somebody
from pipeline.extraction.words.lexicon import Lexicon

LIST = "1) Mr. John Smith, Director, Ministry of Justice\n2) Ms. Ann Lee, Counsel, National Police"


@pytest.mark.parametrize(
    ("below", "coming"),
    [
        ("The Minister himself is unable to attend.", ["John Smith", "Ann Lee"]),
        ("The Second Secretary, Mr. Tom Brand, will not attend the meeting.", ["John Smith", "Ann Lee"]),
        ("who will not attend", ["John Smith"]),
    ],
)
def test_it_denies_nothing_of_the_last_person(delegates_of_mail: Any, below: str, coming: list[str]) -> None:
    """She was lost; what goes on with her own entry still speaks of her."""
    delegates = delegates_of_mail(f"The following will attend (CU 2009/33 (A)):\n{LIST}\n{below}")
    assert [person.name.value for person in delegates] == coming


def test_it_is_no_part_of_her_body(delegates_of_mail: Any) -> None:
    """A sentence of an office ends the entry; a post of her own, behind an article, does not."""
    one, two = delegates_of_mail(f"The following will attend (CU 2009/33 (A)):\n{LIST}\nThe Minister is unable to attend.")
    assert (one.organisation.value, two.organisation.value) == ("Ministry of Justice", "National Police")


def test_a_post_with_a_clause_about_its_person_is_her_own(delegates_of_mail: Any) -> None:
    """What stands below her name, "The Chief Registrar, who will …", tells what she is, and of nobody else."""
    items = "1) Mr. John Smith\nThe Director of Courts\n2) Ms. Ann Lee\nThe Chief Registrar, who will not need a visa."
    assert delegates_of_mail(f"The following will attend (CU 2009/33 (A)):\n{items}")[1].title.value == "The Chief Registrar"


@pytest.mark.parametrize(
    ("text", "named"),
    [("Counsel of Mr. Tom Brand", True), ("王丽女士", True), ("National Police", False), ("Mr. Chairman", False)],
)
def test_a_courtesy_form_with_a_name_is_somebody(words: Lexicon, text: str, named: bool) -> None:
    """Wherever it stands in the row; a form without a name, and a body, are nobody."""
    assert names_somebody(text, words, None) is named
