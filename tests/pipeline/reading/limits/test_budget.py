"""Limits of one message."""

from __future__ import annotations

from config.settings import ReadingSettings
from models.errors import ProblemCode
from pipeline.reading.limits.budget import PROBLEMS_MAX, Budget, Watch


def test_each_limit_that_bites_is_a_problem() -> None:
    """Too many parts, too deep, too many attachments, too many bytes: each is refused and said."""
    budget = Budget(ReadingSettings(parts_max=2, nesting_max=3, attachments_max=1, unpacked_max_bytes=10))
    assert budget.part("1", 1)
    assert not budget.part("1.1.1.1", 4)
    assert not budget.part("2", 1)
    assert budget.attachment("attachment 1")
    assert not budget.attachment("attachment 2")
    assert budget.bytes(10, "1")
    assert not budget.bytes(1, "2")
    codes = [problem.code for problem in budget.problems]
    assert codes == [ProblemCode.ATTACHMENTS_TOO_MANY] * 3 + [ProblemCode.ATTACHMENT_TOO_LARGE]


def test_parts_are_announced_before_they_are_looked_into_and_some_left_out() -> None:
    """Whoever watches knows which part was open when the opening never ended, and can have it left out at the next try."""
    seen: list[str] = []
    budget = Budget(ReadingSettings(), Watch(seen.append, frozenset({"2"})))
    assert [budget.enter(number) for number in ("1", "2", "3")] == [True, False, True]
    assert seen == ["1", "3"]


def test_a_great_many_problems_are_not_all_listed() -> None:
    """The first hundred are, and that there are more."""
    budget = Budget(ReadingSettings())
    for number in range(70_000):
        budget.problem(ProblemCode.ATTACHMENT_ENCRYPTED, f"attachment {number}", "locked")
    assert len(budget.problems) == PROBLEMS_MAX + 1
    assert "not listed" in budget.problems[-1].detail
