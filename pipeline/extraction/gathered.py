"""What the strips and tables of one message held besides persons: contacts, who stays away, and what named nobody."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.trust.witness import Testimony


@dataclass(slots=True)
class Gathered:
    """What was gathered so far while a message's documents are read, in the order read."""

    readings: list[Reading] = field(default_factory=list)  # every strip read
    in_tables: list[Hit] = field(default_factory=list)  # contacts in tables that named somebody
    unread: list[str] = field(default_factory=list)  # what tables hold in columns of addresses and numbers, and is none
    passed: list[str] = field(default_factory=list)  # entries of lists and rows of tables in which nobody was found
    unsigned: list[str] = field(default_factory=list)  # phrases by which a writer says that he comes himself, his name not found
    absent: list[str] = field(default_factory=list)  # names of those of whom their own sentence says that they do not come
    unchanged: list[str] = field(default_factory=list)  # names of those of whom an amendment says that they stay as told
    asides: list[str] = field(default_factory=list)  # sentences that seem to tell whom to ask, in words of no list
    seen: list[tuple[Strip, Testimony]] = field(default_factory=list)  # what the tagger marked in every strip
    anybody: bool = False  # somebody was found
