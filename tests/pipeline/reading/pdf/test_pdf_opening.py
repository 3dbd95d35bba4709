"""PDF files and pages put right."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from pipeline.reading.pdf.pdf_opening import opened, turned_upright

Writer = Callable[..., bytes]


def test_a_lost_end_is_made_anew(text_pdf: Writer) -> None:
    """Where transmission broke off behind the pages, they are all there."""
    whole = text_pdf([("One", 40, 100)], [("Two", 40, 100)])
    document = opened(whole[: whole.index(b"xref")])
    assert len(document) == 2
    document.close()


def test_what_cannot_be_opened_stays_an_error() -> None:
    """Without a catalogue there is nothing to begin with."""
    with pytest.raises(pypdfium2.PdfiumError):
        opened(b"%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj\n")


@pytest.mark.parametrize(("rotation", "turn"), [(0, 0), (90, 270), (180, 180), (270, 90)])
def test_pages_are_turned_as_their_letters_stand(text_pdf: Writer, rotation: int, turn: int) -> None:
    """A page without letters stays as it is."""
    document = opened(text_pdf([("The Permanent Mission", 40, 100)], []))
    page, empty = document[0], document[1]
    page.set_rotation(rotation)
    empty.set_rotation(rotation)
    assert (turned_upright(page), page.get_rotation()) == (turn, 0)
    assert (turned_upright(empty), empty.get_rotation()) == (0, rotation)
    page.close()
    empty.close()
    document.close()
