"""Reads the persons of one strip: its lists and sentences, without those who do not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from config.knowledge import Knowledge
from models.errors import ToolMissing
from pipeline.extraction.correspondence.absent_persons import all_absent, without_absent
from pipeline.extraction.correspondence.absent_together import without_joined
from pipeline.extraction.correspondence.answers_in_items import Answer, without_denied_by_answers
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.contacts_by_model import contact_sentences
from pipeline.extraction.correspondence.contacts_in_brackets import without_contact_brackets
from pipeline.extraction.correspondence.headed_companions import without_companions
from pipeline.extraction.correspondence.signatory import ComingText, with_writer
from pipeline.extraction.correspondence.signed_for import signers_like_delegates
from pipeline.extraction.correspondence.unchanged import without_unchanged
from pipeline.extraction.correspondence.writers_attending import says_he_comes, stays_away
from pipeline.extraction.correspondence.zone import LETTERHEAD, Zone, within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labelled_cells import Finder
from pipeline.extraction.gathered import Gathered
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.body_headings import Heading
from pipeline.extraction.lists.listed_or_told import Placed, listed_or_told
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_groups import Group
from pipeline.extraction.lists.rosters import parted
from pipeline.extraction.lists.rows import Denial
from pipeline.extraction.missed.beside_writers import beside_writer
from pipeline.extraction.missed.joined_in_chinese import joined_unread
from pipeline.extraction.missed.names_below_colons import passed_names
from pipeline.extraction.missed.passed_over import empty_roles, passed_bullets, passed_items, spans_of
from pipeline.extraction.missed.struck_off import struck_with_contacts
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.readable_strip import readable_strip
from pipeline.extraction.running_text.contacts_of_all import contacts_told
from pipeline.extraction.running_text.contacts_of_others import with_own
from pipeline.extraction.running_text.departures import Departures
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.said_beside import with_said_beside
from pipeline.extraction.told_elsewhere.bodies_above_changes import with_bodies_above
from pipeline.extraction.told_elsewhere.change_sentences import ChangeReader
from pipeline.extraction.told_elsewhere.changes_told import changes_told, without_told, without_wrong
from pipeline.extraction.told_elsewhere.denied_addresses import without_denied
from pipeline.extraction.told_elsewhere.footnotes import without_notes
from pipeline.extraction.told_elsewhere.role_above import with_role_announced
from pipeline.extraction.told_elsewhere.struck import is_label, struck, with_role_of_label
from pipeline.extraction.trust.witness import Testimony, heard, seen_alone, testimony
from pipeline.extraction.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a strip or table stands."""

    note: bool  # in the note itself, not in a list that comes with it
    scanned: bool  # on a page that was read from a picture
    below: bool = False  # below a table of its page
    in_head: bool = False  # above the note's compliments, in its letterhead


@dataclass(frozen=True, slots=True)
class _Bounded:
    """A strip with where nobody who is named comes, and what the trained tagger marks in it."""

    strip: Strip
    zones: tuple[Zone, ...]  # those of what is struck among them
    struck: tuple[Zone, ...]
    hits: tuple[Hit, ...]  # its contacts, those in brackets of contact persons left out
    told: Testimony | None  # None where the model is not installed
    marked: tuple[Tag, ...]


