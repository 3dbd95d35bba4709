"""The number and the date that a Mission gives its own note: by them a second copy of it is known, whatever was read of its list.

"Our ref.: 203.31/665-09" in the letterhead and "Vienna, 4 April 2009" at the foot are read as "203.31/665-09 of 2009-04-04".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from models.finding import Finding
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.dossier import Part, Sheet
from pipeline.extraction.layout.text import PageText, page_texts
from pipeline.extraction.references.phrases import dated_by
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.dates import days_in

OWN_NOTE = "own_note"
SURE = 0.9  # that number and date are those of the note
DIGITS_MIN = 3  # of a number by which a note is known: "No. 7" is any
PAGES_READ = 2  # the date stands at the note's foot
# Right behind its label: figures, with what parts them and letters that tell the kind ("MP/117-09").
_NUMBER = re.compile(r"[\s.:№°º#/-]{0,6}((?:[^\W\d_]{1,6}[./-])?\w*\d[\w./()-]*)")
_SIGN = re.compile(r"(?<![^\W_])no[. ](?=\W{0,3}\w)")  # "№" alone, as it is made plain; a label of Russian notes
_OURS = re.compile(r"\d{4}/\d{1,3}")  # of the form of the invitation's own number
_MARKS = " .,-"


def _own(language: Language) -> tuple[str, ...]:
    return language.reference.own


def own_note(sheets: Sequence[Sheet], knowledge: Knowledge) -> Finding | None:
    """Return number and date of the note as "NUMBER of YYYY-MM-DD", lower case; None where one of them is not told.

    Args:
        sheets: the documents with their parts; a note's own pages tell.
        knowledge: labels of numbers, months.
    """
    for sheet in (sheet for sheet in sheets if sheet.part is Part.NOTE):
        pages = page_texts(sheet.document)[:PAGES_READ]
        number = next((found for page in pages[:1] for found in _numbers(page, knowledge)), None)
        dates = {days.first for page in pages for days in days_in(page.plain, knowledge) if dated_by(page, days, knowledge)}
        if number is not None and len(dates) == 1:
            start, end = number
            page = pages[0]
            value = f"{page.plain.text[start:end].rstrip(_MARKS)} of {next(iter(dates)).isoformat()}"
            return Finding(OWN_NOTE, value, page.as_written(start, end), SURE, page.where(start, end))
    return None


def _numbers(page: PageText, knowledge: Knowledge) -> list[tuple[int, int]]:
    """Return where numbers stand behind a label for the sender's own, above the note's first sentence; none of ours."""
    text = page.plain.text
    note = compliments_in(page.plain, knowledge)
    until = note.subject[0] if note is not None else len(text)
    found: list[tuple[int, int]] = []
    behind = [cue.end for cue in cues(knowledge, _own).all(page.plain)] + [sign.end() for sign in _SIGN.finditer(text)]
    for at in behind:
        match = _NUMBER.match(text, at) if at < until else None
        if match is not None and sum(map(str.isdigit, match[1])) >= DIGITS_MIN and not _OURS.fullmatch(match[1].rstrip(_MARKS)):
            found.append(match.span(1))
    return found
