"""Items within an item: "- Ms. Ana Lind" / "  • Judge" / "  • Ministry of Justice" are one person's."""

from __future__ import annotations

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

_LETTERS_MAX = 160  # of such an item


class InnerItems:
    """Tells which items of one strip say something of the person whom the item above names.

    Attributes:
        marks: where the marks of those stand, which are no part of a post.
    """

    def __init__(self, strip: Strip, posts: PostsAbove, lexicon: Lexicon) -> None:
        self._strip, self._below, self._lexicon = strip, posts.below, lexicon
        self.marks: list[tuple[int, int]] = []
        self._first: dict[str, int] = {}  # by kind of mark, the first row that has it
        for row in strip.rows:
            if row.item:
                self._first.setdefault(strip.mark(row), row.start)

    def holds(self, index: int, row: Row, outer: str, after_name: int) -> bool:
        """Tell whether the row is an item within one that has the mark `outer`, and holds a post, a body or contacts.

        Its mark is of another kind, which no item had before the first of that one: else it may be the outer one's heading.
        One of the same kind holds a post where names and posts take turns. The outer one holds a name alone, which ends at
        `after_name`.
        """
        held = index in self._below or self._is_within(row, outer, after_name)
        self.marks += [(row.start, row.marker_end)] * held
        return held

    def _is_within(self, row: Row, outer: str, after_name: int) -> bool:
        mark = self._strip.mark(row) if row.item else ""
        if (
            "" in (mark, outer)
            or mark == outer
            or self._first[mark] < self._first.get(outer, 0)
            or row.end - row.marker_end > _LETTERS_MAX
        ):
            return False
        text = self._strip.view[row.marker_end : row.end].strip(" ,.;")
        told = self._strip.view[after_name : row.start]
        if any(map(str.isalnum, told)) and not any(after_name <= start for start, _ in self.marks):
            return False
        if label_of(text, 0, self._lexicon, self._strip.language) or has_contact(text):
            return True
        first = text.partition(",")[0]
        named = honorific_at(text, 0, self._lexicon, self._strip.language) and not self._lexicon.is_title_word(key(first))
        return not named and places.place(first, self._lexicon) is not places.Place.OTHER
