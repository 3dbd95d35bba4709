"""Remarks beside a person on a list by which he does not come: "withdrawn", "(cancelled due to illness)", "décliné"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from pipeline.extraction.correspondence.sentence_start import sentence_start
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.replacing_words import begins_instead
from pipeline.extraction.entries.segments import segments
from pipeline.extraction.layout.item_marks import heading_mark
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, without_colon
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import latin, plain
from pipeline.extraction.words.who_comes import says_who_comes

_WORDS = 10  # of such a remark with its reason
_HEADING_WORDS = 5  # of a heading that ends in one
_CJK_LETTERS = 10  # of such a remark with its reason: "因病取消参会"
_CJK_LETTERS_MIN = 2


def says_withdrawn(text: str, lexicon: Lexicon) -> bool:
    """Tell whether one of the stretches between the text's separators is a remark that somebody does not come."""
    return any(is_withdrawal(text[part.start : part.end], lexicon) for part in segments(text, 0))


def is_withdrawal(text: str, lexicon: Lexicon) -> bool:
    """Tell whether this whole stretch is such a remark: its words, and then nothing, a date, or why ("due to …", "pour …").

    A label before it is no hindrance ("Status: withdrawn"), but that of a number or an address.
    """
    for colon in COLONS:
        label, _, value = text.rpartition(colon)
        if OUR_FORM.search(latin(plain(label))) is not None:
            return False  # "CU 2009/35 (A): nobody will attend" is said of another note
        if label and not {*lexicon.label(label.strip())} - {"other", "role", "title"}:
            return is_withdrawal(value, lexicon)
    words = key(text).split()
    if any(cues.find(Folded(text)) is not None for cues in (lexicon.said.part_of_meeting, lexicon.said.alone)):
        return False  # "absent on the first day", "does not come alone"
    if words and is_cjk(words[0][0]):
        flat = "".join(words)
        said = (phrase for phrase in lexicon.withdrawn if is_cjk(phrase[0]) and len(phrase) >= _CJK_LETTERS_MIN)
        return len(flat) <= _CJK_LETTERS and any(flat.startswith(phrase) or flat.endswith(phrase) for phrase in said)
    for number in range(len(words), 0, -1):
        if " ".join(words[:number]) in lexicon.withdrawn:
            told = number > 1 and len(words) <= _WORDS
            return told or number == len(words) or words[number] in lexicon.stop or words[number].isdecimal()
    return False


def retires(person: Person, said: str, lexicon: Lexicon) -> bool:
    """Tell whether the remark may mean that an officer has left the service: "Coronel (retirado)", "General P., retirado"."""
    parts = [said[part.start : part.end] for part in segments(said, 0)]
    before = [one for one, other in pairwise(parts) if is_withdrawal(other, lexicon)]
    texts = [*before, *([person.honorific.text] if person.honorific is not None else [])]
    return any(lexicon.is_rank(text) for text in texts)


def heading_of_absent(strip: Strip, at: int, lexicon: Lexicon, denies: Callable[[str], bool]) -> Row | None:
    """Return the heading of those who do not come ("Withdrawn:", "No asistirán:"), if the place stands below it; else None.

    Args:
        strip: in which somebody is named.
        at: where.
        lexicon: remarks by which somebody does not come.
        denies: whether a clause denies that somebody attends.
    """
    heads = _headings(strip)
    above = bisect_left(heads, at, key=attrgetter("start"))
    if not above or _headed_anew(strip, at, lexicon):
        return None
    row = heads[above - 1]
    text = without_colon(strip.view[_own_start(strip, row, lexicon) : row.end])
    told = _ends_withdrawn(text, lexicon) if row.soft else heads_absent(text, lexicon, denies)
    replaced = above < len(heads) and _heads_replaced(strip, row, lexicon)  # and who comes stands below another heading
    return row if told or replaced else None


def _own_start(strip: Strip, row: Row, lexicon: Lexicon) -> int:
    """Return where the heading begins in its row: behind a sentence about somebody else, "Mr. A cannot come. Substitute:"."""
    start = strip.block_start(row)
    own = max(row.marker_end, sentence_start(strip, start, row.end - len(COLONS), lexicon))
    before = strip.view[start:own].replace("\n", " ")
    return own if has_courtesy_form(before, lexicon, strip.language) else row.marker_end


