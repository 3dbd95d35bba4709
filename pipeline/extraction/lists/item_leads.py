"""What stands before the name where a row begins an entry: a role, a post, an article: "Delegada, la Fiscal de X, Abog. A"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.entry_words import behind_article, leading_role
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.parts_or_posts import POSTS_TOO
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.body_headings import DOUBTED
from pipeline.extraction.lists.posts_above import PostsAbove, behind_and, is_named_first
from pipeline.extraction.lists.posts_at_once import begins_with_post
from pipeline.extraction.lists.posts_behind_lead import behind_lead
from pipeline.extraction.lists.posts_to_commas import post_to_comma
from pipeline.extraction.lists.role_groups import part_begun
from pipeline.extraction.lists.roles_of_bodies import role_of_body
from pipeline.extraction.lists.rows_with_articles import may_begin
from pipeline.extraction.lists.stroked_courtesies import is_courtesy_with_stroke
from pipeline.extraction.running_text.posts_before import leading_post, post_ahead
from pipeline.extraction.running_text.posts_before_initials import POST_LETTERS, before_initials
from pipeline.extraction.running_text.posts_in_items import before_courtesy
from pipeline.extraction.tables.headings import body_span
from pipeline.extraction.words.folding import Folded, fold, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_PARTED = re.compile(r"[,،，]|\s[-–—]\s")  # "Jane Doe, Police Colonel – Telephone: …"
_TO_COLON = re.compile(r"\s*([^:：\n]{3,90}?)\s*[:：]\s*(?=\S)(?![(+]?\d|\S+@)")
_TO_DASH = re.compile(r"\s*([^:：\n]{3,90}?)\s+[-–—]\s+(?=\S)")
_POST_MARK = re.compile(r"\s*[:：]\s*(?=\S)|\s+[-–—]\s+(?=\S)")  # between a post and the name with a courtesy form behind it
_COLON = re.compile("[:：]")
_BLANK = re.compile(r"[ \t\u3000]+")
_CHINESE_PART = re.compile(r"([\u3400-\u9fff]{2,8})[ \t\u3000]+(?=[\u3400-\u9fff])")
_CHINESE_ENDS = "，,；;（(、。"  # behind a name that ends its entry
_ABOVE_LETTERS, _JOINING = 20, 4  # with the last word of the row above; words of "and from our side"
_SMALL_WORD = re.compile(r"(?<!\S)(?:([^\W\d_]\w*)(?=\s)|\S+)")  # "from our side", "from the Mission"
_AND_ASIDE = re.compile(r"([^\W\d_]{1,4})\s?,\s+[^,;:.\n]{3,60},\s+")  # "and, on the first day only, by Mr. A"


@dataclass(frozen=True, slots=True)
class Lead:
    """What the row says before the name.

    Attributes:
        start: offset in the strip's text where the name, or the courtesy form before it, begins.
        role: with its place, None where none is told.
        post: its place, None where none stands there.
        parted: the post may name its body too ("la Ministra de la Secretaría de la Mujer"), to be parted from it.
        above: the post stands on the rows above.
        body: "– от МВД: …", None where none stands there.
    """

    start: int
    role: tuple[Role, Piece] | None = None
    post: Piece | None = None
    parted: bool = False
    above: bool = False
    body: Piece | None = None

    @property
    def leads(self) -> bool:
        """Whether a role, a post or a body tells that an entry begins."""
        return self.role is not None or self.post is not None or self.body is not None


def lead_of(strip: Strip, index: int, row: Row, lexicon: Lexicon, posts: PostsAbove) -> Lead:
    """Return what stands before the name on this row, the `index`-th of the strip; posts with their bodies in items alone."""
    view, language = strip.view, strip.language
    start = _behind_writer(strip, row, behind_and(strip, row, lexicon), lexicon)
    if (told := role_of_body(view, start, row.end, lexicon, language)) is not None:
        of = Piece(strip.passage, *told.body) if told.body is not None else None
        return Lead(told.behind, (told.role, Piece(strip.passage, *told.words)), body=of)
    role: tuple[Role, Piece] | None = None
    lead = leading_role(view, start, row.end, lexicon, language)
    lead = lead or (_chinese_part(view, start, row.end, lexicon) if not row.soft else None)
    if lead is not None:
        role, start = (lead[0], Piece(strip.passage, start, lead[1])), lead[2]
    ahead, end = None, _item_end(strip, index)
    body = _body_ahead(strip, start, row, lexicon) if lead is None and not row.soft else None
    start = body[1] if body is not None else start
    post = leading_post(view, start, row.end, lexicon, language) if lead is None else None
    if post is None and lead is None and body is None and (to_colon := _post_to_colon(strip, start, row, lexicon)):
        ahead = to_colon
    elif post is None and row.item:
        marked = _post_to_mark(strip, start, end, lexicon) if lead is None and body is None else None
        ahead = marked or post_ahead(view, start, end, lexicon, language)
        ahead = ahead or before_courtesy(view, start, end, lexicon, language)
    elif post is None and row.first and strip.block_end(row) <= end:  # a paragraph for each person
        ahead = before_initials(view, start, end, lexicon, language)
    if post is None and ahead is None and body is None and not row.soft:
        ahead = _chinese_post(strip, start, row, lexicon)
    if post is None and ahead is None and body is None and lead is None:
        ahead = post_to_comma(strip, index, lexicon)
    above = posts.at(index) if post is None and ahead is None and lead is None else None
    ahead = (above, start) if above is not None else ahead
    start = found[1] if (found := post or ahead) is not None else start
    labelled = lead is not None and view[lead[1] : lead[2]].strip() in COLONS  # "Asesor: el Sr. A", in a row like a wrap too
    if row.item or labelled or may_begin(strip, index, lexicon):
        start = behind_article(view, start, lexicon, language)
    if lead is None and found is None and body is None and not row.soft:
        start = _joined(strip, start, row, lexicon)
    named = Piece(strip.passage, *body[0]) if body is not None else None
    return Lead(
        start, role, Piece(strip.passage, *found[0]) if found is not None else None, ahead is not None, above is not None, named
    )


def _behind_writer(strip: Strip, row: Row, start: int, lexicon: Lexicon) -> int:
    """Return where an item goes on behind the word for him who writes: "- moi-même, [Jean Dupont, Procureur]"; else `start`.

    Without a name behind it, who signs is looked for below (see `signatory`).
    """
    himself = lexicon.writer_first.match(strip.view, start) if row.item else None
    if himself is None or himself.end() >= row.end:
        return start
    match = name_at(strip.view, himself.end(), lexicon, strip.language)
    named = match is not None and match.start == himself.end() and match.words > 1
    return himself.end() if named else start


def _joined(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> int:
    """Return where a courtesy form stands behind "and", "and from our side", "and, on that day, by" with which the row begins.

    Elsewhere `start`.
    """
    text = strip.view[: row.end]
    at = _behind_and(text, start, lexicon) if strip.language != "ar" else None
    if at is None:
        return start
    for word in _SMALL_WORD.finditer(text, at):
        if honorific_at(text, word.start(), lexicon, strip.language) is not None:
            between = Folded(text[at : word.start()])
            return start if lexicon.replaced.find(between) or lexicon.announcing.find(between) else word.start()
        if word.group(1) is None or lexicon.is_title_word(fold(word.group(1))) or len(text[at : word.start()].split()) > _JOINING:
            break
    return start


def _behind_and(text: str, start: int, lexicon: Lexicon) -> int | None:
    """Return where the "and" that stands here ends, an aside behind it; None where none stands here."""
    joined = lexicon.together.match(f"{text[:start]} {text[start:]}", start)
    if joined is not None:
        return joined.end() - 1
    aside = _AND_ASIDE.match(text, start)
    return aside.end() if aside is not None and lexicon.together.fullmatch(f" {aside[1]} ") is not None else None


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
        named = _names_somebody(strip, start + told.end(), row, lexicon)
        span = body_span(told.group(1), lexicon, units=_PARTED.search(told.group(1)) is None) if sure or named else None
        if span is None and named and _is_unknown_body(strip, row, told.group(1), lexicon):
            span = 0, len(told.group(1))
        if span is not None:
            offset = start + told.start(1)
            return (offset + span[0], offset + span[1]), start + told.end()
    return None


def _names_somebody(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether somebody begins here, with a courtesy form (behind his name where it is Chinese) or before his post."""
    if honorific_at(strip.view, start, lexicon, strip.language) is not None:
        return True
    match = name_at(strip.view, start, lexicon, strip.language)
    if match is None or match.start != start or not match.plain:
        return False
    post = _PARTED.split(strip.view[match.end : row.end].lstrip(" ,،，"))[0]
    return match.honorific is not None or (match.words > 1 and places.place(post, lexicon) is places.Place.TITLE)


