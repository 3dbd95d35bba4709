"""Posts that stand on the rows above their holders' names: in paragraphs, in items by turns, in entries that end in a semicolon.

Which of the two comes first is told by the whole paragraph or list: a post opens it, and none is left over behind its last name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.rows_counted import is_bare_name
from pipeline.extraction.running_text.anchors import post_of
from pipeline.extraction.running_text.posts_before import post_ahead
from pipeline.extraction.running_text.posts_before_initials import names_first
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_ENDS = (";", "；", "؛")  # of entries
_MARKS = " ,،，:："  # behind a post above a name
_PARTED = frozenset(",،;؛，；(（:：–—-")  # between a name and the post behind it
_ROWS_MAX = 3  # of a post above its holder's name
_LETTERS_MAX = 220  # of a post with its units and its body
_CONTACT = re.compile(r"@|\d[\d ()/.-]{6,}")
_PARTS = re.compile(r"[,;.،؛，；:：()（）]\s|[()（）\n]|\s[-–—]\s|[,;.،؛，；]?\s*$")  # of what stands behind a name on its row


class PostsAbove:
    """The posts of one strip that stand above the names of those who hold them.

    In a paragraph (`_in_paragraph`) posts and names take turns, a post first; each name fills its row, with a courtesy form, or
    below a colon without one.
    In a list (`_by_turns`) whole items do so, in either order.
    In an entry (`_in_entry`) the row with the name ends in a semicolon, and the rows above, up to another entry or a colon,
    hold a post.

    Attributes:
        rows: indices of the rows that hold such posts, or go on with them.
        below: indices of the items that hold the post of him whom the item above names.
    """

    def __init__(self, strip: Strip, lexicon: Lexicon) -> None:
        self._strip, self._lexicon = strip, lexicon
        self._taken_in_turns: dict[int, tuple[int, int]] = {}
        led = False  # by a colon above, or by a paragraph of this kind that is
        for first, last in self._paragraphs():
            led = led or (first > 0 and self._announces(strip.rows[first - 1]))
            found = self._in_paragraph(first, last) or (self._in_paragraph(first, last, bare=True) if led else {})
            led = led and bool(found)
            self._taken_in_turns |= found
        self.below: frozenset[int] = frozenset()
        for items in self._runs():
            self._by_turns(items)
        self._holders = {first: name for name, (first, _) in self._taken_in_turns.items()}
        self.rows = frozenset(at for first, last in self._taken_in_turns.values() for at in range(first, last))

    def at(self, index: int) -> tuple[int, int] | None:
        """Return (start, end) in the strip's text of the post above the name on the `index`-th row, None where none is."""
        if index in self._taken_in_turns:
            first, last = self._taken_in_turns[index]
            return self._span(first, last)
        return self._in_entry(index)

    def holder(self, index: int) -> int:
        """Return the row with the name of him whose post begins on the `index`-th row; that row itself where none does."""
        return self._holders.get(index, index)

    def in_item(self, index: int) -> bool:
        """Tell whether the post above the name on the `index`-th row begins an item of a list."""
        return index in self._taken_in_turns and self._strip.rows[self._taken_in_turns[index][0]].item

    def _span(self, first: int, last: int) -> tuple[int, int]:
        start, end = behind_and(self._strip, self._strip.rows[first], self._lexicon), self._strip.rows[last - 1].end
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

    def _runs(self) -> Iterator[list[tuple[int, int]]]:
        """Yield the (first, behind the last) rows of the items with one mark that follow one another."""
        rows, items, mark = self._strip.rows, list[tuple[int, int]](), ""
        for index, row in enumerate(rows):
            if row.soft and items and items[-1][1] == index:
                items[-1] = items[-1][0], index + 1
                continue
            own = self._strip.mark(row) if row.item else ""
            if items and (own != mark or not own):
                yield items
                items = []
            mark = own
            items += [(index, index + 1)] if own else []
        if items:
            yield items

    def _by_turns(self, items: Sequence[tuple[int, int]]) -> None:
        """Note whose posts the items hold that by turns hold a post and name its holder, in either order."""
        named = [self._named(first) is not None for first, _ in items]
        if len(items) < 2 or len(items) % 2 or any(one is other for one, other in pairwise(named)):
            return
        if not all(self._is_post(*item) for item, has in zip(items, named, strict=True) if not has):
            return
        pairs = list(zip(items[::2], items[1::2], strict=True))
        if named[0]:
            self.below |= {at for _, (first, last) in pairs for at in range(first, last)}
        else:
            self._taken_in_turns |= {name: post for post, (name, _) in pairs}

    def _names_holder(self, first: int, last: int) -> bool:
        """Tell whether the item names who holds the post, behind or before it: "- директор Мария Ким", "2. Eva Roe, Judge"."""
        view, language = self._strip.view, self._strip.language
        start, end = self._strip.rows[first].marker_end, self._strip.rows[last - 1].end
        start += len(view[start:end]) - len(view[start:end].lstrip())
        name = name_at(view, start, self._lexicon, language)
        parted = name is not None and name.plain and name.words > 1 and view[name.end : end].lstrip()[:1] in _PARTED
        if name is not None and parted and places.place(view[start : name.end], self._lexicon) is places.Place.OTHER:
            return True
        ahead = post_ahead(view, start, end, self._lexicon, language)
        return ahead is not None and ahead[1] < end  # not of him whom the next row names

    def _in_paragraph(self, first: int, last: int, *, bare: bool = False) -> dict[int, tuple[int, int]]:
        """Return the rows of the post for each row with a name, where a post opens the paragraph and none closes it.

        `bare`: the names have no courtesy form, and fill their rows.
        """
        if first < last and self._lexicon.role_heading(self._strip.text(self._strip.rows[first]).strip(" :：.")) is not None:
            first += 1
        if first + 1 < last and self._strip.rows[first].item and self._names_body(first):
            first += 1  # "II. Ministry of Justice"
        names = [index for index in range(first, last) if (self._is_bare(index) if bare else self._named(index))]
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
        """Return the name with a courtesy form that fills the row, but for his role and his contacts."""
        row, view, lexicon, language = self._strip.rows[index], self._strip.view, self._lexicon, self._strip.language
        start = row.marker_end
        if not (is_cjk(view[start : start + 1]) or honorific_at(view, start, lexicon, language)):
            return None
        match = name_at(view, start, lexicon, language)
        if match is None or match.honorific is None or match.end > row.end or post_of(view, match, lexicon):
            return None
        rest = [part.strip() for part in _PARTS.split(view[match.end : row.end])]
        alone = all(not part or _CONTACT.search(part) or lexicon.role(part) is not None for part in rest)
        return match if alone and match.plain else None

    def _announces(self, row: Row) -> bool:
        """Tell whether the paragraph that ends with this row says before its colon that somebody comes, not whom to ask."""
        text = self._strip.view[self._strip.block_start(row) : row.end].rstrip()
        if not text.endswith(COLONS) or self._lexicon.contact.find(Folded(text)) is not None:
            return False
        cues = (self._lexicon.announcing, self._lexicon.attending, self._lexicon.heading)
        return any(cue.find(Folded(text)) is not None for cue in cues)

    def _is_bare(self, index: int) -> bool:
        """Tell whether the row is a known name without a courtesy form, and nothing else."""
        row = self._strip.rows[index]
        words = key(self._strip.text(row)).split()
        known = any(word in self._lexicon.person_names for word in words) and not any(map(self._lexicon.is_title_word, words))
        return known and is_bare_name(self._strip, row, self._lexicon)

    def _names_body(self, index: int) -> bool:
        """Tell whether the row holds nothing but a body's name."""
        row = self._strip.rows[index]
        return body_span(self._strip.view[row.marker_end : row.end], self._lexicon) is not None

    def _ends_before(self, index: int) -> bool:
        """Tell whether the row holds contacts, so that the next person's post begins below it."""
        return _CONTACT.search(self._strip.text(self._strip.rows[index])) is not None

    def _is_post(self, first: int, last: int) -> bool:
        """Tell whether the rows hold a post, with its units and its body, and nothing else."""
        rows = self._strip.rows[first:last]
        if not rows or sum(not row.soft for row in rows) > _ROWS_MAX or any(row.item for row in rows[1:]):
            return False
        if is_named_first(self._strip.view, rows[0].marker_end, self._lexicon, self._strip.language):
            return False  # "Mr. A, Head of Unit"
        if self._names_holder(first, last):
            return False
        text = self._strip.view[rows[0].marker_end : rows[-1].end].rstrip().rstrip(_MARKS)
        if len(text) > _LETTERS_MAX or text.endswith((*_ENDS, ".")) or any(colon in text for colon in COLONS):
            return False
        if self._lexicon.announcing.find(Folded(text)) is not None or (text[:1].islower() and not rows[0].item):
            return False
        if self._lexicon.greetings.is_addressee(text) or self._lexicon.label(text):
            return False
        told = [self._place(line.replace("\t", " ")) for line in text.split("\n")]
        return places.Place.TITLE in told and told[0] is not places.Place.OTHER

    def _place(self, line: str) -> places.Place:
        """Return what a line holds; one that begins with a post and goes on with its body is a post's."""
        place, (first, comma, _) = places.place(line, self._lexicon), line.partition(",")
        within = place in (places.Place.BODY, places.Place.UNIT)
        titled = comma and within and places.place(first, self._lexicon) is places.Place.TITLE
        return places.Place.TITLE if titled else place  # "Director, Attorney General's Office"

    def _in_entry(self, index: int) -> tuple[int, int] | None:
        """Return where the post stands above a name that ends an entry: "консультант … службы" / "г-жа Н.Г.Петрова;"."""
        strip, lexicon = self._strip, self._lexicon
        row = strip.rows[index]
        if row.item or index < 2 or not strip.text(row).rstrip().endswith(_ENDS):
            return None
        first = index
        while first and index - first < _ROWS_MAX and not strip.text(strip.rows[first - 1]).rstrip().endswith((*_ENDS, *COLONS)):
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


def behind_and(strip: Strip, row: Row, lexicon: Lexicon) -> int:
    """Return where an item begins behind the "and" before the last one: "- and the Coordinator of X, Ms. B"."""
    start = row.marker_end
    joined = lexicon.together.match(f" {strip.view[start : row.end]}") if row.item and strip.language != "ar" else None
    return start + joined.end() - 1 if joined is not None else start


def is_named_first(view: str, start: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the text begins with somebody's courtesy form and name; "Coronel de Policía" is a post."""
    match = name_at(view, start, lexicon, language)
    named = match is not None and match.honorific is not None and match.start == start and match.plain
    return named and match is not None and not post_of(view, match, lexicon)
