"""Tests of headings of a form's part that tell a person's role."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.forms.role_headings import heading_role, is_counted_heading, role_alone, role_in_remark
from pipeline.extraction.words.lexicon import Lexicon, lexicon


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A. HEAD OF DELEGATION", Role.HEAD),
        ("Participant 1 (Head of delegation)", Role.HEAD),
        ("Fiche 2 (chef de délégation)", Role.HEAD),
        ("Участник 2 – член делегации", Role.MEMBER),
        ("المشارك الأول - رئيس الوفد", Role.HEAD),
        ("一、团长 (Head of delegation)", Role.HEAD),
        ("Expert / Expert", Role.EXPERT),
        ("Участник / Participant № 1", None),  # says who it is and no more
        ("Full name (delegate)", None),  # a label
        ("Nom complet (délégué)", None),
        ("Director (Head of Delegation)", None),  # a post
        ("Participant 2: Mr. John Smith", None),
    ],
)
def test_a_heading_tells_the_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """It counts the participant or has a mark, and says the role in one language or two, and nothing else."""
    told = heading_role(text, lexicon(knowledge))
    assert (told[0] if told else None) is role


def test_a_heading_that_counts_is_no_label(knowledge: Knowledge) -> None:
    """Without a role it may be the label of a name."""
    words = lexicon(knowledge)
    assert is_counted_heading("Participant 1 (Head of delegation)", words)
    assert not is_counted_heading("Participant 1", words)
    assert not is_counted_heading("Head of delegation", words)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Head of delegation", Role.HEAD),
        ("Alternate 2", Role.ALTERNATE),
        ("Head of delegation?", None),
        ("Director General", None),
    ],
)
def test_a_value_may_be_a_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Figures behind it are dirt; a question is no answer."""
    assert role_alone(text, lexicon(knowledge)) is role


@pytest.mark.parametrize(
    ("remark", "role", "asked"),
    [
        ("Head of delegation (as before)", "head", False),
        ("Head of delegation (unchanged)", "head", False),
        ("Head of delegation (to be confirmed)", "head", True),
        ("Head of delegation - TBC", "head", True),
        ("Alternate, not yet confirmed", "alternate", True),
        ("chef de délégation (comme précédemment)", "head", False),
        ("jefe de la delegación (por confirmar)", "head", True),
        ("глава делегации (уточняется)", "head", True),
        ("глава делегации (как прежде)", "head", False),
        ("رئيس الوفد (كما هو)", "head", False),
        ("团长（待确认）", "head", True),
        ("团长（不变）", "head", False),
        ("Vegetarian (to be confirmed)", "member", False),
        ("Head of Legal Section (as before)", "member", False),
    ],
)
@pytest.mark.parametrize("head", ["Remarks", "Role"])
def test_a_remark_beside_a_part_hides_it_not(read_note: Any, remark: str, role: str, asked: bool, head: str) -> None:
    """What was so before is so; a part that is still to be confirmed is asked about."""
    table = f"Name\tPosition\t{head}\nMr. Peter Lund\tDirector\t{remark}\nMr. Erik Dahl\tCounsellor\tMember"
    one, _ = read_note(f"The following will attend the meeting:\n\n{table}")
    if role != "member":
        assert (str(one.role.value), one.role.confidence < 0.75) == (role, asked)
    assert str(one.role.value) == role


@pytest.mark.parametrize(
    ("said", "asked"), [("Head of delegation (to be confirmed)", True), ("Head of delegation (as before)", False)]
)
def test_a_part_in_an_entry_may_be_unconfirmed(delegates_of_mail: Any, said: str, asked: bool) -> None:
    """Right behind the part the remark is of it."""
    (one,) = delegates_of_mail(f"The following will attend the meeting:\n\n1. Mr. Peter Lund, Director, {said}\n")
    assert (str(one.role.value), one.role.confidence < 0.75) == ("head", asked)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Deputy\nleader", Role.ALTERNATE),
        ("Chef\nde délégation", Role.HEAD),
        ("Leader\nHalal meals", Role.HEAD),
        ("Halal\nmeals", None),
    ],
)
def test_a_remark_may_stand_on_two_lines(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Of a narrow cell: its first word is another part, so that none was seen, and the deputy became a member, unasked."""
    assert role_in_remark(text, lexicon(knowledge)) is role


def test_a_value_may_tell_a_part_twice(knowledge: Knowledge) -> None:
    """In brackets what it means for the delegation; two different parts are none."""
    assert role_alone("正代表（团 长）", lexicon(knowledge)) is Role.HEAD
    assert role_alone("Titular (Jefe de delegación)", lexicon(knowledge)) is Role.HEAD
    assert role_alone("Adviser (head of delegation)", lexicon(knowledge)) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Expert 1", (Role.EXPERT, "Expert")),
        ("Эксперт / Expert № 2", (Role.EXPERT, "Эксперт")),
        ("الخبير الثاني", (Role.EXPERT, "الخبير")),
        ("专家二", (Role.EXPERT, "专家")),
        ("Member 1", None),
    ],
)
def test_a_counted_part_heads_one_of_several(words: Lexicon, text: str, told: tuple[Role, str] | None) -> None:
    """Each of several experts; whoever is counted as a member has no part of his own."""
    found = heading_role(text, words)
    assert (None if found is None else (found[0], text[found[1] : found[2]])) == told