class StripReader:
    """Reads the persons of one message's strips, one after the other: a heading may hold for the next one.

    Args:
        words: the words of all languages.
        knowledge: languages and States.
        find: returns every contact of a passage, in order.
        denies: tells whether a sentence says that somebody does not come.
        gathered: where what else the strips hold is put.
        changes: the message is an amendment: sentences may tell what changes.
    """

    def __init__(
        self,
        words: Lexicon,
        knowledge: Knowledge,
        find: Finder,
        denies: Denial,
        gathered: Gathered,
        *,
        changes: bool = False,
    ) -> None:
        self._lexicon, self._knowledge, self._find, self._denies = words, knowledge, find, denies
        self._gathered, self._changes = gathered, changes
        self._group: Group | None = None  # with which the strip above ends: its heading may hold for the next page
        self._body: Heading | None = None  # likewise

    def forget(self) -> None:
        """Forget the headings above: another document begins."""
        self._group, self._body = None, None

    def read(self, part: Strip, standing: Standing, *, anywhere: bool, names: frozenset[str] = frozenset()) -> list[Person]:
        """Return the persons of the strip, in order.

        Args:
            part: the strip.
            standing: where it stands.
            anywhere: whoever is named is taken, though no sentence says that he comes.
            names: lines known to name somebody.
        """
        part, denied, remarks = readable_strip(part, self._lexicon)
        bounded = self._bounded(part, standing, names)
        part, excluded, hits = bounded.strip, bounded.zones, bounded.hits
        changes = changes_told(part, excluded, self._lexicon, self._knowledge) if self._changes else ()
        hits = without_wrong(part, changes, without_denied(part.view, hits, self._lexicon), self._knowledge)
        hits, own_hits, common = contacts_told(part, hits, self._lexicon, excluded)
        self._gathered.readings.append(Reading(part, own_hits, excluded, common))
        told_of = ChangeReader(
            part,
            excluded,
            hits,
            self._lexicon,
            anywhere=anywhere,
            marked=bounded.marked,
            told=changes,
            knowledge=self._knowledge,
        )
        changed = told_of.changes()
        rest = without_notes(without_told(part, told_of.understood(changed)), excluded, self._lexicon)
        sentences = ProseReader(rest, excluded, hits, self._lexicon, anywhere=anywhere, marked=bounded.marked)
        departures = (sentences.departures, told_of.departures)
        named = self._listed_and_told(rest, bounded, hits, sentences, changed)
        found = with_bodies_above(part, told_of.departures.staying([*named, *changed]), self._lexicon)
        found = self._confirmed(
            bounded, [(at, with_own(person, own_hits)) for at, person in found], departures, anywhere=anywhere
        )
        starts, told_of_them = [at for at, _ in found], spans_of([person for _, person in found], part.passage)
        found = self._coming(part, found, departures, denied, below=standing.below)
        self._note_passed(part, excluded, starts, told_of_them, found=bool(found))
        unfilled = (clause for one in departures for clause in one.unfilled)
        struck_off = () if self._changes else struck_with_contacts(part, bounded.struck, hits)
        self._gathered.passed += (*told_of.unnamed(found), *unfilled, *struck_off)
        self._gathered.anybody = self._gathered.anybody or bool(found)
        found, left = with_said_beside(part, found, excluded, remarks, self._lexicon, self._knowledge)
        self._gathered.passed += left
        return self._with_writer(part, excluded, found, hits)

    def _bounded(self, part: Strip, standing: Standing, names: frozenset[str]) -> _Bounded:
        """Return the strip, cut where lists begin and end, with where nobody who is named comes."""
        excluded = zones(part, self._lexicon, note=standing.note, read=standing.scanned, below_table=standing.below)
        excluded = (Zone(0, len(part.view), LETTERHEAD, letterhead=True),) if standing.in_head else excluded
        asides = contact_sentences(part, excluded, self._lexicon)
        excluded = (*excluded, *asides.zones)
        self._gathered.asides += asides.asked
        part, brackets = without_contact_brackets(part, excluded)
        told = self._hear(part, excluded)
        marked = tuple(tag for tag in told.everywhere() if tag.label == "PERSON") if told is not None else ()
        marked += tuple(Tag(row.start, row.end, "PERSON", 1.0) for row in part.rows if row.first and part.text(row) in names)
        part, off = struck(parted(part, marked, self._lexicon), self._lexicon)
        hits = tuple(hit for hit in self._find(part.passage) if not within(brackets, hit.start))
        return _Bounded(part, (*off, *excluded), off, hits, told, marked)

    def _hear(self, part: Strip, excluded: tuple[Zone, ...]) -> Testimony | None:
        """Return what the trained tagger marks in the strip; None where the model is not installed."""
        try:
            return testimony(part, excluded)
        except ToolMissing:
            return None

    def _listed_and_told(
        self, rest: Strip, bounded: _Bounded, hits: Sequence[Hit], sentences: ProseReader, changed: Sequence[Placed]
    ) -> list[Placed]:
        """Return whom the lists and sentences of the strip name, beside those whom sentences about changes bring."""
        lists = ListReader(rest, bounded.zones, hits, self._lexicon, bounded.marked)
        listed = lists.read(self._group, self._body)
        self._group, self._body = lists.group, lists.bodies.current
        away = partial(all_absent, rest, self._lexicon, self._knowledge)
        return listed_or_told(rest, lists, listed, sentences, changed, hits, away, self._lexicon, bounded.marked)

    def _confirmed(
        self, bounded: _Bounded, found: list[Placed], departures: Sequence[Departures], *, anywhere: bool
    ) -> list[Placed]:
        """Return those found, doubted where the tagger sees somebody else, without labels and those who are struck."""
        part, told = bounded.strip, bounded.told
        if told is not None:
            found = [(at, heard(person, told, self._lexicon)) for at, person in found]
            alone = seen_alone(part, told, self._lexicon) if anywhere and not found else []
            found = found or [(at, person) for at, person in alone if not any(one.holds(person) for one in departures)]
            self._gathered.seen += [(part, told)]
        found = [(at, with_role_of_label(part, person, at, self._lexicon)) for at, person in found]
        return [(at, person) for at, person in found if not (within(bounded.struck, at) or is_label(person, self._lexicon))]

    def _coming(
        self, part: Strip, found: list[Placed], departures: Sequence[Departures], denied: Sequence[Answer], *, below: bool
    ) -> list[Placed]:
        """Return those of whom nothing says that they stay as they were told, stay away, or only come along."""
        gathered, starts = self._gathered, [at for at, _ in found]
        staying: Sequence[str] = ()
        if self._changes:
            found, staying = without_unchanged(part, found, self._lexicon, self._knowledge)
        gone = [at for one in departures for at, _ in one.gone]
        below = below and gathered.anybody
        found, absent = without_absent(part, found, self._lexicon, self._knowledge, below_table=below, gone=gone)
        found, said_no = without_denied_by_answers(found, starts, denied)
        found, joined = without_joined(part, found, gone, self._lexicon, self._denies)
        found, along = without_companions(part, found, self._lexicon, self._denies)
        gathered.absent += [*absent, *said_no, *joined, *along, *departures[0].joined]
        gathered.unchanged += staying
        return found

    def _note_passed(
        self, part: Strip, excluded: tuple[Zone, ...], starts: list[int], told: Sequence[tuple[int, int]], *, found: bool
    ) -> None:
        """Keep what is like its neighbours who are delegates, and names nobody."""
        passed = passed_items(part, excluded, starts, begins=not self._gathered.anybody, told=told)
        passed += passed_bullets(part, excluded, starts, told, self._lexicon)
        passed += signers_like_delegates(part, {zone.start for zone in excluded}, self._lexicon) if found else ()
        passed += empty_roles(part, excluded, starts, self._lexicon) + passed_names(part, excluded, told, self._lexicon)
        passed += joined_unread(part, excluded, told, self._lexicon) + beside_writer(part.view, excluded, told, self._lexicon)
        self._gathered.passed += passed

    def _with_writer(self, part: Strip, excluded: tuple[Zone, ...], found: Sequence[Placed], hits: Sequence[Hit]) -> list[Person]:
        """Return the persons found, with him who signs where he writes that he comes himself, a head first."""
        persons = [person for _, person in found]
        says = says_he_comes(part, excluded, self._lexicon)
        if says is not None and stays_away(part, says, self._lexicon):
            self._gathered.absent.append("the writer")
            says = None
        told = persons = with_role_announced(persons, part.view[: found[0][0] if found else 0], self._lexicon)
        if says is not None:
            told, nameless = with_writer(ComingText(part, excluded, says, persons, hits), self._lexicon)
            self._gathered.unsigned += [says[1]] * nameless
        return told
