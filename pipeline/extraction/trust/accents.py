"""Ordinary words of posts and bodies whose accents a picture lost or made up get those that the language writes.

Never a person's name, never what was typed, never a word in capitals, which are often written without. What was read stays beside
the value as another reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from config.knowledge import Knowledge, Language
from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.pictures import Place, is_pictured
from pipeline.extraction.words.bare_letters import spelt_by, without_accents
from pipeline.extraction.words.folding import key

LETTERS_MIN = 4  # of a word: "más" and "mas" are two words
_PLAIN = frozenset({"en", "zh"})  # where a word with accents is a foreign one, and of which language is not known
_WORD = re.compile(r"[^\W\d_]+")
_PART = re.compile(r"[^,;()]+")
_ARABIC = str.maketrans("أإآىةؤئ", "ااايهوي")  # letters that differ by a mark which is often misread


@dataclass(frozen=True, slots=True)
class _Spellings:
    """How a language writes words; all in small letters.

    Attributes:
        own: words of its own posts and bodies, by their letters without accents.
        general: words of all languages that have accents, likewise; a reading may have lost them, and put no others.
        known: all spellings that are known as they are, names included.
        bodies: whole names of its bodies as they are written, by their key.
    """

    own: Mapping[str, frozenset[str]]
    general: Mapping[str, frozenset[str]]
    known: frozenset[str]
    bodies: Mapping[str, frozenset[str]]


def with_accents(person: Delegate, language: str | None, pictures: frozenset[Place], knowledge: Knowledge) -> Delegate:
    """Return the delegate with the words of title and organisation as the page's language writes them, if read from a picture."""
    if language is None or (spelt := _spellings(knowledge, language)) is None:
        return person
    return replace(
        person,
        title=_spelt(person.title, spelt) if is_pictured(person.title, pictures) else person.title,
        organisation=_spelt(person.organisation, spelt) if is_pictured(person.organisation, pictures) else person.organisation,
    )


def _spelt(finding: Finding, spelt: _Spellings) -> Finding:
    if not finding.value:
        return finding
    read = unicodedata.normalize("NFC", finding.value)
    named = _PART.sub(lambda part: _body(part.group(), spelt), read)
    value = _WORD.sub(lambda word: _word(word.group(), spelt), named)
    return finding if value == read else replace(finding, value=value, alternatives=(finding.value, *finding.alternatives))


def _body(part: str, spelt: _Spellings) -> str:
    """Return the name of a known body as it is written: "Secretaria de Gobernación" is a "Secretaría"; each word is known."""
    known = spelt.bodies.get(key(part), frozenset())
    stripped = part.strip()
    if len(known) != 1 or part.isupper() or bare(next(iter(known))) != bare(stripped.casefold()):
        return part
    return part.replace(stripped, _in_case(next(iter(known)), stripped))


def _word(word: str, spelt: _Spellings) -> str:
    small = word.casefold()
    if len(word) < LETTERS_MIN or word.isupper() or small in spelt.known:
        return word
    letters = bare(small)
    known = spelt.own.get(letters) or (spelt.general.get(letters) if letters == small else None) or frozenset()
    return _in_case(next(iter(known)), word) if len(known) == 1 else word


def _in_case(known: str, read: str) -> str:
    """Return the known spelling with the capitals that were read; what was read where the two are of different length."""
    if len(known) != len(read):
        return read
    return "".join(letter.upper() if other.isupper() else letter for letter, other in zip(known, read, strict=True))


def bare(text: str) -> str:
    """Return the text without accents, and without the marks of Arabic letters; "ё" is "е" to whoever writes it so."""
    return without_accents(text).translate(_ARABIC)


@lru_cache(maxsize=16)
def words_of_posts(knowledge: Knowledge, code: str) -> frozenset[str]:
    """Return the words, in small letters, of which a language's posts and bodies are made; none of a language not known."""
    language = knowledge.language(code)
    return frozenset(_words(_lists(language))) if language is not None else frozenset()


@lru_cache(maxsize=4)
def spelt_words(knowledge: Knowledge) -> frozenset[str]:
    """Return every word, in small letters, that is spelt as it should be: of posts and bodies in all languages, and of names."""
    everywhere = {word for each in knowledge.languages for word in words_of_posts(knowledge, each.code)}
    general = {*everywhere, *_words(knowledge.vocabulary.words)}
    return frozenset({*general, *knowledge.vocabulary.names, *(word.replace("ё", "е") for word in general)})


@lru_cache(maxsize=16)
def _spellings(knowledge: Knowledge, code: str) -> _Spellings | None:
    language = knowledge.language(code)
    if language is None:
        return None
    own = words_of_posts(knowledge, code)
    everywhere = {word for each in knowledge.languages for word in words_of_posts(knowledge, each.code)}
    general = {*everywhere, *_words(knowledge.vocabulary.words)}
    bodies: dict[str, set[str]] = {}
    for body in language.bodies:
        bodies.setdefault(key(body), set()).add(unicodedata.normalize("NFC", body).casefold())
    return _Spellings(
        spelt_by(bare, own),
        {} if code in _PLAIN else {letters: words for letters, words in spelt_by(bare, general).items() if words != {letters}},
        spelt_words(knowledge),
        {name: frozenset(spelt) for name, spelt in bodies.items()},
    )


def _lists(language: Language) -> Iterable[str]:
    formulae = language.formulae
    return (
        *language.title_words,
        *language.unit_words,
        *language.organisation_words,
        *language.meeting_words,
        *language.bodies,
        *formulae.mission,
        *formulae.ministry,
        *language.grammar.prepositions,
        *language.grammar.working_at,
    )


def _words(texts: Iterable[str]) -> Iterable[str]:
    return (word for text in texts for word in _WORD.findall(unicodedata.normalize("NFC", text).casefold()))
