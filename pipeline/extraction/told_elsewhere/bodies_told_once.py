"""The body that one sentence gives to all whom a letter names: "They all work for the Customs Office", "The Police will send:".

Those sentences stand apart from the entries, below them or above: whoever reads entry by entry finds no body there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.loose_words import is_loose
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.told_elsewhere.body_announced import TOLD_SURE, are_two, led_up_to, subject_of
from pipeline.extraction.told_elsewhere.body_answering import body_behind
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import STOP
from pipeline.extraction.words.speaking_against import speaks_against

_LISTED = frozenset({"list", "block", "labels"})
_SUBJECT_WORDS = 9  # "the two members of our delegation are both"
_SUBJECT_LETTERS = 160  # before the verb
_PAIR = 2
_ANNOUNCING_WORDS = 24  # of a sentence above a list that tells the body and little else
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_BEHIND_LABEL = re.compile(r"\s?[:：]|\s[–—-](?=\s)")
_END = " .。\n"

Found = list[tuple[int, Person]]
Span = tuple[int, int]


def with_bodies_told_once(
    strip: Strip, found: Sequence[tuple[int, Person]], zones: tuple[Zone, ...], lexicon: Lexicon, knowledge: Knowledge
) -> Found:
    """Return the persons, those without a body with the one that a sentence below or above them gives to all.

    Args:
        strip: paragraphs of one page.
        found: (offset, person), in any order.
        zones: letterhead, signature and the like, in which nothing is said of those who come.
        lexicon: words of working, posts and bodies.
        knowledge: for words that deny or replace.
    """
    given = sorted(found, key=lambda pair: pair[0])
    if all(person.organisation for _, person in given):
        return given
    begun = [at for at, _ in given]
    entries = sorted(start for _, person in given for start in _starts(person, strip))
    others = False  # whether a sentence behind the last of those named speaks of somebody else
    for begin, end in _sentences(strip):
        above = range(bisect_left(begun, begin))
        if not above or within(zones, begin) is not None:
            continue
        if any(at < end for at in entries[bisect_left(entries, begin) :][:1]):
            labelled = _behind_label(strip.view, begin, strip.view[begin:end].rstrip(_END), lexicon)  # read as the last one's own
            given = _with_body(given, above, labelled, strip) if labelled is not None else given
            others = False
            continue
        body = _of_all(strip, (begin, end), len(above), lexicon, knowledge) if not others else None
        if body is not None:
            given = _with_body(given, above, body, strip)
        others = others or not _begins_with_them(strip.view[begin:end], lexicon)
    listed = [number for number, (_, person) in enumerate(given) if person.via in _LISTED]
    if listed and not any(given[number][1].organisation for number in listed):
        body = _announced(strip, given[listed[0]][0], lexicon, knowledge)
        given = _with_body(given, listed, body, strip, doubt=Doubt.SENT) if body is not None else given
    return given


def _starts(person: Person, strip: Strip) -> Iterator[int]:
    """Yield where what is told of somebody begins in this strip."""
    pieces = (*person.name, *person.title, *person.organisation)
    yield from (piece.start for piece in pieces if piece.passage is strip.passage)
    yield from (hit.start for hit in person.contacts)


def _with_body(given: Found, numbers: Sequence[int], body: Span, strip: Strip, *, doubt: Doubt | None = None) -> Found:
    """Return the persons, these with the body; where others of them have their own, each that gets it is in doubt."""
    piece = (Piece(strip.passage, *body),)
    mixed = any(given[number][1].organisation for number in numbers)
    told = list(given)
    for number in numbers:
        at, person = given[number]
        if not person.organisation:
            person = replace(person, organisation=piece, split_sure=min(person.split_sure, TOLD_SURE))
            doubted = Doubt.SOME_OF_THEM if mixed else doubt
            told[number] = at, person.doubted(doubted) if doubted is not None else person
    return told


def _sentences(strip: Strip) -> Iterator[Span]:
    """Yield (start, end) of each sentence; rows that only go on belong to the row above."""
    rows = list(strip.rows)
    for index, row in enumerate(rows):
        if row.soft:
            continue
        last = next((number for number in range(index + 1, len(rows)) if not rows[number].soft), len(rows)) - 1
        begin, end = row.marker_end, rows[last].end
        for stop in STOP.finditer(strip.view, begin, end):
            yield begin, stop.end()
            begin = stop.end()
        if begin < end:
            yield begin, end


# -- below: "They all work for the Customs Office."


def _begins_with_them(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence is about those named as well: "They arrive on Monday", not "The experts will be named later"."""
    for word in _WORD.findall(sentence):
        if _is_of_them(word, lexicon):
            return True
        if key(word) not in lexicon.stop and key(word) not in lexicon.said.counting.values:
            return False
    return False


