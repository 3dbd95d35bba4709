"""Words of forms about whoever sends them: the heading of a section ("Details of the sender"), and the labels of a signature."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from config.knowledge import Language
from pipeline.extraction.words.folding import is_cjk, key, keys_of

_EXPLAINED = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")
_MARK = re.compile(r"^\s*(?:[A-Za-z0-9IVX]{1,4}|[一二三四五六七八九十]+)\s*[.)、．:：-]\s*")
_HEADING_LETTERS = 70


class FormSenders:
    """Who sends a form, in all languages."""

    def __init__(self, languages: Sequence[Language]) -> None:
        persons = [language.persons for language in languages]
        self._senders = keys_of(text for words in persons for text in words.form_senders)
        self._approvals = keys_of(text for words in persons for text in words.form_approvals)
        self._details = tuple(sorted(keys_of(text for words in persons for text in words.sender_details), key=len, reverse=True))
        self._stop = keys_of(text for language in languages for text in language.stop_words)
        self._signing = keys_of(text for words in persons for text in words.signing)

    def heads(self, text: str, labels: Iterable[str] = ()) -> bool:
        """Tell whether the text is but a heading of who sends the form: "3. Details of the sender (office use)".

        One that only approves it ("Visa", "For the Ministry") heads a section of his if one of its `labels` asks for a signature:
        the visa may be the delegate's, and who is named "on behalf of the Government" may come. So with a sender of whom more is
        said: "For the approving official of the Mission" or "Submitted by the Ministry", above its delegates.
        """
        if len(text) > _HEADING_LETTERS:
            return False
        bare = _EXPLAINED.sub("", text)
        headings = [key(words) for words in (bare, _MARK.sub("", bare))]
        if any(self._is_sender(words, self._senders) for words in headings):
            return True
        known = (*((words, self._approvals) for words in headings), *((self._begun(words), self._senders) for words in headings))
        approves = any(self._is_sender(words, those) for words, those in known)
        return approves and any(map(self.signs, labels))

    def signs(self, label: str) -> bool:
        """Tell whether a form's label asks for a signature or a seal."""
        words = key(label)
        return any(word in words if is_cjk(word[:1]) else f" {word} " in f" {words} " for word in self._signing)

    def _begun(self, words: str) -> str:
        """Return the words up to the last little one, "of" or "de", behind which whose sender he is is told: "the Mission"."""
        parts = words.split()
        ends = (at for at in range(len(parts) - 2, 0, -1) if parts[at] in self._stop)
        told = (" ".join(parts[:at]) for at in ends)
        return next((before for before in told if self._is_sender(before, self._senders)), "")

    def _is_sender(self, words: str, known: frozenset[str]) -> bool:
        """Tell whether the words are a sender, perhaps with "details of" before them or "information" behind them."""
        while words not in known:
            told = (detail for detail in self._details if detail in words)
            rest = next((rest for detail in told if (rest := _without(words, detail)) not in ("", words)), "")
            if not rest:
                return False
            words = rest
        return True


def _without(words: str, detail: str) -> str:
    if is_cjk(detail[:1]):
        return words.removeprefix(detail).removesuffix(detail).strip()
    return f" {words} ".removeprefix(f" {detail} ").removesuffix(f" {detail} ").strip()
