"""What is left of a message's time and pages."""

from __future__ import annotations

from config.settings import ReadingSettings
from pipeline.reading.limits.allowance import Allowance

LIMITS = ReadingSettings(message_reading_seconds=100, attachment_timeout_seconds=30, message_pages_max=2, page_timeout_seconds=40)


class Clock:
    """A clock that stands until it is turned."""

    def __init__(self) -> None:
        self.time = 1_000.0

    def __call__(self) -> float:
        return self.time


def test_an_honest_message_gives_every_attachment_the_whole_limit() -> None:
    """Time is not cut into shares as long as nothing went wrong."""
    assert Allowance(LIMITS, Clock()).share(50) == 30


def test_after_a_first_disappointment_the_others_share_what_is_left() -> None:
    """Fifty attachments that never end leave time for a good one at the end of them."""
    clock = Clock()
    allowance = Allowance(LIMITS, clock)
    used = 0.0
    for waiting in range(50, 0, -1):
        share = allowance.share(waiting)
        assert share > 1
        clock.time += share
        used += share
        allowance.disappoint()
    assert used <= 100 + 1e-6


def test_when_the_time_is_over_it_is_over() -> None:
    """Nothing is left, and less than nothing never."""
    clock = Clock()
    allowance = Allowance(LIMITS, clock)
    clock.time += 99
    assert allowance.settings().page_timeout_seconds == 1
    assert allowance.share(1) == 1
    clock.time += 500
    assert allowance.seconds == allowance.share(3) == 0


def test_pages_are_counted() -> None:
    """So many pages of a message, and no more."""
    allowance = Allowance(LIMITS)
    assert [allowance.page() for _ in range(3)] == [True, True, False]
