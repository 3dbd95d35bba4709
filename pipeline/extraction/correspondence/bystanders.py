"""Where in a document stand persons who are not coming: letterhead, compliments, contact, signature, addressee, quoted mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.addressee_block import addressee_end
from pipeline.extraction.correspondence.attention import copies_end, greeting_end, is_for_attention
from pipeline.extraction.correspondence.compliments import answered_before, takes_leave
from pipeline.extraction.correspondence.contact_persons import (
    LABELLED_LINE,
    cue_of_contact,
    headed_end,
    labelled_contact,
    leads_contact,
    reaches_mission,
)
from pipeline.extraction.correspondence.contacts_in_brackets import contact_zones
from pipeline.extraction.correspondence.dated_signatures import dates_signature
from pipeline.extraction.correspondence.greeting_lines import SHORT_WORDS, greets, is_postscript, leaves_from, salutes
from pipeline.extraction.correspondence.letter_heads import SIGNATURE, opens_letter, opens_note, opens_with_greeting, quotes
from pipeline.extraction.correspondence.printed_mails import own_head_end
from pipeline.extraction.correspondence.reached_behind import reached_behind
from pipeline.extraction.correspondence.sentence_start import SENTENCE_END
from pipeline.extraction.correspondence.signed_for import signs_for_body
from pipeline.extraction.correspondence.signers_around import announces_below
from pipeline.extraction.correspondence.zone import ADDRESSEE, ATTENTION, CLOSING, CONTACT, GREETING, LETTERHEAD, MAIL_HEAD, Zone
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.entries.mission_names_wrapped import goes_on_with_mission
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.cells import is_courtesy
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, COMMAS
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_POST_BOX = re.compile(r"\s*P\.?\s?O\.?\s?Box\b", re.IGNORECASE)  # no "por orden"
_RECITED = (";", "؛", "；")  # behind each of what a decision is founded upon
_SIGNING_WORDS = 12  # of a line that takes leave or names for whom one signs
_LEADING_WORDS = 3  # of what leads a list in, at least
_SIGNING_LETTERS = 1_000  # more than twelve words have


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
    found = [] if below_table else _head(strip, lexicon)
    begins = found[-1].end if found else 0
    closed_from: int | None = None
    compliments: int | None = None
    language = strip.language if read else None
    for number, row in strip.rows_from(begins):
        text = strip.text(row)
        if closed_from is not None:
            if _reopens(text, lexicon) or _announces_below(strip, row, closed_from, lexicon):
                found.append(Zone(closed_from, row.start, CLOSING))
                closed_from = None
            else:
                continue
        folded = Folded(_with_next(strip, number))
        if not folded.key and text.strip() != SIGNATURE:
            continue
        here = len(text)
        courteous = lexicon.greetings.is_courtesy(text) and not _labels_courtesy(text, lexicon) and not strip.goes_on(number)
        courteous = courteous and not _names_in_item(strip, row, lexicon)
        if (courteous and greets(strip, number, lexicon, below_table=below_table)) or salutes(strip, number, lexicon):
            found.append(Zone(row.start, row.end, "a line that greets"))
        elif (quotes(strip, number, lexicon) and not (read and text.lstrip().startswith(">"))) or (
            (
                courteous
                or ((row.start > 0 or below_table) and _closes(strip, number, lexicon.closing.find(folded, language), lexicon))
                or (_signs(strip, number, lexicon) and (below_table or not opens_with_greeting(strip, number, lexicon)))
                or dates_signature(strip, number, lexicon)
            )
            and not opens_letter(strip, number, lexicon)
        ):
            closed_from = row.start
        elif (
            _in(cue := cue_of_contact(strip, row, folded, lexicon, language, found), here)
            and cue
            and leads_contact(cue, row, text, strip, lexicon)
        ):
            found += contact_zones(strip, row, _first_of(strip, number), cue, lexicon)
        elif reaches_mission(text, lexicon) and not _goes_on_with_entry(strip, number, lexicon):
            found.append(Zone(row.start, row.end, "how the Mission is reached"))
        elif (reached := _reached(strip, row, found, lexicon, below_table=below_table)) is not None:
            found.append(reached)
        elif is_for_attention(text[row.marker_end - row.start :] if row.item else _with_next(strip, number), lexicon):
            found += _attention(strip, number, lexicon)
        elif note and compliments is None and _in(cue := lexicon.salutation.find(folded, language), here) and cue:
            announces = text.rstrip().endswith(COLONS)  # "presents its compliments and informs that … is composed as below:"
            if not announces and takes_leave(strip.view[: row.start], strip.view[row.end :]):
                closed_from = row.start
            else:
                behind = _greets_behind(strip, row.start + cue[0], row.start + cue[1], lexicon)
                compliments = None if behind else _compliments_end(strip, row, row.start + cue[0])
    if closed_from is not None:
        found.append(Zone(closed_from, len(strip.view), CLOSING))
    if compliments is not None:
        found.append(Zone(0, compliments, LETTERHEAD, letterhead=True))
    return tuple(sorted(found, key=lambda zone: zone.start))


def _greets_behind(strip: Strip, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether greetings stand behind the answer, and open nothing: "… asistirá el Sr. A. La Ministra ofrece sus saludos"."""

    def announces(said: str) -> bool:
        folded = Folded(said.replace("\n", " "))
        return any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.attending))

    return answered_before(strip.view[:start], strip.view[end:], announces)


