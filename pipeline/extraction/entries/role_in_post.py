"""The part in the delegation written into a post's own field: "Deputy Secretary (Head of Delegation)", on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

_LINES_MAX = 3  # over which a role may be broken in a narrow cell
_BRACKETS = re.compile(r"\s*[(（\[]([^()（）\[\]]{2,60})[)）\]}]?\s*$")
_LAST_PART = re.compile(r"[,،，;؛(（]\s*([^,،，;؛()（）]{2,40}?)\s*[)）]?$")
_SEPARATOR = re.compile(r"\s*[,،，;；؛/]\s*|\s+[-–—]\s+")
_WITH_POST = 2  # what stands in brackets, and the post behind it
_ROLE_WORDS = 4  # of "نائبا لرئيس الوفد" and one more
_HEADING_MIN, _HEADING_MOST = 3, 6  # words of "Head of Delegation", and of one that stands in
_ACCUSATIVE = ("ا", "اً", "ًا", "ةً")  # "as": the case in which Arabic names the role
_HEADS = (Role.HEAD, Role.ALTERNATE)


def without_role(piece: Piece, lexicon: Lexicon) -> tuple[Piece, tuple[Role, Piece] | None]:
    """Return (the post alone, (role, its words)); the piece as it is, and None, where it holds no role beside the post.

    In brackets behind the post any role counts. On lines of its own, or parted from the post by a comma, only one of several
    words for who heads the delegation or stands in for him does: "Adviser" may go on with "Senior Legal".
    """
    text = piece.text
    if lexicon.role(text.replace("\n", " ")) is not None:
        return piece, None  # nothing but a role, "Deputy / Head of Delegation"
    closed = _BRACKETS.search(text)
    if closed is not None and (role := lexicon.role(closed.group(1).replace("\n", " "))) is not None:
        return _parted(piece, (0, closed.start()), (closed.start(1), closed.end(1)), role)
    for start, stop in _edges(text):
        words = text[start:stop].strip(" \n")
        role = lexicon.role(words.replace("\n", " "))
        rest = (stop, len(text)) if start == 0 else (0, start)
        if start == 0 and key(words) in lexicon.said.posts_with_bodies and not _is_title(text[stop:], lexicon):
            return piece, None  # "Deputy Head, Legal Services": of what he is the deputy head follows, and no post
        if role is not None and _of_several_words(words, role) and not _goes_on(text[slice(*rest)], lexicon):
            return _parted(piece, rest, (start, stop), role)
    return piece, None


def _is_title(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post stands behind the mark with which this text begins, and no unit or body."""
    return places.place(text.strip(" \n,，;；/-–—"), lexicon) is places.Place.TITLE


def _edges(text: str) -> list[tuple[int, int]]:
    """Return the stretches before the first and behind the last few line feeds and separators, the longest first."""
    cuts = sorted({*(match.span() for match in _SEPARATOR.finditer(text)), *(m.span() for m in re.finditer("\n", text))})
    last = [(end, len(text)) for _, end in cuts[-_LINES_MAX:]]
    first = [(0, start) for start, _ in reversed(cuts[:_LINES_MAX])]
    return [(start, stop) for start, stop in (*last, *first) if text[start:stop].strip()]


def _of_several_words(words: str, role: Role) -> bool:
    return is_cjk(words[:1]) or (role in _HEADS and len(words.split()) > 1)


def _goes_on(post: str, lexicon: Lexicon) -> bool:
    """Tell whether the post breaks off in a little word, or in nothing that a post could be: the role's words are its own."""
    words = post.split()
    return not words or words[-1].casefold() in lexicon.stop_exact or lexicon.small.of_body.match(f"{words[-1]} ") is not None


def _parted(piece: Piece, rest: tuple[int, int], words: tuple[int, int], role: Role) -> tuple[Piece, tuple[Role, Piece] | None]:
    text = piece.text
    post = text[slice(*rest)]
    if not any(map(str.isalpha, post)):
        return piece, None
    bare = post.strip(" \n,،，;；؛/-–—")
    start = piece.start + rest[0] + post.index(bare)
    told = replace(piece, start=piece.start + words[0], end=piece.start + words[1])
    return replace(piece, start=start, end=start + len(bare)), (role, told)


