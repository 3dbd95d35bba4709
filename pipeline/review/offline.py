"""Replies as rows that a person can correct in a spreadsheet program, and what is made of the rows that come back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from models.reply import Status
from pipeline.filing import acts
from pipeline.filing.acts import Change, Doer, Stale, Unknown
from pipeline.filing.case import Case, case
from pipeline.filing.database import Database
from pipeline.filing.values import MANY, OWN, SINGLE
from pipeline.review.desk.draft import Draft, changes, draft_of, nobody
from pipeline.review.desk.fields import LABELS
from pipeline.review.desk.form import cleaned, mistakes

HEAD = (
    *("message", "version", "received", "State", "invitation", "delegate", "field", "value", "sure", "to be checked", "why"),
    *("other readings", "new value", "decision", "note", "path"),
)
EDITABLE = ("new value", "decision", "note")
THE_MESSAGE = "message"  # path of the row that stands for the whole reply
DECISIONS = {"accept": Status.FILED, "reject": Status.IGNORED}
REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Refused:
    """A message of which nothing was taken over, and why."""

    sha256: str
    why: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What an import did: messages changed, values changed, messages left as they were, and those refused."""

    messages: int
    values: int
    unchanged: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Lists:
    """The closed lists: references of the register, alpha-3 codes of States."""

    references: Sequence[str]
    states: Sequence[str]


def rows_of(found: Case, state_name: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of one message: the reply as a whole, its own values, then those of each delegate."""
    draft = draft_of(found.record)
    state = draft.own["state"]
    received = found.received.strftime("%Y-%m-%d %H:%M") if found.received else ""
    start = (found.sha256, str(found.version), received, state_name(state) if state else "", draft.own["reference"])
    reason = found.reason if found.record["status"] == Status.REVIEW else ""
    yield (*start, "", "the whole reply", found.record["status"], "", "", reason, "", "", "", "", THE_MESSAGE)
    for name in OWN:
        yield (*start, "", LABELS[name], draft.own[name], *_doubt(found, found.record[name]), "", "", "", name)
    for person in found.record["delegates"]:
        name = person["name"]["value"] or ""
        base = f"delegates/{person['id']}"
        for field in SINGLE:
            value = person[field]["value"] or ""
            yield (*start, name, LABELS[field], value, *_doubt(found, person[field]), "", "", "", f"{base}/{field}")
        for field in MANY:
            for position, each in enumerate(person[field], start=1):
                path = f"{base}/{field}/{position}"
                yield (*start, name, LABELS[field], each["value"] or "", *_doubt(found, each), "", "", "", path)


def _doubt(found: Case, field: Mapping[str, object]) -> tuple[str, str, str, str]:
    finding = found.findings.get(field["key"]) if "key" in field else None  # type: ignore[call-overload]
    if finding is None or not field["needs_review"]:
        return f"{field['confidence']:.0%}", "", "", ""
    return f"{field['confidence']:.0%}", "yes", " ".join(finding.reasons), " | ".join(finding.alternatives)


def take_over(database: Database, rows: Sequence[Mapping[str, str]], person: str, lists: Lists) -> TakenOver:
    """Take what a person wrote into the rows into the books; each message wholly or not at all.

    Args:
        database: the books.
        rows: of a sheet, by column.
        person: who filled it in.
        lists: what references and States there are.
    """
    by_message: defaultdict[str, list[Mapping[str, str]]] = defaultdict(list)
    for row in rows:
        if row["new value"] or row["decision"]:
            by_message[row["message"]].append(row)
    messages = values = unchanged = 0
    refused: list[Refused] = []
    for sha256, own in by_message.items():
        try:
            number = _take_over(database, sha256, own, person, lists)
        except (_Wrong, Stale, Unknown) as error:
            refused.append(Refused(sha256, str(error)))
            continue
        messages, values, unchanged = messages + (number > 0), values + number, unchanged + (number == 0)
    return TakenOver(messages, values, unchanged, tuple(refused))


class _Wrong(Exception):
    """A row says something that cannot be taken over."""


def _take_over(database: Database, sha256: str, rows: Sequence[Mapping[str, str]], person: str, lists: Lists) -> int:
    with database.reading("opening a message") as connection:
        found = case(connection, sha256)
    draft = before = draft_of(found.record)
    status: Status | None = None
    for row in rows:
        if row["path"] == THE_MESSAGE:
            status = _status(row["decision"])
        else:
            draft = _with_row(draft, row)
    wrong = mistakes(draft, lists.references, lists.states, before.own)
    if wrong:
        path, words = next(iter(wrong.items()))
        raise _Wrong(f"{path}: {words}")
    made: list[Change] = changes(before, draft)
    if status is not None and str(status) == found.record["status"]:
        status = None
    if status is Status.FILED and any(row["version"] != str(found.version) for row in rows if row["path"] == THE_MESSAGE):
        raise _Wrong("the reply was changed or read again meanwhile, so that it cannot be accepted unseen; export the sheet anew")
    if not made and status is None:
        return 0
    why = "; ".join(dict.fromkeys(cleaned(row["note"]) for row in rows if row["note"])) or "corrected offline"
    with database.writing("taking corrections over") as connection:
        acts.decide(connection, sha256, found.version, Doer(person, datetime.now(UTC), why), made, status)
    return len(made) + (status is not None)


def _status(decision: str) -> Status | None:
    word = decision.strip().lower()
    if word and word not in DECISIONS:
        raise _Wrong(f"decision {decision!r} on the whole reply: write accept or reject")
    return DECISIONS.get(word)


def _with_row(draft: Draft, row: Mapping[str, str]) -> Draft:
    """Return the draft with one row's new value; the row must have seen the present one."""
    word = row["decision"].strip().lower()
    if word not in ("", REMOVE):
        raise _Wrong(f"decision {row['decision']!r} on {row['field']}: write remove, or nothing")
    new = "" if word == REMOVE else cleaned(row["new value"])
    if row["path"] in OWN:
        _must_be(row, draft.own[row["path"]], new)
        return Draft(draft.own | {row["path"]: new}, draft.persons)
    parts = row["path"].split("/")
    if parts[0] != "delegates" or len(parts) < 3 or parts[2] not in (*SINGLE, *MANY):
        raise _Wrong(f"path {row['path']!r} is none of the sheet's; leave that column as it is")
    person = draft.person(parts[1])
    if person is None:
        if not parts[1].startswith("+"):
            raise _Wrong(f"delegate {row['delegate'] or parts[1]} is not in the reply any more")
        person = nobody(parts[1])
        draft = Draft(draft.own, (*draft.persons, person))
    if parts[2] == "name" and word == REMOVE:
        _must_be(row, person.name, "")
        return Draft(draft.own, tuple(each for each in draft.persons if each.id != person.id))
    position = int(parts[3]) if len(parts) > 3 and parts[3].isdigit() else 1
    _must_be(row, person.value(parts[2], position), new)
    return draft.with_person(person.with_value(parts[2], new, position))


def _must_be(row: Mapping[str, str], present: str, new: str) -> None:
    if present not in (cleaned(row["value"]), new):
        raise _Wrong(f"{row['field']} {row['delegate']}: it was changed meanwhile to {present!r}; export the sheet anew")
