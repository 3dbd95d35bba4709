"""From confidences and problems to one status: filed, or a person looks. The only place where thresholds are applied."""

from __future__ import annotations

from dataclasses import dataclass, replace

from config.settings import ThresholdSettings
from models.errors import Problem, ProblemCode
from models.finding import Finding
from models.reply import Delegate, Kind, Reply, Status

# Problems that speak of nothing lost: values read with a guessed charset carry that doubt in their own confidence.
HARMLESS = frozenset({ProblemCode.CHARSET_UNKNOWN})

_STOPS, _CLOSING = ".!?:;。؟", ")]”»\"'"

ABSENT_DOUBTED = 0.5  # an absence less sure than this is a question, e.g. a name column's empty cell


@dataclass(frozen=True, slots=True)
class _Question:
    """Why a person must look; the most telling one becomes the reply's reason."""

    rank: int
    sentence: str


def judge(reply: Reply, thresholds: ThresholdSettings) -> Reply:
    """Return the reply with every doubtful finding marked, its status, and the reason in one sentence.

    Args:
        reply: what was found; its own status and reason are ignored.
        thresholds: per field, confidence 0-1 below which a person looks.
    """
    marked = _marked(reply, thresholds)
    status, reason = _status(marked)
    return replace(marked, status=status, reason=reason)


def _marked(reply: Reply, thresholds: ThresholdSettings) -> Reply:
    # An automatic answer names no invitation and no State; that is no doubt.
    answers = reply.kind.value != Kind.OTHER
    kind = _ask(reply.kind, thresholds, required=True)
    state = _ask(reply.state, thresholds, required=answers)
    reference = _ask(reply.reference, thresholds, required=answers)
    if kind.needs_review and state.needs_review:
        # Perhaps no reply at all, but somebody who writes about the meeting: then its link is no more certain than that.
        reference = replace(reference, needs_review=True)
    return replace(
        reply,
        kind=kind,
        reference=reference,
        state=state,
        sender_organisation=_ask(reply.sender_organisation, thresholds),
        delegates=tuple(_marked_delegate(delegate, thresholds) for delegate in reply.delegates),
    )


def _marked_delegate(delegate: Delegate, thresholds: ThresholdSettings) -> Delegate:
    return replace(
        delegate,
        name=_ask(delegate.name, thresholds, required=True),
        honorific=_ask(delegate.honorific, thresholds),
        title=_ask(delegate.title, thresholds),
        organisation=_ask(delegate.organisation, thresholds),
        role=_ask(delegate.role, thresholds),
        emails=tuple(_ask(email, thresholds) for email in delegate.emails),
        phones=tuple(_ask(phone, thresholds) for phone in delegate.phones),
        faxes=tuple(_ask(fax, thresholds) for fax in delegate.faxes),
    )


def _ask(finding: Finding, thresholds: ThresholdSettings, *, required: bool = False) -> Finding:
    """Return the finding with `needs_review` set; a required value that is absent is always asked for."""
    if finding.value is None:
        return replace(finding, needs_review=required or finding.confidence < ABSENT_DOUBTED)
    threshold: float = getattr(thresholds, finding.field)
    return replace(finding, needs_review=finding.confidence < threshold)


def _status(reply: Reply) -> tuple[Status, str]:
    read = any(document.pages for document in reply.documents)
    if not read and reply.problems:
        return Status.FAILED, said(_worst(reply.problems))
    questions = _questions(reply)
    if reply.kind.value == Kind.OTHER and not reply.kind.needs_review and not reply.delegates and not _open(reply.problems):
        return Status.IGNORED, "; ".join(reply.kind.reasons) or "no reply to an invitation"
    if questions:
        return Status.REVIEW, max(questions, key=lambda question: question.rank).sentence
    return Status.FILED, ""


def _questions(reply: Reply) -> list[_Question]:
    # A part that could not be read explains best why somebody is missing: it comes before "nobody was found".
    questions = [_Question(6, said(problem)) for problem in _open(reply.problems)]
    heads = (reply.reference, reply.kind, reply.state)
    questions += [_Question(3, _sentence(finding, "this reply")) for finding in heads if finding.needs_review]
    for delegate in reply.delegates:
        who = delegate.name.value or f"delegate {delegate.position}"
        questions += [_Question(2, _sentence(finding, who)) for finding in delegate.findings() if finding.needs_review]
    if reply.sender_organisation.needs_review:
        questions.append(_Question(1, _sentence(reply.sender_organisation, "this reply")))
    if reply.kind.value in (Kind.NOMINATION, Kind.AMENDMENT) and not reply.delegates:
        questions.append(_Question(5, "A delegation seems to be announced, but nobody was found."))
    if reply.kind.value == Kind.OTHER:
        questions.append(_Question(3, "This may be no reply to an invitation, but something in it speaks against that."))
    return questions


def said(problem: Problem) -> str:
    """Return the problem with what can be done about it, as two sentences."""
    return f"{ended(str(problem))} {problem.advice}"


def ended(text: str) -> str:
    """Return the text with a full stop at its end, if there is none yet: behind "(see page 2.)" there is one."""
    last = text.rstrip(_CLOSING)[-1:]
    return text if not text or last in _STOPS else f"{text}."


def _open(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.code not in HARMLESS)


def _worst(problems: tuple[Problem, ...]) -> Problem:
    """Return the problem that explains best why nothing was read: the first that is not merely 'nothing to read'."""
    return next((problem for problem in problems if problem.code is not ProblemCode.NOTHING_TO_READ), problems[0])


def _sentence(finding: Finding, who: str) -> str:
    why = finding.reasons[0] if finding.reasons else f"confidence {finding.confidence:.0%}"
    field = finding.field.replace("_", " ")
    return f"The {field} of {who} is not certain: {why}" if finding.value else f"The {field} of {who} was not found: {why}"
