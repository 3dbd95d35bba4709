"""Parts told in the sentence behind somebody's own, which names him by no more than "he": "He will attend as an expert".

Spanish and Arabic need no word for "he": such a sentence begins with its verb. It is sure only where the sentence right before
names him, and nobody and nothing else of which it may speak: "Mr. A will attend. The Minister comes later. He will be head".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from config.knowledge import Knowledge, Language
from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, in_courtesy
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.running_text.capacities import begins_capacity
from pipeline.extraction.running_text.pronouns import gender_of
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, STOP
from pipeline.extraction.words.speaking_against import holds_for_a_time

SENTENCE_LETTERS = 160  # a longer one says more than that
_BACK = 3  # sentences before, of which one names him
_CONTACT = re.compile(r"@|\d{3}")
_HUMAN = ("en", "zh")  # languages whose "he" speaks of no State or body
_STATE_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_VERB = re.compile(r"و?س?([تي])")
_FIRST = re.compile(r"\s*([\u4e00-\u9fff]|[^\W\d_\u4e00-\u9fff]+)")
_HEADS = (Role.HEAD, Role.ALTERNATE)


def with_roles_of_pronouns(
    persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, each without a part with the one that a sentence about "him" or "her" behind his own gives.

    Where it may speak of several, or holds for a time, each of them is asked about.
    """
    told = list(persons)
    for reading in readings if persons else ():
        view, stood = reading.strip.view.replace("\n", " "), Standing(persons, reading.strip.passage)
        spans = sentences(reading, lexicon)
        for number, (begin, stop) in enumerate(spans):
            sentence = view[begin:stop]
            if stop - begin > SENTENCE_LETTERS or stood.anybody(begin, stop) or reading.zone_of(begin, stop) is not None:
                continue
            said = speaks_of_one(sentence, lexicon)
            role = role_in_clause(sentence, lexicon) if said is not None else None
            speaks_not = says_not(sentence, knowledge) or _names_another(sentence, lexicon, reading.strip.language)
            if said is None or role is None or speaks_not:
                continue
            before = spans[max(0, number - _BACK) : number]
            found, sure = _meant(before, stood, told, _Said(said, view, reading.strip.language, lexicon))
            meant = [one for one in found if is_open(told[one])]
            sure = sure and len(meant) == 1 and not holds_for_a_time(sentence, knowledge) and not _names_place(sentence, lexicon)
            sure = sure and not _comes_another(sentence, lexicon)
            sure = sure and not (role is Role.HEAD and any(one.role is Role.HEAD for one in told))
            for one in meant:
                piece = Piece(reading.strip.passage, begin, stop)
                told[one] = replace(told[one], role=role if sure else None, role_piece=piece)
    return told


