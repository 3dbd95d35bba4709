"""Contacts behind a sentence about the Mission that writes: "The Embassy of … remains at your disposal. Telephone: +43 …".

They are the Mission's, whoever was named before. A bare line "Embassy of …" above a telephone is no such sentence: it may be the
body of the delegate above it.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.entries.courtesy_forms import courtesy_forms
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.sentence_ends import ends_before
from pipeline.extraction.words.folding import Folded, fold, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import said_before

_STOPS = (".", "!")
_SMALL_LETTERS = 6  # of "the", "l’", "notre", "cette" before a Mission's name
_MAILBOX_LETTERS = 4  # of a word in an address that may be somebody's name
_BETWEEN = 40  # letters between two contacts of one enumeration


def without_senders(strip: Strip, hits: Sequence[Hit], lexicon: Lexicon) -> tuple[Hit, ...]:
    """Return the contacts but for those that a sentence about the Mission that writes leads to.

    An address that holds a word of what stands before that sentence is kept: it may be the delegate's.

    Args:
        strip: that is read.
        hits: its contacts, in order.
        lexicon: names of Missions, as they begin; words that announce persons or point at them.
    """
    kept, last = list[Hit](), None
    for hit in hits:
        goes_on = last is not None and _goes_on(strip.view, last, hit)
        begin = _sentence(strip, hit, lexicon) if not goes_on else None
        if goes_on or (begin is not None and not _may_name(hit, strip.view[:begin])):
            last = hit
        else:
            kept.append(hit)
    return tuple(kept)


def _sentence(strip: Strip, hit: Hit, lexicon: Lexicon) -> int | None:
    """Return where the sentence begins that ends before the contact or leads to it, if the Mission is what it speaks of."""
    text = strip.view
    row = strip.row_at(hit.start)
    last = len(text[: hit.start].rstrip().rstrip("".join(_STOPS)))
    starts = [at for at in (*ends_before(text, hit.start), said_before(text, last)) if at and text[at : hit.start].strip()]
    if row is None or not starts or max(starts) < strip.block_start(row):
        return None
    begin = max(starts)
    behind_stop = text[:begin].rstrip().endswith(_STOPS)
    sentence = text[begin : hit.start].replace("\n", " ")
    told = sentence.rstrip().endswith(_STOPS) or behind_stop
    words = key(sentence).split()
    referring = lexicon.referring_in.get(strip.language or "", lexicon.referring)
    if not told or not _is_of_mission(words, lexicon) or any(fold(word) in referring for word in words):
        return None
    cues = (lexicon.announcing, lexicon.attending, lexicon.leading, lexicon.heading)
    forms = courtesy_forms(text, lexicon, strip.language, begin, hit.start)
    names = any(not text[at : at + 2].islower() or text[at + 2 : at + 3].isalpha() for at in forms)  # "se tient" is no "S.E."
    return None if names or any(cue.find(Folded(sentence)) is not None for cue in cues) else begin


def _is_of_mission(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether a Mission's name stands behind the article with which the sentence begins."""
    first, rest = words[:1], " ".join(words[1:])
    return bool(first) and len(first[0]) < _SMALL_LETTERS and any(f"{rest} ".startswith(f"{name} ") for name in lexicon.missions)


def _may_name(hit: Hit, before: str) -> bool:
    if hit.finding.field != "email":
        return False
    words = key(str(hit.finding.value).partition("@")[0].replace(".", " ").replace("_", " ")).split()
    return any(len(word) >= _MAILBOX_LETTERS and word in key(before).split() for word in words)


def _goes_on(text: str, last: Hit, hit: Hit) -> bool:
    """Tell whether a number stands in one enumeration with the Mission's: "Telephone: …, fax: …"."""
    between = text[last.end : hit.start]
    return hit.finding.field != "email" and len(between) <= _BETWEEN and "\n\n" not in between and "." not in between
