"""Builds pages, documents and letters from plain text, so that tests of understanding need no mail and no OCR."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from config.knowledge import Knowledge, load_knowledge
from models.invitation import Invitation, Register
from models.mail import Address, Letter
from models.page import Box, Cell, Document, Line, Page, Paragraph, Source, Table, Transcript, Word
from models.reply import Delegate, Kind
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import Part, Sheet, dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.words.lexicon import Lexicon, lexicon

LINE_HEIGHT = 0.02  # of the page
LETTER_WIDTH = 0.01  # of the page


def line_of(text: str, top: float, left: float = 0.1, confidence: float = 1.0) -> Line:
    """Return the line of these blank-separated words, each letter equally wide, from `left` at the height `top`."""
    words: list[Word] = []
    for piece in text.split():
        right = left + LETTER_WIDTH * len(piece)
        box = Box(min(left, 1.0), min(top, 1.0), min(right, 1.0), min(top + 0.75 * LINE_HEIGHT, 1.0))
        words.append(Word(piece, box, confidence))
        left = right + LETTER_WIDTH
    return Line(tuple(words))


def page_of(
    text: str,
    number: int = 1,
    *,
    source: Source = Source.TEXT,
    confidence: float = 1.0,
    second: str = "",
    language: str | None = None,
) -> Page:
    """Return the page of this text: an empty line ends a paragraph, a line with tabs is a row of a table.

    `second` holds the same lines as another engine read them; they get the boxes of the first reading's lines.
    """
    blocks: list[Paragraph | Table] = []
    for chunk in text.strip("\n").split("\n\n"):
        rows = [(index, row) for index, row in enumerate(chunk.split("\n")) if row.strip()]
        start = sum(len(block.lines) if isinstance(block, Paragraph) else len(block.rows) for block in blocks) + len(blocks)
        tops = {index: (start + index) * LINE_HEIGHT for index, _ in rows}
        if rows and all("\t" in row for _, row in rows):
            cells = [
                tuple(
                    Cell(at, column, (line_of(cell, tops[index], 0.05 + 0.18 * column, confidence),) if cell.strip() else ())
                    for column, cell in enumerate(row.split("\t"), 1)
                )
                for at, (index, row) in enumerate(rows, 1)
            ]
            width = max(map(len, cells))
            blocks.append(
                Table(tuple(row + tuple(Cell(row[0].row, n, ()) for n in range(len(row) + 1, width + 1)) for row in cells))
            )
        elif rows:
            blocks.append(Paragraph(tuple(line_of(row, tops[index], confidence=confidence) for index, row in rows)))
    lines = list(Page(number, source, tuple(blocks)).lines())
    others = [row for row in second.split("\n") if row.strip()]
    again = tuple(line_of(other, line.box.top, line.box.left) for other, line in zip(others, lines, strict=False))
    return Page(number, source, tuple(blocks), second=again, language=language)


def table_of(text: str) -> Table:
    """Return the table that this text makes up alone: a line a row, tabs between its cells."""
    (table,) = page_of(text).blocks
    assert isinstance(table, Table)
    return table


def document_of(*texts: str | Page, part: str = "2", name: str = "note.pdf", kind: str = "pdf") -> Document:
    """Return an attachment with these pages."""
    pages = tuple(text if isinstance(text, Page) else page_of(text, number) for number, text in enumerate(texts, 1))
    digest = hashlib.sha256(repr(texts).encode()).hexdigest()
    return Document(part, digest, name, kind, pages)


def body_of(text: str, part: str = "1") -> Document:
    """Return a body of the message."""
    return Document(part, None, "", "text", (page_of(text),))


def letter_of(
    subject: str = "", sender: str = "", name: str = "", forwarded: tuple[tuple[str, str, str], ...] = (), **headers: str
) -> Letter:
    """Return a letter without content; keyword arguments are headers, with "_" for "-"."""
    pairs = tuple((key.replace("_", "-").lower(), value) for key, value in headers.items())
    return Letter("<a@example.org>", Address(name, sender), subject, None, pairs, (), (), (), forwarded)


def transcript_of(*documents: Document) -> Transcript:
    """Return the transcript of these documents."""
    return Transcript(documents, ())


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """What the product ships."""
    return load_knowledge()


@pytest.fixture(scope="session")
def words(knowledge: Knowledge) -> Lexicon:
    """The lexicon of what the product ships."""
    return lexicon(knowledge)


@pytest.fixture(scope="session")
def register() -> Register:
    """Six invitations that are easily confused: same number in another year, same number with another letter, 33 and 38."""
    return REGISTER


@pytest.fixture(scope="session")
def build() -> Build:
    """The builders above, for tests that cannot import this file."""
    return Build()


class Build:
    """Gives tests the builders: `build.body("…")`, `build.document("page 1", "page 2")`, `build.letter(subject=…)`."""

    line: Callable[..., Line] = staticmethod(line_of)
    page: Callable[..., Page] = staticmethod(page_of)
    table: Callable[[str], Table] = staticmethod(table_of)
    document: Callable[..., Document] = staticmethod(document_of)
    body: Callable[..., Document] = staticmethod(body_of)
    letter: Callable[..., Letter] = staticmethod(letter_of)
    transcript: Callable[..., Transcript] = staticmethod(transcript_of)


REGISTER: Register = (
    Invitation(
        "CU 2009/33 (A)",
        date(2009, 3, 4),
        date(2009, 4, 14),
        date(2009, 4, 15),
        "Vienna",
        (
            ("en", "Working Group on Trafficking in Persons, first meeting"),
            ("fr", "Groupe de travail provisoire sur la traite des personnes, première réunion"),
            ("es", "Grupo de trabajo provisional sobre la trata de personas, primera reunión"),
            ("ru", "Временная рабочая группа по торговле людьми, первое совещание"),
            ("ar", "الفريق العامل المؤقت المعني بالاتجار بالأشخاص، الاجتماع الأول"),
            ("zh", "贩运人口问题临时工作组第一次会议"),
        ),
    ),
    Invitation(
        "CU 2009/33 (C)",
        date(2009, 3, 6),
        date(2009, 4, 16),
        date(2009, 4, 17),
        "Vienna",
        (
            ("en", "Expert consultation on criminal justice statistics on trafficking in persons"),
            ("fr", "Consultation d'experts sur les statistiques de justice pénale relatives à la traite des personnes"),
            ("es", "Consulta de expertos sobre estadísticas de justicia penal relativas a la trata de personas"),
            ("ru", "Консультативное совещание экспертов по статистике уголовного правосудия в области торговли людьми"),
            ("ar", "مشاورة الخبراء بشأن إحصاءات العدالة الجنائية المتعلقة بالاتجار بالأشخاص"),
            ("zh", "贩运人口刑事司法统计问题专家协商会"),
        ),
    ),
    Invitation(
        "CU 2009/35 (A)",
        date(2009, 3, 18),
        date(2009, 5, 18),
        date(2009, 5, 19),
        "Vienna",
        (("en", "Open-ended Working Group of Government Experts on Technical Assistance, second meeting"),),
    ),
    Invitation(
        "CU 2009/38 (A)",
        date(2009, 3, 27),
        date(2009, 9, 28),
        date(2009, 9, 30),
        "Vienna",
        (("en", "Meeting of experts on possible mechanisms to review implementation of the Convention"),),
    ),
    Invitation(
        "CU 2008/33 (A)",
        date(2008, 6, 20),
        date(2008, 10, 8),
        date(2008, 10, 17),
        "Vienna",
        (("en", "Conference of the Parties, fourth session"),),
    ),
)


@pytest.fixture
def read_note(build: Any, knowledge: Knowledge) -> Any:
    """Reads the delegates of a note given as text: blank lines part paragraphs, tabs part cells, "¶" parts pages."""

    def read_(text: str, language: str = "en", *, part: Part = Part.NOTE, kind: Kind = Kind.NOMINATION) -> tuple[Delegate, ...]:
        pages = [build.page(piece, number, language=language) for number, piece in enumerate(text.split("¶"), 1)]
        document: Document = build.document(*pages)
        return delegates_of(build.letter(), (Sheet(document, part),), knowledge, knowledge.state("AUT"), kind)[0]

    return read_


@pytest.fixture
def kind_of_note(build: Any, knowledge: Knowledge) -> Any:
    """Return a function that tells the kind, a finding, of a letter with a note of this text."""

    def told(text: str) -> Any:
        letter = build.letter(subject="Note", sender="x@example.org")
        return kind_of(letter, dossier(letter, build.transcript(build.document(text)), knowledge), knowledge)

    return told
