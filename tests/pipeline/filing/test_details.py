"""What a person needs to judge one message."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from models.errors import Problem, ProblemCode
from pipeline.filing import details
from pipeline.filing.store import Store


def test_only_what_is_doubted_is_told_the_most_doubtful_first(books: Store, sample: Any) -> None:
    """A person sees the values that wait for her, with reasons and alternatives, in the order of need."""
    made, raw = sample.reply(1, "Ana LIMA", "Juan ROCA", "Li WEI")
    books.file(sample.doubted(made, 0.7, 0.2), raw)
    (detail,) = books.details([raw.sha256])
    assert [(doubt.delegate, doubt.finding.value) for doubt in detail.doubts] == [(2, "Juan ROCA"), (1, "Ana LIMA")]
    assert detail.doubts[0].finding.reasons == ("two readings differ",)
    assert detail.doubts[0].finding.alternatives == ("Juan ROCA?",)


def test_problems_and_pages_come_with_it(books: Store, sample: Any) -> None:
    """Problems keep their advice, pages their text and picture."""
    made, raw = sample.reply(1, text="Note verbale", picture=b"webp")
    problem = Problem(ProblemCode.PAGE_MISSING, "note.pdf", "Page 2 is missing")
    books.file(replace(made, problems=(problem,)), raw)
    (detail,) = books.details([raw.sha256])
    assert detail.problems == (problem,)
    (page,) = detail.pages
    assert (page.document, page.untrusted_name, page.number, page.text) == ("a" * 64, "note.pdf", 1, "Note verbale")
    assert page.picture is not None


def test_the_asked_order_is_kept(books: Store, sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks has put the most urgent message first, and gets it first, however many chunks there are."""
    monkeypatch.setattr(details, "CHUNK_MESSAGES", 2)
    for number in range(5):
        books.file(*sample.reply(number))
    asked = [sample.reply(number)[1].sha256 for number in (3, 0, 4, 1, 2)]
    assert [detail.sha256 for detail in books.details(asked)] == asked
