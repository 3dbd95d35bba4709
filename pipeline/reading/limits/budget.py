"""How much of one message may be opened; every limit that bites is remembered as a problem."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from config.settings import ReadingSettings
from models.errors import Problem, ProblemCode

PROBLEMS_MAX = 100  # nobody reads more; an archive may hold 70,000 locked files


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody who sees which part is looked into, and would know which one it was if that never ended.

    Attributes:
        announce: is told the number of each part before its content is looked into.
        left_out: numbers of parts that are not to be looked into, because that went wrong before.
    """

    announce: Callable[[str], None] = lambda _number: None
    left_out: frozenset[str] = frozenset()


UNWATCHED = Watch()


class Budget:
    """What is left of the limits of one message, and the problems met so far."""

    def __init__(self, settings: ReadingSettings, watch: Watch = UNWATCHED) -> None:
        self.settings = settings
        self._watch = watch
        self.problems: list[Problem] = []
        self._parts = 0
        self._attachments = 0
        self._unpacked_bytes = 0

    def problem(self, code: ProblemCode, where: str, detail: str) -> None:
        """Remember a problem; of a great many the first are enough."""
        if len(self.problems) < PROBLEMS_MAX:
            self.problems.append(Problem(code, where, detail))
        elif len(self.problems) == PROBLEMS_MAX:
            more = f"More than {PROBLEMS_MAX} things are wrong with the message; the others are not listed."
            self.problems.append(Problem(ProblemCode.MESSAGE_DAMAGED, "this message", more))

    def enter(self, number: str) -> bool:
        """Return whether the content of this part may be looked into; to be asked before anything parses it."""
        if number in self._watch.left_out:
            return False
        self._watch.announce(number)
        return True

    def part(self, number: str, depth: int) -> bool:
        """Return whether one more part, nested `depth` deep, may be opened."""
        self._parts += 1
        if self._parts > self.settings.parts_max:
            detail = f"The message has more than {self.settings.parts_max} parts (reading.parts_max); the others were not opened."
            self.problem(ProblemCode.ATTACHMENTS_TOO_MANY, "this message", detail)
            return False
        if depth > self.settings.nesting_max:
            detail = (
                f"Parts are nested deeper than {self.settings.nesting_max} (reading.nesting_max); the inner ones were not opened."
            )
            self.problem(ProblemCode.ATTACHMENTS_TOO_MANY, f"part {number.partition('.')[0]}", detail)
            return False
        return True

    def attachment(self, where: str) -> bool:
        """Return whether one more attachment may be kept."""
        self._attachments += 1
        if self._attachments <= self.settings.attachments_max:
            return True
        detail = f"The message has more than {self.settings.attachments_max} attachments (reading.attachments_max)."
        self.problem(ProblemCode.ATTACHMENTS_TOO_MANY, where, detail)
        return False

    def bytes(self, count: int, number: str) -> bool:
        """Return whether `count` more unpacked bytes may be held; `number` is the part, or the place in words."""
        self._unpacked_bytes += count
        if self._unpacked_bytes <= self.settings.unpacked_max_bytes:
            return True
        detail = f"Unpacked, the message has more than {self.settings.unpacked_max_bytes} bytes (reading.unpacked_max_bytes)."
        where = f"part {number}" if number[:1].isdigit() else number
        self.problem(ProblemCode.ATTACHMENT_TOO_LARGE, where, detail)
        return False
