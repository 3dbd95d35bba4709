"""Tests of how the bench of understanding compares, counts and holds figures against the floors."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

BENCH = Path(__file__).resolve().parents[2] / "scripts" / "bench"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.syspath_prepend(str(BENCH))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in [name for name in sys.modules if name.startswith(("scoring", "understanding"))]:
        del sys.modules[name]


def found(value: str | None, *, asked: bool = False) -> dict[str, Any]:
    return {"value": value, "confidence": 0.9, "needs_review": asked}


TRUTH = {
    "message_id": "<1@example.org>",
    "condition": "scan",
    "language": "es",
    "kind": "nomination",
    "reference": "CU 2009/33 (A)",
    "state": "ECU",
    "not_delegates": ["Rosa Paz"],
    "delegates": [
        {
            "name": "GARCÍA PÉREZ, Juan",
            "title": ["Director", "Director General"],
            "emails": ["j@example.org"],
            "phones": ["+593212345"],
        },
        {"name": "Ana Quispe"},
    ],
}
RECORD = {
    "status": "filed",
    "kind": found("nomination"),
    "reference": found("CU 2009/38 (A)"),
    "state": found("ECU"),
    "delegates": [
        {
            "name": found("GARCIA PÉREZ Juan"),
            "title": found("director general"),
            "emails": [found("j@example.org"), found("k@example.org")],
            "phones": [found("00593 212 345")],
        },
        {"name": found("Rosa Paz")},
        {"name": found("Quito Ecuador", asked=True)},
    ],
}


def test_values_are_compared_as_a_reader_would(bench: Any) -> None:
    """Order and comma of a name, case, digits and one of several true readings count as the same; accents of a name do not."""
    scoring = bench("scoring")
    tally = scoring.Tally(scoring.marks(TRUTH, RECORD))
    assert (tally.f1("delegate"), tally.f1("title"), tally.f1("phones")) == (2 / 5, 1.0, 1.0)
    assert (tally.f1("name"), tally.f1("name~")) == (0.0, 2 / 5)
    assert tally.f1("emails") == pytest.approx(2 / 3)


def test_who_is_seated_wrongly_is_told_apart(bench: Any) -> None:
    """A person of whom the truth says that he does not come is a stranger; a place is nobody."""
    scoring = bench("scoring")
    tally = scoring.Tally(scoring.marks(TRUTH, RECORD))
    assert (tally.count("stranger"), tally.count("nobody")) == (1, 1)


def test_a_wrong_link_counts_in_silence_only_where_nobody_is_asked(bench: Any) -> None:
    """The same wrong reference with a question is no silent one; no record at all is no link."""
    scoring = bench("scoring")
    asked = {**RECORD, "reference": found("CU 2009/38 (A)", asked=True)}
    for record, silent in ((RECORD, 1), (asked, 0), (None, 0)):
        tally = scoring.Tally(scoring.marks(TRUTH, record))
        assert (tally.silent("reference"), tally.share("reference")) == (silent, 0.0)


def test_each_person_is_paired_once(bench: Any) -> None:
    """Of two likes the nearest pair goes first, and a name that is too far away stays alone."""
    paired = bench("scoring").paired
    assert paired(["Ana Lopez", "Ana Lope"], ["Ana Lope"]) == ([(1, 0)], [0], [])
    assert paired(["Ana Lopez"], ["Igor Petrov"]) == ([], [0], [0])
    assert paired(["Voahangy Lalaina RABE"], ["RABE Voahangy Lalaina"]) == ([(0, 0)], [], [])


def test_floors_and_their_exceptions(bench: Any) -> None:
    """A language must reach nine tenths, Arabic faxes three quarters; what must be nought stays nought."""
    floors = bench("understanding_floors")
    rows = {row.name: row for row in floors.ROWS}
    assert floors.floor_of_language(rows["names exact F1"], "fax-fine", "es") == pytest.approx(0.72)
    assert floors.floor_of_language(rows["names exact F1"], "fax-fine", "ar") == pytest.approx(0.6)
    assert floors.floor_of_language(rows["false links unflagged"], "fax-fine", "ar") == 0
    assert rows["kind right"].met(0.98, 0.98)
    assert not rows["kind right"].met(0.979, 0.98)
    assert not rows["false links unflagged"].met(1, 0)
    assert rows["kind right"].met(None, 0.98)
    assert {len(row.floors) for row in floors.ROWS} == {len(floors.GROUPS)}


@pytest.mark.parametrize(
    ("wanted", "got", "cause"),
    [
        ("Núñez", "Nunez", "accents or marks only"),
        ("Head of Unit", "", "not found"),
        ("", "Wien", "given where none is"),
        ("Deputy Director", "Director", "cut short"),
        ("Director", "Director Ghana", "more than belongs to it"),
        ("Juan Pérez", "Pérez Juan", "order of words"),
        ("Amadou Diallo", "Amadou Dia1lo", "letters misread"),
        ("Amadou Diallo", "Awa Ndiaye Sow", "another text"),
    ],
)
def test_causes(bench: Any, wanted: str, got: str, cause: str) -> None:
    """Each wrong value has one cause."""
    mark = bench("scoring").Mark(TRUTH, "title", wanted, got, asked=False)
    assert bench("understanding_causes").cause_of(mark) == cause


def test_records_are_told_what_earlier_replies_tell(bench: Any, tmp_path: Path) -> None:
    """A table that names others than its State's earlier reply amends, as in the export, wherever it stands in the corpus."""
    understanding = bench("understanding")

    def message(number: int, *names: str) -> Any:
        whole = {"kind": found("nomination"), "reference": found("CU 2009/33 (A)"), "state": found("GHA")}
        own = {"message_id": f"<{number}>", "sha256": f"{number:064x}", "received_at": f"2009-03-{number:02d}", "status": "filed"}
        people = [
            {field: found(None) for field in ("honorific", "title", "organisation")} | {"name": found(name)} for name in names
        ]
        return understanding.Understood(f"{number}.eml", whole | own | {"delegates": people}, 2.0, 0.5)

    output = tmp_path / "records.jsonl"
    assert understanding.write_records([message(2, "Efua NKANSAH", "Kojo ADDAE"), message(1, "Efua NKANSAH")], output) == (
        2,
        4.0,
        1.0,
    )
    assert [json.loads(line)["kind"]["value"] for line in output.read_text().splitlines()] == ["amendment", "nomination"]
