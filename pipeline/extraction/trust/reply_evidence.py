"""What the message as a whole, and the place of a value beside its person's name, say about one value of a person."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from statistics import fmean

from config.knowledge import Knowledge, Roles
from models.errors import ProblemCode
from models.finding import Finding
from models.reply import Delegate, Kind, Reply, Role
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.trust.trust import HARD_TO_PART
from pipeline.extraction.words.folding import fold, is_cjk, key

PERSONS_MISSED = frozenset({ProblemCode.NO_DELEGATES, ProblemCode.DELEGATES_MISSING})
FAR = 1.5  # times the widest gap between others, from which on a person stands apart
SAME_LINE = 0.5  # of the lesser height that two boxes of one line share at least


def of_reply(finding: Finding, person: Delegate, reply: Reply, knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 to 1) of a person's value in this message.

    Args:
        finding: one of the person's values.
        person: whose it is.
        reply: with the confidences that the rules gave.
        knowledge: words of roles in all languages.
    """
    figures = {
        "little tells": float(Doubt.LITTLE_TELLS.reason in person.name.reasons),
        "amendment": float(reply.kind.value == Kind.AMENDMENT),
        "kind in doubt": 1 - reply.kind.confidence,
        "persons missed": float(any(problem.code in PERSONS_MISSED for problem in reply.problems)),
    }
    figures |= _among(person, [other for other in reply.delegates if other is not person])
    if finding.value is not None and finding.field in {"title", "organisation"}:
        figures["hard to part"] = float(HARD_TO_PART in finding.reasons)
        figures["no body"] = float(finding.field == "title" and person.organisation.value is None)
        figures["no title"] = float(finding.field == "organisation" and person.title.value is None)
    if finding.value is not None and finding.field in {"name", "title", "organisation"}:
        figures["role in it"] = float(_holds_role(finding.value, knowledge))
    others = [other for other in reply.delegates if other is not person]
    if finding.field == "role" and finding.value == Role.MEMBER:
        values = (person.name.as_written, person.title.value, person.organisation.value)
        figures["role elsewhere"] = float(any(_holds_role(value, knowledge) for value in values if value))
        figures["part elsewhere"] = float(any(_holds_part(value, knowledge) for value in values if value))
        figures["others marked"] = fmean(other.role.value != Role.MEMBER for other in others) if others else 0.0
    placed = _placed(finding, person)
    if placed is not None:
        beside = [at for other in others for one in _same_field(other, finding.field) if (at := _placed(one, other)) is not None]
        figures["placed otherwise"] = fmean(at != placed for at in beside) if beside else 0.0
    return figures


def _among(person: Delegate, others: list[Delegate]) -> dict[str, float]:
    """Return how the person differs from the others: in the letters of the name, in what is given, in where it stands.

    A list in two languages names everybody twice; who signs, or is only mentioned, is written otherwise than those of a list.
    """
    if not others:
        return {}
    contacts = _contacts(person)
    own, beside = _script(person), [script for other in others if (script := _script(other))]
    given = [_given(other) for other in others]
    return {
        "other letters": fmean(script != own for script in beside) if own and beside else 0.0,
        "shares contacts": float(any(contacts & _contacts(other) for other in others)),
        "given otherwise": fmean(
            abs(has - fmean(those)) for has, those in zip(_given(person), zip(*given, strict=True), strict=True)
        ),
        "far from others": _far(person, others),
    }


def _contacts(person: Delegate) -> set[str | None]:
    return {finding.value for finding in (*person.emails, *person.phones)}


def _script(person: Delegate) -> str:
    """Return the script of the name's first letter, as Unicode names it: "LATIN", "CYRILLIC"."""
    letter = next((letter for letter in person.name.value or "" if letter.isalpha()), "")
    return unicodedata.name(letter, "").split(" ", 1)[0] if letter else ""


def _given(person: Delegate) -> tuple[bool, ...]:
    single = (person.honorific, person.title, person.organisation)
    return (*(finding.value is not None for finding in single), bool(person.emails), bool(person.phones))


def _far(person: Delegate, others: list[Delegate]) -> float:
    """Return 1 where the person stands on a page of his own or further from the next one than any other does, else 0."""
    gaps = _gaps((person, *others))
    if any(gap is None for gap in gaps):
        return 0.0
    first, *rest = (gap or 0.0 for gap in gaps)
    return float(len(rest) > 1 and first > FAR * max(rest))


def _gaps(people: Sequence[Delegate]) -> list[float | None]:
    """Return how far from each person's name the nearest other one stands, in heights of a page; 1 where it has a page alone."""
    places = [one.name.where for one in people]
    middles: dict[tuple[str | None, int | None], list[float]] = defaultdict(list)
    for place in places:
        if place is not None and place.box is not None:
            middles[place.document, place.page].append(place.box.middle)
    for page in middles.values():
        page.sort()
    return [
        None if place is None or place.box is None else _nearest(middles[place.document, place.page], place.box.middle)
        for place in places
    ]


def _nearest(page: Sequence[float], own: float) -> float:
    at = bisect_left(page, own)
    return min((abs(other - own) for other in (*page[max(0, at - 1) : at], *page[at + 1 : at + 2])), default=1.0)


def _same_field(person: Delegate, field: str) -> Iterator[Finding]:
    return (finding for finding in person.findings() if finding.field == field and finding.value is not None)


def _placed(finding: Finding, person: Delegate) -> str | None:
    """Return where a value stands to the name of its person; None where either has no place on a page."""
    here, there = finding.where, person.name.where
    if finding is person.name or here is None or there is None or here.box is None or there.box is None:
        return None
    if (here.document, here.page) != (there.document, there.page):
        return "elsewhere"
    shared = min(here.box.bottom, there.box.bottom) - max(here.box.top, there.box.top)
    if shared >= SAME_LINE * min(here.box.height, there.box.height):
        return "beside"
    return "above" if here.box.middle < there.box.middle else "below"


def _holds_role(value: str, knowledge: Knowledge) -> bool:
    """Tell whether words for a part in the delegation stand in the value: "Director (Head of Delegation)"."""
    spaced, unspaced = _roles(knowledge)
    folded = f" {key(value)} "
    if is_cjk(value):
        return any(word in fold(value) for word in unspaced)
    return any(word in folded for word in spaced)


def _holds_part(value: str, knowledge: Knowledge) -> bool:
    """Tell whether one of the words is one by which a part in the delegation is called alone: "Expert", "Observer"."""
    return bool(_parts(knowledge).intersection(key(value).split()))


@lru_cache(maxsize=4)
def _parts(knowledge: Knowledge) -> frozenset[str]:
    parts = [roles for language in knowledge.languages if (roles := language.roles)]
    words = {word for roles in parts for word in (*roles.expert, *roles.observer, *roles.head)}
    return frozenset(folded for word in words if " " not in (folded := key(word)))


@lru_cache(maxsize=4)
def _roles(knowledge: Knowledge) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for a part in a delegation that no post is called by: those of several words, and Chinese ones."""
    words = {word for language in knowledge.languages for roles in _of(language.roles) for word in roles}
    spaced = frozenset(f" {folded} " for word in words if len((folded := key(word)).split()) > 1)
    return spaced, frozenset(fold(word) for word in words if is_cjk(word))


def _of(roles: Roles) -> tuple[tuple[str, ...], ...]:
    return (roles.head, roles.alternate, roles.observer, roles.member)
