"""What a sentence tells of several persons in turn and leaves open."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.entries.doubts import Doubt

_ASKED = {Doubt.IN_TURN.reason, Doubt.SHARED.reason}


def _of(found: Any) -> list[tuple[str, str | None, str | None, bool]]:
    return [
        (each.name.value, each.title.value, each.organisation.value, not _ASKED.isdisjoint(each.name.reasons)) for each in found
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Mr. Leo Berg and Ms. Ann Lee, respectively Judge and Deputy Director of the Ministry of Justice, will attend.",
            [("Leo Berg", "Judge", None, True), ("Ann Lee", "Deputy Director", "Ministry of Justice", False)],
        ),
        (
            "Mr. Leo Berg and Ms. Ann Lee, respectively Judge and Director, Ministry of Justice, will attend.",
            [("Leo Berg", "Judge", "Ministry of Justice", False), ("Ann Lee", "Director", "Ministry of Justice", False)],
        ),
        (
            "Mr. Leo Berg and Ms. Ann Lee, respectively Judge and Director, will attend.",
            [("Leo Berg", "Judge", None, False), ("Ann Lee", "Director", None, False)],
        ),
        (
            "Mr. Leo Berg, Judge, and Ms. Ann Lee, Director, Ministry of Justice, will attend.",
            [("Leo Berg", "Judge", None, False), ("Ann Lee", "Director", "Ministry of Justice", False)],
        ),
    ],
)
def test_who_may_share_the_last_one_s_body_is_asked_about(delegates_of_mail: Any, said: str, told: list[Any]) -> None:
    """The word "respectively" tells that the sentence speaks of both; where each has his own words nothing is open."""
    assert _of(delegates_of_mail(f"CU 2009/33 (A)\n\nNorland informs that {said}\n")) == told


def test_all_are_asked_about_whose_posts_were_not_parted(delegates_of_mail: Any) -> None:
    """Three posts for two persons: "respectively" stays in what the last one got, and the first has nothing."""
    said = "Mr. Leo Berg and Ms. Ann Lee, respectively Judge and Clerk and Director of Prisons, will attend."
    found = _of(delegates_of_mail(f"CU 2009/33 (A)\n\nNorland informs that {said}\nThe head will be Mr. Olav Lund, Minister.\n"))
    assert [(name, asked) for name, _, _, asked in found if name != "Olav Lund"] == [("Leo Berg", True), ("Ann Lee", True)]


def test_a_sentence_before_is_not_asked_about(delegates_of_mail: Any) -> None:
    """Whoever is named in a sentence of his own has nothing to do with it."""
    before, both = "Ms. Eva Moor, Clerk, will attend.", "Mr. Leo Berg and Ms. Ann Lee, respectively Judge and Deputy Director"
    said = f"{before} {both} of the Ministry of Justice, will also attend."
    found = _of(delegates_of_mail(f"CU 2009/33 (A)\n\nNorland informs that {said}\n"))
    assert {name: asked for name, _, _, asked in found} == {"Eva Moor": False, "Leo Berg": True, "Ann Lee": False}


def test_whose_post_before_the_word_was_left_out_is_asked_about(delegates_of_mail: Any) -> None:
    """Two bodies told in order behind posts of their own were lost with the last post, and the reply was filed."""
    said = "Mr. Leo Berg, Director and Ms. Ann Lee, Judge respectively of the Ministry of Justice and the Supreme Court"
    found = _of(delegates_of_mail(f"CU 2009/33 (A)\n\nNorland will be represented by {said}.\n"))
    assert ("Ann Lee", True) in [(name, asked) for name, _, _, asked in found]
