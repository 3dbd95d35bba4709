"""Tests of brackets that a number's end has lost."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Paragraph
from pipeline.extraction.layout.lost_brackets import with_brackets_closed
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ms. Mora (Tel.: +961 1 234567 Mr. Badr Noe", "Ms. Mora (Tel.: +961 1 234567); Mr. Badr Noe"),
        ("Sra. Mora (tel.: +51 1 2345678 y el", "Sra. Mora (tel.: +51 1 2345678 y el"),
        ("Sra. Mora (tel.: +51 1 2345678 y Sr. Paz", "Sra. Mora (tel.: +51 1 2345678) y Sr. Paz"),
        ("السيدة نادية (الهاتف: ٠٠٩٦٣١١٢٥٥٨ السيد/بدر نوي", "السيدة نادية (الهاتف: ٠٠٩٦٣١١٢٥٥٨); السيد/بدر نوي"),
        ("Ms. Mora (Tel.: +961 1 234567) Mr. Badr Noe", "Ms. Mora (Tel.: +961 1 234567) Mr. Badr Noe"),
        ("Ms. Mora, Adviser (tel. 7123456, Mr. Badr Noe)", "Ms. Mora, Adviser (tel. 7123456, Mr. Badr Noe)"),
        ("Ms. Mora (deputy of Mr. Badr Noe", "Ms. Mora (deputy of Mr. Badr Noe"),
    ],
)
def test_a_courtesy_form_behind_a_number_ends_the_bracket(build: Any, knowledge: Knowledge, text: str, read: str) -> None:
    """Which holds a telephone number and nothing behind it but a small word."""
    page = replace(build.page("x"), blocks=(Paragraph((build.line(text, 0.1),)),))
    (made,) = with_brackets_closed(build.document(page), lexicon(knowledge)).pages
    assert " ".join(word.text for line in made.lines() for word in line.words) == read
