"""What is said and does not hold: denied, only supposed, or said of another meeting than ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import GAP, Folded, fold, is_cjk, key
from pipeline.extraction.words.phrase_cues import cues_of
from pipeline.extraction.words.phrase_patterns import either, longest_first

_DENIAL_LETTERS = 24  # of a word that denies, with the little word behind it
_SUPPOSED_LETTERS = 120  # from "unlikely that" to what it makes a mere thought
_ELSEWHERE_LETTERS = 60  # from "will attend" to the end of "another meeting"
_SENTENCE_END = re.compile(r"[?؟？。]|(?<=[^\W\d_]{2})[.!;](?=\s|$)")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_APOSTROPHES = ("'", "’")


class Suppositions:
    """Tells of a place in a text whether what is said there holds."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._denial_before = _denial_before(languages)
        forms = (form.text for language in languages for form in language.honorifics)
        self._forms = frozenset(word for text in forms for word in key(text).split())
        provided = either(longest_first(t for language in languages for t in language.grammar.provided))
        self._provided = re.compile(rf"(?:^|[,،，])\s*{provided}(?:(?<=[\u3400-\u9fff])|(?![^\W_]))", re.IGNORECASE)
        self._elsewhere = cues_of(languages, lambda language: language.grammar.elsewhere)
        self._supposing = cues_of(languages, lambda language: (*language.grammar.supposing, *language.grammar.perhaps))

    def does_not_hold(self, text: str, at: int) -> bool:
        """Tell whether what is said at this place is denied, only supposed, or said of another meeting.

        A word that denies ends right before it, a little word perhaps between ("unable to [join]"), the sentence is no more
        than a thought ("it is unlikely that Mr. A will [attend]"), or a meeting that is not ours follows ("[attend] another
        meeting").
        """
        if self._denial_before.search(text[max(0, at - _DENIAL_LETTERS) : at].rstrip()) is not None:
            return True
        behind = _SENTENCE_END.split(text[at : at + _ELSEWHERE_LETTERS], maxsplit=1)[0]
        if self._elsewhere.find(Folded(behind)) is not None:
            return True
        before = self._in_sentence(text[max(0, at - _SUPPOSED_LETTERS) : at])
        return self._provided.search(before) is not None or self._supposing.find(Folded(before)) is not None

    def _in_sentence(self, before: str) -> str:
        """Return the last sentence of a text, which goes on behind the stop of a courtesy form."""
        ends = (end for end in reversed(list(_SENTENCE_END.finditer(before))) if not self._shortens(before[: end.start()]))
        last = next(ends, None)
        return before[last.end() :] if last is not None else before

    def _shortens(self, text: str) -> bool:
        word = _LAST_WORD.search(text)
        return word is not None and fold(word.group()) in self._forms


def _not_able(language: Language) -> tuple[str, ...]:
    """Return the words of refusing that begin with one that denies: "не сможет", "لن تتمكن"; a verb follows as behind "not"."""
    denials = tuple(f"{text} " for text in language.grammar.negation)
    return tuple(text for text in language.grammar.refusal if text.startswith(denials) and GAP not in text)


def _denial_before(languages: Sequence[Language]) -> re.Pattern[str]:
    """Return what matches a word that denies at the end of a text, a little word behind it: "no ", "unable to ", "n'", "不能"."""
    written = [text.replace("*", "") for language in languages for text in (*language.grammar.negation, *_not_able(language))]
    words = [*written, *map(fold, written)]  # texts are looked at as they stand, and folded
    elided = either(longest_first(text for text in words if text.endswith(_APOSTROPHES)))
    spaced = either(longest_first(text for text in words if not is_cjk(text) and not text.endswith(_APOSTROPHES)))
    unspaced = either(longest_first(text for text in words if is_cjk(text)))
    little = r"(?:\s+[^\W\d_]{1,3})?"
    return re.compile(rf"(?<![^\W_])(?:{spaced}{little}|{elided})$|{unspaced}[\u3400-\u9fff]?$", re.IGNORECASE)
