"""Tests of where a table's rows end on a picture."""

from __future__ import annotations

from typing import Any

from models.page import Cell
from pipeline.extraction.tables.row_borders import cut_before, with_lines_above_moved, with_rows_joined, with_rows_parted

LEFTS = (0.1, 0.3, 0.7)
Row = list[Cell]


def _row(build: Any, *cells: tuple[tuple[float, str], ...]) -> Row:
    """Return a row of cells, each of lines given as (place from the top, text)."""
    return [
        Cell(1, column, tuple(build.line(text, top, left) for top, text in lines))
        for column, (lines, left) in enumerate(zip(cells, LEFTS, strict=True), 1)
    ]


def _texts(rows: Any) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def _is_courteous(text: str) -> bool:
    return text.startswith(("Mr.", "Ms."))


def _is_name(text: str) -> bool:
    return len(text.split()) > 1 and text.istitle()


def test_what_stands_as_close_as_lines_goes_on_with_the_row(build: Any) -> None:
    """Half of a person's lines were read as a row of their own: "Ivo" with one line of each cell, "Larsen" with the others."""
    rows = [
        _row(build, ((0.10, "1"),), ((0.10, "Ada Brook"), (0.115, "Lee")), ((0.10, "Judge"),)),
        _row(build, ((0.14, "2"),), ((0.14, "Ben Stone"), (0.155, "Poole")), ((0.14, "Adviser"), (0.155, "of Police"))),
        _row(build, ((0.18, "3"),), ((0.18, "Ivo"),), ((0.18, "Head of"),)),
        _row(build, (), ((0.195, "Larsen"),), ((0.195, "Section"),)),
        _row(build, ((0.22, "4"),), ((0.22, "Cleo Marsh"),), ((0.22, "Judge"),)),
    ]
    assert _texts(with_rows_joined(rows, [0], _is_courteous))[2:] == [
        ["3", "Ivo Larsen", "Head of Section"],
        ["4", "Cleo Marsh", "Judge"],
    ]
    rows[3][0] = Cell(1, 1, (build.line("9", 0.195, 0.1),))
    assert len(with_rows_joined(rows, [0], _is_courteous)) == 5  # it has a number of its own


def test_rows_set_without_room_between_them_are_not_joined(build: Any) -> None:
    """There a row stands no farther below another than a line below a line."""
    rows = [
        _row(
            build,
            ((0.10 + 0.03 * at, str(at)),),
            ((0.10 + 0.03 * at, "Ada Brook"),),
            ((0.10 + 0.03 * at, "Judge"), (0.115 + 0.03 * at, "Oslo")),
        )
        for at in range(4)
    ]
    assert len(with_rows_joined(rows, [], _is_courteous)) == 4


def _torn(build: Any, step: float) -> list[Row]:
    """Return four persons over four lines each, all but the first read as two rows, `step` from line to line within them."""
    rows = [_row(build, ((0.10, "Oswaldo"), (0.115, "Orozco")), ((0.10, "Judge"), (0.115, "of Peace")), ((0.10, "Oslo"),))]
    for at, (given, family) in enumerate((("Milena", "Tamayo"), ("Magda", "Oviedo"), ("Dario", "Naranjo")), 1):
        top = 0.10 + 0.07 * at
        rows.append(
            _row(build, ((top, given),), ((top, "Head of"), (top + 0.015, "the")), ((top, "Office"), (top + 0.015, "of")))
        )
        below = top + step
        rows.append(_row(build, ((below, family),), ((below + 0.015, "Unit"),), ((below + 0.015, "Law"),)))
    return rows


def test_rows_torn_as_often_as_not_are_told_by_two_distances(build: Any) -> None:
    """Some rows stand as close as lines in all their columns, and the others clearly farther off; even where they are as many."""
    rows = _torn(build, 0.015)
    assert [row[0] for row in _texts(with_rows_joined(rows, [], _is_courteous))] == [
        "Oswaldo Orozco",
        "Milena Tamayo",
        "Magda Oviedo",
        "Dario Naranjo",
    ]


def test_torn_rows_with_a_courtesy_form_each_stay_two(build: Any) -> None:
    """Nor are rows joined where they stand close below one cell and far below another."""
    rows = _torn(build, 0.015)
    rows[2] = _row(build, ((0.185, "Ms. Tamayo"),), ((0.20, "Unit"),), ((0.20, "Law"),))
    assert len(with_rows_joined(rows, [], _is_courteous)) == 5
    assert len(with_rows_joined(_torn(build, 0.03), [], _is_courteous)) == 7


