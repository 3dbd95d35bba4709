"""Where in a document stand persons who are not coming: letterhead, compliments, contact, signature, addressee, quoted mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.correspondence.addressee_block import addressee_end
from pipeline.extraction.correspondence.announced_before import announced_before, is_post_of_entry
from pipeline.extraction.correspondence.attention import copies_end, greeting_end
from pipeline.extraction.correspondence.compliments import takes_leave
from pipeline.extraction.correspondence.dated_signatures import dates_signature
from pipeline.extraction.correspondence.greeting_lines import SHORT_WORDS, greets, is_postscript, leaves_from, salutes
from pipeline.extraction.correspondence.letter_heads import opens_letter, opens_with_greeting, quotes
from pipeline.extraction.correspondence.sentence_start import SENTENCE_END, sentence_start
from pipeline.extraction.correspondence.signed_for import signs_for_body
from pipeline.extraction.entries import places
from pipeline.extraction.entries.chinese_words import chinese
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_COLON = re.compile(r"\W*([^:：]{3,60}?)\s*[:：]\s*(.*)", re.DOTALL)
_CONTACT_LABEL = re.compile(r"[\s(（\[*]*([^:：\n]{2,30}?)\s*[:：]\s*")  # "Contact: ", "(Contact: "
_POST_BOX = re.compile(r"\s*P\.?\s?O\.?\s?Box\b", re.IGNORECASE)  # no "por orden"
_SIGNING_WORDS = 12  # of a line that takes leave or names for whom one signs
_SIGNING_LETTERS = 1_000  # more than twelve words have
_STOPS = tuple(",;:.()\n\t،؛，；。：")
_NAME_WORDS = 10  # of a post or body
_HEADING_WORDS = 10  # of the heading of a contact person

LETTERHEAD = "the letterhead or the compliments"
CLOSING, ATTENTION = "the closing of the note", "a line for the attention of somebody"
GREETING = "the greeting with which a line begins"
CONTACT = "the sentence about a contact person"
ADDRESSEE = "the head of the letter, above its greeting"


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a strip in which nobody named is a delegate; `why` completes "stands in …"."""

    start: int
    end: int
    why: str
    letterhead: bool = False  # what follows the compliments in their own sentence may still name delegates
    struck: bool = False  # those named are struck off, in whatever sentence the stretch stands
    contact: bool = False  # the sentence says how somebody is reached, who may be a delegate named elsewhere


def is_foot(row: Row, text: str, found: Sequence[Zone], lexicon: Lexicon) -> bool:
    """Tell whether a row names the Mission at its letter's foot: no closing follows, as below the person whose body it is."""
    return begins_with_mission(text, lexicon) and not any(zone.why == CLOSING and zone.start >= row.end for zone in found)


