"""The bodies under whose headings a list stands: "A. MINISTRY OF JUSTICE", "II. Ministère de l'intérieur", "一、外交部"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.item_marks import HeadingMark, heading_mark
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.headings import behind_lead, body_span, under_body
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, HEADING_MARKS, LIST_COMMAS, bare_heading, without_colon

HEADING_ROWS = 3  # over which the name of a body may be broken
_BODIES = (places.Place.BODY, places.Place.UNIT)
_VERB_LETTERS = 5  # "has", "is" lead to nothing
_SENTENCE_WORDS = 9  # with a verb among them anywhere: "This Ministry requests the Secretariat to register instead:"
_LED_LETTERS = 16  # behind the verb of a row that leads to a list: "comunica [lo siguiente]:"
DOUBTED = 0.35  # that the entry has the right body, where a heading is missing or its words are known as no body's


@dataclass(frozen=True, slots=True)
class Heading:
    """A body that all entries below it share.

    Attributes:
        piece: its name.
        via: by which structure the persons stand below it.
        mark: with which it begins, None for none.
        known: the words are a body's.
    """

    piece: Piece
    via: str
    mark: HeadingMark | None
    known: bool


def under_heading(person: Person, heading: Heading, lexicon: Lexicon) -> Person:
    """Return the person with the body of a heading above, doubted where its words are no body's; his own is as sure as it was."""
    told = under_body(person, heading.piece, lexicon)
    taken = told is not person and not heading.known
    return replace(told, body_sure=min(told.body_sure, DOUBTED)) if taken else told


