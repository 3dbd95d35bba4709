"""Delegations over time: what a State has said up to now, put together from all its replies. Pure, and free of their order.

Copies of one note (fax, scan, one from each delegate) become one reply with several sources; an amendment changes what was said
before; what cannot be decided is a question for a person, never a guess.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import Levenshtein

Record = dict[str, Any]

SAME_NAME = 0.15  # edit distance, as a share of the longer name, up to which two readings of one name are the same (fax level)
SHORT_LETTERS = 10  # shorter names must be equal: Wang Wei and Wang Mei are two persons
SAME_LIST = 0.75  # of the longer of two lists, the share of persons in both from which one is a copy or a revision of the other
CHANGE_SURE = 0.8  # confidence from which a note's own word on what it changes decides
COMING = frozenset({"nomination", "amendment"})


@dataclass(frozen=True, slots=True)
class Person:
    """One delegate of a record.

    Attributes:
        fields: the record's delegate, as in the contract's schema.
        source: SHA-256 of the message that says so.
    """

    fields: Record
    source: str

    @property
    def name(self) -> str:
        """As written; "" where it could not be read."""
        return str(self.fields["name"]["value"] or "")


@dataclass(frozen=True, slots=True)
class Delegation:
    """Who is coming for one State (or organisation) to one meeting, as far as it was said.

    Attributes:
        state: ISO 3166-1 alpha-3; None for an organisation.
        organisation: as written, of the latest note that names it.
        people: in the order of the delegation.
        answer: the kind of the latest reply that says something: nomination, regret or acknowledgement.
        sources: the messages it rests on, oldest first, copies of one note together.
        supersedes: (message, the earlier message that it amends or repeats).
        questions: sentences about what a person must decide.
    """

    reference: str
    state: str | None
    organisation: str
    people: tuple[Person, ...] = ()
    answer: str = ""
    sources: tuple[tuple[str, ...], ...] = ()
    supersedes: tuple[tuple[str, str], ...] = ()
    questions: tuple[str, ...] = ()


def delegations(records: Iterable[Record]) -> tuple[Delegation, ...]:
    """Return the delegations that these records announce, by reference and State; the records may come in any order."""
    groups: dict[tuple[str, str | None, str], list[Record]] = defaultdict(list)
    for record in records:
        reference, state = record["reference"]["value"], record["state"]["value"]
        organisation = (record.get("sender_organisation") or {}).get("value") or ""
        if reference is None or (state is None and not organisation) or record["status"] not in ("filed", "review"):
            continue
        groups[reference, state, "" if state else folded(organisation)].append(record)
    ordered = sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "~", item[0][2]))
    return tuple(_told(reference, state, notes) for (reference, state, _), notes in ordered)


def superseded(records: Iterable[Record]) -> dict[str, str]:
    """Return for each message that amends or repeats an earlier one the SHA-256 of that earlier one."""
    return {later: earlier for delegation in delegations(records) for later, earlier in delegation.supersedes}


def _told(reference: str, state: str | None, notes: list[Record]) -> Delegation:
    notes = sorted(notes, key=lambda note: (note["received_at"] or "", note["sha256"]))
    organisation = next((note["sender_organisation"]["value"] for note in reversed(notes) if _organisation(note)), "")
    told = Delegation(reference, state, organisation or "")
    said: list[tuple[str, tuple[Person, ...]]] = []  # (message, its persons) of every note that names some
    for note in notes:
        people = _people(note)
        kind = note["kind"]["value"]
        twin = next((sha for sha, others in reversed(said) if people and is_copy(people, others)), None)
        if twin is not None and kind == "nomination":
            told = _with_copy(told, note["sha256"], twin, people)
        elif kind in COMING and people:
            told = _amended(told, note, people, said)
        elif kind in ("regret", "acknowledgement"):
            told = _answered(told, note, kind)
        if people:
            said.append((note["sha256"], people))
    return told


def _organisation(note: Record) -> bool:
    return bool((note.get("sender_organisation") or {}).get("value"))


def _people(note: Record) -> tuple[Person, ...]:
    return tuple(Person(fields, note["sha256"]) for fields in note["delegates"])


def _with_copy(told: Delegation, sha256: str, twin: str, people: tuple[Person, ...]) -> Delegation:
    """Return the delegation with a second copy of a note: of each person the surer reading stays."""
    sources = tuple((*group, sha256) if twin in group else group for group in told.sources)
    merged = []
    for person in told.people:
        other = next((each for each in people if same_person(person.name, each.name)), None)
        merged.append(other if other is not None and _sureness(other) > _sureness(person) else person)
    return replace(told, people=tuple(merged), sources=sources, supersedes=(*told.supersedes, (sha256, twin)))


def _sureness(person: Person) -> float:
    single = [person.fields[field] for field in ("name", "honorific", "title", "organisation")]
    values = [field for field in single if field is not None and field["value"] is not None]
    return sum(-1.0 if field["needs_review"] else float(field["confidence"]) for field in values)


def _amended(told: Delegation, note: Record, people: tuple[Person, ...], said: Sequence[tuple[str, Any]]) -> Delegation:
    """Return the delegation after a note with persons that is no copy: the first word, a new list, an addition or a change."""
    sha256 = note["sha256"]
    after = replace(told, answer="nomination", sources=(*told.sources, (sha256,)))
    if not told.people:
        before = ((sha256, said[-1][0]),) if said and note["kind"]["value"] == "amendment" else ()
        return replace(after, people=people, supersedes=(*told.supersedes, *before))
    after = replace(after, supersedes=(*told.supersedes, (sha256, said[-1][0])))
    change = _sure(note.get("change"))
    gone = [name["value"] for name in note.get("gone", ()) if name["value"]]
    staying = tuple(person for person in told.people if not any(same_person(person.name, name) for name in gone))
    shared = sum(any(same_person(person.name, each.name) for each in people) for person in staying)
    if shared and (change == "revises" or (change != "adds" and shared >= SAME_LIST * min(len(staying), len(people)))):
        # It names some who were named before: the whole list, as it stands now.
        longer = len(people) >= len(staying) or change == "revises"
        return replace(after, people=people if longer else _joined(staying, people))
    joined = _joined(staying, people)
    if change == "adds" or len(staying) < len(told.people):
        return replace(after, people=joined)
    named = ", ".join(person.name for person in people)
    question = f"A later note names {named}: does it replace or add to the delegation named before?"
    return replace(after, people=joined, questions=(*told.questions, question))


def _sure(change: Record | None) -> str | None:
    """Return what the note says that it does; None where that is a guess."""
    return str(change["value"]) if change and change["value"] and change["confidence"] >= CHANGE_SURE else None


def _joined(before: tuple[Person, ...], people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Return both lists as one; who is in both has the later note's values at the earlier place."""
    renewed = [next((each for each in people if same_person(person.name, each.name)), person) for person in before]
    new = [each for each in people if not any(same_person(person.name, each.name) for person in before)]
    return (*renewed, *new)


