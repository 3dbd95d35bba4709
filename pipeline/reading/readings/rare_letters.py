"""Names in letters that the page's own model lacks: "Kļaviņš", "Jabłońska" on an English page.

The models of single languages write no other letters than those of their language, and the other engine loses a small mark of
every fourth such letter, or takes it for another one: "KLAVINŠ", "KALÊJA". The model of all Latin languages knows them; it is
slower and reads prose less well, so that it is shown the names alone, and only on a page whose words have such letters already.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from config.settings import ReadingSettings
from config.vocabulary import Vocabulary
from models.page import Box, Line, Word
from pipeline.reading.engines import Engine, EngineError
from pipeline.reading.readings.fuse import ACCENT_ONLY
from pipeline.reading.readings.twice import First, Twice
from pipeline.reading.text.bare_letters import without_accents
from pipeline.reading.text.language import LATIN_SCRIPT, SCRIPTS

LETTERS_MIN = 3  # of a word that is read again; "Mr", "Dr" are no names
SEEN = 0.7  # confidence of a word whose rare letter tells what the page holds
# Odds of the third reading from which its marks are those of the name: on 33 pages all 20 words that had them so were right; what
# it was less sure of was wrong, and is asked about.
SURE = 0.55
LOOKS_MAX = 150  # words of a page that are read again
BESIDE, ABOVE = 0.1, 0.3  # of the word's height that is shown around it: marks stand above and below the letters
_USUAL = frozenset("àâäæçèéêëîïôöœùûüÿñáíóúåøß")  # of Western Europe: what the other engine reads well
_EDGES = ".,;:()\"'"

Look = Callable[[Sequence[Box]], tuple[Line, ...]]


def with_marks(read: Twice, first: First, vocabulary: Vocabulary, engine: Engine, settings: ReadingSettings) -> Twice:
    """Return the words of a page in Latin script, those of names with the marks that the model of all Latin languages sees.

    Args:
        read: the words, after both readings.
        first: tesseract's reading.
        vocabulary: known spellings.
        engine: reads single places; one that is not quick is not asked.
        settings: limits.
    """
    if not engine.quick or first.model in SCRIPTS[LATIN_SCRIPT]:
        return read
    limit, folder = settings.page_timeout_seconds, settings.tessdata

    def look(places: Sequence[Box]) -> tuple[Line, ...]:
        return engine.read_places(first.painted, places, SCRIPTS[LATIN_SCRIPT], limit, folder)

    try:
        return replace(read, words=with_rare_letters(read.words, look, vocabulary, first.aspect))
    except EngineError as error:
        return replace(read, failed=read.failed or str(error))


def with_rare_letters(words: Sequence[Word], look: Look, vocabulary: Vocabulary, aspect: float) -> tuple[Word, ...]:
    """Return the words of a page, those of names with the marks that the model of all Latin languages sees on their letters.

    Args:
        words: of a page in Latin script, after both readings.
        look: reads single places by the model of all Latin languages.
        vocabulary: known spellings.
        aspect: the page's height over its width.
    """
    if not any(word.confidence >= SEEN and _is_rare(word.text) for word in words):
        return tuple(words)
    names = [word for word in words if _may_be_name(word, vocabulary)][:LOOKS_MAX]
    told = {id(word): _told(word, look([_room(word.box, aspect)])) for word in names}
    return tuple(told.get(id(word), word) for word in words)


def _is_rare(text: str) -> bool:
    """Tell whether a name is written with letters that only some languages have."""
    core = text.strip(_EDGES)
    return len(core) >= LETTERS_MIN and core[0].isupper() and any(_is_rare_letter(letter) for letter in core.casefold())


def _is_rare_letter(letter: str) -> bool:
    return not letter.isascii() and letter.isalpha() and letter not in _USUAL


def _may_be_name(word: Word, vocabulary: Vocabulary) -> bool:
    core = word.text.strip(_EDGES)
    if not core[:1].isupper() or core.casefold() in vocabulary.words:
        return False
    return sum(map(str.isalpha, core)) >= LETTERS_MIN and not any(letter.isdigit() or letter == "@" for letter in core)


def _room(box: Box, aspect: float) -> Box:
    beside, above = BESIDE * box.height * aspect, ABOVE * box.height
    return Box(max(0.0, box.left - beside), max(0.0, box.top - above), min(1.0, box.right + beside), min(1.0, box.bottom + above))


def _told(word: Word, lines: Sequence[Line]) -> Word:
    """Return the word with the marks of the third reading, if it has the same letters and sees marks that the word lacks."""
    seen = [other for line in lines for other in line.words]
    core, third = word.text.strip(_EDGES), "".join(other.text for other in seen).strip(_EDGES)
    if core == third or without_accents(core).casefold() != without_accents(third).casefold():
        return word
    more, rarer = _marks(third) > _marks(core), _rare_marks(third) > _rare_marks(core)
    if not more and not (rarer and _marks(third) == _marks(core)):
        return word  # it loses marks as well, and where it sees others it is right as often as wrong
    text = word.text.replace(core, third) if min(other.confidence for other in seen) >= SURE else word.text
    return replace(word, text=text, confidence=min(word.confidence, ACCENT_ONLY))


def _marks(text: str) -> int:
    return len(unicodedata.normalize("NFD", text)) - len(unicodedata.normalize("NFC", text))


def _rare_marks(text: str) -> int:
    return sum(map(_is_rare_letter, unicodedata.normalize("NFC", text.casefold())))
