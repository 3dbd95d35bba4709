"""Two of one name: whether what is said of them differs, so that a post or an address would be lost if they were one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from rapidfuzz import fuzz

from models.page import Source
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import fold

SAME_TEXT = 90  # of 100: one text, misread by a letter or two
SAME_ADDRESS = 85  # of 100, likewise
LIKE_POST = 60  # of 100, of the words that either has: less is another post
_CONTACTS = ("email", "phone", "fax")
_ENTRIES = frozenset({"table", "form", "labels", "list", "block"})  # each of which speaks of one person
_ROWS = frozenset({"table", "form"})  # whose empty cells tell something too


class Namesakes(Enum):
    """What two persons of one name, or almost, are."""

    ONE = "one"
    UNSURE = "unsure"  # one, most likely, of whom two things are said
    TWO = "two"


def namesakes(one: Person, other: Person, *, alike: bool) -> Namesakes:
    """Return whether two persons of one name are one: an entry and another of its kind each have their own post and address.

    In a sentence and in the annexed list posts have other words, and in two documents other letters; two entries of one list
    that differ are two.

    Args:
        one: named first.
        other: named again.
        alike: the names differ by a letter or two.
    """
    rows = one.via == other.via and one.via in _ROWS and _document(one) == _document(other)
    same = set(_values(one, "email")) & set(_values(other, "email"))
    if _shared(one, other, "email") and (same or not rows or not _differ(one, other, "phone")):
        return Namesakes.ONE  # "a.nabiev@" may be "nabiev@" misread, but not beside another telephone in another row
    wrong_letter = alike and _typed(one) and _typed(other)  # nothing was misread
    addresses = any(_differ(one, other, field) for field in _CONTACTS)
    if one.via == other.via and one.via in _ENTRIES and _document(one) == _document(other):
        posts = _posts_differ(one, other)
        if addresses or wrong_letter or (posts and one.via != "block"):
            return Namesakes.TWO  # a block may say it all again in another language
        return Namesakes.UNSURE if posts else Namesakes.ONE
    posts = one.language == other.language and _other_post(one, other)
    if posts and addresses:
        return Namesakes.TWO
    return Namesakes.UNSURE if posts or wrong_letter else Namesakes.ONE


def said_again(pairs: Sequence[tuple[int, int]], pair: tuple[int, int]) -> bool:
    """Tell whether two of one name are a list and its repetition: others stand twice in the same order, in another language.

    Args:
        pairs: numbers of any two persons of one name.
        pair: one of them.
    """
    return any(max(pair[0], other[0]) < min(pair[1], other[1]) and _in_order(pair, other) for other in pairs)


def _in_order(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return (one[0] < other[0] and one[1] < other[1]) or (other[0] < one[0] and other[1] < one[1])


def _posts_differ(one: Person, other: Person) -> bool:
    """Tell whether two entries of one list differ in courtesy form, post or body."""
    titles = _texts_differ(one.title, other.title, empty=one.via in _ROWS)
    bodies = _texts_differ(one.organisation, other.organisation, empty=False)
    courtesies = _typed(one) and _typed(other) and _text(_honorific(one)) != _text(_honorific(other))
    return titles or bodies or (courtesies and bool(one.honorific and other.honorific))


def _honorific(person: Person) -> tuple[Piece, ...]:
    return (person.honorific,) if person.honorific is not None else ()


def _texts_differ(one: Iterable[Piece], other: Iterable[Piece], *, empty: bool) -> bool:
    mine, theirs = _text(one), _text(other)
    return (empty or bool(mine and theirs)) and fuzz.ratio(mine, theirs) < SAME_TEXT


def _other_post(one: Person, other: Person) -> bool:
    """Tell whether both have posts that share hardly a word, in whatever words they are told elsewhere."""
    mine, theirs = _text(one.title), _text(other.title)
    return bool(mine and theirs) and fuzz.token_set_ratio(mine, theirs) < LIKE_POST


def _values(person: Person, field: str) -> list[str]:
    return [str(hit.finding.value).lower() for hit in person.contacts if hit.finding.field == field]


def _shared(one: Person, other: Person, field: str) -> bool:
    return any(fuzz.ratio(mine, theirs) >= _least(one, other) for mine in _values(one, field) for theirs in _values(other, field))


def _differ(one: Person, other: Person, field: str) -> bool:
    return bool(_values(one, field) and _values(other, field)) and not _shared(one, other, field)


def _least(one: Person, other: Person) -> float:
    return 100 if _typed(one) and _typed(other) else SAME_ADDRESS


def _typed(person: Person) -> bool:
    return person.name[0].passage.page.source is not Source.OCR


def _document(person: Person) -> tuple[str, str | None]:
    document = person.name[0].passage.document
    return document.part, document.sha256


def _text(pieces: Iterable[Piece]) -> str:
    return fold(" ".join(piece.text for piece in pieces))
