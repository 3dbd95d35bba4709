"""Where rows begin in a table with wrapped cells."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.page import Word
from pipeline.reading.geometry.spots import rows_of, spotted
from pipeline.reading.geometry.table_rows import row_starts

Setter = Callable[..., list[Word]]
EDGES = ((-1.0, 10.0), (10.0, 30.0), (30.0, 99.0))


def starts(set_words: Setter, lines: Sequence[tuple[float, str, str, str]]) -> list[bool]:
    """Return the row starts of a table of three columns, given (top, first, second, third) of each line."""
    placed = [(text, left, top) for top, *cells in lines for text, left in zip(cells, (0.05, 0.2, 0.5), strict=True) if text]
    rows = rows_of(spotted(set_words(placed), 0.01, 0.707, right_to_left=False))
    return row_starts(rows, [[row.between(*edge) for edge in EDGES] for row in rows])


def test_numbers_begin_rows(set_words: Setter) -> None:
    """A numbered table has as many rows as numbers, and a head, though all lines are equally far apart."""
    lines = [
        (0.30, "No", "Name", "Title"),
        (0.316, "1", "Ada", "Counsellor"),
        (0.332, "", "Brook", "for Legal Affairs"),
        (0.348, "2", "Ben Stone", "Attache"),
    ]
    assert starts(set_words, lines) == [True, True, False, True]


def test_a_chinese_name_on_each_line_is_a_row_each(set_words: Setter) -> None:
    """Roles may be lacking beside some; where a post is wrapped, no name stands beside its rest."""
    lines = [
        (0.30, "团长：", "徐建平", "外交部条约法律司副司长"),
        (0.331, "副团长：", "孟晓岚", "司法部处长"),
        (0.362, "", "欧阳立", "最高人民检察院国际合作局检察官"),
        (0.393, "顾问：", "高磊", "公安部副处长"),
    ]
    assert starts(set_words, lines) == [True, True, True, True]
    wrapped = [*lines[:2], (0.347, "", "", "兼发言人"), *lines[3:]]
    assert starts(set_words, wrapped)[2] is False


def test_a_number_that_was_not_read_is_missed(set_words: Setter) -> None:
    """Between 1 and 3 there is a second row, where a line looks like the beginning of one."""
    lines = [
        (0.30, "1", "Ada Brook", "Counsellor"),
        (0.316, "", "Ben Stone", "Attache"),
        (0.332, "", "", "for police matters"),
        (0.348, "3", "Cleo Marsh", "Expert"),
    ]
    assert starts(set_words, lines)[3] is True
    assert sum(starts(set_words, lines)) == 3


def test_white_between_rows_tells_them(set_words: Setter) -> None:
    """Lines of one cell stand closer than rows."""
    lines = [
        (0.300, "Ada", "Counsellor", "Ministry"),
        (0.314, "Brook", "", "of Justice"),
        (0.336, "Ben", "Attache", "Ministry"),
        (0.350, "Stone", "", "of Finance"),
        (0.372, "Cleo", "Expert", "Police"),
    ]
    assert starts(set_words, lines) == [True, False, True, False, True]


def test_rows_of_one_line_each_are_all_rows(set_words: Setter) -> None:
    """Without wrapping, an empty cell does not join two rows."""
    lines = [
        (0.30, "Name", "Title", "E-mail"),
        (0.325, "Brook", "Counsellor", ""),
        (0.35, "Stone", "Attache", "a@example.org"),
        (0.375, "Marsh", "", "b@example.org"),
    ]
    assert starts(set_words, lines) == [True] * 4


def test_a_number_that_touches_the_next_word_counts(set_words: Setter) -> None:
    """The blank behind a number is often not read; the head is no part of the first row."""
    lines = [
        (0.30, "No", "Name", "Title"),
        (0.316, "9Mr. Ben Stone", "", "Attache"),
        (0.332, "10M. Ada", "", "Counsellor"),
        (0.348, "Brook", "", "for Legal Affairs"),
        (0.364, "11M. Tom Reed", "", "Clerk"),
    ]
    assert starts(set_words, lines) == [True, True, True, False, True]


def test_family_names_in_capitals_begin_rows(set_words: Setter) -> None:
    """Given names stand below them; a line alone in the first column is a heading of those below. All lines are level."""
    lines = [
        (0.300, "Head", "", ""),
        (0.316, "BROOK", "Counsellor for", "Ministry"),
        (0.332, "Ada", "legal affairs", ""),
        (0.348, "Members", "", ""),
        (0.364, "STONE", "Attache", "Embassy"),
        (0.380, "Ben", "", ""),
        (0.396, "MARSH", "Judge", "Court"),
        (0.412, "Cleo", "", ""),
    ]
    assert starts(set_words, lines) == [True, True, False, True, True, False, True, False]


def test_initials_are_no_family_names(set_words: Setter) -> None:
    """Initials above the family name stand in capitals too: white tells the rows."""
    lines = [
        (0.300, "A.B.", "Counsellor", "Ministry"),
        (0.314, "Brook", "", "of Justice"),
        (0.336, "C.D.", "Attache", "Ministry"),
        (0.350, "Stone", "", "of Interior"),
        (0.372, "E.F.", "Judge", "Court"),
        (0.386, "Marsh", "", "of Appeal"),
    ]
    assert starts(set_words, lines) == [True, False, True, False, True, False]


def test_white_may_part_groups_below_headings(set_words: Setter) -> None:
    """Each group has its body alone in the first column; every other line is a row."""
    lines = [
        (0.300, "Ministry A", "", ""),
        (0.316, "Ada Brook", "Counsellor", "+43 1 500"),
        (0.332, "Ben Stone", "Attache", ""),
        (0.362, "Ministry B", "", ""),
        (0.378, "Cleo Marsh", "Judge", ""),
        (0.408, "Ministry C", "", ""),
        (0.424, "Dan Poole", "Expert", ""),
    ]
    assert starts(set_words, lines) == [True] * 7


def test_a_number_that_was_not_read_before_the_first_is_missed(set_words: Setter) -> None:
    """A table goes on on its second page: its head is repeated, and the row of 9 stands as far above 10 as 10 above 11."""
    lines = [
        (0.300, "#", "Full name", "Function"),
        (0.324, "", "Ada", "Counsellor"),
        (0.338, "", "Brook", "for Legal Affairs"),
        (0.362, "10", "Ben Stone", "Attache"),
        (0.386, "11", "Cleo Marsh", "Expert"),
        (0.400, "", "", "in statistics"),
        (0.414, "", "", "of crime"),
    ]
    assert starts(set_words, lines) == [True, True, False, True, True, False, False]


def test_lines_that_the_one_number_read_counts_are_rows(set_words: Setter) -> None:
    """The third line below the head is numbered 3: each line is a row, the last one too if it fills its cells."""
    rows = [
        ("No", "Name", "Title", "Body", "Telephone"),
        ("", "Ada Brook", "Judge", "Court", "22 40 11"),
        ("", "Ben Stone", "Attache", "Court", ""),
        ("3", "Cleo Marsh", "Expert", "Police", "22 40 12"),
        ("", "Dan Field", "", "Police", "22 40 13"),
        ("", "", "", "of Justice", ""),
    ]
    places, edges = (0.05, 0.2, 0.4, 0.6, 0.8), ((-1.0, 10.0), (10.0, 28.0), (28.0, 46.0), (46.0, 64.0), (64.0, 99.0))

    def told(lines: Sequence[Sequence[str]]) -> list[bool]:
        words = [
            (text, left, 0.3 + number * 0.016)
            for number, row in enumerate(lines)
            for text, left in zip(row, places, strict=True)
            if text
        ]
        read = rows_of(spotted(set_words(words), 0.01, 0.707, right_to_left=False))
        return row_starts(read, [[row.between(*edge) for edge in edges] for row in read])

    assert told(rows) == [True, True, True, True, True, False]
    assert told([rows[0], rows[1], ("2", *rows[3][1:]), ("", "Marsh", "of Police", "", "")]) == [True, True, True, False]
    assert told([rows[0], ("1", *rows[1][1:]), ("", "Stone", "for Police", "of Rome", "22 40 12")])[2] is False


def test_a_head_of_two_lines_above_the_first_number_is_one_row(set_words: Setter) -> None:
    """Nobody is missing before 1, however far apart the lines of a head stand."""
    lines = [
        (0.300, "No", "Full", "Function"),
        (0.324, "", "name", "or rank"),
        (0.348, "1", "Ben Stone", "Attache"),
        (0.372, "2", "Cleo Marsh", "Expert"),
        (0.386, "", "", "in statistics"),
        (0.400, "", "", "of crime"),
    ]
    assert starts(set_words, lines)[:3] == [True, False, True]


def test_a_small_courtesy_form_before_each_name_begins_its_row(set_words: Setter) -> None:
    """All lines are about as far apart, and a stamp has cut words; "г-н" stands before every name."""
    lines = [
        (0.300, "Фамилия,", "", ""),
        (0.315, "имя", "Должность", "Ведомство"),
        (0.336, "г-н Данилевич", "Старший", "Академия"),
        (0.357, "г-н Курилович", "", "емия"),
        (0.377, "г-жа Рудко", "Заместитель", "Собрание"),
        (0.394, "", "департамента", ""),
        (0.413, "г-н Богданов", "", ""),
    ]
    assert starts(set_words, lines) == [True, False, True, True, True, False, True]


def test_small_words_that_go_on_with_a_cell_begin_no_rows(set_words: Setter) -> None:
    """What goes on with a cell stands in a line that fills one: "of Justice" below "Ministry"."""
    lines = [
        (0.300, "Ministry", "Brook", "Judge"),
        (0.314, "of Justice", "", ""),
        (0.336, "Ministry", "Stone", "Clerk"),
        (0.350, "of Finance", "", ""),
        (0.372, "Police", "Marsh", "Chief"),
    ]
    assert starts(set_words, lines) == [True, False, True, False, True]


def test_pieces_of_one_line_are_no_lines_apart(set_words: Setter) -> None:
    """Letters of a stamp above and below a line, nearer than lines can stand, do not hide how far lines and rows are apart."""
    lines = [
        (0.300, "Ada", "Counsellor", "Ministry"),
        (0.318, "Brook", "for Law", "of Justice"),
        (0.342, "Ben Stone", "Attache", "Ministry"),
        (0.360, "", "for Police", "of Finance"),
        (0.380, "", "Z", ""),
        (0.3855, "Cleo Marsh", "Expert", "Police"),
        (0.3985, "", "12", ""),
        (0.404, "", "of Forensics", "Headquarters"),
        (0.428, "Dan Yates", "Judge", "Court"),
    ]
    assert starts(set_words, lines) == [True, False, True, False, True, False, False, False, True]


def test_headings_above_the_head_part_no_rows(set_words: Setter) -> None:
    """A heading stands farther from the head than rows from each other: that says nothing of where rows begin."""
    lines = [
        (0.200, "", "", "Annex"),
        (0.232, "", "Members", ""),
        (0.262, "Name", "Title", "Telephone"),
        (0.283, "Ada Brook", "", "+43 1 100"),
        (0.298, "", "", "20 30"),
        (0.317, "Ben", "Attache", "+43 1 200"),
        (0.332, "Stone", "", "40 50"),
        (0.353, "Cleo Marsh", "Expert", "+43 1 300"),
        (0.368, "", "", "60 70"),
    ]
    assert starts(set_words, lines)[2:] == [True, True, False, True, False, True, False]


def wide_starts(set_words: Setter, lines: Sequence[tuple[str, str, str, str]]) -> list[bool]:
    """Return the row starts of a table of four columns, its lines equally far apart."""
    places = (0.05, 0.15, 0.4, 0.7)
    placed = [
        (text, left, 0.3 + 0.02 * at) for at, cells in enumerate(lines) for text, left in zip(cells, places, strict=True) if text
    ]
    rows = rows_of(spotted(set_words(placed), 0.01, 0.707, right_to_left=False))
    edges = ((-1.0, 8.0), (8.0, 25.0), (25.0, 45.0), (45.0, 99.0))
    return row_starts(rows, [[row.between(*edge) for edge in edges] for row in rows])


def test_a_lone_number_counts_the_lines_above_it(set_words: Setter) -> None:
    """3 on the third line below the head: each of the two above is a row whose number was not read, and a full line below is."""
    lines = [
        ("No", "Name", "Title", "Ministry"),
        ("", "Ada Brook", "Judge", "Justice"),
        ("", "Ben Stone", "Attache", "Interior"),
        ("3", "Cleo Marsh", "", "Interior"),
        ("", "Dan Yates", "Expert", "Justice"),
    ]
    assert wide_starts(set_words, lines) == [True] * 5


def test_what_goes_on_below_the_last_number_is_no_row(set_words: Setter) -> None:
    """A line in small letters, or one that leaves cells empty, goes on with the row above it."""
    lines = [
        ("No", "Name", "Title", "Ministry"),
        ("1", "Ada Brook", "Judge", "Justice"),
        ("2", "Ben Stone", "Attache", "Ministry"),
        ("", "Junior", "for police", "of the Interior"),
        ("", "", "Matters", "Police"),
    ]
    assert wide_starts(set_words, lines) == [True, True, True, False, False]


def test_a_broken_word_begins_no_row(set_words: Setter) -> None:
    """Whatever white a stamp's letters make: what ends in a hyphen goes on below."""
    lines = [
        (0.300, "Ada Brook", "Judge", "+43 1 100"),
        (0.316, "", "", "ada.brook@mission-"),
        (0.338, "", "", "of.example.org"),
        (0.360, "Ben Stone", "Attache", "+43 1 200"),
        (0.376, "", "", "ben@example.org"),
    ]
    assert starts(set_words, lines) == [True, False, False, True, False]


def test_two_groups_of_equal_distances_tell_rows_though_they_are_nearly_alike(set_words: Setter) -> None:
    """A row without a post goes on with none above it."""
    lines = [
        (0.300, "Name", "Function", "Body"),
        (0.3200, "Mr Robe, Mo", "", "Ministry of Labour"),
        (0.3360, "", "", "and Youth"),
        (0.3560, "Ms Kale, Ti", "Acting Head", ""),
        (0.3762, "Mr Nega, Ha", "Adviser", "Mission of"),
        (0.3924, "", "", "Utopia"),
        (0.4126, "Ms Gibb, Al", "Clerk", "Court of"),
        (0.4285, "", "", "Appeal"),
        (0.4487, "Ms Gibb, Bo", "", "Customs"),
    ]
    assert starts(set_words, lines) == [True, True, False, True, True, False, True, False, True]
