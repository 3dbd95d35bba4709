"""By which structure a row of running text begins a person's entry: an item's mark, a courtesy form, a title behind the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, is_name_line, name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.address_lines import reaches_known, tells_address
from pipeline.extraction.lists.before import Before
from pipeline.extraction.lists.blocks_alike import name_of_block_alike, spelt_below
from pipeline.extraction.lists.blurred_rows import name_behind_dirt
from pipeline.extraction.lists.chinese_names_apart import name_apart
from pipeline.extraction.lists.fielded_rows import fielded_name
from pipeline.extraction.lists.inverted_rows import name_of_row
from pipeline.extraction.lists.item_leads import Lead
from pipeline.extraction.lists.known_names import names_somebody
from pipeline.extraction.lists.led_in import leads_in
from pipeline.extraction.lists.marked_names import name_marked, with_given_names
from pipeline.extraction.lists.meetings_below import names_meeting
from pipeline.extraction.lists.misread_items import MisreadItems
from pipeline.extraction.lists.posts_at_once import ITEM_ENDS, has_post_at_once
from pipeline.extraction.lists.posts_behind import TITLE_LINE_LETTERS, is_titled
from pipeline.extraction.lists.rows_below_verbs import rows_below_verbs
from pipeline.extraction.lists.rows_going_on import goes_on
from pipeline.extraction.lists.rows_with_parts import rows_of_names
from pipeline.extraction.lists.sentence_rows import approves, tells_in_chinese, tells_of_others, within_sentence
from pipeline.extraction.lists.surnames_above import surname_above, with_surname_above
from pipeline.extraction.lists.unread_forms import name_behind_unread_form
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.anchors import post_of
from pipeline.extraction.running_text.bare_rows import names_in_row
from pipeline.extraction.running_text.tagged_persons import TRUSTED
from pipeline.extraction.words.folding import Folded, is_chinese
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_GENDER = re.compile(r"\s?[(（]\s?[男女]\s?[)）]|\s?[，,、]\s?[男女]\s?(?=[，,、])")  # behind a Chinese name
HEADING_LETTERS = 60  # a longer line above is a sentence, not a heading
# The last word of a name, with his post behind it: "Boadi-Larbi, Head of Unit" below "2. Mr. Kwabena Nketia".
_LAST_OF_NAME = re.compile(r"([^\W\d_a-zà-ÿ][\w'’-]+),\s*([^,،;\n]{2,80})")
_DATED = re.compile(r"\D{0,30}(?<!\d)\d{1,2}(?!\d)\D{1,20}(?:19|20)\d\d\D{0,3}")  # "Geneva, 26 March 2009", no span of days
_HEAD_ROWS, _SIGNATURE_ROWS = 4, 3  # of a strip, where a letter's head may name a body; below who signs: post, body, telephone
UNMARKED = 0.6  # likewise a name with a comma that stands as one above it does, and that the trained reader does not mark
MISREAD = 0.75  # how much an item is trusted whose name is told by its place alone


class Openings:
    """Judges the rows of one strip."""

    def __init__(
        self, strip: Strip, zones: tuple[Zone, ...], hits: tuple[Hit, ...], lexicon: Lexicon, marked: Sequence[Tag] = ()
    ) -> None:
        self._strip, self._zones, self._hits, self._lexicon = strip, zones, hits, lexicon
        self._marked = frozenset(tag.start for tag in marked if tag.score >= TRUSTED)
        self._tags = tuple(marked)
        self.addresses: list[tuple[int, int]] = []  # rows that say where the office of somebody above is
        self._misread = MisreadItems(strip, zones, hits, lexicon)
        self._of_marked = -1  # the paragraph in which a name with a comma stands below the heading of a part
        self._below_verbs, self._of_names = rows_below_verbs(strip, lexicon), rows_of_names(strip, lexicon)

    def begun(self, index: int, row: Row, lead: Lead, before: Before) -> tuple[NameMatch, str, float] | None:
        """Return (name, structure, weight) of the entry that this row begins, None where it begins none."""
        if whole := surname_above(self._strip, index, row, self._lexicon) or fielded_name(self._strip, row, self._lexicon):
            return whole, "list" if row.item else "block", 0.93
        below = self.below_courtesy(index, row, lead.start)
        match = (
            below
            or name_of_row(self._strip, row, lead.start, self._lexicon)
            or spelt_below(self._strip, index, self._hits, self._lexicon)
        )
        match = with_surname_above(self._strip, index, match, self._lexicon) if match is not None else None
        if match is not None and (below is not None or match.name[0] < row.end or lead.post is not None or lead.body is not None):
            structure = self.structure(index, row, match, before, led=lead.leads, roled=lead.role is not None or lead.above)
            if structure is not None:
                return self.with_broken_name(index, row, match), *structure
        if (blurred := name_behind_dirt(self._strip, row, self._lexicon)) is not None:
            structure = self.structure(index, row, blurred, before, led=False)
            return None if structure is None else (self.with_broken_name(index, row, blurred), *structure)
        if (unread := name_behind_unread_form(self._strip, index, self._zones, self._hits, self._lexicon)) is not None:
            return unread, "block", 0.85
        likewise = row.block == self._of_marked  # the next one below the same heading
        headed = before.role or likewise
        marked = name_marked(self._strip, row, self._tags, self._lexicon, headed=headed, likewise=likewise)
        if marked is not None and (headed or self._introduced(index, before)) and self._described_below(index):
            self._of_marked = row.block if headed else self._of_marked
            return marked, "block", UNMARKED if likewise and marked.start not in self._marked else 0.85
        alike = before.open_via == "block" and name_of_block_alike(self._strip, index, self._zones, self._hits, self._lexicon)
        if alike:
            return alike, "block", 0.85
        among = before.role or before.open_via is not None or self._introduced(index, before)
        misread = self._misread.name(index, row) or name_apart(self._strip, row, self._lexicon, among=among)
        return None if misread is None else (misread, "list" if row.item else "block", MISREAD)

    def structure(
        self, index: int, row: Row, match: NameMatch, before: Before, *, led: bool, roled: bool = False
    ) -> tuple[str, float] | None:
        """Return (structure, weight) by which this row begins an entry, or None where it does not."""
        if index in self._of_names:
            return "block", 0.9
        strong = match.honorific is not None or _GENDER.match(self._strip.view, match.end) is not None
        roled = roled and not self._strip.text(row)[:1].islower()  # no "en qualité de" / "suppléante, Mme B"
        # "Alternate - Mr. A" below a full line
        behind_colon = match.plain and match.words > 1 and self._strip.view[row.start : match.start].rstrip().endswith(COLONS)
        begins = (strong and (roled or before.role or self._alone_below_colon(index, row, match))) or (roled and behind_colon)
        begins = begins or (led and self._sentence_ended(index))
        if (row.soft and not begins) or (
            strong and not led and before.open_via is None and within_sentence(self._strip, index, before.covered, self._lexicon)
        ):
            return None
        bare = not strong and not led and not row.item
        if bare and (goes_on(self._strip, index, match, self._lexicon) or self._sets_aside_address(index, before)):
            return None
        if before.open_via is not None and not row.item and post_of(self._strip.view, match, self._lexicon):
            return None
        spelt = match.latin is not None and match.words > 1 and match.plain  # in both scripts: the comma behind may be lost
        if row.item:
            if (strong or led) and approves(self._strip, row, match.end, self._lexicon):
                return None  # "2. The Minister, Mr. A, has been pleased to approve the above": a paragraph that is counted
            if strong or led:
                return "list", 0.97
            posted = has_post_at_once(self._strip, index, match, self._lexicon)
            return ("list", 0.9) if spelt or posted or self._ends_well(match.end, row) else None
        if led and strong:
            return "block", 0.93
        written = before.open_via is None and self._courtesy_last(match)
        if strong and before.open_via is None and reaches_known(self._strip, row, match, self._hits, self._lexicon):
            return None
        if strong and not before.role and (self._posted(match) or written) and self._signs(index, before):
            return None
        if strong and row.first and tells_of_others(self._strip, row, match.end, self._lexicon):
            return None
        posted = strong and has_post_at_once(self._strip, index, match, self._lexicon)
        if strong and (posted or row.first or self._short(row, match)):
            return ("block", 0.93) if posted or self._not_sentence(row, match) else None
        if led:
            row_of_names = names_in_row(self._strip.view, match.start, row.end, self._lexicon, self._strip.language) > 1
            return None if row_of_names else ("block", 0.9)  # "Attending: A, B and C"
        if spelt and (before.role or before.open_via in ("list", "block") or self._introduced(index, before)):
            return before.open_via or "block", 0.9  # spelt in both scripts below others or a colon: a bullet may have been lost
        return self._by_neighbours(index, row, match, before, strong=strong)

    def _by_neighbours(self, index: int, row: Row, match: NameMatch, before: Before, *, strong: bool) -> tuple[str, float] | None:
        """Return the structure of a row that what stands above it, or what was marked, shows to begin with somebody."""
        if index in self._below_verbs:
            return "block", 0.85
        above = self._strip.text(self._strip.rows[index - 1]).rstrip() if index and before.open_via is not None else ""
        introduced = before.role or self._introduced(index, before) or above.endswith(ITEM_ENDS)
        titled = is_titled(self._strip.view[match.end : row.end], self._lexicon)
        titled = titled or has_post_at_once(self._strip, index, match, self._lexicon)
        if match.words > 1 and match.plain and introduced and (titled or self._in_columns(match.end, row)):
            return "block", 0.85
        if match.words > 1 and match.plain and match.name[0] in self._marked:
            if self._introduced(index, before):
                return ("block", 0.85) if self._ends_well(match.end, row) else None
            if row.first and before.open_via == "list" and titled and not self._signs(index, before):
                return "list", 0.85  # an item whose bullet was not read
        return self._alone(index, row, before, strong=strong)

    def _alone(self, index: int, row: Row, before: Before, *, strong: bool) -> tuple[str, float] | None:
        """Return the structure of a row that holds nothing but a name, None where nothing around it tells that."""
        if not strong and spelt_below(self._strip, index, self._hits, self._lexicon) is not None:
            return "block", 0.85
        text = self._strip.text(row)
        whole = is_name_line(text, self._lexicon, self._strip.language)
        name = text[slice(*whole.name)] if whole is not None else ""
        torn = whole and not is_chinese(name) and sum(len(word) > 1 for word in name.split()) < min(2, whole.words)
        if torn and not before.role:
            return None  # "Child P": a word of which a stamp left one letter
        listed = whole and before.open_via == "block" and self._inverted(whole) and self._described_below(index)
        if listed or (whole and self._introduced(index, before) and names_somebody(self._strip, index, whole, self._lexicon)):
            return "block", 0.85
        if whole and (before.role or (row.first and self._described_below(index) and not self._signs(index, before))):
            return None if self._heads_letter(index, before) else ("block", 0.85)
        return None

    def below_courtesy(self, index: int, row: Row, start: int) -> NameMatch | None:
        """Return the name on the row below a courtesy form that stands alone, as in "Mr." / "Ben STONE" / "Judge", else None.

        Args:
            index: of the row.
            row: with the courtesy form.
            start: offset in the strip's text from which it is looked for.
        """
        view, language = self._strip.view, self._strip.language
        following = self._strip.rows[index + 1] if index + 1 < len(self._strip.rows) else None
        end = honorific_at(view, start, self._lexicon, language)
        if end is None or following is None or following.item or following.block != row.block:
            return None
        post = self._lexicon.is_post_honorific(view[start:end])  # "Ambassador" above "Ministry of Foreign Affairs"
        labelled = label_of(self._strip.text(following), 0, self._lexicon, language)  # "Général de division" / "Téléphone: 12"
        body = places.place(self._strip.text(following), self._lexicon) is places.Place.BODY  # "Captain" / "Ghana Police Service"
        if post or labelled or body or end > row.end or view[end : row.end].strip(" .:"):
            return None
        match = name_at(f"{view[: row.end]} {view[row.end + 1 : following.end]}", start, self._lexicon, language)
        return match if match is not None and match.plain and match.honorific is not None and match.name[0] > row.end else None

    def with_broken_name(self, index: int, row: Row, match: NameMatch) -> NameMatch:
        """Return the name with the word that had no room in its narrow column and stands alone on the next row."""
        match = with_given_names(self._strip, row, match, self._tags, self._lexicon)
        following = self._strip.rows[index + 1] if index + 1 < len(self._strip.rows) else None
        if following is None or following.first or following.soft or match.name[1] < row.end:
            return match
        text = self._strip.text(following).strip()
        if row.item and (rest := _LAST_OF_NAME.match(self._strip.text(following))) is not None:
            word, behind = (places.place(rest.group(at), self._lexicon) for at in (1, 2))
            if (word, behind) == (places.Place.OTHER, places.Place.TITLE) and not self._lexicon.role(rest.group(1)):
                return self._whole_name(match, following.start + rest.end(1)) or match
        around = [other.far for other in self._strip.rows[max(0, index - 8) : index + 9]]
        if row.far + following.first_word <= max(around) or len(text.split()) > 2 or not text[:1].isupper():
            return match
        if places.place(text, self._lexicon) is not places.Place.OTHER or self._lexicon.role(text):
            return match
        return self._whole_name(match, following.end) or match

    def _whole_name(self, match: NameMatch, end: int) -> NameMatch | None:
        """Return the name that goes on over the row's end as far as `end`, None where it ends elsewhere."""
        whole = name_at(self._strip.view.replace("\n", " "), match.start, self._lexicon, self._strip.language)
        return whole if whole is not None and whole.name[1] == end and whole.plain else None

    def _sentence_ended(self, index: int) -> bool:
        """Tell whether the full line above ends in a stop, so that a role at this one's beginning goes on with nothing."""
        return self._strip.text(self._strip.rows[index - 1]).rstrip().endswith((".", ";", "。", "；", "؛"))

    def _alone_below_colon(self, index: int, row: Row, match: NameMatch) -> bool:
        """Tell whether the row holds a name and nothing else below a colon: a list begins, though the line above is full."""
        above = self._strip.text(self._strip.rows[index - 1]).rstrip() if index else ""
        return above.endswith(COLONS) and not self._strip.view[match.end : row.end].strip(" .,;،")

    def _sets_aside_address(self, index: int, before: Before) -> bool:
        """Tell whether the row says where an office is; it then joins `addresses`, so that nobody's entry keeps it."""
        told = before.open_via == "block" and tells_address(self._strip, index, self._hits, self._lexicon)
        self.addresses += [(self._strip.rows[index].start, self._strip.rows[index].end)] * told
        return told

    def _introduced(self, index: int, before: Before) -> bool:
        """Tell whether the row stands below a line that ends with a colon or "by", or below an entry of its own kind."""
        if index == 0:
            return False
        row, above = self._strip.rows[index], self._strip.text(self._strip.rows[index - 1]).rstrip()
        titled = len(above) < HEADING_LETTERS and not above.endswith(".")
        apart = row.first or self._strip.rows[index - 1].first  # "List of members" and the names below may be one paragraph
        heading = titled and apart and self._lexicon.heading.find(Folded(above)) is not None
        return leads_in(above, first=row.first, lexicon=self._lexicon) or before.open_via == "block" or heading

    def _heads_letter(self, index: int, before: Before) -> bool:
        """Tell whether the row stands in a letter's head: nobody is named or announced above, and a body's name below it."""
        if index >= _HEAD_ROWS or before.persons or before.open_via is not None or before.role or self._introduced(index, before):
            return False
        below = self._strip.text(self._strip.rows[index + 1])
        told = places.place(below, self._lexicon)
        return told is places.Place.BODY or (told is places.Place.UNIT and is_chinese(below))

    def _inverted(self, match: NameMatch) -> bool:
        """Tell whether the name is written as in lists: "GARCÍA PÉREZ, Juan", "GARCÍA Juan"."""
        words = self._strip.view[slice(*match.name)].split()
        return len(words) > 1 and len(words[0]) > 1 and words[0].isupper() and not words[-1].isupper()

    def _in_columns(self, end: int, row: Row) -> bool:
        """Tell whether behind a gap a body or post follows the name, or both: "晏鸿　外交部　司长"."""
        first, *others = self._strip.view[end : row.end].split("\t")
        parts = [part for part in others if part.strip()]
        told = places.place(parts[-1], self._lexicon) if parts else places.Place.OTHER
        return not first.strip() and told in (places.Place.TITLE, places.Place.BODY)

    def _signs(self, index: int, before: Before) -> bool:
        """Tell whether a name without courtesy form stands where one signs: under a sentence, behind persons found already."""
        start = self._strip.rows[index].start
        if not before.persons and before.open_via is None and not any(marked < start for marked in self._marked):
            return False
        if self._below_items(index, before):
            return True
        if index == 0 or any(person.via == "block" and person.honorific is None for person in before.persons):
            return False
        above = self._strip.text(self._strip.rows[index - 1]).rstrip()
        ended = above.endswith((".", "。", "!", ",")) or _DATED.fullmatch(above) is not None
        return ended and self._strip.rows[index].first

    def _below_items(self, index: int, before: Before) -> bool:
        """Tell whether the row stands in a paragraph of its own below a list of marked items, and ends the text: who signs."""
        row = self._strip.rows[index]
        listed = before.open_via == "list" and bool(before.persons) and all(person.via == "list" for person in before.persons)
        below = self._strip.rows[index + 1 :]
        return listed and row.first and len(below) <= _SIGNATURE_ROWS and not any(other.item for other in below)

    def _posted(self, match: NameMatch) -> bool:
        """Tell whether the courtesy form is a post ("Ambassador"), as it stands above or before the name of one who signs."""
        return match.honorific is not None and self._lexicon.is_post_honorific(self._strip.view[slice(*match.honorific)])

    def _courtesy_last(self, match: NameMatch) -> bool:
        """Tell whether the courtesy form stands in brackets behind the name, as where one signs: "Ada Paz (Ms.)"."""
        behind = match.honorific is not None and match.honorific[0] >= match.name[1]
        return behind and self._strip.view[match.name[1] : match.end].rstrip().endswith(")")

    def _ends_well(self, end: int, row: Row) -> bool:
        """Tell whether a mark stands behind the name, a stop for a comma among them: "1. Kouassi Reine J.. Cheffe"."""
        rest = self._strip.view[end : row.end].lstrip(" ")
        return not rest or rest[0] in ".,;:،؛，；(（\n\t\x01" or rest[:1] in "-–—" or self._hit_at(end, row)

    def _hit_at(self, start: int, row: Row) -> bool:
        return any(start <= hit.start <= start + 3 and hit.start < row.end for hit in self._hits)

    def _short(self, row: Row, match: NameMatch) -> bool:
        return match.end - row.marker_end > 0.5 * (row.end - row.marker_end) or self._ends_well(match.end, row)

    def _not_sentence(self, row: Row, match: NameMatch) -> bool:
        """Tell an entry from a sentence that begins with somebody ("Mr. X will arrive …")."""
        rest = self._strip.view[match.end : row.end].strip()
        if is_chinese(self._strip.view[slice(*match.name)]) and tells_in_chinese(self._strip, row, match.end, self._lexicon):
            return False
        return self._ends_well(match.end, row) or not rest[:1].islower()

    def _described_below(self, index: int) -> bool:
        """Tell whether the next row says what a person is: a title, a body, a label or a contact."""
        if index + 1 >= len(self._strip.rows):
            return False
        row = self._strip.rows[index + 1]
        text = self._strip.text(row)
        if within(self._zones, row.start) or names_meeting(text, self._lexicon):
            return False
        labelled = label_of(text, 0, self._lexicon, self._strip.language) or self._lexicon.role(text)
        if labelled or any(row.start <= hit.start < row.end for hit in self._hits):
            return True
        return len(text) < TITLE_LINE_LETTERS and places.place(text, self._lexicon) is not places.Place.OTHER
