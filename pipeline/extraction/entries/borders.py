"""Where in the stretches about a person, one after the other, the title ends and the organisation begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile

from pipeline.extraction.entries.places import ENGLISH, Place, is_acronym, is_unit, names_holder, place
from pipeline.extraction.words.folding import is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon

NO_TITLE = 0.9  # that a unit without a post before it is a body
_PORTFOLIO = re.compile(r"(?:\w+[ -])?(?:vice)?minist(?:er|re|ro|ra)s?\s(?:of|for|de|del|du|des)\s", re.IGNORECASE)
_OF_AGAIN = re.compile(r"(?<![^\W_])(?:de l['’]|d['’]|(?:de la|de los|de las|del|des|du|de|da|do)\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """Indices into the segments: title is [0:title_end], organisation [body_start:]; sure 0-1 that the border is right."""

    title_end: int
    body_start: int
    sure: float


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
    kinds = _with_states(segments, _with_acronyms(segments, kinds), lexicon)
    bodies = [index for index, kind in enumerate(kinds) if kind is Place.BODY]
    named = _own_office(segments, kinds, lexicon, own) or _unit_below(segments, kinds, bodies, lexicon, own)
    if (named := named or _by_bodies(segments, kinds, bodies, lexicon, own)) is not None:
        return named
    if Place.TITLE not in kinds and kinds[0] is Place.UNIT and len(segments) > 1:
        return Split(
            0, 0, _untitled(segments[0], lexicon)
        )  # "General Department of Cooperation, Ministry of the Interior": no title at all
    for index, kind in enumerate(kinds):
        if kind is Place.BODY and (index > 0 or len(segments) == 1 or Place.TITLE not in kinds):
            return Split(index, index, 0.95)
    chinese_unit = kinds[0] is Place.UNIT and is_cjk(segments[0].strip()[:1])  # 公安部国际合作局, then 处长
    if (kinds[0] is Place.BODY or chinese_unit or _units_first(kinds)) and Place.TITLE in kinds:  # the body first, then the title
        return Split(0, 0, 0.4)
    if len(segments) == 1:
        return (
            Split(0, 0, _untitled(segments[0], lexicon))
            if kinds[0] is Place.UNIT
            else Split(1, 1, 0.95 if kinds[0] is Place.TITLE else 0.75)
        )
    last_title = max((index for index, kind in enumerate(kinds) if kind is Place.TITLE), default=0)
    end = last_title + 1
    if end == len(kinds) - 1 and kinds[end] is Place.OTHER and segments[end][:1].islower():
        return Split(end + 1, end + 1, 0.8)  # a clause: "… crimes, connected with trafficking"
    if end == len(kinds) - 1 and _bare(segments[last_title]) and kinds[end] is Place.OTHER and not fresh[end]:
        return Split(end + 1, end + 1, 0.65)  # "Director, Investigation and Monitoring"
    first = end
    while end < len(kinds) and kinds[end] is Place.UNIT and end + 1 < len(kinds):
        end += 1
    if end == len(kinds) - 1 and kinds[end] is Place.UNIT:
        below = any(own[end : end + 1]) and kinds[end - 1] is not Place.OTHER
        several = end > first and Place.TITLE in kinds  # "Director, Asset Management Division, Anti-Money Laundering Office"
        return (
            Split(end, end, 0.65) if several else _with_last_unit(segments[last_title], segments[end], end, lexicon, below=below)
        )
    return Split(end, end, 0.65 if end < len(kinds) else 0.85)


def _units_first(kinds: Sequence[Place]) -> bool:
    """Tell whether but units stand before but posts: "National Statistical Service, Senior Specialist"; no post begins so."""
    posts = list(dropwhile(lambda kind: kind is Place.UNIT, kinds))
    return 0 < len(posts) < len(kinds) and all(kind is Place.TITLE for kind in posts)


def _untitled(unit: str, lexicon: Lexicon) -> float:
    """Return how sure it is that a unit without a post before it is a body: its noun ends it, or begins it."""
    words = key(unit).split()
    return NO_TITLE if words and (words[0] in lexicon.units or words[-1] in lexicon.units) else 0.7


def all_places(segments: list[str], lexicon: Lexicon, fresh: Sequence[bool] = ()) -> list[Place]:
    """Return what each segment is; what a ministry is for stays with its name, but on a line of its own (`fresh`)."""
    kinds = [place(text, lexicon) for text in segments]
    for index in range(1, len(kinds)):
        own = any(fresh[index : index + 1])
        if kinds[index] is Place.TITLE and not own and _of_ministry(segments[index - 1], segments[index], lexicon):
            kinds[index] = Place.BODY
    return kinds


def _of_ministry(before: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text goes on with what a ministry is for: "Ministry of Women, Children and Social Welfare"."""
    together = lexicon.together.search(text)
    if together is None or not is_ministry(before, lexicon):
        return False
    described = key(text[together.end() :]) in lexicon.describing  # "…, Labour and Immigration"
    english = "en" if not ENGLISH.isdisjoint(key(before).split()[1:2]) else None  # "…, Civil Engineering and Ecology"
    return not names_holder(text[: together.start()] if described else text, lexicon, english)


