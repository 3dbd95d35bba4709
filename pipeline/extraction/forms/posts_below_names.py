"""The post below a name in the same cell, whole, where the body has a column of its own: "Procureur près la Cour" / "Suprême"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.forms.labels import LabelledValue

_WORD_ENDS = re.compile(r"[\s/]+")
_NO_POST = re.compile(r"[\d@:：()（）\[\]]")  # a date, a contact, a further label, a remark


def with_post_whole(person: Person, values: Sequence[LabelledValue], hits: Iterable[Hit], lexicon: Lexicon) -> Person:
    """Return the person whose post goes on to the end of his name's cell, where his body is told elsewhere, and not within it.

    The last line of a post that wrapped is else taken for a unit, or for nothing: "Director of International and" / "Comparative
    Law". A part in the delegation that stands on a line below ends it.

    Args:
        person: as his name's cell tells him, no other value of his having been looked at.
        values: all that are said of him.
        hits: contacts of the page.
        lexicon: words that tell bodies, roles and States.
    """
    elsewhere = [value for value in values if value.name in ("title", "organisation") and value.piece.text.strip()]
    if len(person.title) != 1 or not elsewhere or any(value.name == "title" for value in elsewhere):
        return person
    post = person.title[0]
    own = next((value for value in values if value.name == "name" and value.piece.passage is post.passage), None)
    if own is None or not own.piece.start <= post.start < own.piece.end:
        return person
    part = person.role_piece
    told = any(value.name == "role" for value in values)  # his part has a column of its own
    if told and part is not None and part.passage is post.passage and _goes_on(post.text, part.text, lexicon):
        post, person, part = replace(post, end=part.end), replace(person, role=None, role_piece=None), None
        person = replace(person, title=(post,))
    below = part is not None and part.passage is post.passage and part.start >= post.end
    behind = post.passage.text[post.end : part.start if part is not None and below else own.piece.end].rstrip(" \n.,;")
    end = post.end + len(behind)
    named = any(post.end <= hit.start < end for hit in (*own.hits, *hits))
    if named or not behind.strip() or _NO_POST.search(behind) or any(_is_apart(line, lexicon) for line in behind.split("\n")):
        return person
    bodies = [piece for piece in person.organisation if piece.passage is post.passage]
    kept = tuple(piece for piece in person.organisation if piece not in bodies)
    if len(bodies) == 1 and bodies[0].end == end and _commands(post.passage.text[post.end : bodies[0].start], lexicon):
        return replace(person, title=(replace(post, end=end),), organisation=kept)  # "Commandant adjoint de la" / "Gendarmerie"
    if any(places.place(" ".join(piece.text.split()), lexicon) is places.Place.BODY for piece in bodies):
        return person
    if any("\n" not in post.passage.text[post.end : piece.start] for piece in bodies):
        return person  # a unit behind the post on the same line, of which a person is asked
    return replace(person, title=(replace(post, end=end),), organisation=kept)


def _commands(between: str, lexicon: Lexicon) -> bool:
    """Tell whether only little words join a post to the body on the next line: "Deputy Commander of the" / "National Guard"."""
    return "\n" in between and bool(between.split()) and all(word in lexicon.stop_exact for word in between.split())


def _is_apart(line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line says something of its own: a State, a part in the delegation."""
    return lexicon.is_state(line.strip()) or lexicon.role(line) is not None


def _goes_on(post: str, part: str, lexicon: Lexicon) -> bool:
    """Tell whether what was taken for a part may end the post above it: "Ambassador/Permanent" / "Representative"."""
    last = _WORD_ENDS.split(post.strip())[-1]
    whole = " ".join((last, *part.split()))
    return places.place(whole, lexicon) is places.Place.TITLE and lexicon.role(whole) is None
