"""Tests of rows of a table without a name. All persons are invented."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.errors import ProblemCode
from models.mail import Address, Letter
from models.reply import Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet

LETTER = Letter("<a@example.org>", Address("", "mission@example.org"), "", None, (), (), (), (), None)
COUNTED = "No.\tName\tPost\n1\tMs. Ana Lind\tJudge\n"
BARE = "Name\tPost\tE-mail\nMs. Ana Lind\tJudge\t\n"
PAIR = BARE + "Mr. Per Dahl\tProsecutor\t\n"


def _read(
    build: Any, knowledge: Knowledge, table: str
) -> tuple[list[tuple[str | None, str | None, list[str | None]]], set[ProblemCode]]:
    """Return name, post and addresses of each delegate, and what is asked about the message."""
    sheet = Sheet(build.document(build.page(f"CU 2009/33 (A). Norland nominates:\n\n{table}")), Part.NOTE)
    found, problems = delegates_of(LETTER, (sheet,), knowledge, knowledge.state("NOR"), Kind.NOMINATION)
    told = [(one.name.value, one.title.value, [email.value for email in one.emails]) for one in found]
    return told, {problem.code for problem in problems}


@pytest.mark.parametrize("row", ["2\t\tProsecutor\n", "2\t\tProsecutor\n3\t\t\n", "2.\t-\tAttaché\n"])
def test_a_counted_row_without_a_name_is_asked_about(build: Any, knowledge: Knowledge, row: str) -> None:
    """It is nobody's above it, and somebody may be missing."""
    assert _read(build, knowledge, COUNTED + row) == ([("Ana Lind", "Judge", [])], {ProblemCode.DELEGATES_MISSING})


def test_a_counted_empty_row_tells_nothing(build: Any, knowledge: Knowledge) -> None:
    """Forms have rows to spare."""
    assert _read(build, knowledge, COUNTED + "2\t\t\n3\t\t\n")[1] == set()


def test_a_post_with_an_address_is_no_rest_of_the_row_above(build: Any, knowledge: Knowledge) -> None:
    """Nor is a body, where the row above has its post."""
    for row in ("\tAttaché\tdesk@norland.example\n", "\tMinistry of Justice\tdesk@norland.example\n"):
        persons, problems = _read(build, knowledge, BARE + row)
        assert persons == [("Ana Lind", "Judge", [])]
        assert ProblemCode.DELEGATES_MISSING in problems


@pytest.mark.parametrize(
    ("row", "addresses", "problems"),
    [
        ("\t\tdesk@norland.example\n", [], {ProblemCode.CONTACT_UNCLAIMED}),
        ("\t\tper.dahl@norland.example\n", ["per.dahl@norland.example"], set()),
    ],
)
def test_an_address_below_several_without_any_is_nobody_s(
    build: Any, knowledge: Knowledge, row: str, addresses: list[str], problems: set[ProblemCode]
) -> None:
    """Unless it is made of the last one's name."""
    persons, asked = _read(build, knowledge, PAIR + row)
    assert [found for _, _, found in persons] == [[], addresses]
    assert asked == problems
