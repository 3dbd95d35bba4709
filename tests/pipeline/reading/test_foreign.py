"""What parses foreign bytes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode
from models.mail import Body
from models.page import Page
from pipeline.reading import foreign
from pipeline.reading.foreign import Here, Told
from pipeline.reading.formats import Format, Yield

LIMITS = ReadingSettings()
SHORT = ReadingSettings(page_max_letters=5)


def test_the_format_is_told_before_its_first_page() -> None:
    """Then come the pages."""
    told, page = Here().pages(b"Ms. Ada BROOK", LIMITS)
    assert told == Told("text")
    assert isinstance(page, Page)


def test_what_nobody_reads_is_a_problem_with_its_kind() -> None:
    """Empty, a program: each by its name, and nothing raised."""
    codes = [list(Here().pages(data, LIMITS))[-1] for data in (b"", b"MZ\x90\x00\x03")]
    assert [one.code for one in codes if isinstance(one, Problem)] == [
        ProblemCode.ATTACHMENT_EMPTY,
        ProblemCode.ATTACHMENT_DANGEROUS,
    ]
    assert "program" in str(codes[1])


@pytest.mark.parametrize(
    ("error", "code"),
    [(MemoryError(), ProblemCode.ATTACHMENT_TOO_LARGE), (RecursionError("deep"), ProblemCode.ATTACHMENT_DAMAGED)],
)
def test_whatever_a_library_raises_ends_the_attachment_only(
    monkeypatch: pytest.MonkeyPatch, error: Exception, code: ProblemCode
) -> None:
    """Want of memory and mistakes of any kind become a problem with the right code."""

    def explode(data: bytes, settings: ReadingSettings) -> Iterator[Yield]:
        raise error
        yield

    monkeypatch.setattr(foreign, "formats", lambda: (Format("odd", lambda _: True, explode),))
    _, problem = Here().pages(b"x", LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is code


def test_two_formats_for_the_same_bytes_are_a_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Never a silent priority."""
    one, two = (Format(name, lambda _: True, lambda *_: iter(())) for name in "ab")
    monkeypatch.setattr(foreign, "formats", lambda: (one, two))
    (problem,) = Here().pages(b"x", LIMITS)
    assert isinstance(problem, Problem)
    assert problem.code is ProblemCode.BUG


def test_a_text_is_a_page_or_a_problem() -> None:
    """Plain and marked-up texts are read; too long a one is refused, and of too many letters the first are kept."""
    assert [type(item) for item in Here().body(Body("1", "<p>Ada</p>", html=True), LIMITS)] == [Page]
    assert list(Here().body(Body("1", "  "), LIMITS)) == []
    (refused,) = Here().body(Body("1", "long"), ReadingSettings(text_max_letters=3))
    assert isinstance(refused, Problem)
    assert "text_max_letters = 3" in refused.detail
    for items in (Here().body(Body("1", "a few words"), SHORT), list(Here().pages(b"a few words", SHORT))[1:]):
        page, problem = items
        assert isinstance(page, Page)
        assert isinstance(problem, Problem)
        assert page.text == "a few"
