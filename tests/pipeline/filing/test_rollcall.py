"""Who has answered, told quickly."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from config.groups import Group
from models.reply import Status
from pipeline.filing import acts, rollcall
from pipeline.filing.acts import Change, Doer
from pipeline.filing.answers import Standing, rolls
from pipeline.filing.rollcall import Called, RollCall
from pipeline.filing.store import Store

REFERENCE = "CU 2009/33 (A)"
GROUPS = (Group("All", ("AUT", "NOR", "GHA", "TGO", "PER", "CHN")),)


@pytest.fixture
def told(books: Store, sample: Any) -> Store:
    """Books with every kind of answer, alone and several from one State, an organisation, and what counts for nothing."""
    books.import_register(sample.register)

    def file(
        number: int, state: str | None, kind: str, *names: str, doubtful: bool = False, status: Status | None = None
    ) -> None:
        made, raw = sample.reply(number, *names)
        made = replace(made, kind=sample.finding("kind", kind), state=replace(made.state, value=state))
        made = sample.doubted(made, 0.4) if doubtful else made
        books.file(replace(made, status=status or made.status), raw)

    file(1, "AUT", "nomination", "Ana LIMA", "Juan ROCA")
    file(2, "AUT", "nomination", "Ana LIMA", "Juan ROCA")  # a copy
    file(3, "NOR", "nomination", "Lars BRANDT", doubtful=True)
    file(4, "GHA", "regret", "Ama MENSAH")
    file(5, "TGO", "acknowledgement", status=Status.REVIEW)
    file(6, "PER", "nomination")  # names nobody
    file(7, "NOR", "regret")  # after a nomination: a question
    file(8, None, "nomination", "Maya Verlin")  # of an organisation
    file(9, "CHN", "nomination", "Wang Wei", status=Status.IGNORED)
    file(10, "SWE", "nomination", status=Status.REVIEW)  # twice a file that nobody could open
    file(11, "SWE", "nomination", status=Status.REVIEW)
    return books


def called(books: Store, roll_call: RollCall) -> dict[str, Called]:
    with books.database.reading("calling the roll") as connection:
        return dict(roll_call.called(connection, REFERENCE))


def test_it_says_the_same_as_all_records_together(told: Store, sample: Any) -> None:
    """For one message and for several, in doubt or not, a State or an organisation: what `rolls` makes of all records."""
    (roll, _) = rolls(told.records(), sample.register, GROUPS)
    expected = {each.state: each for _, standings in roll.groups for each in standings} | {
        each.state: each for each in roll.others
    }
    found = {name: each.standing for name, each in called(told, RollCall()).items()}
    assert {name: found.get(name, Standing(name, "silent")) for name in expected} == expected
    assert set(found) <= set(expected)


def test_what_has_not_changed_is_not_looked_at_again(told: Store, sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second call reads summaries alone; a decision on one State's message lets that State be judged anew."""
    judged: list[set[str | None]] = []
    before = rollcall._judged
    monkeypatch.setattr(
        rollcall,
        "_judged",
        lambda connection, senders: judged.append({state for state, _ in senders}) or before(connection, senders),
    )
    roll_call = RollCall()
    first = called(told, roll_call)
    assert called(told, roll_call) == first
    _, raw = sample.reply(4)
    with told.database.writing("deciding") as connection:
        acts.decide(connection, raw.sha256, 1, Doer("Anna", datetime.now(UTC)), [Change("state", "GHA", "CHN")])
    after = called(told, roll_call)
    assert judged[1:] == [set(), {"CHN"}]
    assert "GHA" not in after
    assert after["CHN"] == Called(Standing("CHN", "regret"), raw.sha256)
