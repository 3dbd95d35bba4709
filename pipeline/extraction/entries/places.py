"""Tells title, unit and organisation apart in what is written about a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from pipeline.extraction.words.folding import is_arabic, is_cjk, key
from pipeline.extraction.words.label_words import FUZZY_FROM
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

BODY_LIKENESS = 92  # of 100, a whole name of a body read with a wrong letter or two
_ASIDE = re.compile(r"(?<=[^\s(（])\s*[(（](?![A-ZÀ-ÞА-ЯЁ]{2,10}[)）])[^()（）]{2,40}[)）]\s*$")  # no acronym
_INITIALS = re.compile(r"\s[(（]([^\W\d_a-zа-я]{3,10})[)）]\s*$")
_PORTFOLIO = re.compile(r"(?:\w+[ -])?(?:vice)?minist(?:er|re|ro|ra)s?\s(?:of|for|de|del|du|des)\s", re.IGNORECASE)
_OF_AGAIN = re.compile(r"(?<![^\W_])(?:de l['’]|d['’]|(?:de la|de los|de las|del|des|du|de|da|do)\s)", re.IGNORECASE)
ENGLISH = frozenset({"of", "for", "to", "on", "in"})  # behind "Division", which stays with the post before it
_POSSESSIVE = re.compile(r"[^\W\d_](?:['’]s|s['’])\s+([^\W\d_]+)")
_ACRONYM = re.compile(r"[A-ZА-Я]{3,9}")
_COMPOUND = 2  # words of "Police Attaché"
HEAD_WORDS = 4  # a head noun of French, Spanish, Russian or Arabic stands among the first words


class Place(StrEnum):
    """What a stretch of text about a person is."""

    TITLE = "title"
    UNIT = "unit"  # part of a title after it, an organisation of its own only where nothing else is
    BODY = "body"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Split:
    """Indices into the segments: title is [0:title_end], organisation [body_start:]; sure 0-1 that the border is right."""

    title_end: int
    body_start: int
    sure: float


def place(text: str, lexicon: Lexicon) -> Place:
    """Return what this text most likely is; brackets at its end only tell more of a post or body: "二等秘书（法律事务）"."""
    bare = _ASIDE.sub("", text)
    if bare != text and (told := place(bare, lexicon)) in (Place.TITLE, Place.BODY):
        return told
    wanted = key(text)
    if not wanted:
        return Place.OTHER
    if (known := wanted in lexicon.bodies) or lexicon.small.of_committee(text):
        return Place.BODY if known else Place.UNIT
    if is_cjk(wanted):
        return _chinese(wanted, lexicon)
    words = wanted.split()
    # One letter parts "Minister of Justice" from "Ministry of Justice".
    titled = words[0] in lexicon.titles and words[0] not in lexicon.organisations and words[0] not in lexicon.adjectives
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
    if _owned(last, text, lexicon):
        return Place.BODY
    noun = last in lexicon.titles and last not in lexicon.organisations and last not in lexicon.adjectives
    compound = len(head) == _COMPOUND and (len(words) == _COMPOUND or words[_COMPOUND] in ENGLISH)  # "Police Inspector of …"
    described = len(words) == len(head) == _COMPOUND + 1 and head[1] not in lexicon.small.nationwide
    if noun and (words[0] not in lexicon.organisations or compound or described):  # "Police Liaison Officer"
        return Place.TITLE
    genitive = is_cyrillic(last) and _leads(head[:-1], lexicon)  # "прокурор отдела" is a prosecutor
    if len(head) > 1 and last in lexicon.units and last not in lexicon.organisations and not genitive:
        whole = len(head) == _COMPOUND and head[0] in lexicon.small.nationwide
        return Place.BODY if whole else Place.UNIT  # "Federal Office of Police" stands under no ministry
    if last in lexicon.organisations and last not in lexicon.units and not _leads(head[:-1], lexicon):
        return Place.BODY
    first = _by_first(words[:HEAD_WORDS], lexicon)
    if first is Place.TITLE and last in lexicon.units and not _leads(head, lexicon):
        return Place.UNIT
    return Place.BODY if first is Place.OTHER and _abbreviated(text) else first


def _owned(last: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a genitive stands before the noun: "National Public Prosecutor's Office", "Law Officers' Department"."""
    owned = {key(word) for word in _POSSESSIVE.findall(text)}
    return last in owned and (last in lexicon.organisations or last in lexicon.units)


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


def _leads(words: list[str], lexicon: Lexicon) -> bool:
    """Tell whether a post stands among these words, not only an adjective of posts and bodies ("National", "Federal")."""
    return any(word in lexicon.titles and word not in lexicon.adjectives and word not in lexicon.organisations for word in words)


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
    for word in words:
        plain = word[2:] if word.startswith("ال") and len(word) > 4 else word
        known_title = word in lexicon.titles or plain in lexicon.titles
        known_unit = word in lexicon.units or plain in lexicon.units
        known_body = word in lexicon.organisations or plain in lexicon.organisations
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
    kinds = ((lexicon.titles, Place.TITLE), (lexicon.units, Place.UNIT), (lexicon.organisations, Place.BODY))
    ends = [(len(word), kind) for words, kind in kinds for word in words if is_cjk(word) and wanted.endswith(word)]
    return max(ends, key=lambda end: end[0], default=(0, Place.OTHER))[1]


