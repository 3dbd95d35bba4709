"""Which document of a message is the reply, which only covers it, which came back from us, and which is something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from email.utils import getaddresses
from enum import StrEnum

from config.knowledge import Knowledge, Language
from models.mail import Letter
from models.page import Block, Cell, Document, Line, Paragraph, Table, Transcript
from pipeline.extraction.correspondence.answers_to_writer import answers_to_writer
from pipeline.extraction.correspondence.compliments import bodies, compliments_in
from pipeline.extraction.correspondence.printed_mails import printed_mail
from pipeline.extraction.correspondence.quotation import quotation_in
from pipeline.extraction.correspondence.trails import HEADER_LINES_MOST, mails_passed_on, sent_to_others
from pipeline.extraction.kinds import mails_below
from pipeline.extraction.kinds.mailing import delivery_report
from pipeline.extraction.kinds.mails_below import announces, is_ours_below, lists_somebody, names_somebody, takes_back
from pipeline.extraction.kinds.opened_notes import opens_as_note
from pipeline.extraction.laid_out import laid_out
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain


class Part(StrEnum):
    """What a document is within its message."""

    NOTE = "note"  # the reply itself
    LIST = "list"  # an annexed list, form or spreadsheet of persons
    COVER = "cover"  # mail text that only covers another document
    INVITATION = "invitation"  # the secretariat's own note sent back
    FOREIGN = "foreign"  # other things: CV, passport, programme, automatic text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document and its part in the message.

    Attributes:
        document: for mail bodies without what they quote or forward.
        quoted: text that was cut from it, "" where nothing was; it may still tell which note is answered.
        announced_below: whether that text, which is not ours, announces or lists somebody.
        news_below: whether it does so in a mail that was sent to others than us, so that we do not know it yet.
    """

    document: Document
    part: Part
    quoted: str = ""
    announced_below: bool = False
    news_below: bool = False


def dossier(letter: Letter, transcript: Transcript, knowledge: Knowledge) -> tuple[Sheet, ...]:
    """Return every document of the message with its part, in the order of the message."""
    if delivery_report(letter):
        return tuple(Sheet(document, Part.FOREIGN) for document in transcript.documents)
    sheets: list[Sheet] = []
    words = lexicon(knowledge)
    to = [value for name, value in letter.headers if name in ("to", "cc")]
    mailboxes = [address for _, address in getaddresses(to)]
    for document in (laid_out(document, words) for document in transcript.documents):
        if document.sha256 is None:
            sheets += _body(document, knowledge, mailboxes)
        else:
            sheets.append(_attached(document, knowledge, mailboxes))
    return _settled(tuple(sheets))


def _honour(language: Language) -> tuple[str, ...]:
    return (*language.formulae.honour, *language.formulae.closing)


def _announcing(language: Language) -> tuple[str, ...]:
    cue = language.kind
    return (*cue.nominations, *cue.details, *cue.replacement, *cue.revision, *cue.additions, *cue.regret, *cue.representation)


def _taking_back(language: Language) -> tuple[str, ...]:
    return (*choices.undoing(language), *choices.addition(language))


def _forms(language: Language) -> tuple[str, ...]:
    return language.formulae.form


def _headings(language: Language) -> tuple[str, ...]:
    return (*language.formulae.form, *language.persons.heading)


def _name_labels(language: Language) -> tuple[str, ...]:
    return (*language.labels.name, *language.labels.family, *language.labels.given)


def _foreign(language: Language) -> tuple[str, ...]:
    return language.formulae.foreign


_MACHINE_READABLE = re.compile(r"(?m)^\s*[PVI][A-Z<]?\s?<\s?[A-Z<]{3}[A-Z<\s]{10,}|[A-Z0-9<]{20,}<<[A-Z0-9<]*")  # ICAO Doc 9303
_SENTENCE_ENDS = re.compile(r"[.:;!?]\s|\n\s*\n")
SPOKEN_OF = 3  # words before it in its sentence: what begins there in a small letter is no heading
SENTENCE_LETTERS = 400  # before a word at most, in which its sentence begins
COVER_LETTERS = 1_500  # a mail text that says more than this says something of its own


