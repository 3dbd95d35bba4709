"""The part of a writer who comes himself, told behind that: "приеду я (глава делегации)", "I come as head of delegation"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from models.reply import Role
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.words.folding import ARABIC_ARTICLE, fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_REACH = 240  # letters of the sentence behind the phrase
_CLAUSE = re.compile(r"[,،，;؛；:：()（）]")
_CHINESE_POST = 4  # letters of a word for a post
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ROLE_WORDS, _AS_WORDS = 6, 3  # of "jefe de la delegación de Norlandia"; of "en calidad de"


def role_said_behind(text: str, end: int, found: Sequence[Person], lexicon: Lexicon) -> Role | None:
    """Return the part that a clause of the sentence tells, before anybody else is named in it; None where none does.

    Args:
        text: in which the writer says that he comes.
        end: where the phrase by which he says so ends.
        found: others whom the text names: what stands behind one of them is theirs.
        lexicon: words of parts, "as" before them, and "with" before others.
    """
    stop = SAID_ENDS.search(text, end)
    others = [piece.start for person in found for piece in (person.honorific or person.name[0],) if piece.start >= end]
    last = min([stop.start() if stop is not None else len(text), end + _REACH, *others])
    before = "".join(text[max(0, end - _REACH) : end].split()[-1:])  # the last word of the phrase: "in the meeting"
    for number, clause in enumerate(_CLAUSE.split(text[end:last].replace("\n", " "))):
        if (role := _role_at_end(clause, lexicon)) is not None:
            return role if lexicon.together.search(f" {clause} ") is None else None  # "with the observers as experts"
        if (number == 0 or lexicon.together.search(f" {clause} ") is not None) and _names_post(clause, before, lexicon):
            return None
    return None


def _names_post(clause: str, before: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause names a post, whose part may stand behind it: "I attend [with our Minister] (head of delegation)".

    Words of a meeting's name, and the one behind them, are none: "اجتماع الفريق", a team, and "الاجتماع المقرر", planned.
    """
    if is_cjk(clause.lstrip()[:1]):
        ends = ((begin, begin + letters) for begin in range(len(clause)) for letters in range(2, _CHINESE_POST + 1))
        return any(lexicon.is_title_word(clause[begin:end]) for begin, end in ends)
    words = [fold(word) for word in _LETTERS.findall(clause)]
    besides = (
        word for one, word in pairwise((fold(before), *words)) if not any(_of_meeting(said, lexicon) for said in (one, word))
    )
    return any(lexicon.is_title_word(word) for word in besides)


def _of_meeting(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.meeting or word.removeprefix(ARABIC_ARTICLE) in lexicon.meeting


def _role_at_end(clause: str, lexicon: Lexicon) -> Role | None:
    """Return the part that makes up the clause, or that "as" leads in at its end: "in the session as [head of delegation]"."""
    if (role := role_in(clause.strip(), lexicon)) is not None or (role := _behind_state(clause, lexicon)) is not None:
        return role
    words = [word.start() for word in _WORD.finditer(clause)]
    for number in range(1, len(words)):
        before = (key(clause[words[max(0, number - count)] : words[number]]) for count in range(1, _AS_WORDS + 1))
        if len(words) - number <= _ROLE_WORDS and any(said in lexicon.capacity for said in before):
            return role_in(clause[words[number] :].strip(), lexicon)
    return None


def _behind_state(clause: str, lexicon: Lexicon) -> Role | None:
    """Return the part before whose delegation it is: "رئيساً للوفد [المصري]", "jefa de la delegación [paraguaya]"."""
    bare, _, last = clause.strip().rpartition(" ")
    return role_in(bare, lexicon) if last and len(bare.split()) <= _ROLE_WORDS else None
