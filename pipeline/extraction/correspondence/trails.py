"""Mails that only pass on other mails that only pass on others: "Please see the trail below", up to who names somebody."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from config.knowledge import Knowledge, Language
from models.page import Line
from pipeline.extraction.correspondence.quotation import LABELLED, Quotation, mailbox_names
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import fold
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sender_labels import sender_labels

HEADER_LINES_MOST = 6  # of a forwarded mail: from, to, copy, sent, subject
HEADER_LINES_LEAST = 3  # likewise, of which one says to whom it went
PASSED_ON_MOST = 4  # mails one below the other, each of which only passes on the next


def mails_passed_on(lines: Sequence[Line], parts: Quotation, knowledge: Knowledge) -> list[tuple[int, ...]]:
    """Return the lines of each mail that is passed on, the latest first, without those that it marks as quoted; at least one.

    Behind the first one, none from a mail of the secretariat's or one that takes something back on: what stands below was sent
    before.
    """
    found: list[tuple[int, ...]] = []
    for mail in _mails(lines, parts)[:PASSED_ON_MOST]:
        head = [lines[index].text for index in parts.headers if index < min(mail, default=0)][-HEADER_LINES_MOST:]
        writers = Plain("\n".join(sender_labels(knowledge).writers(head)))
        if found and cues(knowledge, choices.addressee).first(writers, near=False) is not None:
            break
        found.append(mail)
        if cues(knowledge, taking_back).first(Plain("\n".join(lines[index].text for index in mail)), near=False) is not None:
            break
    return found


def about_writers(texts: Sequence[str], knowledge: Knowledge) -> list[str]:
    """Return the first lines of a mail's header without its subject, which may name the secretariat's meeting."""
    subjects = _subjects(knowledge)
    return [
        text
        for text in texts[:HEADER_LINES_MOST]
        if fold(text.replace("：", ":").partition(":")[0].strip(" >|*")) not in subjects
    ]


def sent_to_others(head: Sequence[str], knowledge: Knowledge, mailboxes: Sequence[str]) -> bool:
    """Tell whether the lines of a mail's header name who got it, and that was not we.

    Args:
        head: label and value on each line; with fewer than three of them ("On 9 March A wrote:") they do not tell.
        knowledge: words for the secretariat, labels of subjects.
        mailboxes: addresses to which the reply was sent.
    """
    labelled = [text for text in head if LABELLED.match(text)]
    if len(labelled) < HEADER_LINES_LEAST:
        return False
    about, ours = "\n".join(about_writers(labelled, knowledge)), mailbox_names(mailboxes)
    if ours is not None and ours.search(about) is not None:
        return False
    return cues(knowledge, choices.addressee).first(Plain(about), near=False) is None


def taking_back(language: Language) -> tuple[str, ...]:
    """Return the phrases by which something is changed, regretted or only acknowledged."""
    return (*choices.undoing(language), *choices.addition(language), *language.kind.acknowledgement)


def _mails(lines: Sequence[Line], parts: Quotation) -> list[tuple[int, ...]]:
    """Return the lines of each mail that is quoted, a header between them; those marked only where it has no others."""
    mails: list[list[int]] = [[]]
    above = {index - 1 for index in parts.headers}
    for index in parts.quoted:
        mails[-1].append(index)
        if index in above:
            mails.append([])
    plain = ([index for index in mail if not lines[index].text.lstrip().startswith(">")] or mail for mail in mails)
    return [tuple(mail) for mail in plain if mail] or [()]


@lru_cache(maxsize=4)
def _subjects(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fold(label) for language in knowledge.languages for label in language.mail.subject)
