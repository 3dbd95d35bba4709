"""Persons with a courtesy form who are no delegates, and of whom nothing says why: somebody may have been passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from config.knowledge import Knowledge
from models.errors import Problem, ProblemCode
from pipeline.extraction.correspondence.absent_persons import without_absent
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person, Piece, named
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.same import named_so
from pipeline.extraction.running_text.chinese_names import is_usual
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.sentence_stops import SAID_ENDS, said_before

_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]")
# A sentence that ends in a colon; the number of the list's first item may look like its end: "… instead of Mr. A:\n1."
_LEADS_TO_LIST = re.compile(rf"[{''.join(COLONS)}]\s*(?:\n\s*[(（]?[^\W_]{{1,3}}[.)、）．])?\s*\Z")
_AND_LETTERS = 14  # before a name, in which "and", "and also", "and that" stand
_COLLEAGUE_LETTERS = 24  # in which "colleague" and a blank stand
_CHINESE_NAMES, _POST_LETTERS, _SENTENCE_LETTERS = (3, 2), 12, 20  # characters of names; before and behind one
WORDS_MIN = 2  # of a name: with one, "Mr. Obrin", somebody named elsewhere is meant more often than not


def named_besides(
    persons: Sequence[Person], readings: Sequence[Reading], others: Sequence[str], lexicon: Lexicon, knowledge: Knowledge
) -> tuple[Problem, ...]:
    """Return the problem that somebody is named with a courtesy form, outside every zone, and is no delegate.

    Args:
        persons: the delegates.
        readings: what was read, each with the zones in which nobody named comes.
        others: names of those of whom it is known that they do not come.
        lexicon: courtesy forms, words behind compliments, words of replacing and deciding.
        knowledge: words that deny, and words of attending.
    """
    dismissed = [set(key(name).split()) for name in others]
    names = [
        name
        for reading in readings
        for match in _addressed(reading, lexicon)
        if not _is_one_of(name := " ".join(reading.strip.view[slice(*match.name)].split()), persons)
        and not any({*key(name).split()} & gone for gone in dismissed)
        and not _of_a_post(match, reading, persons, lexicon)
        and not _stays_away(match, reading, persons, lexicon, knowledge)
    ]
    if not names:
        return ()
    besides = "besides the delegates " if persons else ""
    detail = f"{besides}these are named: {', '.join(dict.fromkeys(names))}"
    return (Problem(ProblemCode.DELEGATES_MISSING, "this message", detail),)


def told_away(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the names with a courtesy form of whom their sentence says that they do not come, or that another comes instead."""
    told = [
        reading.strip.view[slice(*match.name)]
        for reading in readings
        for match in _addressed(reading, lexicon)
        if _stays_away(match, reading, persons, lexicon, knowledge)
    ]
    return tuple(name for name in told if not _is_one_of(name, persons))


def _addressed(reading: Reading, lexicon: Lexicon) -> Iterator[NameMatch]:
    """Yield the names with a courtesy form that stand in no zone."""
    text, language = reading.strip.view, reading.strip.language
    end = 0
    for word in _WORD.finditer(text):
        at = word.start()
        colleague = _behind_colleague(text, at, lexicon)
        if at < end or not (is_cjk(word.group()) or colleague or honorific_at(text, at, lexicon, language)):
            continue
        zone = within(reading.zones, at)
        if zone is not None and not zone.copies and (not zone.letterhead or at < _honoured(zone, text, lexicon)):
            continue
        match = name_at(text, at, lexicon, language)
        if match is not None and (colleague or match.honorific is not None) and match.plain:
            end = match.end
            words = [word for word in key(text[slice(*match.name)]).split() if word not in lexicon.particles]
            whole = is_usual(text, match, lexicon) if is_cjk(word.group()) else len(words) >= WORDS_MIN  # no "全国人民" + "代表"
            if whole and not any(map(lexicon.is_body_word, words)):
                yield match  # no "President of the Republic"
    yield from _behind_chinese_posts(reading, lexicon)