def sentences(reading: Reading, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of each block, in order."""
    view, language = reading.strip.view, reading.strip.language
    found: list[tuple[int, int]] = []
    for begin, last in reading.strip.blocks():
        stops = sorted({stop.start() for ends in (STOP, SAID_ENDS) for stop in ends.finditer(view, begin, last)})
        ends = [stop for stop in stops if not in_courtesy(view, stop, lexicon, language)]
        starts = [begin, *(end + 1 for end in ends)]
        found += [(start, end) for start, end in zip(starts, [*ends, last], strict=True) if view[start:end].strip()]
    return found


def speaks_of_one(sentence: str, lexicon: Lexicon) -> str | None:
    """Return the gender of the pronoun with which a sentence about somebody's coming begins, "" where its verb begins it."""
    first = _FIRST.match(sentence)
    comes = any(lexicon.role(cue.phrase) is None for cue in lexicon.coming.all(Plain(sentence)))  # "works as an [expert]"
    if first is None or not (comes or any(words.find(Folded(sentence)) for words in (lexicon.attending, lexicon.said.seats))):
        return None
    if (gender := lexicon.said.gendered.get(fold(first[1]))) is not None:
        return gender
    bare = sentence.strip()
    bare = bare[1:] if bare[:1] == "و" else bare
    begun = lexicon.coming.first(Plain(bare), near=False) if bare and not is_cjk(bare[0]) else None
    return _gender_told(bare, lexicon) if begun is not None and begun.start == 0 else None


def _comes_another(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a verb begins the sentence and more than "as" follows it: "Asistirá también un representante como …"."""
    bare = sentence.strip()
    begun = lexicon.coming.first(Plain(bare), near=False)
    begins = begun is not None and bare[: begun.start].strip() in ("", "و")
    return begun is not None and begins and not begins_capacity(bare[begun.end :].strip(), lexicon)


def _gender_told(sentence: str, lexicon: Lexicon) -> str:
    """Return what an Arabic verb ("تشارك") or a part's word ("como jefa") tells of the gender, "" where neither does."""
    if (verb := _ARABIC_VERB.match(sentence)) is not None:
        return "F" if verb[1] == "ت" else "M"
    parts = {role.partition(" ")[0] for role in lexicon.roles}
    hers = (word for word in key(sentence).split() if word in parts and word.endswith("a"))
    return "F" if any(parts & {word[:-1], f"{word[:-1]}o", f"{word[:-1]}e"} for word in hers) else ""


def says_not(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether the sentence denies something, or speaks of another meeting."""
    said = Plain(sentence)
    return any(cues(knowledge, words).first(said, near=False) is not None for words in (choices.negation, _elsewhere))


def _elsewhere(language: Language) -> tuple[str, ...]:
    return language.grammar.elsewhere


def _names_place(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a capital behind the first word begins one that no part, body or heading has: "the Conference in Doha"."""
    words = list(_WORD.finditer(sentence))[1:]
    parts = {part for role in lexicon.roles for part in role.split()}
    return any(
        word.group()[:1].isupper()
        and not (fold(word.group()) in parts or lexicon.is_office_word(fold(word.group())))
        and fold(word.group()) not in lexicon.meeting
        for word in words
    )


def _names_another(sentence: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form stands in the sentence behind its first word: "He" may be read as one."""
    first = _FIRST.match(sentence)
    return any(at > first.start(1) for at in courtesy_forms(sentence, lexicon, language)) if first is not None else False


@dataclass(frozen=True, slots=True)
class _Said:
    """The gender of a pronoun, and the text in which it stands."""

    gender: str
    view: str
    language: str | None
    lexicon: Lexicon


def _meant(before: Sequence[tuple[int, int]], stood: Standing, persons: Sequence[Person], said: _Said) -> tuple[list[int], bool]:
    """Return the numbers of those of whom the pronoun may speak, and whether it can speak of nobody and nothing else.

    They stand in the last sentence that names one whom it fits.
    """
    sure = True
    for start, end in reversed(before):
        named = stood.numbers(start, end)
        fitting = [one for one in named if not said.gender or gender_of(persons[one], said.lexicon) in (said.gender, None)]
        if fitting:
            return fitting, sure and not _tells_of_others(start, end, [persons[one] for one in named], said)
        sure = sure and not named and _goes_on(said.view[start:end], said)
    return [], False


def _goes_on(sentence: str, said: _Said) -> bool:
    """Tell whether a sentence that names nobody only gives a contact, or begins with the same pronoun: "He speaks French"."""
    first = _FIRST.match(sentence)
    same = first is not None and bool(said.gender) and said.lexicon.said.gendered.get(fold(first[1])) == said.gender
    return (same or _CONTACT.search(sentence) is not None) and not _has_post(sentence, said.lexicon) and _no_state(sentence, said)


def _tells_of_others(start: int, end: int, named: Sequence[Person], said: _Said) -> bool:
    """Tell whether a post that is nobody's of those named, or a State, stands behind the first name of the sentence."""
    text, first = list(said.view[start:end]), end
    for person in named:
        pieces = (*person.name, *person.title, *person.organisation, person.honorific, person.latin, person.role_piece)
        for piece in pieces:
            if piece is not None and start <= piece.start < end:
                text[piece.start - start : piece.end - start] = "-" * (min(piece.end, end) - piece.start)
        first = min([first, *(piece.start for piece in person.name if piece.start >= start)])
    behind = "".join(text)[first - start :]
    return _has_post(behind, said.lexicon) or not _no_state(behind, said)


def _has_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of posts or parts stands in the text."""
    return any(lexicon.is_title_word(fold(word)) or fold(word) in lexicon.roles for word in _WORD.findall(text))


def _no_state(text: str, said: _Said) -> bool:
    """Tell whether no State stands in the text, or the language has other pronouns for it."""
    words = key(text).split()
    runs = (words[at : at + many] for at in range(len(words)) for many in range(1, _STATE_WORDS + 1))
    return said.language in _HUMAN or not any(said.lexicon.is_state(" ".join(run)) for run in runs)


def is_open(person: Person) -> bool:
    """Tell whether nothing, or only what is said of all, gives the person a part."""
    return person.role is None or (person.role_piece is None and person.role not in _HEADS)
