"""The pure core: one raw message in, one reply out. No clock, network, database, environment or log below this line."""

from __future__ import annotations

import traceback
from dataclasses import replace
from email.parser import BytesHeaderParser
from functools import cache
from importlib.metadata import version

from config.knowledge import SHIPPED, Knowledge, load_knowledge
from config.settings import Settings
from models.errors import Problem, ProblemCode
from models.finding import Finding, absent
from models.invitation import Register
from models.mail import Letter, RawMessage
from models.page import Transcript
from models.reply import Delegate, Kind, Reply, Status
from pipeline.extraction.change import change_of
from pipeline.extraction.delegation import delegates_of
from pipeline.extraction.dossier import dossier
from pipeline.extraction.kind import ASKS_SOMETHING, NAMED_IDLY, NOBODY_COUNTED, OTHER_MATTER, kind_of
from pipeline.extraction.language import languages_of
from pipeline.extraction.other_meeting import with_other_meetings_doubted
from pipeline.extraction.reference import IN_TIME, reference_of
from pipeline.extraction.state import state_of
from pipeline.extraction.trust.calibration import calibrated
from pipeline.extraction.trust.trust import ONLY_MENTIONED
from pipeline.extraction.verdict import judge, said
from pipeline.reading.cell.reader import cell
from pipeline.reading.engines import engines
from pipeline.reading.limits.allowance import Allowance
from pipeline.reading.transcribe import transcribe

# Confidence of "no reply" up to which an invitation found stays its link, or is at least shown, for the person who decides.
UNREAD, UNDECIDED = 0.5, 0.6
MACHINE = 0.95  # confidence of a kind from which on no person wrote the message: a bounce, an automatic answer
LIKELY = 0.5  # confidence of a reference from which on it counts as a sign that the message answers an invitation
KIND_SURE = 0.8  # confidence of the kind from which on nobody is asked whether anybody comes. Source: ThresholdSettings.kind
LINKED = 0.9  # confidence of a reference from which on nobody is asked. Source: ThresholdSettings.reference
DATED = 0.92  # confidence of a reference of which only the note's date tells, in a message that surely replies to it
READ_AFTER_ALL = 0.88  # confidence of a nomination that announces somebody and whose persons only the reader by name finds
NONE_ANNOUNCED = 0.7  # likewise, at most, where its persons are only mentioned: three of five such replies were nominations
LISTED, LISTED_MIN = 0.6, 2  # confidence of names, and number of persons, that outweigh the phrases of a note


