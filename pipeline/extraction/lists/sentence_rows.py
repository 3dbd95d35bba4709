"""Rows that begin with a courtesy form and are no entries of a list: a sentence over several lines reached the next person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.bystanders import is_foot
from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE_OR_LINE

_GOES_ON = re.compile(r"(?:[,،;؛]|//)\s*$")
_SMALL_WORD = re.compile(r"(?<![^\W\d_])[a-zа-яà-ÿ]{1,3}['’]?$")  # "Ministry of" must go on
_CHINESE_STOP = "。"
_SENTENCE_STOPS = (".", "!", "?", "؟")
_REST_WORDS, _LABEL_LETTERS = 3, 60  # of a value's rest that stands apart; of the label below it
SENTENCE_WORDS = 4  # of a row that says something; a body's rest may end in a stop too
_WORD = re.compile(r"(?<=\S)\s+")


def within_sentence(strip: Strip, index: int, covered: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether this row goes on with a sentence that named somebody before: "… of Mr. A, Judge," above "Ms. B and Mr. C".

    Args:
        strip: the rows.
        index: which row.
        covered: stretches that entries of lists have used up; where one lies in the paragraph, that is a list.
        lexicon: the courtesy forms.
    """
    row = strip.rows[index]
    start = strip.block_start(row)
    if row.item or row.first or any(begin >= start for begin, _ in covered):
        return False
    text = strip.view[start : row.start].replace("\n", " ")
    if _GOES_ON.search(text) is None and lexicon.small.ends_in_and.search(text) is None:
        return False
    return any(honorific_at(text, word.end(), lexicon, strip.language) is not None for word in _WORD.finditer(text))


def tells_of_others(strip: Strip, row: Row, behind: int, lexicon: Lexicon) -> bool:
    """Tell whether the row's paragraph is a sentence about its person and others: "Mr. A is to head …, with him is Ms. B".

    Args:
        strip: the rows.
        row: that begins with somebody.
        behind: where the name ends.
        lexicon: verbs of leading and coming, courtesy forms.
    """
    text = strip.view[: _wrapped_end(strip, row)].replace("\n", " ")
    ended = NEXT_SENTENCE_OR_LINE.search(text, behind)
    text = text[: ended.start()] if ended is not None else text
    folded = Folded(text[behind:])
    verb = lexicon.leads.find(folded) or lexicon.attending.find(folded)
    if verb is None:
        return False
    starts = (word.end() for word in _WORD.finditer(text, behind + verb[1]))
    names = (name_at(text, at, lexicon, strip.language) for at in starts)
    return any(name is not None and name.honorific is not None and name.words > 1 for name in names)


def tells_in_chinese(strip: Strip, row: Row, behind: int, lexicon: Lexicon) -> bool:
    """Tell whether a Chinese row is a sentence that says of its person, or of others with him, that they come: "…先生将参会。".

    Args:
        strip: the rows.
        row: that begins with somebody.
        behind: where the name with its courtesy form ends.
        lexicon: verbs of leading, coming and announcing.
    """
    text = strip.view[behind : _wrapped_end(strip, row)].replace("\n", "")
    said, stop, _ = text.partition(_CHINESE_STOP)
    folded = Folded(said)
    tells = any(cues.find(folded) is not None for cues in (lexicon.announcing, lexicon.leading, lexicon.attending))
    return tells and (bool(stop) or is_cjk(said[:1]))


def _wrapped_end(strip: Strip, row: Row) -> int:
    """Return where the row ends, with those of its paragraph that only go on with it."""
    end = row.end
    for following in strip.rows:
        if following.start > end and following.soft and following.block == row.block and following.start <= end + 1:
            end = following.end
    return end


def approves(strip: Strip, row: Row, behind: int, lexicon: Lexicon) -> bool:
    """Tell whether an item is a sentence that says of its person that he approves: "2. The Minister, Mr. A, has approved …".

    Args:
        strip: the rows.
        row: with the item's mark.
        behind: where the name ends.
        lexicon: verbs of approving.
    """
    text = strip.view[behind : strip.block_end(row)].replace("\n", " ")
    first = lexicon.approving.find(Folded(text))
    return first is not None and not text[: first[0]].strip(" ,،")


def is_sentence(strip: Strip, row: Row, told: str) -> bool:
    """Tell whether a paragraph of several rows with a full stop begins here, below somebody of whom something is `told`.

    It may begin with another one's post: "Ambassador A will only be present …".
    """
    return strip.view[row.end : strip.block_end(row)].rstrip().endswith(".") and bool(told.strip(" ,"))


def goes_on_with(value: LabelledValue, row: Row, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row without a label goes on with the labelled value above it, and is no sentence of its own.

    Args:
        value: the last one, as far as it is read.
        row: below it.
        text: of the row.
        lexicon: words of posts and bodies, and those behind which something must follow.
    """
    above = value.piece.text
    if not (row.soft or (not row.first and row.block == value.block)):
        return _SMALL_WORD.search(above) is not None and _rest_above_label(value, row, text, lexicon)
    awaited = _GOES_ON.search(above) or lexicon.small.ends_in_and.search(above) or _SMALL_WORD.search(above)
    return bool(awaited) or not _says_itself(text, lexicon)


def _rest_above_label(value: LabelledValue, row: Row, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word or two stand apart above the next label: "Post: Prosecutor for Crimes of" / "Women" / "Body: …"."""
    behind = value.piece.passage.text[row.end : row.end + _LABEL_LETTERS].strip()
    label, colon, _ = behind.replace("：", ":").partition(":")
    return 0 < len(text.split()) <= _REST_WORDS and bool(colon) and bool(lexicon.label(label))


def stands_alone(strip: Strip, row: Row, covered: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """Tell whether the row is a sentence of its own right below an entry: "Please send visa letters", "Просим выслать …".

    It begins with words of asking or thanking, and its paragraph goes on without names and roles ("Please register her as head"),
    or it stands below the entry's labelled lines, the last of which is `covered`.
    """
    text, rest = strip.text(row), strip.view[row.start : strip.block_end(row)].replace("\n", " ")
    asked = lexicon.asking.find(Folded(text), first=True)
    if asked is not None and not text[: asked[0]].strip():
        return role_in_clause(rest, lexicon) is None and not has_courtesy_form(rest, lexicon, strip.language, asked[1])
    return bool(covered) and 0 <= row.start - covered[-1][1] <= 1 and _says_itself(text, lexicon)


def _says_itself(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row says something by itself: "Please send a visa letter for each of them".

    It begins with a capital, ends in a stop, and names neither a post nor a body, with which a value would go on.
    """
    words = text.split()
    if len(words) < SENTENCE_WORDS or not words[0][:1].isupper() or not words[-1].endswith(_SENTENCE_STOPS):
        return False
    lower = sum(word[:1].islower() for word in words)
    return lower * 2 > len(words) and places.place(text.strip(), lexicon) is places.Place.OTHER


def is_foot_below(strip: Strip, row: Row, zones: Sequence[Zone], hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether the row below an entry is the Mission's own name at the letter's foot: no contact of the entry follows it."""
    below = next((other for other in strip.rows if other.start > row.start), None)
    touched = below is not None and any(below.start <= hit.start < below.end for hit in hits)
    return not touched and is_foot(row, strip.text(row), zones, lexicon)
