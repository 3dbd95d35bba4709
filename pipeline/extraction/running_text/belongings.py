"""Whose contact it is where a sentence or a line tells it: "Ms. Odero can be reached at …", "(Tapsell) …", "her e-mail is …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.extraction.correspondence.zone import CLOSING, within
from pipeline.extraction.entries.addresses_of_names import spelled, spells
from pipeline.extraction.entries.courtesy_forms import in_courtesy
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.contact_namesakes import with_namesakes_apart
from pipeline.extraction.running_text.contacts_of_both import named_together
from pipeline.extraction.running_text.labels_of_theirs import begins_sentence, label_of, label_with_pronoun, sentence_starts
from pipeline.extraction.running_text.mission_blocks import in_block_of_others
from pipeline.extraction.running_text.persons_meant import (
    means,
    person_meant,
    points,
    points_at,
    says_whose,
    told_by_surname,
    words_of,
)
from pipeline.extraction.running_text.pronouns import meant_by_pronoun
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading, beside
from pipeline.extraction.running_text.told_in_order import one_each
from pipeline.extraction.running_text.words_of_another import (
    REACH,
    in_head_or_foot,
    names_another,
    of_another,
    of_contact,
    of_mission,
    of_namesake,
    of_somebody_else,
)
from pipeline.extraction.words.folding import Folded, fold, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE_OR_LINE

_CLAUSE_MARKS = (",", ";", "،", "؛", "，", "；")
_NAMES = re.compile(r"\s[^\W\d_a-zà-ÿа-яё]")  # a large letter, or one of a script that has none: "The contact is [M]r. [B]ratt"
_KEY_BEHIND = re.compile(r"\s*[(（\[]([^()（）\[\]\n@]{2,48})[)）\]]")


def settled(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons with the contacts that the text elsewhere says are theirs; those said to be another's are taken away."""
    keys, owners = points_at(persons), dict[int, int]()  # number of a hit -> number of the person whom the words around it name
    together: dict[int, tuple[int, ...]] = {}  # likewise of those whom it names together
    hits = [(hit, reading) for reading in readings for hit in reading.hits]
    held = {id(hit): number for number, person in enumerate(persons) for hit in person.contacts}
    for reading in readings:
        before: Hit | None = None
        stood = Standing(persons, reading.strip.passage)
        for hit in reading.hits:
            owner = _named(hit, before, reading, stood, persons, keys, lexicon, free=id(hit) not in held)
            if owner is None:
                owner = _by_pronoun(hit, before, reading, stood, persons, keys, lexicon)
            if owner is None and before is not None and _together(before, hit, reading, stood, keys):
                owner = owners.get(id(before))
            if owner is None and id(hit) not in held and spelled(hit, persons) is None:
                owner = _spoken_of(hit, before, reading, persons, keys, lexicon)
            if owner is not None:
                owners[id(hit)] = owner
            elif several := named_together(reading.strip, hit, before, keys, lexicon):
                together[id(hit)] = several
            before = hit
    for reading in readings:
        owners |= one_each(reading.strip, reading.hits, persons, lexicon)
    for hit, reading in hits:
        holder = held.get(id(hit))
        if id(hit) not in owners and not in_head_or_foot(hit, reading):
            owner = spelled(hit, persons)
            fresh = owner is not None and (holder is None or not spells(hit, persons[holder]))
            if owner is not None and fresh and not of_namesake(hit, reading, persons[owner], lexicon):
                owners[id(hit)] = owner
                _share(hit, reading, owners, held, persons)
    hits = with_namesakes_apart(hits, owners, held, persons, lexicon)
    return [_with(person, number, owners, together, hits) for number, person in enumerate(persons)]


def _share(hit: Hit, reading: Reading, owners: dict[int, int], held: Mapping[int, int], persons: Sequence[Person]) -> None:
    """Give the owner of an address made of his name what is nobody's beside it too: "write to a.roth@… or call …"."""
    at = next(index for index, other in enumerate(reading.hits) if other is hit)
    for near, step in ((reading.hits[at + 1 :], 1), (reading.hits[:at][::-1], -1)):
        last = hit
        for other in near:
            first, second = (last, other) if step > 0 else (other, last)
            if (
                other.finding.field == "email"
                or id(other) in owners
                or id(other) in held
                or not _together(first, second, reading, Standing(persons, reading.strip.passage), points_at(persons))
            ):
                break
            owners[id(other)] = owners[id(hit)]
            last = other


