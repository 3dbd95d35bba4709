"""Tests of courtesy forms with a name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.kinds.courtesies import begins_courteously, courtesies, tells_post
from pipeline.extraction.layout.text import page_texts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ms. Ada Berg and Mr. Jan Luna will come.", 2),
        ("李建国先生和王丽女士将出席。", 2),
        ("La República da Guiné escreveu.", 0),
        ("Please register me.", 0),
        ("Dear Sir/Madam, we write to the Attorney General.", 0),
        ("N° 287/PR/PM/2009", 0),
        ("السيد وليد محمد سالم", 1),
        ("Ms. E Johnson", 1),
        ("MINISTÈRE DE LA JUSTICE ET DE LA SÉCURITÉ PUBLIQUE", 0),
        ("Cabinet du Ministre\nNorville, le 9 juin 2009\nMesdames,", 0),
        ("viendra avec la juge\nAda Berg, qui préside la cour", 1),
        ("The Ministry confirms that Sri Lanka will attend.", 0),
    ],
)
def test_a_form_with_a_name_is_somebody(build: Any, knowledge: Knowledge, text: str, count: int) -> None:
    """A particle, a pronoun, a number and a post behind a form are nobody."""
    (page,) = page_texts(build.document(text))
    assert len(courtesies(page, knowledge)) == count


def test_only_those_between_two_places_are_told(build: Any, knowledge: Knowledge) -> None:
    """The places are of the plain text, as what is returned."""
    (page,) = page_texts(build.document("Ms. Ada Berg, Mr. Jan Luna, Mr. Omar Fassi"))
    at = page.plain.text.index("mr.")
    assert courtesies(page, knowledge, at, at + len("mr. jan luna")) == (at,)


@pytest.mark.parametrize(
    ("line", "begins"), [("Ms. Ada Berg", True), ("王丽女士，法官", True), ("Ada Berg, for Ms. Luna", False)]
)
def test_a_line_begins_courteously(knowledge: Knowledge, line: str, begins: bool) -> None:
    """A form further on speaks of another."""
    assert begins_courteously(line, knowledge) is begins


@pytest.mark.parametrize(("text", "post"), [("Attorney General", True), ("Ada Berg", False)])
def test_words_of_posts_name_nobody(knowledge: Knowledge, text: str, post: bool) -> None:
    """One such word is enough."""
    assert tells_post(text, knowledge) is post
