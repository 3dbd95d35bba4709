"""Words of posts and bodies that no list knows, and that a picture spoilt, become known ones.

What was read unsurely is the known word that is one letter apart, and a person is asked; "dejusticia" are two words whose
blank was lost, and "la. oficina" are two between which a speck was read. Never the name of a person, never what was typed,
no letter that was read well: other Missions have other words than any list. What was read stays beside the value as another
reading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from config.knowledge import Knowledge
from models.finding import Finding, absent
from models.page import Document, Source, Word
from models.reply import Delegate
from pipeline.extraction.contacts.pictures import Place
from pipeline.extraction.trust.accents import bare, spelt_words, words_of_posts
from pipeline.extraction.trust.hyphens_read import without_specks
from pipeline.extraction.trust.leftovers import within
from pipeline.extraction.words.cues import PARTICLES
from pipeline.extraction.words.folding import is_arabic
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.russian import is_cyrillic

MISREAD = "letters seem misread"  # begins the reason of a value in which a word was put right: a person sees it
SURE = 0.9  # confidence of a word's reading from which on it is another Mission's word, known or not
_NO_MORE = 0.6  # that nothing stands there, where what was read is a label: asked about, as a page that was misread is
LETTERS_MIN = 5  # of a word with one letter misread; Arabic ones, written without vowels, may be as short as any known
WORD_MIN = 4  # of a known one
STEM_MIN = 3  # letters of an Arabic word without what is written together with it
LEADS = (*PARTICLES, "ال")  # what is written together with an Arabic word behind it
ENDING = 2  # letters in which forms of one word differ
ARABIC_ENDINGS = "ةتيهان"  # letters that make a form of another word: "خبير", "خبيرة"
STACKED = "جحخم"  # letters that join the next ones from above in many Arabic fonts
REMEMBERED = 4_000
ALONE: Mapping[str, Callable[[str], bool]] = {"ar": is_arabic, "ru": is_cyrillic}
UNSHORTENED = 6  # letters from which a word with a stop behind it is none that was cut short
_SPECK = re.compile(r"(?P<word>[^\W\d_]+)(?:\.| ?:) (?=(?P<next>[^\W\d_]))")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """Words of a language in small letters; one object a language.

    Attributes:
        own: what may be meant.
        choices: the same in order.
        all: what is right as it is, in all languages.
        stems: Arabic words without what is written together with them.
        small: prepositions, articles and "and", of two letters and more.
    """

    own: frozenset[str]
    choices: tuple[str, ...]
    all: frozenset[str]
    stems: frozenset[str]
    small: frozenset[str]


def read_words(documents: Iterable[Document]) -> dict[Place, tuple[Word, ...]]:
    """Return the words of every page that was read from a picture, by its place."""
    return {
        (document.sha256, page.number): tuple(word for line in page.lines() for word in line.words)
        for document in documents
        for page in document.pages
        if page.source is Source.OCR
    }


def with_known_words(
    person: Delegate, language: str | None, words: Mapping[Place, tuple[Word, ...]], knowledge: Knowledge
) -> Delegate:
    """Return the delegate with misread words of title and organisation put right.

    Args:
        person: as read.
        language: of the place where he stands (ISO 639-1); None says that it is not known.
        words: see `read_words`.
        knowledge: the words of each language's posts and bodies.
    """
    known = _known(knowledge, language) if language is not None else None
    if known is None or language is None:
        return person
    title, organisation = (
        _without_label(finding, _mended(finding, words, known), knowledge)
        for finding in (_without_specks(finding, words, language, knowledge) for finding in (person.title, person.organisation))
    )
    return replace(person, title=title, organisation=organisation)


def _without_specks(finding: Finding, words: Mapping[Place, tuple[Word, ...]], language: str, knowledge: Knowledge) -> Finding:
    """Return the value without hyphens that were blanks, where it stands on a picture."""
    where = finding.where
    if not finding.value or where is None or (where.document, where.page) not in words:
        return finding
    value = without_specks(finding.value, language, knowledge)
    if value == finding.value:
        return finding
    reasons = (*finding.reasons, f"{MISREAD}: “{finding.value}” for “{value}”")
    return replace(finding, value=value, reasons=reasons, alternatives=(finding.value, *finding.alternatives))


def _without_label(read: Finding, mended: Finding, knowledge: Knowledge) -> Finding:
    """Return no value where the mended one is but a misread label: "هاتن" for "هاتف" before a number."""
    labels = mended.value != read.value and CONTACTS.intersection(lexicon(knowledge).label(str(mended.value)))
    return replace(absent(read.field, _NO_MORE), where=read.where) if labels else mended


def _mended(finding: Finding, words: Mapping[Place, tuple[Word, ...]], known: _Known) -> Finding:
    where = finding.where
    own = words.get((where.document, where.page)) if where is not None else None
    if not finding.value or where is None or where.box is None or own is None:
        return finding
    box = where.box
    unsure = {
        part for word in own if word.confidence < SURE and within(word.box, box) for part in _WORD.findall(_small(word.text))
    }
    told: list[str] = []

    def put_right(found: re.Match[str]) -> str:
        part = _small(found.group())
        whole = _meant(part, known) if part in unsure else None
        if whole is None:
            return found.group()
        told.append(f"“{part}” for “{whole}”")
        return _in_case(whole, found.group())

    read = unicodedata.normalize("NFC", finding.value)
    value = _SPECK.sub(lambda found: _without_speck(found, known), _WORD.sub(put_right, read))
    value = _WORD.sub(lambda word: _parted(word.group(), known), value)
    if value == read:
        return finding
    reasons = (*finding.reasons, f"{MISREAD}: {', '.join(told)}") if told else finding.reasons
    return replace(finding, value=value, reasons=reasons, alternatives=(finding.value, *finding.alternatives))


def _in_case(known: str, read: str) -> str:
    if read.isupper():
        return known.upper()
    return known[:1].upper() + known[1:] if read[:1].isupper() else known


def _small(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


@lru_cache(maxsize=REMEMBERED)
def _meant(word: str, known: _Known) -> str | None:
    """Return the one known word that is a letter apart from an unknown one; None where there is none, or several."""
    arabic = is_arabic(word[0])
    if len(word) < (WORD_MIN if arabic else LETTERS_MIN) or word in known.all or (arabic and _is_form(word, known)):
        return None
    near = process.extract(word, known.choices, scorer=OSA.distance, score_cutoff=1, limit=None)
    meant = [found for found, *_ in near if not _is_inflected(word, found, arabic=arabic)]
    if arabic and not meant and (lead := next((lead for lead in LEADS if word.startswith(lead)), "")):
        rest = _meant(word.removeprefix(lead), known)
        return lead + rest if rest is not None else None
    stacked = [found for found in meant if arabic and _lost_stacked(word, found)] if len(meant) > 1 else []
    return next(iter(stacked or meant)) if len(stacked or meant) == 1 else None


def _lost_stacked(read: str, known: str) -> bool:
    """Tell whether the reading lacks a letter that fonts set above its neighbour, which is the one most often lost."""
    return any(known[:at] + known[at + 1 :] == read for at, letter in enumerate(known) if letter in STACKED)


def _without_speck(found: re.Match[str], known: _Known) -> str:
    """Return a known word and the small-lettered one behind it without the stop or colon that a speck made between them.

    Arabic has no small letters: there another value may begin.
    """
    word = _small(found.group("word"))
    if not found.group("next").islower():
        return found.group()
    short = len(word) < UNSHORTENED and word not in known.small  # "adj. de": a word cut short
    return found.group() if short or word not in known.all | known.small else f"{found.group('word')} "


def _parted(word: str, known: _Known) -> str:
    """Return an unknown word as two where just one of its parts is a small word and the other one known: "dejusticia"."""
    small = _small(word)
    if small in known.all or len(small) != len(word):
        return word
    cuts = [
        at
        for at in range(2, len(small) - 1)
        if (small[:at] in known.small and small[at:] in known.own) or (small[at:] in known.small and small[:at] in known.own)
    ]
    return f"{word[: cuts[0]]} {word[cuts[0] :]}" if len(cuts) == 1 else word


def _is_form(word: str, known: _Known) -> bool:
    """Tell whether an Arabic word is a known one behind other particles, or with or without its article."""
    return not known.stems.isdisjoint(_stems(word))


def _stems(word: str) -> Iterator[str]:
    """Yield an Arabic word without what is written together with it: particles, then the article ("لل" is both)."""
    rest = word
    while True:
        yield rest
        if rest.startswith(("ال", "لل")) and len(rest) > STEM_MIN + 1:
            yield rest[2:]
        if rest[0] not in PARTICLES or len(rest) <= STEM_MIN:
            return
        rest = rest[1:]


def _is_inflected(one: str, other: str, *, arabic: bool) -> bool:
    """Tell whether two words a letter apart may be forms of one: their ends differ, or what is written onto Arabic ones."""
    short, long = sorted((one, other), key=len)
    if bare(one) == bare(other):
        return True  # accents are told elsewhere
    if not arabic:
        return long[:-ENDING] == short[: len(long) - ENDING]
    particle = long[0] in PARTICLES and long[1:] in (short, short[1:])
    ends = {long[-1], short[-1]} if len(long) == len(short) else {long[-1]}
    return particle or (long[:-1] == short[: len(long) - 1] and ends <= {*ARABIC_ENDINGS})


@lru_cache(maxsize=16)
def _known(knowledge: Knowledge, code: str) -> _Known | None:
    """Return the words of a language; None of Chinese, whose units differ by a character."""
    language = knowledge.language(code)
    if language is None or code == "zh":
        return None
    words, spelt = words_of_posts(knowledge, code), spelt_words(knowledge)
    if code in ALONE:  # no other language's words are among those of its script
        words |= {word for word in knowledge.vocabulary.words if ALONE[code](word[0])}
    own = frozenset(word for word in words if len(word) >= WORD_MIN)
    stems = frozenset(stem for word in spelt if is_arabic(word[0]) for stem in _stems(word))
    grammar = language.grammar
    small = frozenset(
        word for word in (*grammar.prepositions, *grammar.articles, *grammar.joining) if word.isalpha() and word[1:]
    )
    return _Known(own, tuple(sorted(own)), spelt, stems, small)
