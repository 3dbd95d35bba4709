"""Commas within a post or body that a picture shows as stops, as quotation marks, or as those of another script."""

from __future__ import annotations

import re

# A post has no sentences. Behind fewer letters a stop may shorten a word: "Asst. Director", "Prof. Emeritus".
_STOP = re.compile(r"(?<=[a-zà-ÿа-яё]{6})\.[ \n](?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{2})")
_ARABIC = re.compile(r"(?<=[\u0621-\u064a]{3})[.,][ \n](?=[\u0621-\u064a]{2})")
_QUOTE = re.compile(r"(?<=[\u0620-\u064a])»(?= ?\s[\u0620-\u064a])")  # where nothing opened


def with_commas_read(text: str) -> str:
    """Return a title or organisation that was read from a picture with commas where it has them.

    "Senior Adviser. Organized Crime Department", "مستشار, نائب المندوب الدائم".
    """
    text = text if "«" in text else _QUOTE.sub("،", text)
    return _ARABIC.sub("، ", _STOP.sub(", ", text))
