"""Phrases of the language files as patterns: between two persons, at the end of a text, where a word begins."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extraction.words.folding import is_cjk


def longest_first(texts: Iterable[str]) -> list[str]:
    """Return the texts, each once, a longer one before those that it may begin with; those of one length by the alphabet."""
    return sorted(sorted(set(texts)), key=len, reverse=True)  # turned round, sorting still keeps the alphabet


def between(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what finds "and", "accompanied by" between two persons, with the comma before it; "و" is written onto the name."""
    words = longest_first(set(texts) - {"و"})
    spaced = either(text for text in words if not is_cjk(text))
    unspaced = either(text for text in words if is_cjk(text))
    return re.compile(rf"[)）]?\s*[,،，;؛]?\s+{spaced}\s+|[)）]?[،,]?\s+و|{unspaced}", re.IGNORECASE)


def directly_before(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of these phrases at the end of a text, an article behind it left aside."""
    return re.compile(rf"{either(longest_first(texts))}\W{{0,3}}(?:\w{{1,3}}\W+)?$", re.IGNORECASE)


def at_start(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what finds one of these whole phrases where a word begins, the longest first."""
    return re.compile(rf"{either(longest_first(texts))}(?![^\W_])")


def before_mark(texts: Iterable[str]) -> re.Pattern[str]:
    """Return what matches one of these phrases with the comma, dash or bracket behind it that parts it from what follows."""
    return re.compile(rf"{either(longest_first(texts))}(?:\s*[,،，、:：(（]|\s+[-–—](?=\s))\s*", re.IGNORECASE)


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of these phrases, in the order given; one that matches nothing where there are none."""
    escaped = [re.escape(word).replace("\\ ", r"\s+") for word in words]
    return "(?:" + ("|".join(escaped) or "(?!)") + ")"


def by_first_letter(patterns: Iterable[str]) -> str:
    """Return a pattern for any of these, each of which begins with a letter: those of one letter together, in the order given.

    It finds what they find one after the other, and looks at a letter once where there are hundreds.
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        letters = 2 if pattern.startswith("\\") else 1
        groups.setdefault(pattern[:letters], []).append(pattern[letters:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


def around_subject(verb: str, rest: str) -> re.Pattern[str]:
    """Return the pattern of a verb before its subject, `who`, and what stands behind that: "ينتمي المشاركون إلى "."""
    return re.compile(rf"(?<![^\W_]){re.escape(verb.strip())}\s+(?P<who>[^.:;،\n]{{1,60}}?)\s+{re.escape(rest.strip())}\s+")
