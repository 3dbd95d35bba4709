"""The block above a letter's greeting that names to whom it is written: "Mr. A / Executive Director / … / Dear Mr. A,"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pipeline.extraction.correspondence.greeting_lines import SHORT_WORDS, greets
from pipeline.extraction.correspondence.letter_heads import told
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_ENDS = (",", ":", "!", "،", "，", "：", "！")
HEAD_ROWS = 24  # above the greeting: letterhead, number, date, subject and the address
_ADDRESS_PARTS = 2  # of "UNODC, Vienna"
_CALLED_WORDS = 3  # of the name in a greeting
BELOW_WORDS = 6  # of a line below the greeting that tells something


def addressee_end(strip: Strip, lexicon: Lexicon) -> int:
    """Return where the greeting ends above which the letter tells nothing yet, and names one person beside the secretariat.

    It is written to him. 0 where what stands above may be a list: an item, a role, a name's label, an announcement, or a second
    person, if none of them is greeted by his name; or where nothing tells the secretariat. Below the heading of an organ
    ("Board") any number may be named, with their posts: they are its officers, if the letter tells its matter below the greeting.
    """
    end, sure = _head(strip, lexicon)
    return end if sure else 0


def may_be_written_to(strip: Strip, at: int, lexicon: Lexicon) -> bool:
    """Tell whether somebody who is named at this place stands alone above a letter's greeting, as its addressee or its writer."""
    end, sure = _head(strip, lexicon)
    return at < end and not sure


@lru_cache(maxsize=8)  # it is asked of each person of a strip
def _head(strip: Strip, lexicon: Lexicon) -> tuple[int, bool]:
    """Return where the greeting ends above which one person is named, 0 where there is none; and whether it is surely his."""
    organ = listed = False
    for number, row in enumerate(strip.rows[:HEAD_ROWS]):
        text = strip.text(row)
        if number and _greets(strip, number, lexicon):
            above = strip.rows[:number]
            if told(strip, above, lexicon):
                return 0, False
            if organ and told(strip, strip.rows[number + 1 :], lexicon):
                return row.end, True
            if listed or (_named(strip, above, lexicon) != 1 and not _greeted_by_name(text, above, strip, lexicon)):
                return 0, False
            return row.end, any(_is_ours(strip.text(other), lexicon) for other in above)
        announces = lexicon.announcing.find(Folded(text)) is not None
        if announces or (organ and row.item) or lexicon.greetings.quotes(text):
            return 0, False
        organ = organ or (not listed and key(text) in lexicon.said.organs)
        listed = listed or row.item or _lists(strip, row, text, lexicon)
    return 0, False


def _greets(strip: Strip, number: int, lexicon: Lexicon) -> bool:
    """Tell whether the row greets: in words of courtesy alone, by a name behind "Dear", or with a courtesy form and a name."""
    row = strip.rows[number]
    text = strip.text(row).strip()
    if len(key(text).split()) > SHORT_WORDS or not _tells_below(strip, number):
        return False
    if lexicon.greetings.is_courtesy(text):
        return greets(strip, number, lexicon)
    if not text.endswith(_ENDS):
        return False
    opens = lexicon.greetings.opens(text) or honorific_at(text, 0, lexicon, strip.language) is not None
    return opens or (is_cjk(text[:1]) and lexicon.attention.find(Folded(text), first=True) is not None)


def _is_ours(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of an address is the secretariat's: "UNODC", "UNODC, Vienna"."""
    return any(map(lexicon.greetings.is_addressee, (text, *text.split(",", _ADDRESS_PARTS)[:_ADDRESS_PARTS])))


def _greeted_by_name(text: str, above: Sequence[Row], strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether a row above names whom the greeting calls by his name: "Ms. Ada Brook" above "Dear Ms. Brook,"."""
    words = key(text).split()
    little = lexicon.courtesies | lexicon.particles | lexicon.stop
    called = [word for word in words if word not in little and not lexicon.greetings.is_courtesy(word)]
    if not 0 < len(called) <= _CALLED_WORDS or is_cjk(called[0]) or lexicon.courtesies.isdisjoint(words):
        return False
    return any({*called} <= {*key(strip.text(row)).split()} for row in above)


def _tells_below(strip: Strip, number: int) -> bool:
    """Tell whether running text follows at once: a line of some words, and no person, as below the heading of a list."""
    below = next((row for row in strip.rows[number + 1 :] if key(strip.text(row))), None)
    if below is None or below.item:
        return False
    text = strip.text(below)
    return len(key(text).split()) >= BELOW_WORDS or any(map(is_cjk, text))


def _lists(strip: Strip, row: Row, text: str, lexicon: Lexicon) -> bool:
    if lexicon.role_heading(text.strip(" :：")) is not None:
        return True
    label = label_of(text, row.marker_end - row.start, lexicon, strip.language)
    return label is not None and bool(PERSONAL & {*label[0]})


def _named(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> int:
    """Return how many of the rows begin with a courtesy form that is more than a post; Chinese ones end in one."""
    chinese = sum(is_cjk(text[:1]) and lexicon.honorific_after.search(text) is not None for text in map(strip.text, rows))
    forms = ((row, honorific_at(strip.view, row.marker_end, lexicon, strip.language)) for row in rows)
    return chinese + sum(
        end is not None and not lexicon.is_post_honorific(strip.view[row.marker_end : end]) for row, end in forms
    )
