"""What became of a hostile message: the measured facts, and which promises were broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from hostility.sample import GOOD, Sample

from config.settings import Settings
from models.errors import Problem, ProblemCode
from models.invitation import Invitation
from models.reply import Reply
from pipeline.reading.text.wording import clean

# The one invitation that the good notes answer.
REGISTER = (
    Invitation(
        "CU 2009/33 (A)",
        date(2009, 3, 4),
        date(2009, 4, 14),
        date(2009, 4, 15),
        "Vienna",
        (("en", "Working Group on Trafficking in Persons, first meeting"),),
    ),
)
# Problems that blame this software and not the message.
OURS = frozenset({ProblemCode.BUG, ProblemCode.WORKER_DIED, ProblemCode.WORKER_TIMED_OUT})
ROOM_SECONDS = 60  # beyond reading: understanding what was read, on a machine that does other things too
SHOWN_LETTERS = 600  # of a reason


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one message.

    Attributes:
        family: of the sample.
        name: of the sample, unique in its family.
        size: bytes of the message.
        status: filed, review, ignored or failed; "broken" where there was no reply.
        reason: why it was not filed, then every problem in brackets.
        good: whether the good note was read; None where there is none.
        found: whether its delegate stands in the reply.
        seconds: from handing it to the worker to its reply.
        peak: bytes of memory of the worker and all that it started; 0 where nobody measured.
        violations: the promises that were broken, in words; empty where all were kept.
    """

    family: str
    name: str
    size: int
    status: str
    reason: str
    good: bool | None
    found: bool
    seconds: float
    peak: int
    violations: tuple[str, ...]


def outcome(family: str, sample: Sample, result: Reply | Problem, settings: Settings, seconds: float, peak: int = 0) -> Outcome:
    """Return what became of a sample, judged."""
    if isinstance(result, Problem):
        broken = (f"there is no reply: {result}", *_beyond(settings, seconds, peak))
        return Outcome(family, sample.name, len(sample.data), "broken", str(result), None, False, seconds, peak, broken)
    read = any(GOOD in page.text for document in result.documents for page in document.pages)
    reason = result.reason + "".join(f" [{problem}]" for problem in result.problems)
    violations = (
        *_of(result),
        *_beyond(settings, seconds, peak),
        *_unread(sample, read=read),
    )
    return Outcome(
        family,
        sample.name,
        len(sample.data),
        result.status.value,
        reason[:SHOWN_LETTERS],
        read if sample.good else None,
        GOOD in {delegate.name.value for delegate in result.delegates},
        seconds,
        peak,
        violations,
    )


def _unread(sample: Sample, *, read: bool) -> Iterator[str]:
    if sample.good and not read:
        yield "its good part was not read"


def _of(reply: Reply) -> Iterator[str]:
    for problem in reply.problems:
        if problem.code in OURS:
            yield f"a mistake of ours: {problem}"
    if reply.status != "filed" and not reply.reason:
        yield "it has no reason"
    if not all(clean(text) == text for text in _texts(reply)):
        yield "characters that must not come in came into its records"


def _beyond(settings: Settings, seconds: float, peak: int) -> Iterator[str]:
    time = settings.reading.message_reading_seconds + ROOM_SECONDS
    if seconds > time:
        yield f"it took {seconds:.0f} s, more than {time}"
    memory = settings.workers.memory_max_bytes + settings.reading.attachment_memory_max_bytes
    if peak > memory:
        yield f"it took {peak} bytes of memory, more than {memory}"


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a reply's records; the pages themselves hold what was written, and the desk shows them as text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "documents":
                yield from _texts(getattr(value, field.name))
