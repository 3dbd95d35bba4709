"""Lines of courtesy: what greets or takes leave, and the posts of those to whom replies are written. They name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import fold, is_arabic, is_cjk, key
from pipeline.extraction.words.phrase_cues import cues_of
from pipeline.extraction.words.phrase_patterns import longest_first
from pipeline.extraction.words.sender_labels import SenderLabels

_MARKED = re.compile(r"\s*(?:>|-{3,}\s*\w+|_{5,})")  # before a quoted mail, or before each of its lines
_ADDRESSED = ("،", ",", ":")  # behind whoever is greeted
SUBJECT_LETTERS = 24  # of the label of a subject line
NAME_WORDS = 2  # of the name in a greeting


class Greetings:
    """The words of courtesy of all languages.

    Attributes:
        leaving_from: finds "Greetings from", before the writer's town.
    """

    def __init__(self, languages: Sequence[Language], forms: Iterable[str]) -> None:
        formulae = [language.formulae for language in languages]
        self._words = frozenset(key(text) for f in formulae for text in f.courtesy_words) - {""}
        self._gender_ends = tuple(fold(text) for f in formulae for text in f.gender_ends)  # that of one woman first
        self._leaving = frozenset(key(text) for f in formulae for text in f.leaving) - {""}
        self._unspaced = longest_first(filter(is_cjk, self._words))
        self._forms = frozenset(forms)  # "Mr." may stand beside them
        self._stop = frozenset(fold(text) for language in languages for text in language.stop_words)
        self._addressees = frozenset(key(text) for f in formulae for text in (*f.addressee, *f.addressee_posts)) - {""}
        self._senders = SenderLabels(languages)
        self._subjects = frozenset(key(text) for language in languages for text in language.mail.subject) - {""}
        self._sent = frozenset(key(text) for language in languages for text in language.mail.sent) - {""}
        self._signs_for = frozenset(key(text) for language in languages for text in language.persons.signs_for) - {""}
        self.leaving_from = cues_of(languages, lambda language: language.persons.leaving_from)

    def quotes(self, text: str) -> bool:
        """Tell whether a quoted mail begins with this line, or goes on: "From: A <a@b>", "> …"."""
        return _MARKED.match(text) is not None or self._senders.begins(text)

    def is_sender(self, text: str) -> bool:
        """Tell whether the line names who wrote a mail, with an address, and no mark of a quotation stands before it."""
        return self._senders.begins(text)

    def heads_mail(self, text: str) -> bool:
        """Tell whether the line is one of a mail's head: who wrote it, when, about what: "Sent: Monday, 2 March 2009"."""
        label, mark, _ = text[:SUBJECT_LETTERS].replace("：", ":").partition(":")
        return bool(mark) and (label.strip() in self._senders or key(label) in self._subjects | self._sent)

    def is_subject(self, text: str) -> bool:
        """Tell whether the line says, behind its label, what a letter is about: "Subject: Fourth session of the Conference"."""
        label, mark, _ = text[:SUBJECT_LETTERS].replace("：", ":").partition(":")
        return bool(mark) and key(label) in self._subjects

    def is_courtesy(self, text: str) -> bool:
        """Tell whether this whole line only greets or takes leave: "Dear colleagues", "With kind regards"."""
        wanted = key(text)
        if wanted in self._signs_for or (wanted in self._forms and text.strip()[-1:].isalpha()):
            return False  # "Mr." above the name of a delegate, in a list with narrow columns
        if text.rstrip().endswith(_ADDRESSED) and self._addresses(wanted.split()):
            return True
        if is_cjk(wanted[:1]):
            for word in self._unspaced:
                wanted = wanted.replace(word, "")
            return not wanted.strip()
        words = [word for part in wanted.split() if (word := self._without_and(part)) not in self._stop]
        known = [word in self._words for word in words]
        return any(known) and all(own or word in self._forms for word, own in zip(words, known, strict=True))

    def _addresses(self, words: Sequence[str]) -> bool:
        """Tell whether an Arabic line greets somebody by name: a courtesy form, "the esteemed" behind it or the name."""
        if not 1 < len(words) <= NAME_WORDS + 2 or (words[0] not in self._forms and words[0] not in self._words):
            return False
        return self._is_adjective(words[-1]) or (len(words) == 1 + NAME_WORDS and self._is_adjective(words[1]))

    def _is_adjective(self, word: str) -> bool:
        """Tell whether an Arabic word of courtesy has both genders, as "dear" has and few names: "الفاضل", "الفاضلة"."""
        bare = (word.removesuffix(end) for end in self._gender_ends if word.endswith(end))
        other = next(bare, f"{word}{''.join(self._gender_ends[:1])}")
        return is_arabic(word) and {word, other} <= self._words

    def esteems(self, text: str) -> bool:
        """Tell whether an Arabic line ends with "the esteemed", behind the name of who is greeted: "السيد فلان المحترم"."""
        words = key(text).split()
        return len(words) > 1 and words[0] in self._forms and self._is_adjective(words[-1])

    def leaves(self, text: str) -> bool:
        """Tell whether this whole line takes leave: "With kind regards"; "Cordial saludo" may greet as well."""
        return self.is_courtesy(text) and any(self._holds(text, word) for word in self._leaving)

    def opens(self, text: str) -> bool:
        """Tell whether a text of two words or more greets: "Dear Ms. Verlin"; "Monsieur Verlin" may be somebody who comes."""
        first, *others = key(text).split() or [""]
        known = (self._words, self._forms, self._stop)
        named = [word for word in others if not any(word in own for own in known)]
        return (
            bool(others)
            and first in self._words
            and not self.signs_for(text)
            and len(named) <= (0 if first in self._forms else NAME_WORDS)
        )

    def signs_for(self, text: str) -> bool:
        """Tell whether this whole line says for whom the person below signs: "For the Ministry:"."""
        return key(text) in self._signs_for

    def is_addressee(self, text: str) -> bool:
        """Tell whether this whole text is the post of him to whom replies are written: "Executive Director"."""
        words = key(text).split()
        bare = [word for word in words if word not in self._words]
        return " ".join(words) in self._addressees or " ".join(bare) in self._addressees

    @staticmethod
    def _holds(text: str, word: str) -> bool:
        """Tell whether the word stands in the text as a whole word; Chinese has no blanks between words."""
        return word in key(text) if is_cjk(word[:1]) else f" {word} " in f" {key(text)} "

    def _without_and(self, word: str) -> str:
        """Return an Arabic word without the "and" that is written onto it."""
        bare = word[1:]
        return bare if word[0] == "و" and word not in self._words and (bare in self._words or bare in self._stop) else word
