"""What a message is that neither lists persons behind an announcement nor regrets nor acknowledges: most often no reply."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.finding import Finding
from models.page import Source
from models.reply import Kind
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.kinds.acknowledgements import no_names_here, received_in
from pipeline.extraction.kinds.asked_about import asked_about
from pipeline.extraction.kinds.blocks_set_out import set_out
from pipeline.extraction.kinds.clue import Clue, first
from pipeline.extraction.kinds.earlier_lists import with_earlier_list_asked
from pipeline.extraction.kinds.filled_forms import filled_in
from pipeline.extraction.kinds.guessed_answers import guessed
from pipeline.extraction.kinds.invitation_ties import gives_our_number, meeting, spans_in
from pipeline.extraction.kinds.kind_findings import ASKS, ASKS_SOMETHING, BY_GRAMMAR, HANDLING_PERSONS, UNDECIDED, kind_finding
from pipeline.extraction.kinds.lead_ins import led_to
from pipeline.extraction.kinds.named_for_states import named_for_state
from pipeline.extraction.kinds.nothing_more import about_another_matter, nothing_more
from pipeline.extraction.kinds.perhaps_coming import perhaps_coming
from pipeline.extraction.kinds.persons_announced import ordered_persons
from pipeline.extraction.kinds.posts_bracketed import bracketed
from pipeline.extraction.kinds.questions import asked_of_meeting, inquiry
from pipeline.extraction.kinds.said_to_come import says_somebody_comes
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain, plain

NOTHING_ATTACHED = "Nothing is attached: the names may follow."
NOBODY_COUNTED = "A delegation is announced, but no persons were found."
SET_OUT_ALONE = "Persons are set out below words of coming, but neither a note nor a meeting is given."
UNANNOUNCED = "Persons are named, but no known phrase announces them."
ANSWERS_NOTHING = "It speaks of a meeting or a note, but neither names persons nor regrets nor acknowledges."
ONLY_RECEIVED = "It says that a note came in, and seems to say no more."
LED_TO = 0.95  # that who stands below "Norway will participate with:" comes, or is said to come in words that lead to nobody
SEVERAL_PERSONS = 2  # who must stand there where no clue leads to a meeting


def unannounced(pages: tuple[PageText, ...], persons: int, named: Clue | None, knowledge: Knowledge, answers: bool) -> Finding:
    """Return the kind of a message that neither lists persons after an announcement nor regrets nor acknowledges.

    Args:
        pages: of the note and its lists.
        persons: how many were counted who may come.
        named: words that announce somebody, if any do.
        knowledge: phrases, and words by what they do in a sentence.
        answers: whether some clue leads to an invitation of the register.
    """
    answered = first(pages, cues(knowledge, meeting), near=False)
    spans = spans_in(pages, knowledge)
    if named and persons and not (answered or spans or answers):
        comes = cues(knowledge, choices.attending).first(Plain(plain(named.words)), near=False) is not None  # "will attend"
        kind, sure = (Kind.NOMINATION, UNDECIDED) if comes else (Kind.OTHER, 0.7)
        return kind_finding(kind, named, sure, "Somebody is named, but no meeting and no invitation.")
    led = led_to(pages, knowledge)
    if named and persons == 0 and not led:
        return _nobody_counted(pages, named, knowledge, answers)
    numbered = any(gives_our_number(page.plain.text) for page in pages)
    asked = None if says_somebody_comes(pages, knowledge) else first(pages, cues(knowledge, inquiry), near=False)
    if asked and not named and persons <= HANDLING_PERSONS and not any(ordered_persons(page, knowledge) for page in pages):
        return kind_finding(Kind.OTHER, asked, ASKS, ASKS_SOMETHING)
    if led and (spans or numbered or answers) and max(persons, led[1]) >= (1 if answers else SEVERAL_PERSONS):
        return with_earlier_list_asked(kind_finding(Kind.NOMINATION, led[0], LED_TO), led[0], knowledge)
    said = (says_somebody_comes(pages, knowledge) or set_out(pages, knowledge)) if answers and persons else None
    if said:
        return kind_finding(Kind.NOMINATION, said, LED_TO)
    if not named and persons and (question := asked_about(pages, knowledge)):
        return kind_finding(Kind.OTHER, question, ASKS, ASKS_SOMETHING)
    if persons and (spans or numbered or answers or (answered and persons > 1)):
        return kind_finding(Kind.NOMINATION, answered, 0.7, UNANNOUNCED)
    if answers and (clue := bracketed(pages, knowledge)):
        return kind_finding(
            Kind.NOMINATION, clue, UNDECIDED, "Names have a post in brackets, but no known phrase announces them."
        )
    if not (named or persons) and (told := _of_nobody(pages, knowledge, numbered=numbered, answers=answers)):
        return told
    if (answered and spans) or numbered:
        return kind_finding(Kind.OTHER, answered, 0.5, ANSWERS_NOTHING)
    if form := filled_in(pages, knowledge):
        return kind_finding(Kind.NOMINATION, form, UNDECIDED, "Somebody's name, post and contacts are given, but not what for.")
    if led and min(persons, led[1]) >= SEVERAL_PERSONS:
        return kind_finding(Kind.NOMINATION, led[0], UNDECIDED, SET_OUT_ALONE)
    perhaps = perhaps_coming(pages, knowledge) or asked_of_meeting(pages, knowledge) or named_for_state(pages, knowledge)
    if answered or spans or persons > 1 or perhaps:
        return kind_finding(Kind.OTHER, answered or perhaps, 0.75, "It does not announce, regret or acknowledge anything.")
    typed = all(page.page.source is not Source.OCR for page in pages)
    if not typed and not any(compliments_in(page.plain, knowledge) for page in pages):
        return kind_finding(Kind.OTHER, None, 0.5, "Too little of it could be read to tell what it says.")
    return kind_finding(Kind.OTHER, None, 0.9 if typed else 0.85, "It speaks neither of a meeting nor of a delegation.")


def _nobody_counted(pages: tuple[PageText, ...], named: Clue, knowledge: Knowledge, answers: bool) -> Finding:
    """Return that somebody is announced whom nobody counted; where nothing is attached, either, the names may follow."""
    unnamed = (NOTHING_ATTACHED,) if answers and no_names_here(pages, knowledge) else ()
    return kind_finding(Kind.NOMINATION, named, 0.6, NOBODY_COUNTED, *unnamed)


def _of_nobody(pages: tuple[PageText, ...], knowledge: Knowledge, *, numbered: bool, answers: bool) -> Finding | None:
    """Return the kind of a note that names and announces nobody: ours came in, or it answers and has nothing more."""
    if came := received_in(pages, knowledge):
        return kind_finding(Kind.ACKNOWLEDGEMENT, came, BY_GRAMMAR if numbered or answers else UNDECIDED, ONLY_RECEIVED)
    if not answers or about_another_matter(pages, knowledge):
        return None
    return guessed(pages, knowledge) or nothing_more(pages, knowledge)
