"""Tests of columns that were read as one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.page import Cell, Line, Table
from pipeline.extraction.tables.parted_heads import with_heads_parted
from pipeline.extraction.words.lexicon import Lexicon


def _line(build: Any, top: float, *parts: tuple[str, float]) -> Line:
    return Line(tuple(word for text, left in parts for word in build.line(text, top, left).words))


def _table(build: Any, head: Line, *cells: tuple[Line, ...]) -> Table:
    status = [build.line(text, 0.3 + 0.04 * number, 0.8) for number, text in enumerate(("Status", "Head", "Member"))]
    rows = [(head,), *cells]
    return Table(tuple((Cell(n, 1, tuple(lines)), Cell(n, 2, (status[n - 1],))) for n, lines in enumerate(rows, 1)))


def test_two_labels_in_one_head_are_two_columns(build: Any, words: Lexicon) -> None:
    """What begins at one place below is the second column; a line that has nothing there stays in the first."""
    table = _table(
        build,
        _line(build, 0.30, ("Names", 0.1), ("Title", 0.31)),
        (_line(build, 0.34, ("Mr. Tomas VERLIN", 0.1), ("Acting Head", 0.3)), _line(build, 0.35, ("of Treaties", 0.3))),
        (_line(build, 0.38, ("Ms. Ilse", 0.1), ("Judge", 0.3)), _line(build, 0.39, ("MARENKO", 0.1))),
    )
    assert [[cell.text for cell in row] for row in with_heads_parted(table, words).rows] == [
        ["Names", "Title", "Status"],
        ["Mr. Tomas VERLIN", "Acting Head of Treaties", "Head"],
        ["Ms. Ilse MARENKO", "Judge", "Member"],
    ]


def test_three_labels_in_one_head_are_three_columns(build: Any, words: Lexicon) -> None:
    """The rules between all three were lost."""
    table = _table(
        build,
        _line(build, 0.30, ("Position", 0.1), ("Department", 0.3), ("Email", 0.55)),
        (_line(build, 0.34, ("Prosecutor", 0.1), ("Supreme Court", 0.29), ("a.verlin@example.org", 0.55)),),
        (
            _line(build, 0.38, ("Chief Officer", 0.1), ("Ministry of", 0.29), ("i.marenko@example.org", 0.55)),
            _line(build, 0.39, ("Justice", 0.29)),
        ),
    )
    assert [[cell.text for cell in row] for row in with_heads_parted(table, words).rows] == [
        ["Position", "Department", "Email", "Status"],
        ["Prosecutor", "Supreme Court", "a.verlin@example.org", "Head"],
        ["Chief Officer", "Ministry of Justice", "i.marenko@example.org", "Member"],
    ]


def test_the_lists_heading_read_into_the_head_hides_no_column(build: Any, words: Lexicon) -> None:
    """It stands on a line above the labels; where a label stands there the head has two lines."""
    bodies = (
        (_line(build, 0.34, ("Analyst of the", 0.1), ("Council of Finance", 0.31)), _line(build, 0.35, ("Witness Office", 0.1))),
        (_line(build, 0.38, ("Judge", 0.1), ("Supreme Court", 0.31)),),
    )
    table = _table(build, _line(build, 0.30, ("Position", 0.1), ("Institution", 0.31)), *bodies)
    (head, *rows) = table.rows
    over = replace(head[0], lines=(build.line("List of participants", 0.27, 0.2), *head[0].lines))
    made = with_heads_parted(Table(((over, head[1]), *rows)), words)
    assert [[cell.text for cell in row] for row in made.rows[1:]] == [
        ["Analyst of the Witness Office", "Council of Finance", "Head"],
        ["Judge", "Supreme Court", "Member"],
    ]
    two = replace(head[0], lines=(build.line("Name", 0.27, 0.1), *head[0].lines))
    assert len(with_heads_parted(Table(((two, head[1]), *rows)), words).rows[0]) == 2


def test_a_label_that_is_made_of_labels_stays_one(build: Any, words: Lexicon) -> None:
    """Chinese is read letter by letter: 姓名 is a name, not a family name and a given one beside the post."""
    table = _table(
        build,
        _line(build, 0.30, ("姓", 0.1), ("名", 0.12), ("职", 0.3), ("务", 0.32)),
        (_line(build, 0.34, ("费", 0.1), ("志", 0.12), ("强", 0.14), ("法", 0.3), ("官", 0.32)),),
        (_line(build, 0.38, ("解", 0.1), ("龙", 0.12), ("武", 0.3), ("官", 0.32)),),
    )
    head, *rows = [[cell.text.replace(" ", "") for cell in row] for row in with_heads_parted(table, words).rows]
    assert (head[:2], [row[0] for row in rows]) == (["姓名", "职务"], ["费志强", "解龙"])


def test_one_column_stays_one(build: Any, words: Lexicon) -> None:
    """Where words run over the place, or the head is one label, nothing is parted."""
    crossed = _table(
        build,
        _line(build, 0.30, ("Names", 0.1), ("Title", 0.31)),
        (_line(build, 0.34, ("Mr. Tomas VERLIN", 0.1), ("Acting Head", 0.3)),),
        (_line(build, 0.38, ("Ms. Ilse MARENKO-VERLINSKAYA-TALBEK-SIGNER", 0.1), ("Judge", 0.5)),),
    )
    assert with_heads_parted(crossed, words) is crossed
    label = _table(build, _line(build, 0.30, ("Full name", 0.1)), (_line(build, 0.34, ("Mr. Tomas", 0.1)),), ())
    assert with_heads_parted(label, words) is label


def _hidden(build: Any, words: Lexicon, *rows: tuple[tuple[str, str], ...]) -> list[list[str]]:
    """Return the cells of a table whose second column holds (left, right) parts on each line of its rows, as one column."""
    cells = []
    top = 0.3
    for number, lines in enumerate(rows, 1):
        parts = []
        for left, right in lines:
            parts.append(_line(build, top, *([(left, 0.3)] if left else []), *([(right, 0.55)] if right else [])))
            top += 0.02
        cells.append((Cell(number, 1, (build.line("Mr. Tomas Verlin", top, 0.05),)), Cell(number, 2, tuple(parts))))
    return [[cell.text for cell in row[1:]] for row in with_heads_parted(Table(tuple(cells)), words).rows]


def test_a_column_that_lines_begin_alone_is_one(build: Any, words: Lexicon) -> None:
    """Where last lines of its longer cells stand alone, every other line that reaches so far has a word that begins there."""
    assert _hidden(
        build,
        words,
        (("Chief Officer", "Ministry of Home"), ("", "Affairs")),
        (("Judge", "Supreme Court"), ("", "of Norland")),
        (("Director", "Police Academy"),),
    ) == [["Chief Officer", "Ministry of Home Affairs"], ["Judge", "Supreme Court of Norland"], ["Director", "Police Academy"]]


def test_a_word_over_the_place_or_labels_before_it_hide_no_column(build: Any, words: Lexicon) -> None:
    """A line whose words run over the place says that there is none; values behind their labels stay with these."""
    lines = (("Chief Officer", "Ministry of Home"), ("", "Affairs"))
    other = (("Judge", "Supreme Court"), ("", "of Norland"))
    crossed = _hidden(build, words, lines, other, (("Director of the Police Academy of Norland", ""),))
    assert all(len(row) == 1 for row in crossed)
    labels = (
        (("Tel.:", "22 40 11 20"), ("", "22 40 11 21")),
        (("Fax:", "22 40 11 22"), ("", "22 40 11 23")),
        (("Tel.:", "22 40"),),
    )
    assert all(len(row) == 1 for row in _hidden(build, words, *labels))


def test_columns_from_right_to_left_are_parted_too(build: Any, words: Lexicon) -> None:
    """Their second column begins on the left of the first; Latin words within a line run the other way."""

    def line(top: float, *parts: tuple[str, float]) -> Line:
        """Return a line with these words, and the right edge of each."""
        made = [(text, build.line(text, top, 0.1).words[0]) for text, _ in parts]
        edges = [right for _, right in parts]
        return Line(
            tuple(
                replace(word, box=replace(word.box, left=right - 0.01 * len(text), right=right))
                for (text, word), right in zip(made, edges, strict=True)
            )
        )

    table = _table(
        build,
        line(0.30, ("الاسم", 0.90), ("الوظيفة", 0.60)),
        (line(0.34, ("السيد", 0.90), ("تركي", 0.82), ("قاض", 0.60)),),
        (line(0.38, ("السيدة", 0.90), ("أمل", 0.82), ("خبيرة", 0.60), ("قانونية", 0.52)),),
    )
    assert [[cell.text for cell in row][:2] for row in with_heads_parted(table, words).rows] == [
        ["الاسم", "الوظيفة"],
        ["السيد تركي", "قاض"],
        ["السيدة أمل", "خبيرة قانونية"],
    ]


def test_white_may_part_columns_set_in_the_middle(build: Any, words: Lexicon) -> None:
    """No two words begin at one place there, but in a line with both the white is wide, and no word stands in it."""
    head = _line(build, 0.30, ("Name", 0.2), ("Title", 0.5))
    lines = (_line(build, 0.34, ("Ann LEE", 0.18), ("Judge", 0.52)),), (_line(build, 0.38, ("Mary Jane OKORO", 0.15)),)
    assert [[cell.text for cell in row][:2] for row in with_heads_parted(_table(build, head, *lines), words).rows] == [
        ["Name", "Title"],
        ["Ann LEE", "Judge"],
        ["Mary Jane OKORO", ""],
    ]
    crossed = (*lines[:1], (_line(build, 0.38, ("Mary-Jane-OKORO-BENITEZ-ARENAS-HERRERA", 0.15)),))
    assert with_heads_parted(_table(build, head, *crossed), words) == _table(build, head, *crossed)


def test_one_word_in_many_may_reach_over_the_place(build: Any, words: Lexicon) -> None:
    """Its box is drawn too wide: it goes where most of it stands."""
    head = _line(build, 0.10, ("Name", 0.1), ("Title", 0.3))
    lines = [(_line(build, 0.14 + 0.04 * at, ("Ann LEE", 0.1), ("Judge", 0.3)),) for at in range(8)]
    wide = (_line(build, 0.5, ("Mary LEE", 0.1), ("xResearcher", 0.29)),)
    statuses = [build.line("Member", 0.1, 0.8)] * 10
    table = Table(
        tuple(
            (Cell(n, 1, tuple(own)), Cell(n, 2, (status,)))
            for n, (own, status) in enumerate(zip([(head,), *lines, wide], statuses, strict=True), 1)
        )
    )
    assert [cell.text for cell in with_heads_parted(table, words).rows[-1]][:2] == ["Mary LEE", "xResearcher"]


def test_a_post_of_two_labels_below_the_head_parts_no_column(build: Any, words: Lexicon) -> None:
    """Its words, "Minister of" and "State", are like labels; the head stands above, and his number beside him."""
    told = (
        ("Full name", "Functional title", "Contact details"),
        ("Mr. Tomas VERLIN", "Minister of State", "+43 1 505 43 21"),
        ("Ms. Ilse MARENKO", "Senior Officer, Crime Section", "+43 1 505 43 22"),
        ("Ms. Una LUND", "Senior Officer, Licensing", "+43 1 505 43 23"),
    )
    rows = tuple(
        tuple(
            Cell(number, column, (build.line(text, 0.3 + 0.04 * number, 0.3 * column - 0.2),))
            for column, text in enumerate(row, 1)
        )
        for number, row in enumerate(told, 1)
    )
    assert with_heads_parted(Table(rows), words) == Table(rows)
