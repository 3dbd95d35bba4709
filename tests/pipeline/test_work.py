"""What a worker does with a message."""

from __future__ import annotations

from config.settings import Settings
from models.errors import Problem, ProblemCode
from models.mail import RawMessage
from models.reply import Status
from pipeline.work import give_up, makers, read_message

RAW = RawMessage("a" * 64, None, b"From: a@example.org\r\nMessage-ID: <1@x>\r\n\r\nI am out of the office.\r\n")


def test_a_reply_names_its_grounds() -> None:
    """Tools, register, settings and words are noted, and are those that `makers` tells beforehand."""
    reply = read_message(RAW, (), Settings())
    assert reply.made_by == makers((), Settings())
    assert {"untoc-intake", "register", "settings", "knowledge"} <= {tool for tool, _version in reply.made_by}


def test_a_message_that_is_given_up_says_why() -> None:
    """It is failed with the problem as its reason, and names no grounds, so that it is read again by the next version."""
    reply = give_up(RAW, Problem(ProblemCode.WORKER_DIED, "this message", "The process ended."))
    assert reply.status is Status.FAILED
    assert reply.message_id == "<1@x>"
    assert "The process ended." in reply.reason
    assert "register" not in dict(reply.made_by)
