"""Who sits where: delegations in the order of the United Nations, and who waits for a person's word. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pipeline.filing.lineage import COMING, Delegation, Person, delegations
from pipeline.filing.questions import Doubt, Question
from pipeline.filing.same_name import folded

Record = dict[str, Any]

SEATED_BY = ("name", "honorific", "title", "organisation", "role")  # no seat while one of these is doubted
HEAD = "head"


@dataclass(frozen=True, slots=True)
class Seats:
    """One delegation as it will sit.

    Attributes:
        seated: head of delegation first, then in the State's own order.
        questions: what waits; those it is about are not among the seated.
    """

    delegation: Delegation
    seated: tuple[Person, ...]
    questions: tuple[Question, ...]


def seating(records: Iterable[Record], state_name: Callable[[str], str]) -> tuple[Seats, ...]:
    """Return the delegations of these records: States in the alphabetical order of their names, then organisations.

    Args:
        records: as in the contract's schema, in any order.
        state_name: alpha-3 code -> the name by which States are ordered.
    """
    records = list(records)
    by_sha256 = {record["sha256"]: record for record in records}
    # Who has answered and could not be read waits, too: left out, a State would stand nowhere in the list.
    coming = [
        told
        for told in _with_unread(delegations(records), records)
        if told.people or any(_is_unread(by_sha256[sha]) for sha, *_ in told.sources)
    ]
    coming.sort(key=lambda told: (told.reference, told.state is None, folded(_named(told, state_name))))
    return tuple(_seats(told, by_sha256) for told in coming)


def _with_unread(found: Iterable[Delegation], records: Iterable[Record]) -> Iterator[Delegation]:
    """Yield the delegations, each with the replies of which nobody could be read among those that it rests on."""
    unread: defaultdict[tuple[str, str], list[tuple[str]]] = defaultdict(list)
    for record in filter(_is_unread, records):
        sender = text(record["state"]) or folded(text(record["sender_organisation"]))
        unread[text(record["reference"]), sender].append((record["sha256"],))
    for told in found:
        own = unread.get((told.reference, told.state or folded(told.organisation)), ())
        yield replace(told, answer=told.answer or "nomination", sources=(*told.sources, *own)) if own else told


def _is_unread(record: Record) -> bool:
    """Return whether the reply announces somebody, in a locked PDF perhaps, and a person must still read whom."""
    return text(record["kind"]) in COMING and record["status"] == "review" and not record["delegates"]


def _named(told: Delegation, state_name: Callable[[str], str]) -> str:
    return state_name(told.state) if told.state else told.organisation


def _seats(told: Delegation, by_sha256: dict[str, Record]) -> Seats:
    questions = list(told.questions)
    seated: list[Person] = []
    for person in told.people:
        question = _question(person, by_sha256[person.source])
        if question is None:
            seated.append(person)
        else:
            questions.append(question)
    notes = [by_sha256[sha] for sources in told.sources for sha in sources]
    questions += [Question(Doubt.UNREAD, detail=note["error"] or "") for note in notes if note["error"] or _is_unread(note)]
    seated.sort(key=lambda person: text(person.fields["role"]) != HEAD)  # a stable sort keeps the State's own order
    return Seats(told, tuple(seated), tuple(questions))


def _question(person: Person, record: Record) -> Question | None:
    """Return why this person is not seated yet; None where nothing speaks against it."""
    for field in ("kind", "reference", "state"):
        if record[field]["needs_review"]:
            return Question(Doubt.MESSAGE, person.name, fields=(field,))
    doubted = [field for field in SEATED_BY if person.fields[field] is not None and person.fields[field]["needs_review"]]
    if doubted:
        return Question(Doubt.FIELDS, person.name, fields=tuple(doubted))
    return None if person.name else Question(Doubt.NO_NAME, person.name)


def display_name(name: str) -> str:
    """Return the name as lists of participants write it, "Given FAMILY", where it shows which word is the family name.

    Capitals and a comma show it; without them the name stays as it was written.
    """
    family, given = family_and_given(name)
    return f"{given} {family}".strip() if family and given and not _whole_before_comma(name) else name


def family_and_given(name: str) -> tuple[str, str]:
    """Return (family name, given names); ("", "") where neither a comma nor capitals tell them apart."""
    before, comma, after = name.partition(",")
    if _whole_before_comma(name):
        return family_and_given(before)
    if comma and before.strip() and after.strip():
        return before.strip(), after.strip()
    words = name.split()
    capital = [_is_capital(word) for word in words]
    if all(capital) or not any(capital):
        return "", ""
    first, last = capital.index(True), len(capital) - 1 - capital[::-1].index(True)
    inside = all(_is_capital(word) or _is_particle(word) for word in words[first : last + 1])
    at_an_edge = first == 0 or last == len(words) - 1
    if not inside or not at_an_edge:
        return "", ""
    return " ".join(words[first : last + 1]), " ".join((*words[:first], *words[last + 1 :]))


def _whole_before_comma(name: str) -> bool:
    """Return whether both parts of the name stand before its comma, and a degree behind: "Jan KOWALSKI, Ph.D."."""
    before, comma, _ = name.partition(",")
    told = [_is_capital(word) for word in before.split() if not _is_particle(word)]
    return bool(comma) and any(told) and not all(told)


def is_chinese(name: str) -> bool:
    """Return whether the name, or the courtesy form, is written in Chinese characters: 苏海龙, 先生."""
    return "\u3400" <= name[:1] <= "\u9fff"


def _is_capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _is_particle(word: str) -> bool:
    return word.islower() and len(word) <= 4


def values(findings: Sequence[Record]) -> tuple[str, ...]:
    """Return the values of a list of findings that nobody needs to look at."""
    return tuple(str(finding["value"]) for finding in findings if finding["value"] and not finding["needs_review"])


def text(finding: Record | None) -> str:
    """Return the value of a finding, "" where there is none."""
    return str(finding["value"]) if finding is not None and finding["value"] is not None else ""
