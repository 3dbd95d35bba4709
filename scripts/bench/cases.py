#!/usr/bin/env python3
"""Runs the hand-written cases of tests/cases through the whole core and prints, field by field, what is right and each miss.

    scripts/bench/cases.py [--silent] [--write] [--folder DIR] [PART OF A CASE'S NAME…]

`--silent` leaves out misses that the software marks for review itself; "wrong, unmarked" counts those that nobody would notice.
`--write` writes the misses to tests/cases/known-misses.txt, against which the tests hold: read the difference before committing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scoring import paired

from config.register import load_register
from config.settings import Settings
from models.finding import Finding
from models.invitation import Register
from models.mail import RawMessage
from models.reply import Reply
from pipeline.process import process

CASES = Path(__file__).resolve().parents[2] / "tests" / "cases"
KNOWN_MISSES = CASES / "known-misses.txt"
ONE_VALUE = ("honorific", "title", "organisation", "role")
MANY_VALUES = {"emails": "emails", "phones": "phones"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value compared: `marked` where the software asks a person about it."""

    case: str
    field: str
    wanted: str
    got: str
    marked: bool

    @property
    def right(self) -> bool:
        return self.wanted == self.got

    def __str__(self) -> str:
        mark = "?" if self.marked else "!"
        return f"{mark} {self.case:44} {self.field:13} wanted {self.wanted!r}, got {self.got!r}"


def main() -> int:
    """Print the table; return 0 where everything is right, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--silent", action="store_true")
    parser.add_argument("--write", action="store_true", help="write the misses down as known")
    parser.add_argument("--folder", type=Path, default=CASES, help="other cases than those of tests/cases")
    options = parser.parse_args()
    outcomes: list[Outcome] = []
    register = load_register(CASES / "invitations.toml")
    for case, folder in folders(options.folder).items():
        if not options.names or any(name in case for name in options.names):
            outcomes += outcomes_of(case, folder, register)
    for outcome in outcomes:
        if not outcome.right and not (options.silent and outcome.marked):
            print(outcome)
    if options.write:
        KNOWN_MISSES.write_text("".join(f"{outcome}\n" for outcome in outcomes if not outcome.right), encoding="utf-8")
    print(f"\n{'field':16}{'right':>6}{'of':>6}{'share':>8}{'wrong, unmarked':>18}")
    total = Counter(outcome.field for outcome in outcomes)
    for field in total:
        own = [outcome for outcome in outcomes if outcome.field == field]
        right = sum(outcome.right for outcome in own)
        silent = sum(not outcome.right and not outcome.marked for outcome in own)
        print(f"{field:16}{right:6}{len(own):6}{right / len(own):8.2f}{silent:18}")
    return 0 if all(outcome.right for outcome in outcomes) else 1


def folders(cases: Path = CASES) -> dict[str, Path]:
    """Return the folder of each case by its name, "en/holy-see"."""
    return {path.parent.relative_to(cases).as_posix(): path.parent for path in sorted(cases.glob("*/*/expected.toml"))}


def read(folder: Path, register: Register) -> tuple[dict[str, Any], Reply]:
    """Return what is expected of a case and what was read."""
    data = (folder / "message.eml").read_bytes()
    expected = tomllib.loads((folder / "expected.toml").read_text(encoding="utf-8"))
    return expected, processed(data, register)


def processed(data: bytes, register: Register) -> Reply:
    """Return what the core makes of a message with the settings that ship."""
    return process(RawMessage(hashlib.sha256(data).hexdigest(), None, data), register, Settings())


def outcomes_of(case: str, folder: Path, register: Register) -> Iterator[Outcome]:
    """Yield every comparison of one case."""
    expected, reply = read(folder, register)
    for problem in reply.problems:
        if problem.code == "bug":
            print(f"BUG {case}: {problem}", file=sys.stderr)
    for finding in (reply.kind, reply.reference, reply.state):
        yield _one(case, finding.field, expected.get(finding.field, ""), finding)
        if finding.field in expected.get("asked", ()):
            got = "asked" if finding.needs_review else "not asked"
            yield Outcome(case, f"{finding.field} asked", "asked", got, marked=False)
    if "sender_organisation" in expected:
        yield _one(case, "sender_organisation", expected["sender_organisation"], reply.sender_organisation)
    yield from _delegates(case, expected, reply)


def _delegates(case: str, expected: dict[str, Any], reply: Reply) -> Iterator[Outcome]:
    wanted: list[dict[str, Any]] = expected.get("delegates", [])
    pairs, _, invented = paired([person["name"] for person in wanted], [each.name.value or "" for each in reply.delegates])
    found = dict(pairs)
    strangers = {_plain(name) for name in expected.get("not_delegates", [])}
    for at, person in enumerate(wanted):
        if at not in found:
            yield Outcome(case, "delegate found", person["name"], "", marked=bool(reply.problems))
            continue
        best = reply.delegates[found[at]]
        yield Outcome(case, "delegate found", person["name"], person["name"], marked=False)
        yield _one(case, "name", person["name"], best.name)
        for field in ONE_VALUE:
            yield _one(case, field, person.get(field, ""), getattr(best, field))
        for field, attribute in MANY_VALUES.items():
            findings: tuple[Finding, ...] = getattr(best, attribute)
            got = ", ".join(sorted(finding.value or "" for finding in findings))
            marked = any(finding.needs_review for finding in findings)
            yield Outcome(case, field, ", ".join(sorted(person.get(field, []))), got, marked)
    for delegate in (reply.delegates[at] for at in invented):
        known = _plain(delegate.name.value or "") in strangers
        field = "stranger seated" if known else "nobody seated"
        yield Outcome(case, field, "", delegate.name.value or "", delegate.name.needs_review)


def _one(case: str, field: str, wanted: str | list[str], finding: Finding) -> Outcome:
    """Compare one value; a list holds several truths: "Counsel at the Ministry" may or may not be split at "at"."""
    truths = [_plain(text) for text in ([wanted] if isinstance(wanted, str) else wanted)]
    got = _plain(finding.value or "")
    return Outcome(case, field, got if got in truths else truths[0], got, finding.needs_review)


def _plain(text: str) -> str:
    """Return the text in NFC with single blanks and without punctuation at its end (but stops, which abbreviations need)."""
    return " ".join(unicodedata.normalize("NFC", text).split()).rstrip(",;:").strip()


if __name__ == "__main__":
    sys.exit(main())