def zones(strip: Strip, lexicon: Lexicon, *, note: bool, read: bool, below_table: bool = False) -> tuple[Zone, ...]:
    """Return the stretches of the strip in which no delegate is named.

    Args:
        strip: paragraphs of one page.
        lexicon: cues in all languages.
        note: the strip is of a note or mail, with letterhead and compliments; else of a list.
        read: the letters were read from a picture, so that cues may be misread.
        below_table: the strip goes on below a table of the page, so that its first line may close the note.
    """
    begins = 0 if below_table else addressee_end(strip, lexicon)
    found = [Zone(0, begins, ADDRESSEE)] * (begins > 0)
    closed_from: int | None = None
    compliments: int | None = None
    language = strip.language if read else None
    for number, row in strip.rows_from(begins):
        text = strip.text(row)
        if closed_from is not None:
            if _reopens(text, lexicon) or _announces_below(strip, row, lexicon):
                found.append(Zone(closed_from, row.start, CLOSING))
                closed_from = None
            else:
                continue
        folded = Folded(_with_next(strip, number))
        if not folded.key:
            continue
        here = len(text)
        courteous = lexicon.greetings.is_courtesy(text) and not _labels_courtesy(text, lexicon) and not strip.goes_on(number)
        if (courteous and greets(strip, number, lexicon, below_table=below_table)) or salutes(strip, number, lexicon):
            found.append(Zone(row.start, row.end, "a line that greets"))
        elif (quotes(strip, number, lexicon) and not (read and text.lstrip().startswith(">"))) or (
            (
                courteous
                or ((row.start > 0 or below_table) and _in(lexicon.closing.find(folded, language), here))
                or (_signs(strip, number, lexicon) and (below_table or not opens_with_greeting(strip, number, lexicon)))
                or dates_signature(strip, number, lexicon)
            )
            and not opens_letter(strip, number, lexicon)
        ):
            closed_from = row.start
        elif (
            _in(cue := _cue_of_contact(strip, row, folded, lexicon, language, found), here)
            and cue
            and _leads(cue, row, text, strip, lexicon)
        ):
            begin = sentence_start(strip, _first_of(strip, number).start, row.start + cue[0], lexicon)
            found.append(Zone(begin, _contact_end(strip, row, cue[1], lexicon), CONTACT, contact=True))
        elif _reaches_mission(text, lexicon):
            found.append(Zone(row.start, row.end, "how the Mission is reached"))
        elif _labelled_contact(text, row, lexicon, strip.language):
            found.append(
                Zone(row.start, strip.block_end(row) if row.first else row.end, "the line of a contact person", contact=True)
            )
        elif lexicon.attention.find(Folded(text[row.marker_end - row.start :]) if row.item else folded, first=True):
            found.append(_attention(strip, number, lexicon))
        elif note and compliments is None and _in(cue := lexicon.salutation.find(folded, language), here) and cue:
            if takes_leave(strip.view[: row.start], strip.view[row.end :]):
                closed_from = row.start
            else:
                compliments = _compliments_end(strip, row, row.start + cue[0])
    if closed_from is not None:
        found.append(Zone(closed_from, len(strip.view), CLOSING))
    if compliments is not None:
        found.append(Zone(0, compliments, LETTERHEAD, letterhead=True))
    return tuple(sorted(found, key=lambda zone: zone.start))


def _attention(strip: Strip, number: int, lexicon: Lexicon) -> Zone:
    """Return the line for somebody's attention; of "Dear colleagues, kindly note that" only the greeting."""
    row = strip.rows[number]
    greeted = greeting_end(strip.text(row), lexicon)
    end, why = (copies_end(strip, number), ATTENTION) if greeted is None else (row.start + greeted, GREETING)
    return Zone(row.start, end, why)


