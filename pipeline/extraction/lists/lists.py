"""Persons in running text that is laid out as a list: numbered items, blocks, labelled lines, one person after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from models.reply import Role
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece, described, named
from pipeline.extraction.entries.names import spelling
from pipeline.extraction.entries.segments import before_next_sentence, ends_fully
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.cell_values import body_behind
from pipeline.extraction.forms.labels import LabelledValue, label_of, labelled_person, with_label
from pipeline.extraction.forms.roles_before_labels import role_before_label
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.before import Before
from pipeline.extraction.lists.body_headings import BodyHeadings, Heading
from pipeline.extraction.lists.chinese_contact_lines import says_in_chinese
from pipeline.extraction.lists.entry_text import entry_text, with_role_sentence
from pipeline.extraction.lists.inner_entries import inner_names, names_several, with_doubt
from pipeline.extraction.lists.inner_items import InnerItems
from pipeline.extraction.lists.item_leads import Lead, with_post_before
from pipeline.extraction.lists.labels_above import LabelsAbove, heads_next, label_but_number, says_again
from pipeline.extraction.lists.open_entry import OpenEntry
from pipeline.extraction.lists.openings import Openings
from pipeline.extraction.lists.parts_put_in import part_put_in
from pipeline.extraction.lists.posts_above import PostsAbove
from pipeline.extraction.lists.posts_behind import TITLE_LINE_LETTERS
from pipeline.extraction.lists.posts_in_blocks import weight_of_last
from pipeline.extraction.lists.role_groups import Group, group_below, in_block, role_below, still_meant, with_part_above
from pipeline.extraction.lists.role_rows import goes_on, heads_by_turns, is_of_name_above, is_post_below, role_row
from pipeline.extraction.lists.row_names import RowNames
from pipeline.extraction.lists.sentence_rows import goes_on_with, is_foot_below, is_sentence, stands_alone
from pipeline.extraction.lists.unknown_labels import among_labels, given_below_family
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.belongings import names_known
from pipeline.extraction.running_text.items_told import before_news
from pipeline.extraction.running_text.said_below import of_others_too
from pipeline.extraction.running_text.strip_reading import beside
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import Folded, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_BESIDE_WORDS = 3  # words beside the contacts of a line that only holds contacts, a post and a body


class ListReader:
    """Walks down the rows of one strip and gathers entries."""

    def __init__(
        self, strip: Strip, zones: tuple[Zone, ...], hits: Sequence[Hit], lexicon: Lexicon, marked: Sequence[Tag] = ()
    ) -> None:
        self._strip, self._zones, self._hits, self._lexicon = strip, zones, tuple(hits), lexicon
        self._posts, self._labels = PostsAbove(strip, lexicon), LabelsAbove(strip, lexicon)
        self._names = RowNames(strip, lexicon, self._posts)
        self._openings, self._inner = Openings(strip, zones, self._hits, lexicon, marked), InnerItems(strip, self._posts, lexicon)
        self._done, self._labelled = list[tuple[int, Person]](), list[LabelledValue]()
        self._open: OpenEntry | None = None
        self.group: Group | None = None  # by the last heading above entries, of all below it
        self._next_role: tuple[Role, Piece] | None = None
        self._block_role: tuple[int, Role] | None = None  # a heading in the block of those whom it heads
        self._lead = Lead(0)  # what stands before the name of the open entry: "Secretary: Ms. A"
        self.bodies = BodyHeadings(strip, lexicon, self._names.of, self._names.posted)
        self._headed, self._headed_to = -2, 0  # the row with the last heading of a role; where that of a body ends
        self.covered, self.rests = list[tuple[int, int]](), list[tuple[int, int]]()  # rests: sentences that announce others

    def read(self, group: Group | None = None, body: Heading | None = None) -> list[tuple[int, Person]]:
        """Return (offset, person) of everybody in the strip's lists, in order.

        `group`, `body`: of the headings under which the page above ended, for entries with which this begins, or counts on.
        """
        self.group = group
        self.bodies.carry(body)
        for index, row in enumerate(self._strip.rows):
            if within(self._zones, row.start) or index in self._posts.rows:
                self._close()
            else:
                self._row(index, row)
        self._close()
        return self._done

    def _row(self, index: int, row: Row) -> None:
        text = self._strip.text(row)
        if not any(map(str.isalnum, text)) or self._lexicon.together.fullmatch(f" {text.strip()} "):
            return  # dirt, a line drawn with signs, or an "and" ends nobody's entry
        within_name = (entry := self._open) is not None and row.start < entry.after_name and not row.item
        if entry is not None and (within_name or self._inner.holds(index, row, entry.mark, entry.after_name)):
            entry.end = row.end
            return
        if self._is_role_row(index, row) or self._is_labelled(index, row, text):
            return
        if (given := given_below_family(row, text, self._labelled, self._strip, self._lexicon)) is not None:
            self._labelled.append(given)
            return
        if self._is_body_row(index, row) or self._is_spelling(row, text) or self._begins(index, row):
            return
        if self._goes_on(index, row, text):
            if self._open is not None:
                self._open.end = row.end
            return
        self._close()
        if not self._done and self._headed < 0 and any(map(str.isalpha, text)):
            self.group = None  # the page begins with something else than its list
            self.bodies.current = self.bodies.current if self._headed_to else None

    # -- roles that stand alone

    @cached_property
    def _turns(self) -> frozenset[int]:
        return heads_by_turns(self._strip, lambda row: self._names.of(row) is not None, self._lexicon)

    def _is_role_row(self, index: int, row: Row) -> bool:
        if (put_in := part_put_in(self._strip, index, self._lexicon)) is not None:
            self._close()
            self._next_role, self.group = put_in, None
            return True
        told = role_row(self._strip, index, lambda other: self._names.of(other) is not None, self._lexicon)
        turns = told is not None and not row.first and index in self._turns
        if told is None or (not turns and goes_on(self._strip, row, told, self._open, self._lexicon)):
            return False
        leads = told.names_next or heads_next(self._strip, index, self._lexicon)
        heads = told.heading or turns
        if not heads and (entry := self._open) is not None:
            if is_post_below(self._strip, row, told, entry, self._lexicon):
                return False
            above = is_of_name_above(self._strip, index, told, entry, self.group, self._hits, self._lexicon)
            if above or (row.block == entry.block and not leads):
                said, entry.end = self._strip.view[entry.after_name : [row, *told.below][-1].end], row.end
                entry.person = role_below(entry.person, told.role, told.piece, said, self._lexicon)
                self.covered.append((row.start, row.end))  # a full line above may seem to go on with it
                return True
        if not heads and self._labelled and row.block == self._labelled[-1].block and not leads:
            self._labelled.append(LabelledValue("role", told.piece, row.block))
            return True
        self._close()
        self.bodies.under_role(len(self._done))
        if heads or (row.first and told.ends_block):
            self.group, self._headed = group_below(told.words, told.role, self._lexicon), index
            self._next_role = self._block_role = None  # "Members of the delegation" / "Head of delegation:": the next one leads
        else:
            block = in_block(self._strip, row, told.words, told.role, self.group, self._lexicon, self._hits)
            self._next_role, self.group = block
            self._block_role = (row.block, told.role) if row.first and told.role is not Role.HEAD else None
        return True

    # -- bodies whose people stand below: "From the Ministry of Home Affairs:"

    def _is_body_row(self, index: int, row: Row) -> bool:
        """Take a row that names nothing but a body, with those that go on with it, as a heading of the entries below it."""
        if row.start < self._headed_to:
            return True
        fresh = self._headed == index - 1 or not (self._done or self._open or self._labelled)
        rows = self.bodies.take(index, fresh=fresh, before=self._close, done=self._done)
        if rows:
            self._headed_to = self._strip.rows[index + rows - 1].end
        return bool(rows)

    def _is_spelling(self, row: Row, text: str) -> bool:
        entry = self._open
        if entry is None or row.item or row.first or row.block != entry.block or not entry.is_one_row:
            return False
        bare = not any(letter.isalnum() for letter in self._strip.view[entry.after_name : entry.end])
        match = spelling(text, entry.person.name[0].text, self._lexicon, self._strip.language) if bare else None
        if match is None:
            return False
        latin = Piece(self._strip.passage, *match.moved(row.start).name)
        entry.person = entry.person if is_latin(entry.person.name[0].text) else replace(entry.person, latin=latin)
        entry.end = entry.first_row_end = entry.after_name = row.end
        return True

    def _is_labelled(self, index: int, row: Row, text: str) -> bool:
        begin = row.marker_end - row.start
        led = role_before_label(text, begin, self._lexicon, self._strip.language)
        found = label_of(text, begin if led is None else led.label, self._lexicon, self._strip.language)
        found = label_but_number(found, self._strip, row, self._hits)
        if found is None or names_several(self._strip, index, row.start + found[1], self._lexicon):
            return False
        names, value_start = found
        piece = Piece(self._strip.passage, row.start + value_start, row.end)
        label = key(text[begin if led is None else led.label : value_start])
        value = LabelledValue(names[0], piece, row.block, also=names[1:], label_start=row.start, label=label)
        opens, shared = index in self._labels.opening, index in self._labels.shared
        fresh = bool(set(names) & PERSONAL) or names[0] == "honorific" or opens
        if opens or shared:
            self._close()
        if shared:
            self.bodies.current = Heading(piece, "labels", None, known=True)
            return True
        courtesy = fresh and names[0] == "honorific" and self._names.labelled_below(index, self._labelled)
        again = says_again(value, self._labelled) or (courtesy and any(item.name in PERSONAL for item in self._labelled))
        if led is not None or again or (fresh and self._open is not None):
            self._close()
        if led is not None:
            self._next_role = led.role, Piece(self._strip.passage, row.start + begin, row.start + led.end)
        if fresh or self._labelled:
            self._labelled.append(value)
            return True
        if self._open is not None:
            self._open.end = row.end
            if names[0] in ("title", "organisation", "role"):
                self._open.person = with_label(self._open.person, names[0], piece, self._lexicon)
                self.covered.append((row.start, row.end))  # no running text; contacts behind it still count
            return True
        return bool(set(names) - {"title", "organisation", "role", "number", "member"})

    def _begins(self, index: int, row: Row) -> bool:
        language, lead = self._strip.language, self._names.lead(index)
        below = self._headed == index - 1 or (bool(self._done) and self._headed_to == row.start - 1)
        via = self._open.person.via if self._open is not None else None
        before = Before(via, tuple(person for _, person in self._done), self._next_role is not None or below, tuple(self.covered))
        begun = self._openings.begun(index, row, lead, before)
        if begun is None:
            return False
        match, via, weight = begun
        weight = min(weight, weight_of_last(self._strip, row, match, lead.post))
        via = "list" if self._posts.in_item(index) else via
        self._close()
        part, group = self._next_role, self.group
        told, self.group = still_meant(self._strip, row, self._hits, part, self._headed, group, self._lexicon)
        person = named(match, self._strip.passage, via=via, weight=weight, language=language)
        taken = (told, self.group) != (part, group)
        person = with_part_above(person, lead.role or told, taken, self._strip, row, self._lexicon)
        self._next_role, self._lead = None, lead
        start = lead.post.start if lead.post is not None and lead.above else row.start
        self._open = OpenEntry(start, row.end, row.block, person, match.end, row.end, self._strip.mark(row))
        return True

    # -- rows that go on

    def _goes_on(self, index: int, row: Row, text: str) -> bool:
        if (unknown := among_labels(self._strip, index, row, text, self._labelled, self._lexicon)) is not None:
            self._labelled.append(unknown)
            return True
        if self._labelled and goes_on_with(self._labelled[-1], row, text, self._lexicon):
            last = self._labelled[-1]
            self._labelled[-1] = replace(last, piece=Piece(last.piece.passage, last.piece.start, row.end))
            return True
        named = [*([self._open.person] if self._open is not None else []), *(person for _, person in self._done)]
        if self._open is None or of_others_too(self._strip, row, self._lexicon, named):
            return False
        counts = row.item and self._open.person.via == "list" and any(map(str.isalnum, self._open.mark))
        if counts and self._open.mark == self._strip.mark(row):
            return False  # the list counts on: an item that names nobody
        if row.soft or (row.block == self._open.block and not row.first):
            return not stands_alone(self._strip, row, self.covered, self._lexicon)
        touched = [hit for hit in self._hits if row.start <= hit.start < row.end]
        if touched and names_known(self._strip, (row.start, row.end), touched, named):
            return False
        if touched:
            self._open.block = row.block
            words = beside(self._strip, (row.start, row.end), touched).split()
            few = len(words) <= _BESIDE_WORDS and not says_in_chinese(" ".join(words), self._lexicon)
            return row.start == touched[0].start or few
        if row.item and self._open.person.via == "list":
            return False
        told = self._strip.view[self._open.after_name : self._open.end]
        ended = told.rstrip().endswith((";", "；", "؛")) or (self._open.person.via == "list" and ends_fully(told))
        if len(text) >= TITLE_LINE_LETTERS or text.rstrip().endswith(COLONS) or self._lexicon.heading.find(Folded(text)):
            return False
        foot = is_foot_below(self._strip, row, self._zones, self._hits, self._lexicon)
        apart = ended or foot or self._lead.post is not None or self._names.heads(row, told)
        if row.first and (apart or is_sentence(self._strip, row, told)):
            return False  # the Mission's own name at the foot, who signs below the last item; or his post stands above
        placed = places.place(text, self._lexicon) is not places.Place.OTHER
        placed = placed and len(key(told).split()) < 8 and not text.rstrip().endswith((".", "。"))
        self._open.block = row.block if placed else self._open.block
        return placed

    def _close(self) -> None:
        if self._open is not None:
            self._close_open(self._open)
        if self._labelled:
            self._close_labelled()
        self._open, self._labelled = None, []

    def _close_open(self, entry: OpenEntry) -> None:
        covered = (*self.covered, *self._openings.addresses, *self._inner.marks)
        text = entry_text(self._strip.view, (entry.start, entry.end), covered)
        begin, language = entry.after_name, self._strip.language
        entry.person, text = with_role_sentence(entry.person, text, begin, entry.end, self._lexicon)
        rest_end = before_next_sentence(text, begin, entry.end, self._hits, self._lexicon, language)
        news = before_news(text, begin, entry.end, self._hits, self._lexicon, language)
        if news < entry.end:  # "… is ill. She will be replaced by Mr. B, …"
            self.rests, rest_end, entry.end = [*self.rests, (news, entry.end)], min(rest_end, news), news
        posts_first = self._lead.post is not None and not self._lead.above
        inner = inner_names(text, begin, rest_end, self._lexicon, language, posts_first=posts_first)
        stops = [*(one.cut for one in inner), rest_end]
        person = described(entry.person, self._strip.passage, text, begin, stops[0], self._hits, self._lexicon)
        person = with_post_before(person, self._lead, self._strip.view, self._lexicon)
        if entry.person.title:  # behind its label: "职务：[司法部]外事司司长"
            person = body_behind(person, (), self._lexicon)
        if person.role is None and self._block_role is not None and self._block_role[0] == entry.block:
            person = replace(person, role=self._block_role[1])
        self._done += [] if inner and inner[0].instead else [(entry.start, self._with_group(with_doubt(person, inner)))]
        self.covered.append((entry.start, entry.end))
        for one, stop in zip(inner, stops[1:], strict=True):
            other = one.person(entry.person, self._strip.passage, shares=one.cut <= entry.first_row_end)
            other = described(other, self._strip.passage, text, one.match.end, stop, self._hits, self._lexicon)
            other = self._with_group(with_post_before(other, self._lead, self._strip.view, self._lexicon))
            self._done += [] if one.gone else [(one.cut, other)]
            shared = one.joined and one is inner[0] and not (one.gone or person.title or person.organisation)
            if shared and person.role is not None:
                self._done[-2] = (entry.start, replace(self._done[-2][1], organisation=other.organisation))  # of both advisers

    def _close_labelled(self) -> None:
        person = labelled_person(values := self._labelled, self._hits, self._lexicon, self._strip.language, via="labels")
        start = values[0].label_start
        self.covered.append((start, values[-1].piece.end))
        if person is not None:
            if person.role is None and self._next_role is not None:
                person = replace(person, role=self._next_role[0], role_piece=self._next_role[1])
            self._next_role = None
            self._done.append((start, self._with_group(person)))

    def _with_group(self, person: Person) -> Person:
        person = self.bodies.given(person)
        if self.group is not None:
            person, self.group = self.group.given(person)
        return person
