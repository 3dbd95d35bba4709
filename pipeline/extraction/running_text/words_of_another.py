"""Whether the words around a contact say that it is another's: a Mission's, a contact person's, a namesake's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.persons_meant import (
    WORD,
    called_otherwise,
    may_name,
    means,
    person_meant,
    points_at,
    speaks_of_namesake,
    spells_another,
)
from pipeline.extraction.running_text.strip_reading import Reading, beside
from pipeline.extraction.words.folding import fold, is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

REACH = 160  # letters between a name and the contact that is said to be his
_CHINESE_LETTERS = 4  # of a name
_NAMED_BEFORE = re.compile(r"(?<!\S)((?:[^\W\d_a-zà-ÿа-я][\w'’.-]+\s+){1,3})[(（\[]\s*$")
_PLAIN_WORD = re.compile(rf"[ .]*(?:[^\W\d_a-zà-ÿа-яё][^\W\d_]\s+(?=[^\W\d_a-zà-ÿа-яё]))?({WORD.pattern})")  # "Mr. Bo [Marsh]"


def of_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it says how the Mission is reached, or somebody of it: "our Ambassador … her office"."""
    posts = (own.end() for own in lexicon.said.own.finditer(text))
    own_post = any((word := WORD.match(text, at)) is not None and key(word.group()) in lexicon.titles for at in posts)
    return own_post or any(f" {sender} " in f" {key(text)} " for sender in lexicon.senders)


def names_another(text: str, reading: Reading, keys: Sequence[frozenset[str]], lexicon: Lexicon) -> bool:
    """Tell whether a name of nobody who comes stands behind a courtesy form in this text."""
    known = frozenset().union(*keys)
    forms = lexicon.honorific_before(reading.strip.language).finditer(text)
    whole = (form for form in forms if not is_latin(text[form.start() - 1 : form.start()]))  # no letters of "the" or "meeting"
    following = [_PLAIN_WORD.match(text, form.end()) for form in whole]
    names = [word[1] for word in following if word is not None and may_name(word[1], lexicon)]
    names = [name for name in names if key(name) not in lexicon.meeting]  # "الفريق العامل" is no general
    return any(not means(fold(name), known) for name in names) or _names_another_in_chinese(text, known, lexicon)


def _names_another_in_chinese(text: str, known: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a Chinese name of nobody who comes stands before a courtesy form: "请寄王芳女士", not "刘女士" of 刘敏."""
    names = [name for name in known if is_cjk(name[:1])]
    forms = lexicon.honorific_after.finditer(text)
    ends = [form.start() for form in forms if not lexicon.is_post_honorific(form.group())]  # no post: "高級助理[專員]"
    before = (text[max(0, end - _CHINESE_LETTERS) : end] for end in ends if is_cjk(text[max(0, end - 1) : end]))
    return any(not any(said.endswith((name, name[0])) for name in names) for said in before if _begins_name(said, lexicon))


def _begins_name(said: str, lexicon: Lexicon) -> bool:
    """Tell whether a surname stands two or three letters before the end, or at it: "王芳", "某某王芳", "欧阳"."""
    return any(
        {said[-count:][:1], said[-count:][:2]} & lexicon.surnames for count in range(1, _CHINESE_LETTERS) if len(said) >= count
    )


def of_another(text: str, reading: Reading, keys: Sequence[frozenset[str]], lexicon: Lexicon) -> bool:
    """Tell whether the name nearest before the contact is of nobody who comes: "… through her assistant, Ms. Pusey (t@…)"."""
    known: frozenset[str] = frozenset().union(*keys)
    last = max((match.start() for match in WORD.finditer(text) if means(fold(match.group()), known)), default=0)
    bare = _NAMED_BEFORE.search(text[last:])  # "her assistant Tanya Pusey ("
    words = WORD.findall(bare.group(1)) if bare is not None else []
    another = len(words) > 1 and all(may_name(word, lexicon) and not means(fold(word), known) for word in words)
    return another or names_another(text[last:], reading, keys, lexicon)


def of_contact(hit: Hit, text: str, reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether a sentence about a contact person names by courtesy, nearest before the contact, nobody who comes."""
    zone = within(reading.zones, hit.start)
    forms = list(lexicon.honorific_before(reading.strip.language).finditer(text))
    if zone is None or not zone.contact or not forms:
        return False
    meant = person_meant(text, persons, keys := points_at(persons), lexicon)
    otherwise = meant is not None and called_otherwise(text, persons[meant], lexicon)
    return otherwise or names_another(text[forms[-1].start() :], reading, keys, lexicon)


def of_namesake(hit: Hit, reading: Reading, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the sentence about a contact person gives the name that the address spells to somebody else."""
    zone = within(reading.zones, hit.start)
    if zone is None or not zone.contact:
        return False
    begin = max(zone.start, hit.start - REACH)
    return speaks_of_namesake(beside(reading.strip, (begin, hit.start), reading.hits), person, lexicon)


def of_somebody_else(hit: Hit, begin: int, reading: Reading, keys: Sequence[frozenset[str]]) -> bool:
    """Tell whether the contact is the Mission's, of its letterhead too, or an address beside it spells a name before it.

    "The person of contactat the Mission is Segundo PRIETO (+43 …; prieto@…)": no words of a contact person are seen there.
    """
    known: frozenset[str] = frozenset().union(*keys)
    heads = [other for other in reading.hits if in_head_or_foot(other, reading)]
    if any(other.finding.value == hit.finding.value for other in heads):
        return True
    beside_it = [other for other in reading.hits if begin <= other.start < hit.start + REACH and other.finding.field == "email"]
    return any(spells_another(reading.strip.view[begin : hit.start], str(other.finding.value), known) for other in beside_it)


def in_head_or_foot(hit: Hit, reading: Reading) -> bool:
    """Tell whether the contact stands in the letterhead or behind the closing."""
    zone = within(reading.zones, hit.start)
    return zone is not None and not zone.contact