def test_between_two_rows_that_are_numbered_in_turn_stands_nobody(build: Any) -> None:
    """A name over three lines makes no further persons; where a number was passed over, rows stay as they were read."""
    rows = [
        _row(build, ((0.10, "1"),), ((0.10, "Ada Brook"),), ((0.10, "Judge"),)),
        _row(build, (), ((0.115, "Valentina"),), ()),
        _row(build, (), ((0.13, "Stone Poole"),), ((0.13, "of Oslo"),)),
        _row(build, ((0.145, "2."),), ((0.145, "Ivo Larsen"),), ((0.145, "Adviser"),)),
        _row(build, (), ((0.16, "Cleo Marsh"),), ((0.16, "Clerk"),)),
        _row(build, ((0.175, "4."),), ((0.175, "Ben Roe"),), ((0.175, "Clerk"),)),
    ]
    assert [row[:2] for row in _texts(with_rows_joined(rows, [0], _is_courteous))] == [
        ["1", "Ada Brook Valentina Stone Poole"],
        ["2.", "Ivo Larsen"],
        ["", "Cleo Marsh"],
        ["4.", "Ben Roe"],
    ]
    courteous = [*rows[:2], _row(build, (), ((0.13, "Mr. Stone"),), ()), *rows[3:]]
    assert len(with_rows_joined(courteous, [0], _is_courteous)) == len(rows) - 1  # his number was not read


def test_dirt_in_one_column_joins_nobody(build: Any) -> None:
    """A stamp's letters below a post reach down to the next row, whose name stands apart."""
    rows = [
        _row(build, (), ((0.10, "Ada Brook"), (0.115, "Lee")), ((0.10, "Judge"), (0.115, "of Appeal"), (0.135, "SION"))),
        _row(build, (), ((0.15, "Ben Stone"),), ((0.15, "Adviser"),)),
        _row(build, (), ((0.19, "Cleo Marsh"),), ((0.19, "Judge"),)),
    ]
    assert len(with_rows_joined(rows, [], _is_courteous)) == 3


def test_names_that_stand_apart_are_several_persons(build: Any) -> None:
    """Rows read as one are parted by the distance of the names, and the other cells at the names' height."""
    merged = _row(
        build,
        (),
        ((0.14, "Ada Brook"), (0.155, "Lee Poole"), (0.19, "Ben Stone")),
        ((0.14, "Judge"), (0.19, "Adviser"), (0.205, "of Police")),
    )
    assert _texts(with_rows_parted([_row(build, (), ((0.10, "Cleo"), (0.115, "Marsh")), ()), merged], 1, _is_name))[1:] == [
        ["", "Ada Brook Lee Poole", "Judge"],
        ["", "Ben Stone", "Adviser of Police"],
    ]


def test_a_line_lost_within_a_name_makes_no_second_person(build: Any) -> None:
    """What stands apart must be a name by itself."""
    row = _row(build, (), ((0.10, "Ada Brook"), (0.13, "LEE")), ((0.10, "Judge"), (0.115, "of"), (0.13, "Appeal")))
    assert len(with_rows_parted([row], 1, _is_name)) == 1


def test_whole_names_one_a_line_are_persons(build: Any) -> None:
    """Where no distance tells: each line ends before the next word needs it; two lines may be one person's names."""
    names = ((0.10, "Ada Brook"), (0.115, "Lee Poole"), (0.13, "Benjamin Cornelius Stone"))
    assert len(with_rows_parted([_row(build, (), names, ())], 1, _is_name)) == 3
    assert len(with_rows_parted([_row(build, (), names[:2], ())], 1, _is_name)) == 1
    full = ((0.10, "Ada Brook"), (0.115, "Benjamin Cornelius"), (0.13, "Lee Poole"))  # "Benjamin" has no room beside "Ada Brook"
    assert len(with_rows_parted([_row(build, (), full, ())], 1, _is_name)) == 1


def test_what_stands_above_a_name_ends_the_row_above(build: Any) -> None:
    """Where cells begin at the height of the names; the second line of a post was read with the next row."""
    rows = [
        _row(build, ((0.10, "1"),), ((0.10, "Ada Brook"), (0.115, "Lee")), ((0.10, "Judge"),)),
        _row(build, ((0.14, "2"),), ((0.14, "Ben Stone"),), ((0.14, "Deputy Head"),)),
        _row(build, ((0.20, "3"),), ((0.20, "Cleo Marsh"), (0.215, "Orr")), ((0.155, "of Section"), (0.20, "Adviser"))),
        _row(build, ((0.24, "4"),), ((0.24, "Dan Poole"), (0.255, "Reed")), ((0.24, "Clerk"),)),
    ]
    assert _texts(with_lines_above_moved(rows, 1))[1:3] == [
        ["2", "Ben Stone", "Deputy Head of Section"],
        ["3", "Cleo Marsh Orr", "Adviser"],
    ]


def test_cells_set_in_the_middle_of_their_row_stay_whole(build: Any) -> None:
    """There a long post begins above the name."""
    rows = [
        _row(
            build,
            ((at + 0.015, "1"),),
            ((at + 0.015, "Ada Brook"),),
            ((at, "Deputy"), (at + 0.015, "Head of"), (at + 0.03, "Section")),
        )
        for at in (0.1, 0.2, 0.3, 0.4)
    ]
    assert _texts(with_lines_above_moved(rows, 1)) == _texts(rows)


