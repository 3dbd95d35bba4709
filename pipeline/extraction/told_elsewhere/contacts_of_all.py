"""Contacts that are everybody's: "Joint telephone for both: …", "courriel commun : …", "correo para todos: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from pipeline.extraction.correspondence.bystanders import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.belongings import Reading
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_KINDS = frozenset({"phone", "mobile", "fax", "email", "contact"})
_PARTS = re.compile(r"[,;،؛，；|\n\t.。]|\s[-–—/]\s")
_VALUE = re.compile(r"[+\d]|\S+@")
_COLON = " :："
LABEL_LETTERS = 70
_PAIR = 2


def with_shared_labels(strip: Strip, hits: Sequence[Hit], lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts, of those that are everybody's the whole label among them, so that it is no post or body."""
    before = [0, *(hit.end for hit in hits[:-1])]
    begins = (_begin(strip.view, hit, end, lexicon) for hit, end in zip(hits, before, strict=False))
    return tuple(hit if at is None else replace(hit, start=at) for hit, at in zip(hits, begins, strict=True))


def with_contacts_of_all(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each with what the text below says to be everybody's; one is given to nobody where "both" are three."""
    given = list(persons)
    for reading in readings:
        for hit in reading.hits:
            label, zone = _label(reading.strip.view[hit.start : hit.end]), within(reading.zones, hit.start)
            if not _shared(label, lexicon) or (zone is not None and not zone.contact):
                continue
            above = [
                number
                for number, person in enumerate(persons)
                if person.name[0].passage is reading.strip.passage and person.name[0].start < hit.start
            ]
            owners = above if len(above) == _PAIR or not _of_two(label, lexicon) else []
            for number, person in enumerate(given):
                kept = tuple(own for own in person.contacts if own is not hit)
                held = any(own.finding.value == hit.finding.value for own in kept)
                given[number] = replace(person, contacts=(*kept, hit) if number in owners and not held else kept)
    return given


def _begin(view: str, hit: Hit, floor: int, lexicon: Lexicon) -> int | None:
    """Return where the label of a contact begins that is everybody's, None of any other contact."""
    value = _VALUE.search(view, hit.start, hit.end)
    stop = value.start() if value is not None else hit.start
    start = max(floor, stop - LABEL_LETTERS)
    ends = [part.end() for part in _PARTS.finditer(view, start, stop)]
    begin = ends[-1] if ends else start
    begin += len(view[begin:stop]) - len(view[begin:stop].lstrip())
    return min(begin, hit.start) if _shared(view[begin:stop], lexicon) else None


def _label(text: str) -> str:
    value = _VALUE.search(text)
    return text[: value.start()] if value is not None else text


def _shared(label: str, lexicon: Lexicon) -> bool:
    """Tell whether the label holds such a word, and beside it only what kind of contact it is and little words."""
    flat = key(label.strip(_COLON))
    if flat and is_cjk(flat[0]):
        return any(word in flat for word in lexicon.said.shared if is_cjk(word[0]))
    words = flat.split()
    known = _words(lexicon)
    rest = [word for word in words if word not in known and not _KINDS & {*lexicon.labels.get(word, ())} and len(word) > 1]
    return not rest and any(f" {phrase} " in f" {flat} " for phrase in lexicon.said.shared)


def _of_two(label: str, lexicon: Lexicon) -> bool:
    words = {word for phrase in lexicon.both.phrases - lexicon.said.all_of for word in phrase.split()} - lexicon.stop
    return bool(words & {*key(label).split()})


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that may stand in such a label: its own, little ones, those of the contact labels, "delegates"."""
    labels = (text for text, names in lexicon.labels.items() if _KINDS & {*names})
    told = (*lexicon.said.shared, *labels, *lexicon.both.phrases, *lexicon.role_headings)
    return frozenset(word for text in told for word in text.split()) | lexicon.stop
