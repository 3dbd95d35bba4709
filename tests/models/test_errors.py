"""Problems and the exception tree."""

from __future__ import annotations

import pytest

from models.errors import (
    ADVICE,
    AlreadyRunning,
    ConfigError,
    ExitCode,
    IntakeError,
    LoginRefused,
    MailboxError,
    Problem,
    ProblemCode,
    SourceError,
    StoreError,
    ToolMissing,
)


@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_says_what_to_do(code: ProblemCode) -> None:
    """No problem is shown to a person without advice, written as a sentence."""
    assert ADVICE[code].endswith(".")


def test_a_problem_reads_as_a_sentence() -> None:
    """Its text names the place first, and needs none where the whole message is meant."""
    assert str(Problem(ProblemCode.PAGE_UNREADABLE, "page 2", "too faint")) == "page 2: too faint"
    assert str(Problem(ProblemCode.NOTHING_TO_READ, "", "no text")) == "no text"


CODES = [
    (SourceError, 2),
    (MailboxError, 69),
    (LoginRefused, 69),
    (StoreError, 69),
    (AlreadyRunning, 75),
    (ConfigError, 78),
    (ToolMissing, 78),
]


@pytest.mark.parametrize(("error", "code"), CODES)
def test_exit_codes_are_those_of_the_contract(error: type[IntakeError], code: int) -> None:
    """Scripts of other offices rely on these numbers."""
    assert error.exit_code == ExitCode(code)
