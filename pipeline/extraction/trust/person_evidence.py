"""What a person's other values and the rest of the delegation say about one value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from models.finding import Finding
from models.reply import Delegate, Role
from pipeline.extraction.trust.leftovers import ASPECT
from pipeline.extraction.trust.trust import TOLD_BY_NAME
from pipeline.extraction.words.folding import is_cjk

BELOW = 0.9  # of a line's height between two lines of a cell
LEVEL = 0.3  # of the lower one's height that two values of one line share
_ONE_WORD = re.compile(r"[^\W\d_]{2}\S* [^\W\d_]\.?")
INITIALS_MOST = 5  # letters of a body's: "МВД", "UNICEF" has six


def of_delegation(finding: Finding, person: Delegate, delegates: Sequence[Delegate]) -> dict[str, float]:
    """Return figures (0 to 1) of a value among those of its person and of the whole delegation.

    Args:
        finding: one of the person's values.
        person: with the confidences that the rules gave.
        delegates: all of them, `person` included.
    """
    others = [other.confidence for other in person.findings() if other is not finding and other.value is not None]
    figures = {
        "worst of person": 1 - min(others, default=0.5),
        "alone": float(len(delegates) == 1),
        "no contact": float(not (person.emails or person.phones)),
        "last": float(person.position == len(delegates)),
    }
    if finding.value is not None and finding.field in {"name", "title", "organisation", "honorific"}:
        figures |= _beside_others(finding, [getattr(other, finding.field) for other in delegates if other is not person])
    if finding is person.name:
        named = [other.name.value or "" for other in delegates]
        figures["only an initial"] = float(
            _has_one_word(finding.value or "") and len(named) > 1 and sum(map(_has_one_word, named)) == 1
        )
        following = delegates[person.position : person.position + 1]
        figures["one word below"] = float(any(_is_parted(finding, other.name) for other in following))
    if finding.field == "role":
        figures |= _of_role(finding, person, delegates)
    elif finding.field in {"email", "phone", "fax"}:
        figures["given to others"] = float(_given(delegates)[finding.value] > 1)
        own = {"email": person.emails, "phone": person.phones, "fax": person.faxes}[finding.field]
        figures["one of several"] = float(len(own) > 1)
        figures["more than others"] = float(
            len(own) > max((_count(other, finding.field) for other in delegates if other is not person), default=9)
        )
    return figures


def _has_one_word(name: str) -> bool:
    """Tell whether a name is one word and an initial behind it: "Aïssatou H.", whose family name stands elsewhere."""
    return _ONE_WORD.fullmatch(name) is not None


def _is_parted(name: Finding, other: Finding) -> bool:
    """Tell whether the next name is a single word right below this one: the second line of its cell, taken for somebody."""
    words = [len((value.value or "").split()) for value in (name, other)]
    return words[0] > 1 == words[1] and not is_cjk(other.value or "") and goes_on_in(name, other, beside=False)


def goes_on_in(value: Finding, other: Finding, *, beside: bool = True) -> bool:
    """Tell whether another value stands right below this one, as the next line of the same cell, or right beside it."""
    here, there = value.where, other.where
    if here is None or there is None or here.box is None or there.box is None:
        return False
    if (here.document, here.page) != (there.document, there.page):
        return False
    one, two = here.box, there.box
    low = min(one.height, two.height)
    if min(one.bottom, two.bottom) - max(one.top, two.top) >= LEVEL * low:
        return beside and max(two.left - one.right, one.left - two.right) * ASPECT <= low
    apart = max(two.left - one.right, one.left - two.right)
    return apart < 0 and one.top <= two.top <= one.bottom + BELOW * low


def _beside_others(finding: Finding, others: Sequence[Finding]) -> dict[str, float]:
    """Return how a value differs from those of the other delegates: one list is written in one manner."""
    given = [other.value for other in others if other.value is not None]
    if not given or finding.value is None:
        return {}
    words, usual = len(finding.value.split()), median(len(value.split()) for value in given)
    return {
        "shorter than others": min(1.0, max(0.0, usual - words) / 2),
        "longer than others": min(1.0, max(0.0, words - usual) / 4),
        "unlike others": float(all(_manner(value, finding.field) != _manner(finding.value, finding.field) for value in given)),
        "again": float(finding.value in given),
        "others without": 1 - len(given) / len(others),
    }


def _manner(value: str, field: str) -> tuple[bool, bool, bool]:
    """Return whether a value has a comma, words in capitals, and words in small letters; a body's initials are no such words."""
    words = [word for word in re.findall(r"[^\W\d_]{2,}", value) if word.upper() != word.lower()]
    if field == "organisation":
        words = [word for word in words if len(word) > INITIALS_MOST or not word.isupper()] or words
    return ("," in value, any(word.isupper() for word in words), any(not word.isupper() for word in words))


def _of_role(finding: Finding, person: Delegate, delegates: Sequence[Delegate]) -> dict[str, float]:
    heads = sum(other.role.value == Role.HEAD for other in delegates)
    head = finding.value == Role.HEAD
    # In a list it is doubtful that another than the first leads; "Ms. Odero, who leads" in so many words is not.
    told = any(other.role.value == Role.HEAD and TOLD_BY_NAME in other.role.reasons for other in delegates)
    return {
        "head": float(head),
        "several heads": float(head and heads > 1),
        "no head": float(heads == 0),
        "head not first": float(head and person.position > 1 and not told),
        "first but no head": float(not head and person.position == 1 and heads > 0 and not told),
        "first, and no head": float(person.position == 1 and len(delegates) > 1 and heads == 0),
        "first of several": float(person.position == 1 and len(delegates) > 1),
        "marked": float(finding.where is not None),
    }


def _count(person: Delegate, field: str) -> int:
    return len({"email": person.emails, "phone": person.phones, "fax": person.faxes}[field])


def _given(delegates: Sequence[Delegate]) -> Counter[str | None]:
    """Return to how many persons each address and number is given."""
    return Counter(
        value for person in delegates for value in {finding.value for finding in (*person.emails, *person.phones, *person.faxes)}
    )
