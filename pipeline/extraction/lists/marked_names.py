"""Names with a comma in lists, where the trained reader marks them whole: "Rezende Pastor, Gustavo", "Rezende, João Vitor"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.word_kind import word_kind
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.tagged_persons import TRUSTED
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.lexicon import Lexicon

_GIVEN = re.compile(r"\s?,\s?(\S.*)")
_GIVEN_WORDS = 4


def with_given_names(strip: Strip, row: Row, match: NameMatch, marked: Iterable[Tag], lexicon: Lexicon) -> NameMatch:
    """Return the name with the given names behind its comma, where the trained reader marks them as its own.

    "Rezende Pastor, Gustavo" / "Henrique" / "Major": what stands behind a comma is a post or a body mostly. Both must say that it
    is none of them: the words, which no list knows, and the reader. They end where the row or the next one ends, or where
    something else begins behind a mark.
    """
    if match.within is not None or (match.honorific is None and not row.item):
        return match
    end = next((tag.end for tag in marked if tag.start == match.name[0] and tag.end > match.end), None)
    given = _GIVEN.fullmatch(strip.view, match.name[1], end) if end is not None else None
    if end is None or given is None or match.end != match.name[1]:
        return match
    words = given.group(1).split()
    known = [word_kind(word, lexicon, initial=len(word.rstrip(".")) == 1) for word in words]
    text = given.group(1)
    if len(words) > _GIVEN_WORDS or any(kind not in ("name", "particle") for kind in known) or known[-1] == "particle":
        return match
    if places.place(text, lexicon) is not places.Place.OTHER or lexicon.role(text) is not None:
        return match
    rest = strip.view[end:].lstrip(" ")
    ends_row = any(other.end == end for other in strip.rows) or rest[:1] in ("", "\n", ",", ";", "(", "（")
    return replace(match, name=(match.name[0], end), end=end, words=match.words + len(words)) if ends_row else match


def name_marked(
    strip: Strip, row: Row, marked: Iterable[Tag], lexicon: Lexicon, *, headed: bool = False, likewise: bool = False
) -> NameMatch | None:
    """Return the name with a comma that fills the first row of a paragraph and that the trained reader marks, None for none.

    "Rezende, João Vitor" above "Consultant": no courtesy form tells that one surname and given names are somebody. Where the
    row above is the heading of his part (`headed`), it need not be the first; where another name stands so in the paragraph
    (`likewise`), a given name that is known will do.
    """
    if not (row.first or headed) or row.item or "," not in strip.text(row):
        return None
    end = row.start + len(strip.text(row).rstrip(" .;"))
    given = strip.view[row.start : end].partition(",")[2].strip()
    known = {fold(word) for word in given.split()} & lexicon.person_names
    told = likewise and known and not known & lexicon.known_words
    if lexicon.is_state(given):
        return None  # "Victoria, Australia"
    if not told and not any((tag.start, tag.end) == (row.start, end) and tag.score >= TRUSTED for tag in marked):
        return None
    match = name_at(strip.view, row.start, lexicon, strip.language, whole=True)
    return match if match is not None and match.plain and match.words > 1 and match.name == (row.start, end) else None
