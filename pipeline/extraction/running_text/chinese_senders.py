"""Chinese bodies of which a sentence says that they send somebody: "[公安部]派刑事侦查局副局长王强出席"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_EDGE = re.compile(r"[，,。；;：:、\s（(）)]")
_APART = re.compile(r"[，,。；;：:]")
_REACH = 60  # characters of the body, the verb and the post before a name
_BODY = 24  # characters of a body


def body_sending(text: str, start: int, name: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands that sends whom the name names, his post behind the verb; None where none does.

    A Government, a Mission or a State sends people of its bodies and is none of theirs.
    """
    start = max(start, name - _REACH)
    verb = next(reversed(list(lexicon.unspaced.sends_own.finditer(text, start, name))), None)
    if verb is None or _APART.search(text, verb.end(), name) is not None:
        return None
    floor = max(start, verb.start() - _BODY)
    edge = next(reversed(list(_EDGE.finditer(text, floor, verb.start()))), None)
    first = edge.end() if edge is not None else floor
    by = [match.end() for match in lexicon.unspaced.names.finditer(text, first, verb.start())]
    first = max([first, *by])
    lead = lexicon.unspaced.leads.match(text, first, verb.start())
    first = lead.end() if lead is not None else first
    body = text[first : verb.start()]
    flat = key(body)
    others = lexicon.is_state(body) or begins_with_mission(body, lexicon)
    if others or any(flat.endswith(side) for side in lexicon.sides) or places.place(body, lexicon) is not places.Place.BODY:
        return None
    return first, verb.start()


def goes_with_one_before(text: str, start: int, end: int) -> bool:
    """Tell whether nothing parts the person before from the one whose name begins at `end`: "派处长王强、随员赵敏"."""
    return end - start <= _REACH and _APART.search(text, start, end) is None
