"""`untoc-intake corrections`."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


@pytest.fixture
def message(tmp_path: Path, pictures: Any, sample: Any) -> str:
    """File a waiting reply into the books of the command line."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", pictures.keep) as store:
        store.import_register(sample.register)
        made, raw = sample.reply(1, "Ana LIMA")
        store.file(sample.doubted(made, 0.4), raw)
    return str(raw.sha256)


def test_a_sheet_goes_out_and_comes_back(untoc_intake: Callable[..., Any], message: str, tmp_path: Path) -> None:
    """Export, fill in, import: the record has the new value, and the person's name stands beside it."""
    assert "1 message" in untoc_intake("corrections", "export", "--output", "waiting.csv").out
    with (tmp_path / "waiting.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["decision"] = "accept"
    next(row for row in rows if row["path"] == "delegates/1/name")["new value"] = "Anna LIMA"
    with (tmp_path / "back.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    done = untoc_intake("corrections", "import", "back.csv", "--person", "Anna Berg")
    assert (done.code, "2 values in 1 message taken over" in done.out) == (0, True)
    untoc_intake("export", "--format", "jsonl", "--output", "records.jsonl")
    record = json.loads((tmp_path / "records.jsonl").read_text(encoding="utf-8"))
    assert (record["status"], record["delegates"][0]["name"]["value"]) == ("filed", "Anna LIMA")
    untoc_intake("corrections", "export", "--output", "log.jsonl")
    assert '"person": "Anna Berg"' in (tmp_path / "log.jsonl").read_text(encoding="utf-8")
    assert "0 decisions taken over" in untoc_intake("corrections", "import", "log.jsonl").out
    assert "training line" in untoc_intake("corrections", "export", "--training", "--output", "lines.jsonl").out
    assert message


def test_what_is_refused_is_named_and_ends_in_an_exit_code(
    untoc_intake: Callable[..., Any], message: str, tmp_path: Path
) -> None:
    """A script notices that a message was not taken over."""
    untoc_intake("corrections", "export", "--output", "waiting.xlsx", "--status", "all")
    assert (tmp_path / "waiting.xlsx").stat().st_size > 0
    untoc_intake("corrections", "export", "--output", "waiting.csv")
    text = (tmp_path / "waiting.csv").read_text(encoding="utf-8-sig")
    (tmp_path / "bad.csv").write_text(text.replace(",,,message", ",perhaps,,message"), encoding="utf-8")
    done = untoc_intake("corrections", "import", "bad.csv")
    assert done.code == 1
    assert message[:12] in done.err
    assert "write accept or reject" in done.err


@pytest.mark.parametrize(
    "arguments", [("export", "--output", "a.pdf"), ("export", "--training", "--output", "a.csv"), ("import", "missing.csv")]
)
def test_wrong_use_is_told(untoc_intake: Callable[..., Any], arguments: tuple[str, ...]) -> None:
    """A form that does not exist, training lines as a sheet, a file that is not there."""
    done = untoc_intake("corrections", *arguments)
    assert done.code != 0
    assert "a." in done.err or "missing.csv" in done.err