def _reached(strip: Strip, row: Row, found: Sequence[Zone], lexicon: Lexicon, *, below_table: bool) -> Zone | None:
    """Return where somebody stands whom to ask, below a heading or behind a label on this row, or told by his place; or None."""
    end = headed_end(strip, row, lexicon)
    if end is None and not labelled_contact(strip.text(row), row, lexicon, strip.language):
        return reached_behind(strip, row, found, lexicon, below_table=below_table)
    stop = end if end is not None else strip.block_end(row) if row.first else row.end
    return Zone(row.start, stop, CONTACT, contact=True)


def _goes_on_with_entry(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the row goes on behind a comma or dash: "Mr. A, Ambassador," above "Permanent Mission of B, Tel. …".

    Below the last item of a list whose other items end in commas, too, the comma tells nothing. Or the Mission's name began on
    the row above: "… Ambassador, Permanent" / "Mission of B (Expert). E-mail: …".
    """
    above = "" if strip.rows[number].first else strip.text(strip.rows[number - 1]).rstrip()
    if above and goes_on_with_mission(above.split()[-1], strip.text(strip.rows[number]), lexicon):
        return True
    if not above.endswith((*COMMAS, " -", " –", " —")):
        return False
    items = [at for at, row in enumerate(strip.rows) if row.item and at]
    ends = [strip.text(strip.rows[at - 1]).rstrip() for at in items if at <= number]
    return any(at > number for at in items) or not any(end.endswith(COMMAS) for end in ends)


def _head(strip: Strip, lexicon: Lexicon) -> list[Zone]:
    """Return the zone above what is told: the head of the mail that the page holds, or the block of the addressee; or none."""
    if (end := own_head_end(strip, lexicon)) is not None:
        return [Zone(0, end, MAIL_HEAD)]
    begins = addressee_end(strip, lexicon)
    return [Zone(0, begins, ADDRESSEE)] * (begins > 0)


def _attention(strip: Strip, number: int, lexicon: Lexicon) -> list[Zone]:
    """Return the line for somebody's attention, and those below it; of "Dear colleagues, kindly note that" only the greeting."""
    row = strip.rows[number]
    greeted = greeting_end(strip.text(row), lexicon)
    if greeted is not None:
        return [Zone(row.start, row.start + greeted, GREETING)]
    end = copies_end(strip, number, lexicon)
    return [Zone(row.start, row.end, ATTENTION), *([Zone(row.end, end, ATTENTION, copies=True)] if end > row.end else [])]


def _labels_courtesy(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is a form's field for the courtesy form: "M./Mme: Monsieur", or "Mode: Mr." with any label."""
    found = LABELLED_LINE.match(text)
    if found is None or not found.group(2).strip():
        return False
    return "honorific" in lexicon.label(found.group(1).strip()) or is_courtesy(found.group(2).strip(" /"), lexicon, None)


def _names_in_item(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether an item begins with somebody's courtesy form: names may be words of courtesy too, "2- السيد علي حسن"."""
    return row.item and honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None


def _signs(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether a line begins like the end of a letter ("Thank you", "P.O."), and is no sentence or address of more lines."""
    row = strip.rows[number]
    whole = row.end
    for following in strip.rows[number + 1 :]:
        if not following.soft or whole - row.start > _SIGNING_LETTERS:
            break
        whole = following.end
    text = strip.view[row.start : whole]
    below = strip.text(strip.rows[number + 1]) if number + 1 < len(strip.rows) else ""
    if any(said.rstrip().endswith(_RECITED) for said in (text, below)):
        return False  # "LE MINISTRE DE LA JUSTICE," above "Vu la Constitution ;"
    if key(text) in lexicon.prepared or signs_for_body(strip, number, lexicon):
        return True  # "Prepared by:" alone; "Endorsed by the Cabinet" is said of somebody
    if _says_more(text, lexicon):
        return False
    folded = Folded(text)
    if text.rstrip().endswith(".") and any(cues.find(folded) is not None for cues in (lexicon.approving, lexicon.announcing)):
        return False  # "Le Ministre a désigné M. A."
    short = len(key(text).split()) <= _SIGNING_WORDS and not _POST_BOX.match(text)
    return short and bool(lexicon.signed.find(Folded(text), first=True) or leaves_from(strip, number, lexicon))


def _says_more(text: str, lexicon: Lexicon) -> bool:
    """Tell whether behind a sentence that thanks another one leads a list in: "Many thanks. Kindly add to our delegation:"."""
    stop = SAID_ENDS.search(text)
    rest = text[stop.end() :] if stop is not None and text.rstrip().endswith(COLONS) else ""
    leads = len(rest.split()) >= _LEADING_WORDS or is_cjk(rest.lstrip()[:1])
    return leads and lexicon.signed.find(Folded(rest), first=True) is None


def _with_next(strip: Strip, number: int) -> str:
    """Return the row's text with the next row's, where that only goes on: a phrase may be broken over both."""
    row = strip.rows[number]
    if number + 1 < len(strip.rows) and strip.rows[number + 1].soft:
        return strip.view[row.start : strip.rows[number + 1].end]
    return strip.text(row)


def _closes(strip: Strip, number: int, cue: tuple[int, int] | None, lexicon: Lexicon) -> bool:
    """Tell whether words of taking leave begin within the row, and do not open the note."""
    return _in(cue, len(strip.text(strip.rows[number]))) and not opens_note(strip, number, cue, lexicon)


def _in(cue: tuple[int, int] | None, letters: int) -> bool:
    """Tell whether the cue begins within the row itself."""
    return cue is not None and cue[0] < letters


def _reopens(text: str, lexicon: Lexicon) -> bool:
    """Tell whether an annexed list begins after the closing."""
    words = key(text).split()
    if not words or len(words) > SHORT_WORDS:
        return False
    return " ".join(words) in lexicon.annex or words[0] in lexicon.annex or lexicon.heading.find(Folded(text)) is not None


def _announces_below(strip: Strip, row: Row, closed: int, lexicon: Lexicon) -> bool:
    """Tell whether the row begins a postscript that announces somebody, or a reply that who signs above hands on."""
    begun = strip.row_at(closed)
    older = begun is not None and quotes(strip, strip.rows.index(begun), lexicon)  # the head of a mail, not a signature
    if row.first and not older and announces_below(strip, closed, row.start, lexicon):
        return True
    if not row.first or not is_postscript(strip.text(row), lexicon):
        return False
    return lexicon.announcing.find(Folded(strip.view[row.start : strip.block_end(row)].replace("\n", " "))) is not None


def _first_of(strip: Strip, number: int) -> Row:
    """Return the row with which begins what this row only goes on with, behind the mark of an item."""
    while number and strip.rows[number].soft:
        number -= 1
    row = strip.rows[number]
    return replace(row, start=row.marker_end) if row.item else row


def _compliments_end(strip: Strip, row: Row, cue: int) -> int:
    """Return where the sentence that holds the compliments ends: behind its stop, with whose blank the next one begins."""
    end = strip.block_end(row)
    match = SENTENCE_END.search(strip.view, cue, end)
    if match is None:
        return end
    # In Arabic the verb comes first and the post before the name: as part of the compliments such a sentence is read better.
    return match.end() if strip.language == "ar" else len(strip.view[: match.end()].rstrip())
