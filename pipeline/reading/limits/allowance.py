"""How long a message may still be read, and how many pages of it: so that fifty hostile attachments cost no more than one."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from config.settings import ReadingSettings


class Allowance:
    """What is left for one message, from the moment at which this was made."""

    def __init__(self, settings: ReadingSettings, now: Callable[[], float] = time.monotonic) -> None:
        self._settings = settings
        self._now = now
        self._end = now() + settings.message_reading_seconds
        self._pages = settings.message_pages_max
        self._letters = settings.message_max_letters
        self._disappointed = False

    @property
    def seconds(self) -> float:
        """How long the message may still be read; 0 when its time is over."""
        return max(0.0, self._end - self._now())

    def share(self, waiting: int) -> float:
        """Return the seconds that the next of `waiting` attachments may take to be opened.

        An honest message needs no shares. Once an attachment ran out of time, those behind it share what is left, so that
        a good one at the end is still reached.
        """
        limit = float(self._settings.attachment_timeout_seconds)
        if self._disappointed:
            limit = min(limit, self.seconds / max(1, waiting))
        return min(limit, self.seconds)

    def disappoint(self) -> None:
        """Remember that an attachment ran out of time."""
        self._disappointed = True

    def page(self) -> bool:
        """Return whether one more page may be read, and count it."""
        self._pages -= 1
        return self._pages >= 0

    def letters(self, count: int) -> bool:
        """Return whether a page of so many typed letters may still be taken, and count them."""
        self._letters -= count
        return self._letters >= 0

    def settings(self) -> ReadingSettings:
        """Return the settings with the time of one page cut to what the message has left."""
        left = max(1, min(self._settings.page_timeout_seconds, int(self.seconds)))
        return replace(self._settings, page_timeout_seconds=left)
