"""The part before an "@" as the letters of the name have it of which it is made, where others that look like them were read."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from models.finding import Finding
from models.reply import Delegate
from pipeline.extraction.contacts.local_parts_of_names import (
    untorn,
    with_letter_of_name,
    without_at_read,
    without_word_before,
)
from pipeline.extraction.contacts.look_alikes import ALIKE, Alike, is_run, looks_like
from pipeline.extraction.contacts.mail_addresses import LOST_AT

NAME_SURE = 0.85  # of a name by which an address is spelt
LETTERS_MIN = 4  # of a word of a name, and of a domain's label, that is looked for; shorter ones are found by chance
WRONG_MOST = 2  # letters that may be wrong in a word of eight and more; one in a shorter one
LONG = 8
_WORD = re.compile(r"[a-z]+")
_INITIAL = re.compile(r"(?P<initial>[a-z1])[._-]?(?P<rest>[a-z]{3,})\b")
_STROKES = (frozenset("li1"),)
_TWINS = (frozenset("li1|"), frozenset("o0"))  # those that two engines read alike and wrong


def spelt_as_name(local: str, email: Finding, person: Delegate, *, alike: bool) -> str:
    """Return the part before the @ as the person's name has it; `alike` tells that two readings have it so."""
    spelt = _with_initial(
        spelt_by_name(local, person, _TWINS if alike else ALIKE, NAME_SURE), person, _STROKES if alike else ALIKE
    )
    spelt = _with_first_letter(_parted(spelt, email.alternatives, person), person)
    if person.name.confidence < NAME_SURE:
        return spelt
    names = {*_WORD.findall(_plain(str(person.name.value or "")))}
    if len(names) < 2:
        return spelt  # of "崔雪萍" nothing tells that "cui.xueping" is two words
    if not alike and LOST_AT in email.reasons:
        spelt = without_at_read(spelt, names)
    beside = (person.title.value or "", person.organisation.value or "")
    spelt = without_word_before(untorn(spelt, names), names, {*_WORD.findall(_plain(" ".join(beside)))})
    return spelt if alike else with_letter_of_name(spelt, names)


def local_part(address: str) -> str:
    """Return what stands before the @ of an address."""
    return address.rpartition("@")[0]


def spelt_by_name(local: str, person: Delegate, alike: Alike, least: float) -> str:
    """Return the part before the @ with the words of the name as the name has them, where it is as sure as `least`."""
    if person.name.confidence < least or not local.isascii():
        return local
    for word in sorted(words_of_name(person), key=len, reverse=True):
        lower = local.lower()
        if word in lower:
            continue
        found = _almost(word, lower, alike)
        if found is not None:
            start, end = found
            local = local[:start] + _cased(word, local[start:end]) + local[end:]
    return local


def words_of_name(person: Delegate) -> set[str]:
    """Return the longer words of the name, and the name as a whole where it is one word, in plain small letters."""
    written = (str(person.name.value or ""), *person.name.alternatives)
    words = {word for text in written for word in _WORD.findall(_plain(text)) if len(word) >= LETTERS_MIN}
    return words | {joined for text in written for joined in [re.sub(r"[^a-z ]", "", _plain(text))] if " " not in joined}


def _with_initial(local: str, person: Delegate, alike: Alike) -> str:
    """Return the part before the @ with an initial of the name before its word: "l.llamas" of Ignacio Llamas has an i."""
    found = _INITIAL.match(local.lower())
    words = _WORD.findall(_plain(str(person.name.value or "")))
    if found is None or found["rest"] not in words or person.name.confidence < NAME_SURE:
        return local
    initials = {word[0] for word in words if word != found["rest"]}
    own = found["initial"]
    if own in initials:
        return local
    likely = [letter for letter in sorted(initials) if looks_like(own, letter, alike)]
    return likely[0] + local[1:] if len(likely) == 1 else local


def _parted(local: str, alternatives: Sequence[str], person: Delegate) -> str:
    """Return the part before the @ as another reading has it, whose marks part it into words and initials of the name."""
    words = set(_WORD.findall(_plain(str(person.name.value or ""))))
    if person.name.confidence < NAME_SURE or _is_of(local, words):
        return local
    others = dict.fromkeys(local_part(other) for other in alternatives)
    near = [other for other in others if other.endswith(local) or Levenshtein.distance(other, local) <= WRONG_MOST]
    spelt = [other for other in near if _is_of(other, words)]
    return spelt[0] if len(spelt) == 1 else local


