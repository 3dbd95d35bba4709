"""What nobody sees of an HTML page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from pipeline.reading.text.unseen import without_hidden


def seen(markup: str) -> str:
    root = html.document_fromstring(markup)
    without_hidden(root)
    return " ".join(root.find("body").text_content().split())


@pytest.mark.parametrize(
    ("style", "hidden"),
    [
        ("", "<p hidden>Ms. Ines Orlov</p>"),
        ("p.x, td.x {display:none}", "<p class='a x'>Ms. Ines Orlov</p>"),
        ("#old { display : none !important }", "<p id=old>Ms. Ines Orlov</p>"),
        (".v {visibility: hidden}", "<p class=v>Ms. Ines Orlov</p>"),
        ("<!-- /* Word */ .del {color:red; text-decoration:line-through} -->", "<p class=del>Ms. Ines Orlov</p>"),
        ("", "<p style='TEXT-DECORATION: underline line-through'>Ms. Ines Orlov</p>"),
        ("", "<div style='font-size:0px; line-height:0'>Ms. Ines Orlov</div>"),
        ("", "<div style='max-height:0;overflow:hidden'>Ms. Ines Orlov</div>"),
        ("", "<div style='opacity:0'>Ms. Ines Orlov</div>"),
    ],
)
def test_what_nobody_sees_is_taken_out(style: str, hidden: str) -> None:
    """Who is hidden or struck through does not come; what stands behind it stays."""
    assert seen(f"<head><style>{style}</style></head><body><p>Mr. Ian Vale</p>{hidden} tail</body>") == "Mr. Ian Vale tail"


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("@media print {.x {display:none}}", "<p class=x>Ms. Ines Orlov</p>"),
        ("td.x {display:none}", "<p class=x>Ms. Ines Orlov</p>"),
        (".a.b {display:none}", "<p class=a>Ms. Ines Orlov</p>"),
        ("table .x {display:none}", "<p class=x>Ms. Ines Orlov</p>"),
        ("p {display:none}", "<p>Ms. Ines Orlov</p>"),
        ("", "<div style='font-size:0'><span style='font-size:12pt'>Ms. Ines Orlov</span></div>"),
        ("", "<p style='opacity:0.8; max-height:0.5em'>Ms. Ines Orlov</p>"),
        ("", "<p style='font-size:0.9em'>Ms. Ines Orlov</p>"),
        ("", "<p style='text-decoration:underline'>Ms. Ines Orlov</p>"),
    ],
)
def test_what_is_seen_stays(style: str, shown: str) -> None:
    """A rule for some screens, for others or for all elements of a name hides nobody."""
    assert seen(f"<head><style>{style}</style></head><body>{shown}</body>") == "Ms. Ines Orlov"


@given(st.text(max_size=60))
def test_no_style_makes_it_raise(style: str) -> None:
    """A style sheet is whatever a program wrote."""
    root = html.document_fromstring("<body><p>x</p></body>")
    sheet = html.Element("style")
    sheet.text = "".join(sign for sign in style if sign.isprintable())
    root.append(sheet)
    without_hidden(root)
