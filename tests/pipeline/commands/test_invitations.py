"""`untoc-intake invitations`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.finding import absent
from models.reply import Status
from pipeline.filing.store import Store

REGISTER = """
[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
[invitation.title]
en = "Working Group on Trafficking in Persons"
"""

NOTE = """Referencia: CU 2012/88 (A)

Se invita cordialmente al Gobierno a participar en la segunda reunión del grupo de trabajo sobre
armas de fuego, que se celebrará en Viena los días 11 y 12 de junio de 2012.

4 de mayo de 2012
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a register of one invitation."""
    file = tmp_path / "invitations.toml"
    file.write_text(REGISTER)
    return file


def test_a_register_is_imported_and_listed(untoc_intake: Any, file: Path) -> None:
    """What was added is named; a second import changes nothing; the list shows dates, place and title."""
    first = untoc_intake("invitations", "import", str(file))
    assert first.code == 0
    assert "1 invitation: 1 added, 0 changed, 0 unchanged." in first.out
    assert "  CU 2009/33 (A)" in first.out
    assert "0 added, 0 changed, 1 unchanged." in untoc_intake("invitations", "import", str(file)).out
    listed = untoc_intake("invitations", "list").out
    for expected in (
        "CU 2009/33 (A)",
        "2009-03-04",
        "2009-04-14 to 2009-04-15",
        "Vienna",
        "Working Group on Trafficking in Persons",
    ):
        assert expected in listed


def test_messages_that_could_be_linked_now_are_told(untoc_intake: Any, file: Path, tmp_path: Path, sample: Any) -> None:
    """A register that comes late is not forgotten by the messages that came before."""
    made, raw = sample.reply(1)
    with Store(f"sqlite:///{tmp_path}/untoc-intake.db", lambda _: "f" * 64) as store:
        store.file(replace(made, reference=absent("reference", 0.9), status=Status.REVIEW), raw)
    ended = untoc_intake("invitations", "import", str(file))
    assert "1 message read before this found no invitation: `untoc-intake reprocess archive` looks again." in ended.out


def test_a_wrong_register_changes_nothing(untoc_intake: Any, file: Path) -> None:
    """The file and the key are named, the exit code is 78, and the register stays as it was."""
    file.write_text(REGISTER.replace("place", "plaice"))
    ended = untoc_intake("invitations", "import", str(file))
    assert ended.code == 78
    assert "invitations.toml" in ended.err
    assert "'plaice'" in ended.err
    assert untoc_intake("invitations", "list").out.startswith("The register is empty")


def test_a_note_becomes_an_entry_that_can_be_imported(untoc_intake: Any, tmp_path: Path) -> None:
    """`read` writes TOML that `import` takes as it is, and tells what to check."""
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    ended = untoc_intake("invitations", "read", "note.txt", "--output", "entry.toml")
    assert ended.code == 0
    assert untoc_intake("invitations", "import", "entry.toml").code == 0
    assert "CU 2012/88 (A)" in untoc_intake("invitations", "list").out
    assert untoc_intake("invitations", "read", "note.txt", "--output", "entry.toml").code == 2


def test_what_a_note_does_not_say_is_left_to_be_filled_in(untoc_intake: Any, tmp_path: Path) -> None:
    """Missing values are comments in the entry, told one by one, and the exit code is 1."""
    (tmp_path / "note.txt").write_text("The canteen is closed on Friday.", encoding="utf-8")
    ended = untoc_intake("invitations", "read", "note.txt")
    assert ended.code == 1
    assert "# reference =" in ended.out
    assert "Please check: the days of the meeting was not found" in ended.err
    assert untoc_intake("invitations", "read", "nowhere.txt").code == 2
