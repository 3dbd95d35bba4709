"""Contacts told by the order of two persons: "the first can be reached at a@…, the second at b@…"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from config.list_marks import list_marks
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.persons_meant import WORD, means, points_at
from pipeline.extraction.running_text.sentence_ends import ends_before
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.pointed_at import PAIR, ordinals
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

REACH = 160  # letters between the word that points at somebody and his contact
BEHIND = 24  # letters behind a contact in which "respectively" is looked for
ASKED = 0.7  # confidence where a noun may stand behind the word: "the first hotel"
REASON = "It is told by the order of two persons."


def with_contacts_by_place(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each with the contacts that a sentence behind the two of them says are the first's or the second's.

    Args:
        persons: with the contacts that are theirs otherwise.
        readings: the running text.
        lexicon: for the words that point at one of two.
    """
    told = list(persons)
    if len(persons) < PAIR:
        return told
    keys = points_at(persons)
    for reading in readings:
        stood = Standing(persons, reading.strip.passage)
        for hit in reading.hits:
            meant = _meant(hit, reading, persons, stood, keys, lexicon)
            if meant is None:
                continue
            owner, sure = meant
            others = (number for number in stood.numbers(0, hit.start) if number != owner)
            for number in others:
                told[number] = _without(told[number], hit)
            told[owner] = _with_contact(told[owner], hit, sure=sure)
    return told


def _without(person: Person, hit: Hit) -> Person:
    kept = tuple(one for one in person.contacts if one is not hit)
    return replace(person, contacts=kept) if len(kept) < len(person.contacts) else person


def _with_contact(person: Person, hit: Hit, *, sure: bool) -> Person:
    """Return the person with the contact, with the reason why it is his, where he has none of the same value."""
    if any(one.finding.value == hit.finding.value for one in person.contacts):
        return person
    confidence = hit.finding.confidence if sure else min(ASKED, hit.finding.confidence)
    finding = replace(hit.finding, confidence=confidence, reasons=(REASON, *hit.finding.reasons))
    return replace(person, contacts=(*person.contacts, replace(hit, finding=finding)))


def _meant(
    hit: Hit,
    reading: Reading,
    persons: Sequence[Person],
    stood: Standing,
    keys: Sequence[frozenset[str]],
    lexicon: Lexicon,
) -> tuple[int, bool] | None:
    """Return (number of the person, whether that is sure) at whom the sentence points before this contact; None for nobody."""
    zone = within(reading.zones, hit.start)
    if zone is not None and not zone.contact:
        return None
    view = reading.strip.view.replace("\n", " ")
    begin, places = _pointing(view, hit.start, stood, lexicon)
    before = stood.numbers(0, begin) if places else []
    if len(before) != PAIR:
        return None
    text = view[places[-1] : hit.start]
    number, end = _place(text, lexicon)
    if number is None or _is_of_another(text, keys, reading, lexicon):
        return None
    if _means_both(text[:end], view[begin : hit.end + BEHIND], lexicon):
        return None
    bare = [_stands_bare(view[at : hit.end], hit.end - hit.start, lexicon) for at in places]
    if None in bare:
        return None
    return sorted(before, key=lambda one: persons[one].name[0].start)[number], all(bare)


def _pointing(view: str, contact: int, stood: Standing, lexicon: Lexicon) -> tuple[int, list[int]]:
    """Return (where the sentence with the contact begins, where words before it point at one of the two of whom it speaks)."""
    begin = max([max(0, contact - REACH), *ends_before(view, contact)[-1:]])
    places = [begin + at for at in ordinals(view[begin:contact], lexicon)]
    theirs = bool(places) and not stood.anybody(begin, contact) and _of_the_two(view, begin, places[0], stood, lexicon)
    return begin, places if theirs else []


def _means_both(pointing: str, said: str, lexicon: Lexicon) -> bool:
    """Tell whether the words that point count persons, or each has some of what is said: "the latter two", "respectively"."""
    words, counted = key(pointing).split(), {key(word) for word in list_marks().counted}
    return (len(words) > PAIR and words[-1] in counted) or lexicon.respectively.find(Folded(said)) is not None


def _place(text: str, lexicon: Lexicon) -> tuple[int | None, int]:
    """Return (0 for the first, 1 for the second, None, where the words end) of a text that begins with words that point."""
    found = [cues.find(Folded(text), first=True) for cues in (lexicon.said.former, lexicon.said.latter)]
    number = next((at for at, cue in enumerate(found) if cue is not None and cue[0] == 0), None)
    cue = found[number] if number is not None else None
    return number, cue[1] if cue is not None else 0


def _stands_bare(text: str, contact: int, lexicon: Lexicon) -> bool | None:
    """Tell whether no noun stands behind the words that point, with which the text begins; None where one surely does.

    "The second telephone", "the First Secretary", "the first of our offices"; the text ends in a contact of so many letters.
    """
    rest = text[_place(text, lexicon)[1] :].lstrip()
    behind = WORD.match(rest)
    small = behind is None or is_cjk(rest[0]) or key(behind.group()) in lexicon.stop_exact | lexicon.clauses
    noun = behind is not None and not small and (bool(lexicon.label(behind.group())) or rest[0].isupper())
    of = lexicon.small.of_body.match(rest)
    return None if noun or (of is not None and of.end() < len(rest) - contact) else small


def _of_the_two(view: str, begin: int, place: int, stood: Standing, lexicon: Lexicon) -> bool:
    """Tell whether the sentence begins with the word that points at one of the two, and the sentence before it named them.

    "We have two mailboxes: the first, a@…" tells of mailboxes, and so does the sentence behind "Two hotels were booked."
    """
    reached = lexicon.contact.find(Folded(view[begin:place]), first=True)  # "يمكن الاتصال بالأول على"
    ahead = view[begin + reached[1] if reached is not None and not reached[0] else begin : place]
    ahead = "" if is_arabic(ahead.strip()[:1]) and len(ahead.strip()) == 1 else ahead
    before = [0, *ends_before(view, max(0, begin - 1))][-1]
    said = [word for word in key(ahead).split() if word not in lexicon.said.articles]
    return not said and stood.anybody(before, begin)


def _is_of_another(text: str, keys: Sequence[frozenset[str]], reading: Reading, lexicon: Lexicon) -> bool:
    """Tell whether somebody, or the Mission, is named between the word that points and the contact."""
    if any(map(lexicon.is_body_word, key(text).split())):
        return True  # "the second is that of the Mission: …"
    found = (word.group() for word in WORD.finditer(text))
    words = [fold(word) for word in found if word.casefold() not in lexicon.stop_exact]  # "على" is no "علي"
    return any(means(word, own) for word in words for own in keys) or has_courtesy_form(text, lexicon, reading.strip.language)
