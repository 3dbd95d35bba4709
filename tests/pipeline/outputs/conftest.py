"""Records to write: two States and an organisation; every person in them is invented."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from config.knowledge import load_knowledge
from models.invitation import Invitation
from pipeline.outputs import Occasion

REGISTER = (
    Invitation(
        "CU 2009/33 (A)",
        date(2009, 3, 4),
        date(2009, 4, 14),
        date(2009, 4, 15),
        "Vienna",
        (("en", "Working Group on Trafficking in Persons"), ("fr", "Groupe de travail sur la traite des personnes")),
    ),
)


def value(text: str | None, *, doubtful: bool = False) -> dict[str, Any]:
    return {"value": text, "confidence": 0.5 if doubtful else 0.97, "needs_review": doubtful, "evidence": None}


def person(position: int, name: str, **fields: Any) -> dict[str, Any]:
    made = {"position": position, "name": value(name), "honorific": value("Ms."), "title": value("Judge")}
    made |= {"role": value("member"), "organisation": value("Supreme Court"), "emails": [], "phones": [], "faxes": []}
    return made | fields


def record(number: int, state: str | None, *people: dict[str, Any], **fields: Any) -> dict[str, Any]:
    own = {field: value(text) for field, text in (("kind", "nomination"), ("reference", "CU 2009/33 (A)"), ("state", state))}
    return {
        "message_id": f"<{number}@mission.example>",
        "sha256": f"{number:064x}",
        "received_at": f"2009-03-{number:02d}T09:00:00Z",
        "status": "filed",
        "error": None,
        "sender_organisation": value("League of Towns" if state is None else "Permanent Mission"),
        "languages": ["en"],
        "supersedes": None,
        "delegates": list(people),
        **own,
        **fields,
    }


@pytest.fixture
def made() -> SimpleNamespace:
    """Return what makes a record's parts: `value`, `person` and `record`, as above."""
    return SimpleNamespace(value=value, person=person, record=record)


@pytest.fixture
def records() -> list[dict[str, Any]]:
    """Return what came in: Norway, a hostile note of Ghana with a doubtful name, and an organisation."""
    head = person(2, "HALVORSEN Liv", role=value("head"), emails=[value("liv@mfa.example")], phones=[value("+4723950000")])
    hostile = person(1, '=HYPERLINK("http://evil.example")', title=value("@SUM(1+1)"), organisation=value("+cmd|' /C calc'!A0"))
    doubtful = person(2, "", phones=[value("+233302665421")]) | {"name": value("Kojo ADDAE", doubtful=True)}
    return [
        record(3, "NOR", person(1, "Lars BRANDT"), head),
        record(4, "GHA", hostile, doubtful),
        record(5, None, person(1, "Maya Verlin", title=value("Observer; Legal, Section"))),
        record(6, "FRA", kind=value("regret")),
    ]


@pytest.fixture
def occasion() -> Occasion:
    """Return the meeting that the records speak of."""
    return Occasion(REGISTER, load_knowledge().states)