def names_known(strip: Strip, span: tuple[int, int], hits: Sequence[Hit], persons: Sequence[Person]) -> bool:
    """Tell whether a line with contacts says whose they are: outside the contacts a person stands in it who was read before."""
    text = beside(strip, span, hits)
    if any(is_cjk(piece.text[:1]) and piece.text in text for person in persons for piece in person.name):
        return True  # "请通过…与李娜联系": Chinese writes a sentence as one word
    words = [fold(word) for word in words_of(text)]
    own = {word for person in persons for piece in person.name for word in map(fold, words_of(piece.text)) if points(word)}
    return any(means(word, frozenset(own)) for word in words)


def _with(
    person: Person,
    number: int,
    owners: dict[int, int],
    together: Mapping[int, Sequence[int]],
    hits: Sequence[tuple[Hit, Reading]],
) -> Person:
    kept = tuple(
        hit
        for hit in person.contacts
        if number in ((owners[id(hit)],) if id(hit) in owners else together.get(id(hit), (number,)))
    )
    values, more = {(hit.finding.field, hit.finding.value) for hit in kept}, list[Hit]()
    for hit, _ in hits:
        value = (hit.finding.field, hit.finding.value)
        meant = (owners[id(hit)],) if id(hit) in owners else together.get(id(hit), ())
        if number in meant and value not in values:
            more.append(hit)
            values.add(value)
    return person if not more and len(kept) == len(person.contacts) else replace(person, contacts=(*kept, *more))


def _named(
    hit: Hit,
    before: Hit | None,
    reading: Reading,
    stood: Standing,
    persons: Sequence[Person],
    keys: Sequence[frozenset[str]],
    lexicon: Lexicon,
    *,
    free: bool,
) -> int | None:
    """Return the number of the person whom brackets behind the contact, or the words before it in its sentence, name.

    Within the person's own entry its reader has decided; but a contact that is still `free` there, where nobody else is named, is
    his: what looked like an end parted them.
    """
    text = reading.strip.view
    behind = _KEY_BEHIND.match(text, hit.end)
    if behind and (owner := person_meant(behind.group(1), persons, keys, lexicon)) is not None:
        return owner
    zone = within(reading.zones, hit.start)
    about = zone.start if zone is not None and zone.contact else 0  # who is named before speaks of no contact person
    start = max(about, hit.start - REACH, before.end if before is not None and before.end <= hit.start else 0)
    stops = NEXT_SENTENCE_OR_LINE.finditer(text, start, hit.start + 1)  # a label may begin the sentence
    ends = [match for match in stops if not _runs_on(match, reading.strip)]
    whole = [match.end() for match in ends if not in_courtesy(text, match.start(), lexicon, reading.strip.language)]
    sentence = text[max([start, *whole]) : hit.start]  # "Sra." ends none
    start = ends[-1].end() if ends else start
    inside = text[start : hit.start]
    if (by_surname := told_by_surname(inside, persons, lexicon)) is not None:
        return by_surname
    if own := stood.numbers(start, hit.start):
        alone = len(own) == 1 and not of_mission(inside, lexicon) and not names_another(inside, reading, keys, lexicon)
        return own[0] if free and alone else None
    if of_another(inside, reading, keys, lexicon) or of_contact(hit, sentence, reading, persons, lexicon):
        return None
    label = label_of(reading.strip.view, hit)
    told = person_meant(label, persons, keys, lexicon)
    if told is None:
        return None if names_another(label, reading, keys, lexicon) else person_meant(inside, persons, keys, lexicon)
    if lexicon.said.does_not_hold(label, len(label)):
        return None  # "The telephone of Ms. A is not …"
    said = label if inside.strip() == "و" else inside + label  # "… وهاتف السيدة": the Arabic "and" is written onto the label
    return told if says_whose(said, keys[told], lexicon) else None


def _runs_on(end: re.Match[str], strip: Strip) -> bool:
    """Tell whether a line that seemed to end only ran on, without a mark between two Chinese characters, in its paragraph."""
    text, row = strip.view, strip.row_at(end.end())
    within_line = end.group() == "\n" and is_cjk(text[end.start() - 1]) and is_cjk(text[end.end() : end.end() + 1] or " ")
    return within_line and not (row is not None and row.first and row.start == end.end())


def _together(before: Hit, hit: Hit, reading: Reading, stood: Standing, keys: Sequence[frozenset[str]]) -> bool:
    """Tell whether two contacts stand in one enumeration, with no more than a label or "and her telephone is" between them."""
    between = reading.strip.view[before.end : hit.start]
    beside = hit.start >= before.start and len(between) <= REACH // 4 and not stood.anybody(before.end, hit.start)
    zone = within(reading.zones, hit.start)
    another = zone is not None and (zone.why == CLOSING or (zone.contact and _NAMES.search(between) is not None))
    if another and zone != within(reading.zones, before.start):
        return False  # who signs, or a contact person, begins between
    if not beside or re.search(r"[;；؛]|\n\s*\n|[.。]\s+[^\W\d_a-zа-я]", between):
        return False
    return not any(means(fold(word), own) for word in words_of(between) for own in keys)  # "…, and the e-mail of Ms. Odero: …"


