"""What a sentence apart states of persons named before: "Ms. Lind is with the Ministry of Justice, Mr. Marsh is a judge".

Such a sentence is read whole or not at all: whoever it calls, what he is or where he works, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from config.knowledge import Knowledge
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at, in_courtesy
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.noise import breaks_body
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.running_text.persons_meant import WORD, words_of
from pipeline.extraction.running_text.pronouns import gender_of
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.called import Called
from pipeline.extraction.told_elsewhere.pointed_at import ordinals
from pipeline.extraction.told_elsewhere.reach_told import before_reach, of_others
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import STOP
from pipeline.extraction.words.speaking_against import holds_for_a_time, speaks_against

SENTENCE_LETTERS = 300  # a longer sentence says more than that
_JOINING = 3  # words that join clauses, at most
_MARK = re.compile(r"[,،;؛]\s*((?:[^\W\d_]{1,9}\s+){0,3})$")  # before whom the next clause calls, little words behind it
_WORD = re.compile(r"\S+")
_BLANK = re.compile(r"[\s\u3000]*")
_LEFT_OUT = re.compile(r"\s*(?:[,،，]|[—–-](?=\s))?\s*")  # what may stand for "is"
_DASH = re.compile(r"[—–-]\s+")
_PART = re.compile(r"[,،，(（]")
_OTHER = re.compile(r"[\d@:：]")
_CHINESE_MARKS = re.compile(r"[，；,;]")


@dataclass(frozen=True, slots=True)
class _Statement:
    """What one clause says: of the person of this number, a post (his body behind it, perhaps) or a body."""

    number: int
    start: int
    end: int
    post: bool


def with_statements(
    persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, each with the post and the body that a sentence apart states of him, where he has none.

    The sentence is noted as understood where it says nothing else than is known of him now (see `remarks_apart`).
    """
    told = list(persons)
    names = [frozenset(fold(word) for piece in person.name for word in words_of(piece.text)) for person in persons]
    genders = [gender_of(person, lexicon) for person in persons]
    for reading in readings if persons else ():
        passage, stood = reading.strip.passage, Standing(persons, reading.strip.passage)
        view = reading.strip.view.replace("\n", " ")
        for begin, end in _sentences(reading, lexicon):
            if stood.anybody(begin, end) or of_others(reading, begin):
                continue
            stop = before_reach(view, begin, end, reading, lexicon)
            before = [(number, genders[number]) for number in stood.numbers(0, begin)]
            stated = _stated(view, (begin, stop), Called(names, genders, before, lexicon, reading.strip.language))
            if not stated or speaks_against(view[begin:stop], knowledge):
                continue
            if any(holds_for_a_time(view[one.start : one.end], knowledge) for one in stated):
                continue
            for one in stated:
                told[one.number] = _with(told[one.number], one, reading, Piece(passage, begin, stop), lexicon)
    return told


