"""Where lines of a Chinese sentence merely wrap: "国际合作局联⏎络处副处长冯涛先生" tells one post, no blank within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_BODY_LETTERS = range(3, 12)  # of a usual body with which a line begins
_POST_LETTERS = range(2, 6)
# Columns of a typed line that may be full, and by which it may be shorter than the lines beside it; a Chinese letter has two.
_FULL, _SHORTER = 56, 6
_LINE_MAX = 200  # letters of a line that is looked at


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """A text some line ends of which are taken out, as many blanks put before the stretch: what is behind keeps its place.

    Attributes:
        text: the text, of the same length.
        wraps: where those line ends were, in order.
    """

    text: str
    wraps: Sequence[int] = ()

    def place(self, at: int) -> int:
        """Return where the character at this place of the text stands in the text as it was."""
        for wrap in reversed(self.wraps):
            if at > wrap:
                break
            at -= 1
        return at

    def piece(self, piece: Piece) -> Piece:
        """Return the piece of the text as it was."""
        return replace(piece, start=self.place(piece.start), end=self.place(piece.end - 1) + 1)

    def pieces(self, person: Person) -> Person:
        """Return the person, his post, body and part as pieces of the text as it was."""
        role = person.role_piece and self.piece(person.role_piece)
        title, organisation = (tuple(map(self.piece, pieces)) for pieces in (person.title, person.organisation))
        return replace(person, title=title, organisation=organisation, role_piece=role)


def wraps_at(text: str, view: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the line that ends at this place goes on below: both sides are Chinese, and no usual body begins there.

    Args:
        text: the words with their line feeds.
        view: the same with a blank for every line feed that is only a wrap.
        at: the place.
        lexicon: bodies; with one of them an entry of its own may begin.
    """
    wraps = view[at : at + 1] == " " or _is_full(text, at) or ends_part(text, at, lexicon)
    if text[at : at + 1] != "\n" or not at or not wraps:
        return False
    if not (is_cjk(text[at - 1]) and is_cjk(text[at + 1 : at + 2] or " ")):
        return False
    return not any(text[at + 1 : at + 1 + letters] in lexicon.bodies for letters in _BODY_LETTERS)


def ends_part(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether behind the blank or line's end here stands the last letter of a part of a body and its post: "部副部长"."""
    if not text[at : at + 1].isspace() or not lexicon.is_body_word(text[at + 1 : at + 2]):
        return False
    return any(text[at + 2 : at + 2 + letters] in lexicon.titles for letters in _POST_LETTERS)


def _is_full(text: str, at: int) -> bool:
    """Tell whether the line that ends here had no room left: a long one, and neither line beside it is longer."""
    begin = text.rfind("\n", 0, at) + 1
    above = text[max(0, begin - _LINE_MAX) : max(0, begin - 1)].rpartition("\n")[2]
    below = text[at + 1 : at + _LINE_MAX].partition("\n")[0]
    return _columns(text[max(begin, at - _LINE_MAX) : at]) >= max(_FULL, _columns(above) - _SHORTER, _columns(below) - _SHORTER)


def _columns(line: str) -> int:
    return len(line) + sum(map(is_cjk, line))


def unwrapped(text: str, start: int, end: int, wraps: Sequence[int]) -> Unwrapped:
    """Return the text with the blanks at these places of text[start:end] taken out."""
    if not wraps:
        return Unwrapped(text)
    stretch = "".join(text[one:other] for one, other in zip((start, *(wrap + 1 for wrap in wraps)), (*wraps, end), strict=True))
    return Unwrapped(text[:start] + " " * len(wraps) + stretch + text[end:], wraps)
