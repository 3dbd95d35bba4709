"""Whether the days that a text names are those of the meeting that a message answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from config.knowledge import Knowledge, Language
from models.invitation import Invitation
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import days_in, spans_in_figures, yearless_in
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

ROUND_DAYS = 7  # before and behind the meeting: arrival, events beside it, a day misread

_FULL_STOP = re.compile(r"(?:(?<![^\W_])[^\W\d_]{2,}|\d|[)»”\"])\s?[.。]\s*$")  # not that of "2009 г."
_COLON = re.compile(r"[:：]\s*$")


@dataclass(frozen=True, slots=True)
class MeetingDays:
    """Tells of a text whether the days that it names are those of the invitation."""

    invitation: Invitation
    knowledge: Knowledge

    def spans(self, text: str) -> list[tuple[date, date]]:
        """Return (first, last) of the spans of days in the text, and of single days of the invitation's meeting."""
        plain, ours = Plain(text), self.invitation
        days = days_in(plain, self.knowledge)
        spans = [(day.first, day.last) for day in days if day.first != day.last or ours.starts <= day.first <= ours.ends]
        yearless = (self._span(*told) for told in yearless_in(plain, self.knowledge))
        return [*spans, *(span for span in yearless if span is not None)]

    def are_others(self, text: str) -> bool | None:
        """Tell whether it names days far from the meeting (True) or of it or near it (False); None where it names no span."""
        return None if not (spans := self.spans(text)) else not self._meets(spans, ROUND_DAYS)

    def are_anothers(self, text: str) -> bool | None:
        """Tell whether it names a meeting, and days of which none is one of ours: True, or None where it tells nothing."""
        spans = self.spans(text)
        meeting = cues(self.knowledge, _meetings).first(Plain(text), near=False) is not None
        return True if spans and meeting and not self._meets(spans, 0) else None

    def is_sentence(self, text: str) -> bool:
        """Tell whether the line is no heading: "Ms. A will also attend the Commission, 16-24 April 2009."."""
        if _FULL_STOP.search(text):
            return True
        return _COLON.search(text) is None and cues(self.knowledge, _observing).first(Plain(text), near=False) is not None

    def heads_list(self, text: str) -> bool:
        """Tell whether it is the heading of a delegation or a list, and names no meeting."""
        meeting = cues(self.knowledge, _meetings).first(Plain(text), near=False) is not None
        return not meeting and lexicon(self.knowledge).is_heading(text.rstrip(" :："))

    def ours_alone(self, text: str) -> bool:
        """Tell whether it names days of the invitation's meeting, and none besides."""
        spans = self.spans(text)
        return bool(spans) and all(self.invitation.starts <= first and last <= self.invitation.ends for first, last in spans)

    def on_other_days(self, text: str) -> bool:
        """Tell whether it names spans of days, none of them meeting ours: "16-17 April"; one day may be that of a flight."""
        spans = self.spans(text)
        return bool(spans) and not self._meets(spans, 0)

    def in_figures(self, text: str) -> bool | None:
        """Tell whether the spans of days in figures, "14-15/4", are ours alone (True) or none is (False); None where neither."""
        spans = [span for told in spans_in_figures(Plain(text)) if (span := self._span(*told)) is not None]
        ours = [self.invitation.starts <= first and last <= self.invitation.ends for first, last in spans]
        return None if not ours else True if all(ours) else None if self._meets(spans, 0) else False

    def _span(self, first: int, last: int, month: int) -> tuple[date, date] | None:
        """Return these days of the year of the meeting; None where there are none such."""
        year = self.invitation.starts.year
        try:
            return date(year, month, first), date(year, month, last)
        except ValueError:
            return None

    def _meets(self, spans: Sequence[tuple[date, date]], around: int) -> bool:
        slack, ours = timedelta(days=around), self.invitation
        return any(first - slack <= ours.ends and last + slack >= ours.starts for first, last in spans)


def _meetings(language: Language) -> tuple[str, ...]:
    return language.meeting_words


def _observing(language: Language) -> tuple[str, ...]:
    return language.grammar.observing