def process(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    """Return what this message yields. Never raises: a mistake of ours comes back as a failed reply that names it.

    The same bytes, register, settings and tools (`Reply.made_by`) give the same reply.
    """
    try:
        return _process(raw, register, settings)
    except Exception as error:  # noqa: BLE001 - the worker's edge: a bug must cost one message, not the run
        last = traceback.extract_tb(error.__traceback__)[-1]
        detail = f"{type(error).__name__}: {error} (in {last.name}, line {last.lineno})"
        return failed(raw, Problem(ProblemCode.BUG, "this message", detail))


def _process(raw: RawMessage, register: Register, settings: Settings) -> Reply:
    knowledge = load_knowledge(settings.extraction.knowledge_directory or SHIPPED)
    allowance = Allowance(settings.reading)
    with cell() as reader:  # what strangers sent is parsed behind walls, never in this process
        letter = reader.letter(raw, settings.reading, allowance.seconds)
        transcript = transcribe(letter, settings.reading, knowledge, reader, allowance)
    reply = understand(raw, letter, transcript, register, knowledge)
    return judge(reply, settings.extraction.thresholds)


def understand(raw: RawMessage, letter: Letter, transcript: Transcript, register: Register, knowledge: Knowledge) -> Reply:
    """Return all that the read message says, each confidence a probability, before it is judged (status and reason are open)."""
    return calibrated(found(raw, letter, transcript, register, knowledge), knowledge)


def found(raw: RawMessage, letter: Letter, transcript: Transcript, register: Register, knowledge: Knowledge) -> Reply:
    """Return all that the read message says, with the rules' own confidences: what `train_trust.py` learns from."""
    sheets = dossier(letter, transcript, knowledge)
    reference, reference_problems = reference_of(letter, sheets, register, knowledge)
    answers = reference.value is not None and reference.confidence >= LIKELY
    kind = kind_of(letter, sheets, knowledge, answers=answers)
    if _is_dated(reference, kind):
        reference, reference_problems = replace(reference, confidence=DATED), ()
    state, organisation = state_of(letter, sheets, knowledge)
    known_state = knowledge.state(state.value) if state.value else None
    delegates, delegate_problems = delegates_of(
        letter, sheets, knowledge, known_state, Kind(kind.value or Kind.OTHER), kind_sure=kind.confidence >= KIND_SURE
    )

    if NOBODY_COUNTED in kind.reasons:
        named, missing = delegates_of(letter, sheets, knowledge, known_state, Kind.NOMINATION)
        if _is_listed(named):
            kind, delegates, delegate_problems = _read_after_all(kind, len(named)), named, missing

    def unannounced() -> tuple[tuple[Delegate, ...], tuple[Problem, ...]]:
        return delegates_of(letter, sheets, knowledge, known_state, Kind.NOMINATION, kind_sure=False)

    if kind.value in (Kind.ACKNOWLEDGEMENT, Kind.REGRET) and not delegates and NAMED_IDLY not in kind.reasons:
        kind, delegates, delegate_problems = _not_dropped(kind, *unannounced())
    elif kind.value == Kind.OTHER and kind.confidence < UNDECIDED and answers and OTHER_MATTER not in kind.reasons:
        least = LISTED_MIN if ASKS_SOMETHING in kind.reasons else 1
        kind, delegates, delegate_problems = _not_dropped(kind, *unannounced(), least=least)
    elif (
        kind.value == Kind.OTHER
        and reference.value is not None
        and kind.confidence < MACHINE
        and OTHER_MATTER not in kind.reasons
    ):
        # It may not say what for: "two from our side: A / post / body / address", and words of a meeting's title.
        listed, missing = unannounced()
        if sum(map(_described, listed)) >= LISTED_MIN:
            kind, delegates, delegate_problems = _not_dropped(kind, listed, missing)
    elif kind.value == Kind.NOMINATION and delegates and all(ONLY_MENTIONED in person.name.reasons for person in delegates):
        # A question, or news of somebody: "The Director, Mr. A, awaits your answer" names nobody who comes.
        reason = "It names persons, and says of none for certain that he comes."
        kind = replace(kind, confidence=min(kind.confidence, NONE_ANNOUNCED), reasons=(reason, *kind.reasons))
    if kind.value == Kind.OTHER and kind.confidence <= UNREAD and answers:
        # Too little of it could be read to tell: the invitation that it gives helps the person who decides.
        reference = replace(reference, confidence=min(reference.confidence, kind.confidence))
    elif kind.value == Kind.OTHER:
        # What answers no invitation lacks no reference and no delegates, even where its subject line quotes one.
        others = (reference.value,) if reference.value and kind.confidence < UNDECIDED else ()
        reference = replace(absent("reference", kind.confidence, "the message answers no invitation"), alternatives=others)
        reference_problems = delegate_problems = ()
    invitation = next((known for known in register if known.reference == reference.value), None)
    delegates = with_other_meetings_doubted(delegates, sheets, invitation, knowledge)
    return Reply(
        sha256=raw.sha256,
        message_id=letter.message_id,
        received=raw.received or letter.sent,
        subject=letter.subject,
        sender=f"{letter.sender.name} <{letter.sender.email}>".strip(),
        kind=kind,
        reference=reference,
        state=state,
        sender_organisation=organisation,
        languages=languages_of(sheets),
        delegates=delegates,
        documents=transcript.documents,
        problems=letter.problems + transcript.problems + reference_problems + delegate_problems,
        status=Status.REVIEW,
        reason="",
        made_by=made_by(),
        changes=change_of(sheets, delegates, knowledge) if kind.value == Kind.AMENDMENT else (),
    )


def _is_dated(reference: Finding, kind: Finding) -> bool:
    """Tell whether the date of the note, and nothing else, gives the invitation of a message in time that is surely a reply."""
    doubted = IN_TIME in reference.reasons and reference.confidence < LINKED
    return doubted and kind.value != Kind.OTHER and kind.confidence >= KIND_SURE


def _not_dropped(
    kind: Finding, persons: tuple[Delegate, ...], missing: tuple[Problem, ...], least: int = LISTED_MIN
) -> tuple[Finding, tuple[Delegate, ...], tuple[Problem, ...]]:
    """Return kind, delegates and what is missing of a reply whose phrases announce nobody: if it lists some, a person decides."""
    # A regret tells of those who would have come: whom a sentence only mentions makes no list of it.
    wished = [person for person in persons if kind.value == Kind.REGRET and ONLY_MENTIONED in person.name.reasons]
    listed = [person for person in persons if (person.name.confidence >= LISTED and person not in wished) or _described(person)]
    if len(listed) < least:
        return kind, (), ()
    reason = f"Its phrases say {kind.value}, but {len(listed)} persons are listed in it."
    return replace(kind, value=Kind.NOMINATION, confidence=0.5, reasons=(reason, *kind.reasons)), persons, missing


def _read_after_all(kind: Finding, number: int) -> Finding:
    """Return the kind of an announcement whose persons no count by courtesy forms and numbers saw, and who were read by name."""
    others = tuple(reason for reason in kind.reasons if reason != NOBODY_COUNTED)
    return replace(kind, confidence=READ_AFTER_ALL, reasons=(f"{number} persons were read in it.", *others))


def _is_listed(persons: tuple[Delegate, ...]) -> bool:
    """Tell whether persons stand below an announcement as those who come do: two with a post or a body, or one with contacts.

    Nobody among them may be one whom a sentence only mentions, or whose name is doubted otherwise.
    """
    if any(ONLY_MENTIONED in person.name.reasons or person.name.confidence < LISTED for person in persons):
        return False
    placed = [person for person in persons if person.title.value or person.organisation.value]
    several = len(persons) >= LISTED_MIN and len(placed) == len(persons)
    return several or (bool(persons) and all(map(_described, persons)))


def _described(person: Delegate) -> bool:
    """Tell whether a post and a way to reach him are given, as of those who come."""
    return person.title.value is not None and bool(person.emails or person.phones)


def failed(raw: RawMessage, problem: Problem) -> Reply:
    """Return the reply of a message that could not be read at all; only its Message-ID and subject are looked up."""
    headers = BytesHeaderParser().parsebytes(raw.data[:100_000])
    return Reply(
        sha256=raw.sha256,
        message_id=_header(headers.get("Message-ID")) or None,
        received=raw.received,
        subject=_header(headers.get("Subject")),
        sender=_header(headers.get("From")),
        kind=absent("kind", 0.0),
        reference=absent("reference", 0.0),
        state=absent("state", 0.0),
        sender_organisation=absent("sender_organisation", 0.0),
        languages=(),
        delegates=(),
        documents=(),
        problems=(problem,),
        status=Status.FAILED,
        reason=said(problem),
        made_by=made_by(),
    )


def _header(value: object) -> str:
    return str(value or "").encode("ascii", "replace").decode("ascii").strip()


@cache
def made_by() -> tuple[tuple[str, str], ...]:
    """Return (tool, version) of this software and of every engine that it reads with; kept for the life of the process."""
    own = ("untoc-intake", version("untoc-intake"))
    return (own, *((engine.name, engine.version()) for engine in engines()))
