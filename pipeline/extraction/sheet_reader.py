"""Reads the persons of one message's documents: the strips and tables of each page, and what may stand over two of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from config.knowledge import Knowledge, State
from models.errors import ToolMissing
from models.mail import Letter
from models.page import Cell, Paragraph, Source
from pipeline.extraction.contacts.addresses_mended import SURE
from pipeline.extraction.correspondence.absent_persons import all_absent, without_absent
from pipeline.extraction.correspondence.absent_together import without_joined
from pipeline.extraction.correspondence.answers_in_items import without_denied_by_answers
from pipeline.extraction.correspondence.bystanders import zones
from pipeline.extraction.correspondence.contact_persons import heads_contact
from pipeline.extraction.correspondence.contacts_in_brackets import without_contact_brackets
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.correspondence.headed_companions import without_companions, without_companions_in_table
from pipeline.extraction.correspondence.page_heads import parts_of_head
from pipeline.extraction.correspondence.signatory import ComingText, with_writer
from pipeline.extraction.correspondence.signed_for import signers_like_delegates
from pipeline.extraction.correspondence.unchanged import without_unchanged
from pipeline.extraction.correspondence.writers_attending import says_he_comes, stays_away
from pipeline.extraction.correspondence.zone import LETTERHEAD, Zone, within
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import same_people
from pipeline.extraction.entries.twins import of_both
from pipeline.extraction.fields import Hit, fields
from pipeline.extraction.forms.blank_forms import is_blank_form
from pipeline.extraction.forms.boxed_cells import with_boxes_joined, with_crosses_told
from pipeline.extraction.forms.forms import form_values, is_cover, is_form
from pipeline.extraction.forms.labelled_rows import labelled_rows
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.forms.letter_boxes import with_letters_joined
from pipeline.extraction.forms.numbered_fields import without_field_numbers
from pipeline.extraction.forms.persons_of_forms import forms
from pipeline.extraction.forms.sender_sections import with_signers_doubted
from pipeline.extraction.forms.stacked_labels import with_rows_unstacked
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Sheaf, Strip, strip
from pipeline.extraction.lists.body_headings import Heading
from pipeline.extraction.lists.faxes_told import with_faxes_told
from pipeline.extraction.lists.listed_or_told import listed_or_told
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.role_groups import Group, with_role_headed
from pipeline.extraction.lists.rosters import parted
from pipeline.extraction.lists.rows import Roster
from pipeline.extraction.missed.beside_writers import beside_writer
from pipeline.extraction.missed.joined_in_chinese import joined_unread
from pipeline.extraction.missed.names_below_colons import passed_names
from pipeline.extraction.missed.passed_over import empty_roles, passed_bullets, passed_items, spans_of
from pipeline.extraction.missed.shared_contacts import contacts_in
from pipeline.extraction.missed.unclaimed import unread_fields
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.readable_strip import readable_strip
from pipeline.extraction.running_text.contacts_of_all import contacts_told
from pipeline.extraction.running_text.contacts_of_others import parts_of_delegates, with_own
from pipeline.extraction.running_text.prose import ProseReader
from pipeline.extraction.running_text.rows_of_all import rows_of_all
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.said_beside import with_said_beside
from pipeline.extraction.tables.activity_columns import with_other_activities_doubted
from pipeline.extraction.tables.bodies_spanning import with_bodies_above_rows
from pipeline.extraction.tables.counted_columns import going_on
from pipeline.extraction.tables.heads import Columns, as_above, body_of, columns_of
from pipeline.extraction.tables.heads_abreast import read_abreast
from pipeline.extraction.tables.names_to_come import names_to_come
from pipeline.extraction.tables.numbered_roles import with_numbered_roles
from pipeline.extraction.tables.paired_rows import with_pairs_joined
from pipeline.extraction.tables.parallel_columns import columns_as_paragraphs, parallel
from pipeline.extraction.tables.parted_heads import with_heads_parted
from pipeline.extraction.tables.persons_abreast import persons_abreast
from pipeline.extraction.tables.roles_beside import roles_beside
from pipeline.extraction.tables.script_columns import with_scripts_parted
from pipeline.extraction.tables.table_headings import TableHeadings
from pipeline.extraction.tables.twin_columns import are_twins, named_twice, rooms_of, twin_paragraphs
from pipeline.extraction.tables.twin_lines import with_second_language_asked, without_second_language
from pipeline.extraction.told_elsewhere.bodies_above_changes import with_bodies_above
from pipeline.extraction.told_elsewhere.change_sentences import ChangeReader
from pipeline.extraction.told_elsewhere.changes_told import changes_told, without_told, without_wrong
from pipeline.extraction.told_elsewhere.denied_addresses import without_denied
from pipeline.extraction.told_elsewhere.footnotes import without_notes
from pipeline.extraction.told_elsewhere.role_above import with_role_announced
from pipeline.extraction.told_elsewhere.struck import is_label, struck, with_role_of_label, without_struck
from pipeline.extraction.told_elsewhere.struck_tables import without_struck_table
from pipeline.extraction.trust.witness import Testimony, heard, seen_alone, testimony
from pipeline.extraction.words.lexicon import Lexicon


class SheetReader:
    """Reads the persons of one message's sheets."""

    def __init__(self, words: Lexicon, knowledge: Knowledge, state: State | None, *, changes: bool = False) -> None:
        self._changes = changes  # an amendment: sentences may tell what changes
        self.lexicon, self._knowledge, self._state = words, knowledge, state
        self._denies = partial(denies_coming, knowledge=knowledge)
        self.readings: list[Reading] = []  # every strip read so far
        self._anybody = False  # whether somebody was found so far
        self.in_tables: list[Hit] = []  # contacts in tables that named somebody
        self.unread: list[str] = []  # what tables hold in columns of addresses and numbers, and is none
        self.passed: list[str] = []  # entries of lists and rows of tables in which nobody was found
        self.unsigned: list[str] = []  # phrases by which a writer says that he comes himself whose name was not found
        self.absent: list[str] = []  # names of those of whom their own sentence says that they do not come
        self.unchanged: list[str] = []  # names of those of whom an amendment says that they stay as they were told
        self._group: Group | None = None  # with which the strip above ends: its heading may hold for the next page
        self._body: Heading | None = None  # likewise
        self._above: Columns | None = None  # of the last table with a head, which may go on in the next file
        self._in_head = False  # the part stands above the note's compliments, in its letterhead
        self._of_contact = False  # the strip above ends in a heading for a contact person
        self._alone: list[Person] = []  # whom only the second of two columns in two languages names
        self.seen: list[tuple[Strip, Testimony]] = []  # what the tagger marked in every strip read so far

    def find(self, passage: Passage) -> tuple[Hit, ...]:
        """Return every contact in the passage, in order."""
        hits = [hit for field in fields() for hit in field.find(passage, self._knowledge, self._state)]
        return tuple(sorted(hits, key=lambda hit: hit.start))

    def sure_domains(self, letter: Letter) -> list[str]:
        """Return the domains of the message's addresses that are certain: its sender's, typed ones, those read twice alike."""
        hits = [hit.finding for reading in self.readings for hit in reading.hits if hit.finding.field == "email"]
        sure = [str(finding.value) for finding in hits if finding.confidence >= SURE]
        return [address.rpartition("@")[2] for address in (letter.sender.email, *sure) if "@" in address]

    def sheet(self, sheet: Sheet, *, anywhere: bool = False) -> list[Person]:
        """Return the persons of one document in order; a table may go on from page to page."""
        persons: list[Person] = []
        columns: Columns | None = None
        pages = [(page, parts_of_delegates(sheet.document, page, self.lexicon)) for page in sheet.document.pages]
        headings = TableHeadings([part for _, parts in pages for part in parts], self.lexicon)
        if sheet.document.sha256 is None:  # each page of a fax may be a file of its own
            self._group, self._body, self._above = None, None, None
        for page, parts in pages:
            below, above = False, None
            heads = parts_of_head(parts, self.lexicon) if sheet.part is Part.NOTE else 0
            for number, part in enumerate(parts):
                self._in_head = number < heads
                if isinstance(part, Strip):
                    above, read = part, page.source is Source.OCR
                    self._of_contact = heads_contact(part, self.lexicon)
                    persons += self._strip(part, note=sheet.part is Part.NOTE, anywhere=anywhere, read=read, below=below)
                else:
                    below = True
                    found, columns = self._table(part, columns, sheet, anywhere=anywhere)
                    self.in_tables += contacts_in(part, self.find, self.lexicon) if found else []
                    self.readings += rows_of_all(part, self.find, self.lexicon) if found else []
                    self._anybody = self._anybody or bool(found)
                    found, along = without_companions_in_table(found, above, self.lexicon, self._denies)
                    right = above if parts[number - 1 : number] == [above] else None
                    found, off = without_struck_table(found, right, self.lexicon, self._denies)
                    self.absent += [*along, *off]
                    said = above.view if above is not None else ""
                    found = with_role_headed(found, said, self.lexicon) if right is not None else found
                    persons += with_role_announced(headings.told(found, part), said, self.lexicon)
        # Those are behind those of the next page, which may go on with the first column.
        persons, self._alone = [*persons, *self._alone], []
        return persons

    def _strip(
        self, part: Strip, *, note: bool, anywhere: bool, read: bool, below: bool = False, names: frozenset[str] = frozenset()
    ) -> list[Person]:
        part, denied, remarks = readable_strip(part, self.lexicon)
        excluded = zones(part, self.lexicon, note=note, read=read, below_table=below)
        excluded = (Zone(0, len(part.view), LETTERHEAD, letterhead=True),) if self._in_head else excluded
        part, brackets = without_contact_brackets(part, excluded)
        told = self._hear(part, excluded)
        marked = tuple(tag for tag in told.everywhere() if tag.label == "PERSON") if told is not None else ()
        marked += tuple(Tag(row.start, row.end, "PERSON", 1.0) for row in part.rows if row.first and part.text(row) in names)
        part, off = struck(parted(part, marked, self.lexicon), self.lexicon)
        excluded = (*off, *excluded)
        changes = changes_told(part, excluded, self.lexicon, self._knowledge) if self._changes else ()
        found_all = [hit for hit in self.find(part.passage) if not within(brackets, hit.start)]
        hits = without_denied(part.view, found_all, self.lexicon)
        whose = without_wrong(part, changes, hits, self._knowledge)
        hits, own_hits, common = contacts_told(part, whose, self.lexicon, excluded)
        self.readings.append(Reading(part, own_hits, excluded, common))
        told_of = ChangeReader(
            part, excluded, hits, self.lexicon, anywhere=anywhere, marked=marked, told=changes, knowledge=self._knowledge
        )
        changed = told_of.changes()
        rest = without_notes(without_told(part, told_of.understood(changed)), excluded, self.lexicon)
        lists = ListReader(rest, excluded, hits, self.lexicon, marked)
        listed = lists.read(self._group, self._body)
        self._group, self._body = lists.group, lists.bodies.current
        sentences = ProseReader(rest, excluded, hits, self.lexicon, anywhere=anywhere, marked=marked)
        departures = (sentences.departures, told_of.departures)
        away = partial(all_absent, rest, self.lexicon, self._knowledge)
        listed_too = listed_or_told(rest, lists, listed, sentences, changed, hits, away, self.lexicon, marked)
        found = with_bodies_above(part, told_of.departures.staying([*listed_too, *changed]), self.lexicon)
        found = [(at, with_own(person, own_hits)) for at, person in found]
        if told is not None:
            found = [(at, heard(person, told, self.lexicon)) for at, person in found]
            alone = seen_alone(part, told, self.lexicon) if anywhere and not found else []
            found = found or [(at, person) for at, person in alone if not any(one.holds(person) for one in departures)]
            self.seen += [(part, told)]
        found = [(at, with_role_of_label(part, person, at, self.lexicon)) for at, person in found]
        found = [(at, person) for at, person in found if not (within(off, at) or is_label(person, self.lexicon))]
        starts, told_of_them = [at for at, _ in found], spans_of([person for _, person in found], part.passage)
        found, staying = without_unchanged(part, found, self.lexicon, self._knowledge) if self._changes else (found, ())
        gone = [at for one in departures for at, _ in one.gone]
        found, absent = without_absent(part, found, self.lexicon, self._knowledge, below_table=below and self._anybody, gone=gone)
        found, said_no = without_denied_by_answers(found, starts, denied)
        found, joined = without_joined(part, found, gone, self.lexicon, self._denies)
        found, along = without_companions(part, found, self.lexicon, self._denies)
        self.absent += [*absent, *said_no, *joined, *along, *sentences.departures.joined]
        self.unchanged += staying
        passed = passed_items(part, excluded, starts, begins=not self._anybody, told=told_of_them)
        passed += passed_bullets(part, excluded, starts, told_of_them, self.lexicon)
        passed += signers_like_delegates(part, {zone.start for zone in excluded}, self.lexicon) if found else ()
        passed += empty_roles(part, excluded, starts, self.lexicon) + passed_names(part, excluded, told_of_them, self.lexicon)
        passed += joined_unread(part, excluded, told_of_them, self.lexicon)
        passed += beside_writer(part.view, excluded, told_of_them, self.lexicon)
        self.passed += (*passed, *told_of.unnamed(found), *(clause for one in departures for clause in one.unfilled))
        self._anybody = self._anybody or bool(found)
        found, left = with_said_beside(part, found, excluded, remarks, self.lexicon, self._knowledge)
        self.passed += left
        return self._with_writer(part, excluded, found, hits)

    def _with_writer(
        self, part: Strip, excluded: tuple[Zone, ...], found: Sequence[tuple[int, Person]], hits: Sequence[Hit]
    ) -> list[Person]:
        """Return the persons found, with him who signs where he writes that he comes himself, a head first."""
        persons = [person for _, person in found]
        says = says_he_comes(part, excluded, self.lexicon)
        if says is not None and stays_away(part, says, self.lexicon):
            self.absent.append("the writer")
            says = None
        told = persons = with_role_announced(persons, part.view[: found[0][0] if found else 0], self.lexicon)
        if says is not None:
            told, nameless = with_writer(ComingText(part, excluded, says, persons, hits), self.lexicon)
            self.unsigned += [says[1]] * nameless
        return told

    def _hear(self, part: Strip, excluded: tuple[Zone, ...]) -> Testimony | None:
        """Return what the trained tagger marks in the strip; None where the model is not installed."""
        try:
            return testimony(part, excluded)
        except ToolMissing:
            return None

    def _table(self, part: Sheaf, before: Columns | None, sheet: Sheet, *, anywhere: bool) -> tuple[list[Person], Columns | None]:
        language = part.page.language
        table = without_field_numbers(without_struck(part.table, self.lexicon), self.lexicon)
        table = with_rows_unstacked(with_letters_joined(with_boxes_joined(table, self.lexicon), self.lexicon), self.lexicon)
        table = with_heads_parted(with_crosses_told(table, self.lexicon), self.lexicon)
        table = with_numbered_roles(with_pairs_joined(table, self.lexicon, language), self.lexicon)
        part = replace(part, table=with_scripts_parted(table) if part.page.source is Source.OCR else table)
        rows = part.table.rows
        if is_cover(rows, self.lexicon) or self._of_contact:
            return [], None
        if (head := names_to_come(rows, self.lexicon)) or is_blank_form(rows, self.lexicon):
            named = head or (rows[0][0].text if part.page.source is Source.OCR else "")  # what was written may not be read
            self.passed += [named] if named else []
            return [], None
        if are_twins(part.table, self.lexicon, language):
            names = named_twice(part.table, self.lexicon, language)
            return self._columns(part, twin_paragraphs(part.table, names), sheet, anywhere=anywhere, twice=names), None
        if rows_said := labelled_rows(part.table, self.lexicon, language):
            return self._columns(part, [rows_said], sheet, anywhere=anywhere), None
        if (
            lists := read_abreast(part, lambda one: self._table(one, None, sheet, anywhere=anywhere)[0], self.lexicon)
        ) is not None:
            return lists, None
        if (abreast := persons_abreast(part.table, self.lexicon, language)) is not None:
            return self._columns(part, abreast, sheet, anywhere=anywhere), None
        known = columns_of(rows, self.lexicon, language)
        form = is_form(rows, self.lexicon)
        if form and (values := form_values(part, self.lexicon, self.find)):
            self.unread += unread_fields(values, self.find) if part.page.source is Source.OCR else []
            return self._forms(values, part), None
        if known is not None and known[0].sure:
            columns = self._above = as_above(known[0], before or self._above)
            return self._roster(part, columns, body_of(rows, known[1])), columns
        if (above := going_on(before, rows)) is not None:
            return self._roster(part, above, rows), above
        rostered = known is not None and known[0].tells_each
        if not rostered and (values := form_values(part, self.lexicon, self.find)):
            return self._forms(values, part), None
        if parallel(part.table, self.lexicon, language):
            return self._columns(part, columns_as_paragraphs(part.table), sheet, anywhere=anywhere, twice=frozenset()), None
        if known is not None and (len(rows) > 1 or len(known[0].names) > 2):
            return self._roster(part, known[0], rows[known[1] :]), known[0]
        if (beside := roles_beside(part.table, self.lexicon, language)) is not None:
            read = part.page.source is Source.OCR
            column = strip(part.document, part.page, beside, room=float(not read))  # typed lines of a cell end where they end
            return self._strip(column, note=sheet.part is Part.NOTE, anywhere=anywhere, read=read), None
        return self._columns(part, columns_as_paragraphs(part.table), sheet, anywhere=anywhere), None

    def _forms(self, values: Sequence[LabelledValue], part: Sheaf) -> list[Person]:
        persons = forms(values, self.lexicon, part.page.language)
        return with_signers_doubted(persons, part.table.rows, self.lexicon, others=self._anybody)

    def _roster(self, part: Sheaf, columns: Columns, rows: Sequence[Sequence[Cell]]) -> list[Person]:
        roster = Roster(part, columns, self.lexicon, part.page.language, self.find, self._denies)
        read = with_faxes_told(roster.read(without_second_language(rows, columns, part.page.language)))
        persons = with_other_activities_doubted(with_bodies_above_rows(read, columns, rows), columns, rows, self.lexicon)
        persons = with_second_language_asked(persons, columns, self.lexicon)
        self.passed += roster.nameless if persons else []
        self.unread += roster.unread
        self.absent += roster.absent
        return persons

    def _columns(
        self,
        part: Sheaf,
        columns: list[list[Paragraph]],
        sheet: Sheet,
        *,
        anywhere: bool,
        twice: frozenset[str] | None = None,
    ) -> list[Person]:
        """Return the persons of a page set in columns; of columns that name the same in two languages, those of the first.

        `twice` are the lines known to name somebody in both of such columns, None where the columns go on with each other.
        """
        note = sheet.part is Part.NOTE and twice is None
        read: list[list[Person]] = []
        rooms = rooms_of(columns, part.page) if twice else [0.0] * len(columns)
        for paragraphs, room in zip(columns, rooms, strict=True):
            column = strip(part.document, part.page, paragraphs, room=room)
            scanned = part.page.source is Source.OCR
            read.append(self._strip(column, note=note, anywhere=anywhere, read=scanned, names=twice or frozenset()))
        if twice is None or len(read) < 2 or not (read[0] and read[1] and same_people(read[0], read[1])):
            return [person for persons in read for person in persons]
        persons, alone = of_both(read[0], read[1])
        self._alone += alone
        return persons
