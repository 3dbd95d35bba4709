"""Lines of courtesy: those that greet stand above what a letter tells, those that take leave, also from a town, below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extraction.correspondence.letter_heads import told
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form, honorific_at
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.our_numbers import NUMBER_OF_NOTE

SHORT_WORDS = 8  # a line longer than this that begins like a greeting is a sentence
_SHORT_LETTERS = 16  # likewise of Chinese: "其个人资料如下："
_POSTSCRIPT_WORDS, _POSTSCRIPT_LETTERS = 3, 6  # behind "P.S." and "又及"
_POSTSCRIPT_MARKS, _MARK_LETTERS = (".", ":", "：", "-", "–", "—", ",", "،", "，"), 4
_ENDS = (".", ":", ";", "!", "?", "。", "：", "؛", "؟", "；")  # behind them a line goes on with no sentence
_SAID, _SAID_WORDS = (".", "。", "!", "！", "؟", "?"), 5  # ends of a sentence, and words of it at least
_PART_END = re.compile(r"[,،，;؛；.。:：\n]")  # of the first of what is told
_ADDRESSED = (",", "!", ":", "،", "，", "！", "：")  # behind him who is greeted


def greets(strip: Strip, number: int, lexicon: Lexicon, *, below_table: bool = False) -> bool:
    """Tell whether a line of courtesy stands at the beginning: nothing is told above it, and something below it.

    Below a table that holds what is told one takes leave, if the words do so: nothing else may stand above them in their strip.
    """
    below = _above_postscript(strip, strip.rows[number + 1 :], lexicon)
    if below and strip.text(strip.rows[number]).rstrip().endswith(COLONS):
        return True  # "Distinguidos señores:" takes no leave
    above = strip.rows[:number]
    texts = (NUMBER_OF_NOTE.sub("", strip.text(row)) for row in above)  # which alone tells nothing yet
    said = any(key(text) and not lexicon.greetings.is_courtesy(text) for text in texts)
    if (said or below_table) and lexicon.greetings.leaves(strip.text(strip.rows[number])):
        return False
    announced = _announces(strip, above[::-1], lexicon)
    if announced or told(strip, above, lexicon):
        opens = _opens_above_leave(strip, number, below, lexicon)
        if not announced and _opens_above_sentences(strip, number, below, lexicon):
            return True  # what stands above may be a long subject line
        said_below = _announces(strip, below, lexicon) or (opens and _headed(strip, below, lexicon))
        return said_below and (opens or not announced)
    if not below_table and _opens_above_leave(strip, number, below, lexicon):
        return True  # "Dear colleagues," / "Mr. A will attend." / "Best regards,"
    sentences = any(row.item or _worded(strip.text(row)) > SHORT_WORDS for row in below)
    announced = any(lexicon.announcing.find(Folded(strip.text(row))) is not None for row in below)
    return sentences or announced or _heads_names(strip, below, lexicon) or (not said and _labels_name(strip, below, lexicon))


def _opens_above_leave(strip: Strip, number: int, below: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether a line of courtesy that does not take leave stands above words that do: "Mesdames, Messieurs,".

    Its subject line, above, may sound like an announcement: "consultation of experts".
    """
    if lexicon.greetings.leaves(strip.text(strip.rows[number])):
        return False
    texts = (strip.text(row) for row in below)
    return any(lexicon.closing.find(Folded(text)) is not None or lexicon.greetings.leaves(text) for text in texts)


