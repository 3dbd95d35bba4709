"""Roles that a sentence elsewhere gives to somebody named before: "Ms. Odero will be the head of the delegation"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form, in_courtesy
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.running_text.persons_meant import person_meant, points_at
from pipeline.extraction.running_text.standing import Standing, Stretches
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.of_one_surname import names_shared, of_one_surname
from pipeline.extraction.told_elsewhere.parts_of_others import is_of_another, may_be_of_another
from pipeline.extraction.told_elsewhere.pointed_at import ENTRY_NUMBER, ordinals, pointed_at, points_by_place
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import STOP_OR_PART
from pipeline.extraction.words.speaking_against import holds_for_a_time

SENTENCE_LETTERS = 160  # a longer sentence says more than a role
_PHRASE_LETTERS = 120  # of the longest words by which a delegation is led, with the blanks of a wrap
MOST_NAMED = 100  # courtesy forms of a sentence before which a clause may end; what has more is no sentence, and takes minutes
SUBJECT_WORDS = 6  # of a name with its courtesy form between an Arabic verb and what is led
POINTING_WORDS = 5  # before the words that point at somebody by his place
VERB_WORDS = 4  # of "will be the head" at a sentence's end
ROLE_WORDS = (8, 2)  # at most, at least; one word alone may be a post
POINTED_WORDS, PART_WORDS = 8, 3  # of a clause about "the latter", and of the part that ends it
_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_JOINED = re.compile(r"(?:\s*[,،]|\s)\s*(?:[^\W\d_]{1,4}\s){0,2}$")  # ", with ", " and the ", right before a courtesy form
_AFTER_CLAUSE = re.compile(
    r"(?:[,،;؛，(–—-]\s*(?:[^\W\d_]{1,3}\s)?|\s[^\W\d_]{1,3}\s|\sو)$"
)  # before "the latter", "and the latter"
_NAMED_NEXT = re.compile(r"[ \t\n]*([^\W\d_a-zа-яё][^,;.\n]{3,80})")
_NEXT_WORD = re.compile(r"[ \t\n]+([^\W\d_]+)")
_ADVISER_WORDS = 2  # or fewer may be a post: "Legal Adviser"
_HEADS = (Role.HEAD, Role.ALTERNATE)
_CAPACITIES = (Role.EXPERT, Role.OBSERVER)  # "will attend as an expert"; "as adviser" may be a post


def with_roles_told(
    persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, each without a role with that one which a short sentence about him alone gives: head or alternate."""
    keys, shared = points_at(persons), names_shared(persons)
    told = list(persons)
    denial = cues(knowledge, choices.negation)
    for reading in readings:
        start = 0
        text = reading.strip.view
        stood = Standing(persons, reading.strip.passage)
        entries = Stretches((piece for one in persons for piece in (*one.title, *one.organisation)), reading.strip.passage)
        for stop in _stops(reading, lexicon):
            begin, start = start, stop
            sentence = text[begin:stop]
            zone = reading.zone_of(begin, stop)
            if len(sentence) > SENTENCE_LETTERS or (zone is not None and not zone.contact):
                continue
            if stood.anybody(begin, stop):
                continue
            number = person_meant(sentence, persons, keys, lexicon)
            several = of_one_surname(sentence, persons, shared, lexicon, reading.strip.language) if number is None else []
            if len(several) > 1 and _part_of_one(sentence, lexicon, knowledge):
                told = [one.doubted(Doubt.PART_OF_ONE) if at in several else one for at, one in enumerate(told)]
            number = several[0] if len(several) == 1 else number
            named = number is not None
            if number is None and not entries.reach_into(begin, stop):  # what tells a post or body belongs to its entry
                before = stood.numbers(0, begin) or _listed(persons, reading)
                number = pointed_at(sentence, [(at, persons[at]) for at in before], lexicon)
            found = _role_told(sentence, lexicon, named=named) if number is not None and _is_open(told[number]) else None
            if number is None or found is None or denial.first(Plain(ENTRY_NUMBER.sub(" ", sentence)), near=False) is not None:
                continue
            role, (at, end) = found
            if _leads_something_else(sentence[end:], lexicon) or is_of_another(sentence, at, end, lexicon, knowledge):
                continue  # "возглавляет Департамент", "will assist the head of delegation"
            if _reaches_another(sentence, end, lexicon, reading.strip.language):
                continue
            piece = Piece(reading.strip.passage, begin + at, begin + end)
            second = role is Role.HEAD and _led_by_another(told, number)  # a second head is asked about
            second = second or may_be_of_another(sentence, at, end, lexicon, knowledge)  # and so is one that may be another's
            given = None if second or _for_a_time(sentence, end, lexicon, knowledge) else role
            told[number] = replace(told[number], role=given, role_piece=piece, role_told=named)
    return told


