"""Verbs that say who comes: of who is named before them ("Mr. A, Adviser, will attend."), or right behind ("we nominate A")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from config.knowledge import Language
from pipeline.extraction.words.case_forms import CaseForms
from pipeline.extraction.words.clause_words import ClauseWords
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_cues import Cues, cues_of
from pipeline.extraction.words.phrase_patterns import at_start, either, longest_first

# What may stand behind the verb: a stop, or what tells with whom or on which day; "will attend to it" goes on otherwise.
_ENDS = re.compile(r"\s*(?:[.!,;:)，。！；、،؛]|\Z)")
_PRONOUN_LETTERS, _IT_LETTERS = 3, 5  # of "это" alone; of "it", "there" before "is"
_WORD = re.compile(r"[\w-]+")
_VERB_LETTERS = 5  # of "lidera"; shorter ones may be names
_BEFORE_LETTERS = 16  # of "au sein de " and shorter prepositions
_PARTICLE_LETTERS = 3  # of a verb that may be another word: "van"
_BEHIND_LETTERS = 24  # in which "with" stands behind a verb

_MARKS = re.compile(r"[\s,،:–—-]*")  # between a verb and whom it names …
_LITTLE_WORD = re.compile(r"[\s,،:–—-]*[a-zà-ÿ]{1,3}\s+")  # … with a little word: ", el ", " a ", not "приедет ли"


def places_behind(sentence: str, at: int) -> tuple[int, ...]:
    """Return where he may begin whom the words that end at this place name: behind marks, behind a little word too."""
    return tuple(found.end() for found in (_MARKS.match(sentence, at), _LITTLE_WORD.match(sentence, at)) if found is not None)


class ComingWords:
    """Finds such verbs in a sentence, and who may be meant, in all languages.

    Attributes:
        arabic: matches one of the Arabic words of coming where a word begins: no name goes beyond it.
    """

    def __init__(self, languages: Sequence[Language], said: ClauseWords, case_forms: CaseForms) -> None:
        self._alone = _alone(languages)
        self._verbs = cues_of(languages, lambda language: language.kind.coming)
        named = {one.code: [text for text in one.kind.naming if not _merely_is(text, said)] for one in languages}
        self._naming = cues_of(languages, lambda language: named[language.code], gaps=True)
        self._goes_on = cues_of(languages, lambda one: (*one.persons.alongside, *one.grammar.joining))
        self._days = cues_of(languages, lambda one: one.persons.days_of_meeting)
        bare = {one.code: {*one.grammar.joining, *one.grammar.conjunctions} for one in languages}  # "and" alone brings nobody
        self._bringing = cues_of(languages, lambda one: {*one.persons.alongside, *one.persons.together} - bare[one.code])
        self._unsure = cues_of(languages, lambda language: (*language.grammar.wondering, *language.persons.conditional))
        self._said = said
        persons, kinds = [language.persons for language in languages], [language.kind for language in languages]
        told = (text for p in persons for text in (*p.attending, *p.replaced))
        announced = (text for kind in kinds for text in (*kind.representation, *kind.coming))
        self.arabic = at_start(text for text in (*told, *announced) if is_arabic(text) and len(text) > 2)
        prepositions = longest_first(text for language in languages for text in language.grammar.prepositions)
        self._preposition = re.compile(rf"(?<![^\W_]){either(prepositions)}\s*$", re.IGNORECASE)
        self._case_forms = case_forms
        relative = longest_first(text for language in languages for text in language.persons.relative if not is_cjk(text))
        self._relative = re.compile(
            rf"(?<![,،;]\s)(?<![^\W_]){either(relative)}\s+$", re.IGNORECASE
        )  # "will decide who [attends]"

    def behind_verb(self, text: str, at: int) -> int:
        """Return where whoever is named begins behind a verb with a capital that begins a sentence here: "Encabeza [Ana Paz]"."""
        word = _WORD.match(text, at)
        if word is None or not word.group()[:1].isupper() or key(word.group()) not in self._alone:
            return at
        behind = text[word.end() : word.end() + 2]
        return word.end() + 1 if behind[:1].isspace() and behind[1:].isupper() else at

    def opening(self, sentence: str) -> tuple[int, int] | None:
        """Return where a verb stands with which the sentence begins, or goes on behind its first colon: "Encabeza Ana Paz"."""
        for start in (0, sentence.find(": ") + 1):
            at = start + len(sentence[start:]) - len(sentence[start:].lstrip())
            if (behind := self.behind_verb(sentence, at)) != at:
                return at, behind - 1
        return None

    def verbs(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Yield where such verbs stand in a sentence, each ending its clause, and nothing denied, asked or supposed before it."""
        for start, end in self._said_surely(self._verbs, sentence):
            if not self._is_relative(sentence, start) and self._closes(sentence, end):
                yield start, end

    def open_verbs(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Yield where such verbs stand, likewise certain, that need not end a clause: who comes may follow them."""
        return ((a, b) for a, b in self._said_surely(self._verbs, sentence) if not self._is_relative(sentence, a))

    def begin(self, sentence: str) -> int | None:
        """Return where the first of them begins, though it be denied, or go on: of what somebody is it is no part.

        Not one that may be a particle of a name, "Instituto van Eyck", has a capital, "Embassy of Iran", or stands in a clause of
        its own, "the bureau that participates in …".
        """
        starts = (start for start, end in self._verbs.all(Folded(sentence)) if end - start > _PARTICLE_LETTERS)
        said = (start for start in starts if not sentence[start].isupper() and not self._is_relative(sentence, start))
        return min(said, default=None)

    def _is_relative(self, sentence: str, start: int) -> bool:
        return self._relative.search(sentence[max(0, start - _BEFORE_LETTERS) : start]) is not None

    def namings(self, sentence: str) -> Iterator[tuple[int, int]]:
        """Yield where verbs stand behind which a name alone is enough: "our candidate is", "enviamos a"; likewise certain."""
        return self._said_surely(self._naming, sentence)

    def _said_surely(self, cues: Cues, sentence: str) -> Iterator[tuple[int, int]]:
        folded = Folded(sentence)
        unsure = min((start for start, _ in self._unsure.all(folded)), default=len(sentence))
        for start, end in sorted(cues.all(folded)):
            if start > unsure:
                return
            if not self._said.does_not_hold(sentence, start):
                yield start, end

    def verb(self, sentence: str, behind: int = -1) -> tuple[int, int] | None:
        """Return where the first of them stands behind the place at which somebody is named."""
        return next((verb for verb in self.verbs(sentence) if verb[0] > behind), None)

    def brings(self, between: str) -> bool:
        """Tell whether somebody comes with whom a verb is said of, by the words between the verb and him: "with his aide,"."""
        return self._bringing.find(Folded(between.lstrip(" ,،，;")), first=True) is not None

    def acts(self, sentence: str, at: int) -> bool:
        """Tell whether he whose courtesy form stands here may be who does something: not of "the visa of Mr. A will come"."""
        before = sentence[max(0, at - _BEFORE_LETTERS) : at]
        word = _WORD.match(sentence, at)
        oblique = word is not None and self._case_forms.is_oblique(word.group())
        return self._preposition.search(before) is None and not oblique

    def _closes(self, sentence: str, end: int) -> bool:
        behind = sentence[end : end + _BEHIND_LETTERS]
        if (day := self._days.find(Folded(behind), first=True)) is not None:
            return _ENDS.match(sentence, end + day[1]) is not None  # not "the first day of the trade fair"
        return _ENDS.match(sentence, end) is not None or self._goes_on.find(Folded(behind), first=True) is not None


def _alone(languages: Sequence[Language]) -> frozenset[str]:
    """Return the verbs of one word that say who comes or leads, long enough to be nobody's name."""
    told = (
        text for one in languages for text in (*one.kind.coming, *one.kind.naming, *one.kind.representation, *one.persons.leading)
    )
    return frozenset(key(text) for text in told if len(text) >= _VERB_LETTERS and " " not in text) - {""}


def _merely_is(text: str, said: ClauseWords) -> bool:
    """Tell whether a verb names whoever somebody is, "it is", not "our delegate is"; Chinese names are told otherwise."""
    if is_cjk(text) or len(text) <= _PRONOUN_LETTERS:
        return True
    verb = said.copula.search(f"{text} A")  # it stands before somebody
    subject = text[: verb.start()].split() if verb is not None else []
    return verb is not None and len(subject) <= 1 and all(len(word) <= _IT_LETTERS for word in subject)
