"""A mail printed onto a page and sent as a file: its own head stands on top, and mails that it quotes below what it tells."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Knowledge
from models.page import Line
from pipeline.extraction.correspondence.letter_heads import told
from pipeline.extraction.correspondence.quotation import LABELLED, Quotation, header_at, quotation_in
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

TOP_LINES = 4  # of a page, above a mail's head: the program's name, who printed it
HEAD_ROWS = 9  # of a mail's head at most, one label each


def printed_mail(lines: tuple[Line, ...], knowledge: Knowledge, mailboxes: Sequence[str] = ()) -> Quotation | None:
    """Return what a file holds of its writer and what it quotes, where it begins with a mail's head, which is its own; else None.

    Args:
        lines: of the file, in order.
        knowledge: labels of mail programs.
        mailboxes: addresses to which the reply was sent.
    """
    lengths = ((index, header_at(lines, index, knowledge, mailboxes)) for index in range(min(TOP_LINES, len(lines))))
    below = next((index + length for index, length in lengths if length), len(lines))
    if below >= len(lines):
        return None
    parts = quotation_in(lines[below:], knowledge, mailboxes)
    own, quoted, headers = (tuple(below + index for index in found) for found in (parts.own, parts.quoted, parts.headers))
    return Quotation((*range(below), *own), quoted, headers, parts.ours) if own else None


def own_head_end(strip: Strip, lexicon: Lexicon) -> int | None:
    """Return where the head of a printed mail ends, on top of its file's first page; None where there is none.

    Further down, and on a later page, such a head begins a mail that is quoted.
    """
    if strip.passage.page.number > 1:
        return None
    tops = (number for number, row in enumerate(strip.rows[:TOP_LINES]) if lexicon.greetings.is_sender(strip.text(row)))
    number = next(tops, None)
    if number is None or told(strip, strip.rows[:number], lexicon):
        return None
    rows = strip.rows[number : number + HEAD_ROWS]
    labelled = next((count for count, row in enumerate(rows) if not LABELLED.match(strip.text(row))), len(rows))
    known = [row for row in rows[:labelled] if lexicon.greetings.heads_mail(strip.text(row))]
    end = known[-1].end if known else rows[0].end
    return end if any(key(strip.text(row)) for row in strip.rows[-1:] if row.start >= end) else None
