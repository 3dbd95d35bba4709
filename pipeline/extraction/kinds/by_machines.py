"""Which messages their headers alone put aside: a machine wrote them, and no note or reply of a person stands in them."""

from __future__ import annotations

from config.knowledge import Knowledge
from models.mail import Letter
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.kinds.automatic_words import answers_invitation, says_who_comes
from pipeline.extraction.kinds.invitation_ties import gives_our_number
from pipeline.extraction.kinds.mailing import Automatic, automatic
from pipeline.extraction.layout.text import PageText


def holds_note(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a note verbale is attached: with its compliments it is a Mission's, whoever sent the mail around it."""
    return any(compliments_in(page.plain, knowledge) for page in pages if page.document.sha256 is not None)


def by_machine(letter: Letter, pages: tuple[PageText, ...], knowledge: Knowledge) -> Automatic | None:
    """Return why a machine wrote the message, where its headers are sure of it; None where a person's reply stands in it.

    Filters mark replies of small offices as spam, and ticket systems mark persons' answers as automatic: where the text gives
    the number of one of our notes and says who comes, a person sees it.

    Args:
        letter: its headers.
        pages: of what is read as reply.
        knowledge: words of compliments and of coming.
    """
    machine = automatic(letter)
    if machine is None or not machine.sure or holds_note(pages, knowledge):
        return None
    if not machine.marked or not any(gives_our_number(page.plain.text) for page in pages):
        return machine
    return None if says_who_comes(pages, knowledge) or answers_invitation(pages, knowledge) else machine
