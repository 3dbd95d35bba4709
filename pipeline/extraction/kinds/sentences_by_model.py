"""What a note does by the trained model of sentences: a second opinion, where its phrases leave the kind open or say too much."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from config.knowledge import Knowledge
from models.errors import ToolMissing
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import begins_courteously, courtesies
from pipeline.extraction.kinds.guessed_answers import PERHAPS_LATER, PERHAPS_NO
from pipeline.extraction.kinds.kind_findings import BY_GRAMMAR, LISTED_ALONE, UNDECIDED, kind_finding
from pipeline.extraction.kinds.nothing_more import BY_PLACE
from pipeline.extraction.kinds.sentences import note_sentences
from pipeline.extraction.kinds.unannounced import ANSWERS_NOTHING, NOBODY_COUNTED, UNANNOUNCED
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.plain import Plain

CLEAR = 0.9  # probability from which a sentence does something: 3 of 1,064 wrong, see CARD_ACTS.md
LIKELY = 0.7  # from which a sentence that leads to persons is asked about, whatever phrase announces them
SURE = 0.97  # likewise where it speaks against phrases
FULL = 0.7  # of the longest line: a shorter one ends on purpose
POSSIBLE = 0.4  # below which no sentence regrets or puts off, whatever a note lacks
GUESSES = {PERHAPS_LATER, PERHAPS_NO, BY_PLACE}
FEW_LETTERS, FEW_CHINESE = 8, 4  # with fewer a part says nothing: "No." is a number's sign
HARDLY = 0.5  # of all sentences that might name or change somebody
NOT_READ = 0.6  # confidence up to which a list is one of nobody: only its shape tells of persons
NAME_WORDS = 5  # of a courtesy form and a name
ENDS = (".", "。", "؟", "?", "!")
LONG_LETTERS = 30  # of a sentence in which nobody is named and that leads to nobody
READS_SO = "By the trained reader, a sentence of it {does}."
_DOES = {
    Act.REGRETS: "regrets that nobody comes",
    Act.PUTS_OFF: "acknowledges, and puts the answer off",
    Act.CHANGES: "changes a delegation that was announced before",
    Act.NAMES: "names who comes",
}
CHANGES_SO = READS_SO.format(does=_DOES[Act.CHANGES])
_KINDS = {Act.REGRETS: Kind.REGRET, Act.PUTS_OFF: Kind.ACKNOWLEDGEMENT}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the sentences of a note do, each at the most.

    Attributes:
        answer: the sentence that most likely regrets or puts off, and which of both.
        odds: how likely it does.
        named: how likely any sentence with a person in it, or a colon at its end, names who comes, or changes a delegation.
        first: the first sentence that likely names somebody who comes, or changes a delegation.
        changed: how likely that one changes a delegation; 0 where it rather names.
        leads: somebody stands in that one, or it leads to those below.
    """

    answer: tuple[Clue, Act] | None
    odds: float
    named: float
    first: Clue | None = None
    changed: float = 0.0
    leads: bool = False


def opinion(pages: tuple[PageText, ...], knowledge: Knowledge) -> Opinion:
    """Return what the model says of the note's sentences between compliments and close.

    Raises:
        ToolMissing: the trained model is not installed.
    """
    answer, most, named = None, 0.0, 0.0
    first, changed, led = None, 0.0, False
    for page, start, end, persons in parts_of_notes(pages, knowledge):
        text = page.plain.text[start:end]
        if sum(map(str.isalpha, text)) < (FEW_CHINESE if is_cjk(text.strip()[:1]) else FEW_LETTERS):
            continue
        odds = acts(text)
        names = odds[Act.NAMES] + odds[Act.CHANGES]
        leads = persons or text.rstrip().endswith(":")
        named = max(named, names if leads else 0.0)
        long = sum(map(str.isalpha, text)) >= LONG_LETTERS and odds[Act.CHANGES] >= HARDLY  # no label or name
        told = long or (leads and not _is_name(page, start, end, knowledge))
        if first is None and told and names >= HARDLY:
            first, led = Clue(page, Cue(start, end, "")), leads
            changed = odds[Act.CHANGES] if odds[Act.CHANGES] > odds[Act.NAMES] else 0.0
        act = max(_KINDS, key=odds.__getitem__)
        if odds[act] > most:
            answer, most = (Clue(page, Cue(start, end, "")), act), odds[act]
    return Opinion(answer, most, named, first, changed, led)


def _is_name(page: PageText, start: int, end: int, knowledge: Knowledge) -> bool:
    """Tell whether a part is a row with but a courtesy form and a name, which changes nothing: "Sra. DOUMBIA Hawa Aminata"."""
    text = page.as_written(start, end)
    few = len(text.split()) <= NAME_WORDS and not text.endswith((*ENDS, ":")) and not any(mark in text for mark in ",،，;؛")
    return few and begins_courteously(text, knowledge)


def parts_of_notes(pages: tuple[PageText, ...], knowledge: Knowledge) -> Iterator[tuple[PageText, int, int, bool]]:
    """Yield (page, start, end, somebody stands in it) of the sentences of notes, see `_parts`."""
    for page in pages:
        yield from ((page, *part) for part in _parts(page, knowledge))


def _parts(page: PageText, knowledge: Knowledge) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, somebody stands in it) of the note's sentences; a line that ends well before the others ends one."""
    lines = page.plain.original.split("\n")
    full = FULL * max(map(len, lines))
    ends = accumulate(len(line) + 1 for line in lines)
    breaks = [end - 1 for line, end in zip(lines, ends, strict=True) if len(line) < full]
    at = [page.plain.at(place) for place in breaks]
    persons = courtesies(page, knowledge)
    for sentence in note_sentences(page, knowledge):
        inside = [place for place in at if sentence.start < place < sentence.end]
        for start, end in pairwise((sentence.start, *inside, sentence.end)):
            yield start, end, any(start <= person < end for person in persons)


