"""The body that a sentence gives to all whom it announces: "two officials from the Ministry of Justice: Ms. A and Mr. B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.entries.mission_names import begins_with_mission, speaks_of_mission
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.russian import is_cyrillic
from pipeline.extraction.words.sentence_stops import STOP

REACH = 200  # letters between "two officials from" and the first of them
TOLD_SURE = 0.85  # that those named behind it are of that body
_STOP = re.compile(r"[:：]|[,،，]\s|\s[–—-]\s|[.。;；؛]\s")
_OURS = ("我", "本", "贵")  # "our Ministry" names none
_OPENING = " \n\"'«“„"  # before a quoted answer
SUBJECT_LETTERS = 1_000  # of a sentence, within which its subject and the word that announces stand
_SUBJECT_WORDS = 14  # of a body that sends somebody
_SMALL_LETTERS = 3  # of "of the", "de la"
_WORDS = re.compile(r"\S+")
_LITTLE_END = re.compile(r"\s[a-zà-ÿ]{1,3}$")  # an article before the name: "… de Justicia el"
_CHINESE_RUN = re.compile(r"[\u3400-\u9fff（）()]{2,24}$")


def with_body_announced(strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return the persons, those without a body with the one of which the sentence before them says that they all are.

    Those named in sentences must stand in the same paragraph; a list's may stand below it, up to the next heading.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of persons, posts and bodies.
    """
    told = _announced(strip, lexicon)
    given: list[tuple[int, Person]] = []
    for at, person in found:
        before = [(stop, body) for stop, body in told if stop <= at]
        subject = subject_of(strip, at, lexicon) if person.via == "prose" else None
        led = delegation_led(strip, at, lexicon) if person.role is Role.HEAD and not person.organisation else None
        before += [(body[1], body) for body in (subject, led) if body is not None]
        if person.organisation or not before or not _reaches(strip, before[-1][0], at, person):
            given.append((at, person))
            continue
        start, end = before[-1][1]
        piece = Piece(strip.passage, start, end)
        given.append((at, replace(person, organisation=(piece,), split_sure=min(person.split_sure, TOLD_SURE))))
    return given


def _announced(strip: Strip, lexicon: Lexicon) -> list[tuple[int, tuple[int, int]]]:
    """Return (from where it counts, (start, end) of the body) of every such announcement, in order."""
    text = strip.view
    found: list[tuple[int, tuple[int, int]]] = []
    for persons in chain(lexicon.said.several.finditer(text), lexicon.said.following.finditer(text)):
        stop = _stop(strip, persons.end(), lexicon)
        body = _body(text, persons.span(), stop, lexicon) if stop is not None else None
        if body is not None and stop is not None:
            found.append((stop, body))
    return sorted(found)


