"""What a mail makes of the mail below it: passes it on, adds to it, or takes it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge, Language
from models.page import Document, Paragraph
from pipeline.extraction.correspondence.bare_signatures import STOPS
from pipeline.extraction.correspondence.greeting_lines import SHORT_WORDS
from pipeline.extraction.correspondence.trails import about_writers, taking_back
from pipeline.extraction.correspondence.wrote_before import wrote_before
from pipeline.extraction.kinds.persons_announced import ordered_persons, persons_announced
from pipeline.extraction.kinds.said_to_come import says_somebody_comes
from pipeline.extraction.kinds.taken_back import changes_persons, changes_something, nobody_comes
from pipeline.extraction.kinds.writers_coming import writer_comes
from pipeline.extraction.layout.text import page_texts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

HANDING_LETTERS = 400  # of a mail that only hands on: a longer one says something of its own
TOLD_LETTERS = 40  # of a mail that tells who comes: of one in Chinese too

_ADDRESSED = (",", "،", "，", ":", "：", "!", "！")  # behind him who is greeted
_TOLD = re.compile(r"[\d@]")  # in no line that greets


def _taking_out(language: Language) -> tuple[str, ...]:
    return (*choices.undoing(language), *language.kind.correction)


def _handing_on(language: Language) -> tuple[str, ...]:
    return language.mail.handing_on


def _pointing_below(language: Language) -> tuple[str, ...]:
    return language.mail.pointing_below


def _withheld(language: Language) -> tuple[str, ...]:
    return (*language.kind.withheld, *language.kind.inquiry)


def takes_back(own: Document, header: list[str], knowledge: Knowledge) -> bool:
    """Tell whether a mail takes back what the mail below it says: that one is no reply any more, whomever it lists.

    Nobody comes; or others come; or something is changed of what the writer himself wrote before.
    """
    pages = tuple(page_texts(own))
    if changes_persons(pages, knowledge) or nobody_comes(pages, knowledge):
        return True
    signed = [line.text for page in own.pages for line in page.lines()]
    return wrote_before(signed, header) and changes_something(pages, knowledge)


def names_besides(own: Document, knowledge: Knowledge) -> bool:
    """Tell whether a mail names somebody who comes and takes nothing back: who is named below it may come too."""
    return names_somebody(own, knowledge) and cues(knowledge, _taking_out).first(_plain(own), near=False) is None


def passes_on(own: Document, quoted: Document, others: list[str], knowledge: Knowledge) -> bool:
    """Tell whether a mail only passes another one on that lists the persons: "Grateful for registration as in trailing mail".

    The mail's own words name nobody, and change and regret nothing; the other mail is not the secretariat's, and lists or
    announces somebody. Whether that one is the secretariat's note is not looked at.
    """
    if cues(knowledge, taking_back).first(_plain(own), near=False) is not None or lists_somebody(own, knowledge):
        return False
    if cues(knowledge, choices.addressee).first(Plain("\n".join(about_writers(others, knowledge))), near=False) is not None:
        return False
    if lists_somebody(quoted, knowledge) or _hands_on(own, quoted, knowledge):
        return True
    told = cues(knowledge, choices.announcing).first(_plain(own), near=False) is not None  # "our nominee is approved below"
    named = announces(quoted, knowledge) or (told and names_somebody(quoted, knowledge))
    return named and not names_somebody(own, knowledge)


def _hands_on(own: Document, quoted: Document, knowledge: Knowledge) -> bool:
    """Tell whether a short mail that names nobody asks to register whom the mail below names, in whatever words it does so.

    "For registration please, this came from Accra." What is below has to tell something: a sentence or a list.
    """
    text = _plain(own)
    if len(text.text) > HANDING_LETTERS or names_somebody(own, knowledge) or len(_plain(quoted).text) < TOLD_LETTERS:
        return False
    waits = cues(knowledge, _withheld).first(text, near=False) is not None
    return not waits and cues(knowledge, _handing_on).first(text, near=False) is not None


def answers_below(own: Document, own_lines: Sequence[int], quoted_lines: Sequence[int], knowledge: Knowledge) -> bool:
    """Tell whether a writer answers below the mail that he quotes, so that he does not pass it on.

    He says that he comes himself, or announces or adds somebody.

    Args:
        own: his words.
        own_lines: their places in the body.
        quoted_lines: places of what is quoted.
        knowledge: words of writers who come.
    """
    if not own_lines or not quoted_lines or min(own_lines) < max(quoted_lines):
        return False
    return adds_somebody(own, knowledge) or writer_comes(tuple(page_texts(own)), knowledge) is not None


def is_ours_below(own: Document, quoted: Document, knowledge: Knowledge) -> bool:
    """Tell whether a mail that greets who wrote the mail below may answer a mail of ours: it does not hand that one on.

    "Dear Anna, please see the answer below" hands on what Anna wrote, unless it sets out below who comes; nor is it ours if it
    announces somebody, or says that nobody comes.
    """
    hands_on = cues(knowledge, _pointing_below).first(_plain(own), near=False) is not None
    if hands_on and not lists_somebody(own, knowledge):
        return False
    return not announces(quoted, knowledge) and not nobody_comes(tuple(page_texts(quoted)), knowledge)


def announces(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a text announces somebody whom it names: "… примут участие:" above posts and names on lines."""
    if not names_somebody(document, knowledge):
        return False
    said = cues(knowledge, choices.nomination).first(_plain(document), near=False) is not None
    return said or says_somebody_comes(tuple(page_texts(document)), knowledge) is not None


def names_somebody(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a text names persons who may come."""
    return any(persons_announced(page, knowledge) for page in page_texts(document))


def adds_somebody(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a mail that passes another one on says of somebody that he comes, or names one besides him whom it greets."""
    text = _plain(document)
    said = any(cues(knowledge, choose).first(text, near=False) for choose in (choices.announcing, choices.addition))
    comes = any(lexicon(knowledge).comes.verb(line.text) is not None for page in document.pages for line in page.lines())
    return names_somebody(document, knowledge) if said or comes else _names_besides_greeted(document, knowledge)


def _names_besides_greeted(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a text names persons who may come, besides him whom its first line greets: "Estimada Sra. Paz:"."""
    pages = document.pages[:1]
    blocks = pages[0].blocks if pages else ()
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.lines:
        return names_somebody(document, knowledge)
    text = first.lines[0].text.strip()
    alone = len(first.lines) == 1 and not text.endswith(STOPS)
    greets = (alone or text.endswith(_ADDRESSED)) and len(text.split()) <= SHORT_WORDS and not _TOLD.search(text)
    if not greets:
        return names_somebody(document, knowledge)
    rest = (Paragraph(first.lines[1:]),) if len(first.lines) > 1 else ()
    below = replace(pages[0], blocks=(*rest, *blocks[1:]))
    return names_somebody(replace(document, pages=(below, *document.pages[1:])), knowledge)


def lists_somebody(document: Document, knowledge: Knowledge) -> bool:
    """Tell whether a text sets persons out one by one."""
    return any(ordered_persons(page, knowledge) for page in page_texts(document))


def _plain(document: Document) -> Plain:
    return Plain("\n".join(page.text for page in document.pages))
