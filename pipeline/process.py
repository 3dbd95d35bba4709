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
from pipeline.extraction.dossier import Sheet, dossier
from pipeline.extraction.kind import kind_of
from pipeline.extraction.kind_settled import KIND_SURE, UNDECIDED, settled
from pipeline.extraction.language import languages_of
from pipeline.extraction.other_meeting import with_other_meetings_doubted
from pipeline.extraction.reference import IN_TIME, SURE, reference_of
from pipeline.extraction.references.own_note import own_note
from pipeline.extraction.state import state_of, with_roles_of_observers, without_delegates
from pipeline.extraction.trust.calibration import calibrated
from pipeline.extraction.verdict import judge, said
from pipeline.reading.cell.reader import cell
from pipeline.reading.engines import engines
from pipeline.reading.limits.allowance import Allowance
from pipeline.reading.transcribe import transcribe

UNREAD = 0.5  # confidence of "no reply" up to which an invitation found stays its link, for the person who decides
LIKELY = 0.5  # confidence of a reference from which on it counts as a sign that the message answers an invitation
DATED = 0.92  # confidence of a reference of which only the note's date tells, in a message that surely replies to it


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

    def persons_of(as_kind: Kind, sure: bool) -> tuple[tuple[Delegate, ...], tuple[Problem, ...]]:
        return delegates_of(letter, sheets, knowledge, known_state, as_kind, kind_sure=sure)

    referred = reference.value is not None
    kind, delegates, delegate_problems = settled(kind, persons_of, answers=answers, referred=referred)
    if kind.value == Kind.OTHER and kind.confidence <= UNREAD and answers:
        # Too little of it could be read to tell: the invitation that it gives helps the person who decides.
        reference = replace(reference, confidence=min(reference.confidence, kind.confidence))
    elif kind.value == Kind.OTHER:
        # What answers no invitation lacks no reference and no delegates, even where its subject line quotes one.
        others = (reference.value,) if reference.value and kind.confidence < UNDECIDED else ()
        reference = replace(absent("reference", kind.confidence, "the message answers no invitation"), alternatives=others)
        reference_problems = delegate_problems = ()
    delegates = with_roles_of_observers(delegates, state, organisation, sheets, knowledge)
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
        sender_organisation=without_delegates(organisation, delegates),
        languages=languages_of(sheets),
        delegates=delegates,
        documents=transcript.documents,
        problems=letter.problems + transcript.problems + reference_problems + delegate_problems,
        status=Status.REVIEW,
        reason="",
        made_by=made_by(),
        changes=_among_others(sheets, delegates, knowledge, amends=kind.value == Kind.AMENDMENT),
    )


def _among_others(
    sheets: tuple[Sheet, ...], delegates: tuple[Delegate, ...], knowledge: Knowledge, *, amends: bool
) -> tuple[Finding, ...]:
    """Return what tells how the note stands to the others of its State: its own number and day, and what it changes."""
    own = own_note(sheets, knowledge) if delegates else None
    return (*((own,) if own is not None else ()), *(change_of(sheets, delegates, knowledge) if amends else ()))


def _is_dated(reference: Finding, kind: Finding) -> bool:
    """Tell whether the date of the note, and nothing else, gives the invitation of a message in time that is surely a reply."""
    doubted = IN_TIME in reference.reasons and reference.confidence < SURE
    return doubted and kind.value != Kind.OTHER and kind.confidence >= KIND_SURE


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
    return (("untoc-intake", _own_version()), *((engine.name, engine.version()) for engine in engines()))


@cache
def _own_version() -> str:
    """Return the version of this software, as it was when it was loaded."""
    return version("untoc-intake")