def _answered(told: Delegation, note: Record, kind: str) -> Delegation:
    sources = (*told.sources, (note["sha256"],))
    if not told.people:
        return replace(told, answer=kind, sources=sources)
    if kind == "acknowledgement":
        return replace(told, sources=sources)
    question = "A later note regrets: does the delegation named before still come?"
    return replace(told, sources=sources, questions=(*told.questions, question))


def is_copy(first: Sequence[Person], second: Sequence[Person]) -> bool:
    """Return whether two lists name the same persons, some letters misread, and nobody is in one alone."""
    if len(first) != len(second):
        return False
    left = [person.name for person in second]
    for person in first:
        found = next((name for name in left if same_person(person.name, name)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def same_person(one: str, other: str) -> bool:
    """Return whether two written names are one person's: the same words in any order, accents, case and a few letters aside."""
    first, second = _key(one), _key(other)
    if first == second or min(len(first), len(second)) < SHORT_LETTERS:
        return bool(first) and first == second
    return Levenshtein.normalized_distance(first, second, score_cutoff=SAME_NAME) <= SAME_NAME


@lru_cache(maxsize=20_000)  # each name is compared with every other one of its delegation
def _key(name: str) -> str:
    return " ".join(sorted(folded(name).replace(",", " ").split()))


def folded(text: str) -> str:
    """Return the text in lower case without accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())
