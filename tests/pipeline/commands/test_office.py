"""What every command needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.commands.office import Office


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Return an office in an empty folder with no settings."""
    monkeypatch.chdir(tmp_path)
    return Office(None)


def test_listing_makes_no_archive(here: Office, tmp_path: Path) -> None:
    """The books are opened without the archive, which is made when the first picture comes."""
    with here.books() as store:
        assert list(store.messages()) == []
    assert [file.name for file in tmp_path.iterdir()] == ["untoc-intake.db"]


def test_pictures_go_to_the_archive(here: Office) -> None:
    """What the books point at lies in the archive of the same office."""
    with here.books() as store:
        sha256 = store._keep_picture(b"picture")
    assert here.archive.picture(sha256) == b"picture"


def test_states_have_names_for_people(here: Office) -> None:
    """The short English name, as the United Nations writes it; an unknown code stands for itself."""
    assert here.state_name("KOR") == "Republic of Korea"
    assert here.state_name("XXX") == "XXX"
