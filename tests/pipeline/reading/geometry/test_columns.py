"""Runs of rows in columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.page import Box, Word
from pipeline.reading.geometry.columns import runs
from pipeline.reading.geometry.spots import Row, rows_of, spotted

Setter = Callable[..., list[Word]]


@pytest.fixture
def rows(set_words: Setter) -> Callable[..., list[Row]]:
    """Return a function that sets lines and gathers them in rows."""
    return lambda lines: rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False))


TABLE = [
    ("Name", 0.1, 0.30),
    ("Title", 0.4, 0.30),
    ("E-mail", 0.7, 0.30),
    ("Ada Brook", 0.1, 0.325),
    ("Counsellor", 0.4, 0.325),
    ("Ben Stone", 0.1, 0.35),
    ("ben@example.org", 0.7, 0.35),
]


def test_a_table_is_a_run_with_its_columns(rows: Callable[..., list[Row]]) -> None:
    """White that stays white in every row parts three columns, empty cells or not."""
    (run,) = runs(rows(TABLE))
    assert (run.first, run.last, len(run.columns)) == (0, 2, 3)


def test_sentences_above_and_below_do_not_belong_to_it(rows: Callable[..., list[Row]]) -> None:
    """A sentence crosses the columns; a short one in the first column stands apart."""
    above = [("The delegation:", 0.1, 0.27)]
    below = [("The Mission avails itself of this opportunity to renew the assurances of its consideration", 0.1, 0.38)]
    (run,) = runs(rows([*above, *TABLE, *below]))
    assert (run.first, run.last) == (1, 3)


def test_the_first_line_of_a_wrapped_head_is_the_tables(rows: Callable[..., list[Row]]) -> None:
    """Above "No. | name | Post" "Full" begins the second column's head; at the margin, or farther off, it would be a heading."""
    table = [("No.", 0.1, 0.30), ("name", 0.14, 0.30), ("Post", 0.4, 0.30), ("Body", 0.7, 0.30), ("1", 0.1, 0.33)]
    table += [
        ("Ada", 0.14, 0.33),
        ("Judge", 0.4, 0.33),
        ("Ministry", 0.7, 0.33),
        ("Brook", 0.14, 0.35),
        ("of Justice", 0.7, 0.35),
    ]
    found = {at: runs(rows([("Full", *at), *table]))[0].first for at in ((0.14, 0.28), (0.1, 0.28), (0.14, 0.275))}
    assert found == {(0.14, 0.28): 0, (0.1, 0.28): 1, (0.14, 0.275): 1}


def test_a_short_sentence_below_a_table_is_no_row_of_it(rows: Callable[..., list[Row]]) -> None:
    """It stands somewhat farther off than the rows, and runs through the first columns; a last cell as far off is a row."""
    wide = [("Name", 0.1, 0.30), ("Title", 0.3, 0.30), ("Status", 0.6, 0.30), ("Ada Brook", 0.1, 0.325), ("Judge", 0.3, 0.325)]
    wide += [("Head", 0.6, 0.325), ("Ben Stone", 0.1, 0.35), ("Clerk", 0.3, 0.35), ("Member", 0.6, 0.35)]
    sentence = [("All of us will arrive on the 3rd of May.", 0.1, 0.377)]
    (run,) = runs(rows([*wide, *sentence]))
    assert (run.last, len(run.columns)) == (2, 3)
    (longer,) = runs(rows([*wide, ("Carla Marsh", 0.1, 0.377)]))
    assert longer.last == 3


def test_a_closing_line_and_a_date_below_a_table_are_no_rows_of_it(rows: Callable[..., list[Row]]) -> None:
    """The date stands in the last column alone, below a line apart in the first; without that line it goes on with its column."""
    table = [
        ("Name", 0.1, 0.30),
        ("Post", 0.45, 0.30),
        ("Ada Brook", 0.1, 0.322),
        ("Judge", 0.45, 0.322),
        ("Ben Stone", 0.1, 0.344),
    ]
    table += [("Clerk", 0.45, 0.344)]
    (run,) = runs(rows([*table, ("With our regards.", 0.1, 0.377), ("Vienna, 3 May", 0.7, 0.401)]))
    assert (run.first, run.last, len(run.columns)) == (0, 2, 2)
    (longer,) = runs(rows([*table, ("of the Registry", 0.45, 0.366)]))
    assert longer.last == 3


