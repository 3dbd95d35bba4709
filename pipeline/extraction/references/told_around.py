"""Which meeting the subject or the mail quoted below tells of, where the reply tells of none: "I'll be there on both days"."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.invitation import Invitation, Register
from models.mail import Letter
from pipeline.extraction.dossier import Sheet
from pipeline.extraction.references.meeting_titles import EXPLAINED_LEAD, better_explained, title_likeness, titles_explained
from pipeline.extraction.words.dates import days_in, yearless_in
from pipeline.extraction.words.plain import Plain

_TITLE_SAID, _TITLE_LEAD = 0.55, 0.2  # as in `clues`
_EXPLAINED, _EXPLAINED_OWN = 0.9, 0.2
_QUOTED_LETTERS = 2_600  # of a mail below: what comes later speaks of other things
_ENOUGH = 1.5  # the meeting's days, or its title: one of them
_LEAD = 1.0  # by which it must lead the next meeting


def told_around(letter: Letter, sheets: tuple[Sheet, ...], register: Register, knowledge: Knowledge) -> Invitation | None:
    """Return the only invitation whose meeting is named by its days or its title around the reply, while it was to be answered.

    A person must be asked: what stands around a reply may be an old thread that it uses for something else.

    Args:
        letter: its subject, those of the mails forwarded with it, and when it was sent.
        sheets: what was cut from each as quoted.
        register: the invitations.
        knowledge: names of months, and words that stand in every title.
    """
    subjects = (letter.subject, *(value for _, name, value in letter.forwarded if name == "subject"))
    text = Plain("\n".join((*subjects, *(sheet.quoted[:_QUOTED_LETTERS] for sheet in sheets))))
    shares, explained = title_likeness(text, register, knowledge), titles_explained(text, register, knowledge)
    days, yearless = days_in(text, knowledge), yearless_in(text, knowledge)

    def weight(invitation: Invitation) -> float:
        starts, ends = invitation.starts, invitation.ends
        given = 2.0 * any((each.first, each.last) == (starts, ends) for each in days)
        given = given or 1.5 * ((starts.day, ends.day, ends.month) in yearless)
        if better_explained(explained, invitation.reference):
            return given
        own, rest = shares[invitation.reference], _next(shares, invitation)
        whole = own >= _TITLE_SAID and own - rest >= _TITLE_LEAD
        alone = own >= _EXPLAINED_OWN and explained[invitation.reference] >= _EXPLAINED
        alone = alone and explained[invitation.reference] - _next(explained, invitation) >= EXPLAINED_LEAD
        return given + _ENOUGH * (whole or alone)

    ranked = sorted(((weight(each), each) for each in register), key=lambda pair: -pair[0])
    best, invitation = ranked[0]
    rival = ranked[1][0] if len(ranked) > 1 else 0.0
    in_time = letter.sent is not None and invitation.dated <= letter.sent.date() <= invitation.ends
    return invitation if in_time and best >= _ENOUGH and best - rival >= _LEAD else None


def _next(shares: dict[str, float], invitation: Invitation) -> float:
    return max((share for reference, share in shares.items() if reference != invitation.reference), default=0.0)
