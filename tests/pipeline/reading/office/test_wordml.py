"""The text of Word's paragraphs."""

from __future__ import annotations

import pytest
from lxml import etree

from pipeline.reading.office.wordml import W, boxes, signs


def paragraph(inner: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W.strip("{}")}">{inner}</w:p>')


FORM = "<w:r><w:fldChar><w:ffData>{}</w:ffData></w:fldChar></w:r>"
DELETED = "<w:del><w:r><w:delText>x</w:delText><w:t>y</w:t></w:r></w:del>"
CHOICE = "<w:ddList><w:result w:val='1'/><w:listEntry w:val='Mr.'/><w:listEntry w:val='Ms.'/></w:ddList>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a       b\nc"),
        (f"<w:r><w:t>a</w:t></w:r>{DELETED}<w:ins><w:r><w:t>b</w:t></w:r></w:ins>", "ab"),
        ("<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo>", "a"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>a</w:t></w:r>", "a"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:strike w:val='0'/></w:rPr><w:t>a</w:t></w:r>", "a"),
        ("<w:sdt><w:sdtContent><w:r><w:t>filled in</w:t></w:r></w:sdtContent></w:sdt>", "filled in"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> head</w:t></w:r>", "☒ head"),
        (FORM.format("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>"), "☒ "),
        (FORM.format("<w:checkBox><w:default w:val='0'/></w:checkBox>"), "☐ "),
        (FORM.format(CHOICE), "Ms."),
    ],
)
def test_what_is_shown_is_read(inner: str, text: str) -> None:
    """Breaks, tracked changes, hidden text, controls, symbols and fields of forms."""
    assert signs(paragraph(inner)) == text


def test_a_box_is_found_once() -> None:
    """Word stores it a second time for old programs."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = "<w:txbxContent><w:p/></w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    inner = f'<w:r><mc:AlternateContent xmlns:mc="{mc}">{both}</mc:AlternateContent></w:r>'
    assert len(list(boxes(paragraph(inner)))) == 1
