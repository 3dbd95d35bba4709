"""Who may sign a mail that ends without words of leave: a name alone in its own paragraph, below delegates set out otherwise.

Or his post, and his name at the end, below a list whose items have marks: "1. Mr. A, Judge" / "2. Ms. B, Clerk" / "" /
"Director of the Academy" / "Colonel        U. Safarov". A delegate may stand so as well: a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.entries.mission_names import names_mission
from pipeline.extraction.entries.names import is_name_line, name_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS, COMMAS

_ROWS = 5  # of a signature: name, post, body, number, address
_POST_ROWS = 4  # of a post and a name
_ITEMS = 2  # a mark before each makes it sure that who has none stands in no list
_WORD_START = re.compile(r"(?<!\S)\S")
_PHRASE_WORDS = 10  # of "With warm wishes from Dodoma for a fruitful meeting", which no list of words of leave knows
_OFFICE_WORDS = 7  # of an office and a name
SENTENCE_LEAST = 5  # words of a sentence between the list and who signs: "Both can be reached through us."
_SENTENCE_WORDS = 40  # likewise, at most
STOPS = (".", "。", "!", "！", "؟", "?")
_CONTACT_LETTERS = 40  # at a line's end: of an address or a number with which a sentence ends
_FORM_BEHIND = re.compile(r"\s*[(（][^()（）]{1,8}[)）]\s*$")  # "S. Roth (Ms)"
_COMMA = re.compile(r"[,،，]")


def may_sign_below(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the last person of a strip may be who signs.

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names and courtesy forms.
    """
    row = strip.row_at(at)
    if row is None or any(start > at for start in starts):
        return False
    above = [start for start in starts if start < at]
    return (
        _alone_below(strip, row, above, lexicon)
        or _post_below_items(strip, row, lexicon)
        or _outside_items(strip, row, above, lexicon)
    )


