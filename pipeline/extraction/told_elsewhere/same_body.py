"""Bodies named by pointing back: "same Ministry", "ditto", "du même ministère", "того же ведомства", "الوزارة نفسها", "同上"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

WORDS_MAX = 5  # "of the same Department"; longer is a body of its own
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})\W*$")  # at the end
_WORD = re.compile(r"(?<=\s)\S")
_LAST = re.compile(r"[,،，;]\s*([^,،，;]+)$")


def with_bodies_pointed_at(persons: Sequence[Person], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each whose body only points back with the body of the nearest person before who has one."""
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
        told.append(person)
        body = person.organisation or body
    return told


def _number(person: Person, before: int) -> int | None:
    """Return which person before (from 0) the words point to by his number: "ídem Nº 1", "same as no. 2"; None where none."""
    said = [*person.organisation, *person.title][:1]
    number = _NUMBER.search(said[0].text) if said else None
    return int(number.group(1)) - 1 if number is not None and 0 < int(number.group(1)) <= before else None


def _pointing(person: Person, lexicon: Lexicon) -> tuple[Piece, ...] | None:
    """Return the person's title without what points back; None where nothing does."""
    if len(person.organisation) == 1 and points_back(person.organisation[0].text, lexicon):
        return (*person.title, *_before_comma(person.organisation[0]))
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
    if points_back(last.text, lexicon):
        return person.title[:-1]
    tail = _LAST.search(last.text)
    if tail is not None and points_back(tail.group(1), lexicon):
        return (*person.title[:-1], replace(last, end=last.start + tail.start()))
    for word in _WORD.finditer(last.text):  # "… of the same Ministry"
        behind = lexicon.small.of_body.match(last.text, word.start()) or lexicon.small.at_body.match(last.text, word.start())
        if behind is not None and word.start() and points_back(last.text[word.start() :], lexicon):
            return (*person.title[:-1], replace(last, end=last.start + len(last.text[: word.start()].rstrip())))
    return None


def _longest(lexicon: Lexicon) -> list[str]:
    """Return the Chinese words that point back, the longest first: "该局[处长]", "同部[参赞]"."""
    return sorted((word for word in lexicon.same if is_cjk(word)), key=len, reverse=True)


def _is_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words in Russian are a post."""
    return is_cyrillic(key(text)) and places.place(text.strip(), lexicon) is places.Place.TITLE


def _before_comma(body: Piece) -> tuple[Piece, ...]:
    """Return the post before the words that point back, taken for part of a body: "Legal Officer, same Department"."""
    tail = _LAST.search(body.text)
    return (replace(body, end=body.start + tail.start()),) if tail is not None else ()


def points_back(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a few words hold one that means what was named before."""
    wanted = key(text)
    words = wanted.split()
    if not words or len(words) > WORDS_MAX:
        return False
    return any(phrase in wanted if is_cjk(phrase) else f" {phrase} " in f" {wanted} " for phrase in lexicon.same)
