"""What stands before the name where a row begins an entry: a role, a post, an article: "Delegada, la Fiscal de X, Abog. A"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.entry_words import leading_role
from pipeline.extraction.entries.name_words import honorific_at
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.posts_before import before_initials, leading_post, names_first, post_ahead
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.words.lexicon import Lexicon

_PARTED = re.compile(r"[,،，]|\s[-–—]\s")  # "Jane Doe, Police Colonel – Telephone: …"
_TO_COLON = re.compile(r"\s*([^:：\n]{3,90}?)\s*[:：]\s*(?=\S)(?![(+]?\d|\S+@)")
_TO_DASH = re.compile(r"\s*([^:：\n]{3,90}?)\s+[-–—]\s+(?=\S)")
_ABOVE_LETTERS = 20  # with the last word of the row above
_ACRONYM = re.compile(r"[A-ZÀ-ÝА-Я]{3,12}")
_ENDS = (";", "；", "؛")  # of entries
_ROWS_MAX = 3  # of a post above its holder's name


@dataclass(frozen=True, slots=True)
class Lead:
    """What the row says before the name.

    Attributes:
        start: offset in the strip's text where the name, or the courtesy form before it, begins.
        role: with its place, None where none is told.
        post: its place, None where none stands there.
        parted: the post may name its body too ("la Ministra de la Secretaría de la Mujer"), to be parted from it.
        body: "– от МВД: …", None where none stands there.
    """

    start: int
    role: tuple[Role, Piece] | None = None
    post: Piece | None = None
    parted: bool = False
    body: Piece | None = None

    @property
    def leads(self) -> bool:
        """Whether a role, a post or a body tells that an entry begins."""
        return self.role is not None or self.post is not None or self.body is not None


def lead_of(strip: Strip, index: int, row: Row, lexicon: Lexicon, rows_above: range | None = None) -> Lead:
    """Return what stands before the name on this row, the `index`-th of the strip; posts with their bodies in items alone.

    `rows_above` are those with the post, where the list sets it above the name.
    """
    view, language = strip.view, strip.language
    start = row.marker_end
    role: tuple[Role, Piece] | None = None
    lead = leading_role(view, start, row.end, lexicon, language)
    if lead is not None:
        role, start = (lead[0], Piece(strip.passage, start, lead[1])), lead[2]
    body = _body_ahead(strip, start, row, lexicon) if lead is None and not row.soft else None
    start = body[1] if body is not None else start
    post = leading_post(view, start, row.end, lexicon, language) if lead is None else None
    ahead, end = None, _item_end(strip, index)
    if post is None and row.item:
        ahead = post_ahead(view, start, end, lexicon, language)
    elif post is None and row.first and strip.block_end(row) <= end:  # a paragraph for each person
        ahead = before_initials(view, start, end, lexicon, language)
    if post is None and ahead is None and rows_above is not None:
        ahead = _without_article(strip, rows_above, lexicon), start
    if post is None and ahead is None and lead is None and (above := _post_above(strip, index, lexicon)) is not None:
        ahead = above, start
    found = post or ahead
    start = found[1] if found is not None else start
    article = lexicon.small.article.match(view, start) if row.item else None  # "- le lieutenant-colonel …"
    whole = honorific_at(view, start, lexicon, language) is not None  # "the Honourable"
    if article is not None and not whole and honorific_at(view, article.end(), lexicon, language) is not None:
        start = article.end()
    named = Piece(strip.passage, *body[0]) if body is not None else None
    return Lead(start, role, Piece(strip.passage, *found[0]) if found is not None else None, ahead is not None, named)


def _body_ahead(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the body, where the rest begins) where a row begins "from the Ministry of Justice: Mr. A".

    Behind a dash, on a row that is no item, or behind an acronym that no list knows, somebody with a courtesy form must follow.
    """
    text = strip.view[start : row.end]
    above = strip.view[max(0, row.start - _ABOVE_LETTERS) : row.start].split()
    if not row.item and above and above[-1].casefold() in lexicon.stop_exact:
        return None  # "… Counsellor at the" / "Ministry of Justice - Ms. B will follow"
    for told, sure in ((_TO_COLON.match(text), row.item), (_TO_DASH.match(text), False)):
        if told is None or lexicon.label(told.group(1)):
            continue
        named = honorific_at(strip.view, start + told.end(), lexicon, strip.language) is not None
        span = body_span(told.group(1), lexicon, units=_PARTED.search(told.group(1)) is None) if sure or named else None
        if span is None and named and _is_unknown_body(strip, row, told.group(1), lexicon):
            span = 0, len(told.group(1))
        if span is not None:
            offset = start + told.start(1)
            return (offset + span[0], offset + span[1]), start + told.end()
    return None


