"""HTML."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import ReadingSettings
from models.page import Page, Paragraph, Table
from pipeline.reading.formats.html import FORMAT
from pipeline.reading.formats.html import page_of_html as page_within

DEPTH_MAX = ReadingSettings().markup_max_depth


def page_of_html(markup: str) -> Page | None:
    return page_within(markup, DEPTH_MAX)


def test_paragraphs_breaks_and_lists_are_kept() -> None:
    """A break ends a line, a paragraph a block; items get their numbers."""
    page = page_of_html("<div>Dear  colleagues,</div><p>Ada Brook<br>Counsellor</p><ol><li>one<li>two</ol>")
    assert page is not None
    assert [[line.text for line in block.lines] for block in page.blocks if isinstance(block, Paragraph)] == [
        ["Dear colleagues,"],
        ["Ada Brook", "Counsellor"],
        ["1. one"],
        ["2. two"],
    ]


def test_tables_are_tables_and_frames_are_not() -> None:
    """Cells stay cells; a table that only lays out the page is text."""
    page = page_of_html(
        "<table><tr><td>A frame<table><tr><th>Name<th>Title</tr><tr><td>Ada<br>Brook<td>Counsellor</tr></table></td></tr></table>"
    )
    assert page is not None
    tables = [block for block in page.blocks if isinstance(block, Table)]
    assert [[[cell.text for cell in row] for row in table.rows] for table in tables] == [
        [["Name", "Title"], ["Ada Brook", "Counsellor"]]
    ]
    assert "A frame" in page.text


def test_what_is_not_shown_is_not_read() -> None:
    """Styles, scripts, comments and hidden parts are no text."""
    page = page_of_html(
        "<head><title>t</title><style>x</style></head><!-- c --><script>s</script><p style='display: none'>h</p><p>seen"
    )
    assert page is not None
    assert page.text == "seen"


def test_a_file_is_told_by_its_markup() -> None:
    """HTML is not plain text."""
    assert FORMAT.accepts(b"<!DOCTYPE html><html><body>x</body></html>")
    assert not FORMAT.accepts(b"a < b")


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.sampled_from(["<table>", "<tr>", "<td>", "</td>", "<p>", "<li>", "<ol>", "x", "&#0;", "<!--", "<a", "\ud800"]),
        max_size=30,
    )
)
def test_no_markup_makes_it_raise(pieces: list[str]) -> None:
    """However broken, some page or none comes out."""
    page_of_html("".join(pieces))
    page_of_html("<div>" * 300 + "".join(pieces))


def test_what_lies_deeper_than_the_limit_is_read_as_bare_text() -> None:
    """No word is lost by nesting, in whatever element it stands."""
    page = page_within("<div>" * 20 + "one<b>two</b>three" + "</div>" * 20 + "four", 10)
    assert page is not None
    assert page.text.split() == ["onetwothree", "four"]


def test_cells_over_several_rows_move_no_other_cell() -> None:
    """The person beside a ministry's second row keeps his column, and has the ministry."""
    page = page_of_html(
        "<table><tr><td rowspan=2>Ministry of Justice<td>Ada Brook<td>Judge</tr><tr><td>Ben Stone<td>Registrar</tr></table>"
    )
    assert page is not None
    (table,) = page.blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[1]] == ["Ministry of Justice", "Ben Stone", "Registrar"]


def test_raised_letters_are_ordinal_signs() -> None:
    """Word processors raise the "a" of "Doña" and the "o" of "número"; other raised text stays as it is."""
    page = page_of_html("<p>Sra. D<sup>a</sup> Eva Ruiz, N<sup>o</sup> 7, 1<sup>er</sup> sec., x<sup>2</sup></p>")
    assert page.text == "Sra. Dª Eva Ruiz, Nº 7, 1er sec., x2"


def test_hidden_and_struck_text_is_left_out_everywhere() -> None:
    """Within cells, by a class of the page's own style sheet, and struck through; what holds on small screens alone is shown."""
    style = ".pre, .x { color:red; display: none } @media print { .shown { display:none } } p { margin:0 }"
    page = page_of_html(
        f"<style>{style}</style><div class='a pre'>preview</div><p class=shown>Ada <s>Stone</s>Brook</p>"
        "<table><tr><td>Name<td>Mr./<del>Ms.</del> Ben <span style='display:none'>no</span>Lund<tr><td>Post<td>Clerk</table>"
        "<p>a<span style='text-decoration: line-through'>b</span> c</p>"
    )
    assert page is not None
    assert page.text.split("\n") == ["Ada Brook", "Name", "Mr./ Ben Lund", "Post", "Clerk", "a c"]


def test_a_list_of_terms_is_a_form() -> None:
    """Each term with its one description is a row; other lists are text."""
    page = page_of_html("<dl><dt>Name<dd>Ada Brook<dt>Post<dd>Judge</dl><dl><dt>Note<dd>one<dd>two</dl>")
    assert page is not None
    tables = [block for block in page.blocks if isinstance(block, Table)]
    assert [[[cell.text for cell in row] for row in table.rows] for table in tables] == [
        [["Name", "Ada Brook"], ["Post", "Judge"]]
    ]
    assert page.text.endswith("Note\none\ntwo")


def test_items_within_items_have_other_marks() -> None:
    """How deep a list stands is counted where the item above says something; one that only indents is none."""
    page = page_of_html("<ol><li>one<ul><li>two<ol><li>three</ol></ul></ol><ul><ul><li>four</ul></ul>")
    assert page is not None
    assert [line.text for line in page.lines()] == ["1. one", "• two", "* three", "- four"]