def chinese_body(text: str, lexicon: Lexicon) -> int:
    """Return how many letters of a run such as 司法部国际合作司副司长 name the organisation; 0 where it begins with no body."""
    bare = text.strip()
    ends = [len(body) for body in lexicon.bodies if is_cjk(body) and bare.startswith(body)]
    if ends:
        # 公安部刑事侦查局 is the bureau of a ministry: the bureau belongs to the title.
        least = min(end for end in ends if not (end < max(ends) and bare[end : end + 1] in "部院会"))
        below = bare[max(ends) + 1 :]
        deeper = any(re.search(rf"{unit}(?!长)", below) for unit in lexicon.units if is_cjk(unit) and len(unit) == 1)
        end = max(ends) if deeper else least
    else:
        match = _CHINESE_BODY.match(bare)
        end = match.end() if match else 0
    rest = re.sub(r"[（(][^（）()]*[)）]$", "", bare[end:])
    if re.fullmatch(rf"副?{re.escape(bare[end - 1 : end])}长", rest):
        return 0  # 外交部部长: the post names its body already
    return end if end and len(rest) >= 2 and _chinese(key(rest), lexicon) is Place.TITLE else 0


_CHINESE_BODY = re.compile(
    r"[\u3400-\u9fff（）()]{1,14}?(?:部(?!长|门|队)|委员会|法院|检察院|总署|总局|大使馆|代表团(?!长)|议会|大学|研究院|研究所)"
)


def _bare(title: str) -> bool:
    """Tell whether the title names no unit yet: "Director", "Senior Officer", not "Head of the Treaty Section"."""
    return len(key(title).split()) <= 2


