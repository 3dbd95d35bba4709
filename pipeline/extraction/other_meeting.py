"""Lists of another meeting: a sheet, page or section whose heading names other days than the invitation's is asked about.

Meetings of one fortnight follow one another closely: "A. Commission (16-24 April)", "B. Working Group (14-15 April)". Where a
heading names the days of the invitation alone, another that names a meeting and none of these days is of another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from config.knowledge import Knowledge
from models.finding import Finding
from models.invitation import Invitation
from models.page import Block, Page, Paragraph, Table
from models.reply import Delegate, Role
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.meeting_columns import MeetingColumns
from pipeline.extraction.meeting_days import MeetingDays
from pipeline.extraction.tables.meetings_abreast import Seat, seats_of
from pipeline.extraction.words.lexicon import Lexicon, lexicon

HEADING_WORDS = 25  # of one line at most; what is longer is a sentence, and speaks of many days
TWO_PARTS = 0.4  # that the part told first is meant where the cell of our meeting tells another: asked, whatever speaks for it

_ENDED = re.compile(r"[.:;!?。：；！？]\s*$")  # a line behind which a heading may begin
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
    days = MeetingDays(invitation, knowledge)
    read = [(sheet, page) for sheet in sheets if sheet.part in (Part.NOTE, Part.LIST) for page in sheet.document.pages]
    close = any(days.ours_alone(text) for _, page in read for block in page.blocks for text in _headings(block))
    pages = {(sheet.document.sha256, page.number): _sections(page, days, close=close) for sheet, page in read}
    columns = MeetingColumns(days, [text for _, page in read for block in page.blocks for text in _told(block)])
    seats = {(sheet.document.sha256, page.number): _seats(page, columns, lexicon(knowledge)) for sheet, page in read}

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


def _seats(page: Page, columns: MeetingColumns, known: Lexicon) -> list[Seat]:
    """Return which meetings the rows of the page's tables are marked for, where columns are headed by meetings."""
    tables = (block for block in page.blocks if isinstance(block, Table))
    return [seat for table in tables for seat in seats_of(table, columns.told, columns.is_meeting, known)]


def _told(block: Block) -> Iterator[str]:
    """Yield a paragraph as one line: it may tell what the heads of a table's columns stand for."""
    if isinstance(block, Paragraph):
        yield " ".join(line.text for line in block.lines)


def _under_other(words: str, sections: Sequence[_Section]) -> bool:
    """Tell whether the name stands in a section about another meeting and in none about this one."""
    found = {section.other for section in sections if words in " ".join(section.lines)}
    return found == {True}


def _sections(page: Page, days: MeetingDays, *, close: bool) -> list[_Section]:
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
