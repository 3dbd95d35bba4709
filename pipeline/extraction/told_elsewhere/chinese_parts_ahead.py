"""Parts written right before a Chinese body, post or name, without a mark between: "团长司法部副司长刘洋", "和公安部处长李娜"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

PART_MOST = 4  # characters of "副团长", "首席代表"
NAME_MOST = 4  # characters of a name
BODY_MOST = 16  # characters of a body
_LEADING = (Role.HEAD, Role.ALTERNATE)  # whose words begin no body's name
_RUN = re.compile(r"[\u3400-\u9fff]*$")


def with_chinese_parts_ahead(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, the part at the beginning of a body or post, or right before it, taken off and given to each.

    "和" before a body joins the persons, and is no part of its name.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of parts, posts and bodies.
    """
    given = _with_bodies_of_next(sorted(found, key=lambda pair: pair[0]), lexicon)
    forms = {person.honorific.end for _, person in given if person.honorific is not None}
    read = forms | {piece.end for _, person in given for piece in (*person.name, *person.title, *person.organisation)}
    told: list[tuple[int, Person]] = []
    for at, person in given:
        chinese = person.via == "prose" and is_cjk(person.name[0].text[:1])
        apart = _with_part(strip, person, lexicon) if chinese else person
        told.append((at, apart.doubted(Doubt.LEFT_OVER) if chinese and _joins_another(strip, apart, read, lexicon) else apart))
    return told


def _joins_another(strip: Strip, person: Person, read: Collection[int], lexicon: Lexicon) -> bool:
    """Tell whether "和" before a name and its body joins it to another one that was not read: "人员为：陈丽和[张伟]".

    Args:
        strip: holds the name.
        person: whose name it is.
        read: where what was read ends.
        lexicon: "and", family names.
    """
    own = _before_name(strip, person)
    if any(_holds_another(piece.text, lexicon) for piece in own):
        return True
    begin = min((piece.start for piece in own), default=person.name[0].start)
    parts = (letters for letters in range(2, PART_MOST + 1) if lexicon.role(strip.view[begin - letters : begin]) is not None)
    begin -= max(parts, default=0) if begin > PART_MOST else 0
    joint = next((at for at in (begin - 1, begin - 2) if lexicon.unspaced.joins.fullmatch(strip.view, at, begin)), None)
    if joint is None or joint in read:
        return False
    run = _RUN.search(strip.view[max(0, joint - NAME_MOST) : joint])
    return run is not None and _ends_in_name(run.group(), lexicon)


def _holds_another(post: str, lexicon: Lexicon) -> bool:
    """Tell whether a post holds somebody else with his own: "[法官张伟和法官]刘洋"."""
    joint = lexicon.unspaced.joins.search(post, 1)
    said = post[: joint.start()] if joint is not None else ""
    return any(_ends_in_name(said[-letters:], lexicon) and said[:-letters] in lexicon.titles for letters in (2, 3))


def _ends_in_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the last two or three characters may be a name: a family name begins them."""
    return any(len(text) >= letters and text[-letters] in lexicon.surnames for letters in (2, 3))


def _before_name(strip: Strip, person: Person) -> list[Piece]:
    """Return the pieces of his body and post that stand before his name."""
    pieces = (*person.organisation, *person.title)
    return [piece for piece in pieces if piece.passage is strip.passage and piece.end <= person.name[0].start]


def _with_bodies_of_next(found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, a body behind "和" right before the next one's name given to him: "刘洋（团长）和[司法部]王建国"."""
    given = list(found)
    for number, ((at, person), (behind, other)) in enumerate(pairwise(found)):
        piece = person.organisation[-1] if person.organisation else None
        if piece is None or other.organisation or piece.end != other.name[0].start:
            continue
        if (told := _without_joint(piece, lexicon)) is not piece:
            given[number] = at, replace(given[number][1], organisation=person.organisation[:-1])
            given[number + 1] = behind, replace(other, organisation=(told,))
    return given


def _with_part(strip: Strip, person: Person, lexicon: Lexicon) -> Person:
    """Return the person with the part that begins his body or post, or stands right before them or behind his name."""
    name = person.name[0]
    first = min(_before_name(strip, person), key=lambda piece: piece.start, default=None)
    if first is None and not person.organisation and (first := _body_before(strip, name.start, lexicon)) is not None:
        person = replace(person, organisation=(first,))
    role: Role | None = None
    begin = name.start
    if first is not None:
        bare = _without_joint(first, lexicon)
        role, letters = _part_at(bare.text, lexicon)
        told = replace(bare, start=bare.start + letters)
        person, begin = _with_piece(person, first, told), bare.start
        if told.text.startswith(lexicon.unspaced.serving_heads):
            return person  # "团长[助理]"
    if role is None and person.role is None:
        ahead = strip.view[max(0, begin - PART_MOST - 1) : begin].rstrip("".join(COLONS))
        role = _part_before(ahead[-PART_MOST:], lexicon) or _part_as(strip.view, person.name[-1].end, lexicon)
    return person if role is None or person.role is not None else replace(person, role=role)


def _with_piece(person: Person, piece: Piece, told: Piece) -> Person:
    """Return the person with another piece in the place of one of his body or post."""
    bodies, posts = (tuple(told if one is piece else one for one in own) for own in (person.organisation, person.title))
    return replace(person, organisation=bodies, title=posts)


def _body_before(strip: Strip, name: int, lexicon: Lexicon) -> Piece | None:
    """Return the known body that ends right before a name: "参加会议的有[海关总署]王建国"."""
    begins = range(max(0, name - BODY_MOST), name - 1)
    known = (at for at in begins if is_cjk(strip.view[at]) and key(strip.view[at:name]) in lexicon.bodies)
    return next((Piece(strip.passage, at, name) for at in known), None)


def _part_as(view: str, at: int, lexicon: Lexicon) -> Role | None:
    """Return the part told right behind a name: "张伟作为[团长]"."""
    serves = lexicon.unspaced.serves.match(view, at)
    said = view[serves.end() : serves.end() + PART_MOST] if serves is not None else ""
    return next((role for letters in range(len(said), 1, -1) if (role := lexicon.role(said[:letters])) is not None), None)


def _without_joint(piece: Piece, lexicon: Lexicon) -> Piece:
    """Return the piece without the "和" that joins its person to the one before: "和司法部"."""
    joint = lexicon.unspaced.joins.match(piece.text)
    return replace(piece, start=piece.start + joint.end()) if joint is not None and joint.end() + 1 < len(piece.text) else piece


def _part_at(text: str, lexicon: Lexicon) -> tuple[Role | None, int]:
    """Return (the part with which a body or post begins, its letters): "团长司法部"; (None, 0) where the rest is neither.

    What stands behind a word that begins names of bodies, too, must be a known body or post: "专家[公安部]", but "专家委员会".
    """
    for letters in range(min(PART_MOST, len(text) - 2), 1, -1):
        role, rest = lexicon.role(text[:letters]), text[letters:]
        if role is None or rest.startswith(lexicon.unspaced.no_parts):
            continue
        known = key(rest) in lexicon.bodies or key(rest) in lexicon.titles
        if known or (role in _LEADING and places.place(rest, lexicon) in (places.Place.BODY, places.Place.TITLE)):
            return role, letters
    return None, 0


def _part_before(before: str, lexicon: Lexicon) -> Role | None:
    """Return the part right before a body, a post or a name: "团长[刘洋]"."""
    endings = (before[-letters:] for letters in range(min(PART_MOST, len(before)), 1, -1))
    return next((role for said in endings if all(map(is_cjk, said)) and (role := lexicon.role(said)) is not None), None)
