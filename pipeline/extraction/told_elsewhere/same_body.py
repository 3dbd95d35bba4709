"""Bodies named by pointing back: "same Ministry", "ditto", "du même ministère", "того же ведомства", "الوزارة نفسها", "同上"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_STEM = 6  # letters of a noun that all its cases share
WORDS_MAX = 5  # "of the same Department"; longer is a body of its own
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})\W*$")  # at the end
_WORD = re.compile(r"(?<=\s)\S")
_LAST = re.compile(r"[,،，;]\s*([^,،，;]+)$")


def with_bodies_pointed_at(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each whose body only points back with the body of the nearest person before who has one.

    Where nobody has, it may be that of somebody who does not come, and is asked for: "Mr. A of the Ministry of Justice cannot
    come, and is replaced by Ms. B, Counsel in the same Ministry".
    """
    told: list[Person] = []
    body: tuple[Piece, ...] = ()
    for person in persons:
        cut = _pointing(person, lexicon)
        at = _number(person, len(told)) if cut is not None else None
        if at is not None:
            told.append(replace(person, title=cut or (), organisation=told[at].organisation))
            continue
        if cut is not None and body:
            told.append(replace(person, title=cut, organisation=body))
            continue
        if cut and not is_cjk(cut[-1].text[:1]) and _of_nobody(person, told):  # in Chinese `own_seats` tells it
            told.append(replace(person, title=cut, organisation=()).doubted(Doubt.BODY_TOLD))
            continue
        told.append(person)
        body = person.organisation or body
    return told


def _number(person: Person, before: int) -> int | None:
    """Return which person before (from 0) the words point to by his number: "ídem Nº 1", "same as no. 2"; None where none."""
    said = [*person.organisation, *person.title][:1]
    number = _NUMBER.search(said[0].text) if said else None
    return int(number.group(1)) - 1 if number is not None and 0 < int(number.group(1)) <= before else None


def _of_nobody(person: Person, others: Sequence[Person]) -> bool:
    """Tell whether the words point to nothing in a post before: "директор Департамента", "референт того же Департамента"."""
    pieces = person.organisation or person.title[-1:]
    noun = fold(pieces[-1].text.split()[-1])[:_STEM] if pieces else ""
    return not any(noun in fold(piece.text) for other in others for piece in other.title)


def _pointing(person: Person, lexicon: Lexicon) -> tuple[Piece, ...] | None:
    """Return the person's title without what points back; None where nothing does."""
    if len(person.organisation) == 1 and points_back(person.organisation[0].text, lexicon):
        return (*person.title, *_before(person.organisation[0], lexicon))
    if person.organisation or not person.title:
        return None
    last = person.title[-1]
    if is_cjk(last.text[:1]) and (ahead := next((word for word in _longest(lexicon) if last.text.startswith(word)), "")):
        return (*person.title[:-1], replace(last, start=last.start + len(ahead))) if ahead != last.text else person.title[:-1]
    for word in _WORD.finditer(last.text):  # "референт того же Департамента": the genitive has no preposition
        first = key(last.text[word.start() :]).partition(" ")[0]
        begins = first not in lexicon.units and first not in lexicon.organisations and not lexicon.is_title_word(first)
        if begins and points_back(last.text[word.start() :], lexicon) and _is_post(last.text[: word.start()], lexicon):
            return (*person.title[:-1], replace(last, end=last.start + len(last.text[: word.start()].rstrip())))
    if (before := _before(last, lexicon)) or points_back(last.text, lexicon):
        return (*person.title[:-1], *before)
    return None


def _longest(lexicon: Lexicon) -> list[str]:
    """Return the Chinese words that point back, the longest first: "该局[处长]", "同部[参赞]"."""
    return sorted((word for word in lexicon.same if is_cjk(word)), key=len, reverse=True)


def _is_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words in Russian are a post."""
    return is_cyrillic(key(text)) and places.place(text.strip(), lexicon) is places.Place.TITLE


def _before(told: Piece, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Return what stands before the words that point back: "Legal Officer, same Department", "Counsel [in the same Ministry]"."""
    tail = _LAST.search(told.text)
    if tail is not None and points_back(tail.group(1), lexicon):
        return (replace(told, end=told.start + tail.start()),)
    for word in reversed([*_WORD.finditer(told.text)]):
        behind = lexicon.small.of_body.match(told.text, word.start()) or lexicon.small.at_body.match(told.text, word.start())
        if behind is not None and points_back(told.text[word.start() :], lexicon):
            return (replace(told, end=told.start + len(told.text[: word.start()].rstrip())),)
    return ()


def points_back(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a few words hold one that means what was named before."""
    wanted = key(text)
    words = wanted.split()
    if not words or len(words) > WORDS_MAX:
        return False
    return any(phrase in wanted if is_cjk(phrase) else f" {phrase} " in f" {wanted} " for phrase in lexicon.same)
