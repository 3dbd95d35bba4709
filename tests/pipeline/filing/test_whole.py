"""Files that are there whole or not at all."""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

import pytest

from models.errors import StoreError
from pipeline.filing.whole import whole_file


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    """Until the end the older file is there, afterwards the new one, for its owner alone."""
    target = tmp_path / "records.jsonl"
    target.write_text("older")
    with whole_file(target) as file:
        file.write(b"newer")
        assert target.read_text() == "older"
    assert target.read_text() == "newer"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_writing_leaves_no_trace(tmp_path: Path) -> None:
    """An error in the middle leaves the older file and nothing beside it."""
    target = tmp_path / "records.jsonl"
    target.write_text("older")
    with suppress(RuntimeError), whole_file(target) as file:
        file.write(b"half")
        raise RuntimeError
    assert target.read_text() == "older"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["nowhere/records.jsonl", "folder"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    """A folder that is missing, or stands in the way, is named with what to do."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="cannot write"), whole_file(tmp_path / name) as file:
        file.write(b"x")
    assert list((tmp_path / "folder").iterdir()) == []