def signs_below_table(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the only person of a strip below a table may be who signs, behind a line like those that take leave.

    "Ever yours in the common cause," / "Ulla Brandis" / "Deputy Secretary": no list knows all such lines; a comma ends them.

    Args:
        strip: which goes on below the table that names persons.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: what heads a list, and what announces persons.
    """
    row = strip.row_at(at)
    if row is None or len(starts) != 1 or row.item or not row.first:
        return False
    number = strip.rows.index(row)
    rest = _written(strip, strip.rows[number:])
    before = next((other for other in reversed(strip.rows[:number]) if key(strip.text(other))), None)
    if before is None or len(rest) > _ROWS or any(other.item or other.soft for other in rest):
        return False
    whole = before.first and before.block != row.block and not before.soft
    comma = strip.text(before).rstrip().endswith(COMMAS)
    return whole and comma and _is_phrase(strip, [before], lexicon)


def signs_for_mission(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether a bare name and a Mission or an Embassy are the last paragraph, below sentences: "A. Lind" / "Embassy of …".

    Nobody above is set out so, and what stands right above leads to nobody: it is a sentence that ends, without a colon.

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names, words of Missions.
    """
    row = strip.row_at(at)
    if row is None or any(start > at for start in starts):
        return False
    rows = [other for other in strip.rows if other.block == row.block and key(strip.text(other))]
    number = strip.rows.index(rows[0]) if rows else 0
    above = _written(strip, strip.rows[:number])
    if not 1 < len(rows) <= _ROWS or not above or strip.rows[-1].block != row.block or any(other.item for other in rows):
        return False
    name = is_name_line(strip.text(row), lexicon, strip.language)
    if name is None or name.honorific is not None or not any(names_mission(strip.text(other), lexicon) for other in rows):
        return False
    others = [found for start in starts if start < at and (found := strip.row_at(start)) is not None]
    if any(is_name_line(strip.text(other), lexicon, strip.language) is not None for other in others):
        return False
    last = _sentence(strip, above[-1])
    return bool(last) and (last.endswith(STOPS) or has_contact(strip.text(above[-1]).rstrip(" .")[-_CONTACT_LETTERS:]))


def signs_with_post(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon, *, below_table: bool) -> bool:
    """Tell whether "A. Lind, secretary" and his Mission are the last paragraph, below a table or persons set out otherwise.

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names, posts, words of Missions.
        below_table: the strip goes on below a table that names persons.
    """
    if starts and starts[-1] > at:
        return False
    row = strip.row_at(at)
    others = [found for start in starts if start < at and (found := strip.row_at(start)) is not None]
    if row is None or not row.first or not (others or below_table):
        return False
    rows = _written(strip, strip.rows[strip.rows.index(row) :])
    if not 1 < len(rows) <= _ROWS or any(other.item or other.soft or other.block != row.block for other in rows):
        return False
    match = name_at(strip.view, row.start, lexicon, strip.language)
    if match is None or match.honorific is not None or match.words < _ITEMS:
        return False
    before = next((text for other in reversed(strip.rows) if other.start < row.start and key(text := strip.text(other))), "")
    post = strip.view[match.end : row.end].lstrip(" ,،，-–—").rstrip(" .,،，")
    mission = any(names_mission(strip.text(other), lexicon) for other in rows[1:])
    headed = before.rstrip().endswith(COLONS) or lexicon.role_heading(before) is not None or lexicon.is_heading(before)
    alike = any(not other.item and name_at(strip.view, other.start, lexicon, strip.language) is not None for other in others)
    return mission and not headed and not alike and places.place(post, lexicon) is places.Place.TITLE


def signs_below_sentence(strip: Strip, at: int, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the only person of a strip is the last paragraph, below a sentence that announces nobody.

    "Le reenvío la respuesta de San Salvador. Agradeceré confirmar." / "Ada Lind" / "Ministra Consejera"

    Args:
        strip: in which the persons were found.
        at: where this one begins.
        starts: where all of them begin, in order.
        lexicon: names, words that announce.
    """
    row = strip.row_at(at)
    if row is None or len(starts) != 1 or not row.first or row.item or _form(strip, row, lexicon) is None:
        return False
    number = strip.rows.index(row)
    rest = _written(strip, strip.rows[number:])
    above = _written(strip, strip.rows[:number])
    if not above or len(rest) > _ROWS or any(other.item or other.soft for other in rest):
        return False
    last = _sentence(strip, above[-1])
    told = any(
        cue.find(Folded(last)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading, lexicon.heading)
    )
    return last.endswith(STOPS) and not told


def _written(strip: Strip, rows: Sequence[Row]) -> list[Row]:
    """Return the rows that hold letters or figures."""
    return [row for row in rows if key(strip.text(row))]


def _sentence(strip: Strip, row: Row) -> str:
    """Return the paragraph that ends with this row, wraps as blanks; "" where it has too few words to be a sentence."""
    said = strip.view[strip.block_start(row) : row.end].replace("\n", " ").rstrip()
    return said if len(key(said).split()) >= SENTENCE_LEAST or is_cjk(said.lstrip()[:1]) else ""


def _alone_below(strip: Strip, row: Row, above: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether the row is a bare name that begins a paragraph, with no more than a signature's rows from there to the end.

    Of those above him nobody is set out so: they stand in items, or share their row with a post or a sentence. Where the name has
    a courtesy form, a phrase stands between him and them as well, or there are several of them, or items.
    """
    if not above:
        return False
    rest = [other for other in strip.rows if other.start >= row.start and key(strip.text(other))]
    form = _form(strip, row, lexicon)
    if len(rest) > _ROWS or any(other.item or other.soft for other in rest) or form is None:
        return False
    last = strip.row_at(above[-1])
    if last is None or last.block == row.block:
        return False
    if not form:
        return not any(_set_out_so(strip, start, lexicon, bare=True) for start in above)
    others = [found for start in above if (found := strip.row_at(start)) is not None]
    between = [other for other in strip.rows if last.end < other.start < row.start and other.block != last.block]
    apart = _is_phrase(strip, between, lexicon) if between else len(above) > 1 or any(other.item for other in others)
    return apart and not any(_set_out_so(strip, start, lexicon, bare=False) for start in above)


def _outside_items(strip: Strip, row: Row, above: Sequence[int], lexicon: Lexicon) -> bool:
    """Tell whether all others begin items of a list, and this one stands below them without a mark, with no more than an office.

    "2. Ms. B, Clerk" / "Ambassador C"; a heading, "Mr.", a sentence or what is told of him makes a delegate of him.
    """
    others = [strip.row_at(start) for start in above]
    if len(others) < _ITEMS or row.item or row.soft or not all(other is not None and other.item for other in others):
        return False
    number = strip.rows.index(row)
    rest = _written(strip, strip.rows[number:])
    text = strip.text(row)
    said = any(cue.find(Folded(text)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading))
    if len(rest) > _ROWS or any(other.item for other in rest) or said or _tells(text, lexicon) or _COMMA.search(text):
        return False
    before = strip.text(strip.rows[number - 1]).rstrip()
    headed = before.endswith(COLONS) or lexicon.role_heading(before) is not None or lexicon.is_heading(before)
    return len(text.split()) <= _OFFICE_WORDS and not headed and bool(_before_name(text.strip(), strip, lexicon))


def _set_out_so(strip: Strip, at: int, lexicon: Lexicon, *, bare: bool) -> bool:
    """Tell whether somebody's row holds nothing but his name; `bare` without a courtesy form."""
    row = strip.row_at(at)
    form = _form(strip, row, lexicon) if row is not None and not row.item else None
    return form is not None and not (bare and form)


def _post_below_items(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row's paragraph is the last one and holds a post and then a name, below a list with marks.

    Each item begins with its person's name, so that nobody's post stands above him; no role, label, courtesy form, body or
    contact makes a delegate of who stands here.
    """
    number = next(index for index, other in enumerate(strip.rows) if other.block == row.block)
    first = strip.rows[number]
    if not first.first or first.item or not number:
        return False
    rest = _signature(strip, number, lexicon)
    if not rest or len(rest) > _POST_ROWS or any(other.item or _tells(strip.text(other), lexicon) for other in rest):
        return False
    *posts, last = (strip.text(other).strip() for other in rest)
    if not any(_holds(" ".join([*posts, before]).strip(), lexicon) for before in _before_name(last, strip, lexicon)):
        return False
    return len([*islice(_named_items(strip, number, lexicon), _ITEMS)]) == _ITEMS


def _named_items(strip: Strip, number: int, lexicon: Lexicon) -> Iterator[Row]:
    """Return the items above this row that begin with a name, the last one first."""
    marked = (other for other in reversed(strip.rows[:number]) if other.marker_end > other.start)
    return (other for other in marked if _begins_with_name(strip, other, lexicon))


def _signature(strip: Strip, number: int, lexicon: Lexicon) -> Sequence[Row]:
    """Return the rows from this one to the strip's end, or up to the line of who typed the letter."""
    rest: list[Row] = []
    for other in strip.rows[number:]:
        text = strip.text(other)
        if rest and any(key(text).startswith(label) for label in lexicon.prepared):
            break
        if key(text):
            rest.append(other)
    return rest


def _begins_with_name(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    match = name_at(strip.view, row.marker_end, lexicon, strip.language)
    return match is not None and match.words > 1


def _tells(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the row says what is said of delegates: a contact, a label, a list's heading, a role."""
    told = role_in(text.strip(" ()."), lexicon) is not None or lexicon.heading.find(Folded(text)) is not None
    return told or has_contact(text) or any(mark in text for mark in COLONS)


def _before_name(row: str, strip: Strip, lexicon: Lexicon) -> list[str]:
    """Return what stands on the row before the name with which it ends, a rank or nothing; none where a courtesy form does."""
    found: list[str] = []
    for start in _WORD_START.finditer(row):
        match = is_name_line(row[start.start() :], lexicon, strip.language)
        form = row[start.start() :][slice(*match.honorific)] if match is not None and match.honorific is not None else ""
        if form and not (lexicon.is_rank(form) or lexicon.is_post_honorific(form)):
            return []
        if match is not None:
            found.append(f"{row[: start.start()]} {form}".strip())
    return found


def _holds(post: str, lexicon: Lexicon) -> bool:
    """Tell whether the words above and before the name are a post and no more."""
    bare = lexicon.small.without_article(post)
    return places.place(bare, lexicon) is places.Place.TITLE and role_in(bare, lexicon) is None


def _form(strip: Strip, row: Row, lexicon: Lexicon) -> str | None:
    """Return the courtesy form with the name that alone fills the row, "" where it has none.

    None where the row holds more, or does not begin a paragraph.
    """
    text = strip.text(row)
    bare = _FORM_BEHIND.sub("", text)
    name = is_name_line(bare, lexicon, strip.language) if row.first else None
    if name is None:
        return None
    return bare[slice(*name.honorific)] if name.honorific is not None else text[len(bare) :].strip(" ()（）")


def _is_phrase(strip: Strip, rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell whether the last paragraph of these rows is a short phrase or a sentence that announces nobody: "God bless."."""
    last = rows[-1]
    own = [strip.text(other) for other in rows if other.block == last.block]
    text = " ".join(own)
    short = len(own) == 1 and len(text.split()) <= _PHRASE_WORDS
    sentence = text.rstrip().endswith(STOPS) and SENTENCE_LEAST <= len(text.split()) <= _SENTENCE_WORDS
    if last.item or not (short or sentence):
        return False
    told = any(cue.find(Folded(text)) is not None for cue in (lexicon.announcing, lexicon.attending, lexicon.leading))
    headed = text.rstrip().endswith(COLONS) or lexicon.is_heading(text) or lexicon.role_heading(text) is not None
    first = _COMMA.split(text)[0]  # "Dios, Unión y Libertad": what a motto goes on with may be like a body
    return not (told or headed or lexicon.is_state(text)) and (sentence or places.place(first, lexicon) is places.Place.OTHER)
