"""Reads the persons of one message's documents: the strips and tables of each page, and what may stand over two of them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from config.knowledge import Knowledge, State
from models.mail import Letter
from models.page import Source
from pipeline.extraction.contacts.addresses_mended import SURE
from pipeline.extraction.correspondence.contact_persons import heads_contact
from pipeline.extraction.correspondence.denials_of_coming import denies_coming
from pipeline.extraction.correspondence.headed_companions import without_companions_in_table
from pipeline.extraction.correspondence.page_heads import parts_of_head
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit, fields
from pipeline.extraction.gathered import Gathered
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Sheaf, Strip
from pipeline.extraction.lists.role_groups import with_role_headed
from pipeline.extraction.missed.shared_contacts import contacts_in
from pipeline.extraction.running_text.contacts_of_others import parts_of_delegates
from pipeline.extraction.running_text.rows_of_all import rows_of_all
from pipeline.extraction.strip_reader import Standing, StripReader
from pipeline.extraction.table_reader import TableReader
from pipeline.extraction.tables.heads import Columns
from pipeline.extraction.tables.table_headings import TableHeadings
from pipeline.extraction.told_elsewhere.role_above import with_role_announced
from pipeline.extraction.told_elsewhere.struck_tables import without_struck_table
from pipeline.extraction.words.lexicon import Lexicon


class SheetReader:
    """Reads the persons of one message's sheets.

    Args:
        words: the words of all languages.
        knowledge: languages and States.
        state: the replying State: national telephone numbers are its own.
        changes: the message is an amendment: sentences may tell what changes.
    """

    def __init__(self, words: Lexicon, knowledge: Knowledge, state: State | None, *, changes: bool = False) -> None:
        self.lexicon, self._knowledge, self._state = words, knowledge, state
        self._denies = partial(denies_coming, knowledge=knowledge)
        self.gathered = Gathered()
        self._of_contact = False  # the strip above ends in a heading for a contact person
        self._strips = StripReader(words, knowledge, self.find, self._denies, self.gathered, changes=changes)
        self._tables = TableReader(self._strips, words, self.find, self._denies, self.gathered)

    def find(self, passage: Passage) -> tuple[Hit, ...]:
        """Return every contact in the passage, in order."""
        hits = [hit for field in fields() for hit in field.find(passage, self._knowledge, self._state)]
        return tuple(sorted(hits, key=lambda hit: hit.start))

    def sure_domains(self, letter: Letter) -> list[str]:
        """Return the domains of the message's addresses that are certain: its sender's, typed ones, those read twice alike."""
        hits = [hit.finding for reading in self.gathered.readings for hit in reading.hits if hit.finding.field == "email"]
        sure = [str(finding.value) for finding in hits if finding.confidence >= SURE]
        return [address.rpartition("@")[2] for address in (letter.sender.email, *sure) if "@" in address]

    def sheet(self, sheet: Sheet, *, anywhere: bool = False) -> list[Person]:
        """Return the persons of one document in order; a table may go on from page to page.

        Args:
            sheet: the document, with its part in the reply.
            anywhere: whoever is named is taken, though no sentence says that he comes.
        """
        persons: list[Person] = []
        columns: Columns | None = None
        pages = [(page, parts_of_delegates(sheet.document, page, self.lexicon)) for page in sheet.document.pages]
        headings = TableHeadings([part for _, parts in pages for part in parts], self.lexicon)
        if sheet.document.sha256 is None:  # each page of a fax may be a file of its own
            self._strips.forget()
            self._tables.forget()
        for page, parts in pages:
            standing = Standing(note=sheet.part is Part.NOTE, scanned=page.source is Source.OCR)
            above: Strip | None = None
            heads = parts_of_head(parts, self.lexicon) if standing.note else 0
            for number, part in enumerate(parts):
                standing = replace(standing, in_head=number < heads)
                if isinstance(part, Strip):
                    above, self._of_contact = part, heads_contact(part, self.lexicon)
                    persons += self._strips.read(part, standing, anywhere=anywhere)
                    continue
                standing = replace(standing, below=True)
                found: list[Person] = []
                before, columns = columns, None
                if not self._of_contact:
                    found, columns = self._tables.read(part, before, standing, anywhere=anywhere)
                found = self._of_table(part, found, above, beside=parts[number - 1 : number] == [above])
                persons += with_role_announced(headings.told(found, part), above.view if above else "", self.lexicon)
        # Whom the second column alone names stands behind those of the next page, which may go on with the first column.
        return [*persons, *self._tables.alone()]

    def _of_table(self, part: Sheaf, found: list[Person], above: Strip | None, *, beside: bool) -> list[Person]:
        """Return the persons of a table without those whom the strip above it says not to come, `beside` it or farther up."""
        gathered = self.gathered
        gathered.in_tables += contacts_in(part, self.find, self.lexicon) if found else []
        gathered.readings += rows_of_all(part, self.find, self.lexicon) if found else []
        gathered.anybody = gathered.anybody or bool(found)
        found, along = without_companions_in_table(found, above, self.lexicon, self._denies)
        found, off = without_struck_table(found, above if beside else None, self.lexicon, self._denies)
        gathered.absent += [*along, *off]
        return with_role_headed(found, above.view, self.lexicon) if above is not None and beside else found
