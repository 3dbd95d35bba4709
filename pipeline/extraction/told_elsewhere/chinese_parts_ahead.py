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
_JOINED_NAME = re.compile(r"(?:^|[^\u3400-\u9fff]|[为有是由派])([\u3400-\u9fff]{2,4})[和及与]$")
BODY_MOST = 16  # characters of a body
_GOES_ON = "兼团处"  # "团长兼首席专家" is one post of two, "代表团" and "代表处" no "代表"
_SERVING = ("助理", "秘书", "翻译", "办公室", "特别", "顾问", "随员")  # "团长[助理]" serves the head
_AS = ("作为", "担任")
_JOINTS = ("以及", "和", "及", "与", "、")
_LEADING = (Role.HEAD, Role.ALTERNATE)  # whose words begin no body's name


def with_chinese_parts_ahead(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, the part at the beginning of a body or post, or right before it, taken off and given to each.

    "和" before a body joins the persons, and is no part of its name.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of parts, posts and bodies.
    """
    given = _with_bodies_of_next(sorted(found, key=lambda pair: pair[0]))
    forms = {person.honorific.end for _, person in given if person.honorific is not None}
    named = forms | {piece.end for _, person in given for piece in (*person.name, *person.title, *person.organisation)}
    told: list[tuple[int, Person]] = []
    for at, person in given:
        apart = _with_part(strip, person, lexicon) if person.via == "prose" else person
        told.append((at, apart.doubted(Doubt.LEFT_OVER) if _joins_another(strip, person, named, lexicon) else apart))
    return told


def _joins_another(strip: Strip, person: Person, named: Collection[int], lexicon: Lexicon) -> bool:
    """Tell whether "和" before a bare name joins it to another one that was not read: "人员为：陈丽和[张伟]"."""
    name = person.name[0].start
    bare = is_cjk(person.name[0].text[:1]) and not (person.title or person.organisation) and person.via == "prose"
    before = _JOINED_NAME.search(strip.view[max(0, name - NAME_MOST - 2) : name]) if bare else None
    return before is not None and before[1][:1] in lexicon.surnames and name - 1 not in named


def _with_bodies_of_next(found: Sequence[tuple[int, Person]]) -> list[tuple[int, Person]]:
    """Return the persons, a body behind "和" right before the next one's name given to him: "刘洋（团长）和[司法部]王建国"."""
    given = list(found)
    for number, ((at, person), (behind, other)) in enumerate(pairwise(found)):
        piece = person.organisation[-1] if person.organisation else None
        if piece is None or other.organisation or not piece.text.startswith(_JOINTS) or piece.end != other.name[0].start:
            continue
        given[number] = at, replace(given[number][1], organisation=person.organisation[:-1])
        given[number + 1] = behind, replace(other, organisation=(_without_joint(piece),))
    return given


def _with_part(strip: Strip, person: Person, lexicon: Lexicon) -> Person:
    pieces = [piece for piece in (*person.organisation, *person.title) if piece.passage is strip.passage]
    name = person.name[0]
    first = min((piece for piece in pieces if piece.end <= name.start), key=lambda piece: piece.start, default=None)
    if not is_cjk(name.text[:1]) or (first is not None and not is_cjk(first.text[:1])):
        return person
    if first is None and not person.organisation and (body := _body_before(strip, name.start, lexicon)) is not None:
        person, first = replace(person, organisation=(body,)), body
    told = _without_joint(first) if first is not None else None
    role, letters = _part_at(told.text, lexicon) if told is not None else (None, 0)
    if told is not None and role is not None:
        told = replace(told, start=told.start + letters)
    elif person.role is None and not (told is not None and told.text.startswith(_SERVING)):
        begin = told.start if told is not None else name.start
        before = strip.view[max(0, begin - PART_MOST - 1) : begin].rstrip("".join(COLONS))
        role, letters = _part_before(before[-PART_MOST:], lexicon)
        role = role or _part_as(strip.view[person.name[-1].end :][: PART_MOST + 2], lexicon)
    if told is not None and told is not first:
        person = replace(
            person,
            organisation=tuple(told if piece is first else piece for piece in person.organisation),
            title=tuple(told if piece is first else piece for piece in person.title),
        )
    return person if role is None or person.role is not None else replace(person, role=role)


def _body_before(strip: Strip, name: int, lexicon: Lexicon) -> Piece | None:
    """Return the known body that ends right before a name: "参加会议的有[海关总署]王建国"."""
    begins = range(max(0, name - BODY_MOST), name - 1)
    known = (at for at in begins if is_cjk(strip.view[at]) and key(strip.view[at:name]) in lexicon.bodies)
    return next((Piece(strip.passage, at, name) for at in known), None)


def _part_as(behind: str, lexicon: Lexicon) -> Role | None:
    """Return the part told right behind a name: "张伟作为[团长]"."""
    said = next((behind[len(verb) :] for verb in _AS if behind.startswith(verb)), "")
    return next((role for letters in range(len(said), 1, -1) if (role := lexicon.role(said[:letters])) is not None), None)


def _without_joint(piece: Piece) -> Piece:
    """Return the piece without the "和" that joins its person to the one before: "和司法部"."""
    joint = next((joint for joint in _JOINTS if piece.text.startswith(joint)), "")
    return replace(piece, start=piece.start + len(joint)) if joint and len(piece.text) > len(joint) + 1 else piece


def _part_at(text: str, lexicon: Lexicon) -> tuple[Role | None, int]:
    """Return (the part with which a body or post begins, its letters): "团长司法部"; (None, 0) where the rest is neither.

    What stands behind a word that begins names of bodies, too, must be a known body or post: "专家[公安部]", but "专家委员会".
    """
    for letters in range(min(PART_MOST, len(text) - 2), 1, -1):
        role, rest = lexicon.role(text[:letters]), text[letters:]
        if role is None or rest[0] in _GOES_ON:
            continue
        known = key(rest) in lexicon.bodies or key(rest) in lexicon.titles
        if known or (role in _LEADING and places.place(rest, lexicon) in (places.Place.BODY, places.Place.TITLE)):
            return role, letters
    return None, 0


def _part_before(before: str, lexicon: Lexicon) -> tuple[Role | None, int]:
    """Return (the part right before a body, a post or a name, its letters): "团长[刘洋]"; a longer word than a part is none."""
    for letters in range(min(PART_MOST, len(before)), 1, -1):
        role = lexicon.role(before[-letters:]) if all(map(is_cjk, before[-letters:])) else None
        if role is not None:
            return role, letters
    return None, 0
