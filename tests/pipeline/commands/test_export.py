"""`untoc-intake export`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.filing.store import Store


@pytest.fixture
def filed(tmp_path: Path, sample: Any) -> None:
    """File two replies to the first of two invitations."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.import_register(sample.register)
        store.file(*sample.reply(2, "Juan ROCA"))
        store.file(*sample.reply(1, "Ana LIMA"))


def names(file: Path) -> list[str]:
    """Return the first name of each record."""
    return [json.loads(line)["delegates"][0]["name"]["value"] for line in file.read_text().splitlines()]


def test_all_records_are_written_in_the_order_received(untoc_intake: Any, filed: None, tmp_path: Path) -> None:
    """The file holds every record, and the command says how many."""
    ended = untoc_intake("export", "--format", "jsonl", "--output", "records.jsonl")
    assert (ended.code, ended.out) == (0, "2 records written to records.jsonl\n")
    assert names(tmp_path / "records.jsonl") == ["Ana LIMA", "Juan ROCA"]


def test_one_invitation_can_be_asked_for(untoc_intake: Any, filed: None, tmp_path: Path) -> None:
    """Its replies alone are written, also where there are none."""
    untoc_intake("export", "--output", "a.jsonl", "--reference", "CU 2009/33 (A)")
    untoc_intake("export", "--output", "b.jsonl", "--reference", "CU 2009/35 (A)")
    assert names(tmp_path / "a.jsonl") == ["Ana LIMA", "Juan ROCA"]
    assert names(tmp_path / "b.jsonl") == []


def test_a_slip_in_the_reference_is_no_empty_export(untoc_intake: Any, filed: None, tmp_path: Path) -> None:
    """A reference that is not in the register is a usage error, and the nearest one is named."""
    ended = untoc_intake("export", "--output", "a.jsonl", "--reference", "CU2009/33(A)")
    assert ended.code == 2
    assert "did you mean 'CU 2009/33 (A)'?" in " ".join(ended.err.replace("│", " ").split())
    assert not (tmp_path / "a.jsonl").exists()


def test_an_unknown_format_is_told_with_the_known_ones(untoc_intake: Any, filed: None) -> None:
    """Exit code 2 and the list of formats."""
    ended = untoc_intake("export", "--format", "parquet", "--output", "x")
    assert ended.code == 2
    assert "jsonl" in ended.err


def test_the_ending_says_the_format(untoc_intake: Any, filed: None, tmp_path: Path) -> None:
    """A .docx is a Word file also where nobody said --format, and what nothing is written as is no file of JSON Lines."""
    assert untoc_intake("export", "--output", "list.docx").code == 0
    assert (tmp_path / "list.docx").read_bytes().startswith(b"PK")
    ended = untoc_intake("export", "--output", "list.pdf")
    assert ended.code == 2
    assert "docx" in ended.err
    assert not (tmp_path / "list.pdf").exists()


def test_whom_a_file_leaves_out_is_told(untoc_intake: Any, tmp_path: Path, sample: Any) -> None:
    """Indico takes nobody without an e-mail address: the command names whom somebody must register by hand."""
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.import_register(sample.register)
        reply, raw = sample.reply(1, "Ana LIMA", "Juan ROCA")
        first, second = reply.delegates
        store.file(replace(reply, delegates=(first, replace(second, emails=()))), raw)
    ended = untoc_intake("export", "--format", "indico", "--output", "indico.csv")
    assert ended.out.startswith("1 person written to indico.csv\n1 seated person is not in it: ")
    assert ended.out.endswith("Register by hand: Juan ROCA (Austria)\n")


def test_a_folder_that_is_missing_is_told(untoc_intake: Any, filed: None) -> None:
    """Exit code 69, and what to do."""
    ended = untoc_intake("export", "--output", "nowhere/records.jsonl")
    assert ended.code == 69
    assert "choose a folder that exists" in ended.err
