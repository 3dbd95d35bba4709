"""A row that says who leads with a post before his name: "Делегацию возглавит начальник отдела [Иванов П. С.]"."""

from __future__ import annotations

from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon


def behind_lead(post: Piece | None, person: Person, lexicon: Lexicon) -> tuple[Piece | None, Person]:
    """Return the post without the words that say who leads, and the person as head: they are no part of his post.

    Args:
        post: what stands before his name, if anything does.
        person: as read so far.
        lexicon: "will be led by", "делегацию возглавит".
    """
    led = lexicon.leading.find(Folded(post.text), first=True) if post is not None else None
    if post is None or led is None or places.place(post.text[led[1] :].strip(), lexicon) is not places.Place.TITLE:
        return post, person
    if lexicon.said.delegation.search(f"{post.text[: led[1]]} ") is None and not is_cjk(post.text[:1]):
        return post, person  # "Will lead the logistics team: Mr. A"
    start = post.end - len(post.text[led[1] :].lstrip())
    return replace(post, start=start), replace(person, role=person.role or Role.HEAD)
