"""Words that say the same in two scripts."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.two_scripts import change_of_script, in_two_scripts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("代表 Delegate", ("代表", "Delegate")),
        ("Глава делегации\nHead of Delegation", ("Глава делегации", "Head of Delegation")),
        ("Membre / عضو", ("Membre", "عضو")),
        ("團長 (Head of Delegation)", ("團長", "Head of Delegation")),
        ("Head of Delegation", None),
        ("团长 Head 代表团", None),  # changes twice
        ("团长。Head", None),  # two sentences
        ("2009", None),
        ("", None),
    ],
)
def test_the_parts_are_told_where_the_letters_change_once(text: str, parts: tuple[str, str] | None) -> None:
    """At a blank, a stroke, a bracket or a line's end."""
    assert in_two_scripts(text) == parts


@pytest.mark.parametrize(
    ("texts", "change"),
    [
        (["代表", "Delegate"], 1),
        (["Head", "of", "delegation", "团长"], 3),
        (["Head", "团长", "Adviser"], None),
        (["Head", "of"], None),
        ([], None),
    ],
)
def test_where_the_script_changes(texts: list[str], change: int | None) -> None:
    """Once, or it tells nothing."""
    assert change_of_script(texts) == change


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("代表 Delegate", Role.MEMBER),
        ("顾问 Adviser", Role.ADVISER),
        ("Глава делегации Head of Delegation", Role.HEAD),
        ("رئيس الوفد Chef de délégation", Role.HEAD),
        ("عضو / Membre", Role.MEMBER),
        ("Советник Adviser", Role.ADVISER),  # the first alone may be a post
        ("مستشار Conseiller", None),  # each may be a post
        ("團長 Adviser", None),  # they differ
        ("司长 Director", None),
        ("陳嘉慧 Delegate", None),
    ],
)
def test_a_role_in_two_scripts_is_that_role(knowledge: Knowledge, text: str, role: Role | None) -> None:
    """Where both say the same part, and one of them says nothing else."""
    assert lexicon(knowledge).role(text) is role