def _sentences(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the sentences of each block that begin with whom they call or, in Arabic, with their verb."""
    view, language = reading.strip.view, reading.strip.language
    for first, last in reading.strip.blocks():
        begin = first
        ends = (match.start() for match in STOP.finditer(view, first, last))
        for stop in [*(end for end in ends if not in_courtesy(view, end, lexicon, language)), last]:
            blank = _BLANK.match(view, begin, stop)
            start = blank.end() if blank is not None else begin
            if 0 < stop - start <= SENTENCE_LETTERS:
                yield start, stop
            begin = stop + 1


def _stated(view: str, span: tuple[int, int], known: Called) -> list[_Statement]:
    """Return what the clauses of a sentence state, one after the other; nothing where one of them says something else."""
    begin, stop = span
    clauses = _chinese_clauses(view, begin, stop, known.lexicon) if is_cjk(view[begin]) else _clauses(view, begin, stop, known)
    stated: list[_Statement] = []
    for start, end in clauses:
        one = _clause(view, start, end, known, ellipsis=bool(stated) and not stated[-1].post)
        one = one or (_post_again(view, start, end, known) if stated and stated[-1].post else None)
        if one is None:
            return []
        stated.append(one)
    return stated


def _clauses(view: str, begin: int, stop: int, known: Called) -> list[tuple[int, int]]:
    """Return where each clause begins and ends: another begins where words that join, or a mark, stand before whom it calls."""
    starts, ends = [begin], list[int]()
    pronouns = (word.start() for word in WORD.finditer(view, begin, stop) if fold(word.group()) in known.lexicon.said.gendered)
    places_told = [begin + at for at in ordinals(view[begin:stop], known.lexicon)]
    posts = {mark.end() for at in places_told if (mark := _left_out(view, at, stop, known)) is not None}  # "la segunda, [fiscal]"
    for form in sorted({*courtesy_forms(view, known.lexicon, known.language, begin, stop), *pronouns, *places_told} - posts):
        cut = _joint(view, starts[-1], form, known.lexicon)
        if cut is not None and cut > starts[-1]:
            ends.append(cut)
            starts.append(form)
    return list(zip(starts, [*ends, stop], strict=True))


def _joint(view: str, begin: int, form: int, lexicon: Lexicon) -> int | None:
    """Return where the words begin that join a courtesy form to the clause before it: ", and", "y el", "while", "و"."""
    if is_arabic(view[form]) and view[form - 1 : form] == "و":
        form -= 1
    words = list(_WORD.finditer(view, begin, form))[-_JOINING:]
    while words and key(words[-1].group()) in lexicon.said.articles:
        words.pop()
    for word in words:
        said = view[word.start() : words[-1].end()]
        if lexicon.together.fullmatch(f" {said} ") or lexicon.said.meanwhile.find(Folded(said), first=True) == (0, len(said)):
            return word.start()
    mark = _MARK.search(view, begin, form)  # little words behind it: ", mientras que el"
    little = mark is not None and all(word.islower() for word in mark[1].split())
    return mark.start() if mark is not None and little else form if view[form] == "و" else None


def _chinese_clauses(view: str, begin: int, stop: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where the clauses between commas begin, behind a "while" that joins them ("而"), and end."""
    ends = [*(mark.start() for mark in _CHINESE_MARKS.finditer(view, begin, stop)), stop]
    starts = [begin, *(end + 1 for end in ends[:-1])]
    whiles = (lexicon.said.meanwhile.find(Folded(view[start:stop]), first=True) for start in starts)
    return [(start + cue[1] if cue is not None else start, end) for start, cue, end in zip(starts, whiles, ends, strict=True)]


def _clause(view: str, start: int, end: int, known: Called, *, ellipsis: bool) -> _Statement | None:
    """Return what a clause states of one person; with `ellipsis` the verb may be the one of the clause before."""
    lexicon = known.lexicon
    at, rest = _verb_first(view, start, end, lexicon) or (start, ())
    called = known.at(view, at, end)
    if called is None:
        return None
    number, name_end = called
    behind = _BLANK.match(view, name_end, end)
    behind_name = behind.end() if behind is not None else name_end
    if rest:
        opening = next((stop for words in rest if (stop := _said(view, behind_name, end, words)) is not None), None)
        if opening is None:
            return None
        return _value(view, number, opening, end, lexicon)
    for pattern in (lexicon.said.working_at, lexicon.said.serves):
        opening_match = pattern.match(view, behind_name, end)
        if opening_match is not None and (one := _value(view, number, opening_match.end(), end, lexicon)) is not None:
            return one
    for before, after in lexicon.said.working_between:
        if view.startswith(before, behind_name) and view.endswith(after, behind_name, end):
            return _value(view, number, behind_name + len(before), end - len(after), lexicon)
    if (dash := _DASH.match(view, behind_name, end)) is not None:
        return _value(view, number, dash.end(), end, lexicon)  # "Г-жа Котова — прокурор"
    if is_arabic(view[behind_name : behind_name + 1]):
        return _value(view, number, behind_name, end, lexicon)  # "والسيدة حداد قاضية": no word for "is"
    small = lexicon.small.on_behalf.match(view, behind_name, end) or lexicon.small.before_body.match(view, behind_name, end)
    if ellipsis and small is not None and small.end() > behind_name:
        return _value(view, number, behind_name, end, lexicon)  # "and Mr. Marsh from the National Police"
    return None


def _post_again(view: str, start: int, end: int, known: Called) -> _Statement | None:
    """Return the post of whom a clause calls that leaves out the verb of the one before: "and the latter, a prosecutor"."""
    called, mark = known.at(view, start, end), _left_out(view, start, end, known)
    if called is None or mark is None:
        return None
    word = _WORD.match(view, mark.end(), end)
    article = word is not None and key(word.group()) in known.lexicon.being  # "a", "une"
    begin = word.end() + 1 if word is not None and article else mark.end()
    one = _value(view, called[0], begin, end, known.lexicon)
    return one if one is not None and one.post else None


def _left_out(view: str, start: int, end: int, known: Called) -> re.Match[str] | None:
    """Return what stands for the verb behind whom a clause calls here: blanks, a comma, a dash; None where it calls nobody."""
    called = known.at(view, start, end)
    return _LEFT_OUT.match(view, called[1], end) if called is not None else None


def _verb_first(view: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, tuple[str, ...]] | None:
    """Return (where the person is called, what may stand behind him) where an Arabic verb begins: "وتعمل [السيدة حداد] في"."""
    word = _WORD.match(view, start, end)
    if word is None or not is_arabic(view[start]):
        return None
    bare = fold(word.group())
    rest = lexicon.said.verbs_first.get(bare) or lexicon.said.verbs_first.get(bare.removeprefix("و"))
    blank = _BLANK.match(view, word.end(), end)
    return (blank.end(), rest) if rest is not None and blank is not None else None


def _said(view: str, at: int, end: int, words: str) -> int | None:
    """Return where these folded words end that stand here, blanks behind them; "" ends where it begins."""
    if not words:
        return at
    count = len(words.split())
    found = list(_WORD.finditer(view, at, end))[:count]
    if len(found) < count or fold(" ".join(word.group() for word in found)) != words:
        return None
    blank = _BLANK.match(view, found[-1].end(), end)
    return blank.end() if blank is not None else found[-1].end()


def _value(view: str, number: int, start: int, end: int, lexicon: Lexicon) -> _Statement | None:
    """Return the post or body that stands from here to the end of the clause, and nothing else; None for anything else."""
    end = len(view[:end].rstrip(" .,،;؛"))
    small = lexicon.small.on_behalf.match(view, start, end) or lexicon.small.before_body.match(view, start, end)
    begin = small.end() if small is not None else start
    article = lexicon.small.article.match(view, begin, end)
    begin = article.end() if article is not None else begin
    text = view[begin:end]
    forms = (text[form : honorific_at(text, form, lexicon, None)] for form in courtesy_forms(text, lexicon, None))
    if not text or _OTHER.search(text) is not None or not all(map(lexicon.is_post_honorific, forms)):
        return None  # a number, or somebody else
    if _is_body(text, lexicon):
        return _Statement(number, begin, end, post=False)
    first, *more = (part.strip(" .)）") for part in _PART.split(view[start:end]))
    titled = places.place(first, lexicon) is places.Place.TITLE and _begins_post(first, lexicon)
    titled = titled or (is_cjk(first[:1] or " ") and bool(places.chinese_body(first, lexicon)))
    known = titled and all(places.place(part, lexicon) is not places.Place.OTHER for part in more if part)
    return _Statement(number, start, end, post=True) if known and not _says_more(view[start:end], lexicon) else None


def _begins_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of posts begins the text, an article before it: no "hardly a judge"; nobody is called in it."""
    if is_cjk(text[:1] or " "):
        forms = (form.group() for form in lexicon.honorific_after.finditer(text))
        return all(map(lexicon.is_post_honorific, forms))  # not "王芳女士的助手"
    article = lexicon.small.article.match(text)
    first = key(text[article.end() if article is not None else 0 :]).partition(" ")[0]
    return lexicon.is_title_word(first) or first in lexicon.adjectives or first in lexicon.units or first in lexicon.organisations


def _says_more(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a little word stands there that joins neither a post nor a body: "judge [until] May", "judge [on] leave"."""
    small, known = lexicon.small, lexicon.said.joins_body
    joins = (small.of_body, small.before_body, small.at_body, small.article)
    for word in text.split():
        little = word.casefold() in lexicon.stop_exact and fold(word) not in known
        if little and lexicon.together.match(f" {word} ") is None and all(one.match(f"{word} ") is None for one in joins):
            return True
    return False


def _is_body(text: str, lexicon: Lexicon) -> bool:
    told, alone = places.place(text, lexicon), len(key(text).split()) == 1 and not is_cjk(text[0])
    named = told is places.Place.BODY and (not alone or text.isupper() or key(text) in lexicon.bodies)  # no "institution"
    named = named or (told is places.Place.UNIT and not alone)
    first = text.split(maxsplit=1)[0]
    begins = not first[:1].islower() or lexicon.is_body_word(key(first))  # not "vient de [quitter le Ministère]"
    return named and begins and not any(breaks_body(word.group(), lexicon) for word in _WORD.finditer(text))


def _with(person: Person, one: _Statement, reading: Reading, sentence: Piece, lexicon: Lexicon) -> Person:
    """Return the person with what is stated of him; the sentence is understood where nothing else was known of him."""
    passage: Passage = reading.strip.passage
    if one.post:
        bare = replace(person, title=(), organisation=(), role=None, role_piece=None, doubts=())
        said = described(bare, passage, reading.strip.view.replace("\n", " "), one.start, one.end, (), lexicon)
        title, body, role = said.title, said.organisation, said.role
    else:
        title, body, role = (), (Piece(passage, one.start, one.end),), None
    known = ((person.title, title), (person.organisation, body))
    if not (title or body) or any(own and new and _differs(own, new) for own, new in known):
        return person
    part = person.role or role
    told = replace(person, title=person.title or title, organisation=person.organisation or body, role=part)
    return replace(told, understood=(*told.understood, sentence))


def _differs(own: tuple[Piece, ...], new: tuple[Piece, ...]) -> bool:
    """Tell whether two values are not the same, as "Prosecutor" and "prosecutor" are."""
    one, other = (key(" ".join(piece.text for piece in pieces)) for pieces in (own, new))
    return one != other
