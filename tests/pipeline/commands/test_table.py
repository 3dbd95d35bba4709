"""Tables in the terminal."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.commands import table


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines of the table below its heading."""
    return capsys.readouterr().out.splitlines()[2:]


def test_cells_are_shown_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A subject that looks like the markup of the terminal library, or holds commands to it, is only text."""
    table.show(("subject", "why"), [("[bold]urgent[/bold] :smile:\x1b[2J", "x")])
    assert shown(capsys) == ["[bold]urgent[/bold] :smile: [2J   x"]


def test_long_cells_are_wrapped_between_words_and_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    """No line is wider than the screen, and all words are there in their order."""
    why = "two readings of these words differ " * 12
    table.show(("message", "why"), [("0123456789ab", why)], narrow=("message",))
    lines = shown(capsys)
    assert len(lines) > 1
    assert all(len(line) <= table.PIPED_WIDTH for line in lines)
    assert " ".join(line[15:] for line in lines).split() == why.split()
    assert lines[0].startswith("0123456789ab   two readings")


def test_columns_stand_below_each_other_in_every_script(capsys: pytest.CaptureFixture[str]) -> None:
    """Chinese characters take two columns, and the next column still begins at the same place."""
    table.show(("name", "state"), [("李伟", "CHN"), ("Ana", "PRT")])
    assert shown(capsys) == ["李伟   CHN", "Ana    PRT"]


def test_narrow_columns_keep_their_width(capsys: pytest.CaptureFixture[str]) -> None:
    """A hash or a date is never broken, however long the other cells are."""
    table.show(("message", "a", "b"), [("0123456789ab", "word " * 100, "word " * 100)], narrow=("message",))
    assert shown(capsys)[0].startswith("0123456789ab   word")


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5))
def test_any_cells_make_a_table(rows: list[tuple[str, str, str]]) -> None:
    """Whatever mails hold, a table can be drawn."""
    table.show(("a", "b", "c"), rows, narrow=("b",))


def test_ten_thousand_rows_come_quickly(capsys: pytest.CaptureFixture[str]) -> None:
    """The books of a large meeting are listed in seconds, on a busy machine too."""
    began = time.process_time()
    table.show(("a", "b"), [("Note 1", "The name is not certain: two readings differ. " * 4)] * 10_000)
    assert time.process_time() - began < 3
    assert len(shown(capsys)) >= 10_000
