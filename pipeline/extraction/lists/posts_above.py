"""Posts that stand on the rows above their holders' names, by two rules: in paragraphs, and in entries that end in semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.anchors import post_of
from pipeline.extraction.running_text.posts_before import names_first
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_ENDS = (";", "；", "؛")  # of entries
_MARKS = " ,،，:："  # behind a post above a name
_COLONS = (":", "：")
_ROWS_MAX = 3  # of a post above its holder's name
_LETTERS_MAX = 220  # of a post with its units and its body
_CONTACT = re.compile(r"@|\d[\d ()/.-]{6,}")
_REST = re.compile(r"\s*[,;.،؛，；]?\s*")


class PostsAbove:
    """The posts of one strip that stand above the names of those who hold them.

    In a paragraph (`_in_paragraph`) posts and names take turns, a post first; each name fills its row, with a courtesy form.
    In an entry (`_in_entry`) the row with the name ends in a semicolon, and the rows above, up to another entry or a colon,
    hold a post.

    Attributes:
        rows: indices of the rows that hold such posts, or go on with them.
    """

    def __init__(self, strip: Strip, lexicon: Lexicon) -> None:
        self._strip, self._lexicon = strip, lexicon
        self._in_paragraphs: dict[int, tuple[int, int]] = {}
        for first, last in self._paragraphs():
            self._in_paragraphs |= self._in_paragraph(first, last)
        self.rows = frozenset(at for first, last in self._in_paragraphs.values() for at in range(first, last))

    def at(self, index: int) -> tuple[int, int] | None:
        """Return (start, end) in the strip's text of the post above the name on the `index`-th row, None where none is."""
        if index in self._in_paragraphs:
            first, last = self._in_paragraphs[index]
            return self._span(first, last)
        return self._in_entry(index)

    def _span(self, first: int, last: int) -> tuple[int, int]:
        start, end = self._strip.rows[first].start, self._strip.rows[last - 1].end
        article = self._lexicon.small.article.match(self._strip.view, start)
        end = start + len(self._strip.view[start:end].rstrip(_MARKS))
        return article.end() if article is not None else start, end

    def _paragraphs(self) -> Iterator[tuple[int, int]]:
        """Yield (first, behind the last) row of each paragraph."""
        first = 0
        for index, row in enumerate(self._strip.rows):
            if index and row.block != self._strip.rows[index - 1].block:
                yield first, index
                first = index
        yield first, len(self._strip.rows)

    def _in_paragraph(self, first: int, last: int) -> dict[int, tuple[int, int]]:
        """Return the rows of the post for each row with a name, where a post opens the paragraph and none closes it."""
        if first < last and self._lexicon.role_heading(self._strip.text(self._strip.rows[first]).strip(" :：.")) is not None:
            first += 1
        names = [index for index in range(first, last) if self._named(index)]
        if not names or names[0] == first or any(nearer - further == 1 for further, nearer in pairwise(names)):
            return {}  # names one below the other share what stands above them
        found: dict[int, tuple[int, int]] = {}
        for name, floor in zip(names, (first, *(at + 1 for at in names)), strict=False):
            contacts = (at + 1 for at in range(name - 1, floor - 1, -1) if found and self._ends_before(at))
            begin = next(contacts, floor)  # behind the contacts of the person before
            if not self._is_post(begin, name):
                return {}
            found[name] = begin, name
        behind = [at for at in range(names[-1] + 1, last) if not self._ends_before(at)]
        return {} if behind and self._is_post(behind[0], behind[-1] + 1) else found

    def _named(self, index: int) -> NameMatch | None:
        """Return the name with a courtesy form that fills the row."""
        row, view, lexicon, language = self._strip.rows[index], self._strip.view, self._lexicon, self._strip.language
        if row.item or not (is_cjk(view[row.start : row.start + 1]) or honorific_at(view, row.start, lexicon, language)):
            return None
        match = name_at(view, row.start, lexicon, language)
        if match is None or match.honorific is None or match.end > row.end or post_of(view, match, lexicon):
            return None
        rest = _REST.match(view, match.end, row.end)
        return match if rest is not None and rest.end() == row.end and match.plain else None

    def _ends_before(self, index: int) -> bool:
        """Tell whether the row holds contacts, so that the next person's post begins below it."""
        return _CONTACT.search(self._strip.text(self._strip.rows[index])) is not None

    def _is_post(self, first: int, last: int) -> bool:
        """Tell whether the rows hold a post, with its units and its body, and nothing else."""
        rows = self._strip.rows[first:last]
        if not rows or sum(not row.soft for row in rows) > _ROWS_MAX or any(row.item for row in rows):
            return False
        text = self._strip.view[rows[0].start : rows[-1].end].rstrip().rstrip(_MARKS)
        if len(text) > _LETTERS_MAX or text.endswith((*_ENDS, ".")) or any(colon in text for colon in _COLONS):
            return False
        if self._lexicon.announcing.find(Folded(text)) is not None or text[:1].islower():
            return False
        if self._lexicon.greetings.is_addressee(text) or self._lexicon.label(text):
            return False
        told = [self._place(line.replace("\t", " ")) for line in text.split("\n")]
        return places.Place.TITLE in told and told[0] is not places.Place.OTHER

    def _place(self, line: str) -> places.Place:
        """Return what a line holds; one that begins with a post and goes on with its body is a post's."""
        place, (first, comma, _) = places.place(line, self._lexicon), line.partition(",")
        titled = comma and place is places.Place.BODY and places.place(first, self._lexicon) is places.Place.TITLE
        return places.Place.TITLE if titled else place  # "Director, Attorney General's Office"

    def _in_entry(self, index: int) -> tuple[int, int] | None:
        """Return where the post stands above a name that ends an entry: "консультант … службы" / "г-жа Н.Г.Петрова;"."""
        strip, lexicon = self._strip, self._lexicon
        row = strip.rows[index]
        if row.item or index < 2 or not strip.text(row).rstrip().endswith(_ENDS):
            return None
        first = index
        while first and index - first < _ROWS_MAX and not strip.text(strip.rows[first - 1]).rstrip().endswith((*_ENDS, *_COLONS)):
            first -= 1
        text = strip.view[strip.rows[first].start : row.start].rstrip()
        ended = first and first < index and not strip.rows[first].item
        if (
            not ended
            or places.place(text.replace("\n", " "), lexicon) is not places.Place.TITLE
            or not names_first(text, lexicon)
        ):
            return None
        return strip.rows[first].start, strip.rows[first].start + len(text)
