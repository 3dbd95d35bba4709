"""Writers who name themselves in the sentence that says they come: "I, Thomas Berg, accompanied by Ms. B, will attend"."""

from __future__ import annotations

import re

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_HIMSELF = re.compile(r"(?m)(?:^|[.:,;]\s+)((?:[^\W\d_]+\s+){0,2}[^\W\d_]+),\s+")
_NAME_WORDS = 2
_BETWEEN_WORDS = 2  # from "accompanied by" to a courtesy form: "my colleague"


def named_himself(strip: Strip, row: Row, zones: tuple[Zone, ...], lexicon: Lexicon) -> tuple[int, str] | None:
    """Return (where it ends, its words) of "I" or "the undersigned" before a whole name between commas, in such a sentence.

    The sentence has a verb of coming behind the name, and nothing in it denies or only hands on: "I, A, am not able to attend".
    Whoever is named there besides comes along: not "I, A, confirm the participation of Mr. B".
    """
    for found in _HIMSELF.finditer(strip.view, row.start, row.end):
        if key(found[1]) not in lexicon.said.myself or within(zones, found.start(1)) is not None:
            continue
        name = name_at(strip.view, found.end(), lexicon, strip.language)
        if name is None or name.words < _NAME_WORDS:
            continue
        end = strip.block_end(row)
        stop = SAID_ENDS.search(strip.view, name.end, end)
        said = strip.view[name.end : stop.start() if stop is not None else end].replace("\n", " ")
        if not said.lstrip().startswith((",", "،", "，")) or lexicon.denying.first(Plain(said), near=False) is not None:
            continue
        if _of_another(said, lexicon, strip.language):
            continue
        if lexicon.announcing.find(Folded(said)) is None and lexicon.comes.verb(said) is None:
            continue
        if lexicon.coming.first(Plain(said), near=False) is not None and lexicon.attention.find(Folded(said)) is None:
            return found.end(1), key(found[1])
    return None


def _of_another(said: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether somebody is named whom no word right before him, "accompanied by my colleague", brings along."""
    other = next(courtesy_forms(said, lexicon, language), None)
    if other is None:
        return False
    joints = [joint.end() for joint in lexicon.together.finditer(said[:other])]
    return not joints or len(said[joints[-1] : other].split()) > _BETWEEN_WORDS
