"""Addresses of which the sentence says that they are wrong: "it is a@b.org (not c@b.org)", "not c@b.org but a@b.org"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.fields import Hit
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_REACH = 30  # letters between the two addresses
_SAID = 24  # letters in which the word that denies stands right before the wrong one


def without_denied(view: str, hits: Sequence[Hit], lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts without the addresses right behind "not" or "instead of", beside another address.

    Args:
        view: the strip's text.
        hits: its contacts.
        lexicon: words of what is wrong, or no longer so.
    """
    emails = sorted((hit for hit in hits if hit.finding.field == "email"), key=lambda hit: hit.start)
    denied: set[int] = set()
    for number, hit in enumerate(emails):
        begin = max(hit.start - _SAID, emails[number - 1].end if number else 0)
        beside = (*emails[max(0, number - 1) : number], *emails[number + 1 : number + 2])
        near = any(max(hit.start - one.end, one.start - hit.end) <= _REACH for one in beside)
        if near and _denies(view[begin : hit.start], lexicon):
            denied.add(hit.start)
    return tuple(hit for hit in hits if hit.start not in denied)


def _denies(before: str, lexicon: Lexicon) -> bool:
    said = f" {key(before)}"
    phrases = (*lexicon.before_change, *lexicon.wrongly, *(phrase for phrase in lexicon.ahead if " " in phrase))
    return any(said.endswith(phrase if is_cjk(phrase) else f" {phrase}") for phrase in phrases)