def subject_of(strip: Strip, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands that begins the sentence in which it sends somebody: "The Police will be represented by …"."""
    start, before = _said_before(strip, at)
    cue = lexicon.announcing.find(Folded(before))
    begin = len(before) - len(before.lstrip(_OPENING))
    if is_cjk(strip.view[at : at + 1]) and (sent := _sent(before, lexicon)) is not None:
        begin, cue = sent
    elif cue is not None and is_cjk(before[cue[0] : cue[0] + 1]):
        begin = max(begin, max(before.rfind(mark, 0, cue[0]) for mark in ",，") + 1)  # "关于…，外交部将派"
    behalf = lexicon.small.on_behalf.match(before, begin)  # "On behalf of the Ministry we nominate …"
    begin = behalf.end() if behalf is not None else begin
    named = before[begin : cue[0]].rstrip() if cue is not None else ""
    plain = len(named.split()) <= _SUBJECT_WORDS and not re.search(r"[,،:;\d]", named)
    plain = plain and not any(
        cue.find(Folded(named)) for cue in (lexicon.heading, lexicon.honour, lexicon.saying)
    )  # "its delegation"
    if not plain or places.place(named, lexicon) is not places.Place.BODY or of_state(named, lexicon):
        return None
    if led_up_to(named, lexicon):
        return None  # "Para tal fin este Ministerio"
    if named.split()[-1].casefold() in lexicon.stop_exact:
        return None  # "Mission would therefore request the Secretariat to [use the list given here]"
    if is_cjk(named[:1]) and named.startswith(_OURS):
        return None
    if begins_with_mission(named, lexicon) or speaks_of_mission(named, lexicon):
        return None  # "В этой связи Постоянное представительство" sends others' people as well
    return start + begin, start + begin + len(named)


def led_up_to(named: str, lexicon: Lexicon) -> bool:
    """Tell whether other words lead up to the body: "[For this] purpose this Ministry", "À cet effet le Parquet général".

    In Arabic the verb does: "قررت الحكومة".
    """
    if is_cjk(named[:1]):
        return False
    first, *_ = lexicon.small.without_article(named).split() or [""]
    if is_arabic(named[:1]):
        plain = key(first).removeprefix("و")
        return not any(map(lexicon.is_body_word, (key(first), plain, plain.removeprefix("ال"))))
    own = lexicon.is_office_word(key(first)) or lexicon.is_nationwide(key(first))
    return not own and (is_loose(first, lexicon) or key(first) in lexicon.stop)


def delegation_led(strip: Strip, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands whose delegation somebody leads: "The delegation of the Ministry of Justice will be led by …".

    The words of leading stand right behind the body; where they begin the sentence, he himself does: "سيرأس وفد وزارة العدل".
    """
    start, before = _said_before(strip, at)
    head = lexicon.said.delegation.search(before)
    cue = lexicon.leading.find(Folded(before))
    if head is None or cue is None:
        return None
    small = lexicon.small.of_body.match(before, head.end()) or lexicon.small.on_behalf.match(before, head.end())
    begin = small.end() if small is not None else head.end()
    said = lexicon.announcing.find(Folded(before[begin:]))
    stops = [cue[0]] if cue[0] > begin else [len(before)]
    stops += [begin + said[0]] if said is not None else []
    named = _LITTLE_END.sub("", before[begin : min(stops)].rstrip(" ,،")).rstrip(" ,،")
    clause = any(word in lexicon.clauses for word in key(named).split()) or lexicon.together.search(f"{named} ") is not None
    again = (
        lexicon.said.delegation.search(before, begin + len(named)) is not None
    )  # "The team from … will join the delegation led by"
    if again or clause or len(named.split()) > _SUBJECT_WORDS or re.search(r"[,،:;\d]", named) or of_state(named, lexicon):
        return None
    if places.place(named, lexicon) is not places.Place.BODY or begins_with_mission(named, lexicon):
        return None
    return start + begin, start + begin + len(named)


def _said_before(strip: Strip, at: int) -> tuple[int, str]:
    """Return where the sentence begins in which this place stands, in its paragraph, and what it says before."""
    block = next((row.block for row in strip.rows if row.start <= at < row.end), None)
    start = min((row.marker_end for row in strip.rows if row.block == block), default=at)
    ends = [match.end() for match in STOP.finditer(strip.view, start, at)]
    start = ends[-1] if ends else start
    return start, strip.view[start : min(at, start + SUBJECT_LETTERS)].replace("\n", " ")


def _sent(before: str, lexicon: Lexicon) -> tuple[int, tuple[int, int]] | None:
    """Return where the clause begins behind "由", and where its verb stands, that sends the next person: "司法部[派]处长张伟"."""
    verbs = [match.span() for match in lexicon.unspaced.sends.finditer(before)]
    if not verbs:
        return None
    start = max(before.rfind(mark, 0, verbs[-1][0]) for mark in ",，、;；") + 1
    by = max((match.end() for match in lexicon.unspaced.names.finditer(before, start, verbs[-1][0])), default=start)
    return by, verbs[-1]


def _stop(strip: Strip, start: int, lexicon: Lexicon) -> int | None:
    """Return where the persons begin: behind a colon, or behind a comma or dash with a courtesy form; None where they do not."""
    near = takewhile(lambda below: below[1].start < start + REACH, strip.rows_from(start))
    begun = (row.start for _, row in near if honorific_at(strip.view, row.start, lexicon, strip.language) is not None)
    others = next(begun, start + REACH)
    for mark in _STOP.finditer(strip.view, start, start + REACH):
        if mark.start() > others:
            return None  # "представителя" / "Министерство …" / "г-жа А": the word was of somebody's post, and another has begun
        if mark.group().strip() in COLONS:
            return mark.start()
        if mark.group().strip() in (".", "。", ";", "；", "؛"):
            return None
        if honorific_at(strip.view, mark.end(), lexicon, strip.language) is not None:
            return mark.start()
    return None


def _body(text: str, persons: tuple[int, int], stop: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the body stands that is named behind the word of persons, in Chinese before it."""
    if is_cjk(text[persons[0]]):
        run = _CHINESE_RUN.search(text[: persons[0]])
        if run is None:
            return None
        starts = [
            at for at in range(run.start(), persons[0] - 1) if places.place(text[at : persons[0]], lexicon) is places.Place.BODY
        ]
        known = [at for at in starts if key(text[at : persons[0]]) in lexicon.bodies]
        return (min(known or starts), persons[0]) if starts else None
    small = lexicon.small
    start = persons[1] + len(text[persons[1] : stop]) - len(text[persons[1] : stop].lstrip())
    preposition = small.of_body.match(text, start) or small.at_body.match(text, start)
    if preposition is None and not is_cyrillic(text[start : start + 1].lower()):
        return None
    start = preposition.end() if preposition is not None else start
    folded = Folded(text[start:stop])
    tails = [tail[0] for cue in (lexicon.attending, lexicon.announcing) if (tail := cue.find(folded)) is not None and tail[0]]
    below = lexicon.said.following.search(text, start, stop)  # "les membres du Ministère de la Justice ci-après :"
    tails += [len(text[start : below.start()].rstrip(" (（[«"))] if below is not None and below.start() > start else []
    end = start + min(tails, default=stop - start)
    end = name_end(text, start, end, lexicon)
    named = text[start:end]
    whole = places.place(named, lexicon) in (places.Place.BODY, places.Place.UNIT) and len(key(named).split()) > 1
    delegation = lexicon.heading.find(Folded(named)) is not None  # "the members of its delegation"
    meeting = named[:1].islower() and any(word in lexicon.meeting for word in key(named).split()[:1])  # "en la reunión del Grupo"
    told = whole and not (delegation or meeting) and not are_two(named, lexicon)
    return (start, end) if told and not of_state(named, lexicon) else None


def are_two(named: str, lexicon: Lexicon) -> bool:
    """Tell whether two bodies are named, each perhaps somebody else's: "the Ministry of Justice and [from] the Police"."""
    for joint in lexicon.together.finditer(named):
        rest = named[joint.end() :]
        small = lexicon.small.of_body.match(rest) or lexicon.small.article.match(rest)
        if small is not None and places.place(rest[small.end() :], lexicon) is places.Place.BODY:
            return True
    return False


def name_end(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a name in capital letters ends within the stretch, little words between them; its end for any other."""
    words = list(_WORDS.finditer(text, start, end))
    large = [word for word in words if word.group()[:1].isupper()]
    if len(large) < 2 or large[1].start() > words[min(len(words) - 1, 2)].start():
        return start + len(text[start:end].rstrip(" ,،:"))
    last = words[0].end()
    for word in words[1:]:
        little = word.group().casefold() in lexicon.stop_exact or len(word.group()) <= 3
        if word.group()[:1].isupper():
            last = word.end()
        elif not little:
            break
    return start + len(text[start:last].rstrip(" ,،:"))


def of_state(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it is the State's government or delegation, of which they all are anyway."""
    if is_cjk(text[:1]):
        return lexicon.is_state(text)
    words = _WORDS.findall(lexicon.small.without_article(text))
    ends = [" ".join(words[at:]) for at in range(len(words))]
    state = next((len(words) - at for at, rest in enumerate(ends) if lexicon.is_state(lexicon.small.without_article(rest))), 0)
    if any(key(word) in lexicon.small.undeclined for word in words):
        return False  # "МВД", "МВД Республики Таджикистан"
    told = words[: len(words) - state]
    return sum(len(word) > _SMALL_LETTERS or lexicon.is_body_word(key(word)) for word in told) < 2  # "Верховный суд" is none


def _reaches(strip: Strip, told: int, at: int, person: Person) -> bool:
    """Tell whether the announcement is still about this person."""
    rows = [row for row in strip.rows if row.start <= at and row.end > told]
    if person.via == "prose":
        return len({row.block for row in rows}) == 1
    return not any(_heads(strip, row) for row in rows[1:-1])


def _heads(strip: Strip, row: Row) -> bool:
    return not row.item and strip.text(row).rstrip().endswith(COLONS)
