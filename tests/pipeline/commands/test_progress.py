"""How far a run is, and its closing summary."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pipeline.commands import progress
from pipeline.commands.progress import Tally, close, shown
from pipeline.filing.changes import Changed


@dataclass
class Outcome:
    """What became of one message."""

    sha256: str
    status: str = "filed"
    reason: str = ""
    known: bool = False
    changed: tuple[Changed, ...] = ()
    pages: tuple[tuple[str, int], ...] = ()


def test_the_summary_names_what_failed_and_where_to_look(capsys: pytest.CaptureFixture[str]) -> None:
    """Counts by status, each failed message with its reason made harmless, and the next commands."""
    tally = Tally()
    for outcome in (
        Outcome("1" * 64),
        Outcome("2" * 64, "review"),
        Outcome("3" * 64, "failed", "list.pdf:\x1b[2J it has a password."),
    ):
        tally.add(outcome)
    close(tally, register_is_empty=False)
    out = capsys.readouterr().out
    assert "3 messages read in" in out
    assert "1 filed, 1 waiting for a person, 1 failed." in out
    assert "  333333333333  list.pdf: [2J it has a password." in out
    assert "untoc-intake report --output report.html" in out
    assert "invitations import" not in out


def test_known_messages_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """A second run says that nothing is new; a message that failed in an earlier run did not fail in this one."""
    tally = Tally()
    tally.add(Outcome("1" * 64, "failed", "", known=True))
    tally.add(Outcome("2" * 64, known=True))
    close(tally, register_is_empty=True)
    assert capsys.readouterr().out == "Nothing new.\n2 messages were in the books already and were left as they are.\n"
    assert tally.failed == []


def test_an_empty_register_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing can be linked before the register is there; the two commands that mend it are named."""
    tally = Tally()
    tally.add(Outcome("1" * 64, "review"))
    close(tally, register_is_empty=True)
    out = capsys.readouterr().out
    assert "untoc-intake invitations import FILE.toml" in out
    assert "untoc-intake reprocess archive" in out


def test_without_a_terminal_progress_is_plain_lines(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A log gets a line now and then: messages, pages, pages a second, time left, and what became of them, failures too."""
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    tally = Tally(started=0.0)
    with shown(tally, 1200) as step:
        for outcome in (
            Outcome("1" * 64, known=True),
            Outcome("2" * 64, pages=(("ocr", 3), ("text", 1))),
            Outcome("3" * 64, "failed"),
        ):
            now += 10.0
            step(outcome)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.splitlines() == [
        "1 of 1,200 messages, 3 h 19 min left: 1 in the books already",
        "2 of 1,200 messages, 4 pages, 0.2 a second, 3 h 19 min left: 1 filed, 1 in the books already",
        "3 of 1,200 messages, 4 pages, 0.1 a second, 3 h 19 min left: 1 filed, 1 failed, 1 in the books already",
    ]


def test_with_a_limit_what_is_left_alone_brings_the_end_no_nearer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of ten messages to be read, one is read, however many were known."""
    monkeypatch.setattr(progress, "LINE_SECONDS", 0.0)
    with shown(Tally(), 10, only_read=True) as step:
        step(Outcome("1" * 64, known=True))
        step(Outcome("2" * 64))
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(" messages")[0] for line in lines] == ["0 of 10", "1 of 10"]


def test_on_a_terminal_progress_is_a_bar(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every outcome is counted there too, with and without a known end."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "150")
    for expected in (2, None):
        tally = Tally()
        with shown(tally, expected) as step:
            step(Outcome("1" * 64, pages=(("ocr", 2),)))
            step(Outcome("2" * 64, known=True))
        assert (tally.new, tally.known, tally.total) == (1, 1, 2)
        bar = capsys.readouterr().err
        assert "2/2" in bar or expected is None
        assert "2 pages, " in bar
        assert "1 filed, 1 in the books already" in bar


def test_what_is_read_otherwise_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Values are counted by field and told one by one, up to a number; text from mails steers no terminal."""
    tally = Tally()
    tally.add(
        Outcome("1" * 64, changed=(Changed("title", "Ana\x1b[2J LIMA", "Judge", None), Changed("person", "Juan", None, "Juan")))
    )
    tally.add(Outcome("2" * 64, changed=tuple(Changed("name", str(at), "a", "b") for at in range(50))))
    close(tally, register_is_empty=False)
    told = capsys.readouterr().out
    assert "52 values read otherwise than before (50 name, 1 person, 1 title); corrections stay:" in told
    assert "title of Ana [2J LIMA: Judge -> nothing" in told
    assert "person: nothing -> Juan" in told
    assert "and 12 more" in told
