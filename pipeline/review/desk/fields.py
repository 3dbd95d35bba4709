"""The form of one reply as the template shows it: every field with its doubts, other readings and place. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.finding import Finding
from pipeline.filing.case import Case, Key
from pipeline.filing.extensions import extension
from pipeline.filing.snapshots import Difference
from pipeline.filing.values import MANY, OWN, SINGLE
from pipeline.review.desk.draft import Draft, Person
from pipeline.review.desk.places import key_text, page_of
from pipeline.review.report import likelihood

Record = dict[str, Any]

LABELS = {
    "kind": "Kind of message",
    "reference": "Invitation answered",
    "state": "State",
    "sender_organisation": "Sender",
    "name": "Name",
    "honorific": "Honorific",
    "title": "Title",
    "organisation": "Organisation",
    "role": "Role",
    "emails": "E-mail",
    "phones": "Telephone",
    "faxes": "Fax",
}
_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_CHINESE = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_OF_SCRIPT = (
    (_ARABIC, ("ar", "fa", "ur", "ps"), "ar"),
    (_CHINESE, ("zh", "ja"), "zh"),
    (_CYRILLIC, ("ru", "uk", "bg", "sr", "be"), "ru"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form.

    Attributes:
        path: as in `pipeline.filing.corrections`.
        name: in the form.
        id: in the page; made of letters, digits and "-".
        language: ISO 639-1 of the value, "" where nothing tells; direction: "ltr" or "rtl".
        doubtful: it waits for a person and nobody has touched it.
        sure: how sure the machine is, in words; "" where a person decided.
        key: of its place on a page, "" for none; page: the page's number.
        mistake: why it cannot be saved.
        theirs: what a colleague saved meanwhile; None for no clash.
        difference: what the machine reads now, where a person had decided.
        edited: it is not what is saved.
        extension: figures that were written behind a telephone number, which the number itself does not hold; "" for none.
    """

    path: str
    name: str
    id: str
    label: str
    value: str
    language: str
    direction: str
    doubtful: bool
    sure: str
    reasons: tuple[str, ...]
    alternatives: tuple[str, ...]
    key: str
    page: int
    mistake: str
    theirs: str | None
    difference: Difference | None
    edited: bool
    extension: str = ""


@dataclass(frozen=True, slots=True)
class PersonFields:
    """One person of the form. `lists`: field -> its values and, last, an empty field for one more."""

    id: str
    mark: str
    number: int
    name: str
    fields: dict[str, Field]
    lists: dict[str, tuple[Field, ...]]
    is_new: bool
    doubts: int
    note: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole form."""

    own: dict[str, Field]
    persons: tuple[PersonFields, ...]
    doubts: int


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is to be said at single fields, by path."""

    mistakes: Mapping[str, str]
    theirs: Mapping[str, str]


def form_of(case: Case, draft: Draft, remarks: Remarks) -> Sheet:
    """Return the form of a message with this draft in it."""
    differing = {difference.path: difference for difference in case.differences}
    maker = _Maker(case, remarks, differing)
    own = {name: maker.field(name, name, LABELS[name], draft.own[name], case.record[name]) for name in OWN}
    records = {person["id"]: person for person in case.record["delegates"]}
    persons = tuple(
        _person(maker, number, person, records.get(person.id)) for number, person in enumerate(draft.persons, start=1)
    )
    doubts = sum(field.doubtful for field in own.values()) + sum(person.doubts for person in persons)
    return Sheet(own, persons, doubts)


def _person(maker: _Maker, number: int, person: Person, record: Record | None) -> PersonFields:
    path = f"delegates/{person.id}"
    fields = {
        name: maker.field(f"{path}/{name}", f"{person.id}.{name}", LABELS[name], person.single[name], record and record[name])
        for name in SINGLE
    }
    lists = {}
    for name in MANY:
        known = record[name] if record else []
        values = (*person.many[name], "") if not person.many[name] or person.many[name][-1] else person.many[name]
        lists[name] = tuple(
            maker.field(
                f"{path}/{name}/{position}",
                f"{person.id}.{name}",
                LABELS[name] if position == 1 else f"{LABELS[name]} {position}",
                value,
                known[position - 1] if position <= len(known) else None,
            )
            for position, value in enumerate(values, start=1)
        )
    everything = [*fields.values(), *(field for each in lists.values() for field in each)]
    return PersonFields(
        id=person.id,
        mark=marked(person.id),
        number=number,
        name=person.name,
        fields=fields,
        lists=lists,
        is_new=record is None,
        doubts=sum(field.doubtful for field in everything),
        note=maker.remarks.theirs.get(path, ""),
    )


def field_id(path: str) -> str:
    """Return the id in the page of the field with this path, "" for none."""
    return "f-" + marked(path).replace("/", "-") if path else ""


def marked(identity: str) -> str:
    """Return a person's id as it may stand in a page's ids."""
    return identity.replace("+", "new")


@dataclass(frozen=True, slots=True)
class _Maker:
    case: Case
    remarks: Remarks
    differing: Mapping[str, Difference]

    def field(self, path: str, name: str, label: str, value: str, saved: Record | None) -> Field:
        key: Key | None = saved.get("key") if saved else None
        finding = self.case.findings.get(key) if key else None
        page = page_of(finding, self.case.pages) if finding else None
        was = (saved or {}).get("value") or ""
        doubtful = bool(saved and saved["needs_review"] and value == was)
        language = _language(value or was, self.case.pages[page].language if page is not None else None)
        return Field(
            path=path,
            name=name,
            id=field_id(path),
            label=label,
            value=value,
            language=language,
            direction="rtl" if _ARABIC.search(value) else "ltr",
            doubtful=doubtful,
            sure=_sure(finding) if finding and doubtful else "",
            reasons=finding.reasons if finding and doubtful else (),
            alternatives=_alternatives(finding, value) if doubtful else (),
            key=key_text(key) if key and page is not None else "",
            page=0 if page is None else page + 1,
            mistake=self.remarks.mistakes.get(path, ""),
            theirs=self.remarks.theirs.get(path),
            difference=self.differing.get(path) or self._difference_of_list(path),
            edited=value != was,
            extension=extension(value, finding.as_written) if finding and finding.field in ("phone", "fax") else "",
        )

    def _difference_of_list(self, path: str) -> Difference | None:
        """Return what differs in a whole list of addresses, at its first field."""
        head, _, position = path.rpartition("/")
        return self.differing.get(head) if position == "1" else None


def _sure(finding: Finding) -> str:
    if finding.value is None:
        return "Nothing was found, and that is not certain."
    return f"{finding.confidence:.0%}. {likelihood(finding.confidence)}."


def _alternatives(finding: Finding | None, value: str) -> tuple[str, ...]:
    return () if finding is None else tuple(other for other in dict.fromkeys(finding.alternatives) if other and other != value)


def _language(text: str, of_page: str | None) -> str:
    """Return the language of a text: its page's, where the script fits; else the commonest of the script."""
    for script, languages, commonest in _OF_SCRIPT:
        if script.search(text):
            return of_page if of_page is not None and of_page in languages else commonest
    others = {language for _, languages, _ in _OF_SCRIPT for language in languages}
    return of_page if of_page and of_page not in others and _LATIN.search(text) else ""