def _post_to_colon(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a row holds but "Adviser, Ministry of X: Jane Doe"."""
    told = _TO_COLON.match(strip.view[start : row.end])
    if told is None or lexicon.label(told.group(1)) or lexicon.role(told.group(1)) is not None:
        return None
    first, name = _PARTED.split(told.group(1))[0], name_at(strip.view, start + told.end(), lexicon, strip.language)
    behind = strip.view[name.end : row.end].strip(" .;؛；") if name is not None and name.plain and name.words > 1 else "-"
    part = lexicon.is_post_honorific(first) and part_begun(first, lexicon) is not None  # "Советник: [Анна Котова, прокурор]"
    part = part and (behind[:1] in (*",،，",) or begins_with_post(behind, lexicon))  # a comma may be lost
    if (behind.strip(",،，") and not part) or places.place(first, lexicon) is not places.Place.TITLE:
        return None
    return (start + told.start(1), start + told.end(1)), start + told.end()


def _chinese_post(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a blank parts them: "外交部国际司处长　简伯衡（先生）".

    Bodies before it may stand apart, too: "外交部 条约法律司 副司长 尹成峻"; where a part is told, alone: "团长 外交部 尹成峻".
    """
    gap = _behind_chinese_post(strip.view, start, row.end, lexicon) if is_cjk(strip.view[start : start + 1] or " ") else None
    if gap is None or _COLON.search(strip.view, start, gap.start()):
        return None
    bare = places.place(strip.view[start : gap.start()], lexicon) is not places.Place.TITLE
    name = name_at(strip.view, gap.end(), lexicon, strip.language)
    if name is None or not is_cjk(strip.view[name.name[0]]) or name.words < 2 or not name.plain:
        return None
    behind = strip.view[name.end : row.end].lstrip()
    part = lexicon.role(behind) is not None  # "… 尹成峻 团长"
    whole = start > row.start and not behind.rstrip(_CHINESE_ENDS)  # a post may follow: "团员:公安部 王芳女士,刑侦局处长"
    ends = part or (whole if bare else not behind or behind[0] in _CHINESE_ENDS)
    return ((start, gap.start()), gap.end()) if ends else None


def _chinese_part(view: str, start: int, end: int, lexicon: Lexicon) -> tuple[Role, int, int] | None:
    """Return (role, end of its word, where the rest begins) where a row begins with a part and a blank: "团长 尹成峻，司长"."""
    part = _CHINESE_PART.match(view, start, end)
    role = lexicon.role(part.group(1)) if part is not None else None
    return None if part is None or role is None else (role, part.end(1), part.end())


def _behind_chinese_post(view: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the blank behind the first post of a row, but bodies before it, else behind these; None for neither."""
    last = None
    for gap in _BLANK.finditer(view, start, end):
        told = places.place(view[start : gap.start()], lexicon)
        if told is places.Place.TITLE:
            return gap
        if told not in (places.Place.BODY, places.Place.UNIT):
            break
        start, last = gap.end(), gap
    return last


def _post_to_mark(strip: Strip, start: int, end: int, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where an item begins "Adviser, Ministry of X – Ms. A, expert"."""
    view, language = strip.view, strip.language
    if is_named_first(view, start, lexicon, language):
        return None  # "Judge Alan Poe, Court of Norland – Ms. B"
    for mark in _POST_MARK.finditer(view, start, min(end, start + POST_LETTERS)):
        if honorific_at(view, mark.end(), lexicon, language) is None:
            continue
        post, name = view[start : mark.start()], name_at(view, mark.end(), lexicon, language)
        told = re.search(r"[:：;；@]|\d{4}", post) is None and not lexicon.label(post) and lexicon.role(post) is None
        whole = name is not None and name.honorific is not None and name.plain and name.words > 1
        if told and whole and places.place(_PARTED.split(post)[0], lexicon) is places.Place.TITLE:
            return (start, start + len(post.rstrip())), mark.end()
        return None
    return None


def _is_unknown_body(strip: Strip, row: Row, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that no list knows are a body's by their place: an item's acronym, or before a mark as on rows beside.

    "NAPTIP: Mr. A"; "Internal Security Forces - Captain B" below "Ministry of Justice - Mr. A".
    """
    if places.place(text, lexicon) is not places.Place.OTHER or lexicon.role(text) is not None or not text[:1].isupper():
        return False
    if places.is_acronym(text):
        return row.item
    beside = [other for other in strip.rows if other is not row and abs(other.block - row.block) <= 1 and not other.soft]
    marks = (pattern.match(strip.view[other.marker_end : other.end]) for other in beside for pattern in (_TO_COLON, _TO_DASH))
    known = (told.group(1) for told in marks if told is not None)
    return any(places.place(told, lexicon) is places.Place.BODY for told in known)


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
        known = places.place(lead.body.text, lexicon) in (places.Place.BODY, places.Place.UNIT)
        sure = person.body_sure if known else DOUBTED  # "NAPTIP: Mr. A", but also "VIP: Mr. A"
        person = replace(person, organisation=(lead.body,), body_sure=sure)
    post, person = behind_lead(lead.post, person, lexicon)
    role = person.role_piece
    if post is not None and person.honorific is None and _is_courtesy(post.text, lexicon):
        return replace(person, honorific=post)  # "الأستاذة / [هدى كريم]"
    if post is None and not person.title and role is not None and lexicon.is_post_word(role.text):
        return replace(person, title=(role,))  # "interpreter: Ms. A"
    if post is not None and person.title and person.honorific is None and is_courtesy_with_stroke(post, view, lexicon):
        return replace(person, honorific=post)
    if post is not None and person.title and person.role is None and (part := part_begun(post.text, lexicon)) is not None:
        return replace(person, role=part, role_piece=post)  # "Conseiller : M. A, Procureur": his part, for a post he has
    if post is None or person.title:
        return person
    if not lead.parted:
        return replace(person, title=(post,))
    bare = replace(person, title=(), organisation=())
    told = described(bare, post.passage, view, post.start, post.end, (), lexicon)
    title = told.title
    if not title and told.role_piece is not None and role is None and _is_post_in_body(told, view, lexicon):
        title = (told.role_piece,)
    elif not title and told.role is not None and role is None:
        person = replace(person, role=told.role, role_piece=told.role_piece)  # "Head of Delegation, John Smith"
    elif not title and not told.organisation:
        title = (post,)  # "Delegation leader, Ann Lee"
    if title and person.honorific is not None and lexicon.is_rank(view[post.start : title[0].start].strip(" ,،，")):
        title = (replace(title[0], start=post.start), *title[1:])  # "Colonel, Head of Unit" before "Mr. A" is no form of address
    return replace(person, title=title, organisation=person.organisation or told.organisation)


def _is_post_in_body(told: Person, view: str, lexicon: Lexicon) -> bool:
    """Tell whether a word for a part behind a body is the post there: "外交部　顾问　[吴美娟]".

    Not where a row of the list tells who leads or is a member by such a word alone.
    """
    parts = {Role.HEAD, Role.ALTERNATE, Role.MEMBER}
    others = (lexicon.role(word) for word in view.split() if is_cjk(word[:1]))
    return told.role in POSTS_TOO and bool(told.organisation) and parts.isdisjoint(others)


def _is_courtesy(text: str, lexicon: Lexicon) -> bool:
    """Tell whether but a courtesy form stands there that is no post as well: "الرائد", not "Ambassador"."""
    return honorific_at(text, 0, lexicon, None) == len(text) and not lexicon.is_post_honorific(text)