def test_prose_is_no_run(rows: Callable[..., list[Row]]) -> None:
    """Lines of a paragraph have no wide white."""
    assert (
        runs(rows([("The Mission has the honour to inform that", 0.1, 0.3), ("the delegation will consist of", 0.1, 0.32)])) == []
    )


def test_texts_side_by_side_need_not_be_level(rows: Callable[..., list[Row]]) -> None:
    """Two texts whose lines stand at different heights are still two columns."""
    left = [(f"left text {n}", 0.1, 0.3 + 0.018 * n) for n in range(5)]
    right = [(f"right text {n}", 0.6, 0.306 + 0.018 * n) for n in range(4)]
    (run,) = runs(rows(left + right))
    assert len(run.columns) == 2


def test_a_column_of_numbers_may_stand_close(set_words: Setter) -> None:
    """Numbers part from the names beside them by less white than words of a name."""
    lines = [("No", 0.1, 0.28), ("Name", 0.122, 0.28), ("Title", 0.5, 0.28)]
    for index, name in enumerate(("Ada Brook", "Ben Stone", "Cleo Marsh", "Dora Field")):
        lines += [
            (f"{index + 1}0", 0.1, 0.3 + 0.02 * index),
            (name, 0.122, 0.3 + 0.02 * index),
            ("Expert", 0.5, 0.3 + 0.02 * index),
        ]
    (run,) = runs(rows_of(spotted(set_words(lines), 0.01, 0.707, right_to_left=False)))
    assert len(run.columns) == 3


def test_a_justified_line_of_few_words_is_no_row_of_columns(rows: Callable[..., list[Row]]) -> None:
    """Stretched from margin to margin it has wide white, as wide everywhere; a table's head beside no text stays a head."""
    full = [("For more information please turn to the officer in charge of this matter here", 0.1, 0.3)]
    right = rows(full)[0].right * 0.01 / 0.707
    words = ["Embajador,", "tel.", "+504", "2212-5407,", "correo", "electronico"]
    lengths = [0.009 * len(word) for word in words]
    white = (right - 0.1 - sum(lengths)) / (len(words) - 1)
    places = [0.1 + sum(lengths[:at]) + white * at for at in range(len(words))]
    stretched = [(word, place, 0.32) for word, place in zip(words, places, strict=True)]
    assert runs(rows(full + stretched)) == []
    assert runs(rows(stretched)) != []
    assert runs(rows(full + stretched[:1] + stretched[2:])) != []  # of few words one that is missing leaves columns


def test_a_justified_line_below_one_that_is_set_in_is_no_row_of_columns(rows: Callable[..., list[Row]]) -> None:
    """Four long words in a narrow column: the line above tells the right margin, the one below the left one."""
    above = [("Mr. Vadim Shidlovsky will head the delegation of the Republic,", 0.16, 0.30)]
    right = rows(above)[0].right * 0.01 / 0.707
    words = ["chief", "administration", "international-legal", "cooperation"]
    lengths = [0.009 * len(word) for word in words]
    white = (right - 0.1 - sum(lengths)) / (len(words) - 1)
    places = [0.1 + sum(lengths[:at]) + white * at for at in range(len(words))]
    stretched = [(word, place, 0.32) for word, place in zip(words, places, strict=True)]
    below = [("of the General Prosecutor's Office (tel. +375 17 555 01 28,", 0.1, 0.34)]
    assert runs(rows(above + stretched + below)) == []
    assert runs(rows(stretched + below)) != []


@pytest.mark.parametrize("count", [7, 9])
def test_a_word_that_was_lost_makes_no_columns_of_a_justified_line(rows: Callable[..., list[Row]], count: int) -> None:
    """Of nine words one was under dirt; each of the others became a paragraph, and three of them persons."""
    full = [("For more information please turn to the officer in charge of this matter here", 0.1, 0.3)]
    right = rows(full)[0].right * 0.01 / 0.707
    words = ["take", "part", "Mr", "Vadim", "Shpakov", "Police", "Officer", "of", "Minsk"][:count]
    lengths = [0.009 * len(word) for word in words]
    white = (right - 0.1 - sum(lengths)) / (len(words) - 1)
    places = [0.1 + sum(lengths[:at]) + white * at for at in range(len(words))]
    line = [(word, place, 0.32) for word, place in zip(words, places, strict=True) if word != "Mr"]
    assert runs(rows(full + line)) == []
    labelled = [("part:" if word == "part" else word, left, top) for word, left, top in line]
    assert (runs(rows(full + labelled)) == []) is (count > 7)  # of fewer words two texts may share a line: "Your ref.: …"


