"""Mails that only pass on others. All persons are invented."""

from __future__ import annotations

from typing import Any

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.quotation import quotation_in
from pipeline.extraction.correspondence.trails import about_writers, mails_passed_on


def _header(sender: str) -> str:
    told = f"From: {sender} <a@b.example>\nSent: 04 March 2009 16:12\nTo: Mission\nSubject: UNODC meeting"
    return f"-----Original Message-----\n{told}"


def _passed_on(build: Any, knowledge: Knowledge, text: str) -> list[str]:
    lines = tuple(build.page(text).lines())
    return [" ".join(lines[at].text for at in mail) for mail in mails_passed_on(lines, quotation_in(lines, knowledge), knowledge)]


def test_mails_below_one_another_come_one_by_one(build: Any, knowledge: Knowledge) -> None:
    """The latest first."""
    text = f"See below.\n{_header('Legal Bureau')}\nPlease inform them.\n{_header('Gender Office')}\nMs. Ada Brook will go."
    assert _passed_on(build, knowledge, text) == ["Please inform them.", "Ms. Ada Brook will go."]


def test_what_was_sent_before_a_mail_of_the_secretariat_is_not_passed_on(build: Any, knowledge: Knowledge) -> None:
    """Nor what stands below a mail that takes something back."""
    below = f"\n{_header('Gender Office')}\nMs. Ada Brook will go."
    between = f"\n{_header('UNODC Secretariat')}\nMany thanks."
    assert _passed_on(build, knowledge, f"See below.\n{_header('Legal Bureau')}\nNoted.{between}{below}") == ["Noted."]
    changed = f"See below.\n{_header('Legal Bureau')}\nMs. Brook is replaced by Mr. Ben Stone.{below}"
    assert len(_passed_on(build, knowledge, changed)) == 1


def test_without_anything_passed_on_there_is_one_empty_mail(build: Any, knowledge: Knowledge) -> None:
    """So that the first one may always be taken."""
    assert _passed_on(build, knowledge, "Ms. Ada Brook will go.") == [""]


def test_what_a_mail_is_about_says_nothing_of_who_wrote_it(knowledge: Knowledge) -> None:
    """The subject is left out, in every language."""
    head = ["From: Ada", "Objet : réunion ONUDC", "主题： 会议", "To: Mission"]
    assert about_writers(head, knowledge) == ["From: Ada", "To: Mission"]
