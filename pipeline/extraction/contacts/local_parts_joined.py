"""The beginning of an address that stands apart from it: on the line above, or before a blank that a picture shows there."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.contacts.contact_labels import labels_in

REACH = 40  # letters before an address within which its beginning is looked for
# No telephone number; behind a line across, a picture may show a speck where the next line begins.
_ABOVE = re.compile(r"(?P<head>(?<![\w@.,;:])(?![\d._-]+\s)[A-Za-z0-9][\w.+-]*[._-])\s?\n\s?(?P<speck>(?<=-\n)[-–—·.] ?)?$")
# "E-mail: ada. brook@", "ada brook@": at the beginning of a line, or behind a label, the first word is of the address too.
# A line across below the letters stands in no other words: "Ada_ro th@".
_PARTED = re.compile(
    r"(?:^|[\n:：]\s?)(?P<head>(?!and\s)[a-z][a-z0-9-]{2,}(?:[._][a-z0-9-]+)*|[A-Z][a-z0-9-]*_[a-z0-9-]+) ?(?P<mark>[._-]?) \Z"
)
# "E-mail: lovelace,a da@": right behind a label, a comma between letters is a stop of the address too.
_COMMA_WITHIN = re.compile(r"[:：]\s?(?P<head>[a-z][a-z0-9-]{2,},[a-z0-9-]+)(?P<mark>) \Z")
# "E-mail: Lovelace. ada@": a capital begins no sentence right behind a label.
_CAPITAL = re.compile(r"[:：]\s?(?P<head>[A-Z][a-z0-9-]{3,})(?P<mark>[._-]) \Z")
# "Brook. ada@" at the beginning of a line: whether a name ends there or the address begins is told by the person's name only.
_CAPITAL_FIRST = re.compile(r"(?:^|\n)(?P<head>[A-Z][a-z0-9-]{2,})(?P<mark>[._-]) \Z")
# "chargé d'affaires a.i.", "Desmond C.": the line above holds a title or a name.
_ABBREVIATED = re.compile(r"(?:[a-z]\.){2,}|[A-Z]\.")
_FIGURES = re.compile(r"\d{2,}")
_MARK = re.compile(r"[._]")


@dataclass(frozen=True, slots=True)
class Begun:
    """The part before the @ with its beginning, which stands at text[start:].

    Attributes:
        local: as it is joined.
        headless: without what was taken from the line above; "" where nothing was.
        reason: what was supposed; "" for nothing.
        perhaps: with what may be its beginning; "" where nothing may.
    """

    start: int
    local: str
    headless: str = ""
    reason: str = ""
    perhaps: str = ""


def begun(text: str, start: int, local: str, knowledge: Knowledge, *, ocr: bool) -> Begun:
    """Return the part before the @ that was read at text[start:], with what of it stands before.

    Args:
        text: of the passage.
        start: of what was read.
        local: what was read.
        knowledge: for the labels of addresses, which are no beginnings.
        ocr: the page was read from a picture; in typed text no blank stands within an address.
    """
    least = max(0, start - REACH)
    found, headless = Begun(start, local), ""
    above = _ABOVE.search(text[least:start]) if "\n" in text[max(0, start - 3) : start] else None
    if above and _ends_sentence(text, least + above.start(), above["head"], knowledge):
        above = None
    if (
        above
        and (ocr or not above["speck"])
        and not _ends_in_label(above["head"], knowledge)
        and not _ABBREVIATED.fullmatch(above["head"])
    ):
        found, headless = Begun(least + above.start(), above["head"] + local, local), local
    patterns = (_PARTED, _CAPITAL, _COMMA_WITHIN) if ocr else ()
    parted = next(filter(None, (pattern.search(text, least, start) for pattern in patterns)), None)
    if parted is None or _is_label(parted["head"], knowledge) or not _goes_on(found.local, parted["head"]):
        first = _CAPITAL_FIRST.search(text, least, start) if ocr else None
        if first and local[0].islower() and not labels_in(first["head"], knowledge):
            found = replace(found, perhaps=f"{first['head']}{first['mark']}{local}")
        return found
    head = parted["head"].replace(",", ".")
    mark = parted["mark"] or ("" if _MARK.search(head) else "_")  # one that has its mark lost no other
    doubled = _FIGURES.match(found.local)
    if doubled and parted["head"].endswith(doubled.group()):  # "brook.tj91 91un@": both pieces show the place where they meet
        found = Begun(found.start, found.local[doubled.end() :])
    reason = f"{parted['head']!r} was taken for its beginning: a blank was read behind it."
    return Begun(parted.start("head"), f"{head}{mark}{found.local}", headless, reason)


def _ends_sentence(text: str, start: int, head: str, knowledge: Knowledge) -> bool:
    """Tell whether the stop behind the last word above is that of a sentence: "… the morning of the 14th."."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if not head.endswith(".") or not re.search(r"[^\W_]\s$", before):
        return False  # it begins its line, or stands behind a mark
    return not any(label.end >= len(before.rstrip()) for label in labels_in(before, knowledge))


def _goes_on(local: str, head: str) -> bool:
    """Tell whether an address may go on so behind a blank: with a small letter, with a figure behind a head with marks."""
    return local[0].islower() or (local[0].isdigit() and _MARK.search(head) is not None)


def _ends_in_label(head: str, knowledge: Knowledge) -> bool:
    """Tell whether what stands at the end of the line above is a label and its mark: "E-mail.", but not "office15-"."""
    return any(label.end >= len(head.rstrip("._-")) for label in labels_in(head, knowledge))


def _is_label(head: str, knowledge: Knowledge) -> bool:
    """Tell whether the whole head is a label: "email", but not "office17", though "Office 17" is a room.

    Nor does a part in the delegation begin an address, which stands in the column beside it: "delegate ada@".
    """
    return head.casefold() in _parts(knowledge) or any(
        label.end >= len(head) for label in labels_in(head, knowledge) if label.start == 0
    )


@lru_cache(maxsize=4)
def _parts(knowledge: Knowledge) -> frozenset[str]:
    """Return the words for parts in a delegation, in all languages, small."""
    parts = (getattr(each.roles, field.name) for each in knowledge.languages for field in fields(each.roles))
    return frozenset(word.casefold() for words in parts for word in words)
