"""The part of the only one who comes, told where nobody is named: "I shall attend the meeting as an expert of Norland".

So write experts for themselves, above a form or a list of labels with their own details. It may be said of somebody else, "a
colleague will attend as an expert", and is always asked about; where a State, a body or a post stands before the words ("Norland
attended the last session as an observer"), or the past is spoken of, no part is given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from config.knowledge import Knowledge
from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.running_text.standing import Standing
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.told_elsewhere.roles_of_pronouns import says_not, sentences, speaks_of_one
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.speaking_against import holds_for_a_time

SENTENCE_LETTERS = 300  # of "I have been designated by … to attend the meeting of … as an expert of …"
_PARTS = (Role.EXPERT, Role.OBSERVER)  # of nobody else is it said so where no delegation is spoken of
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<![/\d])(?:19|20)\d\d(?![/\d])")  # "In 2007 I attended as an observer"; no "CU 2009/33"
_AS_WORDS = 4  # of "in the capacity of"
_CAPACITY = "身份"  # "以专家[身份]": Chinese says so behind the part
_STATE_WORDS = 3


def with_role_of_only_one(
    persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, the only one without a part with that as which a sentence without any name says that he comes."""
    if len(persons) != 1 or persons[0].role_piece is not None or persons[0].role not in (None, Role.MEMBER):
        return list(persons)
    for reading in readings:
        view, stood = reading.strip.view.replace("\n", " "), Standing(persons, reading.strip.passage)
        for begin, stop in sentences(reading, lexicon):
            sentence = view[begin:stop]
            zone = reading.zone_of(begin, stop)
            if stop - begin > SENTENCE_LETTERS or stood.anybody(begin, stop) or (zone is not None and not zone.contact):
                continue
            found = _part_told(sentence, lexicon)
            named = has_courtesy_form(sentence, lexicon, reading.strip.language)
            told = _tells_of_him(sentence, lexicon) or says_not(sentence, knowledge)
            if found is None or named or told or not _comes(sentence, lexicon):
                continue
            role, start, end = found
            past = _YEAR.search(sentence) is not None or holds_for_a_time(sentence, knowledge)
            his = not (past or _of_another(sentence[:start], lexicon))
            piece = Piece(reading.strip.passage, begin + start, begin + end)
            return [
                replace(persons[0], role=role if his else None, role_piece=piece, role_open=his)
            ]  # asked: of whom is it said?
    return list(persons)


def _tells_of_him(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether the sentence begins with "he", or with an Arabic verb of the third person: `roles_of_pronouns` reads it."""
    bare = sentence.strip()
    third = bool(speaks_of_one(sentence, lexicon))
    return third and (is_arabic(bare[0]) or fold(_WORD.findall(bare)[0]) in lexicon.said.gendered)


def _comes(sentence: str, lexicon: Lexicon) -> bool:
    coming = (cue for cue in lexicon.coming.all(Plain(sentence)) if lexicon.role(cue.phrase) is None)
    return any(coming) or lexicon.attending.find(Folded(sentence)) is not None


def _part_told(sentence: str, lexicon: Lexicon) -> tuple[Role, int, int] | None:
    """Return (role, where its words begin, where they end) of "as an expert", behind which no noun goes on."""
    if is_cjk(sentence.strip()[:1]):
        names = ((word, role) for word, role in lexicon.roles.items() if is_cjk(word) and role in _PARTS)
        told = [(role, f"{said}{word}{_CAPACITY}") for word, role in names for said in lexicon.capacity if is_cjk(said)]
        return next(((role, at, at + len(text)) for role, text in told if (at := sentence.find(text)) >= 0), None)
    words = list(_WORD.finditer(sentence))
    folded = [fold(word.group()) for word in words]
    for at in range(len(words)):
        for count in range(1, min(_AS_WORDS, len(words) - at - 1) + 1):
            if " ".join(folded[at : at + count]) not in lexicon.capacity:
                continue
            last = at + count + (folded[at + count] in lexicon.said.articles or folded[at + count] in lexicon.stop)
            role = lexicon.role(folded[last]) if last < len(words) else None
            if role in _PARTS and role is not None and _ends(sentence, words[last], lexicon):
                return role, words[at].start(), words[last].end()
    return None


def _ends(sentence: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell whether the part's word is the last, or a little word follows it: "as an expert adviser" is another."""
    behind = _WORD.search(sentence, word.end())
    if behind is None or sentence[word.end() : behind.start()].strip():
        return True
    follows = fold(behind.group())
    return follows in lexicon.stop or follows in lexicon.stop_exact


def _of_another(before: str, lexicon: Lexicon) -> bool:
    """Tell whether a State, a body or a post stands before the words."""
    if is_cjk(before.strip()[:1]):
        return any(before.find(body) >= 0 for body in lexicon.missions if is_cjk(body))
    words = [fold(word.group()) for word in _WORD.finditer(before)]
    runs = (" ".join(words[at : at + many]) for at in range(len(words)) for many in range(1, _STATE_WORDS + 1))
    others = any(word in lexicon.organisations or word in lexicon.titles or word in lexicon.roles for word in words)
    return others or any(lexicon.is_state(run) for run in runs)
