"""Tests of two who share one entry of a list. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt

LEADS = {"en": "The delegation of Norland:", "fr": "La délégation du Norland est composée comme suit :"}
OTHERS = {"en": "- Mr. Odo Kessel, Adviser, Ministry of Justice", "fr": "- M. Odo Kessel, conseiller, Ministère de la Justice"}


@pytest.fixture
def listed(build: Any, knowledge: Knowledge) -> Any:
    """Reads (name, post, body, role, whether it is asked about) of everybody."""

    def listed_(item: str, language: str) -> list[tuple[str, str | None, str | None, str | None, bool]]:
        document = build.document(build.page(f"{LEADS[language]}\n\n{OTHERS[language]}\n{item}", language=language))
        found, _ = delegates_of(build.letter(), (Sheet(document, Part.NOTE),), knowledge, knowledge.state("AUT"), Kind.NOMINATION)
        values = ((one.name, one.title, one.organisation, one.role) for one in found)
        return [(*(each and each.value for each in several), Doubt.SHARED.reason in several[0].reasons) for several in values]  # type: ignore[misc]

    return listed_


@pytest.mark.parametrize(
    ("language", "item", "pair"),
    [
        (
            "en",
            "- Ms. Tilda Varn and Mr. Pim Arens, of the National Police, respectively Director and Legal Adviser, as experts",
            [
                ("Tilda Varn", "Director", "National Police", "expert"),
                ("Pim Arens", "Legal Adviser", "National Police", "expert"),
            ],
        ),
        (
            "fr",
            "- Mme Tilda Varn et M. Pim Arens, respectivement Directrice technique et psychologue, Institut national de police",
            [
                ("Tilda Varn", "Directrice technique", "Institut national de police", "member"),
                ("Pim Arens", "psychologue", "Institut national de police", "member"),
            ],
        ),
    ],
)
def test_posts_in_order(listed: Any, language: str, item: str, pair: list[tuple[str, ...]]) -> None:
    """The first post is the first one's, the second the second's."""
    found = listed(item, language)
    assert [one[:4] for one in found[1:]] == pair
    assert [one[4] for one in found] == [False, True, True]


@pytest.mark.parametrize(
    ("item", "posts"),
    [
        (
            "- Ms. Tilda Varn, Mr. Pim Arens and Ms. Una Holt, respectively Director, Adviser and Clerk, Supreme Court",
            ["Director", "Adviser", "Clerk"],
        ),
        (
            "- Ms. Tilda Varn, Mr. Pim Arens and Ms. Una Holt, Director, Counsel and Clerk respectively, Supreme Court",
            ["Director", "Counsel", "Clerk"],
        ),
        ("- Ms. Tilda Varn and Ms. Una Holt, respectively Director and Clerk of the Supreme Court", ["Director", "Clerk"]),
        ("- Ms. Tilda Varn, Mr. Pim Arens and Ms. Una Holt, respectively Director and Clerk, Supreme Court", [None, None, None]),
    ],
)
def test_as_many_posts_as_persons(listed: Any, item: str, posts: list[str | None]) -> None:
    """Each has his own; of more or fewer posts nobody has any. All are asked about."""
    found = listed(item, "en")
    assert [post for _, post, *_ in found[1:]] == posts
    assert [asked for *_, asked in found] == [False, *(True for _ in posts)]


def test_what_may_be_said_of_both_is_asked(listed: Any) -> None:
    """A plural behind the second name may be said of both."""
    found = listed("- Ms. Tilda Varn and Mr. Pim Arens, Judges, Supreme Court", "en")
    assert [(name, asked) for name, _, _, _, asked in found[1:]] == [("Tilda Varn", True), ("Pim Arens", False)]


@pytest.mark.parametrize(
    "item",
    [
        "- Ms. Tilda Varn, Judge, and Mr. Pim Arens, Clerk, Supreme Court",
        "- Ms. Tilda Varn and Mr. Pim Arens",
        "- Ms. Tilda Varn\n- Mr. Pim Arens, Judge, Supreme Court",
    ],
)
def test_others_are_not_asked(listed: Any, item: str) -> None:
    """What stands behind each name is his own."""
    assert not any(asked for *_, asked in listed(item, "en"))
