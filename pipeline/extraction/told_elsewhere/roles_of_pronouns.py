"""Parts told in the sentence behind somebody's own, which names him by no more than "he": "He will attend as an expert".

Spanish and Arabic need no word for "he": such a sentence begins with its verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.correspondence.zone import within
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, in_courtesy
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import role_in_clause
from pipeline.extraction.running_text.belongings import Reading
from pipeline.extraction.running_text.pronouns import gender_of
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import Folded, fold, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS, STOP
from pipeline.extraction.words.speaking_against import holds_for_a_time

SENTENCE_LETTERS = 160  # a longer one says more than that
_BACK = 3  # sentences before, of which one names him
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
        spans = _sentences(reading, lexicon)
        for number, (begin, stop) in enumerate(spans):
            sentence = view[begin:stop]
            if stop - begin > SENTENCE_LETTERS or stood.anybody(begin, stop) or within(reading.zones, begin) is not None:
                continue
            said = _speaks_of_one(sentence, lexicon)
            role = role_in_clause(sentence, lexicon) if said is not None else None
            denied = role is not None and cues(knowledge, choices.negation).first(Plain(sentence), near=False) is not None
            if said is None or role is None or denied or _names_another(sentence, lexicon, reading.strip.language):
                continue
            meant = [
                one for one in _meant(spans[max(0, number - _BACK) : number], stood, told, said, lexicon) if _open(told[one])
            ]
            sure = len(meant) == 1 and not holds_for_a_time(sentence, knowledge)
            sure = sure and not (role is Role.HEAD and any(one.role is Role.HEAD for one in told))
            for one in meant:
                piece = Piece(reading.strip.passage, begin, stop)
                told[one] = replace(told[one], role=role if sure else None, role_piece=piece)
    return told


def _sentences(reading: Reading, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return (start, end) of the sentences of each block, in order."""
    view, language = reading.strip.view, reading.strip.language
    blocks: dict[int, list[int]] = {}
    for row in reading.strip.rows:
        blocks.setdefault(row.block, [row.start, row.end])[1] = row.end
    found: list[tuple[int, int]] = []
    for begin, last in blocks.values():
        stops = sorted({stop.start() for ends in (STOP, SAID_ENDS) for stop in ends.finditer(view, begin, last)})
        ends = [stop for stop in stops if not in_courtesy(view, stop, lexicon, language)]
        starts = [begin, *(end + 1 for end in ends)]
        found += [(start, end) for start, end in zip(starts, [*ends, last], strict=True) if view[start:end].strip()]
    return found


def _speaks_of_one(sentence: str, lexicon: Lexicon) -> str | None:
    """Return the gender of the pronoun with which a sentence about somebody's coming begins, "" where its verb begins it."""
    first = _FIRST.match(sentence)
    comes = any(lexicon.role(cue.phrase) is None for cue in lexicon.coming.all(Plain(sentence)))  # "works as an [expert]"
    if first is None or not (comes or lexicon.attending.find(Folded(sentence)) is not None):
        return None
    if (gender := lexicon.said.gendered.get(fold(first[1]))) is not None:
        return gender
    bare = sentence.strip()
    bare = bare[1:] if bare[:1] == "و" else bare
    begun = lexicon.coming.first(Plain(bare), near=False) if bare and not is_cjk(bare[0]) else None
    return "" if begun is not None and begun.start == 0 else None


def _names_another(sentence: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a courtesy form stands in the sentence behind its first word: "He" may be read as one."""
    first = _FIRST.match(sentence)
    return any(at > first.start(1) for at in courtesy_forms(sentence, lexicon, language)) if first is not None else False


def _meant(
    before: Sequence[tuple[int, int]], stood: Standing, persons: Sequence[Person], gender: str, lexicon: Lexicon
) -> list[int]:
    """Return the numbers of those of whom the pronoun may speak: who stand in the last sentence that names one whom it fits."""
    for start, end in reversed(before):
        named = stood.numbers(start, end)
        fitting = [number for number in named if not gender or gender_of(persons[number], lexicon) in (gender, None)]
        if fitting:
            return fitting
    return []


def _open(person: Person) -> bool:
    """Tell whether nothing, or only what is said of all, gives the person a part."""
    return person.role is None or (person.role_piece is None and person.role not in _HEADS)