def _body(document: Document, knowledge: Knowledge, mailboxes: Sequence[str]) -> tuple[Sheet, ...]:
    """Return a body cut to its own words; its part is provisional: NOTE if it speaks like a reply, else COVER.

    Where it only passes another mail on, that one is the note, and what is written above it covers it: who signed there tells
    which State replies.
    """
    lines = tuple(line for page in document.pages for line in page.lines())
    parts = quotation_in(lines, knowledge, mailboxes)
    if not parts.headers and not parts.quoted:
        return (Sheet(document, Part.NOTE if _speaks(document, knowledge) else Part.COVER),)
    own, mails = _only(document, lines, parts.own), mails_passed_on(lines, parts, knowledge)
    told = [_only(document, lines, mail, unmarked=True) for mail in mails]
    named = [at for at, mail in enumerate(told) if names_somebody(mail, knowledge) or lists_somebody(mail, knowledge)]
    at = named[0] if named else 0
    first, quoted = mails[at], told[at]
    further = any(announces(told[at], knowledge) or lists_somebody(told[at], knowledge) for at in named[1:])
    others = sorted({*parts.headers, *parts.quoted} - set(first))
    besides = "\n".join(lines[index].text for index in others)
    right_below = [lines[index].text for index in parts.headers if index < min(mails[0], default=0)]
    answers = answers_to_writer([lines[index].text for index in parts.own], right_below, knowledge)
    ours = parts.ours or (answers and is_ours_below(own, quoted, knowledge))
    ours = ours and bool(own.pages) and not lists_somebody(quoted, knowledge)  # no reply stands in what we wrote
    answered = ours or mails_below.answers_below(own, parts.own, parts.quoted, knowledge)
    kept = not (answered or takes_back(own, right_below, knowledge))
    if kept and not _speaks_for_itself(own, knowledge) and _forwards_a_note(quoted, knowledge):
        return _covered(own, Sheet(quoted, Part.NOTE, besides, news_below=further), knowledge)
    theirs = not ours and not _is_invitation(_plain(quoted), knowledge)
    if theirs and kept and mails_below.passes_on(own, quoted, besides.split("\n"), knowledge):
        around = "\n".join(lines[index].text for index in sorted({*parts.own, *others}))
        return _covered(own, Sheet(quoted, Part.NOTE, around, news_below=further), knowledge)
    below = theirs and (announces(quoted, knowledge) or lists_somebody(quoted, knowledge))
    heads = [lines[index].text for index in parts.headers if index < min(first, default=0)][:HEADER_LINES_MOST]
    news = below and kept and sent_to_others(heads, knowledge, mailboxes)
    if news and mails_below.names_besides(own, knowledge):
        return _covered(own, Sheet(quoted, Part.NOTE, besides, news_below=True), knowledge)
    rest = "\n".join(lines[index].text for index in sorted((*parts.headers, *parts.quoted)))
    return (Sheet(own, Part.NOTE if _speaks(own, knowledge) else Part.COVER, rest, below, news),)


def _covered(own: Document, passed_on: Sheet, knowledge: Knowledge) -> tuple[Sheet, ...]:
    """Return what is passed on and what covers it, which is read too where it names somebody: "Kindly also register Ms. B"."""
    if not own.pages:
        return (passed_on,)
    return passed_on, Sheet(own, Part.NOTE if mails_below.adds_somebody(own, knowledge) else Part.COVER)


