"""The numbers that Word writes by itself."""

from __future__ import annotations

import docx

from pipeline.reading.office.numbering import Numbers


def test_list_styles_are_counted() -> None:
    """Items get their numbers in order; bullets a dash; other paragraphs nothing."""
    document = docx.Document()
    document.add_paragraph("The delegation:")
    document.add_paragraph("Ada Brook", style="List Number")
    document.add_paragraph("Ben Stone", style="List Number")
    document.add_paragraph("Cleo Marsh", style="List Bullet")
    numbers = Numbers(document)
    found = [numbers.of(paragraph._element) for paragraph in document.paragraphs]
    assert found == ["", "1.", "2.", "-"]


def test_a_document_without_lists_has_no_numbers() -> None:
    """Nothing is invented."""
    document = docx.Document()
    paragraph = document.add_paragraph("Note verbale")
    assert Numbers(document).of(paragraph._element) == ""
