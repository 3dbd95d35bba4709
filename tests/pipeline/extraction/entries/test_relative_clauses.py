"""Posts told in clauses about somebody, and clauses joined to them."""

from __future__ import annotations

import pytest

from pipeline.extraction.entries.relative_clauses import post_in_clause, with_clauses_apart
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("clause", "post"),
    [
        ("who has since January been Senior Inspector", "Senior Inspector"),
        ("who has been the Director", "Director"),
        ("qui occupe depuis mai le poste de conseiller juridique", "conseiller juridique"),
        ("quien ocupa desde mayo el cargo de Fiscal", "Fiscal"),
        ("который с мая является советником", "советником"),
        ("который с мая является начальник отдела", "начальник отдела"),
        ("who has since January been ill", None),
        ("who has been replaced by the Director", None),
    ],
)
def test_a_few_words_may_stand_between_who_and_the_post(words: Lexicon, clause: str, post: str | None) -> None:
    """What follows is a post, and begins with its word."""
    at = post_in_clause(clause, words)
    assert (None if at is None else clause[at:]) == post


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Counsel at the State Law Office and who can be written to at", 2),
        ("inspecteur principal à la Police nationale et dont la ligne", 2),
        ("Director de Asuntos Jurídicos y quien puede ser contactado", 2),
        ("Director of Law and Justice", 1),
        ("Secretary for Women and Whole Families", 1),
    ],
)
def test_and_who_begins_a_part_of_its_own(words: Lexicon, text: str, parts: int) -> None:
    """An "and" within a post does not."""
    assert len(with_clauses_apart(text, segments(text, 0), words)) == parts


def test_and_i_ends_what_is_said_of_the_one_above(words: Lexicon) -> None:
    """Behind it stands the writer's own name; alone at the end it is a remark."""
    view = "judge, Ministry of Justice\nand I, Tom Lall"
    kept = with_clauses_apart(view, segments(view, 0), words)
    assert [view[part.start : part.end] for part in kept] == ["judge", "Ministry of Justice"]
