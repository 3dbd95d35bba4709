"""How far a text names the meeting of each invitation, by the words of its titles that tell it from the others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz, process

from config.knowledge import Knowledge
from models.invitation import Invitation, Register
from pipeline.extraction.words.plain import Plain, plain
from pipeline.extraction.words.russian import is_cyrillic, stem

STEM_LETTERS = 6  # "trafficking" and "traffic", "взаимной" and "взаимная": the beginning of a word outlasts its ending
NEAR = 82  # of 100, rapidfuzz ratio of whole words, for misread ones
ADDRESS_WEIGHT = 0.15  # words of the secretariat's own address stand in every note
ORDER_WEIGHT = 0.5  # "meeting", "session": every title has such words, and short forms leave them out
SHARED_WEIGHT = 0.25  # words that stand in most titles tell little
EXPLAINED_LEAD = 0.25  # of the words of all titles in a text, by which what one title explains must lead
EXPLAINED_WORDS = 3  # of titles in a text from which on they tell something together
_WORD = re.compile(r"[^\W_]+")


def title_likeness(text: Plain, register: Register, knowledge: Knowledge) -> dict[str, float]:
    """Return for each reference the weighted share (0 to 1) of its title's telling words that the text holds.

    The title's language with the largest share counts; an invitation without titles has 0.
    """
    read = frozenset(_words(text.text))
    stems = frozenset(_stem(word) for word in read)
    languages = {language for invitation in register for language, _ in _spoken(invitation)}
    known = {language: _weights(register, knowledge, language) for language in languages}  # to look up a register is not cheap
    result: dict[str, float] = {}
    for invitation in register:
        shares = [0.0]
        for language, title in _spoken(invitation):
            weights = known[language]
            wanted = [(word, weights[_stem(word)]) for word in dict.fromkeys(_words_of_title(title))]
            total = sum(weight for _, weight in wanted)
            if total:
                shares.append(sum(weight for word, weight in wanted if _stands(word, read, stems)) / total)
        result[invitation.reference] = max(shares)
    return result


def titles_explained(text: Plain, register: Register, knowledge: Knowledge) -> dict[str, float]:
    """Return for each reference which share (0 to 1) of the words of any title that stand in the text its own title explains.

    A short form, "Grupo de trabajo sobre la trata de personas", has few words of any title, but one title alone has them all.
    All are 0 where fewer than `EXPLAINED_WORDS` such words stand there.
    """
    read = frozenset(_words(text.text))
    stems = frozenset(_stem(word) for word in read)
    best: dict[str, float] = {}
    most = 0.0
    for language in {language for invitation in register for language, _ in _spoken(invitation)}:
        weights = _weights(register, knowledge, language)
        own = {
            invitation.reference: {
                _stem(word) for code, title in invitation.titles if code == language for word in _words_of_title(title)
            }
            for invitation in register
        }
        standing = {stem for stem, weight in weights.items() if stem in stems and weight > 0}
        total = sum(weights[stem] for stem in standing)
        if len(standing) >= EXPLAINED_WORDS and total > most:
            most = total
            best = {reference: sum(weights[stem] for stem in standing & words) / total for reference, words in own.items()}
    return {invitation.reference: best.get(invitation.reference, 0.0) for invitation in register}


def better_explained(explained: Mapping[str, float], reference: str) -> bool:
    """Tell whether another title has many more of the words of titles that stand in the text: this one is a short one."""
    rest = [share for other, share in explained.items() if other != reference]
    return max(rest, default=0.0) - explained[reference] >= EXPLAINED_LEAD


def _spoken(invitation: Invitation) -> tuple[tuple[str, str], ...]:
    """Return the titles proper, without the words that are in no language."""
    return tuple((language, title) for language, title in invitation.titles if language)


def _stands(word: str, read: frozenset[str], stems: frozenset[str]) -> bool:
    if _stem(word) in stems:
        return True
    return len(word) > STEM_LETTERS and process.extractOne(word, read, scorer=fuzz.ratio, score_cutoff=NEAR) is not None


@lru_cache(maxsize=64)
def _weights(register: Register, knowledge: Knowledge, language: str) -> dict[str, float]:
    """Return how much each word of the titles in one language tells."""
    titles = [title for invitation in register for code, title in invitation.titles if code == language]
    counts = Counter(part for title in titles for part in {_stem(word) for word in _words(plain(title))})
    known = knowledge.language(language)
    address = {_stem(word) for phrase in (known.formulae.addressee if known else ()) for word in _words(plain(phrase))}
    stop = {_stem(word) for word in _words(plain(" ".join(known.stop_words if known else ())))}
    order = {_stem(word) for word in _words(plain(" ".join(known.meeting_words if known else ())))}
    weights: dict[str, float] = {}
    for word, count in counts.items():
        weight = SHARED_WEIGHT + math.log((1 + len(titles)) / count) / math.log(1 + len(titles))
        factor = 0.0 if word in stop else ADDRESS_WEIGHT if word in address else ORDER_WEIGHT if word in order else 1.0
        weights[word] = weight * factor
    return weights


@lru_cache(maxsize=1024)
def _words_of_title(title: str) -> tuple[str, ...]:
    return tuple(_words(plain(title)))


def _words(text: str) -> Iterable[str]:
    """Yield words; of Chinese, which has no blanks, every pair of neighbouring characters."""
    for word in _WORD.findall(text):
        if "\u3400" <= word[0] <= "\u9fff":
            yield from (word[at : at + 2] for at in range(len(word) - 1))
        elif "\u0600" <= word[0] <= "\u06ff":
            yield re.sub(r"^(?:[وفب]?ال|لل|[ولب](?=\w{4}))", "", word) if len(word) > 4 else word
        elif len(word) > 2 or word.isdigit():
            yield word


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return (stem(word) if is_cyrillic(word) else word)[:STEM_LETTERS]
