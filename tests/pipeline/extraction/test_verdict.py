"""Verdicts: what is filed and what a person must see."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.settings import ThresholdSettings
from models.errors import Problem, ProblemCode
from models.finding import Finding, absent
from models.page import Box, Document, Line, Page, Paragraph, Source, Word
from models.reply import Delegate, Kind, Reply, Status
from pipeline.extraction.verdict import judge

THRESHOLDS = ThresholdSettings()


def sure(field: str, value: str) -> Finding:
    return Finding(field, value, value, 0.99)


def delegate(**changes: Finding) -> Delegate:
    ana = Delegate(
        1,
        sure("name", "Ana LIMA"),
        absent("honorific", 0.9),
        sure("title", "Counsellor"),
        absent("organisation", 0.9),
        sure("role", "member"),
    )
    return replace(ana, **changes)


def reply(**changes: object) -> Reply:
    page = Page(1, Source.TEXT, (Paragraph((Line((Word("x", Box(0, 0, 1, 1)),)),)),))
    good = Reply(
        sha256="0" * 64,
        message_id=None,
        received=None,
        subject="",
        sender="",
        kind=sure("kind", Kind.NOMINATION),
        reference=sure("reference", "CU 2009/33 (A)"),
        state=sure("state", "GHA"),
        sender_organisation=sure("sender_organisation", "Permanent Mission of Ghana"),
        languages=("en",),
        delegates=(delegate(),),
        documents=(Document("1", None, "", "text", (page,)),),
        problems=(),
        status=Status.REVIEW,
        reason="",
        made_by=(),
    )
    return replace(good, **changes)  # type: ignore[arg-type]


def test_what_is_sure_is_filed_without_a_person() -> None:
    """A reply with every value above its threshold is filed and gives no reason."""
    judged = judge(reply(), THRESHOLDS)
    assert (judged.status, judged.reason) == (Status.FILED, "")


def test_one_doubtful_name_sends_the_reply_to_a_person() -> None:
    """The doubtful value is marked, and the reason names the person and says why."""
    name = Finding("name", "Ana LIMA", "Ana LIMA", 0.4, reasons=("the last letter was read as A or 4",))
    judged = judge(reply(delegates=(delegate(name=name),)), THRESHOLDS)
    assert judged.status is Status.REVIEW
    assert judged.delegates[0].name.needs_review
    assert not judged.delegates[0].title.needs_review
    assert "Ana LIMA" in judged.reason
    assert "A or 4" in judged.reason


@pytest.mark.parametrize("field", ["reference", "state"])
def test_a_reply_without_invitation_or_state_is_never_filed_in_silence(field: str) -> None:
    """However sure it is that nothing stands there, a person must choose."""
    judged = judge(reply(**{field: absent(field, 0.99)}), THRESHOLDS)
    assert judged.status is Status.REVIEW
    assert getattr(judged, field).needs_review


def test_a_nomination_without_persons_is_a_question() -> None:
    """A delegation announced but not found is worse than a question."""
    judged = judge(reply(delegates=()), THRESHOLDS)
    assert judged.status is Status.REVIEW
    assert "nobody was found" in judged.reason


def test_a_problem_in_the_message_is_shown_with_its_advice() -> None:
    """A part that could not be read keeps the reply from being filed in silence."""
    problem = Problem(ProblemCode.ATTACHMENT_ENCRYPTED, "attachment 2 (list.pdf)", "it asks for a password")
    judged = judge(reply(problems=(problem,)), THRESHOLDS)
    assert judged.status is Status.REVIEW
    assert "without password" in judged.reason


def test_an_unread_part_explains_why_nobody_was_found() -> None:
    """The reason names the damaged list, not the empty delegation that follows from it; sentences end in one stop."""
    problem = Problem(ProblemCode.ATTACHMENT_DAMAGED, "attachment 2 (list.pdf)", "The file breaks off.")
    judged = judge(reply(problems=(problem,), delegates=()), THRESHOLDS)
    assert judged.reason == "attachment 2 (list.pdf): The file breaks off. Ask the sender to send the attachment again."


def test_what_could_not_be_read_at_all_has_failed() -> None:
    """A message of which no page was read ends as failed with the problem that explains it."""
    problems = (
        Problem(ProblemCode.NOTHING_TO_READ, "", "nothing could be read"),
        Problem(ProblemCode.ATTACHMENT_DAMAGED, "attachment 1", "the file breaks off"),
    )
    judged = judge(reply(documents=(), delegates=(), problems=problems), THRESHOLDS)
    assert judged.status is Status.FAILED
    assert "breaks off" in judged.reason


def test_an_automatic_answer_is_ignored_only_when_that_is_sure() -> None:
    """A bounce asks nobody for its missing invitation; a doubtful one is looked at."""
    bounce = reply(
        kind=Finding("kind", Kind.OTHER, "", 0.99, reasons=("the mail server reports a failed delivery",)),
        reference=absent("reference", 0.9),
        state=absent("state", 0.9),
        delegates=(),
    )
    assert judge(bounce, THRESHOLDS).status is Status.IGNORED
    doubtful = replace(bounce, kind=replace(bounce.kind, confidence=0.5))
    assert judge(doubtful, THRESHOLDS).status is Status.REVIEW


def test_a_link_is_no_surer_than_that_it_is_a_reply() -> None:
    """Somebody who writes about the meeting names it, too: with kind and State in doubt, its invitation is asked about."""
    kind = Finding("kind", Kind.NOMINATION, "", 0.7, reasons=("no known phrase announces persons",))
    judged = judge(reply(kind=kind, state=absent("state", 0.9)), THRESHOLDS)
    assert judged.reference.needs_review


def test_persons_in_a_message_that_is_no_reply_are_looked_at() -> None:
    """Somebody who was found is never dropped in silence."""
    judged = judge(reply(kind=sure("kind", Kind.OTHER)), THRESHOLDS)
    assert judged.status is Status.REVIEW
