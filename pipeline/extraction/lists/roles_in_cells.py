"""Roles in cells that no heading gives: before a colon, below the name, among remarks, or as "yes" to who leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.page import Cell, Line
from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.entries.entry_words import leading_role
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.forms.boxes import TICKED
from pipeline.extraction.forms.labels import LabelledValue
from pipeline.extraction.layout.passage import passage
from pipeline.extraction.layout.strips import Sheaf
from pipeline.extraction.tables.attendance_columns import CHOICES
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

BEFORE_MAX = 90  # letters of a part or a post before a name
ROLE_LINES_MAX = 3  # of a narrow column: "Deputy" / "Head of" / "Delegation"
_OF_DELEGATION = frozenset({Role.HEAD, Role.ALTERNATE})  # no other part may stand for itself among remarks
_BRACKETS = " \n()（）[]*.,;:-–—/"
_BLANK = re.compile(r"\s+")
_LINE = re.compile(r"\n")
_TWO = re.compile(r"\b\S{1,6}\s?/\s?\S{1,6}\s*$")  # answers to choose from without brackets: "oui / non"
_ANSWER_WORDS = 2  # of "not yet"


def with_role_apart(values: Sequence[LabelledValue], lexicon: Lexicon, language: str | None) -> list[LabelledValue]:
    """Return the values of a row with the role in a name's cell apart: "团长：陆建平先生", "Ada Lee" / "Head of" / …."""
    apart = list(values)
    for at, value in enumerate(values):
        if value.name != "name":
            continue
        piece = value.piece
        lead = leading_role(piece.text, 0, len(piece.text), lexicon, language)
        below = _role_below(piece.text, lexicon) if lead is None else None
        ahead = before_courtesy(piece.text, lexicon, language) if lead is None and below is None else None
        if ahead is not None:
            apart[at] = replace(value, piece=replace(piece, start=piece.start + ahead[1]))
            if not any(other.name == ahead[0] for other in values):
                before = replace(piece, end=piece.start + ahead[1])
                apart.append(replace(value, name=ahead[0], also=(), piece=before, hits=()))
            continue
        if lead is not None:
            name, role = (piece.start + lead[2], piece.end), (piece.start, piece.start + lead[1])
        elif below is not None:
            name, role = (piece.start, piece.start + below), (piece.start + below + 1, piece.end)
        else:
            continue
        apart[at] = replace(value, piece=replace(piece, start=name[0], end=name[1]))
        if not any(other.name == "role" for other in values):
            told = replace(piece, start=role[0], end=role[1])
            apart.append(replace(value, name="role", also=(), piece=told, hits=()))
    return apart


def before_courtesy(text: str, lexicon: Lexicon, language: str | None) -> tuple[str, int] | None:
    """Return ("role" or "title", where the name begins) where a name's cell begins with a part or a post: "Adviser" / "Ms. Roth".

    The name behind it has a courtesy form. What is neither as a whole stays with the name, and so does a post that is one of its
    courtesy forms: "Prosecutor Mr. Roth".
    """
    first, _, rest = text.partition("\n")
    if is_cjk(first[:1]) and lexicon.role(first.strip(_BRACKETS)) is not None and "\n" not in rest and is_cjk(rest[:1]):
        return "role", len(first) + 1  # "团员" / "张丽女士": the courtesy form stands behind
    courteous = honorific_at(text, 0, lexicon, language) or 0
    for blank in _BLANK.finditer(text, 2, BEFORE_MAX):
        before = text[: blank.start()].strip(_BRACKETS)
        if honorific_at(text, blank.end(), lexicon, language) is None:
            continue
        match = name_at(text, blank.end(), lexicon, language, whole=True)
        if match is None or match.honorific is None or not match.words or _is_post(text, match):
            continue
        last = key(before).split()[-1:]
        named = name_at(before.replace("\n", " "), 0, lexicon, language)
        above = named is not None and named.honorific is not None and named.plain and named.words > 1
        if (last and last[0] in lexicon.stop) or above or name_at(text, 0, lexicon, language) is not None:
            return None  # "Assistant to" / "Ms. Roth", "Tom Hall, adviser to Mr. Roth", "Colonel" / "Tom Hall" / "Captain Roth"
        if lexicon.role(before) is not None or lexicon.heads_several(key(before)) is not None:
            return "role", blank.end()
        posted = place(before, lexicon) is Place.TITLE and ("\n" in blank.group() or courteous < blank.end())
        return ("title", blank.end()) if posted else None
    return None


def _is_post(text: str, match: NameMatch) -> bool:
    """Tell whether words in small letters behind what may be a courtesy form make a post: "Chief of Staff"."""
    return not match.plain and text[match.name[0]].islower()


def _role_below(text: str, lexicon: Lexicon) -> int | None:
    """Return where the name's cell breaks before a role that runs over several lines; None where it ends in no such one.

    A role on a line of its own is told with the name.
    """
    ends = [found.start() for found in _LINE.finditer(text)][-ROLE_LINES_MAX:]
    return next((end for end in ends[:-1] if lexicon.role(" ".join(text[end:].strip(_BRACKETS).split())) in _OF_DELEGATION), None)


def roles_unread(row: Sequence[Cell], names: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """Yield the columns nothing is known of whose cell is who leads, or his deputy, and no more, where no column holds roles."""
    if "role" in names:
        return
    for index, name in enumerate(names):
        if not name and index < len(row) and row[index].lines and lexicon.role(row[index].text) in _OF_DELEGATION:
            yield index


def with_role_answered(
    person: Person, heads: Sequence[Sequence[Line]], row: Sequence[Cell], sheaf: Sheaf, lexicon: Lexicon
) -> Person:
    """Return the person with the role for which a column's head asks, where his cell says yes or holds a mark.

    "Head of delegation (yes/no)" above "yes"; whoever has anything else there than a no is asked about.
    """
    for head, cell in zip(heads, row, strict=False):
        asked = _TWO.sub(" ", CHOICES.sub(" ", " ".join(line.text for line in head))).strip(" ?؟？:：*")
        role = lexicon.role_heading(asked) if asked and person.role is None else None
        if role in (None, Role.MEMBER) or not cell.lines:
            continue
        answer, ticked = key(cell.text), TICKED.fullmatch(cell.text.strip()) is not None or key(cell.text) == "x"
        other = answer in lexicon.said.answers_no or lexicon.role(cell.text) is not None or len(answer.split()) > _ANSWER_WORDS
        if other or any(lack in answer for lack in lexicon.said.lacking) or not (answer or ticked):
            continue  # "no", "not applicable", a sentence of its own, a dash
        told = passage(sheaf.document, sheaf.page, cell.lines)
        said = ticked or answer in lexicon.said.answers_yes
        person = replace(person, role=role if said else None, role_piece=Piece(told, 0, len(told.text)))
    return person