def _of_all(strip: Strip, span: Span, count: int, lexicon: Lexicon, knowledge: Knowledge) -> Span | None:
    """Return where the body stands of which a sentence says that all those named before are its people.

    Args:
        strip: the paragraphs.
        span: of the sentence.
        count: of those named before: "the two delegates" are no three.
        lexicon: the words.
        knowledge: for words that deny.
    """
    begin, end = span
    said = strip.view[begin:end].replace("\n", " ")
    if is_cjk(said.lstrip()[:1]):
        return None
    said = said.rstrip(_END)
    body = _behind_label(strip.view, begin, said, lexicon) or _behind_verb(strip.view, begin, said, count, lexicon)
    if body is None or strip.view[body[1] : end].strip(_END) or speaks_against(said, knowledge):
        return None
    folded = Folded(said)
    if lexicon.said.some_of.find(folded) is not None or lexicon.respectively.find(folded) is not None:
        return None
    return body if _is_one(strip.view, body, lexicon) else None


def _is_one(view: str, body: Span, lexicon: Lexicon) -> bool:
    """Tell whether one body's name fills the stretch: not "the Ministry now", nor "the Police and one from the Ministry"."""
    words = _WORD.findall(view[slice(*body)])
    counted = any(key(word) in lexicon.said.counting.values or _is_of_them(word, lexicon) for word in words)
    return not counted and _without_verb(view, body, lexicon) == body and not are_two(view[slice(*body)], lexicon)


def _behind_verb(view: str, begin: int, said: str, count: int, lexicon: Lexicon) -> Span | None:
    """Return where the body stands behind a verb of which those named before are the subject."""
    for pattern in (lexicon.said.working_together, *lexicon.said.working_together_between):
        for verb in pattern.finditer(said, 0, _SUBJECT_LETTERS):
            subject = f"{said[: verb.start()]} {verb.groupdict().get('who') or ''}"
            if means_all(subject, count, lexicon, alone=verb.group()[:1].isupper()):
                return body_behind(view, begin + verb.end(), begin + len(said), lexicon)
    return None


def means_all(subject: str, count: int, lexicon: Lexicon, *, alone: bool) -> bool:
    """Tell whether the words before the verb mean those named above: "they", "the two delegates are both", "Dichas personas".

    `alone`: the verb begins the sentence, and its ending says that several are meant: "Trabajan en el Ministerio".
    """
    words = _WORD.findall(subject)
    if not words:
        return alone
    if len(words) > _SUBJECT_WORDS or any(map(str.isdigit, subject)):
        return False
    told = {lexicon.said.counting.values.get(key(word), count) for word in words}
    told |= {_PAIR for word in words if key(word) in lexicon.said.pairs}
    others = [word for word in words if not _is_of_them(word, lexicon) and key(word) not in lexicon.said.counting.values]
    little = all(key(word) in lexicon.stop or key(word) in lexicon.small.head_ends or len(word) == 1 for word in others)
    return little and len(others) < len(words) and told == {count}


def _is_of_them(word: str, lexicon: Lexicon) -> bool:
    parts = key(word).split()  # "above-mentioned"
    return bool(parts) and all(part in lexicon.said.those_named for part in parts)


def _behind_label(view: str, begin: int, said: str, lexicon: Lexicon) -> Span | None:
    """Return where the body stands behind a label for all: "Institution (for all): Customs Office"."""
    mark = _BEHIND_LABEL.search(said)
    words = _WORD.findall(said[: mark.start()]) if mark is not None else []
    if mark is None or not 1 < len(words) <= _SUBJECT_WORDS:
        return None
    runs = [(start, stop) for start in range(len(words)) for stop in range(start + 1, len(words) + 1)]
    label = next((run for run in runs if "organisation" in lexicon.label(" ".join(words[slice(*run)]))), None)
    if label is None:
        return None
    rest = [*words[: label[0]], *words[label[1] :]]
    meant = [_is_of_them(word, lexicon) for word in rest]  # the label's own words mean nobody: "Место работы:"
    if not any(meant) or not all(them or key(word) in lexicon.stop for them, word in zip(meant, rest, strict=True)):
        return None  # "Institution of the two companions"
    return body_behind(view, begin + mark.end(), begin + len(said), lexicon)


