"""Lists of another meeting: a sheet, page or section whose heading names other days than the invitation's is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from config.knowledge import Knowledge
from models.invitation import Invitation
from models.page import Block, Page, Paragraph
from models.reply import Delegate
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.words.dates import days_in, yearless_in
from pipeline.extraction.words.plain import Plain

HEADING_WORDS = 25  # of one line at most; what is longer is a sentence, and speaks of many days
ROUND_DAYS = 7  # before and behind the meeting: arrival, events beside it, a day misread


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
    pages = {
        (sheet.document.sha256, page.number): _sections(page, invitation, knowledge)
        for sheet in sheets
        if sheet.part in (Part.NOTE, Part.LIST)
        for page in sheet.document.pages
    }

    def doubted(person: Delegate) -> Delegate:
        where = person.name.where
        sections = pages.get((where.document, where.page or 0), []) if where is not None else []
        if where is None or not _under_other(where.text, sections):
            return person
        return replace(person, name=replace(person.name, reasons=(Doubt.OTHER_MEETING.reason, *person.name.reasons)))

    return tuple(map(doubted, delegates))


def _under_other(name: str, sections: Sequence[_Section]) -> bool:
    """Tell whether the name stands in a section about another meeting and in none about this one."""
    text = " ".join(name.split())
    found = {section.other for section in sections if text in " ".join(section.lines)}
    return found == {True}


def _sections(page: Page, invitation: Invitation, knowledge: Knowledge) -> list[_Section]:
    sections = [_Section(other=False)]
    for block in page.blocks:
        for text, heads in _lines(block):
            told = _is_other(text, invitation, knowledge) if heads else None
            if told is not None and told != sections[-1].other:
                sections.append(_Section(told))
            sections[-1].lines.append(text)
    return sections


def _lines(block: Block) -> Iterator[tuple[str, bool]]:
    """Yield (text, whether it may be a heading): lines of paragraphs, rows of tables; a row with one cell filled may be one."""
    if isinstance(block, Paragraph):
        yield from ((line.text, len(line.text.split()) <= HEADING_WORDS) for line in block.lines)
        return
    for row in block.rows:
        filled = [cell.text for cell in row if cell.lines]
        yield " ".join(filled), len(filled) == 1 and len(filled[0].split()) <= HEADING_WORDS


def _is_other(text: str, invitation: Invitation, knowledge: Knowledge) -> bool | None:
    """Tell whether the heading names days of another meeting (True) or of this one (False); None where it names no span."""
    plain = Plain(text)
    days = days_in(plain, knowledge)
    spans = [(day.first, day.last) for day in days if day.first != day.last or invitation.starts <= day.first <= invitation.ends]
    for first, last, month in yearless_in(plain, knowledge):
        try:
            year = invitation.starts.year
            spans.append((date(year, month, first), date(year, month, last)))
        except ValueError:
            continue
    if not spans:
        return None
    around = timedelta(days=ROUND_DAYS)
    return not any(first - around <= invitation.ends and last + around >= invitation.starts for first, last in spans)
