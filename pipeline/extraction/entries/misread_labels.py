"""A label of an address that a value seems to end with: "E-mail" in the letters of another alphabet, or misread."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.noise import CONTACT_BEHIND
from pipeline.extraction.entries.segments import Segment, segments

_MAIL_AT_END = re.compile(r"[\s.]+[EЕ][-‐–][^\W\d_]{2,4}[!|\]1]?$")  # with its hyphen: "советник делегации. Е-тай"


def stretches_of(view: str, masked: str, start: int) -> list[Segment]:
    """Return the stretches between separators, without "E-mail" at their ends where its colon and an address follow.

    Args:
        view: the text.
        masked: it from `start` on, with 0x01 for contacts.
        start: where `masked` begins in it.
    """
    return [_without_label(view, masked, start, segment) for segment in segments(masked, start)]


def _without_label(view: str, masked: str, start: int, segment: Segment) -> Segment:
    if CONTACT_BEHIND.match(masked, segment.end - start) is None:
        return segment
    label = _MAIL_AT_END.search(view[segment.start : segment.end])
    return replace(segment, end=segment.start + label.start()) if label is not None and label.start() else segment
