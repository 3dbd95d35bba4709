"""The body that a sentence tells once before the posts of several: "外交部条约司副司长王强和人权处官员李娜".

It holds for both. It is asked about but where a Chinese sentence tells the posts "respectively": the second may serve elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.running_text.chinese_names import reads_chinese
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon

JOINED_SURE = 0.35  # that the body is the second one's as well: it is asked about
_COMMA = re.compile(r"[,،，]\s*")
_CONTACT = re.compile(r"\s*[A-Za-z0-9+(（:：]")
_Found = list[tuple[int, Person]]


def with_body_of_row(found: _Found, text: str, span: tuple[int, int], lexicon: Lexicon) -> _Found:
    """Return the persons of a sentence, those without a body with the one told before the post that theirs is joined to.

    Where posts are told "respectively" and somebody's was not understood, he is asked about.

    Args:
        found: (offset, person), in order.
        text: holds the sentence, wraps as blanks.
        span: where the sentence begins and ends.
        lexicon: "and", "respectively".
    """
    each = lexicon.respectively.find(Folded(text[slice(*span)]))
    given = [*found]
    for number in range(1, len(given)):
        person, before = given[number][1], given[number - 1][1]
        if person.organisation or not (person.title and before.organisation and before.title):
            continue
        if _joins_posts(text, before, person, lexicon, apart=each is not None):
            sure = 1.0 if each is not None and is_cjk(person.title[0].text[:1]) else JOINED_SURE
            told = replace(person, organisation=before.organisation, body_sure=min(person.body_sure, sure))
            given[number] = given[number][0], told
    if each is not None and _body_of_last_alone(given, span[0] + each[0]) and not reads_chinese(text[slice(*span)]):
        return [(at, person.doubted(Doubt.SOME_OF_THEM)) for at, person in given]
    behind = span[0] + each[1] if each is not None else span[1]
    if each is None or not reads_chinese(text[slice(*span)]) or _CONTACT.match(text, behind):
        return given
    untold = {at for at, person in given if not person.title and person.name[0].end <= behind}
    return [(at, person.doubted(Doubt.DESCRIBED) if at in untold else person) for at, person in given]


def _body_of_last_alone(given: _Found, each: int) -> bool:
    """Tell whether the last of several has a body and no other, "respectively" before them all: it may be of all.

    "The Head and the Adviser, respectively A and B of the Ministry".
    """
    bodies = [bool(person.organisation) for _, person in given]
    return len(bodies) > 1 and bodies[-1] and not any(bodies[:-1]) and each < given[0][1].name[0].start


def _joins_posts(text: str, before: Person, person: Person, lexicon: Lexicon, *, apart: bool) -> bool:
    """Tell whether but "and" parts the post from the name of the one before, or (`apart`) from his post."""
    post, start = person.title[0], person.title[0].start
    if any(piece.passage is not post.passage for piece in (*before.name, *before.title, *before.organisation)):
        return False
    form = before.honorific.end if before.honorific is not None else 0
    name = max(form, *(piece.end for piece in before.name))
    told = max(piece.end for piece in (*before.title, *before.organisation))
    if is_cjk(text[start]):
        ahead = told <= before.name[0].start and start < person.name[0].start
        ends = [*([name] if ahead else []), *([told] if apart else [])]
        return any(lexicon.unspaced.joins.fullmatch(text, end, start) for end in ends)
    between = text[told:start]
    return apart and bool(_COMMA.fullmatch(between) or lexicon.together.fullmatch(between))
