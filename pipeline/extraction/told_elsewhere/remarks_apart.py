"""What a reply says of somebody in a sentence apart, and is not understood: "Please disregard Ms. Stone", below her list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from config.knowledge import Knowledge, Language
from models.page import Document, Paragraph
from pipeline.extraction.correspondence.contingent import contingent
from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.running_text.persons_meant import KEY_LETTERS_MIN, WORD, means, points_at, words_of
from pipeline.extraction.told_elsewhere.pointed_at import ordinals
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.folding import fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import SAID_ENDS

_STOP = re.compile(r"[.!؟。！？]\s*$")  # a row of a list or table ends without one
_DENIED_LETTERS = 24  # behind a "not", in which it denies the remark: "no longer works at the Ministry"
_TOLD_WORDS = 1  # at least, besides the name and its courtesy form: "Г-жа Котова больна."
_TOLD_LETTERS = 3  # likewise where words have no blanks: "李女士生病了"


def with_remarks_doubted(
    persons: Sequence[Person], documents: Sequence[Document], lexicon: Lexicon, knowledge: Knowledge
) -> list[Person]:
    """Return the persons, doubted of whom a sentence apart says something that is not known to change nothing.

    What denies has no end of wordings ("is on her honeymoon", "was put down in error"); what changes nothing has few: how
    somebody is reached, when he arrives, who leads, what he needs. So whatever is none of these is shown to a person.

    Args:
        persons: as they were read, each from one of the documents.
        documents: whose sentences may speak of them.
        lexicon: names and courtesy forms.
        knowledge: words of what changes nothing.
    """
    told = set[int]()
    keys, names = points_at(persons), [key(" ".join(piece.text for piece in person.name)) for person in persons]
    for document in documents if persons else ():
        seen = set[int]()
        for sentence, language in _sentences(document):
            said = f" {key(sentence)} "
            times = [said.count(name if is_cjk(name[:1]) else f" {name} ") for name in names]
            whole = {at for at, count in enumerate(times) if count}
            first, seen = {at for at in whole - seen if times[at] == 1}, seen | whole
            if _STOP.search(sentence) is None or _is_harmless(sentence, knowledge):
                continue
            if contingent(sentence, lexicon) is not None:
                continue  # "Should Ms. Stone be prevented, …": she is not yet
            called = {*_called(sentence, language, persons, keys, lexicon), *_begun_by(sentence, names), *whole}
            called |= _without_posts(persons) if ordinals(sentence.strip(), lexicon)[:1] == [0] else set()
            told |= {at for at in called - first if not _is_understood(sentence, persons[at])}
    return [person.doubted(Doubt.REMARK) if at in told else person for at, person in enumerate(persons)]


def _is_understood(sentence: str, person: Person) -> bool:
    """Tell whether the whole sentence was read as what is known of the person (see `statements`)."""
    return any(key(piece.text) == key(sentence) for piece in person.understood)


def _sentences(document: Document) -> Iterator[tuple[str, str | None]]:
    """Yield what the paragraphs say, sentence by sentence with its stop, and the language of the page."""
    for page in document.pages:
        for block in page.blocks:
            if isinstance(block, Paragraph) and block.lines:
                text, start = " ".join(line.text for line in block.lines), 0
                for stop in [*(match.end() for match in SAID_ENDS.finditer(text)), len(text)]:
                    if text[start:stop].strip():
                        yield text[start:stop], page.language
                    start = stop


def _without_posts(persons: Sequence[Person]) -> set[int]:
    """Return the numbers of those of whom no post is known: "The former is a judge, the latter …" tells it of two of them."""
    return {at for at, person in enumerate(persons) if not person.title} if len(persons) > 1 else set()


def _called(
    sentence: str, language: str | None, persons: Sequence[Person], keys: Sequence[frozenset[str]], lexicon: Lexicon
) -> Iterator[int]:
    """Yield the numbers of those whom the sentence calls by a courtesy form and a part of the name, and says something of."""
    if is_cjk(next((letter for letter in sentence if letter.isalpha()), "")):
        for at, person in enumerate(persons):
            name = "".join(person.name[0].text.split())
            form = person.honorific.text if person.honorific is not None else ""
            if is_cjk(name[:1]) and form:
                called = next((said for said in (f"{name}{form}", f"{name[0]}{form}") if said in sentence), "")
                if called and len(sentence.strip()) - len(called) >= _TOLD_LETTERS:
                    yield at
        return
    count = len(words_of(sentence))
    for start in courtesy_forms(sentence, lexicon, language):
        match = name_at(sentence, start, lexicon, language)
        words = _own_words(sentence[slice(*match.name)], lexicon) if match is not None else []
        if not words or count - len(words) - 1 < _TOLD_WORDS:
            continue
        for at, own in enumerate(keys):
            if any(means(word, own) for word in words) and all(means(word, own) or word in lexicon.particles for word in words):
                yield at


def _own_words(name: str, lexicon: Lexicon) -> list[str]:
    """Return the words of a name behind a courtesy form; of an Arabic one the first, as the verb's object may stand behind it."""
    words = [fold(word) for word in words_of(name) if key(word) not in lexicon.courtesies]
    return words[:1] if words and is_arabic(words[0]) else words


def _begun_by(sentence: str, names: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of those with whose given or family name alone the sentence begins: "Mary is on leave."."""
    words = WORD.findall(sentence)
    for count in (1, 2):
        called = key(" ".join(words[:count]))
        if len(words) <= count or len(called) < KEY_LETTERS_MIN or not words[count].islower():
            continue
        meant = [at for at, name in enumerate(names) if name.startswith(f"{called} ") or name.endswith(f" {called}")]
        if len(meant) == 1:
            yield from meant


def _is_harmless(sentence: str, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says how somebody is reached, when he arrives, who leads, what he needs.

    No word may speak against it: none of leaving, refusing or replacing anywhere, and no "not" right before.
    """
    said = Plain(sentence)
    if any(cues(knowledge, words).first(said, near=False) is not None for words in (choices.harming, _instead)):
        return False
    if "@" in sentence:
        return True
    denials = [no.end for no in cues(knowledge, choices.negation).all(said)]
    if cues(knowledge, _excepting).first(said, near=False) is not None:
        denials = []
    for cue in cues(knowledge, _harmless).all(said):
        before = bisect_right(denials, cue.start)
        if not before or cue.start - denials[before - 1] > _DENIED_LETTERS:
            return True
    return False


def _instead(language: Language) -> tuple[str, ...]:
    return language.grammar.instead_of_it  # "She will go to New York instead of this"


def _excepting(language: Language) -> tuple[str, ...]:
    return language.grammar.excepting


def _harmless(language: Language) -> tuple[str, ...]:
    return language.grammar.harmless
