"""Mail addresses that two readings of a page found, made one list: agreed, different, seen by one alone."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from models.page import Box
from pipeline.extraction.contacts.addresses_cut import CUT
from pipeline.extraction.contacts.at_as_letter import LETTER_FOR_AT
from pipeline.extraction.contacts.mail_addresses import LOST_AT, PERHAPS_BEGUN, REPAIRED, SIGN_BEFORE, Read, has_known_ending
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.second_reading import COMPARED_MOST, box_of, place_for, same_place

AGREED = 0.985  # confidence of an address that both readings have
DIFFER = "Two readings differ"
DIFFERENT = 0.6  # the two readings differ
NEAR_LATIN = 0.82  # only the reading that knows Latin letters saw it
CLEARLY = 0.05  # by which the second reading must be surer than the page's own
SURE = 0.85  # of a word: the first reading needs no other one
OVERLAPPING = 0.3  # of a word's box
_LETTERS_LAST, _LETTERS_FIRST = re.compile(r"[a-z]+(?=\d*$)"), re.compile(r"[a-z]+")
_FIGURE_FIRST = re.compile(r"\d[a-z]{3}")
# What stands before an address: a word and a mark, or the blank for which a thin one was taken.
_BEFORE = re.compile(r"(?<![\w@])(?P<word>[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9])(?P<mark> | ?[.,-] )$")
ALIKE = 70  # of 100, rapidfuzz ratio: below, two readings at one place are of two addresses


def compared(
    first: Passage, reads: tuple[Read, ...], other: Passage, again: tuple[Read, ...], offices: frozenset[str] = frozenset()
) -> tuple[Read, ...]:
    """Return the addresses of both readings: agreed ones are all but certain, different ones are doubted, missed ones added.

    Args:
        first: the page's own reading.
        reads: the addresses in it.
        other: the second reading of the same place.
        again: the addresses in that.
        offices: words after which offices call their addresses; one beside a blank is whole.
    """
    result: list[Read] = []
    used: set[int] = set()
    again = again[:COMPARED_MOST]
    boxes = [box_of(other, twin.start, twin.end) for twin in again]
    for read in reads:
        box = box_of(first, read.start, read.end)
        beside = [at for at, twin_box in enumerate(boxes) if at not in used and _near(box, twin_box)]
        if CUT in read.reasons and beside:
            if not any(has_known_ending(again[at]) for at in beside):  # else the second reading has it whole
                used.update(beside)
                result.append(read)
            continue
        equal = next((at for at in beside if _is_same(read, again[at])), None)
        if equal is not None:
            used.add(equal)
            kept = _doubted_alike(read, again[equal])
            others = read.alternatives if kept else ()
            sure = min(REPAIRED, read.confidence) if kept else AGREED
            result.append(replace(read, confidence=sure, reasons=kept, alternatives=others))
            continue
        alike = [at for at in beside if fuzz.ratio(again[at].address.lower(), read.address.lower()) >= ALIKE]
        if not alike:
            result.append(read)
            continue
        used.update(alike)
        result.append(_with_mark_of(read, again[alike[0]], other, offices) or _chosen(read, again[alike[0]], offices))
    for at, twin in enumerate(again):
        torn = any(_is_end(twin, read, first, boxes[at]) for read in reads)
        if at not in used and not torn and (has_known_ending(twin) or not _are_words(first, boxes[at])):
            result.append(_missed(first, twin, boxes[at], other))
    return tuple(sorted(result, key=lambda read: read.start))


def _is_same(read: Read, twin: Read) -> bool:
    """Tell whether both have one address; a twin's beginning on a line above counts for nothing where words between are left out.

    The second reading is of some words only: what stands above in it may stand far away, or before a label.
    """
    return read.address.lower() in (twin.address.lower(), twin.headless.lower())


def _doubted_alike(read: Read, twin: Read) -> tuple[str, ...]:
    """Return what is doubtful though both readings have it: both take l for 1, lose an "@" or a beginning, misread an ending."""
    return tuple(
        reason
        for reason in read.reasons
        if "figure" in reason
        or reason in (LETTER_FOR_AT, PERHAPS_BEGUN)
        or (reason in twin.reasons and (reason == SIGN_BEFORE or "@" in reason or "top-level domain" in reason))
    )


def _is_end(twin: Read, read: Read, first: Passage, box: Box | None) -> bool:
    """Tell whether the second reading has but the end of an address, at its own place a letter perhaps different."""
    short, whole = twin.address.lower(), read.address.lower()
    if whole.endswith(short):
        return True
    apart = Levenshtein.distance(short, whole[-len(short) :], score_cutoff=1)
    return len(short) < len(whole) and apart <= 1 and _near(box_of(first, read.start, read.end), box)


def _near(one: Box | None, other: Box | None) -> bool:
    if same_place(one, other):
        return True
    if one is None or other is None:  # an address over two lines has a tall box
        return False
    return one.overlap(other) > 0.3


def _chosen(read: Read, twin: Read, offices: frozenset[str]) -> Read:
    """Return the likelier of two different readings of one address: the page's own, for which more engines were asked.

    The other one is likelier by a whole word of offices, or without a figure before its first word: that was a mark.
    """
    figured = twin.address in read.alternatives  # what may be a figure is one for the other engine
    better, worse = (twin, read) if figured or twin.confidence > read.confidence + CLEARLY else (read, twin)
    longer = better.address in worse.address and worse.confidence >= REPAIRED  # the shorter one lost a piece
    if longer or _is_of_office(worse, offices) > _is_of_office(better, offices):
        better, worse = worse, better
    if _FIGURE_FIRST.match(better.address) and better.address[1:] == worse.address:
        better, worse = worse, better
    reason = f"{DIFFER}: {better.address} and {worse.address}."
    lost = (LOST_AT,) * (LOST_AT in better.reasons)
    return replace(read, address=better.address, confidence=DIFFERENT, reasons=(reason, *lost), alternatives=(worse.address,))


def _is_of_office(read: Read, offices: frozenset[str]) -> bool:
    return not offices.isdisjoint(_LETTERS_FIRST.findall(read.address.lower().partition("@")[0]))


def _with_mark_of(read: Read, twin: Read, other: Passage, offices: frozenset[str]) -> Read | None:
    """Return the address with a mark that the first reading has lost, and behind which the second one has a blank.

    That is "office18, roth@" beside "office18roth@". A blank alone may tear a word ("of fice18@"), but not where it stands beside
    a whole one: "Roth office18@".
    """
    head = read.address[: -len(twin.address)].lower()
    before = _BEFORE.search(other.text[: twin.start])
    if not head or not read.address.lower().endswith(twin.address.lower()) or before is None:
        return None
    beside = (_LETTERS_LAST.search(head), _LETTERS_FIRST.match(twin.address.lower()))
    whole = any(found is not None and found.group() in offices for found in beside)
    torn = twin.address[0].isdigit() or not (whole or before["mark"].strip())  # "office 18@" is one word
    if before["word"].lower() != head or torn:
        return None
    mark = "-" if "-" in before["mark"] else "." if before["mark"].strip() else "_"
    address = f"{read.address[: len(head)]}{mark}{twin.address}"
    reason = f"{DIFFER}: {read.address} and {before.group()}{twin.address}."
    return replace(read, address=address, confidence=DIFFERENT, reasons=(reason,), alternatives=(read.address, twin.address))


def _missed(first: Passage, twin: Read, box: Box | None, other: Passage) -> Read:
    """Return an address that only the second reading saw, at the stretch of the first reading that lies in its place."""
    place = place_for(first, box)
    if place is None:
        at = _nearest(first, box)
        place = (at, at)
    reason = "Only the reading with Latin letters has it."
    confidence = min(NEAR_LATIN, twin.confidence)
    return replace(
        twin,
        start=place[0],
        end=place[1],
        confidence=confidence,
        reasons=(*twin.reasons, reason),
        where=other.where(twin.start, twin.end),
    )


def _are_words(first: Passage, box: Box | None) -> bool:
    """Tell whether the first reading is sure of words in other letters: as "JI@bOHOBUY," a Latin model reads "Левонович,"."""
    if box is None:
        return False
    there = [word for word in first.words if same_place(word.box, box) and word.box.overlap(box) > OVERLAPPING]
    return bool(there) and all(word.confidence >= SURE and not re.search("[A-Za-z@]", word.text) for word in there)


def _nearest(first: Passage, box: Box | None) -> int:
    """Return the end of the last word above or left of the box."""
    if box is None:
        return 0
    before = [
        at
        for at, word in enumerate(first.words)
        if word.box.middle < box.bottom and (word.box.bottom < box.top or word.box.left < box.left)
    ]
    if not before:
        return 0
    last = before[-1]
    return first.starts[last] + len(first.words[last].text)