class BodyHeadings:
    """Takes the headings of one strip, one after the other, and gives their bodies to the persons below."""

    def __init__(
        self, strip: Strip, lexicon: Lexicon, names: Callable[[Row], NameMatch | None], posted: Callable[[Row], bool]
    ) -> None:
        """`names` tells with which name a row begins, `posted` whether it begins with the post of him who is named behind."""
        self._strip, self._lexicon, self._names, self._posted = strip, lexicon, names, posted
        self.current: Heading | None = None
        self._first = 0  # among the persons of the strip, of those below the heading
        self._marked: HeadingMark | None = None
        self._roles_each = False  # below the heading a role stands above each name
        self._turns: dict[int, frozenset[int]] = {}  # by where a paragraph begins, the rows of the bodies that take turns in it

    def carry(self, heading: Heading | None) -> None:
        """Begin under the heading with which the page above ended, if the first item here counts on: "12. Ms. B", not "1."."""
        first = next((row for row in self._strip.rows if row.item), None)
        mark = heading_mark(self._strip.text(first), first.marker_end - first.start) if first is not None else None
        self.current = heading if mark is not None and mark.number > 1 else None

    def take(self, index: int, *, fresh: bool, before: Callable[[], None], done: list[tuple[int, Person]]) -> int:
        """Return how many rows from the `index`-th on are a heading of those named below it; 0 for none.

        Above an entry without an item's mark it may be the body of the person above, unless such headings began the list.

        Args:
            index: of the row in the strip.
            fresh: nobody is named above, or the heading of a role stands right above.
            before: ends the entry that is open, which is none of the heading's.
            done: the persons found so far; those of whom a heading may have been lost are doubted.
        """
        row = self._strip.rows[index]
        mark = heading_mark(self._strip.text(row), row.marker_end - row.start)
        above = self._strip.text(self._strip.rows[index - 1]).rstrip() if index and not row.first else ""
        if row.soft or (row.item and mark is None) or above.endswith(LIST_COMMAS):
            return 0  # "1. Mr. A, Head of Unit," / "Ministry of Justice" / "2. Ms. B, Adviser,"
        last = self._last_row(index)
        if last is None or any(
            self._names_somebody(other, first=other is row and last > index) for other in self._strip.rows[index : last + 1]
        ):
            return 0
        following = self._strip.rows[last + 1 + self._is_role(last + 1)]
        turns = last == index and self._by_turns(index)
        begun = self.current is not None or fresh or turns
        match = self._names(following)
        below = following.item and mark is not None and self._strip.mark(following) != mark.kind
        if mark is not None and following.item and not below:
            return 0  # an item that names nobody
        named = match is not None and ((self._is_courteous(following, match) and begun) or turns)
        if not (below or (match is not None and (following.item or named or self._is_closed_body(row)))):
            return 0
        # A small letter goes on with the row above: "… из Генеральной / прокуратуры:" is cut from its body's name.
        closed = self._strip.text(self._strip.rows[last]).rstrip().endswith(COLONS) and not self._strip.text(row)[:1].islower()
        again = self._in_capitals_again(row, following) or self._of_posts_again(following)
        if not (row.first or mark is not None or closed or again or turns):
            return 0
        # Not in "… serve in the Financial Intelligence" / "Unit:".
        above_items = fresh and row.first and last == index and following.item
        alone = mark is not None or turns or above_items or (closed and (row.first or self.current is not None))
        heading = self._heading(row, self._strip.rows[last], mark, via="list" if following.item else "block", alone=alone)
        if heading is None:
            if self.current is not None and row.first and self._says_something_else(row, self._strip.rows[last]):
                self.current = replace(self.current, known=False)
            return 0
        before()
        self._take(heading, done)
        self._roles_each = self._is_role(last + 1)
        return last - index + 1

    def under_role(self, done: int) -> None:
        """Doubt the body for those below a role's heading where its own persons, of `done`, stand above."""
        if self.current is not None and done > self._first and not self._roles_each:
            self.current = replace(self.current, known=False)

    def _take(self, heading: Heading, done: list[tuple[int, Person]]) -> None:
        mark, before = heading.mark, self._marked
        if mark is not None and before is not None and mark.kind == before.kind and mark.number > before.number + 1 > 1:
            # "A." and then "C.": where the second heading stood among these persons nobody knows.
            done[self._first :] = [(at, replace(person, body_sure=DOUBTED)) for at, person in done[self._first :]]
        if mark is not None and before is not None and mark.bare and mark.number <= before.number:
            mark = replace(mark, number=before.number + 1)  # a misread letter
        self.current, self._marked, self._first = heading, mark or before, len(done)

    def _last_row(self, index: int) -> int | None:
        """Return the last row of what may be a heading that begins on this row: an entry begins below it."""
        rows = self._strip.rows
        for last in range(index, min(index + HEADING_ROWS, len(rows) - 1)):
            role = self._is_role(last + 1)
            following = rows[last + 1 + role]
            match = self._names(following)
            if following.item or (match and (self._is_courteous(following, match) or self._is_closed_body(rows[last]))):
                return last
            if last == index and self._is_somebody(following) and self._by_turns(index):
                return last
            if following.first or role:
                return None
        return None

    def _is_courteous(self, row: Row, match: NameMatch) -> bool:
        """Tell whether a courtesy form stands before the name, a rank with a stroke behind it too: "المقدم / ناصر"."""
        form = honorific_at(self._strip.view, row.marker_end, self._lexicon, self._strip.language)
        return match.honorific is not None or (form is not None and form <= match.start)

    def _is_closed_body(self, row: Row) -> bool:
        """Tell whether the row is a body's name with a colon behind it: below it names need neither mark nor courtesy form."""
        text = self._strip.text(row).rstrip()
        bare = without_colon(text)
        lead = behind_lead(text, 0, self._lexicon)  # "From the Permanent Mission:"
        bare, text = bare[lead:], text[lead:]
        kind = places.place(bare, self._lexicon) if bare != text else places.Place.OTHER
        return kind is places.Place.BODY and not self._lexicon.label(bare) and not self._lexicon.is_state(bare)

    def _is_role(self, index: int) -> bool:
        """Tell whether this row is a role on a line of its own, above a name."""
        more = index + 1 < len(self._strip.rows)
        text = bare_heading(self._strip.text(self._strip.rows[index])) if more else ""
        return bool(text) and self._lexicon.role_heading(text) is not None

    def _names_somebody(self, row: Row, *, first: bool) -> bool:
        """Tell whether a row begins with somebody's name; without a courtesy form the `first` of several that is but a name."""
        match = self._names(row)
        if match is None or match.honorific is not None:
            return match is not None
        whole = not self._strip.view[match.end : row.end].strip()
        return first and whole and match.plain and places.place(self._strip.text(row), self._lexicon) is places.Place.OTHER

    def _in_capitals_again(self, row: Row, following: Row) -> bool:
        """Tell whether row and heading above are in capitals and the entries are not: no blank line need stand between them."""
        written = self.current is not None and following.item and self.current.piece.text.isupper()
        return written and self._strip.text(row).isupper() and not self._strip.text(following).isupper()

    def _of_posts_again(self, following: Row) -> bool:
        """Tell whether below a heading without mark the items set posts before names: a body is left over behind none of them."""
        above = self.current is not None and self.current.mark is None and self.current.via == "list"
        return above and following.item and self._posted(following)

    def _by_turns(self, index: int) -> bool:
        """Tell whether a body alone on its row is one of several above persons, without blank lines between."""
        begins = bisect_right(self._begins, index)
        start = self._begins[begins - 1] if begins else 0
        if start not in self._turns:
            rows = self._strip.rows[start : self._begins[begins] if begins < len(self._begins) else len(self._strip.rows)]
            self._turns[start] = frozenset(start + at for at in self._bodies_by_turns(rows))
        return index in self._turns[start]

    @cached_property
    def _begins(self) -> Sequence[int]:
        """The rows on which a paragraph begins, or a role's heading that goes on with none: told once, of the whole strip."""
        rows = enumerate(self._strip.rows)
        return [at for at, row in rows if not row.item and (row.first or (not row.soft and self._begins_group(at)))]

    def _bodies_by_turns(self, paragraph: Sequence[Row]) -> Sequence[int]:
        """Return which rows are bodies above persons, by turns, in the rows between which no blank line and no role stands.

        One stands above the first person and none below the last, so that each is of those below it: were they of those above,
        the first would be nobody's and the last person would lack his.
        """
        numbered = [(at, row) for at, row in enumerate(paragraph) if not row.soft]
        rows = [row for _, row in numbered]
        persons = [at for at, other in enumerate(rows) if self._is_somebody(other)]
        if not persons or persons[0] == 0 or self._announces(rows[persons[0] - 1]):
            return ()
        named = frozenset(persons)
        alone = [at for at in range(persons[0] - 1, len(rows)) if at not in named and not self._is_contact(rows[at])]
        kinds = {at: places.place(without_colon(self._strip.text(rows[at])), self._lexicon) for at in alone}
        bodies = [at for at, kind in kinds.items() if kind in _BODIES]
        above = all(at + 1 in named for at in bodies)
        posts = all(kind in (*_BODIES, places.Place.TITLE) for kind in kinds.values())
        by_turns = len(bodies) > 1 and bodies[0] < persons[0] and above and posts
        return [numbered[at][0] for at in bodies] if by_turns else ()

    def _announces(self, row: Row) -> bool:
        """Tell whether the row leads the whole list in, and is no body of some: "The delegation is composed as follows:"."""
        text = without_colon(self._strip.text(row))
        return (
            self._lexicon.said.delegation_named.search(text) is not None
            or self._lexicon.announcing.find(Folded(text)) is not None
        )

    def _is_somebody(self, row: Row) -> bool:
        """Tell whether a row names somebody: with a mark or a courtesy form, or by a whole name before a comma or alone."""
        match = self._names(row)
        if match is None or row.item or match.honorific is not None:
            return match is not None
        name = self._strip.view[match.start : match.end]
        whole = match.plain and match.words > 1 and self._strip.view[match.end : row.end].lstrip()[:1] in ("", *LIST_COMMAS)
        return whole and match.start == row.start and places.place(name, self._lexicon) is places.Place.OTHER

    def _begins_group(self, at: int) -> bool:
        """Tell whether a row is a role's heading, and no post below a row that is but somebody's name: "Counsellor"."""
        row = self._strip.rows[at]
        above = self._strip.rows[at - 1] if at else row
        match = self._names(above) if at and self._lexicon.is_title_word(key(self._strip.text(row))) else None
        return self._is_of_role(row) and (match is None or bool(self._strip.view[match.end : above.end].strip()))

    def _is_contact(self, row: Row) -> bool:
        return has_contact(self._strip.text(row))

    def _is_of_role(self, row: Row) -> bool:
        return self._lexicon.role_heading(bare_heading(self._strip.text(row))) is not None

    def _heading(self, row: Row, last: Row, mark: HeadingMark | None, *, via: str, alone: bool) -> Heading | None:
        """Return what these rows name; `alone`: by a mark, a colon or its place a unit here is no part of a post above."""
        start = row.start + (mark.end if mark is not None else 0)
        text = self._strip.view[start : last.end].replace("\n", " ")
        if self._lexicon.role_heading(bare_heading(text)) is not None or self._writes(text):
            return None
        alike = mark is not None and self._marked is not None and mark.kind == self._marked.kind
        another = self.current is not None and (row.first or alike)
        unit = alone and places.place(without_colon(text), self._lexicon) is places.Place.UNIT
        span = body_span(text, self._lexicon, unknown=another or unit, rows=last is not row)
        if span is None:
            return None
        told = places.place(text[slice(*span)], self._lexicon)
        piece = Piece(self._strip.passage, start + span[0], start + span[1])
        known = told is places.Place.BODY or (told is places.Place.UNIT and (mark is not None or text.rstrip().endswith(COLONS)))
        return Heading(piece, via, mark, known=known)  # units without a mark between persons may be of those above

    def _writes(self, text: str) -> bool:
        """Tell whether the row leads to what a body writes: "The Permanent Mission of Norland informs:"; Arabic begins so."""
        bare = text.rstrip()
        if not bare.endswith(COLONS):
            return False
        folded = Folded(bare)
        cues_of_verbs = (self._lexicon.honour, self._lexicon.saying, self._lexicon.predicate)
        verbs = ((start, end) for cues in cues_of_verbs for start, end in cues.all(folded) if end - start >= _VERB_LETTERS)
        if is_arabic(bare[:1]):
            return any(start == 0 for cues in cues_of_verbs for start, _ in cues.all(folded))
        words = self._lexicon.small.without_article(bare).split()
        told = len(words) >= _SENTENCE_WORDS and any(is_loose(word, self._lexicon) for word in words[1:2])
        led = len(bare) if len(words) >= _SENTENCE_WORDS else _LED_LETTERS
        return told or any(bare[start].islower() and len(bare) - end <= led for start, end in verbs)

    def _says_something_else(self, row: Row, last: Row) -> bool:
        """Tell whether what stands like a heading may be one that was not understood: no post, no part in the delegation."""
        text = self._strip.view[row.start : last.end].replace("\n", " ").strip(HEADING_MARKS)
        parts = re.split(r"[,،，]", text)
        titled = any(places.place(part, self._lexicon) is places.Place.TITLE for part in parts)
        return not titled and self._lexicon.role_heading(text) is None

    def given(self, person: Person) -> Person:
        """Return the person with the body of the heading above."""
        heading = self.current
        if heading is None or person.via != heading.via:
            return person
        return under_heading(person, heading, self._lexicon)
