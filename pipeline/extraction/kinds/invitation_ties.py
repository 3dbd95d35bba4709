"""What ties a note to one of our invitations, and the words of other matters that a Mission may write about."""

from __future__ import annotations

from config.knowledge import Knowledge, Language
from models.mail import Letter
from pipeline.extraction.kinds.persons_announced import body_span
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import days_in, yearless_in
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import latin, plain

NOTE_REACH = 60  # letters from "with reference to" to "your note"


def _note(language: Language) -> tuple[str, ...]:
    return language.reference.note


def other_matter(language: Language) -> tuple[str, ...]:
    """Return the phrases of notes that name persons for something else than a meeting: "as its central authority"."""
    return language.kind.other_matter


def gives_our_number(plain_text: str) -> bool:
    """Tell whether plain text has a number in the form of ours: "CU 2009/33 (A)"."""
    return OUR_FORM.search(latin(plain_text)) is not None


def follows(letter: Letter) -> bool:
    """Tell whether a header says that the mail answers one before it."""
    return any(name in ("in-reply-to", "references") for name, _ in letter.headers)


def meeting(language: Language) -> tuple[str, ...]:
    """Return the phrases that refer to a note or an invitation, and the headings of lists and forms that answer one."""
    return (*language.reference.answered, *language.persons.heading, *language.formulae.form)


def speaks_of_meeting(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether the text refers to a note or an invitation, or gives the days of a meeting."""
    found = (cues(knowledge, meeting).first(page.plain) for page in pages)
    return any(found) or spans_in(pages, knowledge)


def spans_in(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether the pages give the first and last day of something."""
    return any(
        any(days.first != days.last for days in days_in(page.plain, knowledge)) or yearless_in(page.plain, knowledge)
        for page in pages
    )


def tied(letter: Letter, pages: tuple[PageText, ...], knowledge: Knowledge, *, answers: bool) -> bool:
    """Tell whether more than words of a title ties a note to an invitation: they are those of the Convention in any matter of it.

    That is a number of our form (also of a note in no register), or, where a clue leads to an invitation, a day or a thread.

    Args:
        letter: its subject may give the number, its headers the thread.
        pages: of the note.
        knowledge: names of months.
        answers: whether a clue leads to an invitation of the register.
    """
    if any(OUR_FORM.search(latin(text)) for text in (plain(letter.subject), *(page.plain.text for page in pages))):
        return True
    return answers and (follows(letter) or spans_in(pages, knowledge) or any(_dated(page, knowledge) for page in pages))


def _dated(page: PageText, knowledge: Knowledge) -> bool:
    """Tell whether the text gives a day: above the compliments and below the close stands the note's own."""
    start, end = body_span(page, knowledge)
    return any(start <= day.start < end for day in days_in(page.plain, knowledge))


def refers_to_note(pages: tuple[PageText, ...], knowledge: Knowledge) -> bool:
    """Tell whether a page says that it answers a note, whichever: "with reference to the Secretariat's note of 4 March"."""
    for page in pages:
        notes = [cue.start for cue in cues(knowledge, _note).all(page.plain)]
        answered = cues(knowledge, choices.answered).all(page.plain)
        if any(0 <= note - cue.start <= NOTE_REACH for cue in answered for note in notes):
            return True
    return False
