"""A part that several have, told before their names in the plural: "as experts will attend Mr. A and Ms. B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.reply import Role
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

_WORDS = 3  # of "technical experts"


def shared_roles(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> dict[int, Role]:
    """Return the part of each person, by his number, that a plural behind "as" tells of all named behind it.

    It holds until another verb brings somebody: "… as experts A and B, and will be led by C".
    """
    told: dict[int, Role] = {}
    current: Role | None = None
    at = begin
    for number, anchor in enumerate(anchors):
        gap = text[at : anchor.match.start]
        at = anchor.match.end
        if (role := _plural(gap, lexicon)) is not None:
            current = role
        elif number and any(cues.find(Folded(gap)) is not None for cues in (lexicon.announcing, lexicon.leads)):
            current = None
        if current is not None:
            told[number] = current
    return told


def _plural(gap: str, lexicon: Lexicon) -> Role | None:
    """Return the role that a heading of several names behind "as": "experts", which is no single person's part."""
    words = f" {key(gap)} "
    for phrase in lexicon.capacity:
        for rest in _behind(words, f" {phrase} "):
            behind = rest.split(maxsplit=_WORDS)[:_WORDS]
            for count in range(len(behind), 0, -1):
                part = " ".join(behind[:count])
                if part in lexicon.role_headings and part not in lexicon.roles:
                    return lexicon.role_headings[part]
    return None


def _behind(words: str, phrase: str) -> Iterator[str]:
    """Yield what stands behind each place of the phrase: "as", which "as requested" may say before."""
    at = words.find(phrase)
    while at >= 0:
        yield words[at + len(phrase) :]
        at = words.find(phrase, at + 1)
