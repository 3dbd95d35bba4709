"""Gathers what a message says of the note that it answers: numbers, dates, titles, and where each of them stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from config.knowledge import Knowledge, Language
from models.finding import Where
from models.invitation import Invitation, Register
from models.mail import Letter
from models.page import Source
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.references.days_of_persons import days_of_notes, without_days_of_persons
from pipeline.extraction.references.meeting_titles import EXPLAINED_LEAD, better_explained, title_likeness, titles_explained
from pipeline.extraction.references.numbers import Number, numbers_in, shape_of
from pipeline.extraction.references.phrases import SEGMENT_LETTERS, dated_by, says, speaks_of
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import Days, days_in, yearless_days_in, yearless_in
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

TITLE_SAID, TITLE_PARTLY = 0.55, 0.35  # share of a title's telling words from which on it counts as said, or as said in part
# Of the words of all titles in a text, the share that one title must explain, and what it must hold of its own title.
EXPLAINED, EXPLAINED_OWN = 0.9, 0.2
TITLE_LEAD = 0.2  # by which it must lead the next title
PAGES_READ = 2  # of each document: the note answered is named at its beginning
# How far the words about a meeting go on after its days, after the note's number, or after the compliments.
AFTER_DAYS_LETTERS, AFTER_NUMBER_LETTERS, NO_ANCHOR_LETTERS = 120, 380, 700
ADDRESSEE_REACH = 300  # letters after the compliments within which the secretariat's names stand
ADDRESSEE_LETTERS = 140  # "… to the United Nations Convention against Transnational Organized Crime", after its first words
_NAME_ENDS = re.compile(r"[,;،؛，；。(]")  # or at an "and"
THREAD_HEADERS = ("in-reply-to", "references", "thread-topic")  # RFC 5322, 3.6.4; Outlook's subject of the thread
_FILE_SIGNS = re.compile(r"[_+]|%20")  # stand for blanks in the names of files
LABEL_GAP = 14  # letters between a label ("Our ref.: No.") and its number
OPENING_LETTERS = 2_600  # of a page: what comes later speaks of persons


@dataclass(frozen=True, slots=True)
class Mention:
    """A number of our form, and what is said of it.

    Attributes:
        place: "note", "second" (another reading of the note's page), "subject", "cover", "quoted", "invitation", "thread" (the
            message that it answers, by its headers) or "file" (the name of an attachment).
        confidence: of the letters, 0 to 1.
        fits: the invitations that it may mean; several where its letter is missing, none where it is in no register.
        apart: it is said not to be the one that is answered.
        answered: it is said to be the one.
        own: a label says that it is the sender's own number.
        names: persons are named in the sentences from this number's on to the next number's.
        sentence: which sentence of the page it stands in.
        days: dates and spans that stand with it.
    """

    number: Number
    place: str
    confidence: float
    typed: bool
    where: Where
    fits: tuple[Invitation, ...]
    apart: bool = False
    answered: bool = False
    own: bool = False
    names: bool = False
    sentence: int = -1
    days: tuple[Days, ...] = ()


class Clues:
    """All clues of one message."""

    def __init__(
        self, letter: Letter, sheets: tuple[Sheet, ...], register: Register, knowledge: Knowledge, *, of_persons: bool = False
    ) -> None:
        self.register, self._of_persons, self._days_in = register, of_persons, days_in if of_persons else days_of_notes
        self._knowledge = knowledge
        self._pages = _pages(sheets, Part.NOTE, Part.LIST)
        self._sent = letter.sent
        self._thread = tuple(value for name, value in letter.headers if name in THREAD_HEADERS)
        self.typed = all(page.page.source is not Source.OCR for page in self._pages)
        mentions: list[Mention] = []
        for page in self._pages:
            mentions += self._on_page(page, "note")
            mentions += self._in_second(page)
        for page in _pages(sheets, Part.COVER):
            mentions += self._on_page(page, "cover")
        mentions += self._in_text(letter.subject, "subject", "Subject")
        for _, name, value in letter.forwarded:
            if name == "subject":
                mentions += self._in_text(value, "subject", "Subject")
        for sheet in sheets:
            mentions += self._in_text(sheet.quoted, "quoted", "")
        for page in _pages(sheets, Part.INVITATION):
            mentions += self._on_page(page, "invitation")
        for name, value in letter.headers:
            if name in THREAD_HEADERS:
                mentions += self._in_text(value, "thread", name.title())
        for attachment in letter.attachments:
            mentions += self._in_text(_FILE_SIGNS.sub(" ", attachment.untrusted_name), "file", "Content-Disposition")
        self.mentions = tuple(mentions)

    def of(self, *places: str) -> tuple[Mention, ...]:
        """Return the mentions at these places."""
        return tuple(mention for mention in self.mentions if mention.place in places)

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """Every date in the reply itself, but that of its own writing, and (unless `of_persons`) days of persons' lives."""
        return tuple(
            days
            for page in self._pages
            for days in self._days_in(page.plain, self._knowledge)
            if not dated_by(page, days, self._knowledge)
        )

    @cached_property
    def _yearless(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(span for page in self._pages for span in yearless_in(page.plain, self._knowledge))

    @cached_property
    def _yearless_days(self) -> tuple[tuple[int, int], ...]:
        texts = [page.plain for page in self._pages]
        texts = texts if self._of_persons else [without_days_of_persons(text, self._knowledge) for text in texts]
        return tuple(day for text in texts for day in yearless_days_in(text, self._knowledge))

    @cached_property
    def titles(self) -> dict[str, float]:
        """By reference, how far the reply's opening names the meeting (0 to 1)."""
        text = "\n".join(self._without_addressee(page) for page in self._pages)
        return title_likeness(Plain(text), self.register, self._knowledge)

    @cached_property
    def _explained(self) -> dict[str, float]:
        text = "\n".join(self._without_addressee(page) for page in self._pages)
        return titles_explained(Plain(text), self.register, self._knowledge)

    def _without_addressee(self, page: PageText) -> str:
        """Return the page's opening without whom it is addressed to: the secretariat's name holds the words of a title."""
        text = page.plain.text
        found = compliments_in(page.plain, self._knowledge)
        start = found.cue[0] if found else 0
        end = self._opening_end(page, start)
        stops = [cue.start for cue in cues(self._knowledge, _after_addressee).all(page.plain)]
        stops += [number.start for number in numbers_in(page.plain, self.register)]
        kept, at = [], 0
        for cue in cues(self._knowledge, choices.addressee).all(page.plain):
            if not start <= cue.start <= start + ADDRESSEE_REACH or cue.start < at:
                continue
            stop = min((stop for stop in stops if stop >= cue.end), default=end)
            endings = (ends.search(text, cue.end) for ends in (_NAME_ENDS, lexicon(self._knowledge).small.and_between))
            kept.append(text[at : cue.start])
            at = min(stop, end, cue.end + ADDRESSEE_LETTERS, *(ending.start() for ending in endings if ending))
        return (" ".join(kept) + " " + text[at:])[:end]

    def _opening_end(self, page: PageText, start: int) -> int:
        """Return where the sentence about the meeting ends: what follows speaks of persons, whose posts hold a title's words."""
        closing = cues(self._knowledge, choices.closing).first(page.plain)
        limit = min(closing.start if closing else OPENING_LETTERS, OPENING_LETTERS)
        spans = [days.end for days in days_in(page.plain, self._knowledge) if days.first != days.last and days.end < limit]
        numbers = [number.end for number in numbers_in(page.plain, self.register) if number.end < limit]
        if spans:
            return min(limit, spans[0] + AFTER_DAYS_LETTERS)
        if numbers:
            return min(limit, numbers[-1] + AFTER_NUMBER_LETTERS)
        return min(limit, start + NO_ANCHOR_LETTERS)

    def facts(self, invitation: Invitation) -> frozenset[str]:
        """Return which of the facts of `reference.WEIGHTS` the reply says of this invitation."""
        said: set[str] = set()
        for words in invitation.known_as:
            if words.startswith("<"):
                said |= {"thread"} if any(words in value for value in self._thread) else set()
            elif any(says(page.plain, words) for page in self._pages):
                said.add("known")
        for days in self.days:
            if (days.first, days.last) == (invitation.starts, invitation.ends):
                said.add("days")
            elif days.first == days.last == invitation.dated:
                said.add("dated")
            elif days.first == days.last and days.first in (invitation.starts, invitation.ends):
                said.add("begins")
        span = (invitation.starts.day, invitation.ends.day, invitation.ends.month)
        if "days" not in said and span in self._yearless:
            said.add("yearless")
        ours = {(day.day, day.month) for day in (invitation.dated, invitation.starts) if day is not None}
        if not said & {"days", "dated", "begins", "yearless"} and ours & set(self._yearless_days):
            said.add("day")
        own = self.titles[invitation.reference]
        others = [share for reference, share in self.titles.items() if reference != invitation.reference]
        if better_explained(self._explained, invitation.reference):
            return frozenset(said)
        if own >= TITLE_PARTLY and own - max(others, default=0.0) >= TITLE_LEAD:
            said.add("title" if own >= TITLE_SAID else "partly")
        elif self._explains(invitation, own):
            said.add("partly")
        return frozenset(said)

    def _explains(self, invitation: Invitation, own: float) -> bool:
        """Tell whether this title alone has all the words of titles that the text holds, and more than a few of its own."""
        rest = [share for reference, share in self._explained.items() if reference != invitation.reference]
        share = self._explained[invitation.reference]
        return own >= EXPLAINED_OWN and share >= EXPLAINED and share - max(rest, default=0.0) >= EXPLAINED_LEAD

    def in_time_for(self, invitation: Invitation) -> bool:
        """Return whether the reply says to have been sent between the note and the end of the meeting."""
        return self._sent is not None and invitation.dated <= self._sent.date() <= invitation.ends

    def opening(self, invitation: Invitation) -> Where | None:
        """Return where the reply gives the meeting's days, or the note's date; what to show where no number stands."""
        for page in self._pages:
            for days in self._days_in(page.plain, self._knowledge):
                if days.first == invitation.starts or days.first == days.last == invitation.dated:
                    return page.where(days.start, days.end)
        return None

    def _on_page(self, page: PageText, place: str) -> list[Mention]:
        found = numbers_in(page.plain, self.register)
        apart = cues(self._knowledge, _apart).all(page.plain)
        answered = cues(self._knowledge, choices.answered).all(page.plain)
        days = days_in(page.plain, self._knowledge)
        said = sentences(page, self._knowledge) if len(found) > 1 else ()
        typed = page.page.source is not Source.OCR
        mentions: list[Mention] = []
        for at, number in enumerate(found):
            end = found[at + 1].start if at + 1 < len(found) else number.end + SEGMENT_LETTERS
            own = [index for index, sentence in enumerate(said) if sentence.start <= number.start < sentence.end]
            following = [index for index, sentence in enumerate(said) if sentence.start <= end < sentence.end]
            last = following[0] if at + 1 < len(found) and following else len(said)
            stretch = said[own[0] : max(last, own[0] + 1)] if own else ()
            alone = bool(own) and not any(
                sentence.start <= other.start < sentence.end for sentence in stretch[:1] for other in found if other is not number
            )
            mentions.append(
                Mention(
                    number,
                    place,
                    page.confidence(number.start, number.end),
                    typed,
                    page.where(number.start, number.end),
                    self._fits(number),
                    speaks_of(page.plain.text, apart, found, at) or (alone and stretch[0].puts_off),
                    speaks_of(page.plain.text, answered, found, at),
                    self._own(page, number),
                    any(sentence.persons for sentence in stretch),
                    own[0] if own else -1,
                    tuple(span for span in days if number.end <= span.start < end),
                )
            )
        return mentions

    def _own(self, page: PageText, number: Number) -> bool:
        """Tell whether a number without our letters is the sender's own: by its label ("Our ref.:"), or above the note."""
        before = page.plain.text[max(0, number.start - 60) : number.start]
        if number.prefix:
            return False
        labels = [
            (cue.end, kind)
            for kind, choose in enumerate((_yours, _own))
            for cue in cues(self._knowledge, choose).all(Plain(before))
        ]
        end, kind = max(labels, default=(0, 0))
        if labels and len(before) - end <= LABEL_GAP:
            return kind == 1
        note = compliments_in(page.plain, self._knowledge)
        return note is not None and number.end <= note.subject[0]

    def _in_second(self, page: PageText) -> list[Mention]:
        """Return what another reading of the same page gives; its place is that of the page's first mention, roughly."""
        text = Plain("\n".join(line.text for line in page.page.second))
        return [
            Mention(
                number,
                "second",
                0.9,
                False,
                Where(page.document.sha256, page.page.number, None, _written(text, number)),
                self._fits(number),
            )
            for number in numbers_in(text, self.register)
        ]

    def _in_text(self, written: str, place: str, header: str) -> list[Mention]:
        text = Plain(written)
        return [
            Mention(number, place, 1.0, True, Where(None, None, None, _written(text, number), header), self._fits(number))
            for number in numbers_in(text, self.register)
        ]

    def _fits(self, number: Number) -> tuple[Invitation, ...]:
        fits: list[Invitation] = []
        for invitation in self.register:
            shape = shape_of(invitation.reference)
            if shape is None or (shape.year, shape.number) != (number.year, number.number):
                continue
            lettered = not number.letter or not shape.letter or number.letter == shape.letter
            if lettered and number.prefix in ("", shape.prefix):
                fits.append(invitation)
        return tuple(fits)


def _after_addressee(language: Language) -> tuple[str, ...]:
    return (*language.formulae.honour, *language.reference.answered)


def _apart(language: Language) -> tuple[str, ...]:
    return language.reference.apart


def _yours(language: Language) -> tuple[str, ...]:
    return language.reference.yours


def _own(language: Language) -> tuple[str, ...]:
    return language.reference.own


def _written(text: Plain, number: Number) -> str:
    start, end = text.span(number.start, number.end)
    return text.original[start:end]


def _pages(sheets: tuple[Sheet, ...], *parts: Part) -> tuple[PageText, ...]:
    return tuple(page for sheet in sheets if sheet.part in parts for page in page_texts(sheet.document)[:PAGES_READ])
