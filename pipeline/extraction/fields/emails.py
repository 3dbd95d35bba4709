"""E-mail addresses: those that stand there, those broken over lines, and those whose "@" or stop was misread."""

from __future__ import annotations

from config.knowledge import Knowledge, State
from models.page import Source
from pipeline.extraction.contacts.addresses_compared import compared
from pipeline.extraction.contacts.addresses_cut import cut_in
from pipeline.extraction.contacts.at_as_letter import with_letters_for_at
from pipeline.extraction.contacts.at_in_pieces import with_at_in_pieces
from pipeline.extraction.contacts.blanks_within import with_blanks_left_out
from pipeline.extraction.contacts.contact_labels import labels_in
from pipeline.extraction.contacts.letters_touching import with_touched_doubted
from pipeline.extraction.contacts.local_parts_reread import office_words
from pipeline.extraction.contacts.mail_addresses import Read, addresses_in
from pipeline.extraction.fields import Field, Hit
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.second_reading import second_passage


def find(passage: Passage, knowledge: Knowledge, state: State | None) -> tuple[Hit, ...]:
    """Return every address in the passage, domain in lower case; on recognised pages compared with the second reading.

    There an address may have lost its end; it is returned as far as it goes.
    """
    reads = _whole(passage, knowledge, state)
    reads = tuple(sorted((*reads, *cut_in(passage, reads, knowledge)), key=lambda read: read.start))
    other = second_passage(passage)
    if other is not None:
        reads = compared(passage, reads, other, _whole(other, knowledge, state), office_words(knowledge))
    if passage.page.source is Source.OCR:
        reads = tuple(with_touched_doubted(passage, read) for read in reads)
    return tuple(Hit(_with_label(passage, read, knowledge), read.end, read.finding(passage)) for read in reads)


def _whole(passage: Passage, knowledge: Knowledge, state: State | None) -> tuple[Read, ...]:
    """Return the addresses of one reading that go from their beginning to their end, the "@" misread or lost perhaps."""
    reads = with_letters_for_at(passage, addresses_in(passage, knowledge, state), knowledge, state)
    return with_blanks_left_out(passage, with_at_in_pieces(passage, reads, knowledge, state), knowledge)


def _with_label(passage: Passage, read: Read, knowledge: Knowledge) -> int:
    """Return where the address's label begins, or the address itself where it has none."""
    window = max(0, read.start - 48)
    labels = [label for label in labels_in(passage.text[window : read.start], knowledge) if "email" in label.kinds]
    if labels and window + labels[-1].end >= read.start - 1:
        return window + labels[-1].start
    return read.start


FIELD = Field("emails", find)
