"""What the message as a whole, and the place of a value beside its person's name, say about one value of a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from statistics import fmean

from config.knowledge import Knowledge, Roles
from models.errors import ProblemCode
from models.finding import Finding
from models.reply import Delegate, Kind, Reply, Role
from pipeline.extraction.entries.doubts import Doubt, asked
from pipeline.extraction.trust.trust import HARD_TO_PART, READ_OUT
from pipeline.extraction.words.folding import fold, is_cjk, key
from pipeline.extraction.words.lexicon import lexicon

PERSONS_MISSED = frozenset({ProblemCode.NO_DELEGATES, ProblemCode.DELEGATES_MISSING})
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
        "person doubted": float(asked(person.name.reasons)),
        "amendment": float(reply.kind.value == Kind.AMENDMENT),
        "kind in doubt": 1 - reply.kind.confidence,
        "persons missed": float(any(problem.code in PERSONS_MISSED for problem in reply.problems)),
    }
    if finding.value is not None and finding.field in {"title", "organisation"}:
        figures["hard to part"] = float(HARD_TO_PART in finding.reasons)
        figures["parted by a comma"] = figures["hard to part"] * float("," in finding.value)  # "Head, Cybercrime Section"
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
    if finding.field in {"title", "role"}:
        figures["part of others"] = float(_is_part_of_others(person, others))
    placed = _placed(finding, person)
    if placed is not None and READ_OUT not in finding.reasons:  # in a sentence the ends of the lines tell nothing
        beside = [at for other in others for one in _same_field(other, finding.field) if (at := _placed(one, other)) is not None]
        figures["placed otherwise"] = fmean(at != placed for at in beside) if beside else 0.0
    return figures


def _is_part_of_others(person: Delegate, others: Sequence[Delegate]) -> bool:
    """Tell whether the post of somebody without a part is the word by which others have theirs: "Adviser" above their names."""
    post = key(person.title.value or "")
    unmarked = person.role.value == Role.MEMBER and not person.role.as_written
    return bool(post) and unmarked and any(key(other.role.as_written or "") == post for other in others if other.role.as_written)


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
    """Tell whether words for a part in the delegation stand in the value: "Director (Head of Delegation)".

    Whoever is deputy head of something else has that for his post: "Deputy Head of the Department", "Chef adjoint de la section".
    """
    spaced, unspaced = _roles(knowledge)
    if is_cjk(value):
        return any(word in fold(value) for word in unspaced)
    folded = f" {key(value)} "
    of_body = lexicon(knowledge).small.of_body
    told = (found for word in spaced if word in folded for found in re.finditer(re.escape(word), folded))
    return any(of_body.match(folded, found.end()) is None for found in told)


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
    posts = {text for language in knowledge.languages for text in language.persons.posts_too}  # "翻译"
    words = {word for language in knowledge.languages for roles in _of(language.roles) for word in roles} - posts
    spaced = frozenset(f" {folded} " for word in words if len((folded := key(word)).split()) > 1)
    return spaced, frozenset(fold(word) for word in words if is_cjk(word))


def _of(roles: Roles) -> tuple[tuple[str, ...], ...]:
    return (roles.head, roles.alternate, roles.observer, roles.member)
