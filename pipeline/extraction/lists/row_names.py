"""With whose name a row begins, and what stands before or above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.forms.labels import LabelledValue, label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.inverted_rows import name_of_row
from pipeline.extraction.lists.item_leads import Lead, lead_of
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.lists.surnames_above import surname_above
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_PARTED = re.compile(r"[,،;:@\d]")  # what a heading holds none of


class RowNames:
    """Tells of the rows of one strip who is named where an entry begins."""

    def __init__(self, strip: Strip, lexicon: Lexicon, posts: PostsAbove) -> None:
        self._strip, self._lexicon, self._posts = strip, lexicon, posts
        self._leads: dict[int, Lead] = {}  # of rows asked for
        self._named: dict[Row, NameMatch | None] = {}  # kept: each is asked for by the rows around it

    def of(self, row: Row) -> NameMatch | None:
        """Return the name with which this row begins, a role or post before or above it left aside; "Tel. No.: 12" has none."""
        if row not in self._named:
            self._named[row] = self._of(row)
        return self._named[row]

    def _of(self, row: Row) -> NameMatch | None:
        told = label_of(self._strip.text(row), 0, self._lexicon, self._strip.language)
        if told is not None and not PERSONAL & {*told[0]}:
            return None
        index = bisect_left(self._strip.rows, row.start, key=attrgetter("start"))
        named = name_of_row(self._strip, row, self._lead(row).start, self._lexicon)
        return named or surname_above(self._strip, index, row, self._lexicon)

    def posted(self, row: Row) -> bool:
        """Tell whether the row begins with the post of him who is named behind it or below."""
        return self._lead(row).post is not None

    def lead(self, index: int) -> Lead:
        """Return what stands before the name on the `index`-th row."""
        if index not in self._leads:
            self._leads[index] = lead_of(self._strip, index, self._strip.rows[index], self._lexicon, self._posts)
        return self._leads[index]

    def heads(self, row: Row, told: str) -> bool:
        """Tell whether a row that begins a paragraph heads those below, though none of its words is known: "Technical Support".

        What follows directly begins with a courtesy form. A body may be that of the person above, of whom so much is `told`;
        a post or unit too, unless both are told already.
        """
        text = self._strip.text(row)
        at = bisect_left(self._strip.rows, row.start, key=attrgetter("start"))
        below = [other for other in self._strip.rows[at + 1 : at + 2] if not other.soft]
        joined = bool(below) and (below[0].block == row.block or below[0].item)
        joined = joined and (told.count(",") > 1 or not self._names_place(text))
        if not row.first or row.item or not joined or _PARTED.search(text) or place(text, self._lexicon) is Place.BODY:
            return False
        named = self.of(below[0])
        return named is not None and named.honorific is not None and named.plain and named.words > 1

    def _names_place(self, text: str) -> bool:
        """Tell whether a word of the text names a body, a unit or the holder of a post, an adjective before it left aside."""
        words = key(text).split()
        nouns = words[-1:] if self._strip.language == "en" else words  # "Technical" begins posts as well
        return any(map(self._lexicon.is_body_word, words)) or any(map(self._lexicon.is_title_word, nouns))

    def labelled_below(self, index: int, above: Sequence[LabelledValue]) -> bool:
        """Tell whether the next row is labelled as a name: a courtesy form between two names is the second one's.

        Where the labels above name one part of a name and the next row the other, the form stands within one name.
        """
        below, language = self._strip.rows[index + 1 : index + 2], self._strip.language
        told = (label_of(self._strip.text(row), row.marker_end - row.start, self._lexicon, language) for row in below)
        return any(found is not None and PERSONAL & {*found[0]} and not _completes(found[0], above) for found in told)

    def _lead(self, row: Row) -> Lead:
        """Return what stands before or above the name with which this row begins."""
        return self.lead(self._posts.holder(bisect_left(self._strip.rows, row.start, key=attrgetter("start"))))


def _completes(fields: Sequence[str], above: Sequence[LabelledValue]) -> bool:
    """Tell whether a label is that of given names below a family name, or the other way round, and no such part stands above."""
    parts = [{item.name, *item.also} for item in above if item.name in PERSONAL]
    pairs = (("given", "family"), ("family", "given"))
    return len(parts) == 1 and any(one in fields and other in parts[0] and one not in parts[0] for one, other in pairs)