def _is_unknown_body(strip: Strip, row: Row, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that no list knows are a body's by their place: an item's acronym, or before a mark as on rows beside.

    "NAPTIP: Mr. A"; "Internal Security Forces - Captain B" below "Ministry of Justice - Mr. A".
    """
    if places.place(text, lexicon) is not places.Place.OTHER or lexicon.role(text) is not None or not text[:1].isupper():
        return False
    if _ACRONYM.fullmatch(text):
        return row.item
    beside = [other for other in strip.rows if other is not row and abs(other.block - row.block) <= 1 and not other.soft]
    marks = (pattern.match(strip.view[other.marker_end : other.end]) for other in beside for pattern in (_TO_COLON, _TO_DASH))
    known = (told.group(1) for told in marks if told is not None)
    return any(places.place(told, lexicon) is places.Place.BODY for told in known)


def _post_above(strip: Strip, index: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the post stands on the rows above a name that ends an entry: "консультант … службы" / "г-жа Н.Г.Петрова;"."""
    row = strip.rows[index]
    if row.item or index < 2 or not strip.text(row).rstrip().endswith(_ENDS):
        return None
    first = index
    while first and index - first < _ROWS_MAX and not strip.text(strip.rows[first - 1]).rstrip().endswith((*_ENDS, ":", "：")):
        first -= 1
    text = strip.view[strip.rows[first].start : row.start].rstrip()
    ended = first and first < index and not strip.rows[first].item
    if not ended or places.place(text.replace("\n", " "), lexicon) is not places.Place.TITLE or not names_first(text, lexicon):
        return None
    return strip.rows[first].start, strip.rows[first].start + len(text)


def _without_article(strip: Strip, rows: range, lexicon: Lexicon) -> tuple[int, int]:
    """Return where these rows stand, without the article before a post and the colon behind it."""
    start, last = strip.rows[rows[0]].start, strip.rows[rows[-1]]
    article = lexicon.small.article.match(strip.view, start)
    return article.end() if article is not None else start, last.start + len(strip.text(last).rstrip(" :："))


def _item_end(strip: Strip, index: int) -> int:
    """Return where the row ends with all rows that only go on with it."""
    end = strip.rows[index].end
    for following in strip.rows[index + 1 :]:
        if not following.soft:
            break
        end = following.end
    return end


def with_post_before(person: Person, lead: Lead, view: str, lexicon: Lexicon) -> Person:
    """Return the person with the post that stands before his name, where none stands behind it; `view` as in `Strip`."""
    if lead.body is not None and not person.organisation:
        person = replace(person, organisation=(lead.body,))
    post, role = lead.post, person.role_piece
    if post is None and not person.title and role is not None and lexicon.is_post_word(role.text):
        return replace(person, title=(role,))  # "interpreter: Ms. A"
    if post is None or person.title:
        return person
    if not lead.parted:
        return replace(person, title=(post,))
    bare = replace(person, title=(), organisation=())
    told = described(bare, post.passage, view, post.start, post.end, (), lexicon)
    return replace(person, title=told.title, organisation=person.organisation or told.organisation)