def is_ministry(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with the name of a ministry, and not of a mission."""
    return any(f"{key(text)} ".startswith(f"{name} ") for name in lexicon.senders if name not in lexicon.missions)


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


def _with_acronyms(segments: list[str], kinds: list[Place]) -> list[Place]:
    """Return the kinds with a body for the word of capitals behind a post, where no other body is: "Chef de section, SICCFIN"."""
    if Place.BODY in kinds or Place.UNIT in kinds:
        return kinds
    told = [kind is Place.TITLE for kind in kinds]
    return [
        Place.BODY if index and told[index - 1] and kind is Place.OTHER and is_acronym(segments[index].strip()) else kind
        for index, kind in enumerate(kinds)
    ]


def _with_states(segments: list[str], kinds: list[Place], lexicon: Lexicon) -> list[Place]:
    """Return the kinds with a body for what ends in its State's name behind a post, and is nothing else: "Statistics Finland"."""
    if Place.BODY in kinds:
        return kinds
    told = [Place.OTHER, *kinds]
    return [
        Place.BODY if (before, kind) == (Place.TITLE, Place.OTHER) and _ends_in_state(text, lexicon) else kind
        for before, kind, text in zip(told, kinds, segments, strict=False)
    ]


def _ends_in_state(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words with large letters end in a State's name, no preposition before it."""
    words = text.split()
    if not is_latin(text[:1]) or not all(word[:1].isupper() for word in words):
        return False
    return any(lexicon.is_state(" ".join(words[at:])) for at in range(1, len(words)))


def _by_bodies(
    segments: list[str], kinds: Sequence[Place], bodies: Sequence[int], lexicon: Lexicon, own: Sequence[bool]
) -> Split | None:
    """Return the border where a line of its own tells it, or a body that is known by its name below another; else None."""
    if not bodies:
        return None
    if (begun := _body_of_own_line(segments, kinds, bodies[0], own, lexicon)) is not None:
        return Split(begun, begun, 0.95)
    unit, below = bodies[0], bodies[-1] if own and own[bodies[-1]] and not any(own[1 : bodies[-1]]) else 0
    if below > unit > 0 and Place.TITLE in kinds[:unit] and key(segments[unit]).split()[-1] in lexicon.small.inner_units:
        return Split(below, below, 0.9)  # "Inspector, Criminal Investigation Department" / "Kenya Police Service"
    if _unit_of_post(segments, kinds, bodies, lexicon, own):
        return Split(len(kinds), len(kinds), 0.7)  # "Head, Criminal Investigation Department"
    known = [key(segments[index]) in lexicon.bodies for index in (bodies[0], bodies[-1])]
    if bodies[0] > 0 and _is_authority(segments[bodies[0]], lexicon):
        return Split(bodies[0], bodies[0], 0.9)  # "Adviser, Central Authority, Ministry of Justice"
    above = known[1] or (is_ministry(segments[bodies[-1]], lexicon) and not is_ministry(segments[bodies[0]], lexicon))
    if bodies[0] > 0 and not known[0] and above and bodies[0] != bodies[-1]:
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


def _is_authority(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins or ends with "Central Authority", which is no unit of the ministry that holds it."""
    told = f" {key(text)} "
    return any(told.startswith(f" {name} ") or told.endswith(f" {name} ") for name in lexicon.small.authorities)


def _own_office(segments: list[str], kinds: Sequence[Place], lexicon: Lexicon, own: Sequence[bool]) -> Split | None:
    """Return that all is the post where its last words are an office of whom nobody names: "Adviser, Office of the Minister"."""
    at = len(kinds) - 1
    if not at or kinds[at - 1] is not Place.TITLE or Place.BODY in kinds[:at] or any(own[at:]):
        return None
    return Split(at + 1, at + 1, 0.9) if lexicon.small.is_own_office(segments[at]) else None


def _unit_of_post(
    segments: list[str], kinds: Sequence[Place], bodies: Sequence[int], lexicon: Lexicon, own: Sequence[bool]
) -> bool:
    """Tell whether the only body stands last and is a unit of a bare post: "Head, Financial Intelligence Unit"."""
    at = len(kinds) - 1
    if not at or list(bodies) != [at] or any(own[at:]) or kinds[at - 1] is not Place.TITLE:
        return False
    return _bare(segments[at - 1]) and is_unit(segments[at], lexicon)


def _body_of_own_line(
    segments: Sequence[str], kinds: Sequence[Place], body: int, own: Sequence[bool], lexicon: Lexicon
) -> int | None:
    """Return with which segment the organisation begins where a line below the post is its own, else None.

    A unit on such a line is no part of the post: "Superintendent" / "Department of Inquiries, Ministry of Justice". Nor is one
    for several matters: "Superintendent" / "Organized Crime, Narcotics and Firearms Bureau, Ministry of Justice".
    """
    first = body
    while own and first > 1 and kinds[first - 1] is Place.UNIT:
        first -= 1
    several = first < body and lexicon.together.search(segments[first]) is not None
    listed = first if several else 0
    while listed > 1 and not own[listed] and kinds[listed - 1] is Place.OTHER:
        listed -= 1
    if listed and own[listed] and kinds[listed - 1] is Place.TITLE:
        return listed
    # Behind what is nothing by itself the line goes on: "Superintendent of Police, Criminal" / "Investigations Department".
    begun = next((at for at in range(first, body + 1) if own and at and own[at] and kinds[at - 1] is not Place.OTHER), None)
    return begun if begun is not None and Place.TITLE in kinds[:begun] else None


def _unit_below(
    segments: list[str], kinds: Sequence[Place], bodies: Sequence[int], lexicon: Lexicon, own: Sequence[bool]
) -> Split | None:
    """Return the border before a unit on a line of its own that goes on with whose it is: "analyst" / "Division IV, FDFA".

    The post above may name what it is of as well, and no ministry: "Director, Council Secretariat" / "Unit V, Ministry of Law".
    """
    below = (
        at
        for at in range(1, len(kinds))
        if any(own[at : at + 1]) and kinds[at] is Place.UNIT and kinds[at - 1] is not Place.OTHER
    )
    at = next(below, len(kinds))
    if at + 1 >= len(kinds) or Place.TITLE not in kinds[:at] or Place.TITLE in kinds[at:]:
        return None
    if not bodies:
        return Split(at, at, 0.9)
    of_post = segments[bodies[0]]
    named = bodies[0] > at or bodies[-1] < at or key(of_post) in lexicon.bodies or is_ministry(of_post, lexicon)
    return None if named else Split(at, at, 0.65)


def _with_last_unit(title: str, unit: str, at: int, lexicon: Lexicon, *, below: bool) -> Split:
    """Return the border where a unit alone follows the post: an organisation if it stands on a line of its own below it."""
    if below:  # "Superintendent" / "Criminal Investigation Department"
        return Split(at, at, 0.9)
    inner = _bare(title) and not _unit_first(unit, lexicon) and not _of_itself(unit, lexicon)
    return Split(at + 1, at + 1, 0.7) if inner else Split(at, at, 0.65)


def _of_itself(unit: str, lexicon: Lexicon) -> bool:
    """Tell whether the unit's noun is a body's as well and no inner unit's: "Office for Human Rights", no "Legal Section"."""
    words = key(unit).split()
    noun = next((word for word in (words[-1], words[0]) if word in lexicon.units), "")
    return len(words) > 1 and noun in lexicon.organisations and noun not in lexicon.small.inner_units


def _bare(title: str) -> bool:
    """Tell whether the title names no unit yet: "Director", "Senior Officer", not "Head of the Treaty Section"."""
    return len(key(title).split()) <= 2


def _unit_first(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the unit's noun begins its name, as in all languages but English: "Direction des affaires pénales"."""
    words = key(text).split()
    return len(words) > 1 and words[0] in lexicon.units and words[1] not in ENGLISH and words[-1] not in lexicon.units
