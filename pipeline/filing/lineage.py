"""Delegations over time: what a State has said up to now, put together from all its replies. Pure, and free of their order.

Copies of one note (fax, scan, one from each delegate) become one reply with several sources; an amendment changes what was said
before; what cannot be decided is a question for a person, never a guess.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from rapidfuzz import fuzz, process

from pipeline.filing.doubtful_values import doubtful, same_post, stands_in, title_of, two_in_one
from pipeline.filing.questions import Doubt, Question
from pipeline.filing.same_name import Names, folded, is_latin, same_person

Record = dict[str, Any]

SAME_LIST = 0.75  # of the longer of two lists, the share of persons in both from which one is a copy or a revision of the other
MISREAD = 60.0  # of 100, likeness of two names from which the one may be the other, badly read
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
        amends: of these messages those that name some who were named before and surely others, whether they call it so or not.
        questions: what a person must decide.
    """

    reference: str
    state: str | None
    organisation: str
    people: tuple[Person, ...] = ()
    answer: str = ""
    sources: tuple[tuple[str, ...], ...] = ()
    supersedes: tuple[tuple[str, str], ...] = ()
    amends: frozenset[str] = frozenset()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What stands before a message: the SHA-256 of the one it amends or repeats, and whether it surely names others than that."""

    sha256: str
    amends: bool


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


def superseded(records: Iterable[Record]) -> dict[str, Earlier]:
    """Return for each message that amends or repeats an earlier one, by SHA-256, which one, and whether it surely amends it."""
    told = delegations(records)
    return {later: Earlier(earlier, later in each.amends) for each in told for later, earlier in each.supersedes}


def _told(reference: str, state: str | None, notes: list[Record]) -> Delegation:
    notes = sorted(notes, key=lambda note: (note["received_at"] or "", note["sha256"]))
    organisation = next((note["sender_organisation"]["value"] for note in reversed(notes) if _organisation(note)), "")
    telling = _Telling()
    for note in notes:
        telling.take(note)
    return telling.delegation(reference, state, organisation or "")


def _organisation(note: Record) -> bool:
    return bool((note.get("sender_organisation") or {}).get("value"))


def _people(note: Record) -> tuple[Person, ...]:
    return tuple(Person(fields, note["sha256"]) for fields in note["delegates"])


def _own_note(note: Record) -> str | None:
    """Return the number and day that the note gives itself, letters and figures alone; None where it gives none."""
    value = (note.get("own_note") or {}).get("value")
    return "".join(filter(str.isalnum, value)) if value else None


def _sureness(person: Person) -> float:
    single = [person.fields[field] for field in ("name", "honorific", "title", "organisation")]
    values = [field for field in single if field is not None and field["value"] is not None]
    return sum(-1.0 if field["needs_review"] else float(field["confidence"]) for field in values)


def _sure(change: Record | None) -> str | None:
    """Return what the note says that it does; None where that is a guess."""
    return str(change["value"]) if change and change["value"] and change["confidence"] >= CHANGE_SURE else None


class _Telling:
    """A delegation while its notes are gone through, the oldest first.

    Every note is taken in by what it names, not by what was named before: thousands of notes of one State cost no more each
    than a few.
    """

    def __init__(self) -> None:
        self.answer = ""
        self.supersedes: list[tuple[str, str]] = []
        self.amends: set[str] = set()
        self.questions: list[Question] = []
        self._sources: list[list[str]] = []
        self._group: dict[str, int] = {}  # message -> which of the sources
        self._said: list[tuple[str, tuple[Person, ...]]] = []  # (message, its persons) of every note that names some
        self._said_names = Names()
        self._own_notes: dict[str, str] = {}  # number and day of a note -> the first message with it
        self._list(())

    def delegation(self, reference: str, state: str | None, organisation: str) -> Delegation:
        """Return what the notes so far amount to."""
        return Delegation(
            reference,
            state,
            organisation,
            tuple(self._people.values()),
            self.answer,
            tuple(map(tuple, self._sources)),
            tuple(self.supersedes),
            frozenset(self.amends),
            tuple(self.questions),
        )

    def take(self, note: Record) -> None:
        """Take in the next note."""
        people, kind = _people(note), note["kind"]["value"]
        own_twin = self._own_twin(note, people) if kind == "nomination" else None
        twin = self._twin(people) if kind == "nomination" and own_twin is None else own_twin
        if twin is not None:
            self._copy(note["sha256"], twin, people, complete=own_twin is not None)
        elif kind in COMING and people:
            self._amend(note, people)
        elif kind in ("regret", "acknowledgement"):
            self._answer(note["sha256"], kind)
        if people:
            for person in people:
                self._said_names.add(person.name, len(self._said))
            self._said.append((note["sha256"], people))
            if (own := _own_note(note)) is not None:
                self._own_notes.setdefault(own, note["sha256"])

    def _own_twin(self, note: Record, people: tuple[Person, ...]) -> str | None:
        """Return the message with the same note, by its own number and day, and somebody of it; None if others came since."""
        twin = self._own_notes.get(_own_note(note) or "")
        if twin is None or self._group.get(twin) != self._group.get(self._said[-1][0]):
            return None
        again = (number for person in people for number in self._said_names.same(person.name))
        return twin if next(again, None) is not None else None

    def _twin(self, people: tuple[Person, ...]) -> str | None:
        """Return the latest message that names the same persons."""
        candidates = self._said_names.same(people[0].name) if people else ()
        return next((self._said[number][0] for number in candidates if is_copy(people, self._said[number][1])), None)

    def _copy(self, sha256: str, twin: str, people: tuple[Person, ...], *, complete: bool) -> None:
        """Take in a second copy of a note: of each person the surer reading stays.

        Whom the first reading lost is there as well, where it is told that nobody has changed anything since (`complete`).
        """
        same, new = self._matched(people)
        for number, other in same.items():
            if _sureness(other) > _sureness(self._people[number]):
                self._put(number, other)
        for person in new if complete else ():
            self._append(person)
        if twin in self._group:
            self._group[sha256] = self._group[twin]
            self._sources[self._group[twin]].append(sha256)
        self.supersedes.append((sha256, twin))

    def _amend(self, note: Record, people: tuple[Person, ...]) -> None:
        """Take in a note with persons that is no copy: the first word, a new list, an addition or a change."""
        self.answer = "nomination"
        self._source(note["sha256"])
        if not self._people:
            if self._said and note["kind"]["value"] == "amendment":
                self.supersedes.append((note["sha256"], self._said[-1][0]))
            self._list(people)
            return
        self.supersedes.append((note["sha256"], self._said[-1][0]))
        change = _sure(note.get("change"))
        gone = {number for name in note.get("gone", ()) if name["value"] for number in self._names.same(name["value"])}
        for number in gone:
            self._names.remove(self._people.pop(number).name, number)
        same, new = self._matched(people)
        left = [each for number, each in self._people.items() if number not in same]
        # Who names nobody again may add: that is asked.
        if gone or (same and _others(new, left, self._people.values(), [*same.values()])):
            self.amends.add(note["sha256"])
        if same and (change == "revises" or (change != "adds" and len(same) >= SAME_LIST * min(len(self._people), len(people)))):
            # It names some who were named before: the whole list, as it stands now.
            if len(people) >= len(self._people) or change == "revises":
                self._list(people)
                return
        elif change != "adds" and not gone:
            self.questions.append(Question(Doubt.REPLACE_OR_ADD, names=tuple(person.name for person in people)))
        for number, person in same.items():
            self._put(number, person)
        for person in new:
            self._append(person)

    def _answer(self, sha256: str, kind: str) -> None:
        self._source(sha256)
        if not self._people:
            self.answer = kind
        elif kind == "regret":
            self.questions.append(Question(Doubt.REGRETS))

    def _source(self, sha256: str) -> None:
        self._group[sha256] = len(self._sources)
        self._sources.append([sha256])

    def _matched(self, people: tuple[Person, ...]) -> tuple[dict[int, Person], list[Person]]:
        """Return who of these persons stands for whom of the delegation, by number, the first one that does; and who is new."""
        same: dict[int, Person] = {}
        new: list[Person] = []
        for person in people:
            numbers = tuple(self._names.same(person.name))
            for number in numbers:
                same.setdefault(number, person)
            if not numbers:
                new.append(person)
        return same, new

    def _list(self, people: tuple[Person, ...]) -> None:
        """Make the delegation these persons."""
        self._people: dict[int, Person] = {}  # by number, in the delegation's order: who is put in another's place has his
        self._names = Names()
        self._numbers = count()
        for person in people:
            self._append(person)

    def _append(self, person: Person) -> None:
        number = next(self._numbers)
        self._people[number] = person
        self._names.add(person.name, number)

    def _put(self, number: int, person: Person) -> None:
        self._names.remove(self._people[number].name, number)
        self._people[number] = person
        self._names.add(person.name, number)


def _others(new: Sequence[Person], left: Sequence[Person], before: Iterable[Person], again: Sequence[Person]) -> bool:
    """Return whether somebody new in a later note is surely nobody of those of the earlier ones.

    A copy of a note in which a name was badly misread names nobody else; a name in another script may be theirs. Nor does one
    name somebody else who has the post of a person whose name is asked: of that name but little may have been read.

    Args:
        new: those whom the later note names and the earlier ones do not.
        left: those of the earlier notes whom it does not name.
        before: all of the earlier notes, in whose doubtful values a name may stand that was not told from them: "Director and
            Monsieur toic TINGUELY".
        again: those of the later note who were named before; the title of one may stand beside that of somebody new in a
            doubtful value, where two rows of a table ran into one.
    """
    names = [folded(each.name) for each in left]
    scripts = {is_latin(name) for name in names}
    unsure = [value for each in before for value in doubtful(each.fields)]
    return any(
        _is_sure(each)
        and scripts <= {is_latin(each.name)}
        and process.extractOne(folded(each.name), names, scorer=fuzz.token_set_ratio, score_cutoff=MISREAD) is None
        and not stands_in(folded(each.name), unsure)
        and not any(two_in_one(title_of(each.fields), title_of(other.fields), unsure) for other in again)
        and not any(not _is_sure(other) and same_post(each.fields, other.fields) for other in left)
        for each in new
    )


def _is_sure(person: Person) -> bool:
    return bool(person.name) and not person.fields["name"]["needs_review"]


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
