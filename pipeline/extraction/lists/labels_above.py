"""Labels of posts and bodies above the label of the name: "Function: …" / "Institution: …" / "Name: …".

Which label an entry begins with is told by the whole form: the one that opens it stands once before each name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.extraction.fields import Hit
from pipeline.extraction.forms.labels import LabelledValue, begins_next, label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.unknown_labels import UNKNOWN_LABEL
from pipeline.extraction.tables.cells import PERSONAL, is_person
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import HEADING_MARKS

_OPENING = frozenset({"title", "organisation", "role"})

_Label = tuple[int, str, str]


class LabelsAbove:
    """The labels of one strip that stand above the label of a name.

    Attributes:
        opening: indices of the rows whose labels open the entry of him who is named below.
        shared: indices of the rows that tell once the body of all who are named below.
    """

    def __init__(self, strip: Strip, lexicon: Lexicon) -> None:
        chains = list(_chains(strip, lexicon))
        self.opening = frozenset(index for chain in chains for index in _openings(chain))
        self.shared = frozenset(index for chain in chains for index in _shared(chain))


def says_again(value: LabelledValue, before: Sequence[LabelledValue]) -> bool:
    """Tell whether a label says again who somebody is, and so begins the next person; a second post or body is the same one's."""
    if value.name not in {item.name for item in before} & {*PERSONAL, "honorific"}:
        return False
    return value.name not in PERSONAL or begins_next(value, before)


def heads_next(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a part that stands alone on this row heads him whose name is labelled on the next one.

    "Head of Delegation / Name: … / Position: … / Alternate / Name: …", as above the first of them: where the first block has none
    above it, each stands below its own.
    """
    following = strip.rows[index + 1 : index + 2]
    if not following or not _names(strip, following[0], lexicon):
        return False
    return _headed(strip, lexicon)


@lru_cache(maxsize=4)  # asked for each part of a strip
def _headed(strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether a part stands right above the first label of a name."""
    first = next((number for number, row in enumerate(strip.rows) if _names(strip, row, lexicon)), 0)
    return first > 0 and lexicon.role_heading(_bare(strip, strip.rows[first - 1])) is not None


def _names(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row begins with the label of a name."""
    told = label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language)
    return told is not None and bool({*told[0]} & PERSONAL)


def _bare(strip: Strip, row: Row) -> str:
    """Return what the row says, without its mark and the signs around it."""
    return strip.view[row.marker_end : row.end].strip(HEADING_MARKS)


def label_but_number(
    found: tuple[tuple[str, ...], int] | None, strip: Strip, row: Row, hits: Sequence[Hit]
) -> tuple[tuple[str, ...], int] | None:
    """Return what the label of a row is of and where its value begins: of no body where that begins with a telephone.

    "tel." at the end of a line and "office: +254 20 222" on the next one tell which telephone it is.
    """
    if found is None or found[0][0] != "organisation":
        return found
    begin = row.start + found[1]
    number = any(hit.end > begin and hit.start < row.end for hit in hits)  # a label on the row above may be of it, too
    said = strip.view[begin : row.end].split()
    words = [word for word in said if "@" not in word and any(map(str.isalpha, word))]
    first = bool(said) and any(map(str.isalpha, said[0]))  # "office: +254 20 222; E-mail:" begins with a number all the same
    return found if (words and first) or not number else (("other",), found[1])


def _chains(strip: Strip, lexicon: Lexicon) -> Iterator[list[_Label]]:
    """Yield the (row, field, words) of the labels that follow one another; a paragraph that begins with none ends them.

    One whose label is not known does not, right between known ones: "Given names: …" / "Present appointment: …" / "Ministry: …".
    """
    chain: list[_Label] = []
    for index, row in enumerate(strip.rows):
        told = label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language)
        if told is not None:
            words = key(strip.text(row)[row.marker_end - row.start : told[1]])
            chain.append((index, told[0][0], words))
        elif row.first and chain and not (_tells_no_name(strip, row, lexicon) and _is_told(strip, index + 1, lexicon)):
            yield chain
            chain = []
    if chain:
        yield chain


def _tells_no_name(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether a row has a label that is not known before anything but somebody's name: "Signed: Jo Lund" ends a list."""
    text = strip.view[row.marker_end : row.end]
    found = UNKNOWN_LABEL.match(text)
    said = found is not None and bool(text[found.end() :].strip())  # what announces a list ends in its colon
    return said and found is not None and not is_person(text[found.end() :], lexicon, strip.language)


def _is_told(strip: Strip, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a row with a known label stands here, right behind the row before."""
    if index >= len(strip.rows) or strip.rows[index].block - strip.rows[index - 1].block > 1:
        return False
    below = strip.rows[index]
    return label_of(strip.text(below), below.marker_end - below.start, lexicon, strip.language) is not None


def _openings(chain: Sequence[_Label]) -> list[int]:
    """Return the rows with the label that opens the chain, if by turns it and the label of a name stand there; else none."""
    _, field, first = chain[0]
    if field not in _OPENING:
        return []
    found, named = list[int](), True  # whether the entry has its name
    for at, (index, field, words) in enumerate(chain):
        if words == first and not named:
            return []  # twice before one name
        if words == first:
            found, named = [*found, index], False
        elif field in PERSONAL and named and (chain[at - 1][1] not in (*PERSONAL, "honorific") or words == chain[at - 1][2]):
            return []  # a name with none above
        elif field in PERSONAL:
            named = True
    return found if named else []


def _shared(chain: Sequence[_Label]) -> list[int]:
    """Return the row with the body that stands once above several names, none of which has one of his own; else none."""
    names = [words for _, field, words in chain if field in PERSONAL]
    bodies = [index for index, field, _ in chain if field == "organisation"]
    return bodies if chain[0][1] == "organisation" and len(bodies) == 1 and len(names) > len({*names}) else []
