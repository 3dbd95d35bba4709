"""Words with places become blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.page import Block, Box, Paragraph, Table, Word
from pipeline.reading.layout import blocks_of
from pipeline.reading.pictures.rulings import Ruled

Setter = Callable[..., list[Word]]
ASPECT = 0.707


def shown(blocks: Sequence[Block]) -> list[object]:
    """Return paragraphs as lists of lines, tables as lists of rows of cells."""
    result: list[object] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            result.append([line.text for line in block.lines])
        else:
            result.append([tuple(cell.text for cell in row) for row in block.rows])
    return result


def test_white_parts_paragraphs(set_words: Setter) -> None:
    """Lines that follow closely belong together; white, a list's mark or another size of letters begin anew."""
    lines = [("The delegation", 0.1, 0.30), ("will consist of:", 0.1, 0.316), ("1. Ada Brook,", 0.1, 0.332)]
    lines += [("Counsellor", 0.12, 0.348), ("2. Ben Stone", 0.1, 0.364), ("Vienna", 0.1, 0.41)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [
        ["The delegation", "will consist of:"],
        ["1. Ada Brook,", "Counsellor"],
        ["2. Ben Stone"],
        ["Vienna"],
    ]


def test_two_languages_side_by_side_are_read_one_after_the_other(set_words: Setter) -> None:
    """Columns that tell the same in two languages are no table: first the left one, then the right one."""
    left = ["DELEGATION", "Ms. Ada Brook", "Counsellor", "Tel.: +43 1 5000000", "Mr. Ben Stone", "Attaché"]
    right = ["DÉLÉGATION", "Mme Ada Brook", "Conseillère", "M. Ben Stone", "Attaché"]
    lines = [(text, 0.1, 0.4 + 0.016 * index) for index, text in enumerate(left)]
    lines += [(text, 0.55, 0.4 + 0.016 * index) for index, text in enumerate(right)]
    blocks = blocks_of(set_words(lines), ASPECT)
    assert not any(isinstance(block, Table) for block in blocks)
    flat = [line.text for block in blocks if isinstance(block, Paragraph) for line in block.lines]
    assert flat == left + right


def test_columns_of_like_things_are_a_table(set_words: Setter) -> None:
    """Name, title and body in columns become rows of cells."""
    lines = []
    for index, row in enumerate((("Name", "Title", "Body"), ("Ada Brook", "Counsellor", "Mission"), ("Ben Stone", "Expert", ""))):
        lines += [(text, left, 0.4 + 0.025 * index) for text, left in zip(row, (0.1, 0.4, 0.7), strict=True) if text]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [
        [("Name", "Title", "Body"), ("Ada Brook", "Counsellor", "Mission"), ("Ben Stone", "Expert", "")]
    ]


def test_a_list_that_a_sentence_announces_is_no_letterhead(set_words: Setter) -> None:
    """On a short page a table stands as high as a letterhead, whose two columns are two texts."""
    rows = [("Names", "Position"), ("Ms. Ada Brook", "Judge"), ("Mr. Ben Stone", "Clerk of Court")]
    lines = [(text, left, 0.19 + 0.02 * at) for at, row in enumerate(rows) for text, left in zip(row, (0.1, 0.5), strict=True)]
    tables = [
        [block for block in blocks_of(set_words([*lines, (above, 0.1, 0.16)]), ASPECT) if isinstance(block, Table)]
        for above in ("Norland will be represented by the following delegation:", "Ministry of Foreign Affairs of the Republic")
    ]
    assert [len(found) for found in tables] == [1, 0]


def test_labels_stay_on_the_line_of_their_value(set_words: Setter) -> None:
    """Label and value with white between them are one line, not two columns."""
    lines = []
    for index, (label, value) in enumerate((("Name:", "Ada Brook"), ("Title:", "Counsellor"), ("E-mail:", "ada@example.org"))):
        lines += [(label, 0.1, 0.4 + 0.016 * index), (value, 0.4, 0.4 + 0.016 * index)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [["Name: Ada Brook", "Title: Counsellor", "E-mail: ada@example.org"]]


def test_a_form_keeps_its_blank_fields(set_words: Setter) -> None:
    """Labels without colons beside values, some of them empty, are a table of two columns."""
    fields = [("State", "Utopia"), ("Family name", "Brook"), ("Address", ""), ("Fax", ""), ("Telephone", "+43 1 5000000")]
    lines = []
    for index, (label, value) in enumerate([*fields, ("Function", "Counsellor"), ("Ministry", "Justice")]):
        lines += [(text, left, 0.2 + 0.025 * index) for text, left in ((label, 0.1), (value, 0.5)) if text]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [[*fields, ("Function", "Counsellor"), ("Ministry", "Justice")]]


def test_a_heading_over_a_form_s_values_is_no_row_of_it(set_words: Setter) -> None:
    """The meeting's title ends in two short lines above the column of values; half of the fields are blank."""
    fields = [("State", "Utopia"), ("Family name", "Brook"), ("Function", "Judge"), ("Address", "")]
    fields += [("Telephone", ""), ("Fax", ""), ("E-mail", "brook@example.org")]
    headings = [("first session", 0.5, 0.17), ("Vienna, 14 April 2009", 0.5, 0.195)]
    lines = [*headings]
    for index, (label, value) in enumerate(fields):
        lines += [(text, left, 0.22 + 0.025 * index) for text, left in ((label, 0.1), (value, 0.5)) if text]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [[text for text, _, _ in headings], fields]


def test_two_scripts_side_by_side_are_two_texts(set_words: Setter) -> None:
    """A list in Latin letters beside one in Cyrillic letters is no table, though row stands beside row."""
    left, right = ["Delegation", "Ada Brook", "Counsellor", "Ben Stone"], ["Делегация", "Ада Брук", "Советник", "Бен Стоун"]
    lines = [(text, 0.1, 0.4 + 0.016 * index) for index, text in enumerate(left)]
    lines += [(text, 0.55, 0.4 + 0.016 * index) for index, text in enumerate(right)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [left, right]


def test_ruled_tables_stand_in_their_place(set_words: Setter) -> None:
    """What stands above a ruled table comes before it, what stands below after it."""
    lines = [("Before", 0.1, 0.2), ("Ada Brook", 0.12, 0.31), ("Counsellor", 0.52, 0.31), ("After", 0.1, 0.5)]
    ruled = Ruled((0.3, 0.33, 0.36), (0.1, 0.5, 0.9))
    assert shown(blocks_of(set_words(lines), ASPECT, (ruled,))) == [["Before"], [("Ada Brook", "Counsellor")], ["After"]]


def test_arabic_is_read_from_the_right() -> None:
    """Words, columns and cells begin at the right; numbers and Latin words among them run from left to right."""
    words = [
        Word("هاتف:", Box(0.8, 0.3, 0.86, 0.31)),
        Word("+43", Box(0.6, 0.3, 0.64, 0.31)),
        Word("1", Box(0.65, 0.3, 0.66, 0.31)),
        Word("5000000", Box(0.67, 0.3, 0.77, 0.31)),
    ]
    assert shown(blocks_of(words, ASPECT)) == [["هاتف: +43 1 5000000"]]


def test_marks_of_rules_and_dirt_are_left_out() -> None:
    """A bar beside a name is the edge of a cell, a doubtful dot is dirt."""
    words = [
        Word("|", Box(0.1, 0.3, 0.105, 0.31)),
        Word("Ada", Box(0.12, 0.3, 0.16, 0.31)),
        Word("·", Box(0.3, 0.3, 0.31, 0.31), 0.2),
    ]
    assert shown(blocks_of(words, ASPECT)) == [["Ada"]]


def test_no_words_are_no_blocks() -> None:
    """An empty page has no blocks."""
    assert blocks_of([], ASPECT) == ()


@pytest.mark.parametrize("ruled", [(), (Ruled((0.2, 0.4, 0.6), (0.1, 0.5, 0.9)),)])
@given(
    places=st.lists(
        st.tuples(
            st.floats(0, 0.9),
            st.floats(0, 0.95),
            st.floats(0.001, 0.1),
            st.floats(0.001, 0.05),
            st.sampled_from(["Ada", "علي", "1."]),
        ),
        max_size=25,
    )
)
def test_no_word_is_lost_or_doubled(ruled: tuple[Ruled, ...], places: list[tuple[float, float, float, float, str]]) -> None:
    """Wherever words stand, each is in the blocks exactly once."""
    words = [Word(text, Box(x, y, min(1.0, x + w), min(1.0, y + h))) for x, y, w, h, text in places]
    blocks = blocks_of(words, ASPECT, ruled)
    found = []
    for block in blocks:
        lines = (
            block.lines if isinstance(block, Paragraph) else [line for row in block.rows for cell in row for line in cell.lines]
        )
        found += [word.box for line in lines for word in line.words]
    assert sorted(found, key=repr) == sorted((word.box for word in words), key=repr)


def test_a_list_of_two_columns_has_headings_and_titles_of_any_length(set_words: Setter) -> None:
    """Names stand beside titles of several lines; headings stand in the middle of both columns, or alone and apart."""
    lines = [
        ("Head of delegation", 0.38, 0.40),
        ("BROOK", 0.1, 0.44),
        ("- Judge of the High Court", 0.5, 0.44),
        ("Ada Jane", 0.1, 0.456),
        ("of Appeal, Ministry of", 0.5, 0.456),
        ("Justice", 0.5, 0.472),
        ("Members", 0.1, 0.51),
        ("STONE", 0.1, 0.55),
        ("- Clerk", 0.5, 0.55),
        ("Ben", 0.1, 0.566),
        ("LIND", 0.1, 0.59),
        ("- Adviser, Ministry of", 0.5, 0.59),
        ("Eva", 0.1, 0.606),
        ("the Interior", 0.5, 0.606),
    ]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [
        [
            ("", "Head of delegation"),
            ("BROOK Ada Jane", "- Judge of the High Court of Appeal, Ministry of Justice"),
            ("Members", ""),
            ("STONE Ben", "- Clerk"),
            ("LIND Eva", "- Adviser, Ministry of the Interior"),
        ]
    ]


def test_items_of_a_list_that_stand_abreast_are_read_in_their_order(set_words: Setter) -> None:
    """1 and 2 side by side, below them 3 and 4: each is whole before the next begins."""
    left = ["1. Mr. Ben Stone", "Clerk, Department of", "Treaties", "Tel. +43 1 500 00 00"]
    right = ["2. Ms. Ada Brook", "Judge", "High Court"]
    below = ["3. Ms. Eva Lind", "Adviser"]
    lines = [(text, 0.1, 0.4 + 0.016 * index) for index, text in enumerate(left)]
    lines += [(text, 0.55, 0.4 + 0.016 * index) for index, text in enumerate(right)]
    lines += [(text, 0.1, 0.5 + 0.016 * index) for index, text in enumerate(below)]
    lines += [("4. Mr. Tom Reed", 0.55, 0.5)]
    flat = [line for block in shown(blocks_of(set_words(lines), ASPECT)) for line in block]  # type: ignore[attr-defined]
    assert flat == [*left, *right, *below, "4. Mr. Tom Reed"]


def test_labels_outside_a_column_of_boxes_belong_to_them(set_words: Setter) -> None:
    """A form whose values alone are framed is a table of labels and values; a word beside one box of many is none."""
    labels = [("Name", 0.1, 0.31), ("Title", 0.1, 0.34), ("Body", 0.1, 0.37)]
    values = [("Ada Brook", 0.5, 0.31), ("Judge", 0.5, 0.34), ("Court", 0.5, 0.37)]
    boxes = Ruled((0.3, 0.33, 0.36, 0.39), (0.45, 0.9))
    assert shown(blocks_of(set_words([*labels, *values]), ASPECT, (boxes,))) == [
        [("Name", "Ada Brook"), ("Title", "Judge"), ("Body", "Court")]
    ]
    alone = shown(blocks_of(set_words([labels[0], *values]), ASPECT, (boxes,)))
    assert [("Ada Brook",), ("Judge",), ("Court",)] in alone


def test_a_sentence_below_two_columns_of_which_a_part_is_hidden_is_no_row(set_words: Setter) -> None:
    """The closing sentence has words between the columns; a stamp hides some of it."""
    lines = [(text, 0.1, 0.3 + 0.016 * index) for index, text in enumerate(["Mr. Ben Stone", "Judge", "High Court", "Tel. 1"])]
    lines += [(text, 0.6, 0.3 + 0.016 * index) for index, text in enumerate(["Ms. Ada Brook", "Clerk", "Ministry", "Tel. 2"])]
    lines += [("The Mission avails", 0.1, 0.38), ("itself", 0.4, 0.38), ("of this opportunity", 0.6, 0.38)]
    table, *sentence = shown(blocks_of(set_words(lines), ASPECT))
    assert table[-1] == ("Tel. 1", "Tel. 2")  # type: ignore[index]
    assert sentence == [["The Mission avails"], ["itself"], ["of this opportunity"]]


def test_a_head_whose_columns_are_numbered_is_no_list(set_words: Setter) -> None:
    """A head that counts its columns ("1. Name", "2. Title", "3. Body") above rows of persons stays a table's head."""
    rows = [("1. Name", "2. Title", "3. Body"), ("Ada Brook", "Judge", "Court"), ("Ben Stone", "Clerk", "Crown")]
    places = (0.1, 0.4, 0.7)
    lines = [(text, places[at], 0.3 + 0.025 * number) for number, row in enumerate(rows) for at, text in enumerate(row)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [rows]


@pytest.mark.parametrize("title", ["Meeting of experts on possible mechanisms", "Cuộc họp của các chuyên gia về cơ chế"])
def test_another_script_below_a_sentence_begins_a_paragraph(set_words: Setter, title: str) -> None:
    """The meeting's title in English or Vietnamese stands close above a list in Chinese; a Latin name stays with its own."""
    lines = [(title, 0.2, 0.30), ("林书远先生", 0.1, 0.316), ("Lin Shuyuan", 0.1, 0.332)]
    lines += [("法律顾问", 0.1, 0.348)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [
        [title],
        ["林书远先生", "Lin Shuyuan", "法律顾问"],
    ]


def test_a_speck_far_beside_a_row_is_left_out(set_words: Setter) -> None:
    """One figure that was hardly told, far from the line, parts no paragraph; one that was told well stays."""
    words = set_words([("Name: Ada Brook", 0.1, 0.3), ("5", 0.7, 0.3), ("Body: Ministry of Justice", 0.1, 0.316)])
    speck = next(word for word in words if word.text == "5")
    doubtful = [replace(word, confidence=0.6) if word is speck else word for word in words]
    assert shown(blocks_of(doubtful, ASPECT)) == [["Name: Ada Brook", "Body: Ministry of Justice"]]
    assert ["5"] in shown(blocks_of(words, ASPECT))


def test_a_ruled_table_may_have_no_lines_at_its_sides(set_words: Setter) -> None:
    """The words beside most of its rows are its outer columns; those beside one row are not."""
    rows = [("Name", "Ada Brook", "Ben Stone", "Cleo Marsh"), ("Post", "Judge", "Clerk", "Expert"), ("Fax", "12", "13", "14")]
    lines = [
        (text, left, 0.31 + 0.03 * number)
        for number, row in enumerate(rows)
        for text, left in zip(row, (0.1, 0.25, 0.5, 0.75), strict=True)
    ]
    table = Ruled((0.30, 0.33, 0.36, 0.39), (0.2, 0.45, 0.7))
    assert shown(blocks_of(set_words(lines), ASPECT, [table])) == [rows]
    alone = [line for line in lines if line[1] < 0.7 or line[0] == "Expert"]
    (first, *_) = [block for block in blocks_of(set_words(alone), ASPECT, [table]) if isinstance(block, Table)]
    assert len(first.rows[0]) == 3


def test_places_anywhere_raise_nothing() -> None:
    """Engines have given places of no width, beyond the page, and as wide as several columns."""
    draw = Random(5)  # noqa: S311 - no secret
    wide = Box(-5.0, -5.0, 9.0, 9.0)
    for _ in range(150):
        words = []
        for _ in range(draw.choice((1, 3, 8, 30, 60))):
            left, top = round(draw.random(), 2), round(draw.random(), 2)
            box = Box(left, top, left + draw.choice((0.0, 0.1, 0.2)), top + 0.012)
            words.append(Word(draw.choice(("12", "Judge", "الوفد", "张", "1.")), wide if draw.random() < 0.05 else box, 0.9))
        assert blocks_of(words, draw.choice((0.7, 1.4)))


def test_a_torn_piece_of_a_value_stands_behind_the_labels(set_words: Setter) -> None:
    """A stamp hides the middle of a name; the labels below are still of the same person."""
    lines = [
        ("Name: Ms. Ada Bro", 0.1, 0.3),
        ("field)", 0.6, 0.3),
        ("Title: Counsellor", 0.1, 0.316),
        ("Body: Mission", 0.1, 0.332),
    ]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [
        ["Name: Ms. Ada Bro", "Title: Counsellor", "Body: Mission"],
        ["field)"],
    ]


def test_below_a_line_that_ends_short_less_white_begins_a_paragraph(set_words: Setter) -> None:
    """The last line of a paragraph of full lines tells it too; lines of an entry, none of them full, stay together."""
    full = "The Mission has the honour to inform that the delegation will be led by somebody"
    lines = [(full, 0.1, 0.3), (full, 0.1, 0.316), ("of the Ministry.", 0.1, 0.332), ("The Mission avails itself", 0.1, 0.352)]
    assert [len(block.lines) for block in blocks_of(set_words(lines), ASPECT) if isinstance(block, Paragraph)] == [3, 1]
    entry = [("Ms. Ada Brook-Lund", 0.1, 0.3), ("Judge of the High Court", 0.1, 0.316), ("Tel.: 12 34", 0.1, 0.336)]
    assert [len(block.lines) for block in blocks_of(set_words(entry), ASPECT) if isinstance(block, Paragraph)] == [3]


def test_letters_at_the_paper_s_edge_are_kept_apart(set_words: Setter) -> None:
    """They are no column beside the text, and stand below it, each by itself."""
    lines = [("Ada Brook", 0.1, 0.3), ("Judge", 0.1, 0.316), ("a", 0.98, 0.3), ("b", 0.98, 0.316)]
    assert shown(blocks_of(set_words(lines), ASPECT)) == [["Ada Brook", "Judge"], ["a"], ["b"]]
