"""Brackets and commas of Arabic lines."""

from __future__ import annotations

import pytest

from pipeline.extraction.layout.arabic_marks import marks_mended


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("السيدة منى المري )AL-MARRI Mona( )الهاتف: 3", "السيدة منى المري (AL-MARRI Mona) (الهاتف: 3"),
        ("رئيس الوفد (هاتف: 3)» وليد إياد", "رئيس الوفد (هاتف: 3)، وليد إياد"),
        ("منى المري (AL-MARRI)ء وزارة العدل", "منى المري (AL-MARRI)، وزارة العدل"),
        ("1) السيد سامي العلي» مجلس النواب. رقم جواز السفر: 4", "1) السيد سامي العلي، مجلس النواب. رقم جواز السفر: 4"),
        ("4) هالة الشرفاء» محكمة النقض", "4) هالة الشرفاء، محكمة النقض"),
    ],
)
def test_misread_marks_are_mended(read: str, meant: str) -> None:
    """Brackets stand close to what they hold; a quote that closes nothing is a comma, and so is a hamza behind a bracket."""
    assert marks_mended(read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "السيد حسن (رئيس الوفد) وزارة العدل",
        "تابع (هاتف: 3",
        "الوفد ( رئيس ) الأول",
        "«العدل» وزارة",
        "مجلة العدل»",
        "وزراء السيد (و)",
    ],
)
def test_what_stands_well_stays(text: str) -> None:
    """Brackets with blanks on both sides tell nothing; a quote that was opened closes."""
    assert marks_mended(text) == text