def _heads_replaced(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether those below are replaced: "Instead of the persons listed in our note:", which names and announces nobody."""
    start = strip.block_start(row)
    said = strip.view[sentence_start(strip, start, row.end - len(COLONS), lexicon) : row.end].replace("\n", " ")
    if not begins_instead(said, lexicon) or has_courtesy_form(said, lexicon, strip.language):
        return False
    folded = Folded(said)
    comes = any(words.find(folded) is not None for words in (lexicon.announcing, lexicon.attending))
    return not comes and lexicon.said.several.search(said) is not None


def heads_absent(text: str, lexicon: Lexicon, denies: Callable[[str], bool]) -> bool:
    """Tell whether what stands before the colon above persons says that they do not come; the rest as for `heading_of_absent`."""
    short = len(key(text).split()) <= _WORDS
    return _ends_withdrawn(text, lexicon) or (short and denies(_unannounced(_last_clause(text, lexicon), lexicon)))


def _headed_anew(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether a label on the same row puts somebody in, or tells who stays: "Removed:" / "Mr. A" / "Added: Ms. B"."""
    row = strip.row_at(at)
    label, colon, _ = strip.text(row).replace("：", ":").partition(":") if row is not None else ("", "", "")
    return bool(colon) and (lexicon.changes.side(label) is Side.IN or lexicon.changes.stays(label))


def _last_clause(heading: str, lexicon: Lexicon) -> str:
    """Return the last clause of a heading, where it is what the heading says of those below; else the heading.

    It is so in Chinese ("马光宁先生不能与会，改派下列人员"), and where others are announced instead of him who is named before:
    "Вместо Орлова И.П., который участвовать не сможет, просим зарегистрировать", "M. A ne pouvant venir, sont désignés".
    """
    if is_cjk(heading[:1]):
        last, whole = (re.split(marks, heading)[-1] for marks in ("[，；。,;]", "[，；。]"))
        comes = lexicon.attending.find(Folded(last)) is not None  # a courtesy does not: "…无法出席会议,特此通知:"
        return last if comes else whole
    before, last = _behind_comma(heading)
    if has_courtesy_form(before, lexicon, None) and not _with_him(last, lexicon):
        return last
    return last if begins_instead(before, lexicon) and lexicon.announcing.find(Folded(last)) is not None else heading


def _behind_comma(heading: str) -> tuple[str, str]:
    """Return what stands before the last comma of a heading, and the clause behind it."""
    before, comma, last = heading.replace("،", ",").replace("؛", ",").replace(";", ",").rpartition(",")
    return (before, last) if comma else ("", heading)


def _with_him(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether those below go with him who was named: "Mr. A will not attend, together with:"."""
    return bool(lexicon.said.alongside.intersection(key(clause).split()))


def perhaps_headed(
    strip: Strip, at: int, lexicon: Lexicon, denies: Callable[[str], bool], replaces: Callable[[str], bool]
) -> bool:
    """Tell whether the heading above says that somebody named does not come, and not clearly of those below that they do.

    "Mr. A cannot travel, the new members being:", "…, and neither will:". `replaces`: whether a text says that somebody comes
    in another's place; the rest as for `heading_of_absent`.
    """
    heads = _headings(strip)
    above = bisect_left(heads, at, key=attrgetter("start"))
    if not above or not directly_below(strip, heads[above - 1], at):
        return False
    row = heads[above - 1]
    before, last = _behind_comma(without_colon(strip.view[row.marker_end : row.end]))
    if not has_courtesy_form(before, lexicon, strip.language) or not denies(before):
        return False
    return not (says_who_comes(last, lexicon) or lexicon.replaced.find(Folded(last)) is not None or replaces(last))


def _unannounced(heading: str, lexicon: Lexicon) -> str:
    """Return the heading without several words that announce persons at its end: "no objection to the participation of".

    A single word before them is their own "not": "لن يشارك كل من".
    """
    ends = [start for start, end in lexicon.announcing.all(Folded(heading)) if end == len(heading) and " " in heading[start:end]]
    before = heading[: min(ends, default=len(heading))]
    return before if len(before.split()) > 1 else heading


def _ends_withdrawn(heading: str, lexicon: Lexicon) -> bool:
    """Tell whether a short heading ends in such a remark: "Persons excused:", "Sont absents :"."""
    words = key(heading).split()
    return len(words) <= _HEADING_WORDS and any(" ".join(words[at:]) in lexicon.withdrawn for at in range(len(words)))


def directly_below(strip: Strip, heading: Row, at: int) -> bool:
    """Tell whether the place stands in the list right below the heading: its paragraph, the one below, or items that count on.

    A paragraph behind that, or items that begin anew, may be those who come: their heading was thought to be needless.
    """
    below = [row for row in strip.rows if row.start > heading.start and any(map(str.isalnum, strip.text(row)))]
    begun = [row for row in below if (row.first or row.item) and row.start <= at]
    if not begun or not begun[0].item:
        own = next((row.block for row in below if row.start <= at <= row.end), heading.block)
        return own in (heading.block, *(row.block for row in below[:1]))
    marks = [heading_mark(strip.text(row), row.marker_end - row.start) for row in begun]
    numbers = [mark.number for mark in marks if mark is not None and mark.number]
    counted = all(one < other for one, other in pairwise(numbers))
    return all(row.item and strip.mark(row) == strip.mark(begun[0]) for row in begun) and counted


@lru_cache(maxsize=4)  # asked for each person of a list
def _headings(strip: Strip) -> tuple[Row, ...]:
    return tuple(row for row in strip.rows if _heads(strip, row))


def _heads(strip: Strip, row: Row) -> bool:
    last = strip.view[row.end - 1 : row.end]  # asked first: it takes no copy of the row
    return (last in COLONS or last.isspace()) and strip.text(row).rstrip().endswith(COLONS)


def without_chinese_posts(said: str, lexicon: Lexicon) -> str:
    """Return the text with blanks for the posts and bodies: "未成年人司法专家" (an expert on minors) denies nothing."""
    text = said
    for part in segments(said, 0):
        held = said[part.start : part.end]
        if is_cjk(held[0]) and places.place(held, lexicon) is not places.Place.OTHER:
            text = text[: part.start] + " " * len(held) + text[part.end :]
    return text
