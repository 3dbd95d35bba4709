"""Tells what a stretch of text about a person is: a title, a unit or an organisation. Where the one ends: `borders`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz, process

from models.reply import Role
from pipeline.extraction.entries.accented_bodies import is_accented_body
from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.label_words import FUZZY_FROM
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

BODY_LIKENESS = 92  # of 100, a whole name of a body read with a wrong letter or two
_CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁ]"
_ASIDE = re.compile(rf"(?<=[^\s(（])\s*[(（](?!{_CAPITAL}{{2,10}}[)）])[^()（）]{{2,40}}[)）]\s*$")  # no acronym
_ACRONYM = re.compile(rf"{_CAPITAL}{{2,12}}")
_SHORT_FORM = re.compile(rf"(?<=[^\s(（])\s*[(（]{_CAPITAL}{{2,10}}[)）]\s*$")  # a body's own letters behind its name
_INITIALS = re.compile(r"\s[(（]([^\W\d_a-zа-я]{3,10})[)）]\s*$")
ENGLISH = frozenset({"of", "for", "to", "on", "in"})  # behind "Division", which stays with the post before it
_BEHIND_POSTS = ENGLISH | {"at", "with"}  # "Bureau Director at the Department of Social Welfare"
_POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])\s+([^\W\d_]+)")
_LETTERS = re.compile(r"[^\W\d_]{4,}")
ACRONYM_LETTERS = 3  # at the least; fewer are initials, or dirt
_AIM = "to"  # an English body may be named by what it is to do
_COMPOUND = 2  # words of "Police Attaché"
TOWN_WORDS = 3  # of "Frankfurt am Main"
HEAD_WORDS = 4  # a head noun of French, Spanish, Russian or Arabic stands among the first words


class Place(StrEnum):
    """What a stretch of text about a person is."""

    TITLE = "title"
    UNIT = "unit"  # part of a title after it, an organisation of its own only where nothing else is
    BODY = "body"
    OTHER = "other"


def is_acronym(text: str, letters_min: int = ACRONYM_LETTERS) -> bool:
    """Tell whether the text is one word of capitals, as which a body that no list knows may be told: "SICCFIN"."""
    return len(text) >= letters_min and _ACRONYM.fullmatch(text) is not None


@lru_cache(maxsize=2_000)  # several rules ask about each part of a line
def place(text: str, lexicon: Lexicon) -> Place:
    """Return what this text most likely is; brackets at its end only tell more of a post or body: "二等秘书（法律事务）"."""
    text = _without_number(text, lexicon)
    wanted = key(text)
    if (told := _before_mark(text, lexicon)) is not None or not wanted:
        return told or Place.OTHER
    if (known := wanted in lexicon.bodies) or lexicon.small.of_committee(text):
        return Place.BODY if known else Place.UNIT
    if is_cjk(wanted):
        return _chinese(wanted, lexicon)
    words = wanted.split()
    # One letter parts "Minister of Justice" from "Ministry of Justice", "المنسقة الوطنية" from "اللجنة الوطنية".
    titled = lexicon.is_title_word(words[0]) and not (words[0] in lexicon.organisations or words[0] in lexicon.adjectives)
    misread = len(wanted) > FUZZY_FROM + 3 and not titled
    if misread and process.extractOne(wanted, lexicon.long_bodies, scorer=fuzz.ratio, score_cutoff=BODY_LIKENESS):
        return Place.BODY
    if is_arabic(wanted):
        if lexicon.shapes.is_body(wanted):
            return Place.BODY
        kind = _by_first([lexicon.shapes.noun(word) for word in words], lexicon)
        return Place.BODY if kind is Place.UNIT and _of_a_body(text, lexicon) else kind
    begins = any(wanted == sender or wanted.startswith(sender + " ") for sender in lexicon.senders if " " in sender)
    if begins and (words[0] not in lexicon.titles or words[0] in lexicon.adjectives):
        return Place.BODY
    if (len(words) > 1 or not text.isupper()) and _written_as_post(text.split(maxsplit=1)[0].casefold().strip(".,;:"), lexicon):
        return Place.TITLE
    head = _head_phrase(words, lexicon)
    last = head[-1] if head else ""
    # English puts the head noun last ("National Police Headquarters"), the others first ("Mission permanente").
    of_itself = owned(last, text, lexicon) or _owned_at(text, lexicon) or _named_by_aim(words, lexicon)
    if of_itself or (_of_a_state(head, lexicon) and len(head) < len(words)):
        return Place.BODY  # "Norwegian Directorate of Immigration", no "American Department"
    noun = last in lexicon.titles and last not in lexicon.organisations and last not in lexicon.describing
    noun = noun and not (len(head) > 1 and last in lexicon.english_units)  # "Organised Crime Team", though "Team Leader"
    noun = noun and not _described_unit(words, head, lexicon)
    ends = set(words[_COMPOUND : _COMPOUND + 1]) <= _BEHIND_POSTS  # "Police Inspector of …"
    compound = len(head) == _COMPOUND and ends and not is_accented_body(text, lexicon)  # no "Fiscalía Especial"
    described = len(words) == len(head) == _COMPOUND + 1 and head[1] not in lexicon.small.nationwide
    if noun and (words[0] not in lexicon.organisations or compound or described):  # "Police Liaison Officer"
        return Place.TITLE
    genitive = is_cyrillic(last) and _leads(head[:-1], lexicon)  # "прокурор отдела" is a prosecutor
    if _led_by_post(text, head, lexicon) and last in lexicon.units:
        return Place.TITLE  # "Director Legal Affairs", "OIC Transnational Crime Unit"
    if len(head) > 1 and last in lexicon.units and last not in lexicon.organisations and not genitive:
        whole = len(head) == _COMPOUND and head[0] in lexicon.small.nationwide
        return Place.BODY if whole else Place.UNIT  # "Federal Office of Police" stands under no ministry
    # In "Legal Unit Nigeria Immigration Service" two lines are one stretch: the unit's noun ends a name of its own.
    english = len(head) > 1 and last in lexicon.english_bodies and lexicon.english_units.isdisjoint(head[:-1])
    stands_alone = last in lexicon.organisations and (last not in lexicon.units or english)
    listed = len(head) > 1 and head[-2] in lexicon.small.conjunctions  # "Legal and Prosecution" are what somebody directs
    describes = [word in lexicon.describing or lexicon.is_nationwide(word) for word in head[:-1]]
    leading = [word for word, only in zip(head[:-1], describes, strict=True) if listed or not only]
    if stands_alone and not _leads(leading, lexicon):
        return Place.BODY  # "Security Force", "Slovenian Press Agency": words that describe it are words of posts too
    first = _by_first(words[:HEAD_WORDS], lexicon)
    if first is Place.TITLE and last in lexicon.units and (not _leads(head, lexicon) or _only_describes(head, lexicon)):
        return Place.UNIT
    return Place.BODY if first is Place.OTHER and _abbreviated(text) else first


def _described_unit(words: list[str], head: list[str], lexicon: Lexicon) -> bool:
    """Tell whether what describes a unit is also a word of posts: "Brigada Investigadora de …", no "Division Director of …"."""
    of = set(words[len(head) : len(head) + 1]) & (lexicon.small.head_ends - _BEHIND_POSTS)
    return len(head) == _COMPOUND and bool(of) and head[0] in lexicon.units and head[0] not in lexicon.titles


def _without_number(text: str, lexicon: Lexicon) -> str:
    """Return a body's name without which of several it is: "[Segunda] Fiscalía Penal", "[Première] Chambre"."""
    words = key(text).split(maxsplit=2)
    numbered = len(words) > 1 and words[0] in lexicon.ordinals and lexicon.is_body_word(words[1])
    return text.split(maxsplit=1)[-1] if numbered else text


