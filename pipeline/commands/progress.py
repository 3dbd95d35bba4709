"""How far a run is, and its closing summary."""

from __future__ import annotations

import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from pipeline.commands import screen

CHANGES_SHOWN = 40  # values that are read otherwise; beyond, they are only counted
LINE_SECONDS = 10.0  # where there is no terminal, one line in this time: a log stays readable
LINES_OF_SPEED = 6  # lines by whose speed the time left is told


class Change(Protocol):
    """One value that is read otherwise than before."""

    @property
    def field(self) -> str: ...
    @property
    def who(self) -> str: ...
    @property
    def before(self) -> str | None: ...
    @property
    def after(self) -> str | None: ...


class Outcome(Protocol):
    """What became of one message in this run."""

    @property
    def sha256(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def known(self) -> bool: ...
    @property
    def changed(self) -> Sequence[Change]: ...
    @property
    def pages(self) -> Sequence[tuple[str, int]]: ...


@dataclass
class Tally:
    """What a run has done so far.

    Attributes:
        counts: messages by status, those that were already known left out.
        known: messages that were filed by an earlier run.
        failed: (sha256, reason) of every message that failed in this run.
        changed: (sha256, change) of the first values that are read otherwise than before, at most `CHANGES_SHOWN`.
        changes: number of such values by field.
        pages: that were read in this run.
    """

    counts: Counter[str] = field(default_factory=Counter)
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, Change]] = field(default_factory=list)
    changes: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    started: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        if outcome.known:
            self.known += 1
            return
        self.counts[outcome.status] += 1
        self.pages += sum(number for _, number in outcome.pages)
        if outcome.status == "failed":
            self.failed.append((outcome.sha256, outcome.reason))
        self.changes.update(change.field for change in outcome.changed)
        room = CHANGES_SHOWN - len(self.changed)
        self.changed += [(outcome.sha256, change) for change in outcome.changed[:room]]

    @property
    def new(self) -> int:
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        return self.new + self.known

    def in_words(self) -> str:
        """Return "61 filed, 3 failed, 12 in the books already"."""
        known = f"{self.known:,} in the books already" if self.known else ""
        return ", ".join(filter(None, (screen.counts_in_words(self.counts) if self.new else "", known)))

    def pages_in_words(self) -> str:
        """Return "180 pages, 2.4 a second"; "" before the first page."""
        seconds = time.monotonic() - self.started
        return f"{screen.counted(self.pages, 'page')}, {self.pages / max(seconds, 0.1):.1f} a second" if self.pages else ""


@contextmanager
def shown(tally: Tally, expected: int | None, *, only_read: bool = False) -> Iterator[Callable[[Outcome], None]]:
    """Yield what to call with each outcome; meanwhile show how far the run is, on standard error.

    Args:
        tally: counts the outcomes.
        expected: number of messages, where it is known beforehand.
        only_read: `expected` is the number to be read: those that are left as they are do not bring the end nearer.
    """

    def done() -> int:
        return tally.new if only_read else tally.total

    if sys.stderr.isatty():
        with _bar(tally, expected, done) as step:
            yield step
    else:
        yield _lines(tally, expected, done)


@contextmanager
def _bar(tally: Tally, expected: int | None, done: Callable[[], int]) -> Iterator[Callable[[Outcome], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("Reading messages"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[pages]}"),
        TimeRemainingColumn(compact=True),  # by the speed of the last half minute
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=expected, pages="")

        def step(outcome: Outcome) -> None:
            tally.add(outcome)
            progress.update(task, completed=done(), description=tally.in_words(), pages=tally.pages_in_words())

        yield step


def _lines(tally: Tally, expected: int | None, done: Callable[[], int]) -> Callable[[Outcome], None]:
    told = deque([(time.monotonic(), 0)], maxlen=LINES_OF_SPEED)

    def step(outcome: Outcome) -> None:
        tally.add(outcome)
        now = time.monotonic()
        if now - told[-1][0] >= LINE_SECONDS:
            of = f" of {expected:,}" if expected else ""
            # By the speed of the last lines: what was in the books already tells nothing about what has to be read, and a single
            # line, in which the workers were made anew, tells of minutes more than there are.
            since, before = told[0]
            speed = (done() - before) / max(now - since, 0.1)
            left = f"{screen.duration((expected - done()) / speed)} left" if expected and speed else ""
            far = ", ".join(
                filter(
                    None, (f"{done():,}{of} messages" if of else screen.counted(done(), "message"), tally.pages_in_words(), left)
                )
            )
            told.append((now, done()))
            screen.warn(f"{far}: {tally.in_words()}")

    return step


def close(tally: Tally, *, register_is_empty: bool) -> None:
    """Say what the run did, name each message that failed with its reason, and where to look next."""
    took = screen.duration(time.monotonic() - tally.started)
    if tally.new:
        screen.say(f"{screen.counted(tally.new, 'message')} read in {took}: {screen.counts_in_words(tally.counts)}.")
    else:
        screen.say("Nothing new.")
    if tally.known:
        were = "was" if tally.known == 1 else "were"
        screen.say(f"{screen.counted(tally.known, 'message')} {were} in the books already and {were} left as {_it(tally.known)}.")
    if tally.failed:
        screen.say()
        screen.say("Failed; each waits for a person, the originals are kept:")
        for sha256, reason in tally.failed:
            screen.say(f"  {sha256[:12]}  {screen.harmless(reason)}")
    _tell_changes(tally)
    if register_is_empty and tally.new:
        screen.say()
        screen.say("The register holds no invitation, so that nothing could be linked to one:")
        screen.say("  untoc-intake invitations import FILE.toml")
        screen.say("  untoc-intake reprocess archive")
    if tally.new:
        screen.say()
        screen.say("Next:")
        screen.say("  untoc-intake report --output report.html        what waits for a person, with pictures")
        screen.say("  untoc-intake export --output records.jsonl      the records")
        screen.say("  untoc-intake messages                           what became of each message")


def _tell_changes(tally: Tally) -> None:
    if not tally.changes:
        return
    told = ", ".join(f"{number:,} {name}" for name, number in sorted(tally.changes.items()))
    screen.say()
    screen.say(f"{screen.counted(sum(tally.changes.values()), 'value')} read otherwise than before ({told}); corrections stay:")
    for sha256, change in tally.changed:
        whose = f" of {change.who}" if change.who and change.field != "person" else ""
        line = f"{change.field}{whose}: {change.before or 'nothing'} -> {change.after or 'nothing'}"
        screen.say(f"  {sha256[:12]}  {screen.harmless(line)}")
    more = sum(tally.changes.values()) - len(tally.changed)
    if more > 0:
        screen.say(f"  and {more:,} more")


def _it(number: int) -> str:
    return "it is" if number == 1 else "they are"
