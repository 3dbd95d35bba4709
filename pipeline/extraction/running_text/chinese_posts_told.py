"""Posts that a later clause of a Chinese sentence tells: "王强先生率团出席，他现任司法部处长", "…，王先生在司法部担任处长"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

Span = tuple[int, int]
_MARK = re.compile(r"[，,；;]\s*")
_END = re.compile(r"[，,；;。：:（(]|$")
_SURNAME = 2  # characters of a family name, at most


def with_later_posts(
    said: Mapping[int, Sequence[Span]], text: str, anchors: Sequence[Anchor], end: int, lexicon: Lexicon
) -> dict[int, list[Span]]:
    """Return what is said of each person, by his number, with the post and body that a clause behind his name tells."""
    told = {number: [*spans] for number, spans in said.items()}
    surnames = [text[anchor.match.name[0]] for anchor in anchors]
    for number, anchor in enumerate(anchors):
        if is_cjk(text[anchor.match.name[0]]):
            stop = anchors[number + 1].cut if number + 1 < len(anchors) else end
            post = post_told(text, anchor.match, stop, lexicon)
            if not post and surnames.count(surnames[number]) == 1:
                post = post_told(text, anchor.match, end, lexicon, past=stop)
            told[number] = [*told.get(number, []), *post]
    return told


def told_apart(person: Person, said: Sequence[Span]) -> Person:
    """Return a Chinese person without what was read as post or body within such a clause: "她在公安部" of "她在公安部任处长"."""
    if not (said and is_cjk(person.name[0].text[:1])):
        return person

    def kept(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
        return tuple(piece for piece in pieces if not any(piece.start < end and start < piece.end for start, end in said))

    return replace(person, title=kept(person.title), organisation=kept(person.organisation))


def post_told(text: str, match: NameMatch, stop: int, lexicon: Lexicon, *, past: int = -1) -> tuple[Span, ...]:
    """Return the post, and the body where it stands apart, that a clause behind the name, up to `stop`, tells of him.

    With `past` others are named before it: his family name alone, which is no other's, says that it is his. Elsewhere the
    clause may begin with "he" as well. "他担任团长" tells a part and no post.
    """
    for mark in _MARK.finditer(text, max(match.end, past), stop):
        at = _subject(text, mark.end(), match, lexicon, named=past >= 0)
        end = _END.search(text, mark.end(), stop)
        told = _serves(text, at, end.start() if end is not None else stop, lexicon) if at is not None else ()
        if told:
            return told
    return ()


def _subject(text: str, at: int, match: NameMatch, lexicon: Lexicon, *, named: bool) -> int | None:
    """Return where the words end that speak of the person at this place: "他", "王先生"; None where none do.

    Where he must be `named`, "he" is another.
    """
    if not named and is_cjk(text[at : at + 1] or " ") and text[at] in lexicon.said.pronouns:
        return at + 1
    for letters in range(_SURNAME, 0, -1):
        surname = text[match.name[0] : match.name[0] + letters]
        form = lexicon.honorific_after.match(text, at + letters)
        if surname in lexicon.surnames and text.startswith(surname, at) and form is not None:
            return form.end()
    return None


def _serves(text: str, at: int, end: int, lexicon: Lexicon) -> tuple[Span, ...]:
    """Return the post behind "is" or "serves as" at this place, or with it the body that stands within such words."""
    clause = text[at:end]
    for head, tail in lexicon.said.being_apart:
        begin, verb = "".join(head), "".join(tail)
        stands = clause.find(verb, len(begin)) if is_cjk(begin[:1]) and clause.startswith(begin) else -1
        body, post = clause[len(begin) : stands], clause[stands + len(verb) :]
        seat = stands > 0 and places.place(body, lexicon) in (places.Place.BODY, places.Place.UNIT)
        if seat and places.place(post, lexicon) is places.Place.TITLE:
            return ((at + stands + len(verb), end), (at + len(begin), at + stands))
    verb_at = lexicon.said.serves_unspaced.match(clause)
    post = clause[verb_at.end() :] if verb_at is not None else ""
    titled = bool(post) and lexicon.role(post) is None and places.place(post, lexicon) is places.Place.TITLE
    return ((end - len(post), end),) if titled else ()