def _before_mark(text: str, lexicon: Lexicon) -> Place | None:
    """Return what the words before a mark are that tells no other: brackets at the end, a colon; None where none stands there.

    "二等秘书（法律事务）", "Federal Investigation Agency (FIA)", "Director: Legal Affairs".
    """
    bare = _ASIDE.sub("", text)
    if bare != text and (told := place(bare, lexicon)) in (Place.TITLE, Place.BODY):
        return told
    short = _SHORT_FORM.search(text)
    if short is not None and place(text[: short.start()], lexicon) is Place.BODY:
        return Place.BODY
    before, colon, _ = text.partition(":")
    titled = colon and not is_cjk(text[:1]) and place(before, lexicon) is Place.TITLE
    return Place.TITLE if titled else None


def _named_by_aim(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether an English body is named by what it is to do: "Office to Monitor and Combat Trafficking in Persons"."""
    return len(words) > _COMPOUND and words[1] == _AIM and words[0] in lexicon.units and words[0] not in lexicon.small.inner_units


def _led_by_post(text: str, head: list[str], lexicon: Lexicon) -> bool:
    """Tell whether who leads a unit stands right before its name, with no "of" between: by his noun, or in letters ("OIC")."""
    first = head[0] if len(head) > _COMPOUND else ""
    describes = first in lexicon.describing or lexicon.is_nationwide(first) or lexicon.is_body_word(first)
    if first not in lexicon.titles or describes:
        return False
    letters = text.split(maxsplit=1)[0].strip(".").isupper() and text.upper() != text
    return letters or first in lexicon.said.post_nouns or lexicon.role(first) in (Role.HEAD, Role.ALTERNATE)


def _of_a_state(head: list[str], lexicon: Lexicon) -> bool:
    """Tell whether but a State's adjectives stand before a body's noun, or behind it: "Direction norvégienne"."""
    if len(head) < _COMPOUND:
        return False
    (first, *behind), (*before, last) = head, head
    english = lexicon.is_body_word(last) and all(map(lexicon.is_nationwide, before))
    return english or (lexicon.is_body_word(first) and all(map(lexicon.is_of_state, behind)))


def is_unit(text: str, lexicon: Lexicon) -> bool:
    """Tell whether this is part of a body by its noun, even where its name is known: "Financial Intelligence Unit".

    What owns it or is a body besides makes it one of its own: "Attorney General's Department", "Customs and Excise Department".
    """
    *before, noun = key(text).split() or [""]
    if noun not in lexicon.small.inner_units or not before:
        return place(text, lexicon) is Place.UNIT
    whole = any(word in lexicon.organisations or lexicon.is_nationwide(word) for word in before)
    return not whole and not owned(noun, text, lexicon)


def owned(last: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a genitive stands before the noun: "National Public Prosecutor's Office", "Law Officers' Department"."""
    return last in map(key, _POSSESSIVE.findall(text)) and (last in lexicon.organisations or last in lexicon.units)


def _owned_at(text: str, lexicon: Lexicon) -> bool:
    """Tell whether but a town stands behind such a noun: "Public Prosecutor's Office Frankfurt am Main"."""
    noun = next(iter(_POSSESSIVE.finditer(text)), None)
    if noun is None or key(noun.group(1)) not in lexicon.organisations or _post_before(text, noun, lexicon):
        return False
    rest = text[noun.end() :].split()
    known = map(lexicon.is_office_word, map(key, rest))
    return 0 < len(rest) <= TOWN_WORDS and rest[0][:1].isupper() and not any(known)


def _post_before(text: str, noun: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether a post begins the text and is not itself the owner: "Director of the People's Court London"."""
    words = key(text[: noun.start() + 1]).split()
    if words[0] not in lexicon.titles or words[0] in lexicon.adjectives:
        return False
    return not lexicon.is_title_word(words[-1]) or any(word in lexicon.small.head_ends for word in words)


def _abbreviated(text: str) -> bool:
    """Tell whether the text ends in its own initials in brackets, as only names of bodies do: "Organe central … (OCSC)"."""
    closed = _INITIALS.search(text)
    if closed is None:
        return False
    firsts = iter([word[0] for word in key(text[: closed.start()]).split()])
    return all(letter in firsts for letter in key(closed.group(1)))


def _written_as_post(word: str, lexicon: Lexicon) -> bool:
    """Tell whether only its accents make the word a post: "secretaria" is a person, "secretaría" a body."""
    post = word in lexicon.titles_written and word not in lexicon.bodies_written and word not in lexicon.adjectives
    return post and (word in lexicon.organisations or word in lexicon.units)


def may_be_body(text: str, view: str, lexicon: Lexicon) -> bool:
    """Tell whether a post may be a body whose accent is not written, as in other bodies' names: "Secretaria", "Mision"."""
    first = text.split(maxsplit=1)[0].casefold().strip(".,;:") if text.strip() else ""
    if not _written_as_post(first, lexicon):
        return False
    words = (word.casefold() for word in _LETTERS.findall(view))
    return any(key(word) in lexicon.organisations and word not in lexicon.bodies_written for word in words if word != first)


def _leads(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether a post stands among these words, not only an adjective of posts and bodies ("National", "Federal")."""
    return any(word in lexicon.titles and word not in lexicon.adjectives and word not in lexicon.organisations for word in words)


def _only_describes(head: list[str], lexicon: Lexicon) -> bool:
    """Tell whether but words that describe stand before a body's noun: "Public Security Directorate"; "Head" is a post."""
    *before, last = head
    return last in lexicon.organisations and all(word in lexicon.describing or word not in lexicon.titles for word in before)


def names_holder(text: str, lexicon: Lexicon, language: str | None = None) -> bool:
    """Tell whether a post's noun ends the head phrase or begins the text: "Deputy Minister", not "International Cooperation".

    On an English page only its end counts: "Research and Programme Development".
    """
    head = _head_phrase(key(text).split(), lexicon) or [""]
    return head[-1] in lexicon.titles or (language != "en" and head[0] in lexicon.titles and head[0] not in lexicon.adjectives)


def _head_phrase(words: list[str], lexicon: Lexicon) -> list[str]:
    """Return the words before the first preposition: "deputy director" of "Deputy Director of the Ministry"."""
    for index, word in enumerate(words):
        if word in lexicon.small.head_ends and index:
            return words[:index]
    return words


def _by_first(words: list[str], lexicon: Lexicon) -> Place:
    for word, following in zip(words, (*words[1:], ""), strict=True):
        plain = word[2:] if word.startswith("ال") and len(word) > 4 else word
        known_title = word in lexicon.titles or plain in lexicon.titles
        known_unit = word in lexicon.units or plain in lexicon.units
        known_body = word in lexicon.organisations or plain in lexicon.organisations
        if known_title and word in lexicon.adjectives and following in lexicon.organisations and following not in lexicon.units:
            return Place.BODY  # "Государственный комитет Республики по миграции", no "Государственный советник"
        if known_title and not known_body:
            return Place.TITLE
        if known_body and not known_unit:
            return Place.BODY
        if known_unit:
            return Place.UNIT
    return Place.OTHER


def _of_a_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic unit says of which body it is: "إدارة التعاون الدولي بوزارة العدل", no part of a post then."""
    for word in re.finditer(r"(?<=\s)\S", text):
        preposition = lexicon.small.at_body.match(text, word.start())
        first = key(text[preposition.end() :]).split(" ", 1)[0].removeprefix("ال") if preposition else ""
        if first in lexicon.organisations and first not in lexicon.units:
            return True
    return False


def _chinese(wanted: str, lexicon: Lexicon) -> Place:
    if wanted.endswith("政府") and lexicon.is_state(wanted.removesuffix("政府")):
        return Place.OTHER  # 中国政府 sends; nobody works there, as in 香港特别行政区政府
    words = _chinese_words(lexicon)
    least = max(0, len(wanted) - words.longest)
    return next((kind for at in range(least, len(wanted)) if (kind := words.kinds.get(wanted[at:])) is not None), Place.OTHER)


@dataclass(frozen=True, slots=True)
class _ChineseWords:
    """The Chinese words of a lexicon, arranged for looking up: each is asked for at every name of a list.

    Attributes:
        kinds: what a text is that ends with the word.
        longest: letters of the longest of them.
        bodies: names of bodies, by how many letters they have.
        unit: a word of one letter for a unit, which is not the post of who leads it.
    """

    kinds: Mapping[str, Place]
    longest: int
    bodies: Mapping[int, frozenset[str]]
    unit: re.Pattern[str]


@lru_cache(maxsize=4)
def _chinese_words(lexicon: Lexicon) -> _ChineseWords:
    kinds = ((lexicon.organisations, Place.BODY), (lexicon.units, Place.UNIT), (lexicon.titles, Place.TITLE))
    ends = {word: kind for words, kind in kinds for word in words if is_cjk(word)}
    bodies = {length: frozenset(group) for length, group in groupby(sorted(filter(is_cjk, lexicon.bodies), key=len), len)}
    units = "|".join(sorted(unit for unit in lexicon.units if is_cjk(unit) and len(unit) == 1))
    unit = re.compile(rf"(?:{units})(?!长)" if units else r"\b\B")
    return _ChineseWords(ends, max(map(len, ends), default=0), bodies, unit)


def chinese_body(text: str, lexicon: Lexicon) -> int:
    """Return how many letters of a run such as 司法部国际合作司副司长 name the organisation; 0 where it begins with no body."""
    bare = text.strip()
    words = _chinese_words(lexicon)
    ends = [length for length, bodies in words.bodies.items() if bare[:length] in bodies]
    if ends:
        # 公安部刑事侦查局 is the bureau of a ministry: the bureau belongs to the title.
        least = min(end for end in ends if not (end < max(ends) and bare[end : end + 1] in "部院会"))
        below = bare[max(ends) + 1 :]
        end = max(ends) if words.unit.search(below) else least
    else:
        end = lexicon.chinese_bodies.end(bare)
    rest = re.sub(r"[（(][^（）()]*[)）]$", "", bare[end:])
    if re.fullmatch(rf"{re.escape(bare[end - 1 : end])}[长長]", rest):
        return 0  # 外交部部长: the post names its body already
    return end if end and len(rest) >= 2 and _chinese(key(rest), lexicon) is Place.TITLE else 0
