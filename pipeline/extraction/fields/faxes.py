"""Fax numbers: those that a label or a column's head calls so."""

from __future__ import annotations

from dataclasses import replace

from config.knowledge import Knowledge, State
from pipeline.extraction.contacts.telephone import calls_in
from pipeline.extraction.fields import Field, Hit
from pipeline.extraction.layout.passage import Passage


def find(passage: Passage, knowledge: Knowledge, state: State | None, head: tuple[str, ...] = ()) -> tuple[Hit, ...]:
    """Return fax numbers in E.164, as written where they are not valid; `head` is what the column's head says."""
    return tuple(
        Hit(call.start, call.end, replace(call.finding, field="fax"))
        for call in calls_in(passage, knowledge, state, head)
        if "fax" in call.kinds
    )


FIELD = Field("faxes", find)
