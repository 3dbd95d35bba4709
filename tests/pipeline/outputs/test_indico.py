"""The CSV that Indico imports."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from config.knowledge import load_knowledge
from pipeline.outputs import Occasion
from pipeline.outputs.indico import COLUMNS, OUTPUT, names, written


def read_as_indico_does(file: Path) -> list[dict[str, str]]:
    """Return what Indico takes from the file; it takes none of it where one row is wrong.

    Source: Indico, modules/events/registration/util.py, import_user_records_from_csv: the first line is a person.
    """
    taken: list[dict[str, str]] = []
    for row in csv.reader(file.read_text(encoding="utf-8").splitlines()):
        record = dict(zip(COLUMNS, (cell.strip() for cell in row), strict=True))
        assert "@" in record["email"], f"invalid e-mail address: {record}"
        assert record["first_name"], f"missing first name: {record}"
        assert record["last_name"], f"missing last name: {record}"
        assert record["email"].lower() not in [each["email"].lower() for each in taken], f"e-mail address is not unique: {record}"
        taken.append(record)
    return taken


def with_address(made: Any, position: int, name: str, *emails: str) -> dict[str, Any]:
    return {**made.person(position, name), "emails": [made.value(email) for email in emails]}


def test_indico_takes_every_row(made: Any, records: list[Any], occasion: Occasion, tmp_path: Path) -> None:
    """The columns are Indico's, the first line is a person, and who has no address is named; no cell begins like a formula."""
    records[1]["delegates"][0] |= with_address(made, 1, records[1]["delegates"][0]["name"]["value"], "ghana@mission.example")
    target = tmp_path / "registrations.csv"
    assert OUTPUT.write(records, target, occasion) == 2
    hostile, liv = read_as_indico_does(target)
    assert (liv["first_name"], liv["last_name"], liv["affiliation"]) == ("Liv", "HALVORSEN", "Norway")
    assert (liv["email"], liv["phone"]) == ("liv@mfa.example", "(+47) 23 95 00 00")
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in (*hostile.values(), *liv.values()))
    told = OUTPUT.left_out(records, occasion)
    assert told.startswith("2 seated persons are not in it: Indico takes nobody without an e-mail address of their own.")
    assert told.endswith(": Lars BRANDT (Norway); Maya Verlin (League of Towns)")


@pytest.mark.parametrize(
    "address", ["liv..moe@mfa.example", "liv@mfa", "liv.@mfa.example", "-liv@mfa.example", "liv@-mfa.example", "liv@mfa.1"]
)
def test_what_indico_takes_for_no_address_stands_in_no_row(made: Any, occasion: Occasion, tmp_path: Path, address: str) -> None:
    """It would refuse the whole file; a second address of the person's own is taken, else he is named."""
    people = [with_address(made, 1, "Liv MOE", address, "o'moe+un@mfa.example"), with_address(made, 2, "Ada MOE", address)]
    note = [made.record(1, "NOR", *people)]
    OUTPUT.write(note, tmp_path / "registrations.csv", occasion)
    assert [row["email"] for row in read_as_indico_does(tmp_path / "registrations.csv")] == ["o'moe+un@mfa.example"]
    assert OUTPUT.left_out(note, occasion).endswith("Register by hand: Ada MOE (Norway)")


def test_an_address_that_two_persons_share_is_one_persons(made: Any, occasion: Occasion, tmp_path: Path) -> None:
    """Of a mission's address under everybody's name Indico refuses the whole file: the second person's own, or none."""
    mission = "Mission@mfa.example"
    addresses = ((mission,), (mission.lower(), "moe@mfa.example"), (mission,))
    people = [with_address(made, number, f"Liv MOE {number}", *own) for number, own in enumerate(addresses, start=1)]
    note = [made.record(1, "NOR", *people)]
    OUTPUT.write(note, tmp_path / "registrations.csv", occasion)
    assert [row["email"] for row in read_as_indico_does(tmp_path / "registrations.csv")] == [mission, "moe@mfa.example"]
    assert OUTPUT.left_out(note, occasion).startswith("1 seated person is not in it")
    assert OUTPUT.left_out(note[:0], occasion) == ""


def test_who_has_one_name_alone_can_be_registered(made: Any, occasion: Occasion, tmp_path: Path) -> None:
    """Indico wants a first name, too, and a line that a name has in itself is none of the file."""
    people = (with_address(made, 1, "Sukarno", "s@mfa.example"), with_address(made, 2, "Nils\u2028AAS", "n@mfa.example"))
    OUTPUT.write([made.record(1, "IDN", *people)], tmp_path / "registrations.csv", occasion)
    found = [(row["first_name"], row["last_name"]) for row in read_as_indico_does(tmp_path / "registrations.csv")]
    assert found == [("–", "Sukarno"), ("Nils", "AAS")]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("DIALLO Amadou", ("DIALLO", "Amadou")),
        ("Maya Verlin", ("Verlin", "Maya")),
        ("李伟", ("李", "伟")),
        ("欧阳静怡", ("欧阳", "静怡")),
        ("Лисовский Андрей Викторович", ("Лисовский", "Андрей Викторович")),
        ("Андрей Викторович Лисовский", ("Лисовский", "Андрей Викторович")),
        ("Sukarno", ("Sukarno", "")),
    ],
)
def test_two_names(name: str, parts: tuple[str, str]) -> None:
    """Capitals, Chinese characters or a patronymic tell the family name; else it is the last word, as the name was written."""
    assert names(name, load_knowledge().languages) == parts


def test_a_number_that_is_none_stays_as_it_is() -> None:
    """What is no telephone number is not made one."""
    assert written("ext. 5") == "ext. 5"
