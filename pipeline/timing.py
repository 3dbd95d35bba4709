"""When the scheduler looks next, if nobody says otherwise: counted from now, so that no jump of the clock is made up for."""

from __future__ import annotations

from datetime import datetime, timedelta

from apscheduler.triggers.base import BaseTrigger


class FromNow(BaseTrigger):  # type: ignore[misc]  # the library is not typed
    """Fires again some time after it was asked, whatever came before.

    The library's own trigger lists every time that was missed before it leaves out all but one: where a clock jumps from 1970 to
    today, or a machine wakes after weeks, that is millions of them, and a minute and half a gigabyte for nothing (measured with
    libfaketime, scripts/bench/faults_rows.py, row "clock").

    Args:
        seconds: between two looks.
    """

    def __init__(self, seconds: float) -> None:
        self.between = timedelta(seconds=seconds)

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """Return when to fire next. `previous_fire_time` is None at the first time, and does not count."""
        del previous_fire_time
        return now + self.between