def _labels_courtesy(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is a form's field for the courtesy form: "M./Mme: Monsieur"."""
    found = _COLON.match(text)
    return found is not None and bool(found.group(2).strip()) and "honorific" in lexicon.label(found.group(1).strip())


def _signs(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether a line begins like the end of a letter ("Thank you", "P.O."), and is no sentence or address of more lines."""
    row = strip.rows[number]
    whole = row.end
    for following in strip.rows[number + 1 :]:
        if not following.soft or whole - row.start > _SIGNING_LETTERS:
            break
        whole = following.end
    text = strip.view[row.start : whole]
    if key(text) in lexicon.prepared or signs_for_body(strip, number, lexicon):
        return True  # "Prepared by:" alone; "Endorsed by the Cabinet" is said of somebody
    short = len(key(text).split()) <= _SIGNING_WORDS and not _POST_BOX.match(text)
    return short and bool(lexicon.signed.find(Folded(text), first=True) or leaves_from(strip, number, lexicon))


def _reaches_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line says how the Mission is reached, and no delegate: "Contact: Permanent Mission, tel. …"."""
    found = _COLON.match(text)
    label, value = (found.group(1).strip(), found.group(2).strip()) if found else ("", "")
    if not label or not has_contact(value):
        return False
    return begins_with_mission(value if "contact" in lexicon.label(label) else label, lexicon)


def _with_next(strip: Strip, number: int) -> str:
    """Return the row's text with the next row's, where that only goes on: a phrase may be broken over both."""
    row = strip.rows[number]
    if number + 1 < len(strip.rows) and strip.rows[number + 1].soft:
        return strip.view[row.start : strip.rows[number + 1].end]
    return strip.text(row)


def _cue_of_contact(
    strip: Strip, row: Row, folded: Folded, lexicon: Lexicon, language: str | None, found: Sequence[Zone]
) -> tuple[int, int] | None:
    """Return the first words that speak of a contact person and are no clause about a delegate announced there or before."""

    def of_delegate(cue: tuple[int, int]) -> bool:
        at = row.start + cue[0]
        begin = sentence_start(strip, strip.block_start(row), at, lexicon)
        return _says_of_delegate(strip, row, cue, lexicon) or announced_before(strip, begin, at, found, lexicon)

    cue = lexicon.contact.find(folded, language)
    if cue is None or not of_delegate(cue):
        return cue
    others = (other for other in lexicon.contact.all(folded) if other[0] >= cue[1])
    return next((other for other in others if not of_delegate(other)), None)


def _says_of_delegate(strip: Strip, row: Row, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the cue stands in a clause about somebody announced: "… Ms. A, who may be reached at …, will attend"."""
    start, end = strip.block_start(row), strip.block_end(row)
    at, behind = row.start + cue[0], strip.view[row.start + cue[1] : end].split(maxsplit=1)[:1]
    before = strip.view[sentence_start(strip, start, at, lexicon) : at]
    about = lexicon.said.relative.search(before) or (behind and is_arabic(behind[0]) and fold(behind[0]) in lexicon.referring)
    if not about:
        return False
    stop = SENTENCE_END.search(strip.view, at, end)
    sentence = before + strip.view[at : stop.end() if stop else end]
    named = has_courtesy_form(before, lexicon, strip.language)
    return named and lexicon.announcing.find(Folded(sentence.replace("\n", " "))) is not None


def _in(cue: tuple[int, int] | None, letters: int) -> bool:
    """Tell whether the cue begins within the row itself."""
    return cue is not None and cue[0] < letters


def within_name(text: str, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the cue is one word within the name of a post or body: "Department of Special Inquiries, Ministry of …"."""
    if " " in text[cue[0] : cue[1]].strip() or not key(text[: cue[0]]):
        return False
    named = chinese(text, cue[1], lexicon, whole=False) if is_cjk(text[cue[0]]) else None
    if named is not None and named[1] is not None:
        return False  # "请联系王小明先生（公使）": who is to be asked, and no post
    start = max(text.rfind(mark, 0, cue[0]) for mark in _STOPS) + 1
    end = min((at for mark in _STOPS if (at := text.find(mark, cue[1])) >= 0), default=len(text))
    held = text[start:end].strip()
    told = places.place(held.replace("\n", " "), lexicon)
    return len(key(held).split()) <= _NAME_WORDS and told is not places.Place.OTHER and not any(map(str.isdigit, held))


def _leads(cue: tuple[int, int], row: Row, text: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the cue speaks of a contact person, and is not the title of somebody who is named before it."""
    if within_name(text, cue, lexicon) or is_post_of_entry(cue, row, text, strip, lexicon):
        return False
    if row.item:
        # "2. We would appreciate an early reply. The Counsellor, Mr. A, may be consulted at …": a numbered paragraph.
        begin = sentence_start(strip, row.marker_end, row.start + cue[0], lexicon)
        others = begin > row.marker_end and has_courtesy_form(strip.view[begin : strip.block_end(row)], lexicon, strip.language)
        return others or cue[0] <= row.marker_end - row.start + 2
    alone = len(key(text)) <= len(key(text[cue[0] : cue[1]])) and not text.rstrip().endswith((":", "："))
    return not (alone and not row.first) or strip.block_end(row) == len(strip.view)


def heads_contact(strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the strip's last row is the heading of a contact person, whose table or labelled lines stand below it."""
    return bool(strip.rows) and _is_contact_heading(strip.text(strip.rows[-1]), strip.rows[-1], lexicon, strip.language)


def _is_contact_heading(text: str, row: Row, lexicon: Lexicon, language: str | None) -> bool:
    bare = text[row.marker_end - row.start :].rstrip(" .:：")
    words = key(bare).split()
    named = has_courtesy_form(bare, lexicon, language)
    if not words or len(words) > _HEADING_WORDS or named or "@" in bare or sum(map(str.isdigit, bare)) > 2:
        return False
    return lexicon.contact.find(Folded(bare)) is not None


def _labelled_contact(text: str, row: Row, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the row begins "Contact: Mr. A": a label of contacts, and somebody with a courtesy form behind its colon."""
    found = _CONTACT_LABEL.match(text, row.marker_end - row.start)
    if found is None or "contact" not in lexicon.label(found[1]):
        return False
    return honorific_at(text, found.end(), lexicon, language) is not None


def _reopens(text: str, lexicon: Lexicon) -> bool:
    """Tell whether an annexed list begins after the closing."""
    words = key(text).split()
    if not words or len(words) > SHORT_WORDS:
        return False
    return " ".join(words) in lexicon.annex or words[0] in lexicon.annex or lexicon.heading.find(Folded(text)) is not None


def _announces_below(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row begins a postscript that announces somebody."""
    if not row.first or not is_postscript(strip.text(row), lexicon):
        return False
    return lexicon.announcing.find(Folded(strip.view[row.start : strip.block_end(row)].replace("\n", " "))) is not None


def _first_of(strip: Strip, number: int) -> Row:
    """Return the row with which begins what this row only goes on with, behind the mark of an item."""
    while number and strip.rows[number].soft:
        number -= 1
    row = strip.rows[number]
    return replace(row, start=row.marker_end) if row.item else row


def _contact_end(strip: Strip, row: Row, cue: int, lexicon: Lexicon) -> int:
    """Return where the paragraph ends, or the next one where the sentence broke off at a colon.

    Where a further sentence of the paragraph says who comes, only the sentence that ends before it counts.

    Args:
        strip: the rows.
        row: on which the sentence speaks of a contact.
        cue: offset within the row behind which the sentence may end.
        lexicon: what announces persons.
    """
    end = strip.block_end(row)
    if _is_contact_heading(strip.text(row), row, lexicon, strip.language):
        for below in strip.rows:
            if below.start > row.start and below.start <= end + 1:
                if label_of(strip.text(below), below.marker_end - below.start, lexicon, strip.language) is None:
                    break
                end = max(end, below.end)
        return end
    for match in SENTENCE_END.finditer(strip.view, row.start + cue, end):
        rest = Folded(strip.view[match.end() : end].replace("\n", " "))
        said = any(said.find(rest) is not None for said in (lexicon.announcing, lexicon.attending))
        if said or _heads_list(strip.view[match.end() : end], lexicon):
            return match.end()  # "Ms. A has asked us about visas. She will attend with Mr. B"
    if strip.view[row.start : end].rstrip().endswith((":", "：")):
        following = [other for other in strip.rows if other.start > end]
        if following:
            return strip.block_end(following[0])
    return end


def _heads_list(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with the heading of those who come, and its colon: "Participants: Mr. B"."""
    found = _COLON.match(text)
    if found is None or lexicon.heading.find(Folded(found.group(1)), first=True) is None:
        return False
    return lexicon.contact.find(Folded(found.group(1))) is None and "contact" not in lexicon.label(found.group(1).strip())


def _compliments_end(strip: Strip, row: Row, cue: int) -> int:
    """Return where the sentence that holds the compliments ends."""
    end = strip.block_end(row)
    match = SENTENCE_END.search(strip.view, cue, end)
    return match.end() if match else end


def within(zones_: tuple[Zone, ...], start: int) -> Zone | None:
    """Return the zone that holds this place, or None."""
    return next((zone for zone in zones_ if zone.start <= start < zone.end), None)
