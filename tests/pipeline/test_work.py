"""What a worker does with a message."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

from PIL import Image, ImageDraw

from config.settings import ReadingSettings, Settings
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


def test_a_page_whose_language_was_not_installed_is_read_again(tmp_path: Path) -> None:
    """Nobody is told to read it by hand: what is missing is a model, and `reprocess archive` takes the message again."""
    message = EmailMessage()
    message["Message-ID"] = "<2@x>"
    paper = Image.new("L", (1240, 800), 255)
    for line in range(100, 700, 60):
        ImageDraw.Draw(paper).text((100, line), "The Permanent Mission of Ghana presents its compliments", fill=0, font_size=36)
    paper.save(png := io.BytesIO(), "PNG")
    message.add_attachment(png.getvalue(), maintype="image", subtype="png", filename="note.png")
    scan = RawMessage("b" * 64, None, message.as_bytes())
    reply = read_message(scan, (), Settings(reading=ReadingSettings(tessdata=tmp_path)))
    assert [problem.code for problem in reply.problems if problem.where.startswith("attachment")] == [ProblemCode.MODEL_MISSING]
    assert "untoc-intake check" in reply.reason
    assert "by hand" not in reply.reason
    assert "register" not in dict(reply.made_by)


def test_a_message_that_is_given_up_says_why() -> None:
    """It is failed with the problem as its reason, and names no grounds, so that it is read again by the next version."""
    reply = give_up(RAW, Problem(ProblemCode.WORKER_DIED, "this message", "The process ended."))
    assert reply.status is Status.FAILED
    assert reply.message_id == "<1@x>"
    assert "The process ended." in reply.reason
    assert "register" not in dict(reply.made_by)
