"""Where a sentence begins to tell of who comes: behind a contact, a greeting, a line for somebody's attention."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import ATTENTION, GREETING, Zone, within
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import Folded
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_GREETED = " ,،，!！"  # behind a greeting, no end of a sentence
_ADDRESSED = (",", "،", "，", "!", "！")  # likewise behind him to whom one writes: no heading above those who get copies


def opening(strip: Strip, zones: Sequence[Zone], begin: int, end: int, lexicon: Lexicon) -> tuple[int, Zone | None]:
    """Return where the sentence view[begin:end] begins behind such a stretch, and the zone it is in there, None where in none."""
    zones = tuple(zones)
    zone = within(zones, begin)
    word = begin + len(strip.view[begin:end]) - len(strip.view[begin:end].lstrip())  # behind the blank with which it begins
    about = within(zones, word) if zone is None else None
    if about is not None and about.contact and lexicon.coming.first(Plain(strip.view[begin:end]), near=False) is None:
        begin, zone = word, about  # whom to ask "who will also attend" is asked about
    while zone is not None and zone.end < end and _passed(zone, strip, end, lexicon):
        begin = zone.end  # those put in, or who come with him who may be reached, may stand in the same sentence
        zone = within(zones, begin)
    return begin, zone


def _passed(zone: Zone, strip: Strip, end: int, lexicon: Lexicon) -> bool:
    return zone.struck or zone.contact or _greets(zone, strip, lexicon) or _heads(zone, strip, end, lexicon)


def _greets(zone: Zone, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the zone is a line that only greets, above the sentence that goes on: "Dear Ms. A," / "we send".

    "Madame," greets by its comma, as "Madame la Secrétaire," does, whom the language's greetings know.
    """
    if zone.why == GREETING:
        return True
    said = strip.view[zone.start : zone.end].rstrip()
    if zone.why == ATTENTION and said.endswith(_ADDRESSED):
        return True
    text = said.rstrip(_GREETED)
    return any(map(lexicon.greetings.is_courtesy, (said, text))) or lexicon.greetings.opens(text)


def _heads(zone: Zone, strip: Strip, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the zone is a line for somebody's attention above another line that announces who comes."""
    row = strip.row_at(zone.end + 1) if zone.why == ATTENTION else None
    hard = row is not None and not row.soft
    return hard and lexicon.announcing.find(Folded(strip.view[zone.end : end])) is not None
