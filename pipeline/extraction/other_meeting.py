"""Lists of another meeting: a sheet, page or section whose heading names other days than the invitation's is asked about.

Meetings of one fortnight follow one another closely: "A. Commission (16-24 April)", "B. Working Group (14-15 April)". Where a
heading names the days of the invitation alone, another that names a meeting and none of these days is of another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.invitation import Invitation
from models.page import Block, Page, Paragraph, Table
from models.reply import Delegate, Role
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.tables.meetings_abreast import Seat, seats_of
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import days_in, yearless_in
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

HEADING_WORDS = 25  # of one line at most; what is longer is a sentence, and speaks of many days
ROUND_DAYS = 7  # before and behind the meeting: arrival, events beside it, a day misread
TWO_PARTS = 0.4  # that the part told first is meant where the cell of our meeting tells another: asked, whatever speaks for it

_ENDED = re.compile(r"[.:;!?。：；！？]\s*$")  # a line behind which a heading may begin
_FULL_STOP = re.compile(r"(?:(?<![^\W_])[^\W\d_]{2,}|\d|[)»”\"])\s?[.。]\s*$")  # not that of "2009 г."
_COLON = re.compile(r"[:：]\s*$")
_GOES_ON = re.compile(r"\s*[^\W\d_A-ZА-ЯЁ\u0600-\u06ff\u4e00-\u9fff]")  # a small letter: the line before is no heading


@dataclass(slots=True)
class _Section:
    """Lines below headings about the meeting that is answered (or about none), or about another one."""

    other: bool
    lines: list[str] = field(default_factory=list)


def with_other_meetings_doubted(
    delegates: tuple[Delegate, ...], sheets: Sequence[Sheet], invitation: Invitation | None, knowledge: Knowledge
) -> tuple[Delegate, ...]:
    """Return the delegates, those doubted whose list stands below a heading that names the days of another meeting.

    A workbook may still hold last month's list, a letter the delegation to two meetings. Only spans of days tell: one day alone
    is more often that of the letter.

    Args:
        delegates: as found, each with the place of its name.
        sheets: the message's documents.
        invitation: the one that the message answers; None tells nothing.
        knowledge: names of months.
    """
    if invitation is None:
        return delegates
    days = _Days(invitation, knowledge)
    read = [(sheet, page) for sheet in sheets if sheet.part in (Part.NOTE, Part.LIST) for page in sheet.document.pages]
    close = any(days.ours_alone(text) for _, page in read for block in page.blocks for text in _headings(block))
    pages = {(sheet.document.sha256, page.number): _sections(page, days, close=close) for sheet, page in read}
    seats = {(sheet.document.sha256, page.number): _seats(page, days) for sheet, page in read}

    def doubted(person: Delegate) -> Delegate:
        where = person.name.where
        if where is None:
            return person
        place, words = (where.document, where.page or 0), " ".join(where.text.split())
        seat = next((seat for seat in seats.get(place, []) if words in seat.row), None)
        if seat is not None and seat.role is not None:
            person = replace(person, role=_role(person.role, seat.role, seat.said))
        if not (_under_other(words, pages.get(place, [])) or (seat is not None and not seat.ours)):
            return person
        return replace(person, name=replace(person.name, reasons=(Doubt.OTHER_MEETING.reason, *person.name.reasons)))

    return tuple(map(doubted, delegates))


def _role(told: Finding, seat: Role, said: str) -> Finding:
    """Return the part that the cell of our meeting tells; another one told already stays, and is asked about.

    "Head of Delegation" in the column of roles and "X (member)" in that of the meeting: either may be meant.
    """
    if told.value == seat:
        return told
    if not told.as_written and told.value in (None, Role.MEMBER):
        return replace(told, value=seat, as_written=said)
    return replace(
        told,
        confidence=min(TWO_PARTS, told.confidence),
        reasons=(f"the column of the meeting tells another part: {said}", *told.reasons),
        alternatives=(seat, *told.alternatives),
    )


def _seats(page: Page, days: _Days) -> list[Seat]:
    """Return which meetings the rows of the page's tables are marked for, where columns are headed by meetings."""
    tables = (block for block in page.blocks if isinstance(block, Table))
    return [seat for table in tables for seat in seats_of(table, days.column, lexicon(days.knowledge))]


