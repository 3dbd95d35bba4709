"""Parts of a text that tell whom to call in an emergency: their name, number and address are no delegate's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.page import Document, Line, Page, Paragraph
from pipeline.extraction.entries.addresses_of_names import made_of
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.running_text.contacts_of_others import names_emergency
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon

_LABELLED = re.compile(r"[\W\d_]*([^:：\n]{2,60}?)\s*[:：]\s*(.*)", re.DOTALL)
_MARKS = re.compile(r"^[\W\d_]*|[\s:：.—–-]*$")
_HEADING_LETTERS = 60
_LINE_WORDS = 12  # of a name, relation, number and address; a sentence has more
_LABEL_WORDS = 1  # of "Mobile +47 …"
_LINES_MOST = 10  # of such a part
_ADDRESS = re.compile(r"[^\s@<(\[:：]+@\S+")
_LINES_ABOVE = 10  # of the delegate whose name an address of such a part may spell
_OF_DELEGATES = frozenset({"title", "organisation", "role"})  # what no form asks of whom to call


@dataclass(frozen=True, slots=True)
class _Seen:
    """A line, in which of the page's paragraphs it stands, and what a label before a colon says.

    Attributes:
        block: number of the paragraph.
        line: the line.
        label: its words before a colon, "" where none stands there.
        fields: what the label is known to name, likeliest first.
        value: what stands behind the colon, else the whole line.
    """

    block: int
    line: Line
    label: str
    fields: tuple[str, ...]
    value: str


def without_emergency_contacts(document: Document, lexicon: Lexicon) -> Document:
    """Return the document without its paragraphs' lines that tell whom to call in an emergency.

    Such a part is a heading ("Emergency contact") with labelled lines or a name and contacts below, or a label with a name
    behind it and labelled contacts below. A heading below which somebody is described like a delegate is an empty field.
    An address that spells the name of a delegate above stays, and all lines where an address is told and no name: `nameless`.
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    off: set[int] = set()
    for run in _runs(page, lexicon):
        at = 0
        while at < len(run):
            end = _part_end(run, at, lexicon) if _begins_part(run[at], lexicon) else at
            part, above = run[at:end], run[max(0, at - _LINES_ABOVE) : at]
            off |= {id(seen.line) for seen in part if not _spells_above(seen, above, part)}
            at = max(end, at + 1)
    if not off:
        return page
    blocks = [_without(block, off) if isinstance(block, Paragraph) else block for block in page.blocks]
    return replace(page, blocks=tuple(block for block in blocks if not isinstance(block, Paragraph) or block.lines))


def nameless(texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the addresses right below a heading that asks whom to call in an emergency, where nobody's name is told.

    Args:
        texts: the lines of a page, in order.
        lexicon: labels and headings.
    """
    found: list[str] = []
    for at, text in enumerate(texts):
        if len(text) > _HEADING_LETTERS or has_contact(text) or not names_emergency(_MARKS.sub("", text), lexicon):
            continue
        for below in texts[at + 1 : at + 1 + _LINES_MOST]:
            label = _LABELLED.match(below)
            if not has_contact(below) or (label is not None and not CONTACTS & {*lexicon.label(label.group(1))}):
                break
            found += [address.rstrip(".,;>)]") for address in _ADDRESS.findall(below)]
    return tuple(found)


def _spells_above(seen: _Seen, above: Sequence[_Seen], part: Sequence[_Seen]) -> bool:
    """Tell whether an address in the part is a delegate's, as it spells his name, told above, and not the part's own."""
    addresses = _ADDRESS.findall(seen.value)
    own = [other.value for other in part if not has_contact(other.line.text)]
    if not addresses:
        return False
    names = [[other.value] for other in above]
    parts = [PERSONAL.isdisjoint(other.fields) for other in above]  # "Surname: Smith" / "Given name: John"
    names += [
        [one.value, other.value] for (one, other), off in zip(pairwise(above), pairwise(parts), strict=True) if not any(off)
    ]
    return any(
        any(made_of(address, texts) for texts in names) and not any(made_of(address, [text]) for text in own)
        for address in addresses
    )


def _without(block: Paragraph, off: set[int]) -> Paragraph:
    kept = tuple(line for line in block.lines if id(line) not in off)
    return block if len(kept) == len(block.lines) else replace(block, lines=kept)


def _runs(page: Page, lexicon: Lexicon) -> list[list[_Seen]]:
    """Return the lines between the page's tables."""
    runs: list[list[_Seen]] = [[]]
    for number, block in enumerate(page.blocks):
        if isinstance(block, Paragraph):
            runs[-1] += [_seen(number, line, lexicon) for line in block.lines]
        else:
            runs.append([])
    return runs


def _seen(block: int, line: Line, lexicon: Lexicon) -> _Seen:
    found = _LABELLED.match(line.text)
    label = found.group(1) if found is not None else ""
    return _Seen(block, line, label, lexicon.label(label) if label else (), found.group(2) if found else line.text)


def _begins_part(seen: _Seen, lexicon: Lexicon) -> bool:
    """Tell whether a line is such a heading, or such a label with no contact of its own behind it."""
    text = seen.label or _MARKS.sub("", seen.line.text)
    return len(text) <= _HEADING_LETTERS and not has_contact(seen.line.text) and names_emergency(text, lexicon)


def _part_end(run: Sequence[_Seen], at: int, lexicon: Lexicon) -> int:
    """Return behind which line the part ends that begins at `at`; `at` where nobody to call is told there."""
    named = bool(run[at].label and run[at].value.strip())  # "Next of kin: Ada Berg"
    known = {"name"} if named else set()
    end = at
    for number in range(at + 1, min(len(run), at + 1 + _LINES_MOST)):
        seen = run[number]
        if named and seen.block != run[at].block:
            break
        if not seen.label:
            if known or not _goes_on(run, at, number):
                break
            end = number + 1 if has_contact(seen.line.text) else end
            continue
        if names_emergency(seen.label, lexicon) and not has_contact(seen.value):
            break
        if not _told_of_whom_to_call(seen, known):
            # A post right behind the name: the heading is an empty field above the next delegate.
            return end if known & CONTACTS or named else at
        known |= {*seen.fields[:1]} or {"other"}
        end = number + 1
    told = [seen.line.text for seen in run[at + 1 : end]]
    if not named and all(map(has_contact, told)) and any("@" in text for text in told):
        return at  # nobody is named whose address it may be but the delegate
    return end if known & CONTACTS or not known else at


def _goes_on(run: Sequence[_Seen], at: int, number: int) -> bool:
    """Tell whether a line without label goes on with the part: name, then numbers and addresses, in one paragraph."""
    seen, first = run[number], run[at + 1]
    told = number > at + 1 and has_contact(run[number - 1].line.text)
    others = sum(word.text.isalpha() for word in seen.line.words)  # "Tel. +47 …": no name
    ended = told and (others > _LABEL_WORDS or not has_contact(seen.line.text))
    return seen.block == first.block and not ended and len(seen.line.words) <= _LINE_WORDS


def _told_of_whom_to_call(seen: _Seen, known: set[str]) -> bool:
    """Tell whether a labelled line may go on with the part: a name not told yet, a contact, something of no delegate."""
    if _OF_DELEGATES & {*seen.fields[:1]} or "bystander" in seen.fields:
        return False
    first = seen.fields[:1]
    if PERSONAL & {*seen.fields}:
        return not known & {*first, "name"} and not known & CONTACTS
    return not ("honorific" in first and known & CONTACTS)