# -- above: "The Customs Office has designated the following persons:"


def _announced(strip: Strip, first: int, lexicon: Lexicon, knowledge: Knowledge) -> Span | None:
    """Return where the body stands that the sentence above a list names as the one which sends those below."""
    above = [row for row in strip.rows if row.end <= first and any(map(str.isalnum, strip.text(row)))]
    if not above:
        return None
    end = above[-1].end
    begin = next((row.start for row in reversed(above) if not row.soft), above[-1].start)
    begin = max((stop.end() for stop in STOP.finditer(strip.view, begin, end - 1)), default=begin)
    said = strip.view[begin:end].replace("\n", " ")
    if not said.rstrip().endswith(COLONS) or len(said.split()) > _ANNOUNCING_WORDS or speaks_against(said, knowledge):
        return None
    folded = Folded(said)
    if lexicon.honour.find(folded) or lexicon.saying.find(folded):
        return None  # who informs
    subject = subject_of(strip, end - 1, lexicon)
    body = subject or _named_in(strip.view, begin, said, lexicon, knowledge)
    body = _without_verb(strip.view, body, lexicon) if body is not None else None
    written = strip.view[slice(*body)] if body is not None else ""
    named = key(written)
    if led_up_to(written, lexicon) or (len(named.split()) == 1 and not (is_cjk(named[:1]) or written.isupper())):
        return None  # "[To this] end this Ministry"; "Ministerio" says of which none
    if named.startswith(lexicon.said.speak_for_state):
        return None  # which names others' people
    lists = any(word in lexicon.said.lists for word in key(said).split())
    if lists and key(lexicon.small.without_article(said)).startswith(named):
        return None  # "The Ministry sends the list of representatives:" may name others' as well
    return body if any(word not in lexicon.meeting and word not in lexicon.stop for word in named.split()) else None


def _without_verb(view: str, body: Span, lexicon: Lexicon) -> Span:
    """Return where the body ends before words that are in no body's name: "Ministère de la justice [propose]"."""
    start, stop = body
    words = list(re.finditer(r"\S+", view[start:stop]))
    while len(words) > 1 and (is_loose(words[-1].group(), lexicon) or key(words[-1].group()) in lexicon.stop):
        words.pop()
    return start, start + words[-1].end()


def _named_in(view: str, begin: int, said: str, lexicon: Lexicon, knowledge: Knowledge) -> Span | None:
    """Return where the only body stands that an announcement names behind a little word: "Delegation of the X:"."""
    end = begin + len(said)
    persons = [word.start() for word in _WORD.finditer(said) if _is_of_them(word.group(), lexicon)]
    told = (
        body_behind(view, begin + at, min((begin + other for other in persons if other > at), default=end), lexicon)
        for at in _behind_small(said, lexicon)
    )
    bodies = [body for body in told if body is not None and lexicon.said.several.match(view, body[0]) is None]
    if len({stop for _, stop in bodies}) != 1:
        return None
    start, stop = bodies[0]
    if lexicon.small.and_between.match(view, stop) is not None:
        return None  # "Ministère de la promotion de la femme [et de la famille]"
    rest = f"{said[: start - begin]} {said[stop - begin :]}"
    announces = lexicon.coming.first(Plain(rest), near=False) is not None or lexicon.said.several.search(rest) is not None
    delegation = lexicon.said.delegation.search(rest) is not None
    delegation |= is_arabic(said[:1]) and (bool(persons) or lexicon.announcing.find(Folded(said)) is not None)
    addressed = cues(knowledge, choices.addressee).first(Plain(said), near=False) is not None
    return (start, stop) if (announces or delegation) and not addressed else None


def _behind_small(said: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where a word stands behind "of the", "from", "on behalf of", or right behind "delegation": "وفد وزارة العدل"."""
    small = lexicon.small
    for persons in (lexicon.said.delegation, lexicon.said.several):
        yield from (found.end() for found in persons.finditer(said))
    if is_arabic(said[:1]):
        yield from (end for _, end in lexicon.announcing.all(Folded(said)))  # the verb before its subject: "رشحت وزارة العدل"
    for word in re.finditer(r"\S+", said):
        for pattern in (small.on_behalf, small.of_body, small.at_body, lexicon.said.working_together):
            found = pattern.match(said, word.start())
            if found is not None and found.end() > word.start():
                yield found.end()
                break
