"""Tells how a table is read, as a roster, a form or columns of text, and reads its persons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from models.page import Cell, Paragraph, Source
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import same_people
from pipeline.extraction.entries.twins import of_both
from pipeline.extraction.forms.blank_forms import is_blank_form
from pipeline.extraction.forms.boxed_cells import with_boxes_joined, with_crosses_told
from pipeline.extraction.forms.cells_across import with_bodies_asked
from pipeline.extraction.forms.forms import form_values, is_cover, is_form
from pipeline.extraction.forms.labelled_cells import Finder
from pipeline.extraction.forms.labelled_rows import labelled_rows
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.forms.letter_boxes import with_letters_joined
from pipeline.extraction.forms.numbered_fields import without_field_numbers
from pipeline.extraction.forms.persons_of_forms import forms
from pipeline.extraction.forms.sender_sections import with_signers_doubted
from pipeline.extraction.forms.stacked_labels import with_rows_unstacked
from pipeline.extraction.gathered import Gathered
from pipeline.extraction.layout.strips import Sheaf, strip
from pipeline.extraction.lists.faxes_told import with_faxes_told
from pipeline.extraction.lists.rows import Denial, Roster
from pipeline.extraction.missed.unclaimed import unread_fields
from pipeline.extraction.strip_reader import Standing, StripReader
from pipeline.extraction.tables.activity_columns import with_other_activities_doubted
from pipeline.extraction.tables.bodies_spanning import with_bodies_above_rows
from pipeline.extraction.tables.counted_columns import as_above, counts_on, going_on, holds_the_same, last_number
from pipeline.extraction.tables.heads import Columns, body_of, columns_of
from pipeline.extraction.tables.heads_abreast import read_abreast
from pipeline.extraction.tables.names_to_come import names_to_come
from pipeline.extraction.tables.numbered_roles import with_numbered_roles
from pipeline.extraction.tables.paired_rows import with_pairs_joined
from pipeline.extraction.tables.parallel_columns import columns_as_paragraphs, parallel
from pipeline.extraction.tables.parted_heads import with_heads_parted
from pipeline.extraction.tables.persons_abreast import persons_abreast
from pipeline.extraction.tables.posts_whole import with_posts_whole
from pipeline.extraction.tables.roles_beside import roles_beside
from pipeline.extraction.tables.script_columns import with_scripts_parted
from pipeline.extraction.tables.twin_columns import are_twins, named_twice, rooms_of, twin_paragraphs
from pipeline.extraction.tables.twin_lines import with_second_language_asked, without_second_language
from pipeline.extraction.told_elsewhere.struck import without_struck
from pipeline.extraction.words.lexicon import Lexicon


class TableReader:
    """Reads the persons of one message's tables: rosters, forms, and pages set in columns, whose columns are read as strips.

    Args:
        strips: reads what is set in columns.
        words: the words of all languages.
        find: returns every contact of a passage, in order.
        denies: tells whether a sentence says that somebody does not come.
        gathered: where what else the tables hold is put.
    """

    def __init__(self, strips: StripReader, words: Lexicon, find: Finder, denies: Denial, gathered: Gathered) -> None:
        self._strips, self._lexicon, self._find, self._denies, self._gathered = strips, words, find, denies, gathered
        self._above: Columns | None = None  # of the last table with a head, which may go on in the next file
        self._counted = 0  # the number of its last row, or of the last that went on with it; 0 where none is told
        self._alone: list[Person] = []  # whom only the second of two columns in two languages names

    def forget(self) -> None:
        """Forget the head of the table above: what comes is no further file of the same reply, but a mail's own text."""
        self._above, self._counted = None, 0

    def alone(self) -> list[Person]:
        """Return those whom only the second of two columns in two languages named since this was asked last."""
        alone, self._alone = self._alone, []
        return alone

    def read(
        self, part: Sheaf, before: Columns | None, standing: Standing, *, anywhere: bool
    ) -> tuple[list[Person], Columns | None]:
        """Return the persons of the table in order, and its columns, if it has a head or goes on with the one before.

        Args:
            part: the table on its page.
            before: columns of the table on the page before.
            standing: where it stands.
            anywhere: whoever is named is taken, though nothing says that he comes.
        """
        part = self._readable(part)
        rows, language = part.table.rows, part.page.language
        if is_cover(rows, self._lexicon):
            return [], None
        if (head := names_to_come(rows, self._lexicon)) or is_blank_form(rows, self._lexicon):
            named = head or (rows[0][0].text if standing.scanned else "")  # what was written may not be read
            self._gathered.passed += [named] if named else []
            return [], None
        if (told := self._abreast(part, standing, anywhere=anywhere)) is not None:
            return told, None
        known = columns_of(rows, self._lexicon, language)
        if is_form(rows, self._lexicon) and (values := form_values(part, self._lexicon, self._find)):
            self._gathered.unread += unread_fields(values, self._find) if standing.scanned else []
            return self._forms(values, part), None
        if known is not None and known[0].sure:
            columns = self._above = as_above(known[0], before or self._above)
            self._counted = last_number(columns, rows)
            return self._roster(part, columns, body_of(rows, known[1])), columns
        above = going_on(before, rows) or (self._above if self._goes_on(rows, standing) else None)
        if above is not None:
            self._above, self._counted = above, last_number(above, rows) or self._counted
            return self._roster(part, above, rows), above
        rostered = known is not None and (known[0].tells_each or known[0].heads_others)
        if not rostered and (values := form_values(part, self._lexicon, self._find)):
            return self._forms(values, part), None
        if parallel(part.table, self._lexicon, language):
            columns_said = columns_as_paragraphs(part.table)
            return self._columns(part, columns_said, standing, anywhere=anywhere, twice=frozenset()), None
        if known is not None and (len(rows) > 1 or len(known[0].names) > 2):
            return self._roster(part, known[0], rows[known[1] :]), known[0]
        if (beside := roles_beside(part.table, self._lexicon, language)) is not None:
            column = strip(part.document, part.page, beside, room=float(not standing.scanned))  # typed lines end where they end
            return self._strips.read(column, replace(standing, below=False), anywhere=anywhere), None
        return self._columns(part, columns_as_paragraphs(part.table), standing, anywhere=anywhere), None

    def _goes_on(self, rows: Sequence[Sequence[Cell]], standing: Standing) -> bool:
        """Tell whether the rows go on with a table in the file before: each page of a scan may be a file of its own."""
        return counts_on(self._above, self._counted, rows) or (standing.scanned and holds_the_same(self._above, rows))

    def _readable(self, part: Sheaf) -> Sheaf:
        """Return the table as it is read: what belongs together joined, crosses told as what they mean."""
        words, language = self._lexicon, part.page.language
        table = without_field_numbers(without_struck(part.table, words), words)
        table = with_rows_unstacked(with_letters_joined(with_boxes_joined(table, words), words), words)
        table = with_heads_parted(with_crosses_told(table, words), words)
        table = with_numbered_roles(with_pairs_joined(table, words, language), words)
        return replace(part, table=with_scripts_parted(table) if part.page.source is Source.OCR else table)

    def _abreast(self, part: Sheaf, standing: Standing, *, anywhere: bool) -> list[Person] | None:
        """Return the persons of a table whose columns are two languages, two lists or a person each; None of any other."""
        table, words, language = part.table, self._lexicon, part.page.language
        if are_twins(table, words, language):
            names = named_twice(table, words, language)
            return self._columns(part, twin_paragraphs(table, names), standing, anywhere=anywhere, twice=names)
        if said := labelled_rows(table, words, language):
            return self._columns(part, [said], standing, anywhere=anywhere)
        lists = read_abreast(part, lambda one: self.read(one, None, standing, anywhere=anywhere)[0], words)
        if lists is not None:
            return lists
        if (persons := persons_abreast(table, words, language)) is not None:
            return self._columns(part, persons, standing, anywhere=anywhere)
        return None

    def _forms(self, values: Sequence[LabelledValue], part: Sheaf) -> list[Person]:
        persons = with_bodies_asked(forms(values, self._lexicon, part.page.language), part.table.rows, self._lexicon)
        return with_signers_doubted(persons, part.table.rows, self._lexicon, others=self._gathered.anybody)

    def _roster(self, part: Sheaf, columns: Columns, rows: Sequence[Sequence[Cell]]) -> list[Person]:
        roster = Roster(part, columns, self._lexicon, part.page.language, self._find, self._denies)
        read = with_faxes_told(roster.read(without_second_language(rows, columns, part.page.language)))
        persons = with_other_activities_doubted(with_bodies_above_rows(read, columns, rows), columns, rows, self._lexicon)
        persons = with_posts_whole(with_second_language_asked(persons, columns, self._lexicon), columns, self._lexicon)
        self._gathered.passed += roster.nameless if persons else []
        self._gathered.unread += roster.unread
        self._gathered.absent += roster.absent
        return persons

    def _columns(
        self,
        part: Sheaf,
        columns: Sequence[list[Paragraph]],
        standing: Standing,
        *,
        anywhere: bool,
        twice: frozenset[str] | None = None,
    ) -> list[Person]:
        """Return the persons of a page set in columns; of columns that name the same in two languages, those of the first.

        `twice` are the lines known to name somebody in both of such columns, None where the columns go on with each other.
        """
        standing = replace(standing, note=standing.note and twice is None, below=False)
        rooms = rooms_of(columns, part.page) if twice else [0.0] * len(columns)
        read = [
            self._strips.read(
                strip(part.document, part.page, paragraphs, room=room), standing, anywhere=anywhere, names=twice or frozenset()
            )
            for paragraphs, room in zip(columns, rooms, strict=True)
        ]
        if twice is None or len(read) < 2 or not (read[0] and read[1] and same_people(read[0], read[1])):
            return [person for persons in read for person in persons]
        persons, alone = of_both(read[0], read[1])
        self._alone += alone
        return persons
