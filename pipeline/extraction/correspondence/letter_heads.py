"""Words in a letter's head that elsewhere close one: "The Minister of Foreign Affairs to …", "P.P.", "Thank you for …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.sentence_stops import STOP

TOLD_WORDS = 20  # a paragraph of more words tells something
_RUNS_ON = (".", ":", "!", "?", "؟", "。", "：")
_QUOTED = re.compile(r"^\s*(?:>|-{3,}\s*\w+|_{5,})")
_SAID = (".", "!", "。", ",", "،", "，")  # behind a sentence, or words of leave
SIGNATURE, SIGNATURE_ROWS = "--", 10  # of the writer's name, post, body and numbers
_NOTE_NUMBER = re.compile(r"(?<![\d/])\d{4}\s?/\s?\d{1,3}(?![\d/])")  # "CU 2009/33", and no date
_DASHED = re.compile(r"\s*--\s*\w")  # an item, or who signs


def opens_letter(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the letter begins only below this row: nothing is told above it, and below it persons and then a close."""
    if told(strip, strip.rows[:number], lexicon):
        return False
    named = False
    for row in strip.rows[number + 1 :]:
        text = strip.text(row)
        if _QUOTED.match(text):
            return False
        if named and (lexicon.greetings.is_courtesy(text) or lexicon.closing.find(Folded(text)) is not None):
            return True
        named = named or _names(strip, row, lexicon)
    return False


def quotes(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether a quoted mail begins with this row, or who signs it behind or below two dashes: "--Jane Roe".

    Items may begin so as well, "-- Mr. A, Judge": several do, or a colon announces the one.
    """
    text = strip.text(strip.rows[number])
    if text.strip() == SIGNATURE:
        return _parts_signature(strip, number, lexicon)
    first_page = strip.passage.page.number == 1  # overleaf a head begins an older mail
    if first_page and lexicon.greetings.is_sender(text) and opens_letter(strip, number, lexicon):
        return False  # "From: Permanent Mission of X, a@b.org" in the head of a fax
    if _DASHED.match(text) is None:
        return lexicon.greetings.quotes(text)
    announced = number > 0 and strip.text(strip.rows[number - 1]).rstrip().endswith(COLONS)
    return not announced and not any(_DASHED.match(strip.text(row)) for at, row in enumerate(strip.rows) if at != number)


def _parts_signature(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether two dashes alone, as mail programs set them, part what is told from who signs it: a few lines and no list.

    Who signs is one, and seldom calls himself "Mr."; several persons with courtesy forms are whom the sentence above announces.
    """
    above, below = strip.rows[max(0, number - 1) : number], strip.rows[number + 1 :]
    if not above or not strip.text(above[0]).rstrip().endswith(_SAID) or not 0 < len(below) <= SIGNATURE_ROWS:
        return False
    others = (row for at, row in enumerate(strip.rows) if at != number)
    parted = any(strip.text(row).strip() == SIGNATURE for row in others)  # parts of a list
    forms = sum(honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None for row in below)
    if forms > 1 or (forms and lexicon.announcing.find(Folded(strip.text(above[0]))) is not None):
        return False
    return not parted and not any(row.item or strip.text(row).rstrip().endswith(COLONS) for row in below)


def opens_note(strip: Strip, number: int, cue: tuple[int, int] | None, lexicon: Lexicon) -> bool:
    """Tell whether words that elsewhere take leave open the note: "takes this opportunity to greet … and, on note CU 2009/33, …".

    Nothing is told above them, and behind them their paragraph goes on with the number of the note that is answered, or
    announces what stands below it, or their sentence announces somebody: "renewing its highest consideration, informs that …".
    """
    if cue is None or told(strip, strip.rows[:number], lexicon):
        return False
    row = strip.rows[number]
    behind = strip.view[row.start + cue[1] : strip.block_end(row)]
    if _NOTE_NUMBER.search(behind) is not None or behind.rstrip().endswith(COLONS):
        return True
    stop = STOP.search(behind)
    return lexicon.announcing.find(Folded(behind[: stop.start()] if stop is not None else behind)) is not None


def opens_with_greeting(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether nothing but greetings stands above this row, and below it a sentence or heading that announces persons.

    "¡Saludos cordiales desde Quito!", "Meilleures salutations de Rabat !": what closes a letter closes something.
    """
    above = (strip.text(row) for row in strip.rows[:number])
    if any(key(text) and not lexicon.greetings.is_courtesy(text) for text in above):
        return False
    for row in strip.rows[number + 1 :]:
        text = strip.text(row)
        if _QUOTED.match(text) or lexicon.greetings.is_courtesy(text):
            return False
        headed = text.rstrip().endswith(COLONS) and lexicon.heading.find(Folded(text)) is not None
        if headed or lexicon.announcing.find(Folded(text)) is not None:
            return True
    return False


def told(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether some paragraph of these rows is running text, and no letterhead: its subject line may be long."""
    words: dict[int, int] = {}
    running: set[int] = set()
    subject = False
    for row in rows:
        text = strip.text(row).rstrip()
        subject = (subject and row.soft) or lexicon.greetings.is_subject(text)
        if subject:
            continue
        count = len(key(text).split())
        words[row.block] = words.get(row.block, 0) + count
        if row.soft or count > TOLD_WORDS or text.endswith(_RUNS_ON):
            running.add(row.block)
    return any(words[block] > TOLD_WORDS for block in running)


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row, or the sentence that begins on it, names persons who come: an item, or an announcement."""
    if row.item and honorific_at(strip.view, row.marker_end, lexicon, strip.language) is not None:
        return True
    text = strip.view[row.start : strip.block_end(row)]
    return len(key(text).split()) > TOLD_WORDS // 2 and lexicon.announcing.find(Folded(text.replace("\n", " "))) is not None