def with_deputies_asked(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, the part of each deputy head of a body asked about where another one is told to head the delegation.

    "Mr. A, Head of Delegation, Ministry; Ms. B, Deputy Head, Ministry": either may be meant. So may be what is a post and a part
    alike, last of several or in brackets behind a post: "M. A, juge, chef de délégation; Mme B, juge, conseillère".
    """
    if not any(person.role is Role.HEAD for person in persons):
        return list(persons)
    told = [_perhaps_part(person, lexicon) if person.role is None else None for person in persons]
    return [replace(one, role_piece=post) if post is not None else one for one, post in zip(persons, told, strict=True)]


def _perhaps_part(person: Person, lexicon: Lexicon) -> Piece | None:
    """Return the words of a post, or the last of its words, that may be a part in the delegation; None for any other."""
    if not person.title:
        return None
    last = person.title[-1]
    if len(person.title) == 1 and key(last.text) in lexicon.said.posts_with_bodies:
        return last
    tail = _LAST_PART.search(last.text)
    start = tail.start(1) if tail is not None else 0 if len(person.title) > 1 else None
    words = last.text[start : tail.end(1) if tail is not None else None] if start is not None else ""
    if start is None or lexicon.role_heading(words) not in (Role.ADVISER, Role.EXPERT):
        return None
    return replace(last, start=last.start + start, end=last.start + start + len(words))


def with_role_behind_post(person: Person, lexicon: Lexicon) -> Person:
    """Return the person with the role that his post or body ends in: on a line of its own, or in Arabic without a comma.

    Or in brackets before his post: "M. A (conseiller), sous-directeur", where it may also be a rank, and is asked about.
    "مدير إدارة رئيسا للوفد" is head; so is "Programme officer" with "head of delegation" below, where both were read as one.
    """
    if person.role is not None:
        again = _heading_at_end(person.title[-1], lexicon) if person.title else None  # told beside it in another language too
        return person if again is None or again[1] is not person.role else replace(person, title=(*person.title[:-1], again[0]))
    if (role_told := _role_in_first_bracket(person, lexicon)) is not None:
        return replace(person, title=person.title[1:], role=role_told, role_piece=person.title[0], role_open=True)
    if person.title and (told := _role_on_last_line(person.title[-1], lexicon)) is not None:
        post, role, piece = told
        return replace(person, title=(*person.title[:-1], post), role=role, role_piece=piece)
    if person.organisation and (told := _role_at_end(person.organisation[-1], lexicon)) is not None:
        body, role, piece = told
        return replace(person, organisation=(*person.organisation[:-1], body), role=role, role_piece=piece)
    if person.title and (told := _role_at_end(person.title[-1], lexicon)) is not None:
        post, role, piece = told
        return replace(person, title=(*person.title[:-1], post), role=role, role_piece=piece)
    return person


def _role_on_last_line(last: Piece, lexicon: Lexicon) -> tuple[Piece, Role, Piece] | None:
    """Return (the post, role, its words) of a piece whose last line is the part of who heads the delegation, or stands in."""
    post, line, words = last.text.rpartition("\n")
    role = lexicon.role(words) if line else None
    if role is None or not _of_several_words(words, role) or _goes_on(post, lexicon) or lexicon.role(last.text) is not None:
        return None
    start = last.end - len(words)
    return replace(last, end=last.start + len(post.rstrip())), role, replace(last, start=start)


def _role_at_end(last: Piece, lexicon: Lexicon) -> tuple[Piece, Role, Piece] | None:
    """Return (what stands before, role, its words) of a piece that ends in a role in the case that says "as".

    Or in who heads the delegation, with a capital: "Director of Investigations Head of the Delegation", read as one line.
    """
    words = list(re.finditer(r"\S+", last.text))
    if (heading := _heading_at_end(last, lexicon)) is not None:
        return heading
    for first in range(max(1, len(words) - _ROLE_WORDS), len(words)):
        told = " ".join(word.group() for word in words[first:])
        if words[first].group().endswith(_ACCUSATIVE) and (role := lexicon.role(told)) is not None:
            piece = replace(last, start=last.start + words[first].start(), end=last.start + words[-1].end())
            return replace(last, end=last.start + words[first - 1].end()), role, piece
    return None


def _heading_at_end(last: Piece, lexicon: Lexicon) -> tuple[Piece, Role, Piece] | None:
    """Return the same of a post or body that ends in the words for who heads the delegation, or stands in, with a capital."""
    words = list(re.finditer(r"\S+", last.text))
    for first in range(len(words) - _HEADING_MIN, max(0, len(words) - _HEADING_MOST), -1):
        told = last.text[words[first].start() :]
        role = lexicon.role(told) if told[0].isupper() and is_latin(told) else None
        if role is None or role not in _HEADS:
            continue
        deputy = lexicon.role(last.text[words[first - 1].start() :])  # "Deputy" before "Head of Delegation"
        at = first if deputy in (None, role) else first - 1
        before = last.text[: words[at - 1].end()] if at else ""
        if _goes_on(before, lexicon) or places.place(before, lexicon) is places.Place.OTHER:
            return None
        return replace(last, end=last.start + len(before)), deputy or role, replace(last, start=last.start + words[at].start())
    return None


def _role_in_first_bracket(person: Person, lexicon: Lexicon) -> Role | None:
    """Return the part that alone stands in brackets right behind the name, where a post follows: words of posts, else a rank."""
    if len(person.title) < _WITH_POST:
        return None
    name, first, text = person.name[-1], person.title[0], person.title[0].passage.text
    if name.passage is not first.passage or first.start < name.end:
        return None
    before, behind = text[name.end : first.start].strip(), text[first.end : person.title[1].start].strip()
    bracketed = before in ("(", "（") and behind[:1] in (")", "）") and behind[1:].strip() in ("", ",", "،", "，", ";")
    return lexicon.role_heading(first.text) if bracketed else None
