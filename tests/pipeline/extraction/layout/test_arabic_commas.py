"""Tests of Arabic commas that a picture shows as stops."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Line, Paragraph, Source
from pipeline.extraction.layout.arabic_commas import with_arabic_commas_read
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "confidence", "read"),
    [
        ("أخصائية أولى. مصلحة الجوازات", 0.95, "أخصائية أولى، مصلحة الجوازات"),
        ("مدير البحث الجنائي. وزارة الداخلية", 0.7, "مدير البحث الجنائي، وزارة الداخلية"),
        ("المخدرات والجريمة. وتتشرف البعثة", 0.95, "المخدرات والجريمة. وتتشرف البعثة"),
        ("لن تشارك في الاجتماع. تغتنم البعثة", 0.5, "لن تشارك في الاجتماع. تغتنم البعثة"),
        ("ملحق عسكري. وزارة الخارجية", 0.95, "ملحق عسكري، وزارة الخارجية"),
        ("مدير القسم. وحدة التحقيقات الخاصة", 0.95, "مدير القسم، وحدة التحقيقات الخاصة"),
        ("اجتماع الفريق. وسيشارك الوفد", 0.95, "اجتماع الفريق. وسيشارك الوفد"),
        ("د. نادية المري", 0.5, "د. نادية المري"),
        ("أسمى اعتباراتها.", 0.5, "أسمى اعتباراتها."),
        ("رقم CU. مذكرة", 0.5, "رقم CU. مذكرة"),
    ],
)
def test_a_stop_before_what_begins_no_sentence_is_a_comma(
    build: Any, knowledge: Knowledge, text: str, confidence: float, read: str
) -> None:
    """Sentences begin with "and"; before words that begin with its letter the stop must be doubtful."""
    line = build.line(text, 0.1)
    words = Line(tuple(replace(word, confidence=confidence) for word in line.words))
    page = replace(build.page("x"), source=Source.OCR, language="ar", blocks=(Paragraph((words,)),))
    (made,) = with_arabic_commas_read(build.document(page), lexicon(knowledge)).pages
    assert " ".join(word.text for one in made.lines() for word in one.words) == read
    (typed,) = with_arabic_commas_read(build.document(replace(page, source=Source.LAYER)), lexicon(knowledge)).pages
    assert typed == replace(page, source=Source.LAYER)
