"""Labels of contacts that say whose they are, Arabic ones with a pronoun at their end: "هاتفه +249 …" is "his telephone"."""

from __future__ import annotations

import re

from pipeline.extraction.fields import Hit
from pipeline.extraction.running_text.sentence_ends import ends_before

_STOPS = (".", "؟", "!", "?")
_STOP_BEFORE = 3  # letters before a label in which the sentence before it may end
_SAID = re.compile(r"[^\d+@:：]+(?:[:：]|(?=[\d+(]))")  # "Telephone of Ms. Odero:", "telephone number of Ms. Odero is"
_VALUE = re.compile(r"[\d+(（]|\S+@")
_LABEL = re.compile(r"[\u0600-\u06ff][^\d+@:：]*?(?=\s*[\d+@:：(])")
_PRONOUN = re.compile(r"(?:ه|ها|هما|هم)(?![^\W_])")


def label_of(text: str, hit: Hit) -> str:
    """Return the label before the contact, which may say whose it is: "Telephone of Ms. Odero:", "Telephones:" / "Ms. Odero"."""
    label = _SAID.match(text, hit.start, hit.end)
    value = _VALUE.search(text, label.end(), hit.end) if label is not None else None
    named = value is not None and label is not None and any(map(str.isalpha, text[label.end() : value.start()]))
    return text[hit.start : value.start()] if named and value is not None else label.group() if label is not None else ""


def label_with_pronoun(text: str, hit: Hit) -> str:
    """Return the label that a contact begins with, if it says whose: "هاتفه"; empty for another one, or for none."""
    label = _LABEL.match(text, hit.start, hit.end)
    return label.group() if label is not None and _PRONOUN.search(label.group()) else ""


def sentence_starts(text: str, hit: Hit) -> list[int]:
    """Return where the last two sentences before a contact's value begin; such a label may begin the last of them itself."""
    own = [hit.start] if label_with_pronoun(text, hit) and _behind_stop(text, hit) else []
    return [*ends_before(text, hit.start), *own][-2:]


def begins_sentence(text: str, hit: Hit) -> bool:
    """Tell whether the contact's own label, which says nothing but of what kind it is, begins a sentence: "…. E-mail: a@b"."""
    return text[hit.start].isalpha() and not text[hit.start].islower() and bool(label_of(text, hit)) and _behind_stop(text, hit)


def _behind_stop(text: str, hit: Hit) -> bool:
    return text[max(0, hit.start - _STOP_BEFORE) : hit.start].rstrip().endswith(_STOPS)
