"""Rich text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.geometry.typed import Grid
from pipeline.reading.office.rtf import rich, rtf_text


def lines(body: str, head: str = "") -> list[str]:
    return rtf_text(("{\\rtf1\\ansi\\ansicpg1252\\uc1" + head + body + "}").encode("latin-1")).split("\n")


def test_paragraphs_breaks_and_signs_are_kept() -> None:
    """Special signs, non-breaking blanks and escaped braces are letters."""
    assert lines(r"\pard One\par Two\line Three \{a\}\~b \endash  \ldblquote c\rdblquote\par") == [
        "One",
        "Two",
        "Three {a}\u00a0b – “c”",
    ]


def test_bytes_are_read_in_the_code_page_of_their_font() -> None:
    """One document may hold Russian, French and Chinese."""
    head = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fnil\fcharset204 Times Cyr;}{\f2\fcharset134 SimSun;}}"
    assert lines(r"\f0 d\'e9l\'e9gation {\f1 \'cc\'e8\'f1\'f1\'e8\'ff} \f2\'d6\'d0\'b9\'fa\par", head) == [
        "délégation Миссия 中国"
    ]


def test_unicode_letters_replace_what_stands_for_them() -> None:
    """The letter for old programs is not read a second time; high letters come in pairs."""
    assert lines(r"\u1052?\u1080?r {\uc0\u1072} \u-10179?\u-8704?\uc2\u233 xxy\par") == ["Миr а 😀éy"]


def test_letterhead_notes_boxes_and_foot_are_read() -> None:
    """The State's name often stands in the header only."""
    body = (
        r"{\header\pard Mission of Utopia\par}{\footer\pard Vienna\par}\pard Body{\footnote\pard a note\par}\par"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In the box\par}}{\shprslt In the box\par}}"
    )
    assert lines(body) == ["Mission of Utopia", "Body", "In the box", "a note", "Vienna"]


def test_tables_are_tables() -> None:
    """Rows and cells stand where they stood; the text goes on behind."""
    body = (
        r"\pard Before\par\trowd\pard\intbl Name\cell Title\cell\row"
        r"\trowd\intbl Ada\par Brook\cell Counsellor\cell\row\pard After\par"
    )
    (page,) = rich(("{\\rtf1" + body + "}").encode()).pages
    assert page == ("Before", Grid((("Name", "Title"), ("Ada\nBrook", "Counsellor"))), "After")


def test_numbers_of_lists_are_kept_and_fields_show_their_result() -> None:
    """Word writes the number for old programs; a hyperlink shows its text."""
    body = r"{\listtext\pard 1.\tab}Ada Brook\par{\field{\*\fldinst HYPERLINK x}{\fldrslt a@example.org}}\par"
    assert [" ".join(line.split()) for line in lines(body)] == ["1. Ada Brook", "a@example.org"]


def test_hidden_and_deleted_text_is_left_out() -> None:
    """What a reader does not see was not sent."""
    assert lines(r"a{\v hidden}{\deleted gone}b\par") == ["ab"]


def test_who_is_struck_through_does_not_come() -> None:
    """As in Word's other formats; the mark ends with its group, its zero or the plain setting."""
    assert lines(r"Mr. Ian Vale\par {\strike Ms. Ines Orlov}\striked1 x\striked0 , \strike y\plain Counsellor\par") == [
        "Mr. Ian Vale",
        ", Counsellor",
    ]
    assert lines(r"{\strike0 Ms. Ines Orlov}\par") == ["Ms. Ines Orlov"]


def test_pages_are_parted() -> None:
    """An annex on a new page is one."""
    assert rich(rb"{\rtf1 Note\par\page Annex\par}").pages == (("Note",), ("Annex",))


def test_pasted_pictures_come_out() -> None:
    """A scan pasted into a document is a page; binary or in digits."""
    png = b"\x89PNG\r\n\x1a\n rest"
    assert rich(rb"{\rtf1{\*\shppict{\pict\pngblip " + png.hex().encode() + rb"}}{\nonshppict{\pict 00}}}").pictures == (png,)


def test_a_code_page_that_nobody_knows_costs_nothing() -> None:
    """Found by the fuzzer: the text behind it is read as in Western Europe."""
    assert rtf_text(rb"{\rtf1\ansicpg255 Ms. Jos\'e9 N\'fa\'f1ez\par}").strip() == "Ms. José Núñez"


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    """What is broken costs only its own place."""
    rich(b"{\\rtf1 " + data)
