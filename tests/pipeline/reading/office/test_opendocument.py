"""OpenDocument texts."""

from __future__ import annotations

from lxml import etree

from pipeline.reading.geometry.typed import Grid, Piece
from pipeline.reading.office.opendocument import OpenReader

_NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
        for name, rest in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"))
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def read(body: str, styles: str = "") -> OpenReader:
    """Return the reader after it has read a document with this body and these styles."""
    tree = etree.fromstring(
        f"<office:document {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    reader = OpenReader(tree, tree, 100)
    reader.read(tree)
    return reader


def pieces(body: str, styles: str = "") -> list[Piece]:
    return [piece for page in read(body, styles).pages for piece in page]


def test_blanks_tabs_and_breaks_are_kept() -> None:
    """Runs of blanks are written as elements."""
    assert pieces('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:span>e</text:span></text:p>') == [
        "a   b   c\nde"
    ]


def test_lists_are_numbered_as_they_are_shown() -> None:
    """Numbers, letters, bullets, levels; a list that goes on goes on counting."""
    style = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
        '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )
    item = "<text:list-item><text:p>{}</text:p>{}</text:list-item>"
    inner = f"<text:list>{item.format('x', '')}{item.format('y', '')}</text:list>"
    body = (
        f'<text:list text:style-name="L">{item.format("Ada", inner)}</text:list>'
        f'<text:list text:style-name="L" text:continue-numbering="true">{item.format("Ben", "")}</text:list>'
        f'<text:list text:style-name="B">{item.format("Cleo", "")}</text:list>'
    )
    assert pieces(body, style) == ["1. Ada", "a) x", "b) y", "2. Ben", "- Cleo"]


def test_tables_notes_and_boxes_are_read() -> None:
    """Covered cells keep the columns; notes come at the end; changes that were deleted are no text."""
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>"
        "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>N</text:p></table:table-cell>"
        "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell><text:p>x</text:p><text:p>y</text:p></table:table-cell><table:table-cell><text:p>z</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    assert pieces(body) == ["A", "box", Grid((("N", ""), ("x\ny", "z"))), "note"]


def test_pages_letterhead_and_foot() -> None:
    """A break before a paragraph begins a page; the page style's header comes first."""
    styles = (
        '<style:style style:name="P"><style:paragraph-properties fo:break-before="page"/></style:style>'
        "<style:master-page><style:header><text:p>Mission</text:p></style:header><style:footer><text:p>Vienna</text:p></style:footer>"
        "</style:master-page>"
    )
    reader = read('<text:p>One</text:p><text:p text:style-name="P">Two</text:p>', styles)
    assert reader.pages == [["Mission", "One"], ["Two", "Vienna"]]


def test_pictures_are_named() -> None:
    """So that a pasted scan can be read."""
    assert read('<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>').pictures == [
        "Pictures/a.png"
    ]


def test_what_is_hidden_or_struck_through_is_not_read() -> None:
    """Who is struck through does not come; a style that says neither leaves the text as it is."""
    looks = {
        "T1": 'style:text-line-through-style="solid"',
        "T2": 'text:display="none"',
        "T3": 'style:text-line-through-style="none"',
    }
    styles = "".join(
        f'<style:style style:name="{name}"><style:text-properties {look}/></style:style>' for name, look in looks.items()
    )
    body = (
        '<text:p>Mr. Ian Vale<text:span text:style-name="T1">Ms. Ines Orlov</text:span>, '
        '<text:span text:style-name="T2">x</text:span><text:span text:style-name="T3">Counsellor</text:span></text:p>'
        '<text:p text:style-name="T2">Mr. Otto Lind</text:p>'
        '<text:section text:display="none"><text:p>Mr. Pavel Rune</text:p></text:section>'
    )
    assert pieces(body, styles) == ["Mr. Ian Vale, Counsellor"]
