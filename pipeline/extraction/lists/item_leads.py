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
from pipeline.extraction.lists.bodies_ahead import PARTED, TO_COLON, body_ahead
from pipeline.extraction.lists.body_headings import DOUBTED
from pipeline.extraction.lists.chinese_leads import chinese_part, chinese_post, chinese_post_at_once
from pipeline.extraction.lists.posts_above import PostsAbove, behind_and, is_named_first
from pipeline.extraction.lists.posts_at_once import begins_with_post
from pipeline.extraction.lists.posts_behind_lead import behind_lead
from pipeline.extraction.lists.posts_below_bodies import post_below_body
from pipeline.extraction.lists.posts_in_blocks import post_in_block
from pipeline.extraction.lists.posts_to_commas import post_to_comma
from pipeline.extraction.lists.role_groups import part_begun
from pipeline.extraction.lists.roles_of_bodies import role_of_body
from pipeline.extraction.lists.rows_with_articles import may_begin
from pipeline.extraction.lists.stroked_courtesies import is_courtesy_with_stroke
from pipeline.extraction.running_text.posts_before import leading_post, post_ahead
from pipeline.extraction.running_text.posts_before_initials import POST_LETTERS, before_initials
from pipeline.extraction.running_text.posts_in_items import before_courtesy
from pipeline.extraction.words.folding import Folded, fold, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_POST_MARK = re.compile(r"\s*[:：]\s*(?=\S)|\s+[-–—]\s+(?=\S)")  # between a post and the name with a courtesy form behind it
_JOINING = 4  # words of "and from our side"
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
    lead = lead or (chinese_part(view, start, row.end, lexicon) if not row.soft else None)
    if lead is not None:
        role, start = (lead[0], Piece(strip.passage, start, lead[1])), lead[2]
    ahead, end = None, _item_end(strip, index)
    body = body_ahead(strip, start, row, lexicon) if lead is None and not row.soft else None
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
    if post is None and ahead is None and lead is None and body is None:
        ahead = post_in_block(strip, index, lexicon)
    if post is None and ahead is None and body is None and not row.soft:
        ahead = chinese_post(strip, start, row, lexicon)
        ahead = ahead or (chinese_post_at_once(strip, index, start, lexicon) if lead is None else None)
    if post is None and ahead is None and body is None and lead is None:
        ahead = post_to_comma(strip, index, lexicon) or post_below_body(strip, index, lexicon)
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


def _post_to_colon(strip: Strip, start: int, row: Row, lexicon: Lexicon) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a row holds but "Adviser, Ministry of X: Jane Doe"."""
    told = TO_COLON.match(strip.view[start : row.end])
    if told is None or lexicon.label(told.group(1)) or lexicon.role(told.group(1)) is not None:
        return None
    first, name = PARTED.split(told.group(1))[0], name_at(strip.view, start + told.end(), lexicon, strip.language)
    behind = strip.view[name.end : row.end].strip(" .;؛；") if name is not None and name.plain and name.words > 1 else "-"
    part = lexicon.is_post_honorific(first) and part_begun(first, lexicon) is not None  # "Советник: [Анна Котова, прокурор]"
    part = part and (behind[:1] in (*",،，",) or begins_with_post(behind, lexicon))  # a comma may be lost
    if (behind.strip(",،，") and not part) or places.place(first, lexicon) is not places.Place.TITLE:
        return None
    return (start + told.start(1), start + told.end(1)), start + told.end()


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
        if told and whole and places.place(PARTED.split(post)[0], lexicon) is places.Place.TITLE:
            return (start, start + len(post.rstrip())), mark.end()
        return None
    return None


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
