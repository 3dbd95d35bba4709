"""What is read otherwise now."""

from __future__ import annotations

from typing import Any

from pipeline.filing.changes import Changed, changes


def values(*people: dict[str, Any], **own: str | None) -> dict[str, Any]:
    return {"kind": "nomination", "reference": None, "state": "NOR", "sender_organisation": None, "delegates": list(people)} | own


def person(name: str, **fields: Any) -> dict[str, Any]:
    made = {"id": "1", "name": name, "honorific": None, "title": "Judge", "organisation": None, "role": "member"}
    return made | {"emails": [], "phones": [], "faxes": []} | fields


def test_nothing_changed() -> None:
    """The same values, addresses in any order, are no change."""
    before = values(person("Lars BRANDT", emails=["a@x.example", "b@x.example"]))
    assert changes(before, values(person("Lars BRANDT", emails=["b@x.example", "a@x.example"]))) == ()


def test_values_of_reply_and_persons() -> None:
    """Each value that differs is told with what it was and is, and whose it is."""
    before = values(person("Lars BRANDT"), person("Liv HALVORSEN", title="Counselor"))
    after = values(person("Liv HALVORSEN", title="Counsellor", phones=["+4712"]), person("Lars BRANDT"), state="SWE")
    assert changes(before, after) == (
        Changed("state", "", "NOR", "SWE"),
        Changed("title", "Liv HALVORSEN", "Counselor", "Counsellor"),
        Changed("phones", "Liv HALVORSEN", None, "+4712"),
    )


def test_names_and_persons() -> None:
    """A name that only lost a letter is one person's name; another name is another person."""
    before = values(person("Konstantin Verlinov"), person("Ada Brandt"))
    after = values(person("Konstantin Verllnov"), person("Urs Keller"))
    assert changes(before, after) == (
        Changed("name", "Konstantin Verlinov", "Konstantin Verlinov", "Konstantin Verllnov"),
        Changed("person", "Ada Brandt", "Ada Brandt", None),
        Changed("person", "Urs Keller", None, "Urs Keller"),
    )
