"""Corrections out and in."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from models.reply import Status
from pipeline.filing.acts import Change, Doer, decide
from pipeline.filing.store import Store
from pipeline.review.corrections import chosen, export_lessons, export_log, export_sheet, import_log
from pipeline.review.offline import HEAD
from pipeline.review.sheets import SheetError, read_sheet

ANNA = Doer("Anna", datetime(2009, 4, 1, 10, 0, tzinfo=UTC), "line one\u2028line two")


@pytest.fixture
def messages(books: Store, sample: Any) -> list[str]:
    """File two replies, the second accepted by Anna with a correction."""
    sha256s = []
    for number in (1, 2):
        made, raw = sample.reply(number, "Ana LIMA")
        books.file(sample.doubted(made, 0.4), raw)
        sha256s.append(raw.sha256)
    with books.database.writing("deciding") as connection:
        decide(connection, sha256s[1], 1, ANNA, [Change("state", "AUT", "AUS")], Status.FILED)
    return sha256s


def test_messages_are_chosen_by_state_and_invitation(books: Store, messages: list[str]) -> None:
    """What waits, what is done, all of it, in the order received."""
    assert chosen(books.database, "review") == messages[:1]
    assert chosen(books.database, "filed", "CU 2009/33 (A)") == messages[1:]
    assert chosen(books.database) == messages
    assert chosen(books.database, None, "CU 2009/35 (A)") == []


def test_a_sheet_holds_the_values_of_the_chosen(books: Store, messages: list[str], tmp_path: Path) -> None:
    """With all columns, whatever its form."""
    for name in ("a.csv", "a.xlsx"):
        number = export_sheet(books.database, messages, tmp_path / name, str)
        rows = read_sheet(tmp_path / name, HEAD)
        assert len(rows) == number == 22
        assert {row["message"] for row in rows} == set(messages)


def test_a_log_makes_new_books_whole_again(books: Store, messages: list[str], tmp_path: Path) -> None:
    """Books that were read anew from the archive get all decisions back, once; what they do not have is told."""
    log = tmp_path / "log.jsonl"
    before = list(books.records())
    assert export_log(books.database, log) == 3
    assert import_log(books.database, log) == (0, [])
    with books.database.writing("losing") as connection:
        connection.execute(sa.text("DELETE FROM correction"))
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps(json.loads(log.read_text(encoding="utf-8").split("\n")[0]) | {"sha256": "f" * 64}) + "\n")
    new, refused = import_log(books.database, log)
    assert (new, [each.sha256 for each in refused]) == (3, ["f" * 64])
    assert list(books.records()) == before
    assert messages


@pytest.mark.parametrize("text", ["no json\n", '{"sha256": "a"}\n', "[]\n", '{"made": 1}\n'])
def test_what_is_no_log_is_told_by_its_line(books: Store, tmp_path: Path, text: str) -> None:
    """Nothing of it is taken over."""
    (tmp_path / "log.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match="line 1"):
        import_log(books.database, tmp_path / "log.jsonl")


def test_lessons_are_written_as_lines(books: Store, messages: list[str], tmp_path: Path) -> None:
    """Only confirmed replies teach."""
    number = export_lessons(books.database, messages, tmp_path / "lines.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "lines.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(lines) == number == 1
    assert lines[0]["text"] == "The delegation of Austria"
