"""How far a run is, and its closing summary."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from pipeline.commands import screen

LINE_SECONDS = 10.0  # where there is no terminal, one line in this time: a log stays readable


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


@dataclass
class Tally:
    """What a run has done so far.

    Attributes:
        counts: messages by status, those that were already known left out.
        known: messages that were filed by an earlier run.
        failed: (sha256, reason) of every message that failed in this run.
    """

    counts: Counter[str] = field(default_factory=Counter)
    known: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def add(self, outcome: Outcome) -> None:
        if outcome.known:
            self.known += 1
            return
        self.counts[outcome.status] += 1
        if outcome.status == "failed":
            self.failed.append((outcome.sha256, outcome.reason))

    @property
    def new(self) -> int:
        return sum(self.counts.values())

    @property
    def total(self) -> int:
        return self.new + self.known


@contextmanager
def shown(tally: Tally, expected: int | None) -> Iterator[Callable[[Outcome], None]]:
    """Yield what to call with each outcome; meanwhile show how far the run is, on standard error.

    Args:
        tally: counts the outcomes.
        expected: number of messages, where it is known beforehand.
    """
    if sys.stderr.isatty():
        with _bar(tally, expected) as step:
            yield step
    else:
        yield _lines(tally, expected)


@contextmanager
def _bar(tally: Tally, expected: int | None) -> Iterator[Callable[[Outcome], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (
        SpinnerColumn(),
        TextColumn("Reading messages"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=expected)

        def step(outcome: Outcome) -> None:
            tally.add(outcome)
            progress.update(task, advance=1, description=screen.counts_in_words(tally.counts) if tally.new else "")

        yield step


def _lines(tally: Tally, expected: int | None) -> Callable[[Outcome], None]:
    last = time.monotonic()

    def step(outcome: Outcome) -> None:
        nonlocal last
        tally.add(outcome)
        if time.monotonic() - last >= LINE_SECONDS:
            last = time.monotonic()
            of = f" of {expected:,}" if expected else ""
            screen.warn(f"{tally.total:,}{of} messages: {screen.counts_in_words(tally.counts)}")

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


def _it(number: int) -> str:
    return "it is" if number == 1 else "they are"
