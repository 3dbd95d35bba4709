"""JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.filing.store import Store
from pipeline.outputs import Occasion, outputs
from pipeline.outputs.jsonl import OUTPUT


def test_one_record_is_one_line_of_readable_utf8(books: Store, sample: Any, tmp_path: Path) -> None:
    """Whatever a name holds, line separators too, a record stays on its line and its letters stay letters."""
    books.file(*sample.reply(1, "李伟\u2028Ана\nأحمد"))
    books.file(*sample.reply(2))
    target = tmp_path / "records.jsonl"
    assert OUTPUT.write(books.records(), target, Occasion()) == 2
    lines = target.read_bytes().split(b"\n")
    assert lines.pop() == b""
    assert [json.loads(line) for line in lines] == list(books.records())
    assert "李伟".encode() in lines[0]


def test_no_records_make_an_empty_file(tmp_path: Path) -> None:
    """An export before the first message is an empty file, not an error."""
    assert OUTPUT.write(iter(()), tmp_path / "records.jsonl", Occasion()) == 0
    assert (tmp_path / "records.jsonl").read_bytes() == b""


def test_the_format_is_found_by_its_file() -> None:
    """`export --format` offers it without a list to keep."""
    assert OUTPUT in outputs()
