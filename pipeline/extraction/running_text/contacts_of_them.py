"""Contacts of those named right before: "They can be reached at …", "Ambos pueden ser contactados en …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.sentence_stops import STOP

_REACH = 120  # letters from the first word to the first contact
_BETWEEN = 2  # words: "[they] will also [be contacted]"
_ENDS = ".!?;；。؟"
_NEXT = 60  # letters between two contacts of the sentence


def told_of_them(strip: Strip, hits: Sequence[Hit], lexicon: Lexicon, zones: Sequence[Zone]) -> dict[int, int]:
    """Return for each contact by which those named right before are said to be reached where what leads to it begins.

    Nothing but small words may lead to it: "through the Mission", and a name, say whose it is. Of whom "they" speaks nobody knows
    where the sentence before names no person, or says whom to ask.
    """
    view, found = strip.view, dict[int, int]()
    begins = sorted({*(row.marker_end for row in strip.rows), *(one.end() for one in STOP.finditer(view))})
    for before, begin, end in zip([0, *begins], begins, [*begins[1:], len(view)], strict=False):
        at = begin + len(view[begin:end]) - len(view[begin:end].lstrip())
        them = lexicon.said.them.match(view, at) if at < end and not view[at].islower() else None
        own = _in_sentence(strip, hits, at) if them is not None else []
        if them is None or not own or not _leads(view[them.end() : own[0].start], view[own[0].start : own[0].end], lexicon):
            continue
        if lexicon.respectively.find(Folded(view[at : own[-1].end + _REACH])) is not None:
            continue
        if not _named_before(strip, before, at, lexicon) or any(zone.start <= before < zone.end for zone in zones):
            continue
        found[own[0].start] = at
        for one, other in pairwise(own):
            if not _little(view[one.end : other.start], lexicon):
                break
            found[other.start] = one.end
    return found


def _in_sentence(strip: Strip, hits: Sequence[Hit], at: int) -> list[Hit]:
    """Return the contacts of the sentence that begins here, the first of them near."""
    own: list[Hit] = []
    for hit in hits:
        if hit.start < at:
            continue
        last = own[-1].end if own else at
        if hit.start - last > (_NEXT if own else _REACH) or STOP.search(strip.view, last, hit.start) is not None:
            break
        own.append(hit)
    return own


def _leads(said: str, contact: str, lexicon: Lexicon) -> bool:
    """Tell whether these words say that somebody is reached, and nothing else but how."""
    text = Folded(f"{said}{contact}".replace("\n", " "))
    cue = lexicon.contact.find(text)
    if cue is None or len(said[: cue[0]].split()) > _BETWEEN or cue[0] > len(said):
        return False
    return _little(said[: cue[0]], lexicon) and _little(said[cue[1] :], lexicon)


def _little(said: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing but small words and kinds of contacts stands here."""
    words = key(said).split()
    return all(len(word) == 1 or word in lexicon.stop or word in lexicon.said.by_way_of for word in words)


def _named_before(strip: Strip, before: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether persons stand right before: in an entry, which ends in no stop, or in a sentence that says not whom to ask."""
    said = strip.view[before:at].strip()
    if said[-1:] in COLONS or (not said and at > 0):
        return False
    if said[-1:] not in _ENDS or not said:
        return True
    told = Folded(said.replace("\n", " "))
    return has_courtesy_form(said, lexicon, strip.language) and lexicon.contact.find(told) is None
