"""Which script and language a page is in, and by which models it is read."""

from __future__ import annotations

import re
import unicodedata

from config.knowledge import Knowledge

LATIN_SCRIPT, CHINESE_SCRIPT = "Latn", "Hans"
# Models by script (ISO 15924). The script model "Latin" knows "@" and the accents of all Latin languages; the models of single
# languages do not (`spa` has no "@", `eng` no accents).
SCRIPTS: dict[str, tuple[str, ...]] = {
    "Latn": ("Latin",),
    "Arab": ("ara",),
    "Cyrl": ("rus",),
    "Hans": ("chi_sim",),
}
# The second reading of pages in other scripts, for addresses and numbers: `eng` reads these as well as "Latin", twice as fast.
SECOND_MODELS = ("eng",)
_WORD = re.compile(r"[^\W\d_]+")
STOP_WORDS_MIN = 2
SHARED = 0.2  # what a word counts that is common in several languages: "la", "a"


def letters_by_script(text: str) -> dict[str, int]:
    """Return how many letters of each script stand in `text`."""
    counts = {"Latn": 0, "Cyrl": 0, "Arab": 0, "Hans": 0}
    names = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hans"}
    for letter in text:
        if letter.isalpha():
            script = names.get(unicodedata.name(letter, "").split(" ", 1)[0])
            if script:
                counts[script] += 1
    return counts


def language_of(text: str, knowledge: Knowledge) -> str | None:
    """Return ISO 639-1 of the language of most of `text`: by its script, within Latin script by its commonest words."""
    counts = letters_by_script(text)
    # One Chinese character says as much as three letters of an alphabet.
    counts["Hans"] *= 3
    script = max(counts, key=lambda key: counts[key])
    if not counts[script]:
        return None
    candidates = [language for language in knowledge.languages if language.script == script]
    if len(candidates) == 1:
        return candidates[0].code
    return stop_words_of(text, knowledge, script)


def stop_words_of(text: str, knowledge: Knowledge, script: str = LATIN_SCRIPT) -> str | None:
    """Return ISO 639-1 of the language of this script whose commonest words stand in `text`; None where they do not tell."""
    candidates = [language for language in knowledge.languages if language.script == script]
    words = [word.casefold() for word in _WORD.findall(text) if len(word) > 1]  # "a" is in every list or could be
    usual = {language.code: frozenset(language.stop_words) for language in candidates}
    best, best_score = None, STOP_WORDS_MIN - 0.5
    for code, own in usual.items():
        others = frozenset[str]().union(*(words for other, words in usual.items() if other != code))
        score = sum(1.0 if word not in others else SHARED for word in words if word in own)
        if score > best_score:
            best, best_score = code, score
    return best
