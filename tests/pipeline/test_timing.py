"""When the scheduler looks next."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler

from pipeline.timing import FromNow


def test_a_clock_that_jumps_forward_costs_one_look() -> None:
    """What was missed between 1970 and today is not listed: one run is due, at once, and the next a little later."""
    scheduler = BackgroundScheduler(timezone=UTC)
    job = scheduler.add_job(print, FromNow(1), coalesce=True, misfire_grace_time=None)
    scheduler.start(paused=True)
    now = datetime.now(UTC)
    job.modify(next_run_time=datetime(1970, 1, 1, tzinfo=UTC))
    began = time.monotonic()
    assert len(job._get_run_times(now)) == 1
    assert time.monotonic() - began < 1
    assert job.trigger.get_next_fire_time(None, now) == now + timedelta(seconds=1)
    scheduler.shutdown(wait=False)
