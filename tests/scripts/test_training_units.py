"""Tests of how hand-written replies are cut into the units that the tagger sees."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture
def units(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    yield importlib.import_module("training.units")
    for name in [name for name in sys.modules if name.split(".")[0] == "training"]:
        del sys.modules[name]


def test_cells_know_their_row(units: ModuleType) -> None:
    """A cell is a unit of its own, with the line feeds in it; the cells of a row bear one number, paragraphs none."""
    table = "<table><tr><th>Name<th>Post</tr><tr><td>Ana&nbsp;Lima<br>(<i>head</i>)</td><td>Judge</td></tr></table>"
    found = units.of_page(f"<p>Dear\n all,</p>{table}")
    assert [unit.text for unit in found] == ["Dear all,", "Name", "Post", "Ana Lima\n(head)", "Judge"]
    rows = [unit.row for unit in found]
    assert rows[0] == -1
    assert rows[1] == rows[2] != rows[3] == rows[4]


def test_items_bear_their_marks(units: ModuleType) -> None:
    """The numbers and dashes that a browser draws before items are there, whether or not a paragraph stands in the item."""
    found = units.of_page("<ol start='3'><li>Ana Lima</li><li><p>Bo Ek</p></li></ol><ul><li>Judge</li></ul>")
    assert [unit.text for unit in found] == ["3. Ana Lima", "4. Bo Ek", "- Judge"]


def test_what_is_not_seen_is_left_out(units: ModuleType) -> None:
    """Style sheets, titles and drawings are no text; stretches that stand apart on a line are parted."""
    head = "<head><title>t</title><style>p{}</style></head>"
    body = "<div><span>Ref 1</span><span>Vienna</span></div><svg><text>x</text></svg>"
    assert [unit.text for unit in units.of_page(head + body)] == ["Ref 1\tVienna"]


def test_mails_are_unwrapped(units: ModuleType) -> None:
    """Long lines of a mail go on, short ones, items and what follows a colon begin anew."""
    wrapped = "We are pleased to tell you that the following persons will\ntake part:\n- Ana Lima\n- Bo Ek\n\nBest regards\nAda"
    assert [unit.text for unit in units.of_mail(wrapped)] == [
        "We are pleased to tell you that the following persons will take part:\n- Ana Lima\n- Bo Ek",
        "Best regards\nAda",
    ]


def test_page_comes_before_the_mail(units: ModuleType, tmp_path: Path) -> None:
    """Of a reply with a page the page is read, else its mail; a folder with neither has no units."""
    assert units.of_reply(tmp_path) == []
    (tmp_path / "body.txt").write_text("Please find attached.", encoding="utf-8")
    assert [unit.text for unit in units.of_reply(tmp_path)] == ["Please find attached."]
    (tmp_path / "page.html").write_text("<p>Note</p>", encoding="utf-8")
    assert [unit.text for unit in units.of_reply(tmp_path)] == ["Note"]
