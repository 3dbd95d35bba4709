"""Contacts of whoever leads or has a post, told in a sentence of their own: "The head of delegation may be reached at …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon

HEAD_WORDS = 5  # of "the head of the delegation"
SURE = 0.9  # that he is meant who leads
REASON = "A sentence gives it to the head of the delegation."
POST_WORDS = 10  # of "the Director of the Department of Treaties"
LETTERS_MOST = 300  # of a sentence up to its first contact
OF_POST = "A sentence gives it to who has this post."
# Neither STOP nor SAID_ENDS: a stop behind "Mrs." ends no sentence, nor does a semicolon between two contacts.
_LABEL = re.compile(r"^[^:：]{2,40}[:：]")  # "Contact details: the Counsellor may be reached at"
_MARK = re.compile(r"[,،;(（/]|\s[-–—]\s")
_SENTENCE = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=\d{4}))[.!؟?](?=\s)|[。；]")


def with_contacts_of_head(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, the one meant by his part or post with the contacts of such sentences that are nobody's so far.

    Args:
        persons: with the contacts that are theirs.
        readings: the running text.
        lexicon: words of roles and of reaching somebody.
    """
    told = list(persons)
    heads = [number for number, person in enumerate(told) if person.role is Role.HEAD]
    posts = [_post(person, lexicon) for person in told]
    held = {(hit.finding.field, hit.finding.value) for person in told for hit in person.contacts}
    for reading in readings:
        for number, hit in _told(reading, heads, posts, lexicon):
            if (hit.finding.field, hit.finding.value) in held:
                continue
            reason = REASON if heads == [number] else OF_POST
            finding = replace(hit.finding, confidence=min(SURE, hit.finding.confidence), reasons=(reason, *hit.finding.reasons))
            told[number] = replace(told[number], contacts=(*told[number].contacts, replace(hit, finding=finding)))
    return told


def of_several(reading: Reading, hit: Hit, persons: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether the contact's sentence begins with a post or part that several have: "The adviser can be reached at …"."""
    view = reading.strip.view
    begin = max(0, hit.start - LETTERS_MOST)
    lines = (row.start for row in reading.strip.rows if row.first and begin <= row.start <= hit.start)
    start = max([begin, *lines, *(one.end() for one in _SENTENCE.finditer(view, begin, hit.start))])
    own = min((other.start for other in reading.hits if start <= other.start), default=hit.start)
    posts = [_post(person, lexicon) for person in persons]
    return len(_with_post(view[start:own].replace("\n", " "), view[own : hit.end], posts, lexicon)) > 1


def _post(person: Person, lexicon: Lexicon) -> str:
    """Return his post; where none is told the words of his part, "as" before it left out: "Asesor", "as adviser"."""
    if person.title or person.role_piece is None:
        return " ".join(piece.text for piece in person.title)
    words = key(person.role_piece.text)
    said = (phrase for phrase in lexicon.capacity if words.startswith(f"{phrase} "))
    return words[max(map(len, said), default=0) :]


def _told(reading: Reading, heads: Sequence[int], posts: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[int, Hit]]:
    """Yield whose the contacts are of sentences that begin with the head or a post, say how he is reached, and name nobody else.

    Where another is named too ("… at +36 30 … and Ms. B at +36 30 …"), only what stands before him is the first one's.
    """
    view = reading.strip.view
    starts = {*(row.start for row in reading.strip.rows if row.first), *(one.end() for one in _SENTENCE.finditer(view))}
    for start, end in pairwise([*sorted(starts), len(view)]):
        own = [hit for hit in reading.hits if start <= hit.start < end]
        words = view[start : own[0].start].replace("\n", " ") if own else ""
        if not words or len(words) > LETTERS_MOST:
            continue
        reached = view[own[0].start : own[0].end]
        behind, named_to = _behind_head(words, lexicon) if len(heads) == 1 else None, start
        if behind is not None and lexicon.contact.find(Folded(f"{behind} {reached}")) is not None:
            number = heads[0]
        elif (meant := _of_post(words, reached, posts, lexicon)) is not None:
            number, named_to = meant, own[0].start  # "Counsellor" may be a courtesy form as well
        else:
            continue
        language = reading.strip.language
        yield from ((number, hit) for hit in own if not has_courtesy_form(view[named_to : hit.start], lexicon, language))


def _of_post(words: str, reached: str, posts: Sequence[str], lexicon: Lexicon) -> int | None:
    """Return the number of the one whose post the sentence begins with, right before words of reaching somebody; else None.

    "The Legal Counsellor can be reached at": of "Legal Counsellor, Treaty Section", where no other post begins so.
    """
    meant = _with_post(words, reached, posts, lexicon)
    return meant[0] if len(meant) == 1 else None


def _with_post(words: str, reached: str, posts: Sequence[str], lexicon: Lexicon) -> list[int]:
    """Return the numbers of all whose post begins with what the sentence begins with, right before words of reaching somebody."""
    parts = lexicon.small.without_article(_LABEL.sub("", words, count=1).strip()).split()
    for count in range(min(POST_WORDS, len(parts)), 0, -1):
        named = key(" ".join(parts[:count])).split()
        numbers = _by_first_word(tuple(posts)).get(named[0], ()) if named else ()
        meant = [number for number in numbers if _begins_so(posts[number], named, lexicon)]
        if not meant:
            continue
        behind = f"{' '.join(parts[count:])} {reached}"
        cue = lexicon.contact.find(Folded(behind))
        if cue is None:
            return []
        between = key(behind[: cue[0]]).split()
        return meant if all(word in lexicon.stop for word in between) else []
    return []


@lru_cache(maxsize=4)  # each contact of a long list is held against the post of everybody
def _by_first_word(posts: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        found.setdefault(next(iter(key(post).split()), ""), []).append(number)
    return found


def _begins_so(post: str, named: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a post is so named: a mark or "of" stands behind the words, for "Director General" is not "the Director"."""
    words, rest = key(post).split(), key(post).split()[len(named) :]
    whole = not rest or rest[0] in lexicon.stop or len(named) >= len(key(_MARK.split(post, maxsplit=1)[0]).split())
    return words[: len(named)] == [*named] and whole


def _behind_head(words: str, lexicon: Lexicon) -> str | None:
    """Return what follows the words for the head of the delegation with which a sentence begins; None where it begins else."""
    parts = lexicon.small.without_article(words.strip()).split(" ")
    for count in range(min(HEAD_WORDS, len(parts)), 1, -1):
        if lexicon.roles.get(" ".join(parts[:count]).casefold()) is Role.HEAD or (
            lexicon.role_heading(" ".join(parts[:count])) is Role.HEAD
        ):
            return " ".join(parts[count:])
    return None
