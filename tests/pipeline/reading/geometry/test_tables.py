"""Words into cells."""

from __future__ import annotations

from collections.abc import Callable

from models.page import Table, Word
from pipeline.reading.geometry.spots import rows_of, spotted
from pipeline.reading.geometry.tables import ruled_table, unruled_table

Setter = Callable[..., list[Word]]


def texts(table: Table | None) -> list[list[str]]:
    """Return the text of every cell."""
    assert table is not None
    return [[cell.text for cell in row] for row in table.rows]


def test_ruled_lines_make_the_cells(set_words: Setter) -> None:
    """Each word goes into the cell in which its middle stands; wrapped lines stay in their cell; empty rows go."""
    words = set_words([("Ada", 0.1, 0.11), ("Brook", 0.1, 0.125), ("Counsellor", 0.5, 0.11), ("Ben Stone", 0.1, 0.16)])
    spots = spotted(words, 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 15, 18, 20], [5, 30, 60], right_to_left=False)
    assert texts(table) == [["Ada Brook", "Counsellor"], ["Ben Stone", ""]]


def test_a_word_on_the_outermost_line_is_not_lost(set_words: Setter) -> None:
    """Whoever says that it stands in the table is believed, though its middle lies on the line or a hair beyond."""
    words = set_words([("Ada", 0.1, 0.11), ("Counsellor", 0.5, 0.11)])
    spots = spotted(words, 0.01, 0.707, right_to_left=False)
    middle = (spots[1].left + spots[1].right) / 2
    assert texts(ruled_table(spots, [10, 20], [5, 30, middle], right_to_left=False)) == [["Ada", "Counsellor"]]


def test_a_lost_line_between_numbered_rows_is_made_up_for(set_words: Setter) -> None:
    """Two numbers in one ruled row are two rows."""
    words = set_words([("1", 0.1, 0.11), ("Ada Brook", 0.5, 0.11), ("2", 0.1, 0.14), ("Ben Stone", 0.5, 0.14)])
    spots = spotted(words, 0.01, 0.707, right_to_left=False)
    assert texts(ruled_table(spots, [10, 20], [5, 30, 60], right_to_left=False)) == [["1", "Ada Brook"], ["2", "Ben Stone"]]


def test_entries_without_numbers_are_parted_where_white_stands(set_words: Setter) -> None:
    """A row that holds two persons one below the other, each over all its cells, is two rows; a wrapped cell is not."""
    placed = [("Mr", 0.1, 0.11), ("Ada", 0.3, 0.11), ("Counsellor", 0.5, 0.11), ("Brook", 0.3, 0.126)]
    placed += [("Ms", 0.1, 0.148), ("Ben", 0.3, 0.148), ("Expert", 0.5, 0.148), ("of the Ministry", 0.5, 0.164)]
    spots = spotted(set_words(placed), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 20], [5, 18, 33, 70], right_to_left=False)
    assert texts(table) == [["Mr", "Ada Brook", "Counsellor"], ["Ms", "Ben", "Expert of the Ministry"]]


def test_an_entry_whose_number_was_not_read_is_parted_from_the_one_above(set_words: Setter) -> None:
    """The rule between both is lost, and the second number with it: all its other cells begin below a line that fills few."""
    placed = [
        ("2", 0.1, 0.11),
        ("Ada", 0.2, 0.11),
        ("Judge", 0.4, 0.11),
        ("ada@example.org", 0.7, 0.11),
        ("of Appeal", 0.4, 0.126),
    ]
    placed += [("Ben", 0.2, 0.15), ("Expert", 0.4, 0.15), ("ben@example.org", 0.7, 0.15), ("of Forensics", 0.4, 0.166)]
    spots = spotted(set_words(placed), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 20], [5, 12, 25, 45, 70], right_to_left=False)
    assert [row[1] for row in texts(table)] == ["Ada", "Ben"]


def test_an_entry_with_all_its_cells_wrapped_keeps_its_number(set_words: Setter) -> None:
    """Below its number each cell goes on, no farther down than lines are: one row."""
    placed = [("2", 0.1, 0.11), ("Ada", 0.2, 0.11), ("Judge", 0.4, 0.11), ("Court", 0.7, 0.11)]
    placed += [("Brook", 0.2, 0.126), ("of Appeal", 0.4, 0.126), ("of Justice", 0.7, 0.126)]
    spots = spotted(set_words(placed), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 20], [5, 12, 25, 45, 70], right_to_left=False)
    assert [row[1] for row in texts(table)] == ["Ada Brook"]


def test_lines_of_one_entry_stay_together(set_words: Setter) -> None:
    """Cells that are all wrapped over two lines are one row."""
    placed = [("Ada", 0.1, 0.11), ("Counsellor", 0.5, 0.11), ("Brook", 0.1, 0.126), ("for Legal Affairs", 0.5, 0.126)]
    spots = spotted(set_words([*placed, ("and Treaties", 0.5, 0.142)]), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 20], [5, 30, 70], right_to_left=False)
    assert texts(table) == [["Ada Brook", "Counsellor for Legal Affairs and Treaties"]]


def test_wrapped_cells_become_one_row(set_words: Setter) -> None:
    """Cells in unruled columns are joined over their lines."""
    lines = [("1", 0.05, 0.3), ("Ada", 0.2, 0.3), ("Brook", 0.2, 0.316), ("2", 0.05, 0.332), ("Ben Stone", 0.2, 0.332)]
    rows = rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))
    assert texts(unruled_table(rows, [(-1, 10), (10, 99)], right_to_left=False)) == [["1", "Ada Brook"], ["2", "Ben Stone"]]


def test_no_words_are_no_table() -> None:
    """Ruled lines around nothing give nothing."""
    assert ruled_table([], [10, 20], [5, 30, 60], right_to_left=False) is None


def test_cells_without_a_line_between_them_are_one(set_words: Setter) -> None:
    """The words of both stand in the first; the second is empty, and no column where the line is drawn in no row."""
    words = [("Title", 0.1, 0.11), ("Judge of", 0.3, 0.11), ("the Court", 0.5, 0.11), ("Fax", 0.1, 0.15), ("12", 0.3, 0.15)]
    spots = spotted(set_words(words), 0.01, 0.707, right_to_left=False)
    table = ruled_table(spots, [10, 13, 17], [5, 20, 34, 60], right_to_left=False, absent={(0, 2)})
    assert texts(table) == [["Title", "Judge of the Court", ""], ["Fax", "12", ""]]
    table = ruled_table(spots, [10, 13, 17], [5, 20, 34, 60], right_to_left=False, absent={(0, 2), (1, 2)})
    assert texts(table) == [["Title", "Judge of the Court"], ["Fax", "12"]]
