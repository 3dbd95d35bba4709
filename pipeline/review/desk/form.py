"""From a form to a draft, and what its buttons ask for. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData

from models.reply import Kind, Role
from models.tables import storable
from pipeline.filing.values import MANY, OWN, SINGLE
from pipeline.review.desk.draft import Draft, Person, joined, moved, nobody, split, with_new_person, without_person

VALUE_MOST = 2_000  # letters of one value; a title has under 300
PERSONS_MOST = 500  # a delegation of the largest conferences has under 300
VALUES_MOST = 20  # addresses of one kind of one person

_IDENTITY = re.compile(r"\+?[0-9]{1,6}")
_BLANK = re.compile(r"\s+")
# What is pasted along unseen from Word or a web page would make another name of the same; the joiners that Persian needs stay.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a button asks for.

    Attributes:
        verb: "accept", "save", "postpone", "reject", or what changes the form alone: "add", "remove", "split", "join", "up",
            "down", "use".
        identity: of the person that it is about, or "" for the reply itself.
        field, position, value: what "use" puts where.
    """

    verb: str
    identity: str = ""
    field: str = ""
    position: int = 1
    value: str = ""


def cleaned(text: Any) -> str:
    """Return what somebody typed on one line, without what cannot be seen."""
    return _BLANK.sub(" ", storable(_UNSEEN.sub("", str(text or "")))).strip()[:VALUE_MOST]


def draft_from(fields: FormData) -> Draft:
    """Return what stands in the form."""
    own = {field: cleaned(fields.get(field)) for field in OWN}
    persons: list[Person] = []
    for identity in map(str, fields.getlist("person")):
        if _IDENTITY.fullmatch(identity) and all(identity != person.id for person in persons):
            persons.append(_person(fields, identity))
    return Draft(own, tuple(persons[:PERSONS_MOST]))


def _person(fields: FormData, identity: str) -> Person:
    single = {field: cleaned(fields.get(f"{identity}.{field}")) for field in SINGLE}
    many = {}
    for field in MANY:
        values = [cleaned(value) for value in fields.getlist(f"{identity}.{field}")][:VALUES_MOST]
        while values and not values[-1]:  # the empty one at the end waits for a further address
            values.pop()
        many[field] = tuple(values)
    return nobody(identity) if not any(single.values()) and not any(many.values()) else Person(identity, single, many)


def wish(text: str) -> Wish:
    """Return what a button's value asks for: "accept", "split 2", "use 2.emails.1=ana@example.org"."""
    verb, _, rest = text.partition(" ")
    if verb != "use":
        return Wish(verb, rest.strip())
    target, _, value = rest.partition("=")
    parts = target.split(".")
    if len(parts) == 1:
        return Wish("use", "", parts[0], 1, cleaned(value))
    position = int(parts[2]) if len(parts) > 2 and parts[2].isdigit() else 1
    return Wish("use", parts[0], parts[1], min(position, VALUES_MOST), cleaned(value))


def granted(draft: Draft, asked: Wish, taken: Collection[str], joining: Collection[str]) -> Draft | None:
    """Return the draft with what a button asks for; None where the wish is not about the form alone.

    Args:
        draft: what stands in the form.
        asked: the wish.
        taken: ids that earlier decisions used.
        joining: words that join two names.
    """
    match asked.verb:
        case "add":
            return with_new_person(draft, taken)
        case "remove":
            return without_person(draft, asked.identity)
        case "split":
            return split(draft, asked.identity, taken, joining)
        case "join":
            return joined(draft, asked.identity)
        case "up" | "down":
            return moved(draft, asked.identity, -1 if asked.verb == "up" else 1)
        case "use":
            return _used(draft, asked)
    return None


def _used(draft: Draft, asked: Wish) -> Draft:
    if not asked.identity:
        return Draft(draft.own | {asked.field: asked.value}, draft.persons) if asked.field in OWN else draft
    person = draft.person(asked.identity)
    if person is None or asked.field not in (*SINGLE, *MANY):
        return draft
    return draft.with_person(person.with_value(asked.field, asked.value, asked.position))


def going_on(before: Draft, after: Draft, asked: Wish) -> str:
    """Return the path of the field in which work goes on after such a button; "" where nobody is left.

    Args:
        before: the draft that was sent.
        after: the draft with what the button asks for.
        asked: the wish.
    """
    if asked.verb == "use":
        where = f"{asked.field}/{asked.position}" if asked.field in MANY else asked.field
        return f"delegates/{asked.identity}/{where}" if asked.identity else where
    known, left = [person.id for person in before.persons], [person.id for person in after.persons]
    new = next((identity for identity in left if identity not in known), None)
    if new is None and asked.identity in left:
        new = asked.identity
    elif new is None and left:  # that person is gone: who stands there now, or the one who took the name in
        at = known.index(asked.identity) if asked.identity in known else 0
        new = left[min(max(at - (asked.verb == "join"), 0), len(left) - 1)]
    return f"delegates/{new}/name" if new else ""


def mistakes(draft: Draft, references: Collection[str], states: Collection[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return what cannot be saved, by the field's path, in words.

    Args:
        draft: what stands in the form.
        references: of the register.
        states: alpha-3 codes.
        known: values of the reply itself as they are saved, which may stay even if they are in no list (any more).
    """
    found: dict[str, str] = {}
    closed = {"kind": [str(kind) for kind in Kind], "reference": references, "state": states}
    for field, allowed in closed.items():
        value = draft.own[field]
        if value and value not in allowed and value != known.get(field):
            found[field] = "This is not in the list."
    if not draft.own["kind"]:
        found["kind"] = "Choose what this message is."
    for person in draft.persons:
        if not person.name:
            found[f"delegates/{person.id}/name"] = "A delegate needs a name. Remove the delegate if nobody is meant."
        if person.single["role"] not in [str(role) for role in Role]:
            found[f"delegates/{person.id}/role"] = "Choose a role."
        for position, email in enumerate(person.many["emails"], start=1):
            if email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
                found[f"delegates/{person.id}/emails/{position}"] = "An e-mail address has the form name@example.org."
    return found


def gaps(draft: Draft) -> dict[str, str]:
    """Return what may be filed so, but is hardly ever meant, by the field's path, in words: who accepts it is asked once.

    Args:
        draft: what stands in the form.
    """
    found: dict[str, str] = {}
    if draft.own["kind"] == Kind.OTHER:
        return found
    if not draft.own["reference"]:
        found["reference"] = "No invitation is chosen: nobody in this reply would stand in any list of participants."
    if draft.own["kind"] == Kind.NOMINATION and not draft.persons:
        found["kind"] = "A nomination that names nobody: add the delegates, or choose another kind."
    first: dict[str, str] = {}
    for person in draft.persons:
        other = first.setdefault(person.name.casefold(), person.id)
        if other != person.id:
            found[f"delegates/{person.id}/name"] = "This name stands here twice: both would be in the list."
    return found
