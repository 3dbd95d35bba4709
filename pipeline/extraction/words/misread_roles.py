"""Whether words like a known role are a misreading of it, or other words: "Jefe de la Legislación" heads no delegation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from rapidfuzz import fuzz

from models.reply import Role
from pipeline.extraction.words.russian import stem

FIRST_WORD_LIKENESS = 60  # of 100; "Iead" and "head" have 75, "de" and "dirige" 50
_FIRST_LIKENESS = 71  # of 100, where it alone differs; "Iead" and "head" have 75, "asistente" and "suplente" 59
_REST_LIKENESS = 78  # of 100, behind the words that both begin with: "delegatlon" has 90, "legislacion" 76, "legal section" 73
_TAKEN_FOR = 70  # of 100: words as like as "председателя" and "представителя", which have 80
_SAME_LETTERS = 6  # with which forms of one word begin: "руководителя", "руководитель"
_ENDING_LETTERS = 2  # of a shorter word
_REST_LETTERS = 6  # of shorter rests a single letter is too large a part


def is_misread(
    read: str, known: str, roles: Mapping[str, Role], is_post: Callable[[str], bool], stop_words: Collection[str]
) -> bool:
    """Tell whether the words that were read may be the `known` role of all `roles`, and neither another post nor its beginning.

    "Deputy Head of" goes on: "the Legal Department".
    """
    last = read.rpartition(" ")[2]
    if not begins_alike(read, known) or not ends_alike(read, known) or names_another_post(read, known, is_post):
        return False
    if lacks_link(read, known, roles, stop_words):
        return False
    if last in stop_words and known.rpartition(" ")[2] != last:
        return False
    return read.partition(" ")[2] in roles or not is_other_at_first(read, known)


def begins_alike(read: str, known: str) -> bool:
    """Tell whether a shorter reading begins with the known first word: "de la delegación" is not "dirige la delegación".

    The word may be misread, or cut by the edge of a cell: "efe de Delegación".
    """
    one, other = read.partition(" ")[0], known.partition(" ")[0]
    return len(read) >= len(known) or other.endswith(one) or fuzz.ratio(one, other) >= FIRST_WORD_LIKENESS


def lacks_link(read: str, known: str, roles: Mapping[str, Role], stop_words: Collection[str]) -> bool:
    """Tell whether a post and the head stand beside each other, where the known role is that of him who serves the head.

    "Adviser, Head of the Delegation" is no "adviser to the head of the delegation", "советник, глава" no "советник главы".
    """
    (one, head), (other, known_head) = _with_head(read.split(), roles), _with_head(known.split(), roles)
    if not one or not other or one[-1] in stop_words or not set(one) <= set(other):
        return False
    return other[-1] in stop_words or (one == other and head != known_head and roles.get(known) is Role.ADVISER)


def _with_head(words: list[str], roles: Mapping[str, Role]) -> tuple[list[str], str]:
    """Return (what stands before, the words for who leads) of words that end in these, ([], "") where none do."""
    tails = ((words[:at], " ".join(words[at:])) for at in range(1, len(words) - 1))
    return next(((before, tail) for before, tail in tails if roles.get(tail) is Role.HEAD), ([], ""))


def is_other_at_first(read: str, known: str) -> bool:
    """Tell whether but the first word differs, and is another: "Spouse of the head of …" is no "Deputy of the head of …"."""
    (one, _, rest), (other, _, known_rest) = read.partition(" "), known.partition(" ")
    return rest == known_rest and not other.endswith(one) and fuzz.ratio(one, other) < _FIRST_LIKENESS


def ends_alike(read: str, known: str) -> bool:
    """Tell whether what stands behind the words that both begin with may be it misread: "Head of the Legal Section" is not."""
    one, other = read.split(), known.split()
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, known_rest = "".join(one[same:]), "".join(other[same:])
    if not same or min(len(rest), len(known_rest)) < _REST_LETTERS:
        return True
    return fuzz.ratio(rest, known_rest) >= _REST_LIKENESS


def names_another_post(read: str, known: str, is_post: Callable[[str], bool]) -> bool:
    """Tell whether one word of the reading is another post's, and not the known word misread or in another case.

    "заместитель председателя" is a deputy chairman, and no "заместитель представителя" of whom a letter or two were misread.
    """
    one, other = read.split(), known.split()
    likely = [(a, b) for a, b in zip(one, other, strict=False) if a != b and fuzz.ratio(a, b) >= _TAKEN_FOR]
    return len(one) == len(other) and any(
        is_post(a) and is_post(b) and stem(a) != stem(b) and not _is_one_word(a, b) for a, b in likely
    )


def _is_one_word(one: str, other: str) -> bool:
    """Tell whether two words differ in their endings alone: "jefa" and "jefe", "руководителя" and "руководителю"."""
    letters = min(_SAME_LETTERS, len(one) - _ENDING_LETTERS)
    return one[:letters] == other[:letters]
