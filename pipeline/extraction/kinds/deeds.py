"""What the sentences of a reply do, taken together: refuse, put off, change; and where somebody is announced now."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from config.knowledge import Knowledge, Language
from models.finding import Where
from models.page import Source
from pipeline.extraction.kinds.contingencies import not_yet, of_deputy, of_whole_state, only_in_case, promises_changes
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.other_lists import of_another_list, of_our_note, only_received
from pipeline.extraction.kinds.persons_announced import ordered_persons, patronymics, persons_announced, tabled_persons
from pipeline.extraction.kinds.sentences import Sentence, note_sentences, sentences
from pipeline.extraction.kinds.told_of_invitation import brings_note, of_invitation
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, Cues, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

Span = tuple[PageText, int, int]
OFFICE_REACH = 60  # letters from the first word of "instead of" to the end of the office
OFFICE_WORDS = 3  # between the two at most, of courtesy: "instead of His Excellency our Ambassador"
ASKED_REACH = 40  # letters from "whether" to the words that would announce somebody
CONTACT_REACH, LABEL_LETTERS = 20, 3  # letters between "no" and the label of a contact, and of that label at least
ASIDE_LETTERS = 160  # from the words about whom to ask to what is said of him
_CLAUSE = re.compile(r"[,;:.。，；]")
_SENTENCE_END = re.compile(r"[?؟？。]|(?<=[^\W\d_]{3})[.!:;](?=\s|$)")
_NAMED = re.compile(r"[,،，、;(（]")  # before the office: "instead of Mr. Karl Moor, the Ambassador"


def nomination(language: Language) -> tuple[str, ...]:
    """Return the phrases that announce somebody."""
    kind = language.kind
    return (*kind.nominations, *kind.details, *kind.representation, *kind.annex, *language.persons.writers)


def received(language: Language) -> tuple[str, ...]:
    """Return the words by which a note only says that ours came in."""
    return language.kind.received


def _details(language: Language) -> tuple[str, ...]:
    return language.kind.details


def _wondering(language: Language) -> tuple[str, ...]:
    return language.grammar.wondering


def superiors(language: Language) -> tuple[str, ...]:
    """Return the offices for whose holders somebody may come without having been named before."""
    return language.kind.superiors


@dataclass(frozen=True, slots=True)
class Clue:
    """A cue, with the page on which it stands."""

    page: PageText
    cue: Cue

    @property
    def where(self) -> Where:
        return self.page.where(self.cue.start, self.cue.end)

    @property
    def words(self) -> str:
        return self.page.as_written(self.cue.start, self.cue.end)


@dataclass(frozen=True, slots=True)
class Deeds:
    """The first sentence that refuses, that puts off, and that changes something, in wordings that no phrase holds."""

    refused: Clue | None
    put_off: Clue | None
    changed: Clue | None
    spans: tuple[Span, ...] = ()  # of every sentence that refuses, puts off, tells whom to ask, or names nobody who comes
    denied: tuple[Span, ...] = ()  # where nobody else is named: of every sentence with a person that denies attending
    sends: bool = False  # a sentence says of somebody that he comes
    speaks: bool = False  # an announcement's words stand in one of these sentences

    def holds(self, clue: Clue) -> bool:
        """Tell whether the phrase stands in a sentence that refuses or puts off: "the names will be sent"."""
        return _inside(clue, self.spans)

    def prevents(self, clue: Clue) -> bool:
        """Tell whether the phrase of a replacement stands in a sentence that denies attending: "… is ill; nobody can come"."""
        return _inside(clue, self.denied)


def _within(clue: Clue, other: Clue) -> bool:
    """Tell whether the words are part of longer ones: "est retenu" of "est retenu par d'autres obligations"."""
    return clue.page is other.page and other.cue.start <= clue.cue.start and clue.cue.start < other.cue.end


def _inside(clue: Clue, spans: tuple[Span, ...]) -> bool:
    return any(page is clue.page and start <= clue.cue.start < end for page, start, end in spans)


def deeds_of(pages: tuple[PageText, ...], knowledge: Knowledge, *, asked: bool) -> Deeds:
    """Return what the sentences of the pages do; `asked`: what it is asked stands in the mail it answers, and "no" is enough."""
    found: dict[str, Clue] = {}
    spans: list[Span] = []
    denied: list[Span] = []
    sends = False
    others = 0  # persons of whom no such thing is said
    for page in pages:
        for sentence in note_sentences(page, knowledge):
            refuses = sentence.refuses or (asked and sentence.denies and not _denies_contact(page, sentence, knowledge))
            if sentence.puts_off or refuses or sentence.asides:
                begins = sentence.start if sentence.puts_off or refuses else sentence.aside_from
                spans.append((page, begins, sentence.end))
            elif sentence.names_idly:
                spans.append((page, sentence.start, sentence.end))
            elif sentence.promises:
                spans.append((page, sentence.words["waiting"].start, sentence.end))
            if sentence.persons and sentence.has("refusal", "negation", "attending"):
                denied.append((page, sentence.start, sentence.end))
            elif not sentence.asides:
                others += sentence.persons - sentence.idle
            if (sentence.puts_off or sentence.promises) and not _inquires(page, sentence, knowledge):
                put_off = sentence.words.get("waiting") or sentence.words["forwarding"]
                if not promises_changes(page, put_off, knowledge):
                    found.setdefault("put off", Clue(page, put_off))
            elif refuses:
                found.setdefault("refused", Clue(page, sentence.words.get("refusal") or sentence.words["negation"]))
            sends = sends or (sentence.sends and not sentence.asides)
            if sentence.changes and (changed := _changing(page, sentence, knowledge)):
                found.setdefault("changed", changed)
    done = Deeds(
        found.get("refused"), found.get("put off"), found.get("changed"), tuple(spans), () if others else tuple(denied), sends
    )
    words = cues(knowledge, nomination)
    speaks = any(done.holds(Clue(page, cue)) for page in pages for cue in words.all(page.plain))
    return replace(done, speaks=speaks)


def _inquires(page: PageText, sentence: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence asks something: "asks whether interpretation will be provided to delegations"."""
    own = Plain(page.plain.text[sentence.start : sentence.end])
    return cues(knowledge, _inquiry).first(own, near=False) is not None


