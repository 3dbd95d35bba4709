"""Who is told as a contact person and bears a delegate's name, but not his post or not all of his names, may be somebody else.

"The contact person at the Mission is Mario Grech (Consul General; mgrech@…)" below "Saviour Mario Grech, Desk Officer": the
address is not the delegate's. Where the whole name is the same, or no post is told, a person is asked whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.last_contacts import OF_NAMESAKE
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.persons_meant import WORD, means, points, words_of
from pipeline.extraction.words.folding import fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

if TYPE_CHECKING:
    from pipeline.extraction.running_text.strip_reading import Reading

REACH = 160  # letters between a name and the contact that is said to be his
ASKED = 0.6  # confidence of a contact that may be a namesake's
_PARTS = re.compile(r"[,;:،؛：，；。()（）\[\]\n]|\s[-–—]\s|[.]\s")
_STEM = 4  # letters with which two words of a post begin alike: "советник", "советнику"


def with_namesakes_apart(
    hits: Sequence[tuple[Hit, Reading]],
    owners: dict[int, int],
    held: Mapping[int, int],
    persons: Sequence[Person],
    lexicon: Lexicon,
) -> list[tuple[Hit, Reading]]:
    """Return the contacts, asked where a sentence about a contact person may tell of a namesake; surely his, they lose the owner.

    Args:
        hits: all contacts.
        owners: number of a hit -> number of the person whom the words around it name; changed here.
        held: likewise of the contacts within persons' own entries, which stay as they are.
        persons: who comes.
        lexicon: for posts and roles.
    """
    told: list[tuple[Hit, Reading]] = []
    for hit, reading in hits:
        number, zone = owners.get(id(hit)), within(reading.zones, hit.start)
        if number is None or zone is None or not zone.contact or id(hit) in held:
            told.append((hit, reading))
            continue
        text = reading.strip.view[max(zone.start, hit.start - REACH) : hit.start]
        shorter, otherwise = _told(text, persons[number], lexicon)
        if shorter and otherwise:
            del owners[id(hit)]
        elif shorter or otherwise:
            finding = replace(
                hit.finding, confidence=min(ASKED, hit.finding.confidence), reasons=(OF_NAMESAKE, *hit.finding.reasons)
            )
            asked = replace(hit, finding=finding)
            owners[id(asked)] = owners.pop(id(hit))
            told.append((asked, reading))
            continue
        told.append((hit, reading))
    return told


def _told(text: str, person: Person, lexicon: Lexicon) -> tuple[bool, bool]:
    """Tell whether the text names the person without his first given name, and with a post that is not his."""
    names = " ".join(piece.text for piece in person.name)
    if is_cjk(names.strip()[:1]):
        flat = "".join(names.split())
        behind = text.rpartition(flat)[2] if flat in text else ""
        return False, _other_post(_PARTS.split(behind), person, lexicon)
    own = frozenset(fold(word) for word in words_of(names) if points(fold(word)))
    found = [match for match in WORD.finditer(text) if means(fold(match.group()), own)]
    if not found:
        return False, False
    first = len(found) - 1
    while first and not text[found[first - 1].end() : found[first].start()].strip(" ,"):
        first -= 1
    said = {fold(match.group()) for match in found[first:]}
    given = _first_given(names)
    shorter = len(said) > 1 and given is not None and points(given) and not any(means(word, frozenset({given})) for word in said)
    before = re.split(r"(?<!\S)(?:is|are|est|es|sont|son)(?!\S)", text[: found[first].start()])[-1]
    parts = [*_PARTS.split(before), *_PARTS.split(text[found[-1].end() :])]
    return shorter, _other_post(parts, person, lexicon)


def _first_given(names: str) -> str | None:
    """Return the first given name, folded: "Saviour" of "Saviour Mario GRECH", of "GRECH Saviour Mario", of "Grech, Saviour"."""
    written = names.split(",", 1)[-1] if "," in names else names
    words = words_of(written)
    given = [word for word in words if not (len(word) > 1 and word.isupper())]
    return fold((given or words)[0]) if words else None


def _other_post(parts: Sequence[str], person: Person, lexicon: Lexicon) -> bool:
    """Tell whether one of these parts of a sentence is a post, none of which is told of the person, who has one."""
    own = [word for piece in person.title for word in key(piece.text).split()]
    posts = [words for part in parts if (words := _post(part, lexicon))]
    return bool(own and posts) and not any(_alike(words, own) for words in posts)


def _post(part: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a part that is a post by itself; none of a body, a role, or of a whole sentence."""
    bare = part.strip()
    if not bare or lexicon.role(bare) is not None or lexicon.label(bare):
        return []
    if is_cjk(bare[:1]):
        return [bare] if lexicon.chinese.title_length(bare) else []
    words = [word for word in key(part).split() if word not in lexicon.said.articles]
    return words if words and lexicon.is_title_word(words[0]) and not lexicon.is_body_word(words[0]) else []


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether all words of the one post stand in the other, endings aside."""
    if is_cjk(one[0]):
        own = "".join(other)
        return one[0] in own or own in one[0]
    shorter, longer = sorted((one, other), key=len)
    stems = {word[:_STEM] for word in longer}
    return all(word[:_STEM] in stems for word in shorter)
