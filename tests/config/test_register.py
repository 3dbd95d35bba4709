"""The register of invitations is read, and its mistakes are named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from config.register import load_register
from models.errors import ConfigError

ENTRY = """\
[[invitation]]
reference = "CU 2009/33 (A)"
dated = 2009-03-04
starts = 2009-04-14
ends = 2009-04-15
place = "Vienna"
"""


def write(folder: Path, text: str) -> Path:
    """Return a register file with this text."""
    file = folder / "invitations.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_an_invitation_is_read_with_all_its_values(tmp_path: Path) -> None:
    """Reference, dates, place, deadline and titles come as the file has them."""
    titled = 'deadline = 2009-04-07\n[invitation.title]\nen = "Working Group"\nes = "Grupo de trabajo"\n'
    (invitation,) = load_register(write(tmp_path, ENTRY + titled))
    assert invitation.reference == "CU 2009/33 (A)"
    assert (invitation.dated, invitation.starts, invitation.ends) == (date(2009, 3, 4), date(2009, 4, 14), date(2009, 4, 15))
    assert (invitation.place, invitation.deadline) == ("Vienna", date(2009, 4, 7))
    assert invitation.titles == (("en", "Working Group"), ("es", "Grupo de trabajo"))


def test_other_words_for_a_meeting(tmp_path: Path) -> None:
    """A decision, a symbol or a Message-ID may stand beside the titles, and is no title."""
    text = 'known_as = ["decision 4/4", "<a@example.org>"]\n[invitation.title]\nen = "Working Group"\n'
    (invitation,) = load_register(write(tmp_path, ENTRY + text))
    assert invitation.known_as == ("decision 4/4", "<a@example.org>")
    assert dict(invitation.titles)["en"] == "Working Group"


def test_deadline_and_titles_may_be_missing(tmp_path: Path) -> None:
    """Only reference, dates and place are needed; the order of the file is kept."""
    invitations = load_register(write(tmp_path, ENTRY + ENTRY.replace("33 (A)", "33 (C)")))
    assert [item.reference for item in invitations] == ["CU 2009/33 (A)", "CU 2009/33 (C)"]
    assert invitations[0].deadline is None
    assert invitations[0].titles == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ENTRY + ENTRY, ["invitation 2", "'CU 2009/33 (A)' stands there twice"]),
        (ENTRY.replace("place", "plaec"), ["invitation 1 (CU 2009/33 (A))", "'plaec'", "'place'"]),
        (ENTRY.replace('place = "Vienna"\n', ""), ["'place'", "is missing"]),
        (ENTRY.replace("2009-04-14", '"2009-04-14"'), ["'starts'", "without quotes"]),
        (ENTRY.replace("ends = 2009-04-15", "ends = 2008-04-15"), ["before it starts"]),
        (ENTRY.replace('"CU 2009/33 (A)"', '" "'), ["'reference'", "is empty"]),
        (ENTRY + '[invitation.title]\nde = "Arbeitsgruppe"\n', ["title.de", "no official language"]),
        ("", ["no [[invitation]]"]),
        ("invitation = 5", ["no [[invitation]]"]),
        ("invitation = [5]", ["invitation 1"]),
        ('note = "x"\n' + ENTRY, ["unknown key 'note'"]),
        ("[[invitation]\n", ["not valid TOML"]),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, said: list[str]) -> None:
    """File, entry, key and remedy are in the message."""
    with pytest.raises(ConfigError) as caught:
        load_register(write(tmp_path, text))
    assert [part for part in ["invitations.toml", *said] if part not in str(caught.value)] == []


def test_a_missing_register_is_named(tmp_path: Path) -> None:
    """The path stands in the message."""
    with pytest.raises(ConfigError, match=r"none\.toml: No such file"):
        load_register(tmp_path / "none.toml")
