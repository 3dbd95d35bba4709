"""How a mail program names who wrote a mail that is quoted or passed on: "From: Holm, Jan <…>", in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from config.knowledge import Knowledge, Language
from pipeline.extraction.words.folding import fold

_LABELLED = re.compile(r"(?m)^[ \t>|*]*([^\W\d_][^:：@\n]{0,24}?)[\s*]*[:：][\s*]*([^\n<\[(@]{3,60})")


class SenderLabels:
    """The labels before who wrote a mail, of all languages: "From", "De", "От"."""

    def __init__(self, languages: Sequence[Language]) -> None:
        labels = [label for language in languages for label in language.mail.sender]
        self._labels = frozenset(fold(label) for label in labels)
        self._addressed = re.compile(rf"\s*(?:{'|'.join(map(re.escape, labels)) or '(?!)'})\s?[:：].*@", re.IGNORECASE)

    def __contains__(self, text: str) -> bool:
        return fold(text) in self._labels

    def begins(self, line: str) -> bool:
        """Tell whether a line names who wrote, with an address: "From: A <a@b>"."""
        return self._addressed.match(line) is not None

    def writers(self, texts: Iterable[str]) -> list[str]:
        """Return the names behind the labels in these texts, in order: "Holm, Jan"; without a label none."""
        return [name for text in texts for label, name in _LABELLED.findall(text) if label in self]


@lru_cache(maxsize=4)
def sender_labels(knowledge: Knowledge) -> SenderLabels:
    """Return the labels of all languages."""
    return SenderLabels(knowledge.languages)