def _behind_chinese_posts(reading: Reading, lexicon: Lexicon) -> Iterator[NameMatch]:
    """Yield the usual Chinese names between a post and a plain courtesy form: no blank shows where they begin.

    Of whom to write to nothing is missed: "请与代表团一秘王强先生联系".
    """
    text = reading.strip.view
    for form in lexicon.honorific_after.finditer(text):
        if form.group() not in lexicon.plain_courtesies or within(reading.zones, form.start()) is not None:
            continue
        sentence = Folded(text[said_before(text, form.start()) : form.start() + _SENTENCE_LETTERS].replace("\n", " "))
        for start in (form.start() - letters for letters in _CHINESE_NAMES):
            match = NameMatch(start, (start, form.start()), form.span(), None, form.end(), WORDS_MIN, plain=True)
            before = text[max(0, start - _POST_LETTERS) : max(0, start)]
            before = before[:-1] if lexicon.said.serves_unspaced.fullmatch(before[-1:]) else before  # "随员为李红女士"
            posted = lexicon.chinese.title_length(before) > 0
            if (
                posted
                and is_usual(text, match, lexicon)
                and not any(cues.find(sentence) for cues in (lexicon.contact, lexicon.signed))
            ):
                yield match
                break


def _behind_colleague(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether "my colleague" stands right before: a name without a courtesy form may be that of somebody who comes, too."""
    before = text[max(0, at - _COLLEAGUE_LETTERS) : at].split()
    return text[at].isupper() and bool(before) and key(before[-1]) in lexicon.said.alongside_as


def _honoured(zone: Zone, text: str, lexicon: Lexicon) -> int:
    """Return where a sentence of compliments comes to what it has to say: behind "has the honour to inform"."""
    folded = Folded(text[zone.start : zone.end])
    said = lexicon.honour.all(folded) or lexicon.saying.all(folded)[:1]
    return zone.start + said[-1][1] if said else zone.end


def _is_one_of(name: str, persons: Sequence[Person]) -> bool:
    """Tell whether one of the persons has this name, or a part of it, or more."""
    words = {*key(name).split()}
    for person in persons:
        own = {*key(" ".join(piece.text for piece in _spellings(person))).split()}
        if words <= own or own <= words or named_so(person, sorted(words)):
            return True
    return False


def _of_a_post(match: NameMatch, reading: Reading, persons: Sequence[Person], lexicon: Lexicon) -> bool:
    """Tell whether it is the rest of somebody's post that is a courtesy form too: "Fiscal" in "Fiscal Nacional Adjunto"."""
    if match.honorific is None or not lexicon.is_post_honorific(reading.strip.view[slice(*match.honorific)]):
        return False
    told = (piece for person in persons for piece in (*person.title, *person.organisation))
    return any(piece.passage is reading.strip.passage and piece.start <= match.name[0] < piece.end for piece in told)


def _spellings(person: Person) -> tuple[Piece, ...]:
    return person.name if person.latin is None else (*person.name, person.latin)


def _stays_away(match: NameMatch, reading: Reading, persons: Sequence[Person], lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether his own sentence says that he does not come, has others come in his place, or only decides who does."""
    strip = reading.strip
    person = named(match, strip.passage, via="prose", weight=0.0, language=strip.language)
    if without_absent(strip, [(match.start, person)], lexicon, knowledge)[1]:
        return True
    sentence = _sentence(strip.view, match)
    replaced, approved = _tells(sentence, lexicon)
    if not replaced and not approved:
        return False
    if replaced and _behind_and(match, strip.view, lexicon):
        return False
    return _LEADS_TO_LIST.search(sentence) is not None or any(
        piece.passage is strip.passage and piece.text in sentence for other in persons for piece in other.name
    )


def _behind_and(match: NameMatch, text: str, lexicon: Lexicon) -> bool:
    """Tell whether "and" stands right before the name and no word of replacing behind it: what is said may not be of him.

    "Ms. C replaces Mr. A and also Mr. B, Police, is added".
    """
    before = text[max(0, match.start - _AND_LETTERS) : match.start]
    joined = lexicon.together.search(before)
    if joined is None or lexicon.replaced.find(Folded(before[joined.end() :]), first=True) is not None:
        return False  # "وعوضا عن السيد أ": "and" begins the sentence
    stop = SAID_ENDS.search(text, match.end)
    return lexicon.replaced.find(Folded(text[match.end : stop.end() if stop else len(text)])) is None


@lru_cache(maxsize=8)  # a list without stops is one sentence, which each of its names asks for
def _tells(sentence: str, lexicon: Lexicon) -> tuple[bool, bool]:
    """Tell whether somebody is replaced, and whether somebody approves, in this sentence."""
    folded = Folded(sentence)
    return lexicon.replaced.find(folded) is not None, lexicon.approving.find(folded) is not None


def _sentence(text: str, match: NameMatch) -> str:
    """Return the sentence in which the name stands."""
    begin = said_before(text, match.start)
    stop = SAID_ENDS.search(text, match.end)
    return text[begin : stop.end() if stop else len(text)]