def test_a_label_of_several_words_is_one_cell(set_words: Setter) -> None:
    """In small letters blanks are wide; white that only one label of a form has parts nothing."""
    labels = ["State", "Family name", "Ministry", "Function", "Address"]
    words = [Word(label, Box(0.1, 0.3 + 0.03 * row, 0.2, 0.31 + 0.03 * row)) for row, label in enumerate(labels)]
    for row, value in enumerate(["Norland", "Verlin", "Justice", "Judge"]):
        words.append(Word(value, Box(0.4, 0.3 + 0.03 * row, 0.5, 0.31 + 0.03 * row)))
    height = 0.45
    for at, word in enumerate(["Role", "in", "the", "delegation"]):
        left = 0.1 + 0.048 * at
        words.append(Word(word, Box(left, height, left + 0.032, height + 0.01)))
    words.append(Word("Head", Box(0.4, height, 0.5, height + 0.01)))
    (run,) = runs(rows_of(spotted(words, 0.01, 0.707, right_to_left=False)))
    assert len(run.columns) == 2


def test_columns_that_the_first_line_of_the_head_does_not_show_are_found(rows: Callable[..., list[Row]]) -> None:
    """A head wrapped over two lines has words for two columns in its first; the others begin below."""
    head = [("Functional", 0.45, 0.28), ("Role in", 0.7, 0.28), ("Name", 0.1, 0.30), ("Body", 0.3, 0.30), ("title", 0.45, 0.30)]
    table = [
        *head,
        *[(text, left, 0.32) for text, left in (("Ada Brook", 0.1), ("Justice", 0.3), ("Judge", 0.45), ("Head", 0.7))],
        *[(text, left, 0.34) for text, left in (("Ben Stone", 0.1), ("Interior", 0.3), ("Clerk", 0.45), ("Member", 0.7))],
    ]
    (run,) = runs(rows(table))
    assert (run.first, run.last, len(run.columns)) == (0, 3, 4)


def test_a_long_word_over_one_gutter_of_many_ends_no_table(rows: Callable[..., list[Row]]) -> None:
    """With three columns and more the others tell that the row belongs to it; a sentence crosses all."""
    table = [
        *[(text, left, 0.30) for text, left in (("Name", 0.1), ("Title", 0.3), ("Body", 0.5), ("Role", 0.75))],
        *[(text, left, 0.32) for text, left in (("Ada Brook", 0.1), ("Judge", 0.3), ("Justice", 0.5), ("Head", 0.75))],
        *[
            (text, left, 0.34)
            for text, left in (("Ben VANDERSTONE-BROOK", 0.1), ("Clerk", 0.3), ("Interior", 0.5), ("Member", 0.75))
        ],
        *[(text, left, 0.36) for text, left in (("Eva Lind", 0.1), ("Clerk", 0.3), ("Interior", 0.5), ("Member", 0.75))],
    ]
    (run,) = runs(rows(table))
    assert (run.first, run.last) == (0, 3)


def test_two_columns_that_stand_close_are_parted_though_one_box_is_drawn_too_wide(rows: Callable[..., list[Row]]) -> None:
    """In a narrow table more than one gutter may be hardly wider than a blank; the lines of each column begin at one place."""
    people = ["Ada Brook Judge", "Ben Stone Clerk", "Eva Lind Envoy", "Tom Reed Aide", "Pia Moor Scribe", "Jan Hill Expert"]
    words = []
    for number, person in enumerate(people):
        given, family, title = person.split()
        too_wide = 0.0055 if number == 1 else 0.0
        body = [("Justice", 0.5)] if number != 2 else []
        line = [(f"{number + 1}", 0.05), (given, 0.1), (family, 0.14 - too_wide), (title, 0.2 - too_wide), *body]
        words += [(text, left, 0.3 + 0.04 * number) for text, left in line]
        words += [("of state", 0.2, 0.316 + 0.04 * number)] if number < 3 else []
    (run,) = runs(rows(words))
    assert len(run.columns) == 5