def _unit_first(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the unit's noun begins its name, as in all languages but English: "Direction des affaires pénales"."""
    words = key(text).split()
    return len(words) > 1 and words[0] in lexicon.units and words[1] not in ENGLISH and words[-1] not in lexicon.units


def _of_portfolio(before: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text goes on with what a minister is for: "Minister of Justice, Human Rights and Prisons"."""
    named = key(text) in lexicon.bodies or key(text).partition(" ")[0] in lexicon.organisations
    return not named and _PORTFOLIO.match(before) is not None and lexicon.together.search(text) is not None


def _of_as_well(before: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether "of" comes again for what else the post is over: "Directrice de la Famille, de l'Enfance et du Sport"."""
    first, again = _OF_AGAIN.search(before), _OF_AGAIN.match(text)
    if first is None or again is None or lexicon.together.search(text) is None:
        return False
    return not any(word in lexicon.organisations or word in lexicon.units for word in key(text[again.end() :]).split()[:1])


def _of_ministry(before: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text goes on with what a ministry is for: "Ministry of Women, Children and Social Welfare"."""
    ministry = any(f"{key(before)} ".startswith(f"{name} ") for name in lexicon.senders if name not in lexicon.missions)
    return ministry and lexicon.together.search(text) is not None and not names_holder(text, lexicon)


def _with_acronyms(segments: list[str], kinds: list[Place]) -> list[Place]:
    """Return the kinds with a body for the word of capitals behind a post, where no other body is: "Chef de section, SICCFIN"."""
    if Place.BODY in kinds or Place.UNIT in kinds:
        return kinds
    told = [kind is Place.TITLE for kind in kinds]
    return [
        Place.BODY if index and told[index - 1] and kind is Place.OTHER and _ACRONYM.fullmatch(segments[index].strip()) else kind
        for index, kind in enumerate(kinds)
    ]


def _body_of_own_line(kinds: Sequence[Place], body: int, own: Sequence[bool]) -> int | None:
    """Return with which segment the organisation begins where a line below the post is its own, else None.

    A unit on such a line is no part of the post: "Superintendent" / "Department of Inquiries, Ministry of Justice".
    """
    first = body
    while own and first > 1 and kinds[first - 1] is Place.UNIT:
        first -= 1
    # Behind what is nothing by itself the line goes on: "Superintendent of Police, Criminal" / "Investigations Department".
    begun = next((at for at in range(first, body + 1) if own and at and own[at] and kinds[at - 1] is not Place.OTHER), None)
    return begun if begun is not None and Place.TITLE in kinds[:begun] else None


def _by_bodies(
    segments: list[str], kinds: Sequence[Place], bodies: Sequence[int], lexicon: Lexicon, own: Sequence[bool]
) -> Split | None:
    """Return the border where a line of its own tells it, or a body that is known by its name below another; else None."""
    if not bodies:
        return None
    if (begun := _body_of_own_line(kinds, bodies[0], own)) is not None:
        return Split(begun, begun, 0.95)
    unit, below = bodies[0], bodies[-1] if own and own[bodies[-1]] and not any(own[1 : bodies[-1]]) else 0
    if below > unit > 0 and Place.TITLE in kinds[:unit] and key(segments[unit]).split()[-1] in lexicon.small.inner_units:
        return Split(below, below, 0.9)  # "Inspector, Criminal Investigation Department" / "Kenya Police Service"
    known = [key(segments[index]) in lexicon.bodies for index in (bodies[0], bodies[-1])]
    if bodies[0] > 0 and known == [False, True]:
        return Split(bodies[-1], bodies[-1], 0.8)  # "Head, Crime Prevention Council, Ministry of Justice": the first is a unit
    first = key(segments[bodies[0]]).split()
    if (
        bodies[0] > 0
        and len(bodies) > 1
        and all(known)
        and first[-1] in lexicon.small.inner_units
        and first[0] not in lexicon.small.nationwide
    ):
        return Split(bodies[-1], bodies[-1], 0.75)  # "Analyst, Financial Intelligence Unit, Ministry of Justice": asked
    return None


def _with_last_unit(title: str, unit: str, at: int, lexicon: Lexicon, *, below: bool) -> Split:
    """Return the border where a unit alone follows the post: an organisation if it stands on a line of its own below it."""
    if below:  # "Superintendent" / "Criminal Investigation Department"
        return Split(at, at, 0.9)
    return Split(at + 1, at + 1, 0.7) if _bare(title) and not _unit_first(unit, lexicon) else Split(at, at, 0.65)


def all_places(segments: list[str], lexicon: Lexicon, fresh: Sequence[bool] = ()) -> list[Place]:
    """Return what each segment is; what a ministry is for stays with its name, but on a line of its own (`fresh`)."""
    kinds = [place(text, lexicon) for text in segments]
    for index in range(1, len(kinds)):
        own = any(fresh[index : index + 1])
        if kinds[index] is Place.TITLE and not own and _of_ministry(segments[index - 1], segments[index], lexicon):
            kinds[index] = Place.BODY
    return kinds


def split(segments: list[str], lexicon: Lexicon, fresh: list[bool], own: Sequence[bool] = ()) -> Split:
    """Return the border between title and organisation in these segments, which stand one after the other.

    Args:
        segments: what stands between separators.
        lexicon: words of titles and bodies.
        fresh: for each segment whether it begins a line or column of its own.
        own: for each segment whether that line is none that only goes on behind a comma; no line is where this is empty.
    """
    if not segments:
        return Split(0, 0, 1.0)
    kinds = all_places(segments, lexicon, fresh)
    for index in range(1, len(kinds)):
        before, text = segments[index - 1], segments[index]
        over = _of_portfolio(before, text, lexicon) or (kinds[index - 1] is Place.TITLE and _of_as_well(before, text, lexicon))
        if not fresh[index] and kinds[index] is not Place.TITLE and over:
            kinds[index] = Place.TITLE
            if index == len(kinds) - 1:
                return Split(len(kinds), len(kinds), 0.95)
    kinds = _with_acronyms(segments, kinds)
    bodies = [index for index, kind in enumerate(kinds) if kind is Place.BODY]
    if (named := _by_bodies(segments, kinds, bodies, lexicon, own)) is not None:
        return named
    if Place.TITLE not in kinds and kinds[0] is Place.UNIT and len(segments) > 1:
        return Split(0, 0, 0.8)  # "General Department of Cooperation, Ministry of the Interior": no title at all
    for index, kind in enumerate(kinds):
        if kind is Place.BODY and (index > 0 or len(segments) == 1 or Place.TITLE not in kinds):
            return Split(index, index, 0.95)
    chinese_unit = kinds[0] is Place.UNIT and is_cjk(segments[0].strip()[:1])  # 公安部国际合作局, then 处长
    if (kinds[0] is Place.BODY or chinese_unit) and Place.TITLE in kinds:  # the body first, then the title
        return Split(0, 0, 0.4)
    if len(segments) == 1:
        return Split(0, 0, 0.7) if kinds[0] is Place.UNIT else Split(1, 1, 0.95 if kinds[0] is Place.TITLE else 0.75)
    last_title = max((index for index, kind in enumerate(kinds) if kind is Place.TITLE), default=0)
    end = last_title + 1
    if end == len(kinds) - 1 and kinds[end] is Place.OTHER and segments[end][:1].islower():
        return Split(end + 1, end + 1, 0.8)  # a clause: "… crimes, connected with trafficking"
    if end == len(kinds) - 1 and _bare(segments[last_title]) and kinds[end] is Place.OTHER and not fresh[end]:
        return Split(end + 1, end + 1, 0.65)  # "Director, Investigation and Monitoring"
    while end < len(kinds) and kinds[end] is Place.UNIT and end + 1 < len(kinds):
        end += 1
    if end == len(kinds) - 1 and kinds[end] is Place.UNIT:
        return _with_last_unit(
            segments[last_title], segments[end], end, lexicon, below=any(own[end : end + 1]) and kinds[end - 1] is not Place.OTHER
        )
    return Split(end, end, 0.65 if end < len(kinds) else 0.85)
