"""Posts that a later sentence tells: "Ms. Odero will attend. She is Chief Counsel …", "Ms. Odero, who …, is Chief Counsel …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.running_text.persons_meant import person_meant, points_at
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.reach_told import before_reach, of_others
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import STOP_OR_LINE

_PART = re.compile(r"[,،，(（]")
_ARTICLE = 5  # letters between "while" and a courtesy form
_JOINING = re.compile(r"(?:([,;])\s*|\s\w+\s+)$")  # right before a courtesy form
_NAME = re.compile(r"\s*(?:[^\W\d_a-zà-ÿа-яё][\w'’.-]*[ \n]*){1,4}")
_ASIDE = re.compile(r"\s*(?:,[^,;:.\n@]{3,80},)?\s*")  # ", who will lead the delegation,"


def with_posts_told(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each of whom neither post nor body was read with what the sentence behind his own says he is.

    That sentence begins with "he is" or the like, and names nobody; his own names nobody else. Or it begins with his surname.
    Who has a post or a body already, and is said to be something else, is asked about: "Mr. A, judge, will attend. He is …".
    """
    told = _with_surnames(persons, readings, lexicon)
    for reading in readings:
        text, before = reading.strip.view, (0, 0)
        stood = Standing(told, reading.strip.passage)
        stops = [*(match.end() for match in STOP_OR_LINE.finditer(text)), len(text)]
        for begin, stop in zip([0, *stops[:-1]], stops, strict=True):
            if not text[begin:stop].strip():
                continue
            own, before = before, (begin, stop)
            start = _post(text, begin, stop, lexicon) if begin else None
            numbers = stood.numbers(*own) if start is not None else []
            if start is None or len(numbers) != 1 or of_others(reading, start):
                continue
            person = told[numbers[0]]
            if not (person.title or person.organisation or stood.anybody(begin, stop)):
                hits = [hit for hit in reading.hits if hit in person.contacts]
                end = before_reach(text, start, stop, reading, lexicon)
                known = described(person, reading.strip.passage, text, start, end, hits, lexicon)
                told[numbers[0]] = replace(known, contacts=person.contacts)
            elif not stood.anybody(begin, stop) and not _says_again(person, text[start:stop]):
                told[numbers[0]] = person.doubted(Doubt.REMARK)
    return told


def _says_again(person: Person, said: str) -> bool:
    """Tell whether the words of a sentence tell no more of somebody than what stands beside his name."""
    known = {word for piece in (*person.title, *person.organisation) for word in key(piece.text).split()}
    return {*key(said).split()} <= known


def _with_surnames(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, with what a sentence about one of them by his surname says: "Mr. Dossou, who …, is Director at …"."""
    told, keys = list(persons), points_at(persons)
    for reading in readings if any(not (person.title or person.organisation) for person in persons) else ():
        text, language = reading.strip.view, reading.strip.language
        stood = Standing(persons, reading.strip.passage)
        for form in courtesy_forms(text, lexicon, language):
            ends = honorific_at(text, form, lexicon, language)
            name = _NAME.match(text, ends) if ends is not None else None
            number = person_meant(text[form : name.end()], persons, keys, lexicon) if name is not None else None
            if name is None or number is None or told[number].title or told[number].organisation:
                continue
            if of_others(reading, form) or stood.anybody(form, name.end()):
                continue
            end = _end_of(text, name.end(), reading, lexicon)
            opening = lexicon.said.serves.match(text, _behind_aside(text, name.end()))
            if opening is None or opening.end() >= end or not _titled(text, opening.end(), end, lexicon):
                continue
            hits = [hit for hit in reading.hits if hit in told[number].contacts]
            view = text.replace("\n", " ")
            known = described(told[number], reading.strip.passage, view, opening.end(), end, hits, lexicon)
            if known.role is None and lexicon.leads.find(Folded(text[name.end() : opening.start()])) is not None:
                known = replace(known, role=Role.HEAD, role_piece=Piece(reading.strip.passage, name.end(), opening.start()))
            told[number] = replace(known, contacts=told[number].contacts)
    return told


def _behind_aside(text: str, at: int) -> int:
    aside = _ASIDE.match(text, at)
    return aside.end() if aside is not None else at


def _end_of(text: str, at: int, reading: Reading, lexicon: Lexicon) -> int:
    """Return where what is said of him ends: at his sentence's end, his first contact, another's courtesy form, "and may be"."""
    stop = next((match.start() for match in STOP_OR_LINE.finditer(text, at) if match.group() != "\n"), len(text))
    forms = list(courtesy_forms(text, lexicon, reading.strip.language, at, stop))
    whiles = [(at + begin, at + end) for begin, end in lexicon.said.meanwhile.all(Folded(text[at:stop].replace("\n", " ")))]
    others = (
        form
        for form in forms
        if (before := _JOINING.search(text, at, form)) is not None  # not "is Inspector", "Ministry of Justice"
        and (before[1] or lexicon.together.fullmatch(before[0]))
    )
    apart = (begin for begin, end in whiles if any(0 <= form - end <= _ARTICLE for form in forms))  # "tandis que M. Sarr est"
    end = len(text[: min([before_reach(text, at, stop, reading, lexicon), *others, *apart])].rstrip(" ,;("))
    word = re.compile(r"\s\w+$").search(text, at, end)
    return word.start() if word is not None and lexicon.together.fullmatch(f"{word.group()} ") else end


def _titled(text: str, begin: int, end: int, lexicon: Lexicon) -> bool:
    post = _PART.split(text[begin:end], maxsplit=1)[0].rstrip(" .。")
    return places.place(post, lexicon) is places.Place.TITLE


def _post(text: str, begin: int, end: int, lexicon: Lexicon) -> int | None:
    """Return where the post begins that the sentence text[begin:end] gives to whoever was named before it; None for no such."""
    blank = re.compile(r"\s*").match(text, begin)
    opening = lexicon.said.serving.match(text, blank.end() if blank is not None else begin)
    if opening is None or opening.end() >= end:
        return None
    post = _PART.split(text[opening.end() : end], maxsplit=1)[0].rstrip(" .。")
    titled = places.place(post, lexicon) is places.Place.TITLE or (
        is_cjk(post[:1] or " ") and bool(places.chinese_body(post, lexicon))
    )
    return opening.end() if titled else None
