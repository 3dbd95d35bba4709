"""Who has answered: for each invitation the Member States by what they have said, in regional groups. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from config.groups import Group
from models.invitation import Invitation
from models.reply import Status
from pipeline.filing.lineage import COMING, Delegation, delegations

Record = dict[str, Any]

SILENT = "silent"
ANSWERS = ("nomination", "acknowledgement", "regret", SILENT)  # in the order in which they are shown


@dataclass(frozen=True, slots=True)
class Standing:
    """What one State has said to one invitation.

    Attributes:
        answer: one of `ANSWERS`.
        seats: persons named so far.
        open: something about it waits for a person.
    """

    state: str
    answer: str
    seats: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Roll:
    """All Member States for one invitation, by regional group in the groups' order; others that answered stand in `others`."""

    invitation: Invitation
    groups: tuple[tuple[str, tuple[Standing, ...]], ...]
    others: tuple[Standing, ...]

    def counted(self, answer: str) -> int:
        """Return how many Member States have given this answer."""
        return sum(standing.answer == answer for _, standings in self.groups for standing in standings)


def rolls(records: Iterable[Record], register: Sequence[Invitation], groups: Sequence[Group]) -> tuple[Roll, ...]:
    """Return the roll of every invitation, in the register's order.

    Args:
        records: as in the contract's schema, in any order.
        register: the invitations.
        groups: the regional groups; who stands in none is told among the others, and never as silent.
    """
    records = list(records)
    doubtful = {record["sha256"] for record in records if record["status"] == "review"}
    told: dict[str, dict[str, Standing]] = {}
    for delegation in delegations(records):
        standing = standing_of(delegation, doubtful)
        told.setdefault(delegation.reference, {})[standing.state] = standing
    for record in records:
        _answered(record, told)
    return tuple(roll_of(invitation, told.get(invitation.reference, {}), groups) for invitation in register)


def _answered(record: Record, told: dict[str, dict[str, Standing]]) -> None:
    """Note a reply of which no delegation came."""
    state, reference, kind = (record[field]["value"] for field in ("state", "reference", "kind"))
    answered = unheard(state, kind, record["status"])
    if answered is None or not reference:
        return
    known = told.setdefault(reference, {})
    if state not in known or known[state].answer == SILENT:
        known[state] = answered


def unheard(state: str | None, kind: str | None, status: str) -> Standing | None:
    """Return what a State has said in a reply that names nobody, as one whose attachment nobody could open: it is not silent.

    None where that is no answer, or no State's.
    """
    answer = "nomination" if kind in COMING else kind
    if not state or status not in (Status.FILED, Status.REVIEW) or answer not in ANSWERS:
        return None
    return Standing(state, answer, 0, status == Status.REVIEW)


def standing_of(delegation: Delegation, doubtful: Collection[str]) -> Standing:
    """Return what a delegation amounts to; `doubtful` are the messages, by hash, that wait for a person."""
    waits = bool(delegation.questions) or any(sha in doubtful for sources in delegation.sources for sha in sources)
    name = delegation.state or delegation.organisation
    return Standing(name, delegation.answer or SILENT, len(delegation.people), waits)


def roll_of(invitation: Invitation, told: Mapping[str, Standing], groups: Sequence[Group]) -> Roll:
    """Return the roll of one invitation.

    Args:
        invitation: of the register.
        told: what was said to it, by State or organisation.
        groups: as for `rolls`.
    """
    members = {state for group in groups for state in group.states}
    grouped = tuple((group.name, tuple(told.get(state, Standing(state, SILENT)) for state in group.states)) for group in groups)
    return Roll(invitation, grouped, tuple(standing for name, standing in sorted(told.items()) if name not in members))


def days_left(day: date | None, today: date) -> str:
    """Return "12 days left", "today" or "3 days ago"; "" where no day is set."""
    if day is None:
        return ""
    days = (day - today).days
    if days == 0:
        return "today"
    number = f"{abs(days):,} day{'s' if abs(days) != 1 else ''}"
    return f"{number} left" if days > 0 else f"{number} ago"
