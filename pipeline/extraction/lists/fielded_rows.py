"""Rows of fields that begin with a family name and a comma: "Lind, Berta; Judge; Ministry of Justice; b.lind@…"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_WORD = r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*"
_NAME = re.compile(rf"({_WORD}(?: {_WORD}){{0,2}}), ?({_WORD}(?: {_WORD}){{0,2}})(\s*[;\t|؛；]|\s+/\s)")
_FIELDS_MIN = 2  # behind the name


def fielded_name(strip: Strip, row: Row, lexicon: Lexicon) -> NameMatch | None:
    """Return the name with which a row of fields begins, parted by semicolons, strokes or tabs; None where it begins with none.

    Behind it follow two fields or more, first a post or a body: "Paris, France; Rome, Italy" names nobody.
    """
    found = _NAME.match(strip.view, row.marker_end, row.end) if not row.soft else None
    if found is None:
        return None
    parts = [part.strip() for part in strip.view[found.end() : row.end].split(found[3].strip() or "\t")]
    told = [part for part in parts if part]
    words = key(f"{found[1]} {found[2]}").split()
    named = all(word[:1].isupper() for word in f"{found[1]} {found[2]}".split() if key(word) not in lexicon.particles)
    odd = any(lexicon.is_title_word(word) or lexicon.is_body_word(word) or word in lexicon.common for word in words)
    if not named or odd or lexicon.is_state(found[1]) or lexicon.is_state(found[2]) or len(told) < _FIELDS_MIN:
        return None
    described = places.place(told[0], lexicon) in (places.Place.TITLE, places.Place.BODY)
    if not described or not (has_contact(told[-1]) or any(word in lexicon.person_names for word in words)):
        return None
    return NameMatch(found.start(), (found.start(), found.end(2)), None, None, found.end(2), len(words))