def with_second_opinion(
    found: Finding,
    pages: tuple[PageText, ...],
    knowledge: Knowledge,
    *,
    listed: bool,
    answers: bool,
    by_machine: bool = False,
) -> Finding:
    """Return the kind as found, or what the model is sure of where phrases left it open; where both differ, a person is asked.

    Args:
        found: the kind by phrases.
        pages: of the note.
        knowledge: where sentences end.
        listed: a list of persons came with it.
        answers: some clue leads to an invitation of the register; else what is open stays open.
        by_machine: nobody wrote the message: nothing is guessed of it.
    """
    if by_machine:
        return kind_finding(Kind.OTHER, None, UNDECIDED, ANSWERS_NOTHING) if GUESSES & {*found.reasons} else found
    guessed = found.value not in (Kind.AMENDMENT, Kind.NOMINATION) and found.confidence <= UNDECIDED
    open_kind = guessed or _only_counted(found)
    by_grammar = found.value in (Kind.ACKNOWLEDGEMENT, Kind.REGRET) and found.confidence <= BY_GRAMMAR
    if not (open_kind or by_grammar or found.value == Kind.NOMINATION):
        return found
    try:
        told = opinion(pages, knowledge)
    except ToolMissing:
        return found
    if found.value == Kind.NOMINATION and (
        other := _changed(found, told, knowledge, unsaid=open_kind or UNANNOUNCED in found.reasons)
    ):
        return other
    if by_grammar and (other := _read_anew(found, told, answers=answers)):
        return other
    if not open_kind and (found.value != Kind.NOMINATION or (listed and found.confidence > NOT_READ)):
        return found
    if GUESSES & {*found.reasons} and told.odds < POSSIBLE:
        return kind_finding(Kind.OTHER, None, UNDECIDED, ANSWERS_NOTHING)
    if told.answer is None or told.named > HARDLY:
        return found
    clue, act = told.answer
    reason = READS_SO.format(does=_DOES[act])
    if open_kind and answers and told.odds >= CLEAR:
        return kind_finding(_KINDS[act], clue, min(BY_GRAMMAR, told.odds), reason)
    if told.odds >= SURE:
        return replace(found, confidence=min(found.confidence, UNDECIDED), reasons=(reason, *found.reasons))
    return found


def _changed(found: Finding, told: Opinion, knowledge: Knowledge, *, unsaid: bool) -> Finding | None:
    """Return a nomination whose first sentence about persons changes a delegation; None where it rather names who comes.

    An amendment where no words announce whom it names (`unsaid`) or say that he attends, or the model is sure; else it is asked.
    """
    if told.changed < HARDLY or not (unsaid or found.confidence > BY_GRAMMAR):
        return None
    if not told.leads and told.odds >= told.changed:
        return None  # "It is noted that the meeting will be held in Vienna. We are sorry to say that nobody can travel."
    comes = told.first is not None and cues(knowledge, choices.attending).first(Plain(told.first.words), near=False) is not None
    if told.changed >= CLEAR or (unsaid and not comes):
        return _told(Kind.AMENDMENT, told.first, Act.CHANGES)
    if told.leads and told.changed >= LIKELY:
        return replace(found, confidence=UNDECIDED, reasons=(CHANGES_SO, *found.reasons))
    return None


def _read_anew(found: Finding, told: Opinion, *, answers: bool) -> Finding | None:
    """Return what the model is sure of where single words made it a regret or an acknowledgement; None where it is not.

    "A reply to CU 2009/60 will follow. As for CU 2009/33, [we have to decline]" acknowledges but another note, in "the list is
    [without effect]" nobody is denied to come, and what "was referred to the ministries" is the invitation.
    """
    if found.value == Kind.REGRET and told.changed >= SURE and told.odds < POSSIBLE and answers:
        return _told(Kind.AMENDMENT, told.first, Act.CHANGES)
    regrets = told.answer is not None and told.answer[1] is Act.REGRETS and told.odds >= CLEAR
    if found.value == Kind.ACKNOWLEDGEMENT and told.answer and regrets and told.named <= HARDLY and answers:
        return _told(Kind.REGRET, told.answer[0], Act.REGRETS)
    elsewhere = told.first is not None and (found.as_written or "") not in told.first.words  # "as soon as Mr. A has decided"
    if found.value == Kind.ACKNOWLEDGEMENT and told.named >= CLEAR and told.odds < CLEAR and elsewhere:
        changes = told.changed >= HARDLY
        return _told(Kind.AMENDMENT if changes else Kind.NOMINATION, told.first, Act.CHANGES if changes else Act.NAMES)
    return None


def _told(kind: Kind, clue: Clue | None, act: Act) -> Finding:
    """Return a kind that the model alone tells, which a person sees."""
    return kind_finding(kind, clue, UNDECIDED, READS_SO.format(does=_DOES[act]))


def _only_counted(found: Finding) -> bool:
    """Tell whether a nomination rests on no words that somebody comes: only on persons counted, or on nobody at all."""
    unread = LISTED_ALONE in found.reasons and found.confidence <= NOT_READ
    return found.value == Kind.NOMINATION and (unread or bool({NOBODY_COUNTED, UNANNOUNCED} & {*found.reasons}))
