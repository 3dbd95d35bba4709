"""Telephone numbers, mobile ones included."""

from __future__ import annotations

from config.knowledge import Knowledge, State
from pipeline.extraction.contacts.telephone import calls_in
from pipeline.extraction.fields import Field, Hit
from pipeline.extraction.layout.passage import Passage


def find(passage: Passage, knowledge: Knowledge, state: State | None, head: tuple[str, ...] = ()) -> tuple[Hit, ...]:
    """Return telephone numbers in E.164, as written where they are not valid; `head` is what the column's head says."""
    return tuple(
        Hit(call.start, call.end, call.finding) for call in calls_in(passage, knowledge, state, head) if "phone" in call.kinds
    )


FIELD = Field("phones", find)