def _part_of_one(sentence: str, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether the sentence gives a part to one of several of a family name, not which: "Mr. Osei will head …"."""
    found = _role_told(sentence, lexicon, named=True)
    if found is None or cues(knowledge, choices.negation).first(Plain(sentence), near=False) is not None:
        return False
    return not _leads_something_else(sentence[found[1][1] :], lexicon) and not is_of_another(
        sentence, *found[1], lexicon, knowledge
    )


def _leads_something_else(behind: str, lexicon: Lexicon) -> bool:
    """Tell whether a body stands right behind the words of leading: "возглавляет Генеральную прокуратуру"."""
    named = _NAMED_NEXT.match(behind)
    return named is not None and places.place(named[1], lexicon) in (places.Place.BODY, places.Place.UNIT)


def _for_a_time(sentence: str, end: int, lexicon: Lexicon, knowledge: Knowledge) -> bool:
    """Tell whether a part is not told for good: "until Friday", "at the last session", "曾任团长", or only supposed."""
    if cues(knowledge, choices.no_part).first(Plain(sentence), near=False) is not None:
        return True
    behind = sentence if is_cjk(sentence.strip()[:1]) else sentence[end:]
    return holds_for_a_time(behind, knowledge) or lexicon.said.does_not_hold(sentence, end)


def _stops(reading: Reading, lexicon: Lexicon) -> list[int]:
    """Return where sentences end, and the clause in which one leads before another person's: "…, with Mr. B as her deputy"."""
    text, language = reading.strip.view, reading.strip.language
    found, begin = list[int](), 0
    ends = [match.end() for match in STOP_OR_PART.finditer(text) if not in_courtesy(text, match.start(), lexicon, language)]
    for stop in [*ends, len(text)]:
        counted = [begin + at for at in ordinals(text[begin:stop], lexicon)]
        named = [*courtesy_forms(text, lexicon, language, begin, stop), *counted]
        behind = sorted(named)[1:MOST_NAMED]
        cuts = (joined.start() for at in behind if (joined := _JOINED.search(text, begin, at)) is not None)
        said = ((at, text[max(begin, at - SENTENCE_LETTERS) : at]) for at in cuts)  # no farther back: each cut would take it all
        leading = (at for at, words in said if _role(words, lexicon) is not None and not _goes_on(text, at, lexicon))
        clauses = [at for at in counted if _AFTER_CLAUSE.search(text, begin, at)]
        pairs = zip(clauses, [*clauses[1:], stop], strict=False)
        told = [
            at for at, end in pairs if _role_told(text[at : min(end, at + SENTENCE_LETTERS)], lexicon, named=False) is not None
        ]
        found += [*(_entrusted(text, begin, stop, lexicon)[:1] or sorted({*islice(leading, 1), *told})), stop]
        begin = stop
    return found


def _entrusted(text: str, begin: int, stop: int, lexicon: Lexicon) -> list[int]:
    """Return the comma behind which a long sentence ends with who leads of those it named: "…, the lead entrusted to Ms. B"."""
    if stop - begin <= SENTENCE_LETTERS:
        return []
    sentence = text[begin:stop].replace("\n", " ")
    comma = max(sentence.rfind(mark) for mark in ",،，")
    told = sentence[comma + 1 :]
    return [begin + comma + 1] if comma >= 0 and _passive(told, lexicon) and len(told) <= SENTENCE_LETTERS else []


def _reaches_another(sentence: str, end: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether somebody stands only behind how the head is reached: "The head may be reached at …, and Ms. B at …"."""
    cue = lexicon.contact.find(Folded(sentence))
    if cue is None or cue[0] < end:
        return False
    return not has_courtesy_form(sentence[: cue[0]], lexicon, language) and has_courtesy_form(
        sentence[cue[1] :], lexicon, language
    )


def _listed(persons: Sequence[Person], reading: Reading) -> list[int]:
    """Return the numbers of those who stand in a table of the same document, where the text itself names nobody before."""
    document = reading.strip.passage.document
    return [at for at, who in enumerate(persons) if who.via == "table" and who.name[0].passage.document is document]


def _led_by_another(persons: Sequence[Person], number: int) -> bool:
    """Tell whether the words of another's own entry name him head: "… after which Ms. B shall act as head of delegation"."""
    others = (other for at, other in enumerate(persons) if at != number)
    return any(other.role is Role.HEAD and other.role_piece is not None and not other.role_told for other in others)


def _is_open(person: Person) -> bool:
    """Tell whether nothing, or only what is said of all, gives the person a role."""
    return person.role is None or (person.role_piece is None and person.role not in _HEADS)


def _role(sentence: str, lexicon: Lexicon) -> tuple[Role, tuple[int, int]] | None:
    """Return (role, where its words stand), of the longest wording; None where the sentence names none or replaces somebody."""
    if lexicon.replaced.find(Folded(sentence)) is not None:
        return None
    words = [match.span() for match in _WORD.finditer(sentence)]
    if is_cjk(sentence.strip()[:1]):
        names = longest_first(word for word in lexicon.roles if is_cjk(word) and len(word) > 1)
        word = next((word for word in names if word in sentence and lexicon.roles[word] in _HEADS), None)
        if word is not None:
            return lexicon.roles[word], (sentence.index(word), sentence.index(word) + len(word))
        leads = lexicon.leads.find(Folded(sentence)) or _passive_behind(sentence, lexicon)
        return None if leads is None else (Role.HEAD, leads)
    for count in range(ROLE_WORDS[0], ROLE_WORDS[1] - 1, -1):
        for first, last in zip(words, words[count - 1 :], strict=False):
            role = lexicon.role(sentence[first[0] : last[1]])
            told = role in _HEADS or (role is Role.ADVISER and count > _ADVISER_WORDS)  # "adviser to the head of delegation"
            if told and role is not None and not _goes_on(sentence, last[1], lexicon):
                return role, (first[0], last[1])
    leads = lexicon.leads.find(Folded(sentence)) or _verb_first(sentence, lexicon) or _passive(sentence, lexicon)
    leads = leads or _verb_last(words, sentence, lexicon)
    if leads is None and (role := role_in_clause(sentence, lexicon)) in _CAPACITIES and role is not None and words:
        return role, (words[0][0], words[-1][1])
    return None if leads is None else (Role.HEAD, leads)


def _role_told(sentence: str, lexicon: Lexicon, *, named: bool) -> tuple[Role, tuple[int, int]] | None:
    """Return what `_role` does; of somebody who is not `named` also a part of one word: "the latter as alternate"."""
    if (found := _role(sentence, lexicon)) is not None or named:
        return found
    words = [match.span() for match in _WORD.finditer(sentence)]
    if not words or len(words) > POINTED_WORDS:
        return None
    lasts = (sentence[first : words[-1][1]] for first, _ in words[1:][-PART_WORDS:])
    role = role_in_clause(sentence, lexicon) or next((role for last in lasts if (role := lexicon.role(last)) is not None), None)
    return (role, (words[0][0], words[-1][1])) if role is not None and lexicon.replaced.find(Folded(sentence)) is None else None


def _goes_on(sentence: str, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of posts stands right behind: "is Deputy Director" tells a post, "is deputy" a role."""
    behind = _NEXT_WORD.match(sentence, end)
    return behind is not None and lexicon.is_title_word(key(behind[1]))


def _passive(sentence: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the words stand by which the delegation is led, a name behind: "La délégation sera conduite par Mme A".

    A courtesy form in small letters may stand between: "поручено г-ну Иванову".
    """
    words = [word.start() for word in re.finditer(r"(?<!\S)[^\W\d_]", sentence)]
    capitals = [index for index, at in enumerate(words) if sentence[at].isupper()]
    names = [at for index in capitals for at in words[max(0, index - 1) : index + 1]]
    for place in points_by_place(sentence, lexicon):  # "led by the first named", "conduite par la personne inscrite au n° 01"
        names += [place, *(word.start() for word in list(_WORD.finditer(sentence, 0, place))[-POINTING_WORDS:])]
    led = ((from_, lexicon.headed.search(sentence[from_:at])) for at in names for from_ in [max(0, at - _PHRASE_LETTERS)])
    return next(((from_ + match.start(), from_ + match.end()) for from_, match in led if match is not None), None)


def _passive_behind(sentence: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the Chinese verb stands behind whom the sentence points at by his place: "代表团由第一位率领"."""
    places = points_by_place(sentence, lexicon)
    found = [sentence.find(verb, places[0]) for verb in lexicon.headed_behind] if places else []
    at = min((place for place in found if place >= 0), default=None)
    return None if at is None else (at, at + 2)


def _verb_last(words: Sequence[tuple[int, int]], sentence: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the verb stands with which the sentence ends behind a name alone: "Ms. Lund leads"."""
    if len(words) > SUBJECT_WORDS:
        return None
    return next(
        (
            (first, words[-1][1])
            for first, _ in words[1:][-VERB_WORDS:]
            if key(sentence[first : words[-1][1]]) in lexicon.said.leading and sentence[first].islower()
        ),
        None,
    )


def _verb_first(sentence: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the words stand that say who leads, he himself between them in Arabic: "وسترأس السيدة فلانة الوفد"."""
    words = list(re.finditer(r"\S+", sentence))
    folded = [key(word.group()) for word in words]
    for phrase in sorted(lexicon.leads.phrases):
        verb, _, rest = phrase.partition(" ")
        if not rest or " " in rest or not is_arabic(verb):
            continue
        for first in (at for at, word in enumerate(folded) if word in (verb, f"و{verb}")):
            last = next((at for at in range(first + 2, min(len(folded), first + SUBJECT_WORDS + 2)) if folded[at] == rest), None)
            if last is not None:
                return words[first].start(), words[last].end()
    return None