def _speaks(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a text replies by itself: compliments, or an announcement or regret, or a table with a column of names."""
    text = _plain(document)
    if compliments_in(text, knowledge) is not None or cues(knowledge, _announcing).first(text, near=False):
        return True
    return any(_is_person_table(block, knowledge) for page in document.pages for block in page.blocks)


def _speaks_for_itself(own: Document, knowledge: Knowledge) -> bool:
    """Tell whether a mail above another one replies: "only Leilani is coming" names nobody as a note does, and only covers it."""
    if names_somebody(own, knowledge) or lists_somebody(own, knowledge):
        return _speaks(own, knowledge)
    text = _plain(own)
    return compliments_in(text, knowledge) is not None or cues(knowledge, _taking_back).first(text, near=False) is not None


def _forwards_a_note(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a quoted text is a State's note, not the secretariat's own mail."""
    return _speaks(document, knowledge) and not _is_invitation(_plain(document), knowledge)


def _attached(document: Document, knowledge: Knowledge, mailboxes: Sequence[str]) -> Sheet:
    """Return a file with its part; of a printed mail without the mails that it quotes."""
    lines = tuple(line for page in document.pages for line in page.lines())
    printed = printed_mail(lines, knowledge, mailboxes)
    if printed is None or not printed.headers:
        return Sheet(document, _attachment(document, knowledge))
    own = _only(document, lines, printed.own)
    rest = "\n".join(lines[index].text for index in sorted((*printed.headers, *printed.quoted)))
    return Sheet(own, _attachment(own, knowledge), rest)


def _attachment(document: Document, knowledge: Knowledge) -> Part:
    text = _plain(document)
    if _is_invitation(text, knowledge):
        return Part.INVITATION
    if compliments_in(text, knowledge) is not None:
        return Part.NOTE
    original = "\n".join(page.text for page in document.pages)
    if cues(knowledge, _forms).first(Plain(original[:400]), near=False):
        return Part.LIST
    if _MACHINE_READABLE.search(original) or _titled_otherwise(original[:400], knowledge):
        return Part.FOREIGN
    if cues(knowledge, _honour).first(text):
        return Part.NOTE
    tables = [block for page in document.pages for block in page.blocks if isinstance(block, Table)]
    if any(_is_person_table(table, knowledge) for table in tables):
        return Part.LIST
    if opens_as_note(document, knowledge):
        return Part.NOTE
    if _heads_list(text, knowledge) or len(cues(knowledge, _name_labels).all(text)) >= 2:
        return Part.LIST
    return Part.NOTE if cues(knowledge, _announcing).first(text, near=False) else Part.LIST if tables else Part.NOTE


def _titled_otherwise(text: str, knowledge: Knowledge) -> bool:
    """Tell whether the first words of a document name another kind of document: "CURRICULUM VITAE", "Hotel reservation".

    In the middle of a sentence they only speak of it: "The details are given for the purposes of badges and hotel reservation".
    Below what announces somebody they head a part of the reply: "推荐…参加会议。" above "简历".
    """
    plain = Plain(text)
    told = cues(knowledge, _announcing).first(plain, near=False)
    reply = told.start if told is not None else len(plain.text)
    others = (cue for cue in cues(knowledge, _foreign).all(plain) if cue.start < reply)
    return any(not cue.near and not _spoken_of(plain, cue) for cue in others)


def _heads_list(plain: Plain, knowledge: Knowledge) -> bool:
    """Tell whether a heading of a list stands in the text; "will send no delegation" only speaks of one."""
    headings = cues(knowledge, _headings)
    exact = headings.all(plain)
    near = headings.first(plain) if not exact else None
    return any(not _spoken_of(plain, cue) for cue in ([near] if near is not None else exact))


def _spoken_of(plain: Plain, cue: Cue) -> bool:
    """Tell whether words stand in the middle of a sentence, in small letters."""
    start, _ = plain.span(cue.start, cue.end)
    before = _SENTENCE_ENDS.split(plain.original[max(0, start - SENTENCE_LETTERS) : start])[-1].split()
    return plain.original[start].islower() and len(before) >= SPOKEN_OF


def _is_invitation(text: Plain, knowledge: Knowledge) -> bool:
    """Tell whether the secretariat itself presents compliments: it is the subject, and no mission or ministry stands there."""
    found = compliments_in(text, knowledge)
    if found is None:
        return False
    subject = Plain(text.text[found.subject[0] : found.subject[1]])
    theirs = cues(knowledge, bodies).first(subject, near=False)
    ours = cues(knowledge, choices.addressee).first(subject, near=False)
    return ours is not None and (theirs is None or ours.start < theirs.start)


def _is_person_table(block: Block, knowledge: Knowledge) -> bool:
    """Tell whether a table has a column (or a form a row) of names."""
    if not isinstance(block, Table):
        return False
    heads = [cell.text for row in block.rows[:3] for cell in row] + [row[0].text for row in block.rows if row]
    labels = cues(knowledge, _name_labels)
    return any(len(head) < 60 and labels.first(Plain(head), near=False) for head in heads)


def _settled(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Return the sheets with their final parts: whether a text covers another document depends on what that is."""
    attached = [sheet for sheet in sheets if sheet.document.sha256 is not None and sheet.part in (Part.NOTE, Part.LIST)]
    noted = any(sheet.part is Part.NOTE for sheet in attached)
    passed_on = any(sheet.part is Part.NOTE for sheet in sheets if sheet.document.sha256 is None)
    formal = [sheet for sheet in attached if sheet.part is Part.NOTE and sheet.document.pages]
    settled: list[Sheet] = []
    for sheet in sheets:
        part = sheet.part
        if sheet.document.sha256 is None:
            letters = sum(len(page.text) for page in sheet.document.pages)
            if part is Part.NOTE and noted and formal and letters < COVER_LETTERS and not _has_table(sheet.document):
                part = Part.NOTE if _formal(sheet) else Part.COVER
            elif part is Part.COVER and not attached and not passed_on:
                part = Part.NOTE
        settled.append(replace(sheet, part=part))
    return tuple(settled)


def _has_table(document: Document) -> bool:
    return any(isinstance(block, Table) for page in document.pages for block in page.blocks)


def _formal(sheet: Sheet) -> bool:
    """Tell whether a mail text lists persons of its own: several lines with an address or a number each."""
    lines = [line.text for page in sheet.document.pages for line in page.lines()]
    return (
        sum("@" in line for line in lines) > 1 or sum(bool(re.match(r"\s*(?:\d{1,2}[.)]|[-*•])\s", line)) for line in lines) > 1
    )


def _plain(document: Document) -> Plain:
    return Plain("\n".join(page.text for page in document.pages))


def _only(document: Document, lines: tuple[Line, ...], kept: tuple[int, ...], *, unmarked: bool = False) -> Document:
    """Return the document with only these lines, blocks without lines left out; `unmarked` drops the quotation marks ">"."""
    wanted = {id(lines[index]) for index in kept}
    pages = []
    for page in document.pages:
        blocks = [kept_block for block in page.blocks if (kept_block := _block(block, wanted, unmarked=unmarked)) is not None]
        if blocks:
            pages.append(replace(page, blocks=tuple(blocks)))
    return replace(document, pages=tuple(pages))


def _block(block: Block, wanted: set[int], *, unmarked: bool) -> Block | None:
    if isinstance(block, Paragraph):
        lines = _lines(block.lines, wanted, unmarked=unmarked)
        return Paragraph(lines) if lines else None
    rows = [
        tuple(Cell(cell.row, cell.column, _lines(cell.lines, wanted, unmarked=unmarked)) for cell in row) for row in block.rows
    ]
    kept = [row for row in rows if any(cell.lines for cell in row)]
    return Table(tuple(kept)) if kept else None


def _lines(lines: tuple[Line, ...], wanted: set[int], *, unmarked: bool) -> tuple[Line, ...]:
    kept: list[Line] = []
    for line in lines:
        if id(line) not in wanted:
            continue
        words = line.words
        while unmarked and words and not words[0].text.strip(">|"):
            words = words[1:]
        if words:
            kept.append(Line(words))
    return tuple(kept)
