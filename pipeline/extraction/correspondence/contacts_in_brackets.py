"""Whom to ask, told in brackets behind a delegate: "accompanied by Mr. A, Legal Officer (please write to Ms. B)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.contact_persons import contact_end, leads_contact
from pipeline.extraction.correspondence.sentence_start import sentence_start
from pipeline.extraction.correspondence.zone import CONTACT, Zone
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_JOINED = re.compile(r"(?<!\w)[بل](?=ال)")  # "بالسيدة"
_OPENING, _CLOSING = "(（", ")）"
_CLAUSES = (";", "；", "؛")  # within brackets, before whom to ask


def contact_zones(strip: Strip, row: Row, first: Row, cue: tuple[int, int], lexicon: Lexicon) -> list[Zone]:
    """Return the stretches in which the row tells whom to ask: the sentence to the paragraph's end, or brackets alone.

    Args:
        strip: the rows.
        row: on which the words stand that speak of a contact.
        first: where begins what the row only goes on with.
        cue: offsets of those words within the row.
        lexicon: words of all languages.
    """
    begin = sentence_start(strip, first.start, row.start + cue[0], lexicon)
    inside = _brackets(strip, row, begin, cue, lexicon)
    if inside is None:
        return [Zone(begin, contact_end(strip, row, cue[1], lexicon), CONTACT, contact=True)]
    found = [Zone(*inside, CONTACT, contact=True)]
    text = strip.text(row)
    for other in lexicon.contact.all(Folded(text)):
        if row.start + other[0] >= inside[1] and leads_contact(other, row, text, strip, lexicon):
            begin = max(inside[1], sentence_start(strip, first.start, row.start + other[0], lexicon))
            return [*found, Zone(begin, contact_end(strip, row, other[1], lexicon), CONTACT, contact=True)]
    return found


def without_contact_brackets(strip: Strip, excluded: Sequence[Zone]) -> tuple[Strip, tuple[Zone, ...]]:
    """Return the strip with blanks for brackets that say no more than whom to ask, and where they stood.

    They part nothing of what is said around them, and the contacts in them are nobody's who comes.
    """
    view = strip.view
    found = tuple(zone for zone in excluded if zone.why == CONTACT and _is_bracketed(view, zone))
    for zone in found:
        view = f"{view[: zone.start]}{' ' * (zone.end - zone.start)}{view[zone.end :]}"
    return (replace(strip, view=view), found) if found else (strip, ())


def _is_bracketed(view: str, zone: Zone) -> bool:
    """Tell whether the zone is what `_brackets` returns: brackets, or their last part."""
    if view[zone.start] in _CLAUSES:
        return view[zone.end : zone.end + 1] in tuple(_CLOSING)
    return view[zone.start] in _OPENING and view[zone.end - 1] in _CLOSING


def _brackets(strip: Strip, row: Row, begin: int, cue: tuple[int, int], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the brackets stand that name whom to ask behind somebody else: not "Ms. B (contact person)".

    Where they also name who comes, their part behind the last semicolon, without the bracket that closes it.
    """
    view, at, end = strip.view, row.start + cue[0], strip.block_end(row)
    opened = max(view.rfind(mark, begin, at) for mark in _OPENING)
    if opened < 0 or any(mark in view[opened:at] for mark in _CLOSING):
        return None
    clause = max(view.rfind(mark, opened, at) for mark in _CLAUSES)
    comes = _names(strip, opened, at, lexicon)  # "(with his deputy, Ms. B; contact: Mr. C)"
    if comes and (clause < 0 or _names(strip, clause, at, lexicon)):
        return None
    closed = min((close for mark in _CLOSING if (close := view.find(mark, at, end)) >= 0), default=-1)
    if closed < 0 or not _names(strip, row.start + cue[1], closed, lexicon):
        return None
    if lexicon.coming.first(Plain(view[at:closed]), near=False) is not None:
        return None  # "(contact person: Ms. B, who will also attend)"
    if comes:
        return clause, closed
    return (opened, closed + 1) if _names(strip, begin, opened, lexicon) else None


def _names(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a courtesy form stands in view[start:end]: before a name, behind a Chinese one, or behind an Arabic "ب"."""
    view = strip.view
    if has_courtesy_form(view, lexicon, strip.language, start, end) or lexicon.honorific_after.search(view, start, end):
        return True
    joined = _JOINED.finditer(view, start, end)
    return any(honorific_at(view, word.start() + 1, lexicon, strip.language) is not None for word in joined)
