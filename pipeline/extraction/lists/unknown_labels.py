"""Lines whose label nobody knows among lines with known ones: "Institution represented: …", "Name(s) other than surname: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.forms.labels import LabelledValue, label_of
from pipeline.extraction.forms.labels_meant import may_be_given
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon

UNKNOWN_LABEL = re.compile(r"[^\W\d_][^:：,，\n]{1,38}[:：](?:\s+|$)")
_TOLD_BY_KIND = frozenset({Place.TITLE, Place.BODY, Place.UNIT})
_NAMED = frozenset({"name", "given"})


def among_labels(
    strip: Strip, index: int, row: Row, text: str, labelled: Sequence[LabelledValue], lexicon: Lexicon
) -> LabelledValue | None:
    """Return the value of a line that goes on with labelled ones, though its own label is not known; None for any other line.

    In a block with the one above it is one whatever it holds. A paragraph of its own must stand right between two known labels,
    and hold a post or a body: a word before a colon may begin something else there.
    """
    found = UNKNOWN_LABEL.match(text)
    if found is None or not labelled:
        return None
    value = LabelledValue("other", Piece(strip.passage, row.start + found.end(), row.end), row.block, label_start=row.start)
    if row.block == labelled[-1].block:
        return None if row.first else value
    below = strip.rows[index + 1] if index + 1 < len(strip.rows) else None
    near = below is not None and row.block - labelled[-1].block == 1 and below.block - row.block == 1
    known = near and below is not None and label_of(strip.text(below), 0, lexicon, strip.language) is not None
    return value if known and place(value.piece.text.strip(), lexicon) in _TOLD_BY_KIND else None


def given_below_family(
    row: Row, text: str, labelled: Sequence[LabelledValue], strip: Strip, lexicon: Lexicon
) -> LabelledValue | None:
    """Return what may be given names right below the family name, behind a label that is not known; None for any other line.

    "Surname: Petrenko" / "Name(s) other than surname: Serhii". A post, a part or a courtesy form begins another person.
    """
    found = UNKNOWN_LABEL.match(text)
    if found is None or not labelled or labelled[-1].name != "family" or row.block - labelled[-1].block > 1:
        return None
    if any({value.name, *value.also} & _NAMED and value is not labelled[-1] for value in labelled):
        return None
    label = found.group().rstrip(":： ")
    value = LabelledValue("other", Piece(strip.passage, row.start + found.end(), row.end), row.block, label_start=row.start)
    return value if may_be_given(value, lexicon) and _may_ask_for_names(label, lexicon) else None


def _may_ask_for_names(label: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a colon may ask for names: no post and no part, or what asks for a name and more words.

    "اسم المشارك" and "الأول".
    """
    words = label.split()
    starts = (lexicon.labels.get(key(" ".join(words[:count])), ()) for count in range(1, len(words)))
    named = any("name" in names for names in starts)
    return named or (place(label, lexicon) is Place.OTHER and lexicon.role_heading(label) is None and lexicon.role(label) is None)
