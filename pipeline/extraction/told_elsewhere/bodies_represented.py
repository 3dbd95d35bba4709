"""The body for which a sentence says that somebody comes: "Ms. Lind will attend as representative of the Ministry of Justice".

What is said of him ends before the verb, and so his entry holds nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.said_of_several import SMALL_BETWEEN
from pipeline.extraction.running_text.sentence_ends import sentence_end
from pipeline.extraction.told_elsewhere.body_announced import of_state
from pipeline.extraction.told_elsewhere.body_answering import body_behind
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import said_before
from pipeline.extraction.words.speaking_against import speaks_against

REACH = 300  # letters behind a name within which it is told
_WORD = re.compile(r"\S+")
_AROUND = " \t,،，(（–—-"  # between a name and what is said right behind it
_CHINESE_RUN = re.compile(r"[\u3400-\u9fff（）()]{2,24}")

_TOLD = frozenset({"prose", "block", "list"})

Span = tuple[int, int]


def with_bodies_represented(
    strip: Strip, found: Sequence[tuple[int, Person]], lexicon: Lexicon, knowledge: Knowledge
) -> list[tuple[int, Person]]:
    """Return the persons, those of sentences without a body with the one that their sentence says they represent.

    "A and B, representing the Ministry of Justice" says it of both, and A is asked about. Where a body is told and its name
    could not be parted from the words around it, the person is asked about.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        lexicon: words of representing, posts and bodies.
        knowledge: for words that deny or replace: "will no longer represent" tells no body.
    """
    given = sorted(found, key=lambda pair: pair[0])
    view = strip.view.replace("\n", " ")
    for number, (at, person) in enumerate(given):
        if person.via not in _TOLD or person.organisation:
            continue
        form = (person.honorific,) if person.honorific is not None else ()  # behind the name in Chinese
        part = (person.role_piece,) if person.role_piece is not None and not person.title else ()  # "A, asesor, representará"
        own = [piece for piece in (*person.name, *person.title, *form, *part) if piece.passage is strip.passage]
        start = max((piece.end for piece in own), default=at)
        if own and (ahead := _ahead(strip, view, given[:number], min(piece.start for piece in own), lexicon)) is not None:
            given[number] = at, replace(person, organisation=(Piece(strip.passage, *ahead),))
            for other in _joined(strip, given, number, lexicon):
                given[other] = given[other][0], given[other][1].doubted(Doubt.SOME_OF_THEM)
            continue
        last = given[number + 1][0] if number + 1 < len(given) else len(view)
        end = sentence_end(strip, start, min(last, start + REACH), lexicon)
        told = list(_told(view, start, end, lexicon))
        if not told or speaks_against(view[start:end], knowledge):
            continue
        given[number] = at, _with(person, strip, told[0])
        for before in _beside(view, given, number, strip):
            given[before] = given[before][0], _with(given[before][1], strip, told[0]).doubted(Doubt.SOME_OF_THEM)
    return given


def _ahead(strip: Strip, view: str, before: Sequence[tuple[int, Person]], start: int, lexicon: Lexicon) -> Span | None:
    """Return the body between the verb and who is named first in a sentence: "representará al [Ministerio de Justicia] el Sr. A".

    Nothing else stands there but the article before him: "que representa al Gobierno designa al Sr. A" tells no body of his.
    """
    row = strip.row_at(start)
    begin = max(said_before(view, start), strip.block_start(row) if row is not None else 0)
    if any(begin <= piece.end for _, person in before for piece in person.name if piece.passage is strip.passage):
        return None
    text = view[begin:start]
    verbs = lexicon.said.representing.all(Folded(text))
    if not verbs or is_cjk(text[-1:]) or next(courtesy_forms(text[: verbs[-1][0]], lexicon, None), None) is not None:
        return None
    *words, last = text.split(" ")[:-1] or [""]
    held = " ".join(words) if key(last) in lexicon.said.articles else text
    end = begin + len(held.rstrip())
    body = _body(view, begin + verbs[-1][1], end, lexicon)
    return body if body is not None and body[1] == end else None


def _joined(strip: Strip, given: Sequence[tuple[int, Person]], number: int, lexicon: Lexicon) -> Iterator[int]:
    """Yield the numbers of those without a body who are named behind this person in his sentence."""
    end = sentence_end(strip, given[number][0], strip.block_end(row), lexicon) if (row := strip.row_at(given[number][0])) else 0
    yield from (other for other in range(number + 1, len(given)) if given[other][0] < end and not given[other][1].organisation)


def _with(person: Person, strip: Strip, body: Span | None) -> Person:
    """Return the person with this body, or in doubt where it has no ends."""
    if body is None:
        return person.doubted(Doubt.BODY_TOLD)
    return replace(person, organisation=(Piece(strip.passage, *body),))


def _beside(view: str, given: Sequence[tuple[int, Person]], number: int, strip: Strip) -> Iterator[int]:
    """Yield the numbers of those before this person between whose names nothing is said, and who have no body."""
    while number:
        ends = [piece.end for piece in given[number - 1][1].name if piece.passage is strip.passage]
        starts = [piece.start for piece in given[number][1].name if piece.passage is strip.passage]
        if given[number - 1][1].organisation or not (ends and starts):
            return
        if SMALL_BETWEEN.fullmatch(view, max(ends), min(starts)) is None:
            return
        number -= 1
        yield number


def _told(view: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Span | None]:
    """Yield the body, or None where it has no ends, for each time that the sentence says whom somebody represents."""
    text = view[start:end]
    folded = Folded(text)
    cues = [cue for cue in lexicon.said.representing.all(folded) if not text[: cue[0]].strip(_AROUND)]
    cues += [cue for cue in lexicon.said.representing_as.all(folded) if _says_of_him(text[: cue[0]], lexicon)]
    cues += [cue for cue in _working(text, lexicon) if not text[: cue[0]].strip(_AROUND)]
    for _, stop in sorted(cues):
        begin = start + stop
        verb = lexicon.comes.verb(view[begin:end]) or lexicon.attending.find(Folded(view[begin:end]))
        last = begin + verb[0] if verb is not None else end
        last = _without_place(view, begin, last, lexicon)
        body = _chinese_body(view, begin, last, lexicon) if is_cjk(view[begin : begin + 1]) else _body(view, begin, last, lexicon)
        if body is not None and lexicon.respectively.find(Folded(text[stop:])) is None:
            yield body
        elif _names_body(view[begin:last], lexicon):
            yield None


def _without_place(view: str, begin: int, end: int, lexicon: Lexicon) -> int:
    """Return where the words of a body end before those that tell where it is represented: "[the Ministry] at the meeting"."""
    words = list(_WORD.finditer(view, begin, end))[1:]
    return next((word.start() for word in words if lexicon.small.at_body.match(view, word.start(), end)), end)


def _working(text: str, lexicon: Lexicon) -> Iterator[Span]:
    """Yield where a clause tells where somebody works: "who works in", "qui relève du"."""
    for word in _WORD.finditer(text):
        if key(word.group()) in lexicon.said.relating:
            works = lexicon.said.working_at.match(text, word.end() + 1)
            if works is not None:
                yield word.start(), works.end()


def _says_of_him(between: str, lexicon: Lexicon) -> bool:
    """Tell whether words between a name and "as representative of" speak of nobody else: "will attend", not "with Ms. B"."""
    words = {key(word) for word in between.split()}
    along = lexicon.together.search(between) is not None or bool(words & lexicon.said.alongside)
    return not along and next(courtesy_forms(between, lexicon, None), None) is None


def _body(view: str, begin: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return where the body stands that begins here, behind "of" and an article."""
    small = lexicon.small.of_body.match(view, begin + len(view[begin:end]) - len(view[begin:end].lstrip()))
    body = body_behind(view, small.end() if small is not None else begin, end, lexicon)
    if body is None or any(is_loose(word.group(), lexicon) for word in _WORD.finditer(view, *body)):
        return None
    return None if lexicon.small.ends_in_and.search(view[slice(*body)]) is not None else body


def _chinese_body(view: str, begin: int, end: int, lexicon: Lexicon) -> Span | None:
    """Return the Chinese body that begins here and reaches to the verb."""
    run = _CHINESE_RUN.match(view, begin, end)
    if run is None or run.end() != end or places.place(run.group(), lexicon) is not places.Place.BODY:
        return None
    return None if begins_with_mission(run.group(), lexicon) or of_state(run.group(), lexicon) else run.span()


def _names_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a body may be named in the first words: one that is neither the State, its Mission nor its delegation."""
    words = [word.group() for word in _WORD.finditer(text)][:6]
    said = " ".join(words)
    if begins_with_mission(said, lexicon) or lexicon.heading.find(Folded(said)) is not None or of_state(said, lexicon):
        return False
    return any(lexicon.is_body_word(key(word)) for word in words)