def _inquiry(language: Language) -> tuple[str, ...]:
    return language.kind.inquiry


def _denies_contact(page: PageText, sentence: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence denies but how somebody is reached, which answers no question: "No phone yet"."""
    if sentence.has("refusal") or sentence.has("attending"):
        return False  # "Mr. A will not come, tel. …"
    at = sentence.words["negation"]
    around = page.plain.text[max(sentence.start, at.start - CONTACT_REACH) : min(sentence.end, at.end + CONTACT_REACH)]
    return cues(knowledge, _contact_labels).first(Plain(around), near=False) is not None


def _contact_labels(language: Language) -> tuple[str, ...]:
    labels = language.labels
    told = (*labels.phone, *labels.mobile, *labels.fax, *labels.email)
    return tuple(label for label in told if len(label) >= LABEL_LETTERS)


def _changing(page: PageText, sentence: Sentence, knowledge: Knowledge) -> Clue | None:
    """Return the first word of change in the sentence that changes a delegation: not only in some case, nor another list."""
    passed_over = (only_in_case, of_another_list, not_yet)
    words = (cue for cue in sentence.change_words if not of_our_note(page, cue))
    left = (cue for cue in words if not any(told(page, cue, knowledge) for told in passed_over))
    cue = next(left, None)
    return Clue(page, cue) if cue else None


def stands_in(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> Clue | None:
    """Return what says that somebody comes for who holds an office, where nothing else changes: "instead of the Ambassador, …".

    The office stands right behind the words of the change, and one person alone is named in the sentence: he comes.
    """
    wanted = cues(knowledge, superiors)
    changes = [Clue(page, cue) for page in pages for cue in cues(knowledge, choices.replacement).all(page.plain)]
    changes += [done.changed] if done.changed else []
    for clue in changes:
        behind = clue.page.plain.text[clue.cue.start : clue.cue.start + OFFICE_REACH]
        office = wanted.first(Plain(behind), near=False)
        own = [one for one in sentences(clue.page, knowledge) if one.start <= clue.cue.start < one.end]
        if office is None or not own or own[0].persons != 1 or not _right_behind(clue, office):
            return None
    return changes[0] if changes else None


def _right_behind(change: Clue, office: Cue) -> bool:
    """Tell whether nobody is named between the words of a change and an office, whose place counts from these words."""
    between = change.page.plain.text[change.cue.end : change.cue.start + office.start]
    return len(between.split()) <= OFFICE_WORDS and _NAMED.search(between) is None


def announced(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> Clue | None:
    """Return the first words that announce somebody now: not those of a sentence that promises names, or tells whom to ask."""
    wanted = cues(knowledge, nomination)
    clues = [Clue(page, cue) for page in pages for cue in wanted.all(page.plain)]
    longer = (choices.replacement, received)  # "a retenu toute son attention" is no "a retenu"
    gone = [Clue(page, cue) for page in pages for chosen in longer for cue in cues(knowledge, chosen).all(page.plain)]
    now = [clue for clue in clues if not done.holds(clue) and not any(_within(clue, other) for other in gone)]
    now = [clue for clue in now if not brings_note(clue.page, clue.cue, knowledge) and not _asks(clue, knowledge)]
    now = [clue for clue in now if not of_invitation(clue.page, clue.cue, knowledge)]
    now = [
        clue
        for clue in now
        if _set_out(clue, pages, knowledge) and not lexicon(knowledge).said.does_not_hold(clue.page.plain.text, clue.cue.start)
    ]
    if clues:
        return now[0] if now else None
    return first(pages, wanted)


def _set_out(clue: Clue, pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether the names are here of which such words tell: not of "details of our delegates will be sent later".

    A colon follows in the sentence, or somebody is named behind the words, or on another page.
    """
    page, cue = clue.page, clue.cue
    if not any(told.start == cue.start for told in cues(knowledge, _details).all(page.plain)):
        return True
    end = next((one.end for one in sentences(page, knowledge) if one.start <= cue.start < one.end), len(page.plain.text))
    if any(colon in page.plain.text[cue.end : end] for colon in COLONS):
        return True
    if any(persons_announced(other, knowledge) for other in pages if other is not page):
        return True
    places = (*courtesies(page, knowledge), *patronymics(page, knowledge))
    behind = any(place > cue.end for place in places) and persons_announced(page, knowledge) > 0
    return behind or ordered_persons(page, knowledge, cue.end) > 0 or tabled_persons(page, knowledge) > 0


def _asks(clue: Clue, knowledge: Knowledge) -> bool:
    """Tell whether it is a question: "By what date may candidates be nominated?", "whether an expert will attend"."""
    text, at, stop = clue.page.plain.text, clue.cue.start, clue.cue.end
    wanted = cues(knowledge, _wondering)
    clause = _CLAUSE.split(text[max(0, at - ASKED_REACH) : at])[-1]
    behind = wanted.first(Plain(text[stop : stop + 4]), near=False)  # "поедет ли кто-нибудь"
    if wanted.first(Plain(clause), near=False) is not None or (behind is not None and behind.start <= 1):
        return True
    end = _SENTENCE_END.search(text, stop)
    return end is not None and end.group().strip() in ("?", "؟", "？")


def first(pages: tuple[PageText, ...], wanted: Cues, *, near: bool = True) -> Clue | None:
    """Return the first exact cue on any page, else (if `near`) the first misread one on a recognised page."""
    for page in pages:
        cue = wanted.first(page.plain, near=False)
        if cue:
            return Clue(page, cue)
    for page in pages if near else ():
        cue = wanted.first(page.plain) if page.page.source is Source.OCR else None
        if cue:
            return Clue(page, cue)
    return None


def _contact(language: Language) -> tuple[str, ...]:
    return (*language.persons.contact, *language.persons.followed)


def first_certain(pages: tuple[PageText, ...], wanted: Cues, knowledge: Knowledge) -> Clue | None:
    """Return what `first` does, but no cue of what is done only if somebody cannot come, of a deputy, or of whom to ask."""
    passed_over = (only_in_case, of_deputy, of_whole_state, _of_contact, of_another_list, not_yet, _of_nobody)
    return first_but(pages, wanted, lambda page, cue: any(told(page, cue, knowledge) for told in passed_over))


def revised(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return what says that a list was changed as a whole; None where nothing but a change that may still come is told."""

    def revises_nothing(page: PageText, cue: Cue) -> bool:
        return not_yet(page, cue, knowledge) or of_our_note(page, cue) or only_received(page, cue, knowledge)

    return first_but(pages, cues(knowledge, choices.revision), revises_nothing)


def _of_contact(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue is said of whom to ask, who alone is named between: "handled by Ms. A, who replaces Mr. B".

    A delegate is named before both: "Mr. A, who may be reached at …, is replaced by Ms. B".
    """
    for sentence in sentences(page, knowledge):
        if not (sentence.asides and sentence.start <= cue.start < sentence.end):
            continue
        contacts = cues(knowledge, _contact).all(Plain(page.plain.text[sentence.start : cue.start]))
        behind = sentence.start + contacts[-1].end if contacts else cue.start
        named = sum(behind <= at < cue.start for at in courtesies(page, knowledge))
        return named == 1 and cue.start - behind <= ASIDE_LETTERS
    return False


def _nobody(language: Language) -> tuple[str, ...]:
    return (*language.grammar.nobody, *language.grammar.nobody_else)


def _of_nobody(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the cue denies, and is said of nobody who is named: "no representative will be able to travel".

    That prevents all, or all others, and nobody in particular in whose place somebody may come.
    """
    if cues(knowledge, choices.negation).first(Plain(cue.phrase), near=False) is None:
        return False
    own = next((one for one in sentences(page, knowledge) if one.start <= cue.start < one.end), None)
    if own is None or own.persons:
        return False
    before = Plain(page.plain.text[own.start : cue.start + len(cue.phrase)])  # "personne ne" holds the "ne" of the cue
    return cues(knowledge, _nobody).first(before, near=False) is not None


def first_but(pages: tuple[PageText, ...], wanted: Cues, passed_over: Callable[[PageText, Cue], bool]) -> Clue | None:
    """Return the first cue that is not passed over; a misread one only where no page has one that was read right."""
    for page in pages:
        for cue in wanted.all(page.plain):
            if not passed_over(page, cue):
                return Clue(page, cue)
    exact = any(wanted.first(page.plain, near=False) for page in pages)
    misread = None if exact else first(pages, wanted)
    return None if misread is None or passed_over(misread.page, misread.cue) else misread