def test_a_cell_of_several_rows_stays_in_each(build: Any) -> None:
    """The body of two persons stands beside the first, and in both rows: it is no end of the row above."""
    rows = [
        _row(build, ((at, number),), ((at, name),), ((0.1 if number < "3" else at, "Ministry"), (at + 0.015, "of")))
        for number, name, at in (
            ("1", "Ada Brook", 0.1),
            ("2", "Ben Stone", 0.2),
            ("3", "Cleo Marsh", 0.3),
            ("4", "Dan Orr", 0.4),
        )
    ]
    shared = rows[0][2]
    rows[1] = [*rows[1][:2], shared]
    assert _texts(with_lines_above_moved(rows, 1))[:2] == [["1", "Ada Brook", "Ministry of"], ["2", "Ben Stone", "Ministry of"]]


def test_the_text_below_a_table_is_cut_from_its_last_row(build: Any) -> None:
    """Its words fall into the cells; a row that begins with it is left as it is."""
    row = _row(
        build, (), ((0.10, "Ada Brook"), (0.13, "The Mission avails")), ((0.10, "Judge"), (0.13, "itself of this opportunity"))
    )
    kept = cut_before(row, lambda text: "avails itself" in text)
    assert kept is not None
    assert _texts([kept]) == [["", "Ada Brook", "Judge"]]
    assert cut_before(row, lambda text: "Ada" in text) is None
    close = _row(build, (), ((0.10, "The Permanent Mission"), (0.115, "avails itself of this")), ((0.115, "opportunity"),))
    assert cut_before(close, lambda text: "avails itself" in text) is None


def test_no_row_ends_in_the_midst_of_a_phrase_or_an_address(build: Any) -> None:
    """Given names stood as far below a family name as rows do; the post beside them went on in small letters."""
    rows = [
        _row(
            build,
            ((0.10, "A"),),
            ((0.10, "Ada Brook"), (0.14, "Moira Jane")),
            ((0.10, "Judge of the"), (0.12, "Court"), (0.14, "of appeal")),
        ),
        _row(
            build,
            ((0.18, "B"),),
            ((0.18, "Ben Stone"), (0.22, "Ivo Marsh")),
            ((0.18, "m.stone@justice-"), (0.20, "marsh.example"), (0.22, "Judge")),
        ),
        _row(build, ((0.26, "C"),), ((0.26, "Cleo Poole"),), ((0.26, "Clerk"), (0.28, "of Court"))),
    ]
    assert len(with_rows_parted(rows[:1] + rows[2:], 1, _is_name)) == 2
    assert len(with_rows_parted(rows[1:], 1, _is_name)) == 3


def test_an_address_that_is_cut_between_two_rows_makes_them_one(build: Any) -> None:
    """Of two rows no distance tells; the end of an address does, and nobody's address goes on with another's."""
    rows = [
        _row(build, ((0.10, "A"),), ((0.10, "Ada B."),), ((0.10, "ada.brook@justice-"),)),
        _row(build, (), ((0.12, "Brook Lee"),), ((0.12, "office.example"),)),
        _row(build, ((0.14, "B"),), ((0.14, "Ben Stone"),), ((0.14, "ben@office.example"),)),
    ]
    assert _texts(with_rows_joined(rows, [], _is_courteous)) == [
        ["A", "Ada B. Brook Lee", "ada.brook@justice- office.example"],
        ["B", "Ben Stone", "ben@office.example"],
    ]
    assert len(with_rows_joined([rows[0], rows[2]], [], _is_courteous)) == 2
    rows[1] = _row(build, (), ((0.12, "Brook Lee"),), ((0.12, "office.example"), (0.13, "lee@office.example")))
    assert len(with_rows_joined(rows, [], _is_courteous)) == 3
    rows[1] = _row(build, (), ((0.12, "Ms. Brook Lee"),), ((0.12, "office.example"),))
    assert len(with_rows_joined(rows, [], _is_courteous)) == 3  # the end of the address stands in the row of the next person


def test_a_stroke_behind_a_blank_is_a_speck(build: Any) -> None:
    """A dash that no word touches parts no word: what stands below is a row of its own, as for "Social -"."""
    rows = [
        _row(build, ((0.10, "Ada Brook"),), ((0.10, "Ministry of Social"),), ((0.10, "2532573 -"),)),
        _row(build, ((0.16, "Ben Stone"),), ((0.16, "National Police"),), ((0.16, "2661160"),)),
    ]
    assert len(with_rows_joined(rows, [], _is_courteous)) == 2
    rows[0] = _row(build, ((0.10, "Ada Brook"),), ((0.10, "Ministry of Agri-"),), ((0.10, "2532573"),))
    assert len(with_rows_joined(rows, [], _is_courteous)) == 1