def test_a_table_goes_on_below_a_row_that_words_run_through(rows: Callable[..., list[Row]]) -> None:
    """Letters of a stamp between two columns, seen once, part no table: the rows below have the columns of those above."""
    names = ["Ada Brook", "Benjamin Stone", "Evelyne Lind", "Tom Reed", "Pia Moor"]
    table = [(text, left, 0.30) for text, left in (("Name", 0.1), ("Title", 0.35), ("E-mail", 0.65))]
    for number, name in enumerate(names):
        address = f"{name.split()[0].lower()}@court.example"
        through = [(name, 0.1), (f"Judge of the Court of Appeal OF {address}", 0.35)]
        line = through if number == 2 else [(name, 0.1), ("Judge", 0.35), (address, 0.65)]
        table += [(text, left, 0.32 + 0.02 * number) for text, left in line]
    (run,) = runs(rows(table))
    assert (run.first, run.last, len(run.columns)) == (0, 5, 3)


def test_close_columns_are_parted_though_dirt_and_a_joined_word_run_over_the_white(rows: Callable[..., list[Row]]) -> None:
    """What begins at one place far from the word before is a column, also of like words; what follows a blank is none."""
    posts = ["Counsellor", "Judge", "Clerk at law", "Aide-memoire", "Envoy", "Scribe"]
    words = [(text, left, 0.3) for text, left in (("Name", 0.1), ("Function", 0.3), ("Capacity", 0.45), ("Body", 0.7))]
    for number, post in enumerate(posts):
        top = 0.33 + 0.04 * number
        words += [("Ada Brook", 0.1, top), ("Justice", 0.7, top)]
        words += [(f"{post}.___________Member", 0.3, top)] if number == 3 else [(post, 0.3, top), ("Member", 0.45, top)]
        words += [("of State", 0.3, top + 0.016)]
    (run,) = runs(rows(words))
    assert len(run.columns) == 4
    bodies = ["Ministry of Justice", "Ministry of Labour", "Ministry of Health", "Ministry of Defence", "Labour-and-Employment"]
    text = [(body, 0.3, 0.3 + 0.02 * number) for number, body in enumerate(bodies)]
    text += [(word, left, 0.3 + 0.02 * number) for number in range(5) for word, left in (("Ada Brook", 0.1), ("Justice", 0.7))]
    (run,) = runs(rows(text))
    assert len(run.columns) == 3


def test_a_table_goes_on_below_a_name_that_fills_its_column(rows: Callable[..., list[Row]]) -> None:
    """A long name runs over the white of its column in one row; the columns stay those of the other rows."""
    names = ["Ada Brook", "Benjamin Stone", "Evelyne Lind", "Ada Brook-Vanderstone", "Tom Reed", "Pia Moor"]
    posts = ["Judge", "Clerk of State", "Envoy", "Scribe", "Aide", "Expert"]
    table = [(text, left, 0.30) for text, left in (("No", 0.05), ("Name", 0.1), ("Post", 0.28), ("Tel.", 0.6), ("Mail", 0.75))]
    for number, (name, post) in enumerate(zip(names, posts, strict=True)):
        top = 0.33 + 0.04 * number
        line = [(str(number), 0.05), (name, 0.1), (post, 0.28), ("+43 1 23", 0.60), ("ada@court.example", 0.75)]
        table += [(text, left, top) for text, left in line]
        table += [("45 67", 0.60, top + 0.016)]
    (run,) = runs(rows(table))
    assert len(run.columns) == 5


def test_columns_go_on_where_white_is_narrower(rows: Callable[..., list[Row]]) -> None:
    """Longer words below leave less white, and a little further on: it is one table."""
    above = [("Head", 0.1, 0.30), ("Ada", 0.25, 0.30), ("Member", 0.50, 0.30), ("Name", 0.1, 0.32), ("Ada B", 0.25, 0.32)]
    above += [("Ben S", 0.50, 0.32)]
    below = [("Institution", 0.1, 0.34), ("Ministry of Justices", 0.235, 0.34), ("Office", 0.50, 0.34)]
    below += [("Mail", 0.1, 0.36), ("ada.brook.office@example.org", 0.235, 0.36), ("ben@example.org", 0.505, 0.36)]
    (run,) = runs(rows([*above, *below]))
    assert (run.first, run.last, len(run.columns)) == (0, 3, 3)