def _under_other(words: str, sections: Sequence[_Section]) -> bool:
    """Tell whether the name stands in a section about another meeting and in none about this one."""
    found = {section.other for section in sections if words in " ".join(section.lines)}
    return found == {True}


def _sections(page: Page, days: _Days, *, close: bool) -> list[_Section]:
    sections, beside = [_Section(other=False)], False
    for block in page.blocks:
        headings = {*_headings(block)}
        for text, heads in _lines(block):
            told = days.are_others(text) if heads else None
            if close and text in headings and days.are_anothers(text):
                if days.is_sentence(text):
                    told = told or None  # neither of the other meeting nor of ours: those below are where they were
                else:
                    beside = told is not True and days.ours_alone(" ".join(sections[-1].lines[-1:]))
                    told = True
            elif told is not None:
                beside = False
            elif beside and days.heads_list(text):  # "Meeting: 14-15 April", "Preparatory meeting: 12-13 April", "Delegation:"
                told, beside = False, False
            if told is not None and told != sections[-1].other:
                sections.append(_Section(told))
            sections[-1].lines.append(text)
    return sections


def _headings(block: Block) -> Iterator[str]:
    """Yield the lines that stand as headings do: short, behind no line that goes on, before none that begins small."""
    if not isinstance(block, Paragraph):
        yield from (text for text, heads in _lines(block) if heads)
        return
    lines = [line.text for line in block.lines]
    for before, text, behind in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        free = not before or _ENDED.search(before) is not None
        if free and len(text.split()) <= HEADING_WORDS and _GOES_ON.match(behind) is None:
            yield text


def _lines(block: Block) -> Iterator[tuple[str, bool]]:
    """Yield (text, whether it may be a heading): lines of paragraphs, rows of tables; a row with one cell filled may be one."""
    if isinstance(block, Paragraph):
        yield from ((line.text, len(line.text.split()) <= HEADING_WORDS) for line in block.lines)
        return
    for row in block.rows:
        filled = [cell.text for cell in row if cell.lines]
        yield " ".join(filled), len(filled) == 1 and len(filled[0].split()) <= HEADING_WORDS


@dataclass(frozen=True, slots=True)
class _Days:
    """Tells of a text whether the days that it names are those of the invitation."""

    invitation: Invitation
    knowledge: Knowledge

    def spans(self, text: str) -> list[tuple[date, date]]:
        """Return (first, last) of the spans of days in the text, and of single days of the invitation's meeting."""
        plain, ours = Plain(text), self.invitation
        days = days_in(plain, self.knowledge)
        spans = [(day.first, day.last) for day in days if day.first != day.last or ours.starts <= day.first <= ours.ends]
        for first, last, month in yearless_in(plain, self.knowledge):
            try:
                spans.append((date(ours.starts.year, month, first), date(ours.starts.year, month, last)))
            except ValueError:
                continue
        return spans

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

    def column(self, head: str) -> bool | None:
        """Tell whether the head of a column is of our meeting (True) or of another one (False); None where it tells nothing."""
        return True if self.ours_alone(head) else False if self.are_anothers(head) else None

    def _meets(self, spans: Sequence[tuple[date, date]], around: int) -> bool:
        slack, ours = timedelta(days=around), self.invitation
        return any(first - slack <= ours.ends and last + slack >= ours.starts for first, last in spans)


def _meetings(language: Language) -> tuple[str, ...]:
    return language.meeting_words


def _observing(language: Language) -> tuple[str, ...]:
    return language.grammar.observing
