"""Where somebody is announced now: not in a promise of names, nor in a question, nor by words about a note that is attached."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.clue import Clue, first
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.deeds import Deeds
from pipeline.extraction.kinds.persons_announced import ordered_persons, patronymics, persons_announced, tabled_persons
from pipeline.extraction.kinds.sentences import sentences
from pipeline.extraction.kinds.told_of_invitation import of_invitation
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

NOTE_REACH, NOTE_WORDS = 40, 3  # letters and words between "attached" and "note": "please find attached our formal note"
ASKED_REACH = 40  # letters from "whether" to the words that would announce somebody
_CLAUSE = re.compile(r"[,;:.。，；]")
_STOPS = (".", ",", ";", ":", "。", "，")
_SENTENCE_END = re.compile(r"[?؟？。]|(?<=[^\W\d_]{3})[.!:;](?=\s|$)")


def _details(language: Language) -> tuple[str, ...]:
    return language.kind.details


def _annex(language: Language) -> tuple[str, ...]:
    return language.kind.annex


def _notes(language: Language) -> tuple[str, ...]:
    return (*language.formulae.note_verbale, *language.reference.note)


def _wondering(language: Language) -> tuple[str, ...]:
    return language.grammar.wondering


def _within(clue: Clue, other: Clue) -> bool:
    """Tell whether the words are part of longer ones: "est retenu" of "est retenu par d'autres obligations"."""
    return clue.page is other.page and other.cue.start <= clue.cue.start and clue.cue.start < other.cue.end


def announced(pages: tuple[PageText, ...], done: Deeds, knowledge: Knowledge) -> Clue | None:
    """Return the first words that announce somebody now: not those of a sentence that promises names, or tells whom to ask."""
    wanted = cues(knowledge, choices.nomination)
    clues = [Clue(page, cue) for page in pages for cue in wanted.all(page.plain)]
    longer = (choices.replacement, choices.received)  # "a retenu toute son attention" is no "a retenu"
    gone = [Clue(page, cue) for page in pages for chosen in longer for cue in cues(knowledge, chosen).all(page.plain)]
    now = [clue for clue in clues if not done.holds(clue) and not any(_within(clue, other) for other in gone)]
    now = [clue for clue in now if not _brings_note(clue.page, clue.cue, knowledge) and not _asks(clue, knowledge)]
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


def _brings_note(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the words only say that a note is attached, whatever stands in it: "please find attached a note verbale"."""
    if not any(annexed.end == cue.end for annexed in cues(knowledge, _annex).all(page.plain)):
        return False
    behind = Plain(page.plain.text[cue.end : cue.end + NOTE_REACH])
    last = cue.end - len(page.plain.text[cue.start : cue.end].split()[-1])
    longer = cues(knowledge, _annex).first(Plain(page.plain.text[last : cue.end + NOTE_REACH]), near=False)
    if longer is not None and not longer.start and longer.end > cue.end - last:
        return False  # "is attached to the present note"
    note = cues(knowledge, _notes).first(behind, near=False)
    return note is not None and len(behind.text[: note.start].split()) <= NOTE_WORDS and behind.text[:1] not in _STOPS