def test_a_column_that_few_rows_have_is_told_beside_headings(rows: Callable[..., list[Row]]) -> None:
    """Rows with one word alone are headings of what stands below; they do not count against it."""
    lines: list[tuple[str, float, float]] = []
    for number, body in enumerate(("Police", "Customs", "Court")):
        top = 0.30 + 0.06 * number
        lines += [(body, 0.1, top), ("Ada Brook", 0.1, top + 0.02), ("Judge", 0.4, top + 0.02)]
        lines += [("+43 1 500", 0.6, top + 0.02), ("Ben Stone", 0.1, top + 0.04), ("Clerk", 0.4, top + 0.04)]
    assert [len(run.columns) for run in runs(rows(lines))] == [3]


def test_a_long_cell_may_come_near_to_the_next_column(rows: Callable[..., list[Row]]) -> None:
    """The white it leaves is no wider than a blank: where that column begins in its row, or others do, the table goes on."""
    head = [("Name", 0.06, 0.3), ("Function", 0.25, 0.3), ("Body", 0.445, 0.3), ("Status", 0.648, 0.3), ("E-mail", 0.8, 0.3)]
    first = [
        ("Ada Brook", 0.06, 0.325),
        ("Director", 0.25, 0.325),
        ("Cabinet of an Minister", 0.45, 0.325),
        ("Head", 0.648, 0.325),
    ]
    second = [("Ben Stone", 0.06, 0.35), ("Permanent Delegations", 0.25, 0.35), ("Member", 0.648, 0.35), ("b@x.org", 0.8, 0.35)]
    (run,) = runs(rows([*head, *first, *second]))
    assert (run.first, run.last, len(run.columns)) == (0, 2, 5)


def test_a_blank_in_the_white_between_two_texts_is_no_column(rows: Callable[..., list[Row]]) -> None:
    """The longer name has a blank where the heading above it leaves white: the post below it may cover that."""
    left = [("LIST", 0.1), ("Mr. Ada", 0.1), ("Permanent Delegate", 0.1), ("Tel.: 12", 0.1), ("Ms. Ilse Marenko", 0.1)]
    right = [("LISTE", 0.6), ("M. Ada Brook", 0.6), ("Délégué permanent", 0.6), ("Mme Ilse Marenko", 0.6)]
    lines = [(text, place, 0.3 + 0.018 * n) for side in (left, right) for n, (text, place) in enumerate(side)]
    lines.append(("Brook", 0.175, 0.318))
    (run,) = runs(rows(lines))
    assert (run.first, len(run.columns)) == (0, 2)
    assert run.last >= 3


def test_a_line_of_many_words_that_ends_in_the_white_is_of_its_text(rows: Callable[..., list[Row]]) -> None:
    """Chinese characters stand apart as words do; what does not reach the other text is no sentence through both."""
    left = ["盛 楠", "公 使", "联 系 电 话 ： +86 10 1206", "窦 新", "中 校"]
    right = ["Mr. Nan Sheng", "Minister Plenipotentiary", "Dr. Xin Dou", "Colonel"]
    lines = [(text, 0.1, 0.3 + 0.02 * n) for n, text in enumerate(left)]
    lines += [(text, 0.6, 0.3 + 0.0225 * n) for n, text in enumerate(right)]
    (run,) = runs(rows(lines))
    assert len(run.columns) == 2
    assert run.last >= 4


def test_blanks_of_typewriter_letters_that_meet_are_no_column(rows: Callable[..., list[Row]]) -> None:
    """Two words below two words, in each of two texts: the white is no wider than the other blanks of the row."""
    left = [("PERSONS", 0.1, 0.3), ("Mr.", 0.1, 0.32), ("Ada", 0.14, 0.32), ("Brook", 0.181, 0.32)]
    right = [("The", 0.5, 0.3), ("own", 0.54, 0.3), ("persons", 0.581, 0.3), ("Mme", 0.5, 0.32), ("Ada", 0.54, 0.32)]
    (run,) = runs(rows([*left, *right, ("Brook", 0.581, 0.32)]))
    assert len(run.columns) == 2