def _spoken_of(
    hit: Hit, before: Hit | None, reading: Reading, persons: Sequence[Person], keys: Sequence[frozenset[str]], lexicon: Lexicon
) -> int | None:
    """Return the person of whom a sentence with "her e-mail", "she can be reached" speaks: who was named last before it.

    That may be somebody of a table, of whom the sentence before this one speaks. With one delegate alone no such word is needed,
    where the contact stands behind him and in no part of the letter that is somebody else's.
    """
    if in_head_or_foot(hit, reading):
        return None
    text = reading.strip.view
    earlier = [
        (piece.start, number)
        for number, person in enumerate(persons)
        for piece in person.name[:1]
        if piece.passage is reading.strip.passage and piece.start < hit.start
    ]
    starts = [0, *sentence_starts(text, hit)]
    begin = max(starts[-1], before.end if before is not None else 0)
    sentence = f"{text[begin : hit.start]} {label_with_pronoun(text, hit)}"
    if len(sentence) > REACH:  # "…, a Mission in Geneva, the latter being reached at": the clause alone speaks of him
        sentence = sentence[max(sentence.rfind(comma) for comma in _CLAUSE_MARKS) + 1 :]
    referring = lexicon.referring_in.get(reading.strip.language or "", lexicon.referring)  # "son" is "his", or "are"
    close = len(sentence) <= REACH
    words = [word for word in re.findall(r"[^\W\d_]+['’]?", sentence) if word.casefold() not in lexicon.said.articles]
    spoken = close and (any(fold(word) in referring for word in words) or lexicon.refers_unspaced(sentence))  # no "en el +56"
    only = bool(earlier) and len(persons) == 1 and within(reading.zones, hit.start) is None
    only = only and not in_block_of_others(reading.strip, hit.start, keys, lexicon)
    only = only and not of_somebody_else(hit, starts[-1], reading, keys)
    only = only and not _of_writer(text[starts[-1] : hit.start], text, hit, persons, lexicon)  # "my contacts: a@b, mobile …"
    his = begins_sentence(text, hit) and person_meant(text[starts[-1] : hit.start], persons, keys, lexicon) is not None
    # Words right before a label that begins a sentence are the end of the sentence before: "… on 14 April 2009. Contact: +43 …"
    another = names_another if his else of_another
    if not (spoken or only) or another(sentence, reading, keys, lexicon) or (not his and of_mission(sentence, lexicon)):
        return None  # the Mission that writes is named before him: "The Mission informs that Mr. A will come. E-mail: …"
    if spoken:
        sentence_before = text[starts[-2] : starts[-1]] if len(starts) > 1 and begin == starts[-1] else ""
        named = person_meant(sentence_before, persons, keys, lexicon)
        if named is None and begin == hit.start and names_another(sentence_before, reading, keys, lexicon):
            return None  # "… Mr. Al-Anzi. His telephone: …"
        return named if named is not None else max(earlier)[1] if earlier else None
    return 0


def _of_writer(sentence: str, text: str, hit: Hit, persons: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether "my" stands before the contact, and the writer neither says that he comes nor signs as who does."""
    mine = lexicon.own_contacts.find(Folded(f"{sentence}{label_of(text, hit)}".replace("\n", " "))) is not None
    signs = any(piece.text in text[hit.end :] for person in persons for piece in person.name)
    return mine and not signs and lexicon.himself.find(Folded(text.replace("\n", " "))) is None


def _by_pronoun(
    hit: Hit,
    before: Hit | None,
    reading: Reading,
    stood: Standing,
    persons: Sequence[Person],
    keys: Sequence[frozenset[str]],
    lexicon: Lexicon,
) -> int | None:
    """Return the one person whom "her" or "his" before the contact fits: "her e-mail is …, his mobile …"."""
    text = reading.strip.view
    begin = max(*sentence_starts(text, hit)[-1:], before.end if before is not None else 0, 0)
    said = f"{text[begin : hit.start]} {label_with_pronoun(text, hit)}"
    if len(said) > REACH or in_head_or_foot(hit, reading) or stood.anybody(begin, hit.start):
        return None
    if of_mission(said, lexicon) or of_another(said, reading, keys, lexicon):
        return None
    return meant_by_pronoun(said, persons, stood.numbers(0, hit.start), lexicon)