def _opens_above_sentences(strip: Strip, number: int, below: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether sentences stand between a line like "Dear all," and the next line of courtesy: "Many thanks,"."""
    text = strip.text(strip.rows[number])
    if not lexicon.greetings.opens(text) or lexicon.greetings.leaves(text):
        return False
    courteous = (at for at, row in enumerate(below) if lexicon.greetings.is_courtesy(strip.text(row)))
    between = below[: next(courteous, 0)]
    return any(_worded(strip.text(row)) > SHORT_WORDS for row in between)


def _headed(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether one of the rows announces those below it, in however few words: "Two experts will attend:"."""
    headings = (text for row in rows if (text := strip.text(row)).rstrip().endswith(COLONS))
    return any(cues.find(Folded(text)) is not None for text in headings for cues in (lexicon.announcing, lexicon.attending))


def salutes(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether a line above everything that is told greets somebody by name: "Bonjour Madame Petit,", "Hola Sra. Paz:".

    A courtesy form alone greets nobody here ("Madame Petit," may be one who comes), and a name alone only in the first line.
    """
    row = strip.rows[number]
    text = strip.text(row).strip()
    words = key(text).split()
    if _named_above_sentence(strip, number, lexicon):
        return True
    if row.item or not text.endswith(_ADDRESSED) or not 1 < len(words) <= SHORT_WORDS or number + 1 == len(strip.rows):
        return False
    if lexicon.greetings.is_courtesy(text):
        return False  # "With highest consideration," may take leave
    if any(key(strip.text(above)) for above in strip.rows[:number]) and not any(word in lexicon.courtesies for word in words[1:]):
        return False
    above_told = told(strip, strip.rows[:number], lexicon) or _announces(strip, strip.rows[:number], lexicon)
    return not above_told and words[0] not in lexicon.courtesies and lexicon.greetings.opens(text)


def _named_above_sentence(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the first line is but a courtesy form, a name and a comma or colon, and a sentence begins the next paragraph.

    "霍利斯特女士：" / "我代表团团长是…", "السيدة هوليستر،": so nobody is listed. "The esteemed" may stand for the comma, and the
    sentence may announce what is below it.
    """
    row = strip.rows[number]
    text = strip.text(row).strip()
    addressed = text.endswith(_ADDRESSED) or lexicon.greetings.esteems(text)
    if row.item or not addressed or any(key(strip.text(above)) for above in strip.rows[:number]):
        return False
    name = is_name_line(text.rstrip("".join(_ADDRESSED)).strip(), lexicon, strip.language)
    below = next((other for other in strip.rows[number + 1 :] if key(strip.text(other))), None)
    if name is None or name.honorific is None or below is None or below.block == row.block or below.item:
        return False
    said = strip.view[below.start : strip.block_end(below)].strip()
    behind = strip.view[strip.block_end(below) :].strip() if said.endswith(COLONS) else ""
    if any(_is_of_him(text, lexicon, strip.language) for text in (said, behind)):
        return False  # "Ms. A:" / "Her particulars:" / "Judge, tel. …"
    words = len(key(said).split())
    if said.endswith(COLONS):
        return len(said) > _SHORT_LETTERS if is_cjk(said[0]) else words > SHORT_WORDS and not said[0].islower()
    return said.endswith(_SAID) and (words >= _SAID_WORDS or is_cjk(said[0]))


def _is_of_him(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the text goes on with who stands above: with his post ("Judge, tel. …"), or a verb ("سيمثل بلدنا").

    Not where somebody else is named: "The Minister of Justice, Mr. A, will attend", "Judge Anna B, …", "سيشارك السيد فلان".
    """
    first = _PART_END.split(text, maxsplit=1)[0]
    verbs = [cue for cue in (lexicon.attending.find(Folded(first)), lexicon.comes.verb(first)) if cue is not None]
    begins = max((end for start, end in verbs if start == 0), default=0)
    if not begins and (verbs or len(first.split()) > SHORT_WORDS or places.place(first, lexicon) is not places.Place.TITLE):
        return False
    at = begins + len(text[begins:]) - len(text[begins:].lstrip())
    name = name_at(text, at, lexicon, language)
    named = name is not None and name.plain and name.end <= len(first)
    return not named and not has_courtesy_form(text, lexicon, language, begins or len(first.split()[0]))


def leaves_from(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether a line takes leave from a town: "Best from a snowy Oslo".

    So begins a letter as well: nobody is announced from it on, and no courtesy form stands there.
    """
    row = strip.rows[number]
    if lexicon.greetings.leaving_from.find(Folded(strip.text(row)), first=True) is None:
        return False
    rest = strip.view[row.start :]
    forms = ((form, honorific_at(rest, form, lexicon, strip.language)) for form in courtesy_forms(rest, lexicon, strip.language))
    named = any(not lexicon.is_post_honorific(rest[start:end]) for start, end in forms)  # "Counsellor" is the writer's post
    return not named and lexicon.announcing.find(Folded(rest.replace("\n", " "))) is None


def is_postscript(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row begins what is told below the signature, in words of its own: "P.S. We will be represented by …"."""
    told = key(text)
    begins = next((word for word in lexicon.said.postscripts if told.startswith(word)), None)
    if begins is None or not any(mark in text[: len(begins) + _MARK_LETTERS] for mark in _POSTSCRIPT_MARKS):
        return False  # "PS Ministry of Justice"
    rest = told[len(begins) :]
    return len(rest) >= _POSTSCRIPT_LETTERS if is_cjk(begins) else rest[:1] == " " and len(rest.split()) >= _POSTSCRIPT_WORDS


def _above_postscript(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> Sequence[Row]:
    """Return the rows up to a postscript: what it announces stands below no greeting."""
    end = next((number for number, row in enumerate(rows) if row.first and is_postscript(strip.text(row), lexicon)), len(rows))
    return rows[:end]


def _heads_names(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether one of the rows is a heading with somebody below it ("Those who will attend:"), as in no signature."""
    return any(
        strip.text(row).rstrip().endswith(COLONS)
        and honorific_at(strip.view, below.marker_end, lexicon, strip.language) is not None
        for row, below in pairwise(rows)
    )


def _labels_name(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether one of the rows is a name behind its label ("Name: Ann Poe"): a form in a mail that only greets above it."""
    labels = (label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language) for row in rows)
    return any(label is not None and bool(PERSONAL & {*label[0]}) for label in labels)


def _worded(text: str) -> int:
    """Return the number of words with letters alone: a writer's address and numbers are no sentence."""
    return sum(word.isalpha() for word in key(text).split())


def _with_line_below(strip: Strip, row: Row) -> str:
    """Return the row with the next line of its paragraph, on which its sentence may go on: "… that Norland" / "will be …"."""
    end = strip.block_end(row)
    below = strip.view.find("\n", row.end + 1, end)
    return strip.view[row.start : below if below >= 0 else end].replace("\n", " ")


def _announces(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether a sentence of these rows announces somebody, before another line of courtesy or a quoted mail."""
    for row in rows:
        text = strip.text(row)
        if lexicon.greetings.is_courtesy(text) or lexicon.greetings.quotes(text):
            return False
        said = text if text.rstrip().endswith(_ENDS) else _with_line_below(strip, row)
        if len(key(said).split()) > SHORT_WORDS and lexicon.announcing.find(Folded(said)) is not None:
            return True
    return False