def _is_of(local: str, words: Collection[str]) -> bool:
    """Tell whether marks part it into words of the name, and initials of them."""
    pieces = re.split(r"[._-]", local.lower())
    initials = {word[:1] for word in words}
    whole = [piece for piece in pieces if piece in words]
    return len(pieces) > 1 and any(len(piece) >= LETTERS_MIN for piece in whole) and {*pieces} <= {*words, *initials}


def _with_first_letter(local: str, person: Delegate) -> str:
    """Return the part before the @ with the first letter of a word of the name, cut off at a border: "atthew_flynn"."""
    if person.name.confidence < NAME_SURE:
        return local
    first = re.split(r"[._-]", local.lower())[0]
    found = {word[0] for word in words_of_name(person) if len(word) > LETTERS_MIN and first == word[1:]}
    return found.pop() + local if len(found) == 1 else local


def with_beginning(local: str, person: Delegate) -> str:
    """Return the part before the @ with the beginning of a name of which only the end was read: "na_gutierrez" of Delfina.

    Of a name in one word, what the other piece says of it is no lost beginning: "chunhui_dang" of Dangchunhui.
    """
    first, *others = re.split(r"[._-]", local.lower())
    words = {word for word in words_of_name(person) if not word.startswith(tuple(others)) or word in others}
    cut = [word for word in words if 1 < len(first) < len(word) and word.endswith(first)]
    known = any(other.startswith(word) for other in others for word in words - {*cut})
    return cut[0] + local[len(first) :] if len(cut) == 1 and known else local


def with_names_joined(local: str, person: Delegate) -> str:
    """Return the part before the @ with neighbouring words of the name in one, of which it has a letter more, less or another.

    "espitiapinizon.estiven" of Estiven Espitia Pinzón. Only names in Latin letters: others are spelt in several ways.
    """
    name = str(person.name.value or "")
    words = [word for word in _WORD.findall(_plain(name)) if len(word) > 1] if name[:1] < "\u0250" else []
    joined = {"".join(words[start:end]) for start in range(len(words)) for end in range(start + 2, len(words) + 1)}
    pieces = re.split(r"([._-])", local)
    if any(part in joined for piece in map(str.lower, pieces) for part in (piece, piece[1:], piece[:-1])):
        return local  # an initial may stand before them or behind
    for at, piece in enumerate(pieces):
        near = [one for one in joined if len(one) >= LONG and Levenshtein.distance(one, piece.lower(), score_cutoff=1) == 1]
        if len(near) == 1:
            return "".join([*pieces[:at], near[0], *pieces[at + 1 :]])
    return local


def is_end_of_name(local: str, person: Delegate) -> bool:
    """Tell whether it is no more than the end of a word of the name: "lo" of Sibonelo."""
    words = set(_WORD.findall(_plain(str(person.name.value or ""))))
    whole = local.lower()
    ends = any(2 * len(whole) <= len(word) and word.endswith(whole) for word in words)
    return whole.isalpha() and ends and not any(word.startswith(whole) for word in words)


def _plain(text: str) -> str:
    return anyascii(text.replace("-", "").replace("'", "")).casefold()


def _almost(word: str, local: str, alike: Alike) -> tuple[int, int] | None:
    """Return where the word stands with a letter or two read as what they look like."""
    most = WRONG_MOST if len(word) >= LONG else 1
    best, least = None, most + 1
    for start in range(len(local)):
        for length in (len(word), len(word) + 1, len(word) - 1):
            piece = local[start : start + length]
            if len(piece) != length or piece == word or not piece.replace("1", "l").replace("0", "o").isalpha():
                continue
            wrong = 1 if is_run(piece, word) else Levenshtein.distance(piece, word, score_cutoff=most)
            if wrong < least and looks_like(piece, word, alike):
                best, least = (start, start + length), wrong
    return best


def _cased(word: str, written: str) -> str:
    if written.isupper():
        return word.upper()
    return word.capitalize() if written[:1].isupper() and not written[1:2].isupper() else word
