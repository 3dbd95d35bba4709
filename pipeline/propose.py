"""From an invitation's note verbale to the entry that the register may get: read behind the same walls as a reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage
from hashlib import sha256

from config.knowledge import SHIPPED, load_knowledge
from config.settings import Settings
from models.mail import RawMessage
from models.page import Page, Paragraph
from pipeline.extraction.invitation import Proposal, proposed
from pipeline.extraction.verdict import said
from pipeline.reading.cell.reader import cell
from pipeline.reading.limits.allowance import Allowance
from pipeline.reading.transcribe import transcribe

_ENDS = re.compile(r"(?:[^\W\d_]{4}|[\d)])[.!?؟]$|[。！？]$")  # a line that ends a sentence, and no abbreviation


def propose(note: bytes, name: str, settings: Settings) -> Proposal:
    """Return what an invitation note says of itself.

    Args:
        note: the file's bytes: PDF, DOCX, a picture or text.
        name: of the file; only told in doubts.
        settings: limits of reading.
    """
    knowledge = load_knowledge(settings.extraction.knowledge_directory or SHIPPED)
    raw = _as_message(note, name)
    allowance = Allowance(settings.reading)
    with cell() as reader:
        letter = reader.letter(raw, settings.reading, allowance.seconds)
        transcript = transcribe(letter, settings.reading, knowledge, reader, allowance)
    pages = [page for document in transcript.documents for page in document.pages]
    paragraphs = [paragraph for page in pages for paragraph in _paragraphs(page)]
    languages = [page.language for page in pages if page.language]
    language = max(languages, key=languages.count) if languages else None
    proposal = proposed(paragraphs, language, knowledge)
    unread = tuple(said(problem) for problem in transcript.problems)
    return replace(proposal, doubts=unread + proposal.doubts)


def _as_message(note: bytes, name: str) -> RawMessage:
    """Return the file as the attachment of a message, which is what this software knows how to read."""
    message = EmailMessage()
    message["Subject"] = "invitation note"
    message.add_attachment(note, maintype="application", subtype="octet-stream", filename=name)
    data = message.as_bytes()
    return RawMessage(sha256(data).hexdigest(), None, data)


def _paragraphs(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield from _sentences_apart([line.text for line in block.lines])
        else:
            yield from (cell.text for row in block.rows for cell in row if cell.lines)


def _sentences_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines joined, but anew behind one that ends a sentence: a typed note has no white line above its date.

    Joined, its day would be lost among the words before it, or be taken for the last figures of a fax number.
    """
    begun: list[str] = []
    for line in lines:
        begun.append(line)
        if _ENDS.search(line):
            yield " ".join(begun)
            begun = []
    if begun:
        yield " ".join(begun)
