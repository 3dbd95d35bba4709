"""How a record is held against the truth of its message: what counts as the same value, who is who, and what was counted.

A truth is a mapping with message_id, kind, reference, state, delegates, not_delegates and the labels condition and language; a
record has the same fields, each {"value", "confidence", "needs_review"}. A truth's text may be a list of readings that are right.

What counts
- exact: equal in NFKC, without regard to case, white space, outer punctuation, Arabic tatweel and vowel marks.
- near: at most a tenth of the longer one's letters differ, accents aside.
- names, exact: the order of given and family names, and a comma between them, do not count. A person is found where the names as
  written are at most four tenths apart; each is paired once, the nearest first.
- telephone numbers by their digits, references by letters and digits.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import Levenshtein

SAME_PERSON = 0.4  # share of the longer name's letters that may differ
NEAR = 0.1
HEADS = ("kind", "reference", "state")
TEXTS = ("name", "honorific", "title", "organisation", "role")
LISTS = ("emails", "phones", "faxes")
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BETWEEN_CHINESE = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_LIKE = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2010": "-", "\u2011": "-", "\u2013": "-"})
_OUTER = " \t.,;:،。、()[]\"'"


@dataclass(frozen=True, slots=True)
class Mark:
    """One value compared.

    Attributes:
        truth: what is known of its message.
        field: as in records; "delegate" for a person found, missed or invented; "stranger" for a person of `not_delegates` who
            stands among the delegates; "nobody" for another who does.
        wanted, got: "" where there is none.
        asked: whether a person is asked about it.
    """

    truth: Mapping[str, Any]
    field: str
    wanted: str
    got: str
    asked: bool

    @property
    def right(self) -> bool:
        """Whether it counts as the same."""
        return canonical(self.field, self.wanted) == canonical(self.field, self.got)

    @property
    def near(self) -> bool:
        """Whether both are there and hardly differ."""
        return bool(self.wanted) and bool(self.got) and apart(self.wanted, self.got) <= NEAR


def marks(truth: Mapping[str, Any], record: Mapping[str, Any] | None) -> Iterator[Mark]:
    """Yield every comparison of one message; None: there is no record of it."""
    record = record or {}
    for field in HEADS:
        yield _mark(truth, field, truth.get(field), record.get(field))
    wanted, given = truth.get("delegates", ()), record.get("delegates", ())
    pairs, missed, invented = paired([_first(person["name"]) for person in wanted], [_text(person["name"]) for person in given])
    for i, j in pairs:
        yield Mark(truth, "delegate", _first(wanted[i]["name"]), _text(given[j]["name"]), asked=False)
        yield from _person(truth, wanted[i], given[j])
    for i in missed:
        yield Mark(truth, "delegate", _first(wanted[i]["name"]), "", asked=bool(record) and record.get("status") != "filed")
        yield from _person(truth, wanted[i], {})
    for j in invented:
        name, asked = _text(given[j]["name"]), _asked(given[j]["name"])
        yield Mark(truth, "delegate", "", name, asked)
        strangers = truth.get("not_delegates", ())
        known = min((apart(name, stranger) for stranger in strangers), default=1.0) <= SAME_PERSON
        yield Mark(truth, "stranger" if known else "nobody", "", name, asked)
        yield from _person(truth, {}, given[j])


def _person(truth: Mapping[str, Any], wanted: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[Mark]:
    for field in TEXTS:
        asked_for, got = wanted.get(field), given.get(field)
        if field == "role":  # whoever has no other part is a member
            asked_for, got = asked_for or ("member" if wanted else ""), got if _text(got) else ("member" if given else "")
        yield _mark(truth, field, asked_for, got)
    for field in LISTS:
        yield from _list(truth, field, wanted.get(field, ()), given.get(field, ()))


def _list(truth: Mapping[str, Any], field: str, wanted: Sequence[str], given: Sequence[Any]) -> Iterator[Mark]:
    """Yield the values that are in both, then the others side by side."""
    left = list(wanted)
    others = []
    for got in given:
        same = next((value for value in left if canonical(field, value) == canonical(field, _text(got))), None)
        if same is None:
            others.append(got)
        else:
            left.remove(same)
            yield Mark(truth, field, same, _text(got), _asked(got))
    for at in range(max(len(left), len(others))):
        got = others[at] if at < len(others) else ""
        yield Mark(truth, field, left[at] if at < len(left) else "", _text(got), _asked(got))


def _mark(truth: Mapping[str, Any], field: str, wanted: Any, got: Any) -> Mark:
    """Return the comparison; of several true readings that one which was given, else the first."""
    text = _text(got)
    readings = wanted if isinstance(wanted, list) else [wanted or ""]
    fitting = next((reading for reading in readings if canonical(field, reading) == canonical(field, text)), readings[0])
    return Mark(truth, field, fitting, text, _asked(got))


def paired(wanted: Sequence[str], given: Sequence[str]) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Return (pairs of places, places of missed names, places of invented ones): the nearest names first, each once."""
    # In what order a name's words stand is no difference, here as in `canonical`: a form asks for the family name first.
    near = sorted(
        (min(apart(one, other), apart(canonical("name", one), canonical("name", other))), i, j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(given)
    )
    pairs: list[tuple[int, int]] = []
    missed, invented = list(range(len(wanted))), list(range(len(given)))
    for distance, i, j in near:
        if distance <= SAME_PERSON and i in missed and j in invented:
            pairs.append((i, j))
            missed.remove(i)
            invented.remove(j)
    return pairs, missed, invented


def canonical(field: str, text: str) -> str:
    """Return the text as it is compared."""
    if field in ("phones", "faxes"):
        return re.sub(r"\D", "", text).removeprefix("00")
    if field == "reference":
        return re.sub(r"[^a-z0-9]", "", folded(text))
    if field == "name":
        return " ".join(sorted(folded(text).replace(",", " ").split()))
    if field == "delegate":
        return str(bool(text))
    return folded(text)


def folded(text: str) -> str:
    """Return the text without regard to case, white space, vowel marks and outer punctuation."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold().translate(_LIKE)
    return _BETWEEN_CHINESE.sub("", re.sub(r"\s+", " ", text)).strip(_OUTER)


def bare(text: str) -> str:
    """Return the folded text without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", folded(text)) if not unicodedata.combining(letter))


def apart(one: str, other: str) -> float:
    """Return the share of the longer one's letters that differ, 0 to 1, accents aside."""
    return Levenshtein.normalized_distance(bare(one), bare(other))


class Tally:
    """What was counted of some messages."""

    def __init__(self, compared: Iterable[Mark] = ()) -> None:
        """Count these comparisons."""
        self._counts: Counter[tuple[str, str]] = Counter()
        self._messages: set[str] = set()
        for mark in compared:
            self._messages.add(mark.truth["message_id"])
            self._add(mark)

    def _add(self, mark: Mark) -> None:
        field = mark.field
        for key, same in ((field, mark.right), (f"{field}~", mark.near)):
            self._counts[key, "right"] += bool(mark.wanted) and same
            self._counts[key, "false"] += bool(mark.got) and not same
            self._counts[key, "missed"] += bool(mark.wanted) and not same
        self._counts[field, "n"] += 1
        self._counts[field, "same"] += mark.right
        self._counts[field, "silent"] += bool(mark.got) and not mark.right and not mark.asked

    @property
    def messages(self) -> int:
        """How many messages were compared."""
        return len(self._messages)

    def f1(self, field: str) -> float | None:
        """Return F1 of a field, exact; with "~" after its name, near; None where there is nothing to find."""
        right, false, missed = (self._counts[field, kind] for kind in ("right", "false", "missed"))
        return 2 * right / (2 * right + false + missed) if right + false + missed else None

    def share(self, field: str) -> float | None:
        """Return the share of messages in which a field is right; None where there are none."""
        return self._counts[field, "same"] / self._counts[field, "n"] if self._counts[field, "n"] else None

    def count(self, field: str) -> int:
        """Return how often this was compared: for "stranger" and "nobody", how many were seated."""
        return self._counts[field, "n"]

    def silent(self, field: str) -> int:
        """Return how many values were given, wrong, and nobody was asked."""
        return self._counts[field, "silent"]


def _text(field: Any) -> str:
    return str((field.get("value") if isinstance(field, Mapping) else field) or "")


def _asked(field: Any) -> bool:
    return isinstance(field, Mapping) and bool(field.get("needs_review"))


def _first(readings: str | list[str]) -> str:
    return readings[0] if isinstance(readings, list) else readings
