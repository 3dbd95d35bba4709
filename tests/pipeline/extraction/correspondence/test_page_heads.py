"""Tests of letterheads set in columns, which are read as parts of the page before the note begins."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Cell, Page, Paragraph, Source, Table
from models.reply import Kind
from pipeline.extraction.correspondence.page_heads import parts_of_head
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import dossier
from pipeline.extraction.layout.strips import parts_of
from pipeline.extraction.words.lexicon import lexicon

NOTE = (
    "The Permanent Mission of Norland presents its compliments to the Secretariat and has the honour to inform that the"
    " delegation will consist of Mr. Tomas Verlin, Director, Ministry of Justice."
)
COLUMNS = ("1090 Wien\nالبعثة الدائمة\nالشرقية المرونية لد\nرقم الهاتف: +43 1 15858803", "المنظمات الدولية في فيينا")


def _page(build: Any, *cells: str, note: str = NOTE) -> Page:
    row = tuple(
        Cell(1, number, tuple(build.line(text, 0.05 + 0.02 * at) for at, text in enumerate(cell.split("\n"))))
        for number, cell in enumerate(cells, 1)
    )
    return Page(1, Source.OCR, (Table((row,)), Paragraph((build.line(note, 0.3),))))


@pytest.mark.parametrize(
    ("cells", "heads"),
    [
        (COLUMNS, 1),
        (("Mr. Kofi Addo\nDirector\nMinistry of Justice", "Head of delegation"), 0),
        (("Our delegation will consist of:\nKofi Addo", "Vienna"), 0),
        (("a " * 30, "Vienna"), 0),
    ],
)
def test_a_head_tells_of_nobody(build: Any, knowledge: Knowledge, cells: tuple[str, ...], heads: int) -> None:
    """Parts above the compliments are letterhead, but for those that name somebody, announce a delegation or go on at length."""
    page = _page(build, *cells)
    assert parts_of_head(list(parts_of(build.document(page), page)), lexicon(knowledge)) == heads


def test_without_compliments_nothing_is_a_head(build: Any, knowledge: Knowledge) -> None:
    """A list may begin with any columns."""
    page = _page(build, *COLUMNS, note="Kofi Addo, Director, Ministry of Justice")
    assert parts_of_head(list(parts_of(build.document(page), page)), lexicon(knowledge)) == 0


def test_nobody_is_read_out_of_a_letterhead(build: Any, knowledge: Knowledge) -> None:
    """Misread words of a letterhead above its telephone number, beside which the rest stands in columns, are no delegate."""
    lines = ("1090 Wien", "البعثة الدائمة", "الشرقية المرونية لد", "رقم الهاتف: +43 1 15858803")
    heads = tuple(Paragraph((build.line(text, 0.05 + 0.015 * at),)) for at, text in enumerate(lines))
    page = _page(build, "المنظمات الدولية", "vienna.pm@moj-intl.gov.sa")
    letter = build.letter()
    document = build.document(Page(1, Source.OCR, (*heads, *page.blocks)))
    delegates, _ = delegates_of(letter, dossier(letter, build.transcript(document), knowledge), knowledge, None, Kind.NOMINATION)
    assert [delegate.name.value for delegate in delegates] == ["Tomas Verlin"]
